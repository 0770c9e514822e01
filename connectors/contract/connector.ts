/** What every connector promises. A connector knows no database and no GraphQL; it gets everything by hand. */
import type { z } from 'zod';
import type { ActivityPage, ActivityQuestion } from './activity.ts';
import type { CountryCode } from './canonical.ts';
import type { Accountability, Delivery, Submission, SubmissionKind } from './messages.ts';
import type { OffenderAnswer, OffenderEnquiry, OffenderRecord, OffenderUpdate } from './offenders.ts';
import type { RegisterAnswer, RegisterEnquiry, RegisterUpdate, RegisterUpdated } from './register.ts';
import type { Tally, TallyQuestion } from './tally.ts';

export const capabilities = ['enquire', 'submit', 'receive', 'update', 'reconcile', 'activity', 'tally', 'health'] as const;
export type Capability = (typeof capabilities)[number];

export interface ConnectorLog {
  /** `event` is a constant; `facts` hold ids, counts and codes only. */
  info(event: string, facts?: Record<string, string | number | boolean>): void;
  warn(event: string, facts?: Record<string, string | number | boolean>): void;
}

export interface ConnectorContext {
  /** Resolves only once the message is committed; acknowledge to the partner after that, never before. Rejects = do not acknowledge. */
  deliver(delivery: Delivery): Promise<void>;
  clock(): Date;
  log: ConnectorLog;
  /** Aborted when the hub stops: end calls under way, open none. */
  signal: AbortSignal;
}

export interface Health {
  status: 'UP' | 'DEGRADED' | 'DOWN';
  /** Published code of what is wrong, e.g. `CONNECT_REFUSED`. */
  reason?: string;
}

/** What reading back a write has found; `done` carries what the lost answer said. */
export type Settlement = { done: true; result: RegisterUpdated | OffenderRecord } | { done: false };

/** What a connector stands for: a channel to other countries, a national register, or dangerous-person records. */
export type ConnectorRole = 'exchange' | 'register' | 'offenders';

/** Functions a connection offers; the ones its definition's `can` does not name are absent. */
export interface Connection {
  /** Registers: capability `enquire`. */
  enquire?(enquiry: RegisterEnquiry, accountability: Accountability): Promise<RegisterAnswer>;
  /** Registers: capability `update`. An answer that is lost is a BackendFault `outcome-unknown`: settle it before repeating. */
  update?(update: RegisterUpdate, accountability: Accountability): Promise<RegisterUpdated>;
  /** Dangerous-person records: capability `enquire`. */
  enquireOffenders?(enquiry: OffenderEnquiry, accountability: Accountability): Promise<OffenderAnswer>;
  /** Dangerous-person records: capability `update`. Resolves to the record as it then stands. */
  updateOffender?(update: OffenderUpdate, accountability: Accountability): Promise<OffenderRecord>;
  /** Capability `reconcile`: reads back whether a write whose answer was lost has been done. */
  settle?(write: RegisterUpdate | OffenderUpdate, accountability: Accountability): Promise<Settlement>;
  /** Capability `activity`: what the register recorded, in order; reading changes nothing, so a page may be read again. */
  activity?(question: ActivityQuestion, accountability: Accountability): Promise<ActivityPage>;
  /** Capability `tally`: what the other side holds of a day. BackendFault `rejected`, code NO_TALLY, where it does not offer that. */
  tally?(question: TallyQuestion, accountability: Accountability): Promise<Tally>;
  /** Resolves when the partner has taken the message. Throws BackendFault. Safe to repeat with the same reference. */
  submit?(submission: Submission): Promise<void>;
  /** Of one country, where the connector serves several; without it, of all. */
  health(country?: CountryCode): Promise<Health>;
  /** Ends listeners and sockets; resolves when nothing of it runs any more. */
  close(): Promise<void>;
}

export interface ConnectorDefinition<Options = unknown> {
  name: string;
  /** Semantic version of the adapter. */
  version: string;
  role: ConnectorRole;
  /** Exchange channel it serves; null for every other role. */
  channel: string | null;
  can: readonly Capability[];
  options: z.ZodType<Options>;
  /** Our reference for message number `number` to `country`; pure. Absent where the back end has no references. */
  reference?(kind: SubmissionKind, country: CountryCode, number: number): string;
  /** True where a request can be recalled to the partner by a message of its own kind (REMINDER). */
  reminds?: boolean;
  /** Names each fact this back end cannot carry (a name too long for its column, a character it lacks) before anything is sent; pure. */
  accepts?(submission: Pick<Extract<Submission, { kind: 'REQUEST' }>, 'subject' | 'accountability'>): FieldRefusal[];
  open(options: Options, context: ConnectorContext): Promise<Connection>;
}

/** `path` points into the canonical message, e.g. `subject.names.0.family`. */
export interface FieldRefusal {
  path: string;
  code: string;
  message: string;
}

/** Identity function that keeps the option type; lets a definition be written as one literal. */
export function defineConnector<Options>(definition: ConnectorDefinition<Options>): ConnectorDefinition<Options> {
  return definition;
}
