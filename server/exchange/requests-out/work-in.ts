/** What each kind of partner message means for the request it answers. */
import type { AnswerOutcome } from '../../../connectors/contract/canonical.ts';
import type { AnswerDelivery, Delivery } from '../../../connectors/contract/messages.ts';
import { recordConvictions } from '../../conviction/record-convictions.ts';
import { Person } from '../../person/person.entity.ts';
import { laneTo } from '../../platform/event/lane.ts';
import { owe } from '../../platform/event/outbox.ts';
import { globalId, newId } from '../../platform/ids.ts';
import { CountryResponse, ExchangeMessage } from '../threads/enquiry.entity.ts';
import { checkAnswer } from '../../person/identity-check.ts';
import type { RequestStep } from '../threads/lifecycle.ts';
import type { Inbound, WorkedIn } from '../threads/inbound.ts';
import { takeStep } from '../threads/take-step.ts';
import { workInFreeText } from './work-in-text.ts';

/** Kept whole for a person: nothing here can work with them yet. */
const notUnderstoodYet = ['OTHER', 'REQUEST', 'NOTIFICATION', 'NOTIFICATION_RESPONSE', 'CANCELLATION'] as const;
type NotUnderstood = (typeof notUnderstoodYet)[number];

export function isUnderstood(delivery: Delivery): delivery is Correlated {
  const unworkable: readonly string[] = ['UNREADABLE', ...notUnderstoodYet];
  return !unworkable.includes(delivery.kind);
}

type Correlated = Exclude<Delivery, { kind: 'UNREADABLE' | NotUnderstood }>;
type WorkIn = {
  [Kind in Correlated['kind']]: (inbound: Inbound, delivery: Extract<Correlated, { kind: Kind }>) => Promise<WorkedIn> | WorkedIn;
};

const byKind: WorkIn = {
  DEADLINE: ({ request, work }, { dueOn }) => {
    request.partnerDueOn = dueOn;
    takeStep(request, 'acknowledge', work.now);
    return { feedKind: 'DEADLINE_KNOWN', records: [] };
  },
  INFORMATION_WANTED: ({ request, work }, { items, remarks }) => {
    takeStep(request, 'wantInformation', work.now);
    const wanted = { text: items.join(', '), language: 'en', translated: false };
    return { feedKind: 'INFORMATION_WANTED', records: [], text: remarks ?? wanted };
  },
  FURTHER_DETAILS: (_inbound, { text }) => ({ feedKind: 'FURTHER_DETAILS_ARRIVED', records: [], ...(text ? { text } : {}) }),
  FUNCTIONAL_ERROR: async (inbound, { errors, inReplyTo, sendAgain }) => {
    const { request, work } = inbound;
    if (sendAgain && (await oweAgain(inbound, inReplyTo))) return { feedKind: 'COUNTRY_REQUEST_HELD', records: [] };
    const failure = (errors.map(({ code }) => code).join(',') || 'FUNCTIONAL_ERROR').slice(0, 60);
    // An error about a later question of ours leaves the answer already given as it is.
    if (inReplyTo === request.reference && takeStep(request, 'fail', work.now)) request.failure = failure;
    return { feedKind: 'COUNTRY_REQUEST_FAILED', records: [], failure };
  },
  ANSWER: workInAnswer,
  FREE_TEXT: workInFreeText,
};

export function workIn(inbound: Inbound, delivery: Delivery): Promise<WorkedIn> | WorkedIn {
  if (!isUnderstood(delivery)) throw new Error(`${delivery.kind} answers no request`);
  // The table is keyed by the delivery's own kind, which the compiler cannot follow through the index.
  const handle = byKind[delivery.kind] as (inbound: Inbound, delivery: Correlated) => Promise<WorkedIn> | WorkedIn;
  return handle(inbound, delivery);
}

/**
 * The message that a partner would not take goes again, under its own reference: when, its connector knows. Nothing is owed again that
 * never left, or that is owed already.
 */
async function oweAgain({ work, backEnd, request }: Inbound, reference: string | undefined): Promise<boolean> {
  const message = await work.em.findOne(ExchangeMessage, { reference, request: request.id, direction: 'OUT' });
  if (!message?.sentAt) return false;
  message.sentAt = null;
  await owe(work, 'exchange-dispatch', laneTo(backEnd, request.country), { messageId: message.id });
  return true;
}

const stepFor = {
  CONVICTIONS: 'answer',
  NO_CONVICTIONS: 'answer',
  SEVERAL_PERSONS: 'answer',
  NOT_IDENTIFIED: 'answer',
  DECEASED: 'answer',
  DENIED: 'refuse',
  PROBLEM: 'refuse',
} as const satisfies Record<AnswerOutcome, RequestStep>;

async function workInAnswer({ work, backEnd, inbound, request }: Inbound, answer: AnswerDelivery): Promise<WorkedIn> {
  const { em, now } = work;
  const { check, differences } = checkAnswer(request.subject, answer);
  const response = em.create(CountryResponse, {
    id: newId(),
    request,
    organisation: request.organisation,
    message: inbound,
    receivedAt: now,
    outcome: answer.outcome,
    identityCheck: check,
    identityDifferences: differences,
    identity: answer.identity,
    otherCountries: answer.otherCountries,
    text: answer.remarks?.text ?? null,
    textLanguage: answer.remarks?.language ?? null,
    textTranslated: answer.remarks?.translated ?? false,
  });
  takeStep(request, stepFor[answer.outcome], now);
  const convictionIds = await recordConvictions(
    em,
    {
      person: em.getReference(Person, request.person.id),
      organisation: request.organisation,
      backEnd,
      messageReference: answer.reference,
      receivedAt: now,
      birthDate: answer.identity.birthDate ?? request.subject.birthDate ?? null,
      usePurpose: request.purpose,
      attached: check === 'CONFIRMED',
      responseId: response.id,
    },
    answer.convictions,
  );
  return {
    feedKind: 'RESPONSE_ARRIVED',
    records: [globalId('CountryResponse', response.id), ...convictionIds.map((id) => globalId('Conviction', id))],
    responseId: response.id,
    ...(answer.remarks ? { text: answer.remarks } : {}),
  };
}
