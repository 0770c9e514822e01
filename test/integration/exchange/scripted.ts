/** A partner that does what a test says: it stands in the place of the ECRIS connector and calls the hub as that would. */
import { createHash } from 'node:crypto';
import type { Conviction, Identity } from '../../../connectors/contract/canonical.ts';
import type { Connection, ConnectorDefinition } from '../../../connectors/contract/connector.ts';
import { BackendFault, type FaultKind } from '../../../connectors/contract/fault.ts';
import type { AnswerDelivery, Delivery, Submission } from '../../../connectors/contract/messages.ts';
import { ecris } from '../../../connectors/ecris/index.ts';
import type { Plugged } from '../../../server/hub.ts';
import { silentLog } from '../../../server/platform/log.ts';
import { openWorker } from '../../../server/worker.ts';
import { openGround, type Ground } from './ground.ts';

export interface Partner {
  /** Everything the hub has submitted, in order. */
  taken: Submission[];
  /** What submitting does: resolves when the partner has taken it. */
  onSubmit: (submission: Submission, attempt: number) => Promise<void>;
  /** As a partner's message comes in. */
  deliver(delivery: Delivery): Promise<void>;
}

export interface Scripted extends Ground {
  partner: Partner;
}

export async function openScripted({
  leaseMs = 5_000,
  beside = [],
}: { leaseMs?: number; beside?: readonly Plugged[] } = {}): Promise<Scripted> {
  const notOpen = () => Promise.reject(new Error('not open yet'));
  const partner: Partner = { taken: [], onSubmit: async () => {}, deliver: notOpen };
  const connection: Connection = {
    async submit(submission) {
      partner.taken.push(submission);
      await partner.onSubmit(submission, partner.taken.filter(({ reference }) => reference === submission.reference).length);
    },
    health: async () => ({ status: 'UP' }),
    close: async () => {},
  };
  const definition: ConnectorDefinition = {
    ...(ecris as ConnectorDefinition),
    open: async (_options, context) => {
      partner.deliver = context.deliver;
      return connection;
    },
  };
  const ground = await openGround();
  const worker = await openWorker({
    hub: ground.hub,
    plugged: [{ definition, options: {} }, ...beside],
    leaseMs,
    log: silentLog,
  });
  return {
    ...ground,
    partner,
    async close() {
      await worker.close();
      await ground.close();
    },
  };
}

export function fault(kind: FaultKind, code: string): BackendFault {
  return new BackendFault({ backEnd: 'ecris', kind, code, message: 'as a test says' });
}

let given = 0;
/** A message id of Romania's that was never used. */
export const newReference = (type: string, country = 'RO') => `${country}-GB-${type}-${String((given += 1)).padStart(15, '0')}`;

/** What every delivery has; its bytes differ with what it says. */
function whole<Kind extends Delivery['kind'], Rest extends object>(kind: Kind, rest: Rest) {
  const bytes = Buffer.from(JSON.stringify({ kind, ...rest }));
  return { kind, country: 'RO', raw: { bytes, mediaType: 'application/json' }, ...rest };
}

/** The man of the documented case, as Romania states him. */
export const asAnswered: Identity = {
  names: [{ kind: 'PRIMARY', given: 'ION', family: 'EXEMPLESCU' }],
  sex: 'MALE',
  birthDate: '1979-05-17',
  nationalities: ['RO'],
  identifiers: [],
};

export function aConviction(change: Partial<Conviction> = {}): Conviction {
  return {
    nativeId: 'RO-C-000000000000001',
    country: 'RO',
    decidedOn: '1995-11-20',
    transmittable: 'YES',
    deleted: false,
    offences: [
      {
        localId: 'O-00001',
        category: { system: 'ECRIS_OFFENCE', version: '2009/316/JHA', code: '0801 00' },
        title: { text: 'Omor', language: 'ro', translated: false },
        startedOn: '1995-08-03',
      },
    ],
    sanctions: [],
    ...change,
  };
}

export function anAnswer(inReplyTo: string, change: Partial<AnswerDelivery> = {}): AnswerDelivery {
  const facts = { outcome: 'CONVICTIONS' as const, identity: asAnswered, convictions: [aConviction()], otherCountries: [] };
  return whole('ANSWER', { reference: newReference('RRS'), inReplyTo, ...facts, ...change });
}

export const aDeadline = (inReplyTo: string, dueOn = '2027-01-15') =>
  whole('DEADLINE', { reference: newReference('RDL'), inReplyTo, dueOn });
export const aQuestion = (inReplyTo: string, items: string[]) =>
  whole('INFORMATION_WANTED', { reference: newReference('RAI'), inReplyTo, items });
export const anError = (inReplyTo: string, code: string) =>
  whole('FUNCTIONAL_ERROR', { reference: newReference('FEM'), inReplyTo, errors: [{ code }] });

/** Bytes that nobody could read. */
export function unreadable(text: string): Delivery {
  const bytes = Buffer.from(text);
  const reference = `unreadable:${createHash('sha256').update(bytes).digest('hex')}`;
  return { kind: 'UNREADABLE', reference, country: 'ZZ', raw: { bytes, mediaType: 'text/plain' }, reason: 'XML_NOT_WELL_FORMED' };
}

export const another = () => whole('OTHER', { reference: newReference('NOT'), nativeKind: 'NOT' });
