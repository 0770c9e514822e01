/** What happens to a mail: read, see who writes, say what it is, hand over, and only then let the partner know that it is taken. */
import { createHash } from 'node:crypto';
import type { ConnectorContext } from '../../contract/connector.ts';
import type { Delivery } from '../../contract/messages.ts';
import { bureauIn, mailLanguages, unknownCountry } from '../wire/bureaus.ts';
import { isoLanguage } from '../wire/fields.ts';
import { correlate, findReferences } from './correlate.ts';
import { readNotification } from './decode-notification.ts';
import { readReceipt, readWithdrawal } from './decode-reply.ts';
import { readRequest } from './decode-request.ts';
import { linesIn } from './decode-subject.ts';
import { readHead, type Head } from './head.ts';
import type { InboundMail, Verdict } from './mail-server.ts';
import { nameMessage } from './partner-reference.ts';
import { readMail, type MailRefusal, type ReadMail } from './read-mail.ts';
import { readReply } from './read/read-reply.ts';

/** Why a mail is parked unread and refused. Published. */
export type Refusal = MailRefusal | 'MAIL_TOO_LARGE' | 'SENDER_UNKNOWN' | 'SENDER_MISMATCH';

export interface ReceiverParts extends Pick<ConnectorContext, 'deliver' | 'clock' | 'log'> {
  /** Countries by the address their bureau writes from, in lower case. */
  countries: ReadonlyMap<string, string>;
}

export function openReceiver({ deliver, clock, log, countries }: ReceiverParts): (mail: InboundMail) => Promise<Verdict> {
  return async function receive(mail) {
    const read = await readInbound(mail, countries, clock);
    const delivery = 'refusal' in read ? unreadable(mail, read.refusal, read.country) : read.delivery;
    try {
      await deliver(delivery);
    } catch (error) {
      const { name, code = name } = error as { name: string; code?: string };
      log.warn('interpol.delivery-not-taken', { kind: delivery.kind, country: delivery.country, cause: String(code) });
      return { taken: false, again: true, code: 'NOT_TAKEN' };
    }
    if (!('refusal' in read)) return { taken: true };
    log.warn('interpol.mail-refused', { reason: read.refusal, reference: delivery.reference });
    return { taken: false, again: false, code: read.refusal };
  };
}

type Reading = { delivery: Delivery } | { refusal: Refusal; country?: string };

async function readInbound(mail: InboundMail, countries: ReceiverParts['countries'], clock: () => Date): Promise<Reading> {
  const country = countries.get(mail.sender.toLowerCase());
  if (mail.cutOff) return { refusal: 'MAIL_TOO_LARGE', country };
  const read = await readMail(mail.bytes);
  if (typeof read === 'string') return { refusal: read, country };
  // Reports of other mail systems come from nobody; what they say of our message is for a person to read.
  if (mail.sender === '') return { delivery: report(mail, read) };
  if (!country) return { refusal: 'SENDER_UNKNOWN' };
  const [from, ...more] = read.from;
  if (from === undefined || more.length > 0 || countries.get(from) !== country) return { refusal: 'SENDER_MISMATCH', country };
  return { delivery: meaningOf({ mail, read, country, today: clock().toISOString().slice(0, 10) }) };
}

interface FromBureau {
  mail: InboundMail;
  read: ReadMail;
  country: string;
  /** Of receipt, by the hub's clock: a sender's clock may be wrong. */
  today: string;
}

function meaningOf({ mail, read, country, today }: FromBureau): Delivery {
  const head = readHead(read.text);
  const { values } = head;
  const correlation = correlate({ country, places: [values.yourRef, read.subject, read.text], answers: read.answers });
  const base = {
    reference: nameMessage({ country, ourRef: values.ourRef, messageId: read.messageId, sha256: digestOf(mail.bytes) }),
    country,
    ...(read.sentAt ? { sentAt: read.sentAt } : {}),
    raw: rawOf(mail),
    ...(read.attachments.length > 0 ? { attachments: read.attachments } : {}),
  };
  const language = statedLanguage(head, country);
  const { reading, language: found } = readReply(read.text, head.end, { language, country, today });
  const lines = linesIn(read.text, head.end);
  const inForm = { country, language, subject: values.subject ?? '', yourRef: values.yourRef, answers: read.answers, lines };
  const said = readReceipt(inForm) ?? readWithdrawal(inForm);
  if (said) return { ...base, ...said };
  // A reply that repeats our lines is still a reply: whoever asks or tells names no reference of ours, and a request states nothing.
  const namesOurs = values.yourRef || findReferences(read.text, country).length > 0;
  const tells = namesOurs ? undefined : readNotification(lines, { country, language });
  if (tells) return { ...base, kind: 'NOTIFICATION', ...tells };
  const asks = namesOurs || reading.outcome ? undefined : readRequest(lines, { language, priority: values.priority });
  if (asks) return { ...base, kind: 'REQUEST', ...asks };
  return {
    ...base,
    kind: 'FREE_TEXT',
    text: { text: read.text, language: found, translated: false },
    reading,
    ...correlation,
  };
}

/** The bureau's usual language unless the message names another. */
function statedLanguage({ values }: Head, country: string): string {
  const stated = mailLanguages.find((language) => language === values.language?.slice(0, 2).toUpperCase());
  return isoLanguage[stated ?? bureauIn(country)?.language ?? 'EN'];
}

function report(mail: InboundMail, { messageId }: ReadMail): Delivery {
  const reference = nameMessage({ country: unknownCountry, messageId, sha256: digestOf(mail.bytes) });
  return { kind: 'OTHER', nativeKind: 'DELIVERY_REPORT', reference, country: unknownCountry, raw: rawOf(mail) };
}

/** Parked with its bytes under their digest, so that a repeat of the same mail is the same delivery. */
function unreadable(mail: InboundMail, reason: Refusal, country = unknownCountry): Delivery {
  return { kind: 'UNREADABLE', reference: `unreadable:${digestOf(mail.bytes)}`, country, raw: rawOf(mail), reason };
}

const rawOf = ({ bytes }: InboundMail) => ({ bytes, mediaType: 'message/rfc822' });
const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
