/** An update as the call that makes it. For a person LEDS has, that person is read first: whose record it is, and which offences are meant. */
import type { Identity } from '../../../contract/canonical.ts';
import type { RegisterUpdate, ResultedCharge } from '../../../contract/register.ts';
import type { OperationName } from '../../wire/operations.ts';
import type { Wire } from '../../wire/schemas.ts';
import type { Ask } from '../calls.ts';
import { ledsFault } from '../faults.ts';
import { findArrest, locate, readWhole, type Desk } from '../locate.ts';
import { isOwnName, searchedName, writeName } from '../names.ts';
import { isSameNumber, ownNumber } from '../numbers.ts';
import { genderOf } from '../person.ts';
import { chargeOf, courtOf, isCarriedForward, resultOf } from './disposals.ts';
import { matchCharges, type Matched } from './match-charges.ts';

export type Of<Kind extends RegisterUpdate['kind']> = Extract<RegisterUpdate, { kind: Kind }>;

export interface WrittenUpdate {
  name: Extract<OperationName, 'createPerson' | 'addRemand' | 'addDisposals' | 'addSubsequentDisposals'>;
  ask: Ask;
}

/** `ownerCode`: force-station that owns what is written. Throws BackendFault; nothing has been changed then. */
export async function writeUpdate(update: RegisterUpdate, ownerCode: string, desk: Desk): Promise<WrittenUpdate> {
  if ('charges' in update && update.charges.length === 0)
    throw ledsFault('rejected', 'CHARGES_MISSING', 'the update names no charge');
  switch (update.kind) {
    case 'CREATE_RECORD':
      return { name: 'createPerson', ask: { body: newPerson(update, ownerCode, desk.thisYear) } };
    case 'ADD_CASE':
      // None of the calls we have seen puts an arrest on a record that is there.
      throw ledsFault('rejected', 'CHANGE_NOT_OFFERED', 'LEDS offers no arrest on a record that is there');
    case 'REMAND':
      return writeRemand(update, ownerCode, desk);
    case 'ADD_DISPOSALS':
      return writeResults(update, ownerCode, desk);
    case 'VARY_DISPOSALS':
      return writeVariation(update, ownerCode, desk);
  }
}

function newPerson({ identity, asn, charges }: Of<'CREATE_RECORD'>, ownerCode: string, thisYear: number): Wire<'NewPerson'> {
  const { birthDate, birthPlace, nationalities, identifiers, sex } = identity;
  // Left out it would be lost, filled up it would be invented.
  if (birthDate !== undefined && birthDate.length !== 10)
    throw ledsFault('rejected', 'PARTIAL_DATE', 'the birth date must be a whole one');
  const cro = identifiers.find(({ scheme }) => scheme === 'CRO');
  return {
    ownerCode,
    ...(cro && { croNumber: ownNumber('CRO', cro.value, thisYear).canonical }),
    names: namesOf(identity),
    gender: genderOf[sex],
    ...(birthDate !== undefined && { dateOfBirth: birthDate }),
    ...(birthPlace && { placeOfBirth: birthPlace }),
    nationalities,
    arrestReport: { asn: ownNumber('ASN', asn, thisYear).short, offences: charges.map(chargeOf) },
  };
}

function namesOf(identity: Identity): Wire<'Name'>[] {
  const primary = searchedName(identity);
  const others = identity.names.filter((name) => isOwnName(name) && name !== primary);
  return [
    { nameType: 'current', ...writeName(primary) },
    ...others.map((name): Wire<'Name'> => ({ nameType: 'alias', ...writeName(name) })),
  ];
}

/** The person a number leads to, if it is the one the update names: an entry on somebody else's record harms two people. */
async function personMeant(personId: string | undefined, nativeId: string, desk: Desk): Promise<Wire<'Person'>> {
  const person = personId === undefined ? undefined : await readWhole(personId, desk);
  if (!person) throw ledsFault('rejected', 'PERSON_NOT_FOUND', 'LEDS has nobody with these numbers');
  if (!isSameNumber('PNCID', person.longPersonUrn, nativeId, desk.thisYear))
    throw ledsFault('rejected', 'DOES_NOT_MATCH', 'the numbers of the update lead to different people');
  return person;
}

async function personArrested({ nativeId, asn }: { nativeId: string; asn: string }, desk: Desk) {
  ownNumber('PNCID', nativeId, desk.thisYear);
  const arrest = await findArrest(asn, desk);
  if (!arrest) throw ledsFault('rejected', 'ASN_NOT_FOUND', 'LEDS has no arrest with this number');
  return { arrest, person: await personMeant(arrest.personId, nativeId, desk) };
}

function caseMeant({ disposals }: Wire<'Person'>, courtCase: string, thisYear: number): Wire<'CourtCase'> {
  const found = disposals.filter(({ courtCaseReference }) => isSameNumber('CCR', courtCaseReference, courtCase, thisYear));
  const [held] = found;
  if (!held || found.length > 1)
    throw ledsFault('rejected', 'COURT_CASE_NOT_FOUND', 'the person has not exactly one such court case');
  return held;
}

async function writeRemand(update: Of<'REMAND'>, ownerCode: string, desk: Desk): Promise<WrittenUpdate> {
  const { arrest, person } = await personArrested(update, desk);
  const { on, result, court, nextOn, nextCourt, conditions } = update;
  const body: Wire<'Remand'> = {
    ownerCode,
    checkname: checkName(person),
    longPersonUrn: person.longPersonUrn,
    remandDate: on,
    appearanceResult: appearanceResults[result],
    currentAppearance: { court: courtOf(court) },
    ...((nextOn !== undefined || nextCourt) && {
      nextAppearance: { ...(nextOn !== undefined && { date: nextOn }), ...(nextCourt && { court: courtOf(nextCourt) }) },
    }),
    bailConditions: conditions,
  };
  const path = { personId: person.personId, reportId: arrest.reportId };
  return { name: 'addRemand', ask: { path, body, version: person.version } };
}

