/** Makes a cassette out of recorded frames and sees that nobody is left in it. */
import { walk } from '../conformance/personal.ts';
import { bytesOf, type Cassette, type CassetteFrame } from './cassette.ts';
import type { CassetteFormat, RecordedFrame } from './format.ts';
import { openScrubber, type Scrubber } from './scrubber.ts';

export interface Recording {
  cassette: Cassette;
  /** The made-up exchange is read as the real one was: the same kinds of message, the same fields. */
  faithful: boolean;
  /** Everything in it was understood. */
  understood: boolean;
}

/** Throws Error where a word of the real exchange is still in the cassette; nothing is written then. */
export async function record(format: CassetteFormat, recorded: readonly RecordedFrame[]): Promise<Recording> {
  const [first] = recorded;
  if (!first) throw new Error('There is nothing to record: no frame belongs to it.');
  const asTheyWere = recorded.map((frame) => asFrame(frame, first.at));
  const reader = openScrubber();
  for (const frame of asTheyWere) scrubbed(frame, format, reader);
  const scrubber = openScrubber(reader.originals());
  const frames = asTheyWere.map((frame) => scrubbed(frame, format, scrubber));
  const [before, after] = [await format.replay(asTheyWere), await format.replay(frames)];
  assertNobodyLeft(before, frames, format);
  const understood = after.every(isUnderstood);
  const { name: connector, version } = format.definition;
  const cassette = {
    format: 'exchange-hub-cassette/1',
    connector,
    version,
    frames,
    expected: understood ? after : null,
  } as const;
  return { cassette, understood, faithful: JSON.stringify(shapeOf(before)) === JSON.stringify(shapeOf(after)) };
}

function asFrame({ bytes, at, ...rest }: RecordedFrame, start: Date): CassetteFrame {
  const text = Buffer.from(bytes).toString('utf8');
  const isText = Buffer.from(text, 'utf8').equals(bytes);
  const content = isText ? { text } : { base64: Buffer.from(bytes).toString('base64') };
  return { ...rest, atMs: Math.max(at.getTime() - start.getTime(), 0), ...content };
}

function scrubbed(frame: CassetteFrame, format: CassetteFormat, scrubber: Scrubber): CassetteFrame {
  const { scrubId = (id: string) => id } = format;
  const { id, inReplyTo, text, type } = frame;
  const ids = { id: scrubId(id, scrubber), ...(inReplyTo !== undefined && { inReplyTo: scrubId(inReplyTo, scrubber) }) };
  if (text !== undefined) return { ...frame, ...ids, text: format.scrub(text, scrubber, type) };
  // One character a byte: what is ASCII in it is scrubbed, and the rest stays what made it no text.
  const words = scrubber.text(
    bytesOf(frame)
      .toString('latin1')
      .replace(/[^\x00-\x7f]/g, '\u00a4'),
  );
  return { ...frame, ...ids, base64: Buffer.from(words.replaceAll('\u00a4', '\u00ff'), 'latin1').toString('base64') };
}

/** Long enough not to stand in a frame by chance. */
const wordLeast = 5;

/** Looks at what the frames say: all that is read comes from there. */
function assertNobodyLeft(
  read: readonly unknown[],
  frames: readonly CassetteFrame[],
  { says = betweenTags }: Pick<CassetteFormat, 'says'>,
): void {
  const said = frames.map((frame) => says(bytesOf(frame).toString('utf8')));
  const written = said.join('\n').toLowerCase();
  for (const { key, value } of toldIn(read)) {
    const words = value.split(/[^\p{L}\p{M}\p{Nd}]+/u).filter((word) => word.length >= wordLeast);
    if (words.some((word) => written.includes(word.toLowerCase())))
      throw new Error(`A word of the real exchange is still in the cassette (in a field ${key}): nothing was written.`);
  }
}

const betweenTags = (text: string) => text.replace(/<[^>]*>/g, ' ');

function toldIn(read: readonly unknown[]): { key: string; value: string }[] {
  const told: { key: string; value: string }[] = [];
  walk(read, (key, value) => void (typeof value === 'string' && tells.has(key) && told.push({ key, value })));
  return told;
}

/** Fields that tell something about somebody. */
const tells: ReadonlySet<string> = new Set([
  'given',
  'family',
  'secondFamily',
  'full',
  'town',
  'value',
  'text',
  'fileNumber',
  'nativeId',
  'manager',
]);

function isUnderstood(outcome: unknown): boolean {
  const { kind, fault } = (outcome ?? {}) as { kind?: unknown; fault?: { kind?: unknown } };
  // A back end that says no has been understood.
  return kind !== 'UNREADABLE' && kind !== 'OTHER' && (fault === undefined || fault.kind === 'rejected');
}

/** Keys, list lengths and kinds; no values. */
function shapeOf(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => shapeOf(each, key));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(([name, each]) => [name, shapeOf(each, name)]);
  const isCode = typeof value !== 'string' || /^[A-Z0-9_.-]*$/.test(value);
  return key === 'kind' || key === 'outcome' || key === 'code' || (key === 'reason' && isCode) ? value : typeof value;
}
