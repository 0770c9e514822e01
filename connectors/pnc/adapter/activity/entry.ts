/** A record of the file as a canonical entry. */
import { countries } from '../../../../schema/codes/countries.ts';
import type { ActivityChange, ActivityEntry } from '../../../contract/activity.ts';
import type { ActivityRecord } from '../../wire/activity-file.ts';
import type { ActivityFields } from '../../wire/activity-layouts.ts';
import { readCase } from '../conviction.ts';
import { readHeldCase } from '../held-record.ts';
import { identityOf, numbersOf } from '../nominal.ts';

const changes = { N: 'NEW', U: 'UPDATE', D: 'DELETE' } as const satisfies Record<ActivityFields<'ACG'>['change'], ActivityChange>;
const known: ReadonlySet<string> = new Set(countries.map(({ code }) => code));

/** Undefined where nobody was found guilty: that is no conviction, and has no place in the file. */
export function entryOf({ change, person, aliases, courtCase }: ActivityRecord): ActivityEntry | undefined {
  // Two-digit years as they were meant that day: read again in later years, a reference is the same.
  const thisYear = Number(change.recordedOn.slice(0, 4));
  const { conviction } = readCase(readHeldCase(courtCase), thisYear);
  if (!conviction) return undefined;
  const numbers = numbersOf({ pncId: change.pncId, cro: person.cro }, courtCase, thisYear);
  const written = [person.nationality1, person.nationality2, person.nationality3].filter((code) => code !== undefined);
  const nationalities = written.filter((code) => known.has(code));
  const convictionId = `${numbers.pncId}/${conviction.nativeId}`;
  return {
    reference: `${convictionId}#${change.number}`,
    convictionId,
    change: changes[change.change],
    recordedOn: change.recordedOn,
    personId: numbers.pncId,
    identity: identityOf({ person, aliases, nationalities, identifiers: numbers.identifiers }),
    unreadNationalities: [...new Set(written.filter((code) => !known.has(code)))],
    conviction,
  };
}
