/** Every scenario by the name that `hub demo` takes: the name of its file. */
import { derby } from '../derby.ts';
import { amendedAnswerSupersedes } from '../amended-answer-supersedes.ts';
import { answerBeforeOurOwnSent } from '../answer-before-our-own-sent.ts';
import { answerCrossesTheWithdrawal } from '../answer-crosses-the-withdrawal.ts';
import { answerForAnotherPerson } from '../answer-for-another-person.ts';
import { answerWithdrawn } from '../answer-withdrawn.ts';
import { britishAndRomanian } from '../british-and-romanian.ts';
import { cancelledInTime } from '../cancelled-in-time.ts';
import { cancelledTooLate } from '../cancelled-too-late.ts';
import { courtDateComesNear } from '../court-date-comes-near.ts';
import { deceased } from '../deceased.ts';
import { deletedConviction } from '../deleted-conviction.ts';
import { denied } from '../denied.ts';
import { dualNationalExtradited } from '../dual-national-extradited.ts';
import { dualNationalOmittedByThePnc } from '../dual-national-omitted-by-the-pnc.ts';
import { dualNationality } from '../dual-nationality.ts';
import { fingerprintsWanted } from '../fingerprints-wanted.ts';
import { fiveCountriesPartialProgress } from '../five-countries-partial-progress.ts';
import { functionalError } from '../functional-error.ts';
import { furtherDetails } from '../further-details.ts';
import { hubKilledWhileSomebodyListens } from '../hub-killed-while-somebody-listens.ts';
import { identityDiffers } from '../identity-differs.ts';
import { informationWanted } from '../information-wanted.ts';
import { interpolAnswersInProse } from '../interpol-answers-in-prose.ts';
import { interpolAsksForFingerprints } from '../interpol-asks-for-fingerprints.ts';
import { interpolLetterWithoutReference } from '../interpol-letter-without-reference.ts';
import { interpolManglesOurReference } from '../interpol-mangles-our-reference.ts';
import { interpolNoTraceInFrench } from '../interpol-no-trace-in-french.ts';
import { interpolSilentFor40Days } from '../interpol-silent-for-40-days.ts';
import { monthEndFreeze } from '../month-end-freeze.ts';
import { noFurtherDetails } from '../no-further-details.ts';
import { notificationDeletedLater } from '../notification-deleted-later.ts';
import { notifiedWithoutEquivalentKept } from '../notified-without-equivalent-kept.ts';
import { romaniaNotifiesAUkNational } from '../romania-notifies-a-uk-national.ts';
import { notIdentified } from '../not-identified.ts';
import { notTransmittable } from '../not-transmittable.ts';
import { otherCountriesWorthAsking } from '../other-countries-worth-asking.ts';
import { partialDates } from '../partial-dates.ts';
import { partnerKilledBeforeItAnswers } from '../partner-killed-before-it-answers.ts';
import { partnerRefuses } from '../partner-refuses.ts';
import { partnersDownForADay } from '../partners-down-for-a-day.ts';
import { pncDownOverTheWeekend } from '../pnc-down-over-the-weekend.ts';
import { pncFindsTheRecordByNumber } from '../pnc-finds-the-record-by-number.ts';
import { pncRecordLocked } from '../pnc-record-locked.ts';
import { pncReplyGarbled } from '../pnc-reply-garbled.ts';
import { pncSeveralCandidates } from '../pnc-several-candidates.ts';
import { receiptLost } from '../receipt-lost.ts';
import { romaniaAnswersTomorrow } from '../romania-answers-tomorrow.ts';
import { romaniaKnowsNothing } from '../romania-knows-nothing.ts';
import { sameQuestionTwice } from '../same-question-twice.ts';
import { sameReplySixTimes } from '../same-reply-six-times.ts';
import { sameReplyTwice } from '../same-reply-twice.ts';
import { severalPersons } from '../several-persons.ts';
import { silentFor40Days } from '../silent-for-40-days.ts';
import { unknownReferenceParked } from '../unknown-reference-parked.ts';
import { unreadableMessageParked } from '../unreadable-message-parked.ts';
import { urgent } from '../urgent.ts';
import { workerKilledMidway } from '../worker-killed-midway.ts';
import { wrongCountryParked } from '../wrong-country-parked.ts';
import { ambiguousIdentityQueriedBack } from '../ambiguous-identity-queried-back.ts';
import { asksForWorkWithChildren } from '../asks-for-work-with-children.ts';
import { romaniaAsksUsAboutABurglar } from '../romania-asks-us-about-a-burglar.ts';
import { jamaicaAsksUsByMail } from '../jamaica-asks-us-by-mail.ts';
import type { Scenario } from './scenario.ts';

