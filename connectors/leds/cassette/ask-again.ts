/** What the hub wanted, out of the calls it made for it, asked once more. */
import type { Identity } from '../../contract/canonical.ts';
import type { Connection } from '../../contract/connector.ts';
import type { RegisterEnquiry, RegisterUpdate } from '../../contract/register.ts';
import { whoever } from '../../test-kit/cassette/rest/replay.ts';
import type { RestExchange } from '../../test-kit/cassette/rest/frames.ts';
import { operations, type OperationName } from '../wire/operations.ts';
import type { Wire } from '../wire/schemas.ts';
import { updateOf } from './update-of.ts';

export function askAgain(
  journey: readonly RestExchange[],
  before: readonly RestExchange[],
  { enquire, update, settle }: Connection,
): Promise<object> | undefined {
  const write = journey.find(({ type }) => isWrite(type));
  if (write) return update?.(updateOf(write, arrestNumberIn(journey)), whoever);
  const readBack = journey.find(({ type }) => type === 'readReference');
  if (readBack) return settle?.(settled(readBack, before), whoever);
  const enquiry = enquiryOf(journey);
  return enquiry && enquire?.(enquiry, whoever);
}

function isWrite(type: string): boolean {
  return Object.hasOwn(operations, type) && operations[type as OperationName].writes; // looked up before
}

/** The bodies of our own calls have been checked by the adapter before they were sent. */
function bodyOf<Name extends 'AsnQuery' | 'PeopleSearch'>(journey: readonly RestExchange[], operation: OperationName) {
  return journey.find(({ type }) => type === operation)?.call.body as Wire<Name> | undefined;
}

const arrestNumberIn = (journey: readonly RestExchange[]) => bodyOf<'AsnQuery'>(journey, 'findByAsn')?.asn;

/** The update that is asked about; where it is not on the cassette, one of the same reference. */
function settled({ call, reply }: RestExchange, before: readonly RestExchange[]): RegisterUpdate {
  const reference = call.path.at(-1) ?? '';
  const own = before.findLast(({ type, call: { headers } }) => isWrite(type) && Object.values(headers).includes(reference));
  if (own) return updateOf(own, arrestNumberIn(before));
  const { updated } = (reply?.body ?? {}) as Partial<Wire<'ReferenceAnswer'>>;
  const nothing = { asn: '', court: { code: '9998' }, on: '', result: 'ADJOURNED' } as const;
  return { kind: 'REMAND', reference, nativeId: updated?.longPersonUrn ?? '', ...nothing, conditions: [] };
}

/** An update that was given up before anything was written looks like one, too. */
function enquiryOf(journey: readonly RestExchange[]): RegisterEnquiry | undefined {
  const asn = arrestNumberIn(journey);
  if (asn !== undefined) return { by: 'IDENTIFIER', scheme: 'ASN', value: asn };
  const { longPersonUrn, croNumber, name } = bodyOf<'PeopleSearch'>(journey, 'findPeople') ?? {};
  if (longPersonUrn !== undefined) return { by: 'IDENTIFIER', scheme: 'PNCID', value: longPersonUrn };
  if (croNumber !== undefined) return { by: 'IDENTIFIER', scheme: 'CRO', value: croNumber };
  return name && { by: 'NAME', identity: identityOf(name) };
}

const sexOf = { male: 'MALE', female: 'FEMALE', other: 'OTHER', unknown: 'UNKNOWN' } as const;

function identityOf({ lastName, firstNames, dateOfBirth, gender = 'unknown' }: Wire<'SearchedName'>): Identity {
  const given = firstNames.join(' ');
  return {
    names: [{ kind: 'PRIMARY', family: lastName, ...(given && { given }) }],
    sex: sexOf[gender],
    ...(dateOfBirth !== undefined && { birthDate: dateOfBirth }),
    nationalities: [],
    identifiers: [],
  };
}
