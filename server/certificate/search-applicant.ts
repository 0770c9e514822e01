/** Searches for an applicant: the PNC by every number and name, and what is kept of convictions from abroad. In doubt a person decides. */
import type { Identity } from '../../connectors/contract/canonical.ts';
import { unitOrganisation } from '../access/caller.ts';
import type { Register } from '../exchange/registers/ask-register.ts';
import { judgePerson, searchRegisterFor, type RegisterSearch } from '../exchange/requests-in/search-person.ts';
import type { UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import type { JobOutcome } from '../platform/event/job-outcome.ts';
import { applicantVerdict, type ApplicantVerdict } from './applicant-certainty.ts';
import { askedBy, askedOfEach, onlyNumber, type PersonSearchParts } from './search-parts.ts';
import { CertificateApplication, type ApplicantSearch } from './application.entity.ts';
import { lockApplication } from './find-application.ts';
import { leadsOf, linkedNumbersMax, markHeldAsOne } from './held-as-one.ts';
import { stepApplication } from './move-on.ts';
import { purposeOf, recordApplication } from './record-application.ts';
import { settleApplicant } from './settle-applicant.ts';

export type SearchApplicant = (applicationId: string) => Promise<JobOutcome>;

export function createSearchApplicant({ unitOfWork, register }: PersonSearchParts): SearchApplicant {
  return async (id) => {
    const open = await unitOfWork(({ em }) => em.findOne(CertificateApplication, { id, status: 'CHECKING' }));
    if (!open) return { kind: 'done' };
    const ask = asking(register(unitOrganisation), open);
    const asked = await askedWithLinked(unitOfWork, open, ask);
    if (asked.kind === 'fault' && asked.retryable) return { kind: 'again', because: asked.because };
    if (asked.kind === 'answered') return unitOfWork((work) => found(work, id, asked.answered));
    await unitOfWork((work) => failed(work, id, asked.because));
    return { kind: 'done' };
  };
}

type Ask = (subject: Identity) => Promise<RegisterSearch>;

function asking(register: Register | undefined, application: CertificateApplication): Ask {
  const accountability = {
    organisation: unitOrganisation,
    purpose: purposeOf(application),
    justification: `Certificate ${application.reference}`,
  };
  return (subject) => searchRegisterFor(register, subject, accountability);
}

/** By what the applicant gave; then by the numbers of those that are held to be one with the applicant or with whoever was found. */
async function askedWithLinked(unitOfWork: UnitOfWork, application: CertificateApplication, ask: Ask): Promise<RegisterSearch> {
  const asked = await ask(askedOfEach(application.form.subject));
  if (asked.kind === 'fault') return asked;
  const { answered } = asked;
  const { unasked } = await unitOfWork((work) => heldNow(work, application, answered));
  for (const number of unasked.slice(0, linkedNumbersMax)) {
    const more = await ask(onlyNumber(number));
    if (more.kind === 'fault') return more;
    // The applicant did not give this number: it makes nothing certain.
    for (const [nativeId, { record }] of more.answered.records) answered.records.set(nativeId, { record, byNumber: false });
    answered.searched.numbers.push(...more.answered.searched.numbers);
  }
  answered.truncated ||= unasked.length > linkedNumbersMax;
  return asked;
}

type Answered = Parameters<typeof judgePerson>[2];

/** Whom the links of this moment lead to, and by which numbers the register has not been asked yet. */
async function heldNow(work: Work, application: CertificateApplication, { records, searched }: Answered) {
  const { persons, numbers } = await leadsOf(work, application, [...records.keys()]);
  return { persons, unasked: numbers.filter((number) => !records.has(number) && !searched.numbers.includes(askedBy(number))) };
}

async function found(work: Work, id: string, answered: Answered): Promise<JobOutcome> {
  const application = await lockApplication(work.em, id);
  if (application?.status !== 'CHECKING') return { kind: 'done' };
  const linked = await heldNow(work, application, answered);
  if (linked.unasked.length > 0 && !answered.truncated) return { kind: 'again', because: 'LINKS_CHANGED' };
  await settle(work, application, await judged(work, application, answered, linked.persons));
  return { kind: 'done' };
}

async function settle(work: Work, application: CertificateApplication, { search, verdict }: Judged): Promise<void> {
  Object.assign(application, { failure: null, leads: search.found.map(({ nativeId }) => nativeId) });
  const operation = `search registers for ${application.reference}`;
  if (verdict.kind === 'DOUBT') {
    application.search = { ...search, doubt: verdict.because };
    stepApplication(work, application, 'doubt');
    return recordApplication(work, application, { operation, told: ['CERTIFICATE_TO_IDENTIFY'] });
  }
  const told = await settleApplicant(work, application, { search, keys: verdict.keys, by: 'hub', reason: null });
  await recordApplication(work, application, { operation, told: told ? [told] : [] });
}

interface Judged {
  search: ApplicantSearch;
  verdict: ApplicantVerdict;
}

async function judged(
  work: Work,
  { form, person, personIdentifies }: CertificateApplication,
  answered: Answered,
  persons: readonly string[],
): Promise<Judged> {
  const { verdict, ...outcome } = await judgePerson(work, form.subject, answered, persons);
  const marked = await markHeldAsOne(work, person.id, outcome.found);
  const search = { ...outcome, found: marked, at: work.now.toISOString(), doubt: null };
  return {
    search: { ...search, chosen: null, decidedBy: null, reason: null },
    verdict: applicantVerdict(verdict, marked, personIdentifies),
  };
}

/** It will not pass by itself: a person has it searched again. */
async function failed(work: Work, id: string, because: string): Promise<void> {
  const application = await lockApplication(work.em, id);
  if (!application || !stepApplication(work, application, 'fail')) return;
  application.failure = because;
  const operation = `fail to search registers for ${application.reference}`;
  await recordApplication(work, application, { operation, told: ['CERTIFICATE_CHECK_FAILED'] });
}
