/** Who is meant: by arrest number, PNCID, CRO number or name; and the whole person behind an id. */
import { isBackendFault } from '../../contract/fault.ts';
import type { RegisterEnquiry } from '../../contract/register.ts';
import { caseStatusMarkers, type Wire } from '../wire/schemas.ts';
import { unreadableAnswer, type Calls, type Journey } from './calls.ts';
import { notThere } from './faults.ts';
import { searchedName, writeName } from './names.ts';
import { isSameNumber, longPersonUrn, ownNumber } from './numbers.ts';
import { genderOf } from './person.ts';

/** What every step needs. */
export interface Desk {
  calls: Calls;
  journey: Journey;
  /** For two-digit years. */
  thisYear: number;
}

/** `found` counts people LEDS has, `personIds` those it named. */
export interface Located {
  personIds: string[];
  found: number;
}

const nobody: Located = { personIds: [], found: 0 };

export async function locate(enquiry: RegisterEnquiry, maximum: number, desk: Desk): Promise<Located> {
  if (enquiry.by === 'IDENTIFIER' && enquiry.scheme === 'ASN') {
    const arrest = await findArrest(enquiry.value, desk);
    return arrest ? { personIds: [arrest.personId], found: 1 } : nobody;
  }
  const body: Wire<'PeopleSearch'> = { ...searched(enquiry, desk.thisYear), maximum };
  const { people, found } = await desk.calls.ask('findPeople', { body }, desk.journey);
  if (found < people.length) throw unreadableAnswer(false, 'COUNT', 'fewer people are counted than named');
  return { personIds: people.map(({ personId }) => personId), found };
}

/** A partial birth date is left out: the search takes whole dates only. */
function searched(enquiry: RegisterEnquiry, thisYear: number): Omit<Wire<'PeopleSearch'>, 'maximum'> {
  if (enquiry.by === 'NAME') {
    const { birthDate, sex } = enquiry.identity;
    const name = writeName(searchedName(enquiry.identity));
    return { name: { ...name, gender: genderOf[sex], ...(birthDate?.length === 10 && { dateOfBirth: birthDate }) } };
  }
  const number = ownNumber(enquiry.scheme, enquiry.value, thisYear);
  return enquiry.scheme === 'CRO' ? { croNumber: number.canonical } : { longPersonUrn: longPersonUrn(number) };
}

/** The arrest with this number; undefined where LEDS has none. */
export async function findArrest(value: string, { calls, journey, thisYear }: Desk): Promise<Wire<'AsnAnswer'> | undefined> {
  const asn = ownNumber('ASN', value, thisYear);
  const body: Wire<'AsnQuery'> = { asn: asn.short, caseStatusMarkers: [...caseStatusMarkers] };
  const arrest = await orAbsent(calls.ask('findByAsn', { body }, journey));
  if (arrest && !isSameNumber('ASN', arrest.asn, value, thisYear))
    throw unreadableAnswer(false, 'ANOTHER_RECORD', 'the answer is about another arrest');
  return arrest;
}

/** Undefined where the person went away between two steps. */
export async function readWhole(personId: string, { calls, journey }: Desk): Promise<Wire<'Person'> | undefined> {
  const person = await orAbsent(calls.ask('readPerson', { path: { personId } }, journey));
  if (person && person.personId !== personId)
    throw unreadableAnswer(false, 'ANOTHER_RECORD', 'the answer is about another person');
  return person;
}

/** Only LEDS' own word means that there is nobody: a page that was not found may be a wrong address. */
async function orAbsent<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isBackendFault(error) && error.code === notThere) return undefined;
    throw error;
  }
}
