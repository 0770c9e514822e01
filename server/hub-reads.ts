/** Everything that can be read, as its features declare it. */
import { watchReads } from './certificate/watch/watch.reads.ts';
import { documentReads } from './certificate/document/document.reads.ts';
import { certificateReads } from './certificate/certificate.reads.ts';
import { certificateDeskReads } from './certificate/desk.reads.ts';
import { convictionReads } from './conviction/conviction.reads.ts';
import { disclosureReads } from './conviction/disclosures.reads.ts';
import { missingLabelReads } from './conviction/missing-labels.reads.ts';
import { completenessReads } from './exchange/completeness/completeness.reads.ts';
import { deadlineReads } from './exchange/threads/deadline.reads.ts';
import { askedReads } from './exchange/requests-in/asked.reads.ts';
import { enquiryAnswerReads } from './exchange/threads/enquiry-answer.reads.ts';
import { exchangeReads } from './exchange/threads/exchange.reads.ts';
import { notificationReads } from './exchange/threads/notification.reads.ts';
import { equivalenceReads } from './exchange/equivalence/equivalence.reads.ts';
import { feedReads } from './exchange/feed/feed.reads.ts';
import { referralReads } from './offender/referral/referral.reads.ts';
import { answerStatisticsReads } from './insight/answer-statistics.reads.ts';
import { offenderReads } from './offender/offender.reads.ts';
import { personReads } from './person/person.reads.ts';
import { linkReads } from './person/links/links.reads.ts';
import { referenceReads } from './platform/api/reference.reads.ts';

export const reads = [
  ...referenceReads,
  ...personReads,
  ...linkReads,
  ...convictionReads,
  ...disclosureReads,
  ...missingLabelReads,
  ...exchangeReads,
  ...enquiryAnswerReads,
  ...deadlineReads,
  ...askedReads,
  ...notificationReads,
  ...completenessReads,
  ...certificateReads,
  ...certificateDeskReads,
  ...documentReads,
  ...watchReads,
  ...offenderReads,
  ...equivalenceReads,
  ...referralReads,
  ...feedReads,
  ...answerStatisticsReads,
];
