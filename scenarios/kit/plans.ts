import type { JournalEntry } from '../../connectors/simulator-kit/journal.ts';

/** Plans of a back end that it has neither carried out nor dropped. `dueDays` is on its own count of simulated days. */
export function openEnded(entries: readonly JournalEntry[]): { id: string; dueDays: number }[] {
  const done = new Set(entries.filter(({ kind }) => kind === 'DONE').map(({ id }) => id));
  return entries
    .filter(({ kind, id }) => kind === 'PLANNED' && !done.has(id))
    .map(({ id, data }) => {
      const { remainingFrom, inDays } = data as { remainingFrom: number; inDays: number }; // what a timeline writes
      return { id, dueDays: remainingFrom + inDays };
    });
}