export const scenarios: Readonly<Record<string, Scenario>> = {
  derby,
  'amended-answer-supersedes': amendedAnswerSupersedes,
  'answer-before-our-own-sent': answerBeforeOurOwnSent,
  'answer-crosses-the-withdrawal': answerCrossesTheWithdrawal,
  'answer-for-another-person': answerForAnotherPerson,
  'answer-withdrawn': answerWithdrawn,
  'british-and-romanian': britishAndRomanian,
  'cancelled-in-time': cancelledInTime,
  'cancelled-too-late': cancelledTooLate,
  'court-date-comes-near': courtDateComesNear,
  deceased,
  'deleted-conviction': deletedConviction,
  denied,
  'dual-national-extradited': dualNationalExtradited,
  'dual-national-omitted-by-the-pnc': dualNationalOmittedByThePnc,
  'dual-nationality': dualNationality,
  'fingerprints-wanted': fingerprintsWanted,
  'five-countries-partial-progress': fiveCountriesPartialProgress,
  'functional-error': functionalError,
  'further-details': furtherDetails,
  'hub-killed-while-somebody-listens': hubKilledWhileSomebodyListens,
  'identity-differs': identityDiffers,
  'information-wanted': informationWanted,
  'interpol-answers-in-prose': interpolAnswersInProse,
  'interpol-asks-for-fingerprints': interpolAsksForFingerprints,
  'interpol-letter-without-reference': interpolLetterWithoutReference,
  'interpol-mangles-our-reference': interpolManglesOurReference,
  'interpol-no-trace-in-french': interpolNoTraceInFrench,
  'interpol-silent-for-40-days': interpolSilentFor40Days,
  'month-end-freeze': monthEndFreeze,
  'no-further-details': noFurtherDetails,
  'notification-deleted-later': notificationDeletedLater,
  'notified-without-equivalent-kept': notifiedWithoutEquivalentKept,
  'romania-notifies-a-uk-national': romaniaNotifiesAUkNational,
  'not-identified': notIdentified,
  'not-transmittable': notTransmittable,
  'other-countries-worth-asking': otherCountriesWorthAsking,
  'partial-dates': partialDates,
  'partner-killed-before-it-answers': partnerKilledBeforeItAnswers,
  'partner-refuses': partnerRefuses,
  'partners-down-for-a-day': partnersDownForADay,
  'pnc-down-over-the-weekend': pncDownOverTheWeekend,
  'pnc-finds-the-record-by-number': pncFindsTheRecordByNumber,
  'pnc-record-locked': pncRecordLocked,
  'pnc-reply-garbled': pncReplyGarbled,
  'pnc-several-candidates': pncSeveralCandidates,
  'receipt-lost': receiptLost,
  'romania-answers-tomorrow': romaniaAnswersTomorrow,
  'romania-knows-nothing': romaniaKnowsNothing,
  'same-question-twice': sameQuestionTwice,
  'same-reply-six-times': sameReplySixTimes,
  'same-reply-twice': sameReplyTwice,
  'several-persons': severalPersons,
  'silent-for-40-days': silentFor40Days,
  'unknown-reference-parked': unknownReferenceParked,
  'unreadable-message-parked': unreadableMessageParked,
  urgent,
  'worker-killed-midway': workerKilledMidway,
  'wrong-country-parked': wrongCountryParked,
  'ambiguous-identity-queried-back': ambiguousIdentityQueriedBack,
  'asks-for-work-with-children': asksForWorkWithChildren,
  'romania-asks-us-about-a-burglar': romaniaAsksUsAboutABurglar,
  'jamaica-asks-us-by-mail': jamaicaAsksUsByMail,
};
