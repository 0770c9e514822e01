/** What a submission is about, beside the person: the lines after the empty line. */
import type { Conviction, OriginalText, Sanction } from '../../contract/canonical.ts';
import type { Accountability, EarlierConviction, ReminderSubmission, Submission } from '../../contract/messages.ts';
import { limits } from '../wire/limits.ts';
import type { Phrases } from '../wire/phrases.ts';
import { countryName, dateLine, encodePerson } from './encode-person.ts';
import { line, ownLine, type Line } from './lines.ts';
import { notCarried } from './refuse.ts';
import { writeDate } from './write-date.ts';

const text = { max: limits.freeText, multiline: true };
/** Whoever was reminded so often answers nobody. Ours. */
const remindersMax = 99;
const short = { max: limits.name * 3 };

/** Throws BackendFault `malformed` naming the field that cannot be carried. */
export function encodeMatter(submission: Submission, say: Phrases): Line[] {
  switch (submission.kind) {
    case 'REQUEST':
      return [
        ...encodePerson(submission.subject),
        ...encodeAccountability(submission.accountability, say),
        ...line('OFFENCE CODE', submission.accusation, short),
        ownLine('REQUEST', submission.urgent ? `${say.request} ${say.urgent}` : say.request),
      ];
    case 'FURTHER_DETAILS':
      return [
        ownLine('REQUEST', say.furtherDetails),
        ...line('WANTED', submission.items?.map(inWords).join(', ') || undefined, short),
        ...line('TEXT', submission.question, text),
      ];
    case 'REMINDER':
      return [
        ownLine('REQUEST', say.reminder),
        ...dateLine('ASKED ON', submission.askedOn),
        ownLine('REMINDER NO', numberOf(submission)),
      ];
    case 'CANCELLATION':
      return [ownLine('REQUEST', say.cancellation), ...line('TEXT', submission.reason, text)];
    case 'NOTIFICATION':
      return [
        ...encodePerson(submission.subject),
        ownLine('CHANGE', submission.change),
        ownLine('TEXT', say.notification[submission.change]),
        ...line('TOLD BEFORE AS', toldBefore(submission.toldBefore), text),
        ...encodeConviction(submission.conviction),
      ];
    case 'EXTRADITION_NOTICE':
      return [
        ...encodePerson(submission.subject),
        ownLine('TEXT', say.extradition),
        ...line('EXTRADITED TO', countryName(submission.extraditedTo), short),
        ...dateLine('SURRENDERED ON', submission.surrenderedOn),
      ];
    case 'RESPONSE':
      return [
        ...encodePerson(submission.identity),
        ownLine('ANSWER', say.answers[submission.outcome]),
        ...submission.convictions.flatMap(encodeConviction),
        ...submission.otherCountries.flatMap((code) => line('ALSO ASK', countryName(code), short)),
        ...line('TEXT', submission.remarks, text),
      ];
    case 'DEADLINE':
      return [ownLine('ANSWER', say.deadline), ...dateLine('DUE', submission.dueOn)];
    case 'INFORMATION':
      return [ownLine('ANSWER', say.information), ...line('TEXT', submission.text, text)];
    case 'NOTIFICATION_RESPONSE':
      return [
        ownLine('ANSWER', say.receipt[submission.accepted ? 'ACCEPTED' : 'REFUSED']),
        ...line('ERROR', submission.problem, short),
      ];
    case 'FUNCTIONAL_ERROR':
      return [
        ownLine('ANSWER', say.error),
        ...submission.errors.flatMap(({ code, text: words }) => line('ERROR', words ? `${code}: ${words}` : code, short)),
      ];
  }
}

/** `FatherName` as a bureau reads it: father name. */
const inWords = (item: string) => item.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

function numberOf({ number }: ReminderSubmission): string {
  if (!Number.isInteger(number) || number < 1 || number > remindersMax) throw notCarried('REMINDER NO');
  return String(number);
}

function encodeAccountability({ organisation, purpose, justification }: Accountability, say: Phrases): Line[] {
  const words = Object.hasOwn(say.purposes, purpose) ? say.purposes[purpose] : undefined;
  if (words === undefined) throw notCarried('PURPOSE');
  return [
    ownLine('PURPOSE', words),
    ...line('ON BEHALF OF', organisation, { max: limits.identityNumber }),
    ...line('CASE-REF', justification, { max: limits.caseReference }),
  ];
}

/** The convicting side's own words; codes of other channels mean nothing to a bureau. */
function encodeConviction(conviction: Conviction): Line[] {
  return [
    ...line('CONVICTION', conviction.fileNumber ?? conviction.nativeId, short),
    ...dateLine('CONVICTION DATE', conviction.decidedOn),
    ...dateLine('FINAL DATE', conviction.finalOn),
    ...line('COURT', conviction.court?.text, text),
    ...conviction.offences.flatMap(({ title, category, startedOn }) => [
      ...line('OFFENCE', wordsOr(title, category.code), text),
      ...dateLine('OFFENCE DATE', startedOn),
    ]),
    ...conviction.sanctions.flatMap((sanction) => line('SENTENCE', sentenceOf(sanction), text)),
  ];
}

function toldBefore(earlier: EarlierConviction | undefined): string | undefined {
  if (!earlier) return undefined;
  return 'njrId' in earlier ? earlier.njrId : [earlier.court.text, earlier.fileNumber, writeDate(earlier.finalOn)].join(', ');
}

const wordsOr = (words: OriginalText | undefined, code: string) => words?.text ?? code;

/** e.g. `Imprisonment (P2Y, suspended P6M)`; periods stay ISO 8601, the same in every language. */
function sentenceOf({ title, category, sentenced, suspendedFor, fine }: Sanction): string {
  const parts = [
    sentenced,
    suspendedFor && `suspended ${suspendedFor}`,
    fine && `${fine.count > 1 ? `${fine.count} x ` : ''}${fine.amount} ${fine.currency ?? ''}`.trim(),
  ].filter(Boolean);
  return parts.length > 0 ? `${wordsOr(title, category.code)} (${parts.join(', ')})` : wordsOr(title, category.code);
}
