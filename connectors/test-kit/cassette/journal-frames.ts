/** The frames of a simulator's journal, and which of them belong to one exchange. */
import type { JournalEntry } from '../../simulator-kit/journal.ts';
import type { CassetteFormat, RecordedFrame } from './format.ts';

/** In is what came to the back end. Entries that are no frames are left out. */
export function framesOf(entries: readonly JournalEntry[]): RecordedFrame[] {
  return entries.flatMap(({ kind, at, id, inReplyTo, type, frame }) => {
    if (frame === undefined || (kind !== 'FRAME_IN' && kind !== 'FRAME_OUT')) return [];
    const direction = kind === 'FRAME_IN' ? 'TO_BACK_END' : 'FROM_BACK_END';
    return [
      {
        direction,
        at: new Date(at),
        id,
        ...(inReplyTo && { inReplyTo }),
        ...(type && { type }),
        bytes: Buffer.from(frame, 'utf8'),
      },
    ];
  });
}

/** The frame with this reference and everything that goes on from it, in order. */
export function exchangeOf(
  frames: readonly RecordedFrame[],
  reference: string,
  { goesOn, beginsAt, keepsAttempts = false }: Pick<CassetteFormat, 'goesOn' | 'beginsAt' | 'keepsAttempts'>,
): RecordedFrame[] {
  const named = frames.findIndex(({ id }) => id === reference);
  const start = named < 0 ? named : (beginsAt?.(frames, named) ?? named);
  const first = frames[start];
  if (!first) return [];
  const exchange = [first];
  for (const frame of frames.slice(start + 1)) {
    const isRepeat = !keepsAttempts && exchange.some(({ id, direction }) => id === frame.id && direction === frame.direction);
    if (!isRepeat && (belongs(exchange, frame) || goesOn?.(exchange, frame))) exchange.push(frame);
  }
  return exchange;
}

function belongs(exchange: readonly RecordedFrame[], { id, inReplyTo }: RecordedFrame): boolean {
  return exchange.some((known) => known.id === inReplyTo || known.inReplyTo === id);
}
