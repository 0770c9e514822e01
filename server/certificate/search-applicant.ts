/** Searches for an applicant: the PNC by every number and name, and what is kept of convictions from abroad. In doubt a person decides. */
import { unitOrganisation } from '../access/caller.ts';
import { applicantVerdict } from './applicant-certainty.ts';
import { askedOfEach, type PersonSearchParts } from './search-parts.ts';
import { judgePerson, searchRegisterFor } from '../exchange/requests-in/search-person.ts';
import type { Work } from '../platform/database/unit-of-work.ts';
import type { JobOutcome } from '../platform/event/job-outcome.ts';
import { CertificateApplication, type ApplicantSearch } from './application.entity.ts';
import { lockApplication } from './find-application.ts';
import { stepApplication } from './move-on.ts';
import { purposeOf, recordApplication } from './record-application.ts';
import { settleApplicant } from './settle-applicant.ts';

export type SearchApplicant = (applicationId: string) => Promise<JobOutcome>;

export function createSearchApplicant({ unitOfWork, register }: PersonSearchParts): SearchApplicant {
  return async (id) => {
    const open = await unitOfWork(({ em }) => em.findOne(CertificateApplication, { id, status: 'CHECKING' }));
    if (!open) return { kind: 'done' };
    const { form, reference } = open;
    const accountability = {
      organisation: unitOrganisation,
      purpose: purposeOf(open),
      justification: `Certificate ${reference}`,
    };
    const asked = await searchRegisterFor(register(unitOrganisation), askedOfEach(form.subject), accountability);
    if (asked.kind === 'fault' && asked.retryable) return { kind: 'again', because: asked.because };
    await unitOfWork((work) => (asked.kind === 'fault' ? failed(work, id, asked.because) : found(work, id, asked.answered)));
    return { kind: 'done' };
  };
}

type Answered = Parameters<typeof judgePerson>[2];

async function found(work: Work, id: string, answered: Answered): Promise<void> {
  const application = await lockApplication(work.em, id);
  if (application?.status !== 'CHECKING') return;
  const { verdict, ...person } = await judgePerson(work, application.form.subject, answered);
  const settled = applicantVerdict(verdict, person.found, application.personIdentifies);
  const doubt = settled.kind === 'DOUBT' ? settled.because : null;
  const search: ApplicantSearch = {
    ...{ ...person, at: work.now.toISOString(), doubt },
    ...{ chosen: null, decidedBy: null, reason: null },
  };
  application.failure = null;
  const operation = `search registers for ${application.reference}`;
  if (settled.kind === 'DOUBT') {
    application.search = search;
    stepApplication(work, application, 'doubt');
    return recordApplication(work, application, { operation, told: ['CERTIFICATE_TO_IDENTIFY'] });
  }
  const told = await settleApplicant(work, application, { search, keys: settled.keys, by: 'hub', reason: null });
  await recordApplication(work, application, { operation, told: told ? [told] : [] });
}

/** It will not pass by itself: a person has it searched again. */
async function failed(work: Work, id: string, because: string): Promise<void> {
  const application = await lockApplication(work.em, id);
  if (!application || !stepApplication(work, application, 'fail')) return;
  application.failure = because;
  const operation = `fail to search registers for ${application.reference}`;
  await recordApplication(work, application, { operation, told: ['CERTIFICATE_CHECK_FAILED'] });
}
