/** Asks a State what it holds of a day. Our own addition to the service: see wire/README.md. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { BackendFault, isBackendFault, type FaultKind } from '../../contract/fault.ts';
import type { Tally, TallyQuestion } from '../../contract/tally.ts';
import { homeCountry } from '../wire/countries.ts';
import { parseMessageId } from '../wire/message-id.ts';
import { tallyItemsMax, tallyMediaType, tallyPath, tallySets, type TallyAnswer } from '../wire/tally.ts';
import { post, type PostedAnswer } from './http-post.ts';
import { addressOf, profileOf, type EcrisOptions } from './options.ts';

const question = z.strictObject({ set: z.enum(tallySets), day: z.iso.date(), prefix: z.string().regex(/^[0-9a-f]{0,64}$/) });

const answer = z.strictObject({
  count: z.int().min(0).max(10_000_000),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  items: z
    .array(z.string().refine((id) => parseMessageId(id) !== undefined))
    .max(tallyItemsMax)
    .optional(),
});

/** Throws BackendFault: `rejected` NO_TALLY where the State offers none of this set, `malformed` for an answer that contradicts itself. */
export async function askTally(options: EcrisOptions, asked: TallyQuestion, signal: AbortSignal): Promise<Tally> {
  const { country = '', set, day, prefix } = asked;
  const address = addressOf(options, country);
  if (!profileOf(options, country)?.tallies || !address) throw fault('rejected', 'NO_TALLY', 'this country offers no tally');
  if (set === 'RECORDED') throw fault('rejected', 'NO_TALLY', 'this channel has no tally of what was recorded');
  const sound = question.safeParse({ set, day, prefix });
  if (!sound.success) throw fault('malformed', 'TALLY_NOT_ASKED', 'day or prefix cannot be asked for');
  const body = JSON.stringify(sound.data);
  const call = { address: `${address}${tallyPath}`, mediaType: tallyMediaType, body, deadlineMs: options.deadlineMs, signal };
  const tally = readAnswer(await post(call).catch(failed));
  if (!agrees(tally, asked)) throw fault('malformed', 'TALLY_CONTRADICTS', 'the answer contradicts itself or the question');
  return tally;
}

function fault(kind: FaultKind, code: string, message: string): BackendFault {
  return new BackendFault({ backEnd: 'ecris', kind, code, message });
}

/** Nothing is changed by asking, so a lost answer leaves nothing unknown. */
function failed(error: unknown): never {
  if (!isBackendFault(error) || error.kind !== 'outcome-unknown') throw error;
  const { code = 'CONNECTION_BROKEN' } = error;
  throw fault(code === 'DEADLINE_PASSED' ? 'timeout' : 'unavailable', code, 'no answer to the tally');
}

function readAnswer({ status, body }: PostedAnswer): TallyAnswer {
  if (status === 404) throw fault('rejected', 'NO_TALLY', 'this country offers no tally');
  if (status === 429 || status === 503) throw fault('busy', `HTTP_${status}`, 'the partner takes no questions for the moment');
  if (status >= 500) throw fault('unavailable', `HTTP_${status}`, 'the partner could not answer');
  if (status !== 200) throw fault('rejected', `HTTP_${status}`, 'the partner refused the question');
  const read = answer.safeParse(parsed(body));
  if (!read.success) throw fault('malformed', 'TALLY_NOT_READABLE', 'the answer is no tally');
  return read.data;
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** Ids are told where there are few, are each there once, and are what count and digest say. */
function agrees({ count, digest, items }: TallyAnswer, asked: TallyQuestion): boolean {
  if (items === undefined) return count > tallyItemsMax;
  const keys = items.map((id) => createHash('sha256').update(id).digest('hex'));
  const isAsked = items.every((id) => isOfSet(id, asked)) && keys.every((key) => key.startsWith(asked.prefix));
  return isAsked && new Set(items).size === items.length && count === items.length && combined(keys) === digest;
}

function isOfSet(id: string, { set, country }: TallyQuestion): boolean {
  const { sender, receiver } = parseMessageId(id) ?? {};
  return set === 'TAKEN' ? sender === homeCountry && receiver === country : sender === country && receiver === homeCountry;
}

function combined(keys: readonly string[]): string {
  const sum = keys.reduce((all, key) => all ^ BigInt(`0x${key}`), 0n);
  return sum.toString(16).padStart(64, '0');
}