const appearanceResults = {
  BAIL: 'remanded-on-bail',
  CUSTODY: 'remanded-in-custody',
  ADJOURNED: 'adjourned',
  CARE: 'remanded-in-care',
} as const satisfies Record<Of<'REMAND'>['result'], Wire<'Remand'>['appearanceResult']>;

/** The first twelve characters of the surname guard an update against the wrong person. */
function checkName(person: Wire<'Person'>): string {
  return [...currentName(person).lastName].slice(0, 12).join('').trimEnd();
}

function currentName({ names }: Wire<'Person'>): Wire<'Name'> {
  const name = names.find(({ nameType }) => nameType === 'current') ?? names[0];
  if (!name) throw ledsFault('malformed', 'ANSWER_FORM', 'a person without a name');
  return name;
}

async function writeResults(update: Of<'ADD_DISPOSALS'>, ownerCode: string, desk: Desk): Promise<WrittenUpdate> {
  const { courtCase, court, hearingOn, charges, asn } = update;
  ownNumber('CCR', courtCase, desk.thisYear);
  const { person } = await personArrested(update, desk);
  const held = caseMeant(person, courtCase, desk.thisYear);
  const matched = matchCharges(held.offences, charges);
  const added = matched.filter((pair) => !pair.held);
  if (added.length === matched.length) throw ledsFault('rejected', 'CHARGE_NOT_FOUND', 'the court case has none of the offences');
  const { lastName, firstNames } = currentName(person);
  const body: Wire<'DisposalResultRequest'> = {
    ownerCode,
    longPersonUrn: person.longPersonUrn,
    courtCaseReference: held.courtCaseReference,
    court: courtOf(court),
    dateOfConviction: hearingOn,
    defendant: { defendantType: 'individual', defendantFirstNames: firstNames, defendantLastName: lastName },
    ...carryForward(update),
    offences: offenceUpdates(matched, hearingOn, { adjudicates: true }),
    ...(added.length > 0 && {
      additionalArrestOffences: [
        {
          asn: ownNumber('ASN', asn, desk.thisYear).short,
          additionalOffences: added.map(({ charge }) => addedOffence(charge, hearingOn)),
        },
      ],
    }),
  };
  return { name: 'addDisposals', ask: { path: caseOf(person, held), body, version: person.version } };
}

function carryForward({ charges, carriedForwardTo }: Of<'ADD_DISPOSALS'>): Pick<Wire<'DisposalResultRequest'>, 'carryForward'> {
  if (!charges.some(isCarriedForward)) return {};
  if (!carriedForwardTo)
    throw ledsFault('rejected', 'CARRIED_FORWARD_TO_MISSING', 'a charge is carried forward and it is not said where to');
  return { carryForward: { appearanceDate: carriedForwardTo.on, court: courtOf(carriedForwardTo.court) } };
}

function offenceUpdates(
  matched: readonly Matched<ResultedCharge>[],
  hearingOn: string,
  { adjudicates }: { adjudicates: boolean },
): Wire<'OffenceUpdate'>[] {
  return matched.flatMap(({ charge, held }) =>
    held
      ? [
          {
            offenceId: held.offenceId,
            courtOffenceSequenceNumber: held.courtOffenceSequenceNumber,
            ...chargeOf(charge),
            ...resultOf(charge, hearingOn, { adjudicates }),
          },
        ]
      : [],
  );
}

function addedOffence(charge: ResultedCharge, hearingOn: string): Wire<'AdditionalOffence'> {
  const { cjsOffenceCode, ...dates } = chargeOf(charge);
  return {
    offenceCode: { offenceCodeType: 'cjs', cjsOffenceCode },
    ...dates,
    ...resultOf(charge, hearingOn, { adjudicates: true }),
  };
}

async function writeVariation(update: Of<'VARY_DISPOSALS'>, ownerCode: string, desk: Desk): Promise<WrittenUpdate> {
  const { nativeId, courtCase, court, hearingOn, charges, reason } = update;
  ownNumber('CCR', courtCase, desk.thisYear);
  const { personIds } = await locate({ by: 'IDENTIFIER', scheme: 'PNCID', value: nativeId }, 2, desk);
  if (personIds.length > 1) throw ledsFault('rejected', 'PERSON_AMBIGUOUS', 'LEDS has several people with this number');
  const person = await personMeant(personIds[0], nativeId, desk);
  const held = caseMeant(person, courtCase, desk.thisYear);
  const matched = matchCharges(held.offences, charges);
  if (matched.some((pair) => !pair.held)) throw ledsFault('rejected', 'CHARGE_NOT_FOUND', 'the court case has no such offence');
  const body: Wire<'SubsequentDisposalRequest'> = {
    ownerCode,
    longPersonUrn: person.longPersonUrn,
    courtCaseReference: held.courtCaseReference,
    court: courtOf(court),
    appearanceDate: hearingOn,
    reasonForAppearance: reason === 'DEFERRED' ? 'Sentence Deferred' : 'Subsequently Varied',
    offences: offenceUpdates(matched, hearingOn, { adjudicates: reason === 'VARIED' }),
  };
  return { name: 'addSubsequentDisposals', ask: { path: caseOf(person, held), body, version: person.version } };
}

function caseOf({ personId }: Wire<'Person'>, { courtCaseId }: Wire<'CourtCase'>) {
  return { personId, courtCaseId };
}
