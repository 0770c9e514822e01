/** Canonical submissions to the text of a message and the few facts its mail headers are made of. */
import type { Attachment, Submission } from '../../contract/messages.ts';
import { bureauIn } from '../wire/bureaus.ts';
import { isoLanguage, subjects } from '../wire/fields.ts';
import { limits } from '../wire/limits.ts';
import { phrases } from '../wire/phrases.ts';
import { messageIdOf, parseReference } from '../wire/reference.ts';
import { encodeMatter } from './encode-matter.ts';
import { inOneLine } from './encode-person.ts';
import { line, ownLine, writeLines, type Line } from './lines.ts';
import { readPartnerMessage } from './partner-reference.ts';
import { noAddress, notCarried } from './refuse.ts';
import { problemOfText } from './text-rules.ts';
import { writeDate } from './write-date.ts';

export interface OutgoingMessage {
  /** Mail header: reference and kind, never a name. Relays write it into their logs. */
  subject: string;
  /** Without brackets. */
  messageId: string;
  inReplyTo?: string;
  /** ISO 639-1. */
  language: string;
  text: string;
  date: Date;
  attachments: Attachment[];
}

/** Throws BackendFault `malformed` naming the field that cannot be carried, `rejected` for a country without a bureau. */
export function encodeSubmission(submission: Submission, from: { bureau: string; mailbox: string }): OutgoingMessage {
  const bureau = bureauIn(submission.country);
  if (!bureau) throw noAddress();
  const { reference, sentAt, kind, country } = submission;
  if (parseReference(reference)?.country !== country) throw notCarried('OUR-REF');
  const domain = from.mailbox.slice(from.mailbox.indexOf('@') + 1);
  const answered = answeredBy(submission, domain);
  const attachments = attachmentsOf(submission);
  const head: Line[] = [
    ownLine('FROM', from.bureau),
    ownLine('TO', bureau.name),
    ownLine('DATE', `${sentAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`),
    ownLine('PRIORITY', isUrgent(submission) ? 'URGENT' : 'NORMAL'),
    ownLine('OUR-REF', reference),
    ownLine('YOUR-REF', answered?.yourRef ?? ''),
    ownLine('LANGUAGE', bureau.language),
    ...line('SUBJECT', subjectOf(submission, answered?.about), { max: limits.name * 4 }),
    ownLine('ATTACHMENTS', String(attachments.length)),
  ];
  return {
    subject: `${reference} ${subjects[kind]}`,
    messageId: messageIdOf(reference, domain),
    inReplyTo: answered?.messageId,
    language: isoLanguage[bureau.language],
    text: `${writeLines(head)}\n\n${writeLines(encodeMatter(submission, phrases[bureau.language]))}\n`,
    date: sentAt,
    attachments,
  };
}

const isUrgent = (submission: Submission) => submission.kind === 'REQUEST' && submission.urgent;

interface Answered {
  yourRef?: string;
  messageId?: string;
  /** A message of our own that this one is about. */
  about?: string;
}

/** What is answered is a message of this country's bureau or, for a withdrawal or a reminder, one of ours to it: nobody is told another's reference. */
function answeredBy(submission: Submission, domain: string): Answered | undefined {
  if (!('inReplyTo' in submission)) return undefined;
  const { inReplyTo, country } = submission;
  const ours = parseReference(inReplyTo);
  if (ours?.country === country) return { about: inReplyTo, messageId: messageIdOf(inReplyTo, domain) };
  const theirs = readPartnerMessage(inReplyTo);
  if (theirs?.country !== country) throw notCarried('YOUR-REF');
  return { yourRef: theirs.ourRef ?? theirs.messageId, messageId: theirs.messageId };
}

/** `CONVICTION CHECK - EXAMPLE, Devon - 17/05/1979`; for a withdrawal or a reminder the reference of what it is about. */
function subjectOf(submission: Submission, about: string | undefined): string {
  const person = 'subject' in submission ? submission.subject : undefined;
  const name = person?.names.find(({ kind }) => kind === 'PRIMARY');
  const born = person?.birthDate && writeDate(person.birthDate);
  return [subjects[submission.kind], name && inOneLine(name), born, about].filter(Boolean).join(' - ');
}

const mediaTypeForm = /^[a-z0-9][a-z0-9.+-]{0,60}\/[a-z0-9][a-z0-9.+-]{0,60}$/i;

function attachmentsOf(submission: Submission): Attachment[] {
  const attachments = submission.kind === 'INFORMATION' ? (submission.attachments ?? []) : [];
  const size = attachments.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (attachments.length > limits.attachments || size > limits.attachmentBytes) throw notCarried('ATTACHMENTS');
  for (const { name, mediaType } of attachments) {
    const unfit = problemOfText(name, { max: limits.fileName }) !== undefined || /["\\/]/.test(name);
    if (unfit || !mediaTypeForm.test(mediaType)) throw notCarried('ATTACHMENTS');
  }
  return attachments;
}
