/** What each kind of partner message means for the request it answers. */
import type { AnswerOutcome } from '../../../connectors/contract/canonical.ts';
import type { AnswerDelivery } from '../../../connectors/contract/messages.ts';
import { recordConvictions } from '../../conviction/record-convictions.ts';
import { Person } from '../../person/person.entity.ts';
import { recordSource } from '../../person/record-source.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { globalId, newId } from '../../platform/ids.ts';
import { checkAnswer } from '../../person/identity-check.ts';
import type { Correlated, Inbound, Parked, WorkedIn } from '../threads/desk.ts';
import type { AskedStep } from '../threads/request-out-lifecycle.ts';
import { oweAgain } from '../threads/owe-again.ts';
import { CountryResponse, type CountryRequest } from '../threads/request.entity.ts';
import { stepRequestOut } from '../threads/take-step.ts';
import { requestEvent } from './request-event.ts';
import { weighAnswer } from './weigh-answer.ts';
import { withdrawAnswer } from './withdraw-answer.ts';
import { workInFreeText } from './work-in-text.ts';

type Found = WorkedIn | Parked;
type WorkIn = {
  [Kind in Correlated['kind']]: (
    inbound: Inbound<CountryRequest>,
    delivery: Extract<Correlated, { kind: Kind }>,
  ) => Promise<Found> | Found;
};

/** Kept whole for a person: nothing here can work with it. */
const notUnderstood = (): Parked => ({ parkedBecause: 'NOT_UNDERSTOOD_YET' });

const byKind: WorkIn = {
  DEADLINE: ({ subject: request, work }, { dueOn }) => {
    request.partnerDueOn = dueOn;
    stepRequestOut(work, request, 'acknowledge');
    return { events: [requestEvent(request, 'DEADLINE_KNOWN', work.now)], records: [] };
  },
  INFORMATION_WANTED: ({ subject: request, work }, { items, remarks }) => {
    stepRequestOut(work, request, 'wantInformation');
    const wanted = { text: items.join(', '), language: 'en', translated: false };
    return { events: [requestEvent(request, 'INFORMATION_WANTED', work.now)], records: [], text: remarks ?? wanted };
  },
  FURTHER_DETAILS: ({ subject: request, work }, { text }) => ({
    events: [requestEvent(request, 'FURTHER_DETAILS_ARRIVED', work.now)],
    records: [],
    ...(text ? { text } : {}),
  }),
  FUNCTIONAL_ERROR: async (inbound, { errors, inReplyTo, sendAgain }) => {
    const { subject: request, work, backEnd } = inbound;
    if (sendAgain && (await oweAgain(work, backEnd, request, inReplyTo)))
      return { events: [requestEvent(request, 'COUNTRY_REQUEST_HELD', work.now)], records: [] };
    const failure = (errors.map(({ code }) => code).join(',') || 'FUNCTIONAL_ERROR').slice(0, 60);
    // An error about a later question of ours leaves the answer already given as it is.
    if (inReplyTo === request.reference && stepRequestOut(work, request, 'fail')) request.failure = failure;
    return { events: [requestEvent(request, 'COUNTRY_REQUEST_FAILED', work.now)], records: [], failure };
  },
  ANSWER: workInAnswer,
  FREE_TEXT: workInFreeText,
  NOTIFICATION_RESPONSE: notUnderstood,
  CANCELLATION: withdrawAnswer,
};

export function workIn(inbound: Inbound<CountryRequest>, delivery: Correlated): Promise<Found> | Found {
  // The table is keyed by the delivery's own kind, which the compiler cannot follow through the index.
  const handle = byKind[delivery.kind] as (inbound: Inbound<CountryRequest>, delivery: Correlated) => Promise<Found> | Found;
  return handle(inbound, delivery);
}

const stepFor = {
  CONVICTIONS: 'answer',
  NO_CONVICTIONS: 'answer',
  SEVERAL_PERSONS: 'answer',
  NOT_IDENTIFIED: 'answer',
  DECEASED: 'answer',
  DENIED: 'refuse',
  PROBLEM: 'refuse',
} as const satisfies Record<AnswerOutcome, AskedStep>;

async function workInAnswer(
  { work, backEnd, inbound, subject: request }: Inbound<CountryRequest>,
  answer: AnswerDelivery,
): Promise<WorkedIn> {
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
    identityMatch: check === 'TO_REVIEW' ? weighAnswer(request.subject, answer.identity, now) : null,
    otherCountries: answer.otherCountries,
    text: answer.remarks?.text ?? null,
    textLanguage: answer.remarks?.language ?? null,
    textTranslated: answer.remarks?.translated ?? false,
  });
  stepRequestOut(work, request, stepFor[answer.outcome]);
  const person = em.getReference(Person, request.person.id);
  const isConfirmed = check === 'CONFIRMED';
  const convictionIds = await recordConvictions(
    em,
    {
      person,
      organisation: request.organisation,
      backEnd,
      messageReference: answer.reference,
      receivedAt: now,
      birthDate: answer.identity.birthDate ?? request.subject.birthDate ?? null,
      usePurpose: request.purpose,
      attached: isConfirmed,
      responseId: response.id,
      ...keptView(work, request, { backEnd, answer, person: isConfirmed ? person : null }),
    },
    answer.convictions,
  );
  return {
    events: [requestEvent(request, 'RESPONSE_ARRIVED', now, response.id)],
    convictions: isConfirmed ? convictionIds : [],
    records: [globalId('CountryResponse', response.id), ...convictionIds.map((id) => globalId('Conviction', id))],
    ...(answer.remarks ? { text: answer.remarks } : {}),
  };
}

interface View {
  backEnd: string;
  answer: AnswerDelivery;
  /** Null while a person must say whether it is about whom it was asked of. */
  person: Person | null;
}

/** Whom the country says that its convictions are about; without convictions there is nothing to hang on it. */
function keptView(
  { em, now }: Work,
  { organisation }: CountryRequest,
  { backEnd, answer, person }: View,
): { sourceRecordId?: string } {
  if (answer.convictions.length === 0) return {};
  const record = { nativeId: answer.reference.slice(0, 60), identity: answer.identity, flags: [], warnings: [] };
  return { sourceRecordId: recordSource(em, { person, organisation, backEnd, record, receivedAt: now }).id };
}
