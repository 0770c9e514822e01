/**
 * What a connector tells the conformance kit about itself, in `connectors/<name>/conformance.ts`: how its back end is stood in for, and
 * what may be said to it. The kit makes every fault of the line itself, so a stand-in only has to be well.
 */
import type { ConnectorDefinition } from '../../contract/connector.ts';
import type { Delivery, Submission } from '../../contract/messages.ts';
import type { OffenderEnquiry, OffenderUpdate } from '../../contract/offenders.ts';
import type { RegisterEnquiry, RegisterUpdate } from '../../contract/register.ts';
import type { TallyQuestion } from '../../contract/tally.ts';

export interface Address {
  host: string;
  port: number;
}

export interface Place {
  /** Where the back end is to be looked for. */
  backEnd: Address;
  /** Where the connector is to listen, if it does. */
  listen: Address;
  /** Longest time that one call, and one look at the back end's health, may take. */
  deadlineMs: number;
  /** Folder in which the back end leaves files, if it does. */
  files?: string;
}

/** A stand-in back end that runs. */
export interface Stand {
  port: number;
  /** How often the back end has carried out what this reference of ours asks; needed by connectors that write. */
  effects?(reference: string): number;
  /** Of connectors that are read from files. */
  files?: string;
  /** Lets the back end record so many changes more, each a change of its own; needed by connectors that declare `activity`. */
  record?(count: number): Promise<void>;
  close(): Promise<void>;
}

export interface OptionSamples {
  /** Every option the kit needs said; also the ones that have defaults. */
  full(place: Place): Record<string, unknown>;
  /** The options without which nothing can be opened. */
  least(place: Place): Record<string, unknown>;
  /** Values that must be refused: each the one thing wrong with otherwise good options, with the path the refusal must name. */
  wrong: readonly { path: string; value: unknown }[];
}

/** What the back end sends. Numbers make messages that differ. */
export interface InboundSamples {
  message(number: number): { bytes: Uint8Array; reference: string; kind: Delivery['kind']; country: string };
  unreadable(number: number): Uint8Array;
  /** More than the connector may take. */
  oversized(): Uint8Array;
  /** Speaks the protocol to the hub's address. True when the message was acknowledged, false when not; never rejects. */
  send(address: Address, bytes: Uint8Array): Promise<boolean>;
  /** Words of `message` that no log may hold. */
  personal: readonly string[];
}

export interface BackEndStandIn {
  start(): Promise<Stand>;
  /** Of somebody the back end knows, each different; for registers and dangerous-person records. */
  enquiries?: readonly (RegisterEnquiry | OffenderEnquiry)[];
  /** Of somebody it does not know. */
  enquiryOfNobody?: RegisterEnquiry | OffenderEnquiry;
  /** One of each kind the connector can say; the number (steps of 100) keeps references apart. */
  submissions?(number: number): readonly Submission[];
  /** A change that has not been made yet; the number keeps references and persons apart. */
  update?(number: number): RegisterUpdate | OffenderUpdate;
  inbound?: InboundSamples;
  /** Needed by connectors that declare `tally`: the set that `Stand.record`, or else a submission, adds to. */
  tally?(): Omit<TallyQuestion, 'prefix'>;
  /** What comes before the body of an answer in this protocol, e.g. a status line and headers; used to send nonsense that looks right. */
  answerHead?: Uint8Array;
  /**
   * True once these bytes from the connector are the call itself and not a step before it: a greeting, a token, a reading before a write.
   * `what` says which of the two the check is about. Default: any byte is.
   */
  isCall?(bytes: Uint8Array, what: 'read' | 'write'): boolean;
}

export interface StandIn {
  definition: ConnectorDefinition;
  /** Folder of the connector's sources. */
  folder: string;
  /** Absent: only the definition and the sources can be checked. */
  options?: OptionSamples;
  backEnd?: BackEndStandIn;
}
