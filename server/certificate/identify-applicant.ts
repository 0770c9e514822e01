/** A person of the unit says which of the records that were found are the applicant's, or has the registers searched again. */
import { isKept } from '../exchange/requests-in/judge-found.ts';
import { rejected } from '../platform/refusal.ts';
import { countIssues } from '../platform/text-rules.ts';
import { choiceIssues } from './applicant-certainty.ts';
import { stepApplication } from './move-on.ts';
import {
  onApplication,
  oweApplicantSearch,
  past,
  samePerson,
  reasonIssues,
  type CertificateParts,
  type OnApplication,
} from './on-application.ts';
import { settleApplicant } from './settle-applicant.ts';

export interface IdentifiedApplicant {
  applicationId: string;
  /** Keys of what the latest search found; none where nothing is the applicant's. */
  records: string[];
  reason: string;
}

export function createIdentifyApplicant(parts: CertificateParts): OnApplication<IdentifiedApplicant> {
  return onApplication<IdentifiedApplicant>(parts, {
    action: 'certificate:work',
    operation: 'identifyApplicant',
    issues: ({ records, reason }) => [...countIssues('records', records.length, { min: 0, max: 50 }), ...reasonIssues(reason)],
    async does(work, application, { records, reason }, { caller }) {
      const { search } = application;
      if (application.status !== 'TO_IDENTIFY' || !search) return past(application);
      if (application.intelligenceBy === caller.subject) return samePerson();
      const keys = [...new Set(records)];
      const issues = choiceIssues(search.found, keys, (key) => !isKept({ key }));
      if (issues.length > 0) return rejected(issues);
      const because = reason.trim();
      const told = await settleApplicant(work, application, { search, keys, by: caller.subject, reason: because });
      return { kind: 'done', told: told ? [told] : [], reason: because };
    },
  });
}

export interface SearchedAgain {
  applicationId: string;
  reason: string;
}

export function createSearchApplicantAgain(parts: CertificateParts): OnApplication<SearchedAgain> {
  return onApplication<SearchedAgain>(parts, {
    action: 'certificate:work',
    operation: 'searchApplicantAgain',
    issues: ({ reason }) => reasonIssues(reason),
    async does(work, application, { reason }, { caller }) {
      if (!stepApplication(work, application, 'searchAgain', caller.subject)) return past(application);
      await oweApplicantSearch(work, parts.connected, application);
      return { kind: 'done', told: ['CERTIFICATE_CHECKING'], reason: reason.trim() };
    },
  });
}
