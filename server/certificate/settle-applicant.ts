/** It is known who the applicant is: what is held is judged by the rules of today, and the application goes on. */
import { londonDate } from '../exchange/playbook/deadline.ts';
import type { Work } from '../platform/database/unit-of-work.ts';
import type { FeedKind } from '../platform/event/append-feed.ts';
import type { ApplicantSearch, CertificateApplication } from './application.entity.ts';
import { disclose } from './disclose.ts';
import { eventsOf } from './disclosable-events.ts';
import { moveOn } from './move-on.ts';
import { recordFactsOf } from './record-facts.ts';
import { dispatchDueDay, serviceLevel, termsOn } from './service-terms.ts';

export interface Settling {
  search: ApplicantSearch;
  /** Keys of the records that are the applicant's. */
  keys: readonly string[];
  /** The token's subject, or `hub`. */
  by: string;
  reason: string | null;
}

export async function settleApplicant(
  work: Work,
  application: CertificateApplication,
  { search, keys, by, reason }: Settling,
): Promise<FeedKind | undefined> {
  application.search = { ...search, chosen: [...keys], decidedBy: by, reason };
  const chosen = search.found.filter(({ key }) => keys.includes(key));
  const events = (await recordFactsOf(work, chosen)).flatMap(eventsOf);
  const disclosure = disclose({
    onDay: londonDate(work.now),
    birthDate: application.form.subject.birthDate ?? null,
    hasRecord: chosen.length > 0,
    events,
    decisions: [],
  });
  Object.assign(application, { disclosure, decidedBy: null, approvedBy: null, sentBackReason: null });
  if (events.some(({ kind }) => kind === 'IMPENDING')) leavePremium(application);
  return moveOn(work, application, disclosure, by);
}

/** With a matter before the courts the premium service is not given: the rest of its fee goes back. */
function leavePremium(application: CertificateApplication): void {
  const { kind, service, receivedOn, fee } = application;
  const standard = receivedOn ? serviceLevel(kind, 'STANDARD', receivedOn) : undefined;
  if (service !== 'PREMIUM' || !receivedOn || !standard || !termsOn(receivedOn).premiumExcludesImpending) return;
  Object.assign(application, {
    service: 'STANDARD',
    dueOn: dispatchDueDay(receivedOn, standard.workingDays),
    refund: { amount: fee - standard.fee, because: 'NO_PREMIUM' },
  });
}
