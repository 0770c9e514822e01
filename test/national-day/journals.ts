/** The partners' own journals, read on through their control doors: the outside witnesses of the day. */
import type { JournalEntry } from '../../connectors/simulator-kit/journal.ts';
import { openBackEnd } from '../../scenarios/kit/back-ends.ts';
import type { BackEnd } from '../../scenarios/kit/ground.ts';
import { openEnded } from '../../scenarios/kit/plans.ts';

export const partners = ['ecris', 'interpol'] as const;
export type Partner = (typeof partners)[number];

export interface Witness extends BackEnd {
  /** Everything written so far. */
  read(): Promise<readonly JournalEntry[]>;
  /** Simulated days until what it will do next; undefined where it plans nothing. */
  nextInDays(): Promise<number | undefined>;
}

export function openWitness(control: string): Witness {
  // On a busy machine a whole day's journal takes its time.
  const backEnd = openBackEnd(control, { callMs: 60_000 });
  const entries: JournalEntry[] = [];
  async function read(): Promise<readonly JournalEntry[]> {
    entries.push(...(await backEnd.journal(entries.at(-1)?.seq ?? 0)));
    return entries;
  }
  return {
    ...backEnd,
    read,
    async nextInDays() {
      const [planned, days] = [openEnded(await read()), await backEnd.days()];
      return planned.length === 0 ? undefined : Math.min(...planned.map(({ dueDays }) => dueDays)) - days;
    },
  };
}

/** Ids with how often each was seen, of frames of these types. */
export function frames(
  entries: readonly JournalEntry[],
  kind: 'FRAME_IN' | 'FRAME_OUT',
  types: readonly string[],
): Map<string, number> {
  const seen = new Map<string, number>();
  for (const entry of entries)
    if (entry.kind === kind && types.includes(entry.type ?? '')) seen.set(entry.id, (seen.get(entry.id) ?? 0) + 1);
  return seen;
}

/** What partners call a message, as the hub names it: over ECRIS its id; a bureau's Message-ID stands in brackets at the end. */
export function isNamed(partner: Partner, id: string, reference: string): boolean {
  return partner === 'ecris' ? reference === id : reference.endsWith(`<${id}>`);
}
