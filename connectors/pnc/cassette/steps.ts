/** What the hub wanted, out of the transactions it made for it: an enquiry and its prints, an update and the reading before it. */
import type { RegisterEnquiry, RegisterUpdate } from '../../contract/register.ts';
import { bytesOf, type CassetteFrame } from '../../test-kit/cassette/cassette.ts';
import { nameOf } from '../adapter/file-name.ts';
import { firstOf } from '../adapter/segments.ts';
import { sexFromPnc } from '../adapter/sex.ts';
import { parseIdentifier } from '../wire/identifiers.ts';
import { decodeMessage, type Message } from '../wire/message.ts';
import { isUpdate } from '../wire/transactions.ts';
import { updateOf } from './update-of.ts';

interface Call {
  message: Message;
  reply?: CassetteFrame;
}

export type Step = { replies: (CassetteFrame | undefined)[]; sentAt: string } & (
  { kind: 'ENQUIRE'; enquiry: RegisterEnquiry } | { kind: 'UPDATE' | 'SETTLE'; update: RegisterUpdate }
);

export function readMessage(bytes: Uint8Array | undefined): Message | undefined {
  try {
    return bytes && decodeMessage(Buffer.from(bytes).toString('latin1'));
  } catch {
    return undefined;
  }
}

/** Settles two-digit years; which century it is does not matter here. */
const anyYear = 2026;

/** Whose record a transaction is about: a PNCID, or the arrest number of a record that is to be made. */
export function subjectOf(message: Message | undefined): string | undefined {
  const { type, segments = [] } = message ?? {};
  const [search, key] = [firstOf(segments, 'E07'), firstOf(segments, 'E08')];
  if (search) return spelt('ASN', search.asn);
  if (type === 'NEWREC') return spelt('ASN', firstOf(segments, 'ASR')?.asn ?? '');
  const pncId = key?.scheme === 'P' ? key.value : firstOf(segments, 'IDS')?.pncId;
  return pncId === undefined ? undefined : spelt('PNCID', pncId);
}

function spelt(scheme: 'ASN' | 'PNCID', text: string): string {
  return `${scheme} ${parseIdentifier(scheme, text, anyYear)?.canonical ?? text}`;
}

/** What was read and led to nothing on the cassette is left out. */
export function stepsOf(frames: readonly CassetteFrame[]): Step[] {
  const calls = frames.flatMap((frame): Call[] => {
    const message = frame.direction === 'TO_BACK_END' ? readMessage(bytesOf(frame)) : undefined;
    const reply = frames.find(({ direction, inReplyTo }) => direction === 'FROM_BACK_END' && inReplyTo === frame.id);
    return message ? [{ message, ...(reply && { reply }) }] : [];
  });
  const groups = groupsOf(calls);
  return groups.flatMap((group, at) => stepOf(group, groups.slice(0, at)) ?? []);
}

function groupsOf(calls: readonly Call[]): Call[][] {
  const groups: Call[][] = [];
  for (const call of calls) {
    const last = groups.at(-1);
    if (last && goesWith(call, last)) last.push(call);
    else groups.push([call]);
  }
  return groups;
}

function goesWith({ message }: Call, group: readonly Call[]): boolean {
  const last = group.at(-1);
  const subject = subjectOf(message);
  if (isUpdate(message.type)) return last !== undefined && !isUpdate(last.message.type) && subjectOf(last.message) === subject;
  const isRepeat = group.some((call) => call.message.type === 'ENQPNC' && subjectOf(call.message) === subject);
  return message.type === 'ENQPNC' && !isRepeat && group.some(({ reply }) => subject && namedIn(reply).includes(subject));
}

function namedIn(reply: CassetteFrame | undefined): string[] {
  const { segments = [], type } = readMessage(reply && bytesOf(reply)) ?? {};
  if (type !== 'ENQASI' && type !== 'ENQIDS' && type !== 'ENQNAM') return [];
  return segments.flatMap(({ tag, fields }) => (tag === 'IDS' || tag === 'NMH' ? [spelt('PNCID', fields.pncId)] : []));
}

function stepOf(group: readonly Call[], before: readonly (readonly Call[])[]): Step | undefined {
  const [first] = group;
  if (!first) return undefined;
  const facts = { replies: group.map(({ reply }) => reply), sentAt: first.message.header.sentAt };
  const own = changeIn(group);
  if (own) return { ...facts, kind: 'UPDATE', update: own };
  const earlier = before.findLast((each) => isSettledBy(each, first.message));
  const settled = earlier && changeIn(earlier);
  if (settled) return { ...facts, kind: 'SETTLE', update: settled };
  const enquiry = enquiryOf(first.message);
  return enquiry && { ...facts, kind: 'ENQUIRE', enquiry };
}

const writeIn = (group: readonly Call[]) => group.find(({ message }) => isUpdate(message.type));

function changeIn(group: readonly Call[]): RegisterUpdate | undefined {
  const write = writeIn(group);
  const print = group.map(({ reply }) => readMessage(reply && bytesOf(reply))).find((reply) => reply?.type === 'ENQPNC');
  return write && updateOf(write.message, print?.segments);
}

/** Where an answer was lost or could not be read, the next reading of that record settles it. */
function isSettledBy(group: readonly Call[], reading: Message): boolean {
  const write = writeIn(group);
  const isInDoubt = write && !readMessage(write.reply && bytesOf(write.reply));
  return isInDoubt === true && subjectOf(write?.message) === subjectOf(reading);
}

/** Undefined for a print: it is a step of something else. */
function enquiryOf({ type, segments: [key] }: Message): RegisterEnquiry | undefined {
  if (key?.tag === 'E07') return { by: 'IDENTIFIER', scheme: 'ASN', value: key.fields.asn };
  if (type === 'ENQIDS' && key?.tag === 'E08')
    return { by: 'IDENTIFIER', scheme: key.fields.scheme === 'P' ? 'PNCID' : 'CRO', value: key.fields.value };
  if (key?.tag !== 'NAM') return undefined;
  const { fileName, birthDate, sex } = key.fields;
  const identity = { names: [nameOf(fileName, 'PRIMARY')], sex: sexFromPnc[sex], nationalities: [], identifiers: [] };
  return { by: 'NAME', identity: { ...identity, ...(birthDate && { birthDate }) } };
}
