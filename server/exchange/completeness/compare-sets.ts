/** Finds which items one side has and the other has not, by count and digest, down to the item where they differ. */
import type { Tally } from '../../../connectors/contract/tally.ts';

export interface Difference {
  reference: string;
  missingWith: 'US' | 'THEM';
}

export interface OurSide {
  /** Count and digest of our items whose key begins so. */
  summary(prefix: string): Promise<Pick<Tally, 'count' | 'digest'>>;
  /** At most `max` of them. */
  items(prefix: string, max: number): Promise<string[]>;
}

export interface Comparison {
  /** Of the whole set. */
  ours: number;
  theirs: number;
  differences: Difference[];
  /** There are more than are named. */
  more: boolean;
}

/** What one comparison may cost at most. */
export const comparisonMost = { questions: 2_000, differences: 1_000 } as const;

/** Of ours that are looked at one by one. */
const itemsMost = 500;

const hex = [...'0123456789abcdef'];

/** Rejects as `theirSide` does. */
export async function compareSets(theirSide: (prefix: string) => Promise<Tally>, ourSide: OurSide): Promise<Comparison> {
  const differences: Difference[] = [];
  let [questions, more] = [0, false];
  const [ours, theirs] = await compare('');
  return { ours, theirs, differences: differences.slice(0, comparisonMost.differences), more };

  async function compare(prefix: string): Promise<[number, number]> {
    questions += 1;
    const [held, tally] = [await ourSide.summary(prefix), await theirSide(prefix)];
    if (held.count !== tally.count || held.digest !== tally.digest) await narrow(prefix, held.count, tally);
    return [held.count, tally.count];
  }

  /** By name only where all of both sides can be seen: of a part, the rest would seem to be missing. */
  async function narrow(prefix: string, held: number, { items }: Tally): Promise<void> {
    if (items && held <= itemsMost) return name(items, await ourSide.items(prefix, itemsMost));
    for (const digit of hex) {
      more ||= questions >= comparisonMost.questions || differences.length >= comparisonMost.differences;
      if (more) return;
      await compare(prefix + digit);
    }
  }

  function name(theirs: readonly string[], ours: readonly string[]): void {
    const [withThem, withUs] = [new Set(theirs), new Set(ours)];
    for (const reference of theirs) if (!withUs.has(reference)) differences.push({ reference, missingWith: 'US' });
    for (const reference of ours) if (!withThem.has(reference)) differences.push({ reference, missingWith: 'THEM' });
    more ||= differences.length > comparisonMost.differences;
  }
}
