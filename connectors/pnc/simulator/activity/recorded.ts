/** What the simulated register recorded: one entry for each change of a conviction, or of whom it belongs to. */
import { z } from 'zod';
import { parseIdentifier } from '../../wire/identifiers.ts';
import { nominalSchema, type Case, type Nominal } from '../nominal.ts';

export const recordedSchema = z.strictObject({
  /** `1998/0000101A/04/2732/001010J#1`: PNCID, case and number of the change, in full. */
  reference: z.string().max(40),
  change: z.enum(['N', 'U', 'D']),
  /** Counts the changes of this conviction from 1. */
  number: z.number().int().min(1).max(999_999),
  recordedOn: z.iso.date(),
  /** The person as the register has it then, with this case alone; of a deletion, the case as it stood. */
  nominal: nominalSchema,
});
export type Recorded = z.output<typeof recordedSchema>;

export interface Recording {
  recordedOn: string;
  /** How many changes of that conviction are recorded already. */
  changesOf(convictionId: string): number;
}

/** The changes that lead from one state of a person to another. `before` is undefined for somebody new. */
export function recordedBetween(before: Nominal | undefined, after: Nominal, recording: Recording): Recorded[] {
  const [held, now] = [before?.cases.filter(isConviction) ?? [], after.cases.filter(isConviction)];
  const isOther = before !== undefined && factsOf(before) !== factsOf(after);
  const thisYear = Number(recording.recordedOn.slice(0, 4));
  const find = (cases: readonly Case[], courtCase: Case) =>
    cases.find((each) => caseIdOf(each, thisYear) === caseIdOf(courtCase, thisYear));
  const changed = now.flatMap((courtCase): [Recorded['change'], Case][] => {
    const old = find(held, courtCase);
    if (!old) return [['N', courtCase]];
    return isOther || JSON.stringify(old) !== JSON.stringify(courtCase) ? [['U', courtCase]] : [];
  });
  const gone = held.filter((courtCase) => !find(now, courtCase)).map((courtCase): [Recorded['change'], Case] => ['D', courtCase]);
  return [...changed, ...gone].map(([change, courtCase]) => recordedChange(change, after, courtCase, recording));
}

function recordedChange(
  change: Recorded['change'],
  nominal: Nominal,
  courtCase: Case,
  { recordedOn, changesOf }: Recording,
): Recorded {
  const convictionId = convictionIdOf(nominal, courtCase, Number(recordedOn.slice(0, 4)));
  const number = changesOf(convictionId) + 1;
  const { remands: _remands, ...person } = nominal;
  return {
    reference: `${convictionId}#${number}`,
    ...{ change, number, recordedOn },
    nominal: { ...person, warnings: [], cases: [courtCase] },
  };
}

function convictionIdOf({ pncId }: Nominal, courtCase: Case, thisYear: number): string {
  return `${parseIdentifier('PNCID', pncId, thisYear)?.canonical ?? pncId}/${caseIdOf(courtCase, thisYear)}`;
}

/** In full; what has no form, and the number of a penalty notice, as written. */
function caseIdOf({ reference, penalty }: Case, thisYear: number): string {
  const courtCase = penalty ? undefined : parseIdentifier('CCR', reference, thisYear)?.canonical;
  return courtCase ?? reference;
}

/** Somebody was found guilty in it, and no later hearing found otherwise. */
function isConviction({ offences, later = [] }: Case): boolean {
  return offences.some(({ adjudication }, index) => {
    const found = later.flatMap(({ charges }) => charges.filter(({ sequence }) => sequence === index + 1));
    return (found.findLast((charge) => charge.adjudication)?.adjudication ?? adjudication) === 'GUILTY';
  });
}

/** Who the person is, as every entry says it. */
function factsOf({ cases: _cases, remands: _remands, warnings: _warnings, ...facts }: Nominal): string {
  return JSON.stringify(facts);
}
