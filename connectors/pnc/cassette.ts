/** How PNC transactions are recorded without anybody in them, and read again: `npx hub connector record`. */
import type { Connection } from '../contract/connector.ts';
import { isBackendFault } from '../contract/fault.ts';
import type { CassetteFrame } from '../test-kit/cassette/cassette.ts';
import type { CassetteFormat, RecordedFrame } from '../test-kit/cassette/format.ts';
import { plain } from '../test-kit/cassette/outcome.ts';
import { openPnc } from './adapter/open.ts';
import { pncOptions } from './adapter/options.ts';
import { openDeck } from './cassette/deck.ts';
import { scrubFrame } from './cassette/scrub-frame.ts';
import { readMessage, stepsOf, subjectOf, type Step } from './cassette/steps.ts';
import { pnc } from './index.ts';
import type { Message } from './wire/message.ts';
import { isUpdate } from './wire/transactions.ts';

export const cassetteFormat: CassetteFormat = {
  definition: pnc,
  recognises: (text) => /^<\w{3,5}><GMH>/.test(text),
  scrub: scrubFrame,
  beginsAt,
  goesOn,
  replay,
};

const isSameAsker = (left: Message | undefined, right: Message | undefined) =>
  left !== undefined && left.header.originator === right?.header.originator;

const callIn = ({ direction, bytes }: RecordedFrame) => (direction === 'TO_BACK_END' ? readMessage(bytes) : undefined);

/** Before an update the record is read. */
function beginsAt(frames: readonly RecordedFrame[], at: number): number {
  const change = frames[at] && callIn(frames[at]);
  if (!change || !isUpdate(change.type)) return at;
  const read = frames.slice(0, at).findLastIndex((frame) => {
    const call = callIn(frame);
    return call !== undefined && !isUpdate(call.type) && subjectOf(call) === subjectOf(change) && isSameAsker(call, change);
  });
  return read < 0 ? at : read;
}

/** A search is followed by the prints of those it found, under the same originator; a reading by its update, and that by another reading. */
function goesOn(soFar: readonly RecordedFrame[], next: RecordedFrame): boolean {
  const [asked, following] = [readMessage(soFar[0]?.bytes), callIn(next)];
  if (!following || !isSameAsker(asked, following)) return false;
  const key = following.segments[0];
  const isNamed = soFar.some(
    ({ direction, bytes }) =>
      direction === 'FROM_BACK_END' && key?.tag === 'E08' && Buffer.from(bytes).includes(key.fields.value),
  );
  if (following.type === 'ENQPNC' && isNamed) return true;
  const calls = soFar.flatMap((frame) => callIn(frame) ?? []);
  const isAboutSame = calls.some((call) => subjectOf(call) !== undefined && subjectOf(call) === subjectOf(following));
  return isAboutSame && [...calls, following].some(({ type }) => isUpdate(type));
}

/** Asks and tells what was asked and told, of a back end that says what was said. */
async function replay(frames: readonly CassetteFrame[]): Promise<unknown[]> {
  const steps = stepsOf(frames);
  const [first] = steps;
  if (!first) throw new Error('There is neither an enquiry nor an update in it.');
  const deck = await openDeck();
  const quiet = () => undefined;
  const connection = await openPnc(pncOptions.parse({ port: deck.port, recordsMax: 50 }), {
    deliver: async () => undefined,
    clock: () => new Date(`${first.sentAt}:00Z`),
    log: { info: quiet, warn: quiet },
    signal: new AbortController().signal,
  });
  const outcomes: unknown[] = [];
  try {
    for (const step of steps) {
      deck.play(step.replies);
      outcomes.push(await take(step, connection)?.then(answerOutcome, faultOutcome));
    }
  } finally {
    await connection.close();
    await deck.close();
  }
  return outcomes;
}

const whoever = { organisation: '30', purpose: 'CRIMINAL_PROCEEDINGS', justification: 'cassette' };

function take(step: Step, { enquire, update, settle }: Connection): Promise<object> | undefined {
  if (step.kind === 'ENQUIRE') return enquire?.(step.enquiry, whoever);
  return (step.kind === 'UPDATE' ? update : settle)?.(step.update, whoever);
}

const answerOutcome = (answer: object) => ({ answer: plain(answer) });

function faultOutcome(error: unknown): unknown {
  if (!isBackendFault(error)) throw error;
  return { fault: { kind: error.kind, code: error.code } };
}
