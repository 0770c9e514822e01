/** Searches for whom another country asks about: the PNC by every number and name, and what is kept of notified convictions. */
import { isBackendFault, type BackendFault } from '../../../connectors/contract/fault.ts';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import { hubItself, recordChange } from '../../audit/record.ts';
import { identityOfPerson } from '../../person/find-person.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents } from '../../platform/event/append-feed.ts';
import type { JobOutcome } from '../../platform/event/job-outcome.ts';
import { globalId, newId, newTraceId } from '../../platform/ids.ts';
import type { Register } from '../registers/ask-register.ts';
import { lockRequest } from '../threads/find-subject.ts';
import { CountryRequest } from '../threads/request.entity.ts';
import { stepRequestIn } from '../threads/take-step.ts';
import { askAll, type Answered } from './ask-all.ts';
import { AskedSearch } from './asked.entity.ts';
import type { IdentityVerdict } from './judge-found.ts';
import { requestInEvent } from './request-in-event.ts';
import { judgePerson } from './search-person.ts';
import { settleIdentity } from './settle-identity.ts';

export type SearchAsked = (requestId: string) => Promise<JobOutcome>;

export interface SearchAskedParts {
  unitOfWork: UnitOfWork;
  register(organisation: string): Register | undefined;
}

export function createSearchAsked({ unitOfWork, register }: SearchAskedParts): SearchAsked {
  return async (requestId) => {
    const open = await unitOfWork(async ({ em }) => {
      const request = await em.findOne(CountryRequest, { id: requestId, status: 'IDENTIFYING' }, { populate: ['person'] });
      return request && { request, subject: await identityOfPerson(em, request.person.getEntity()) };
    });
    if (!open) return { kind: 'done' };
    const { organisation, purpose, justification } = open.request;
    try {
      const answered = await askAll(register(organisation), open.subject, { organisation, purpose, justification });
      await unitOfWork((work) => recordAnswers(work, requestId, open.subject, answered));
      return { kind: 'done' };
    } catch (fault) {
      if (!isBackendFault(fault)) throw fault;
      return unitOfWork((work) => recordFault(work, requestId, fault));
    }
  };
}

async function recordAnswers(work: Work, requestId: string, subject: Identity, answered: Answered): Promise<void> {
  const request = await lockRequest(work.em, requestId);
  if (request?.status !== 'IDENTIFYING') return;
  const { backEnd, searched, found, truncated, verdict } = await judgePerson(work, subject, answered);
  const search = work.em.create(AskedSearch, {
    id: newId(),
    request,
    organisation: request.organisation,
    at: work.now,
    backEnd,
    searched,
    found,
    truncated,
    doubt: verdict.kind === 'DOUBT' ? verdict.because : null,
  });
  await goOn(work, request, search, verdict);
}

async function goOn(work: Work, request: CountryRequest, search: AskedSearch, verdict: IdentityVerdict): Promise<void> {
  if (verdict.kind === 'DOUBT') stepRequestIn(work, request, 'doubt');
  else settleIdentity(work, request, search, { keys: verdict.kind === 'CERTAIN' ? verdict.keys : [], by: 'hub' });
  recordSearch(work, request, 'search registers');
  const told = verdict.kind === 'DOUBT' ? 'REQUEST_TO_IDENTIFY' : 'REQUEST_IDENTIFIED';
  await appendFeedEvents(work.em, [requestInEvent(request, told, work.now)]);
}

/** A fault that may pass is no result yet, and the search is still owed; any other waits for a person who has it searched again. */
async function recordFault(work: Work, requestId: string, fault: BackendFault): Promise<JobOutcome> {
  const because = (fault.code ?? fault.kind.toUpperCase()).slice(0, 60);
  const request = await lockRequest(work.em, requestId);
  if (request?.status !== 'IDENTIFYING') return { kind: 'done' };
  if (fault.retryable) return { kind: 'again', because };
  request.failure = because;
  stepRequestIn(work, request, 'fail');
  recordSearch(work, request, 'fail to search registers');
  await appendFeedEvents(work.em, [requestInEvent(request, 'COUNTRY_REQUEST_FAILED', work.now)]);
  return { kind: 'done' };
}

function recordSearch({ em, now }: Work, { id, organisation, purpose, person, reference }: CountryRequest, verb: string): void {
  recordChange(em, now, hubItself(organisation, purpose), {
    kind: 'EXCHANGE',
    traceId: newTraceId(),
    operation: `${verb} for ${reference}`,
    records: [globalId('CountryRequest', id), globalId('Person', person.id)],
  });
}
