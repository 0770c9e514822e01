/** An update as the segments of its transaction. Throws BackendFault `rejected` for what the dialect cannot say. */
import type { Charge, RegisterUpdate } from '../../../contract/register.ts';
import type { Fields, Segment } from '../../wire/layouts.ts';
import type { UpdateType } from '../../wire/transactions.ts';
import { pncFault } from '../faults.ts';
import { ownIdentifier } from '../own-identifier.ts';
import { disposalFields, isCarriedForward, offenceFields, resultFields } from './charge-segments.ts';
import { caseOf, isSameNumber, type HeldCase, type HeldRecord } from '../held-record.ts';
import { matchCharges, type Matched } from './match-charges.ts';
import { aliasFields, personFields } from './new-record.ts';
import { remandFields } from './remand-report.ts';

export interface Written {
  type: UpdateType;
  segments: Segment[];
}
export interface Desk {
  stationOwner: string;
  thisYear: number;
}
export type Of<Kind extends RegisterUpdate['kind']> = Extract<RegisterUpdate, { kind: Kind }>;
/** Updates of a record that is there. */
export type Amendment = Exclude<RegisterUpdate, { kind: 'CREATE_RECORD' }>;

export function writeCreation(update: Of<'CREATE_RECORD'>, { stationOwner, thisYear }: Desk): Written {
  const { identity, charges } = update;
  const segments: Segment[] = [
    { tag: 'FSC', fields: { update: 'K', forceStation: stationOwner } },
    { tag: 'NOM', fields: personFields(identity, thisYear) },
    ...aliasFields(identity).map((fields): Segment => ({ tag: 'ALS', fields })),
    { tag: 'ASR', fields: { update: 'I', asn: ownIdentifier('ASN', update.asn, thisYear).short } },
    ...newOffences(charges),
  ];
  return { type: 'NEWREC', segments };
}

function newOffences(charges: readonly Charge[]): Segment[] {
  return charges.map((charge) => ({ tag: 'ACH', fields: { update: 'I', ...offenceFields(charge) } }));
}

function writeCase({ asn, charges }: Of<'ADD_CASE'>, head: Segment[], { thisYear }: Desk): Written {
  const arrest: Segment = { tag: 'ASR', fields: { update: 'I', asn: ownIdentifier('ASN', asn, thisYear).short } };
  return { type: 'NEWCAS', segments: [...head, arrest, ...newOffences(charges)] };
}

export function writeAmendment(update: Amendment, record: HeldRecord, desk: Desk): Written {
  const head: Segment[] = [
    { tag: 'FSC', fields: { update: 'K', forceStation: desk.stationOwner } },
    { tag: 'IDS', fields: keyOf(record, desk) },
  ];
  if (update.kind === 'ADD_CASE') return writeCase(update, head, desk);
  if (update.kind === 'REMAND') return writeRemand(update, head, record, desk);
  const held = caseOf(record, update.courtCase, desk.thisYear);
  if (!held) throw pncFault('rejected', 'COURT_CASE_NOT_FOUND', 'the record has no such court case');
  if (update.kind === 'VARY_DISPOSALS') return writeVariation(update, head, held);
  return writeResults(update, head, { held, record, desk });
}

/** The check name guards the update on the PNC's side. */
function keyOf({ person }: HeldRecord, { thisYear }: Desk): Fields<'IDS'> {
  const checkName = (person.fileName.split('/')[0] ?? '').slice(0, 12).trimEnd();
  return { update: 'K', pncId: ownIdentifier('PNCID', person.pncId, thisYear).short, checkName, cro: person.cro };
}

function writeRemand(update: Of<'REMAND'>, head: Segment[], record: HeldRecord, { thisYear }: Desk): Written {
  const asn = ownIdentifier('ASN', update.asn, thisYear).short;
  assertArrested(record, asn, thisYear);
  return {
    type: 'NEWREM',
    segments: [...head, { tag: 'ASR', fields: { update: 'K', asn } }, { tag: 'REM', fields: remandFields(update) }],
  };
}

