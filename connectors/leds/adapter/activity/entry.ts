/** A change that LEDS recorded as a canonical entry. */
import { countries } from '../../../../schema/codes/countries.ts';
import type { ActivityChange, ActivityEntry } from '../../../contract/activity.ts';
import type { Wire } from '../../wire/schemas.ts';
import { readCase } from '../conviction.ts';
import { identityOf, numbersOf } from '../person.ts';

type Recorded = Wire<'RecordedChange'>;

const changes = { new: 'NEW', updated: 'UPDATE', deleted: 'DELETE' } as const satisfies Record<
  Recorded['change'],
  ActivityChange
>;
const known: ReadonlySet<string> = new Set(countries.map(({ code }) => code));

/** Undefined where nobody was found guilty: that is no conviction. */
export function entryOf({ change, changeNumber, recordedDate, person, courtCase }: Recorded): ActivityEntry | undefined {
  // Two-digit years as they were meant that day: read again in later years, a reference is the same.
  const thisYear = Number(recordedDate.slice(0, 4));
  const { conviction } = readCase(courtCase, thisYear);
  if (!conviction) return undefined;
  const asns = courtCase.asn === undefined ? [] : [courtCase.asn];
  const { pncId, identifiers } = numbersOf(person, asns, thisYear);
  const nationalities = person.nationalities.filter((code) => known.has(code));
  const convictionId = `${pncId}/${conviction.nativeId}`;
  return {
    reference: `${convictionId}#${changeNumber}`,
    convictionId,
    change: changes[change],
    recordedOn: recordedDate,
    personId: pncId,
    identity: identityOf({ ...person, nationalities }, identifiers),
    unreadNationalities: [...new Set(person.nationalities.filter((code) => !known.has(code)))],
    conviction,
  };
}
