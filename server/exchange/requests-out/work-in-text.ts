/** A reply in prose: shown at once, whole, with what was read out of it as proposals. Nothing of it becomes a fact here. */
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { FreeTextDelivery } from '../../../connectors/contract/messages.ts';
import { globalId, newId } from '../../platform/ids.ts';
import type { Inbound, WorkedIn } from '../threads/desk.ts';
import type { AskedStep } from '../threads/request-out-lifecycle.ts';
import { CountryResponse, type CountryRequest } from '../threads/request.entity.ts';
import { stepRequestOut } from '../threads/take-step.ts';
import { requestEvent } from './request-event.ts';
import { weighAnswer } from './weigh-answer.ts';

const textMax = 4_000;
const nobody: Identity = { names: [], sex: 'UNKNOWN', nationalities: [], identifiers: [] };

export function workInFreeText(
  { work, inbound, subject: request }: Inbound<CountryRequest>,
  delivery: FreeTextDelivery,
): WorkedIn {
  const { text, reading, correlatedBy } = delivery;
  const shown = { ...text, text: text.text.slice(0, textMax) };
  const identity = { ...nobody, ...reading.identity };
  const response = work.em.create(CountryResponse, {
    id: newId(),
    request,
    organisation: request.organisation,
    message: inbound,
    receivedAt: work.now,
    outcome: 'TO_BE_READ',
    identityCheck: 'TO_REVIEW',
    identityDifferences: ['freeText', ...(correlatedBy === 'REPAIRED_REFERENCE' ? ['repairedReference'] : [])],
    identity,
    identityMatch: weighAnswer(request.subject, identity, work.now),
    otherCountries: [],
    reading,
    text: shown.text,
    textLanguage: shown.language,
    textTranslated: shown.translated,
  });
  stepRequestOut(work, request, stepOf(reading));
  return {
    events: [requestEvent(request, 'RESPONSE_ARRIVED', work.now, response.id)],
    records: [globalId('CountryResponse', response.id)],
    text: shown,
  };
}

/** A reply that only asks for something is no answer yet. */
function stepOf({ outcome, convictions, wanted }: FreeTextDelivery['reading']): AskedStep {
  return wanted.length > 0 && !outcome && convictions.length === 0 ? 'wantInformation' : 'answer';
}
