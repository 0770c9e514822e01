/** What the hub asks of a national register that answers at once, and tells it. */
import type { Conviction, Identity } from './canonical.ts';

/** Question to a register that answers at once. */
export type RegisterEnquiry =
  { by: 'IDENTIFIER'; scheme: 'PNCID' | 'CRO' | 'ASN'; value: string } | { by: 'NAME'; identity: Identity };

export interface NominalRecord {
  /** The register's own id, e.g. a PNCID in canonical form. */
  nativeId: string;
  identity: Identity;
  convictions: Conviction[];
  /** Two-letter warning signals. */
  warnings: string[];
  /** What the adapter noticed and kept, e.g. `PNCID_CHECK_CHARACTER`. */
  flags: string[];
}
export interface RegisterAnswer {
  records: NominalRecord[];
  /** More candidates exist than the register gives at once. */
  truncated: boolean;
}

/** A charge of a court case, by its CJS code. */
export interface Charge {
  cjsCode: string;
  /** ISO 8601 partial date. */
  startedOn: string;
  endedOn?: string;
}
/** `code` is of the PNC_DISPOSAL table; `duration` a quantity such as M12; `qualifiers` of PNC_QUALIFIER, at most four. */
export interface Disposal {
  code: string;
  duration?: string;
  /** ISO 8601 full date. */
  date?: string;
  /** Decimal pounds. */
  amount?: string;
  qualifiers: string[];
  /** Quantity that belongs to the qualifiers, e.g. M12 for a suspended sentence. */
  qualifierDuration?: string;
  text?: string;
}
export interface ResultedCharge extends Charge {
  plea: 'GUILTY' | 'NOT GUILTY' | 'NO PLEA TAKEN';
  adjudication: 'GUILTY' | 'NOT GUILTY' | 'NON-CONVICTION';
  disposals: Disposal[];
}
export interface Court {
  /** Four digits; 9998 for none. */
  code: string;
  name?: string;
}

interface UpdateBase {
  /** Our id of this update: the same on every attempt. */
  reference: string;
}
/** Changes of a register. `nativeId` is the register's id of the person; `courtCase` its reference of the case. */
export type RegisterUpdate =
  | (UpdateBase & { kind: 'CREATE_RECORD'; identity: Identity; asn: string; charges: Charge[] })
  /** An arrest and its charges on a record that is there: they are a court case of their own. */
  | (UpdateBase & { kind: 'ADD_CASE'; nativeId: string; asn: string; charges: Charge[] })
  | (UpdateBase & {
      kind: 'ADD_DISPOSALS';
      nativeId: string;
      asn: string;
      courtCase: string;
      court: Court;
      hearingOn: string;
      charges: ResultedCharge[];
      /** Where charges with disposal 2059 go on, in a case of their own; their adjudication stays open. */
      carriedForwardTo?: { court: Court; on: string };
    })
  | (UpdateBase & {
      kind: 'VARY_DISPOSALS';
      nativeId: string;
      courtCase: string;
      court: Court;
      hearingOn: string;
      /** Sentence after deferral, or a later change of it. */
      reason: 'DEFERRED' | 'VARIED';
      charges: ResultedCharge[];
    })
  | (UpdateBase & {
      kind: 'REMAND';
      nativeId: string;
      asn: string;
      court: Court;
      /** Full date of the result. */
      on: string;
      result: 'BAIL' | 'CUSTODY' | 'ADJOURNED' | 'CARE';
      nextOn?: string;
      nextCourt?: Court;
      conditions: string[];
    });
export type RegisterUpdateKind = RegisterUpdate['kind'];

export interface RegisterUpdated {
  /** Of the person: new after CREATE_RECORD. */
  nativeId?: string;
  /** Of the case that the update opened: a new record's, an added one, or the one that carries charges forward. */
  courtCase?: string;
  /** The register's own reply code, e.g. A0003. */
  code: string;
  /** The update was applied all the same, e.g. I5069. */
  warnings: string[];
}
