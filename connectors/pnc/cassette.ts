/** How PNC transactions are recorded without anybody in them, and read again: `npx hub connector record`. Enquiries only. */
import { isBackendFault } from '../contract/fault.ts';
import type { RegisterEnquiry } from '../contract/register.ts';
import { bytesOf, type CassetteFrame } from '../test-kit/cassette/cassette.ts';
import type { CassetteFormat, RecordedFrame } from '../test-kit/cassette/format.ts';
import { plain } from '../test-kit/cassette/outcome.ts';
import { nameOf } from './adapter/file-name.ts';
import { openPnc } from './adapter/open.ts';
import { pncOptions } from './adapter/options.ts';
import { openDeck } from './cassette/deck.ts';
import { scrubFrame } from './cassette/scrub-frame.ts';
import { pnc } from './index.ts';
import { decodeMessage, type Message } from './wire/message.ts';

export const cassetteFormat: CassetteFormat = {
  definition: pnc,
  recognises: (text) => /^<\w{3,5}><GMH>/.test(text),
  scrub: scrubFrame,
  goesOn,
  replay,
};

/** A search is followed by the prints of those it found, under the same originator. */
function goesOn(soFar: readonly RecordedFrame[], next: RecordedFrame): boolean {
  const [asked, following] = [readMessage(soFar[0]), readMessage(next)];
  const key = following?.segments[0];
  if (next.direction !== 'TO_BACK_END' || following?.type !== 'ENQPNC' || key?.tag !== 'E08') return false;
  const isNamed = soFar.some(
    ({ direction, bytes }) => direction === 'FROM_BACK_END' && Buffer.from(bytes).includes(key.fields.value),
  );
  return isNamed && asked?.header.originator === following.header.originator;
}

function readMessage(frame: Pick<RecordedFrame, 'bytes'> | undefined): Message | undefined {
  try {
    return frame && decodeMessage(Buffer.from(frame.bytes).toString('latin1'));
  } catch {
    return undefined;
  }
}

/** Asks what was asked, of a back end that says what was said. */
async function replay(frames: readonly CassetteFrame[]): Promise<unknown[]> {
  const calls = frames
    .filter(({ direction }) => direction === 'TO_BACK_END')
    .map((frame) => readMessage({ bytes: bytesOf(frame) }));
  const enquiries = calls.flatMap((call) => (call ? (enquiryOf(call) ?? []) : []));
  const [first] = calls;
  if (!first || enquiries.length === 0) throw new Error('There is no enquiry in it: cassettes of the PNC hold enquiries.');
  const deck = await openDeck(frames);
  const quiet = () => undefined;
  const connection = await openPnc(pncOptions.parse({ port: deck.port, recordsMax: 50 }), {
    deliver: async () => undefined,
    clock: () => new Date(`${first.header.sentAt}:00Z`),
    log: { info: quiet, warn: quiet },
    signal: new AbortController().signal,
  });
  const outcomes: unknown[] = [];
  try {
    for (const enquiry of enquiries)
      outcomes.push(await connection.enquire?.(enquiry, whoever).then(answerOutcome, faultOutcome));
  } finally {
    await connection.close();
    await deck.close();
  }
  return outcomes;
}

const whoever = { organisation: '30', purpose: 'CRIMINAL_PROCEEDINGS', justification: 'cassette' };
const answerOutcome = (answer: object) => ({ answer: plain(answer) });

function faultOutcome(error: unknown): unknown {
  if (!isBackendFault(error)) throw error;
  return { fault: { kind: error.kind, code: error.code } };
}

const sexOf = { M: 'MALE', F: 'FEMALE', U: 'UNKNOWN' } as const;

/** Undefined for a print: it is a step of the enquiry before it. */
function enquiryOf({ type, segments: [key] }: Message): RegisterEnquiry | undefined {
  if (key?.tag === 'E07') return { by: 'IDENTIFIER', scheme: 'ASN', value: key.fields.asn };
  if (type === 'ENQIDS' && key?.tag === 'E08')
    return { by: 'IDENTIFIER', scheme: key.fields.scheme === 'P' ? 'PNCID' : 'CRO', value: key.fields.value };
  if (key?.tag !== 'NAM') return undefined;
  const { fileName, birthDate, sex } = key.fields;
  const identity = { names: [nameOf(fileName, 'PRIMARY')], sex: sexOf[sex], nationalities: [], identifiers: [] };
  return { by: 'NAME', identity: { ...identity, ...(birthDate && { birthDate }) } };
}
