/** What a bureau says of an exchange in the agreed form: it withdraws a message of its own, or gives a receipt for one of ours. */
import type { CancellationDelivery, NotificationResponseDelivery } from '../../contract/messages.ts';
import { mailLanguages } from '../wire/bureaus.ts';
import { subjects } from '../wire/fields.ts';
import { phrases } from '../wire/phrases.ts';
import { parseReference, referenceOfMessageId } from '../wire/reference.ts';
import { fieldsOf, type WrittenLine } from './decode-subject.ts';
import { nameMessage } from './partner-reference.ts';

export interface InForm {
  country: string;
  /** ISO 639-1. */
  language: string;
  subject: string;
  yourRef?: string;
  /** Message-IDs that the mail answers. */
  answers: readonly string[];
  lines: readonly WrittenLine[];
}

type Withdrawn = Pick<CancellationDelivery, 'kind' | 'inReplyTo' | 'reason'>;
type Receipt = Pick<NotificationResponseDelivery, 'kind' | 'inReplyTo' | 'accepted' | 'problem'>;

/** Only by both names of the message, its reference and its Message-ID: one alone could be another's. */
export function readWithdrawal({ country, language, subject, answers, lines }: InForm): Withdrawn | undefined {
  const head = `${subjects.CANCELLATION} - `;
  const theirs = answers.filter((id) => referenceOfMessageId(id) === undefined);
  const [messageId, another] = new Set(theirs);
  if (!subject.startsWith(head) || messageId === undefined || another !== undefined) return undefined;
  const reason = fieldsOf(lines).get('TEXT')?.[0];
  return {
    kind: 'CANCELLATION',
    inReplyTo: nameMessage({ country, ourRef: subject.slice(head.length), messageId, sha256: '' }),
    ...(reason ? { reason: { text: reason, language, translated: false } } : {}),
  };
}

/** Only to a reference of ours that stands there unharmed, and in the agreed words. */
export function readReceipt({ country, subject, yourRef = '', lines }: InForm): Receipt | undefined {
  const fields = fieldsOf(lines);
  const words = fields.get('ANSWER')?.[0];
  if (!subject.startsWith(subjects.NOTIFICATION_RESPONSE) || parseReference(yourRef)?.country !== country) return undefined;
  const said = (answer: 'ACCEPTED' | 'REFUSED') => mailLanguages.some((each) => phrases[each].receipt[answer] === words);
  const base = { kind: 'NOTIFICATION_RESPONSE', inReplyTo: yourRef } as const;
  if (said('ACCEPTED')) return { ...base, accepted: true };
  return said('REFUSED') ? { ...base, accepted: false, problem: fields.get('ERROR')?.[0] } : undefined;
}
