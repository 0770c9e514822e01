/** A back end's own journal, read on as it grows: the outside witness of what was sent and received. */
import type { JournalEntry } from '../../connectors/simulator-kit/journal.ts';
import type { BackEnd } from './ground.ts';
import { misfit } from './fit.ts';
import { openEnded } from './plans.ts';
import type { Journalled } from './scenario.ts';

export interface Book {
  /** What differs from the statement about the subject whose marks (surname, number) the frames bear; undefined where nothing does. */
  misfit(statement: Journalled, marks: readonly string[]): Promise<string | undefined>;
  /** The id of the newest frame of that type that came in for a country, of the subject whose marks the frames bear. */
  newest(type: string, country: string, marks: readonly string[]): Promise<string>;
  /** What the back end should have done by now and has not; undefined where nothing. */
  unsettled(): Promise<string | undefined>;
}

/** Begins with what is written from now on. */
export async function openBook(backEnd: BackEnd): Promise<Book> {
  const entries: JournalEntry[] = [];
  let after = (await backEnd.journal(0)).at(-1)?.seq ?? 0;
  async function readOn(): Promise<readonly JournalEntry[]> {
    const more = await backEnd.journal(after);
    // Two readers at once must not write the same entry twice.
    entries.push(...more.filter(({ seq }) => seq > after));
    after = entries.at(-1)?.seq ?? after;
    return entries;
  }
  return {
    misfit: async (statement, marks) => judge(statement, about(await readOn(), marks)),
    async newest(type, country, marks) {
      const came = about(await readOn(), marks).filter((entry) => entry.kind === 'FRAME_IN' && entry.type === type);
      const found = came.findLast(({ id }) => id.startsWith(`GB-${country}-`));
      if (!found) throw new Error(`No ${type} for ${country} has come.`);
      return found.id;
    },
    async unsettled() {
      const [written, days] = [await readOn(), await backEnd.days()];
      const open = openEnded(written).filter(({ dueDays }) => dueDays <= days);
      return open.length > 0 ? `${open.length} planned message(s) of a back end are not through` : undefined;
    },
  };
}

const ways: Readonly<Record<string, Journalled['way']>> = { FRAME_IN: 'IN', FRAME_OUT: 'OUT', FAULT: 'FAULT' };

/** Frames that bear a mark, or were understood as bearing one where they are encoded, and whatever answers or is about one of those. */
function about(entries: readonly JournalEntry[], marks: readonly string[]): JournalEntry[] {
  const frames = entries.filter(({ kind }) => kind in ways);
  const known = new Set<string>();
  for (const { id, inReplyTo, frame = '', data = {} } of frames) {
    const text = `${frame} ${JSON.stringify(data)}`.toLowerCase();
    const { about = '' } = data as { about?: string }; // a reminder bears the reference of its request and nothing else
    if (marks.some((mark) => text.includes(mark.toLowerCase())) || known.has(inReplyTo ?? '') || known.has(about)) known.add(id);
  }
  return frames.filter(({ id }) => known.has(id));
}

function judge({ type, way, ...wanted }: Journalled, entries: readonly JournalEntry[]): string | undefined {
  const frames = entries.filter((entry) => ways[entry.kind] === way && entry.type === type);
  const numbers = new Set(frames.map(({ id }) => id)).size;
  const where = `the ${wanted.at} journal, ${type} ${way}`;
  if (wanted.frames !== undefined && frames.length !== wanted.frames)
    return `${where}: expected ${wanted.frames} frame(s), found ${frames.length}`;
  if (frames.length < (wanted.framesAtLeast ?? 0))
    return `${where}: expected ${wanted.framesAtLeast} frame(s) or more, found ${frames.length}`;
  if (wanted.numbers !== undefined && numbers !== wanted.numbers)
    return `${where}: expected ${wanted.numbers} message id(s), found ${numbers}`;
  const { says } = wanted;
  const silent = says !== undefined && !frames.every(({ frame }) => frame?.includes(says));
  if (silent) return `${where}: not every frame says ${says}`;
  return misfitOfMeaning(wanted, frames.at(-1)?.data, where);
}

type Meant = Pick<Journalled, 'tells' | 'lines'>;

/** What the simulator has understood: members at ECRIS, lines in order at a bureau. */
function misfitOfMeaning({ tells, lines }: Meant, data: unknown, where: string): string | undefined {
  if (!tells && !lines) return undefined;
  const { says } = (data ?? {}) as { says?: unknown }; // what the simulators write beside a frame
  if (!lines) return misfit(tells, says, where);
  const said = Object.fromEntries([...(says as [string, string][])].reverse()); // a bureau's, as `lines` says
  return misfit(lines, said, where);
}
