/** What the simulated register recorded: one change for each conviction that is another than before, or belongs to somebody described otherwise. */
import { parseIdentifier } from '../../wire/numbers.ts';
import type { Wire } from '../../wire/schemas.ts';
import type { CourtCase } from '../cases.ts';
import type { Person } from '../people.ts';

export interface Recorded {
  /** `1998/0000101A/04/2732/001010J#1`. */
  reference: string;
  told: Wire<'RecordedChange'>;
}

export interface Recording {
  recordedDate: string;
  /** How many changes of that conviction are recorded already. */
  changesOf(convictionId: string): number;
}

/** The changes that lead from one state of a person to another. `before` is undefined for somebody new. */
export function recordedBetween(before: Person | undefined, after: Person, recording: Recording): Recorded[] {
  const [held, now] = [before?.disposals.filter(isConviction) ?? [], after.disposals.filter(isConviction)];
  const isOther = before !== undefined && JSON.stringify(extract(before)) !== JSON.stringify(extract(after));
  const same = (one: CourtCase) => (other: CourtCase) => one.courtCaseId === other.courtCaseId;
  const changes = now.flatMap((item): [Wire<'RecordedChange'>['change'], CourtCase][] => {
    const old = held.find(same(item));
    if (!old) return [['new', item]];
    return isOther || JSON.stringify(old) !== JSON.stringify(item) ? [['updated', item]] : [];
  });
  const gone = held.filter((item) => !now.some(same(item))).map((item) => ['deleted', item] as const);
  return [...changes, ...gone].map(([change, courtCase]) => {
    const convictionId = convictionIdOf(after, courtCase, Number(recording.recordedDate.slice(0, 4)));
    const changeNumber = recording.changesOf(convictionId) + 1;
    const { recordedDate } = recording;
    return {
      reference: `${convictionId}#${changeNumber}`,
      told: { change, changeNumber, recordedDate, person: extract(after), courtCase },
    };
  });
}

function extract(person: Person): Wire<'RecordedPerson'> {
  const { personId, longPersonUrn, croNumber, names, gender, dateOfBirth, placeOfBirth, nationalities } = person;
  return {
    ...{ personId, longPersonUrn, names, gender, nationalities },
    ...(croNumber !== undefined && { croNumber }),
    ...(dateOfBirth !== undefined && { dateOfBirth }),
    ...(placeOfBirth && { placeOfBirth }),
  };
}

/** In full; a number without a readable form, and that of a penalty notice, as written. */
function convictionIdOf(
  { longPersonUrn }: Person,
  { caseStatusMarker, courtCaseReference }: CourtCase,
  thisYear: number,
): string {
  const person = parseIdentifier('PNCID', longPersonUrn, thisYear)?.canonical ?? longPersonUrn;
  const isCourts = caseStatusMarker !== 'penalty-notice';
  const courtCase = isCourts ? parseIdentifier('CCR', courtCaseReference, thisYear)?.canonical : undefined;
  return `${person}/${courtCase ?? courtCaseReference}`;
}

/** Somebody was found guilty in it, and no later appearance found otherwise. */
function isConviction({ offences }: CourtCase): boolean {
  return offences.some(({ adjudications }) => {
    const last = adjudications.toSorted((one, other) => one.appearanceNumber - other.appearanceNumber).at(-1);
    return last?.adjudication === 'Guilty';
  });
}

/** The day on which something is recorded. */
export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}
