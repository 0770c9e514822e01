/** What each kind of partner message means for the request that the partner itself made. */
import type { FreeTextDelivery, FunctionalErrorDelivery, FurtherDetailsDelivery } from '../../../connectors/contract/messages.ts';
import type { FeedKind } from '../../platform/event/append-feed.ts';
import type { Connected } from '../back-ends/connected.ts';
import type { Correlated, Inbound, Parked, WorkedIn } from '../threads/desk.ts';
import { oweAgain } from '../threads/owe-again.ts';
import type { CountryRequest } from '../threads/request.entity.ts';
import { stepRequestIn } from '../threads/take-step.ts';
import { addFacts } from './add-facts.ts';
import { oweSearch } from './open-request.ts';
import { requestInEvent } from './request-in-event.ts';

type Found = WorkedIn | Parked;
type Handle<Kind extends Correlated['kind']> = (
  inbound: Inbound<CountryRequest>,
  delivery: Extract<Correlated, { kind: Kind }>,
  connected: Connected,
) => Promise<Found> | Found;
type WorkIn = { [Kind in Correlated['kind']]: Handle<Kind> };

const textMax = 4_000;

const notUnderstood = (): Parked => ({ parkedBecause: 'NOT_UNDERSTOOD_YET' });

const byKind: WorkIn = {
  CANCELLATION: ({ work, subject: request }, { reason }) => {
    // What is on its way, or there, cannot be called back; that it was withdrawn is kept and told all the same.
    stepRequestIn(work, request, 'withdraw');
    return heard({ work, subject: request }, 'REQUEST_WITHDRAWN', reason);
  },
  FURTHER_DETAILS: moreIsKnown,
  INFORMATION_WANTED: (inbound, { items, remarks }) =>
    heard(inbound, 'INFORMATION_WANTED', remarks ?? { text: items.join(', '), language: 'en', translated: false }),
  FUNCTIONAL_ERROR: notTaken,
  FREE_TEXT: writtenInWords,
  ANSWER: notUnderstood,
  DEADLINE: notUnderstood,
  NOTIFICATION_RESPONSE: notUnderstood,
};

export function workInRequestIn(
  connected: Connected,
  inbound: Inbound<CountryRequest>,
  delivery: Correlated,
): Promise<Found> | Found {
  // The table is keyed by the delivery's own kind, which the compiler cannot follow through the index.
  const handle = byKind[delivery.kind] as (
    inbound: Inbound<CountryRequest>,
    delivery: Correlated,
    connected: Connected,
  ) => Promise<Found> | Found;
  return handle(inbound, delivery, connected);
}

function heard(
  { work, subject: request }: Pick<Inbound<CountryRequest>, 'work' | 'subject'>,
  kind: FeedKind,
  text?: WorkedIn['text'],
): WorkedIn {
  const shown = text && { ...text, text: text.text.slice(0, textMax) };
  return { events: [requestInEvent(request, kind, work.now)], records: [], ...(shown ? { text: shown } : {}) };
}

/** What we asked for has come: with what is known now it is searched once more. */
async function moreIsKnown(
  inbound: Inbound<CountryRequest>,
  { text, identity }: FurtherDetailsDelivery,
  connected: Connected,
): Promise<WorkedIn> {
  const { work, subject: request } = inbound;
  if (identity) await addFacts(work, request, identity);
  if (stepRequestIn(work, request, 'searchAgain')) await oweSearch(work, connected, request);
  return heard(inbound, 'FURTHER_DETAILS_ARRIVED', text);
}

/** Words of a bureau: nothing of them becomes a fact by itself, so whoever asked the question reads them and decides. */
function writtenInWords(inbound: Inbound<CountryRequest>, { text }: FreeTextDelivery): WorkedIn {
  return heard(inbound, 'FURTHER_DETAILS_ARRIVED', text);
}

async function notTaken(
  inbound: Inbound<CountryRequest>,
  { errors, inReplyTo, sendAgain }: FunctionalErrorDelivery,
): Promise<WorkedIn> {
  const { work, subject: request } = inbound;
  if (sendAgain && (await oweAgain(work, inbound.backEnd, request, inReplyTo))) return heard(inbound, 'COUNTRY_REQUEST_HELD');
  const failure = (errors.map(({ code }) => code).join(',') || 'FUNCTIONAL_ERROR').slice(0, 60);
  if ((await isAboutAnswer(inbound, inReplyTo)) && stepRequestIn(work, request, 'fail')) request.failure = failure;
  return { ...heard(inbound, 'COUNTRY_REQUEST_FAILED'), failure };
}

/** An error about a question or a date of ours leaves the answer as it is. */
async function isAboutAnswer({ work, subject }: Inbound<CountryRequest>, reference: string | undefined): Promise<boolean> {
  const found = await work.em.execute(
    `select 1 from exchange_message where reference = ? and request_id = ? and direction = 'OUT' and kind = 'RESPONSE'`,
    [reference ?? '', subject.id],
  );
  return found.length > 0;
}