/** An arrest of somebody else must not bring an offence or a remand on this record. */
function assertArrested({ cases }: HeldRecord, asn: string, thisYear: number): void {
  if (!cases.some((held) => isSameNumber('ASN', held.asn, asn, thisYear)))
    throw pncFault('rejected', 'ASN_NOT_FOUND', 'the record has no such arrest');
}

function writeVariation(update: Of<'VARY_DISPOSALS'>, head: Segment[], held: HeldCase): Written {
  const { court, hearingOn, charges, reason } = update;
  const appearance = appearanceOf[reason];
  const hearing = { update: 'I', courtCode: court.code, courtName: court.name, hearingDate: hearingOn, appearance } as const;
  const matched = matchCharges(held.charges, charges);
  if (matched.some((pair) => !pair.held)) throw pncFault('rejected', 'CHARGE_NOT_FOUND', 'the court case has no such offence');
  return {
    type: reason === 'DEFERRED' ? 'SENDEF' : 'SUBVAR',
    segments: [
      ...head,
      { tag: 'SUB', fields: hearing },
      { tag: 'CCR', fields: { update: 'K', courtCase: held.reference } },
      ...matched.flatMap((pair) => {
        const [key, result, ...disposals] = resultedSegments(pair, hearingOn);
        // The sentence after deferral adjudicates nothing: that was done at the first hearing.
        return [key, ...(reason === 'DEFERRED' ? [] : [result]), ...disposals].filter((segment) => segment !== undefined);
      }),
    ],
  };
}

export const appearanceOf = { DEFERRED: 'D', VARIED: 'V' } as const;

interface Place {
  held: HeldCase;
  record: HeldRecord;
  desk: Desk;
}

function writeResults(update: Of<'ADD_DISPOSALS'>, head: Segment[], { held, record, desk }: Place): Written {
  const { charges, hearingOn } = update;
  const matched = matchCharges(held.charges, charges);
  const [known, added] = [matched.filter((pair) => pair.held), matched.filter((pair) => !pair.held)];
  if (known.length === 0) throw pncFault('rejected', 'CHARGE_NOT_FOUND', 'the court case has none of the offences');
  const asn = ownIdentifier('ASN', update.asn, desk.thisYear).short;
  assertArrested(record, asn, desk.thisYear);
  return {
    type: 'DISARR',
    segments: [
      ...head,
      { tag: 'CCR', fields: { update: 'K', courtCase: held.reference } },
      { tag: 'COU', fields: courtFields(update, record) },
      ...carriedForwardTo(update),
      ...known.flatMap((pair) => resultedSegments(pair, hearingOn)),
      ...(added.length > 0 ? [{ tag: 'ASR', fields: { update: 'K', asn } } as const] : []),
      ...added.flatMap((pair) => resultedSegments(pair, hearingOn)),
    ],
  };
}

function courtFields({ court, hearingOn }: Of<'ADD_DISPOSALS'>, { person }: HeldRecord): Fields<'COU'> {
  const { fileName } = person;
  return {
    update: 'I',
    courtCode: court.code,
    courtName: court.name,
    fileName,
    hearingDate: hearingOn,
    takenIntoConsideration: 0,
  };
}

function carriedForwardTo({ charges, carriedForwardTo: next }: Of<'ADD_DISPOSALS'>): Segment[] {
  if (!charges.some(isCarriedForward)) return [];
  if (!next) throw pncFault('rejected', 'CARRIED_FORWARD_TO_MISSING', 'a charge is carried forward and it is not said where to');
  const fields = { update: 'I', courtCode: next.court.code, courtName: next.court.name, hearingDate: next.on } as const;
  return [{ tag: 'CRT', fields }];
}

function resultedSegments({ charge, held }: Matched<Of<'ADD_DISPOSALS'>['charges'][number]>, hearingOn: string): Segment[] {
  const { cjsCode } = charge;
  return [
    held
      ? { tag: 'CCH', fields: { update: 'K', sequence: held.sequence, cjsCode } }
      : { tag: 'ACH', fields: { update: 'I', ...offenceFields(charge) } },
    { tag: 'ADJ', fields: resultFields(charge, hearingOn) },
    ...charge.disposals.map((disposal): Segment => ({ tag: 'DIS', fields: disposalFields(disposal) })),
  ];
}
