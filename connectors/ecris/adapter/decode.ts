/** Validated SOAP documents to canonical deliveries. */
import type { Identity } from '../../contract/canonical.ts';
import type { Delivery, RawMessage } from '../../contract/messages.ts';
import { notificationResponses } from '../wire/codes.ts';
import { parseMessageId, type MessageId } from '../wire/message-id.ts';
import { operationOfBody, type Operation } from '../wire/operations.ts';
import { decodeAnswer } from './decode-answer.ts';
import { decodeAttachments } from './decode-attachment.ts';
import { decodeNotification, decodeRequest, decodeSubject } from './decode-opening.ts';
import { originalText } from './decode-values.ts';
import { codeOfError, freezeCode } from './month-end.ts';
import { InconsistentMessage } from './relationships.ts';
import { childOf, childrenOf, textOf, type XmlTree } from './strict-xml/xml-tree.ts';

/** A message's own head, read before anything of it is used. */
export interface MessageHead {
  operation: Operation;
  id: MessageId;
  reference: string;
  inReplyTo?: string;
  sentAt?: Date;
  data: XmlTree | undefined;
}

/** Throws InconsistentMessage where the id and the kind of message, or the two ids, contradict each other. */
export function readHead(envelope: XmlTree): MessageHead {
  const message = childOf(envelope, 'Body')?.children[0];
  const operation = message && operationOfBody(message.name);
  const meta = childOf(message, 'MessageMetaData');
  const reference = textOf(meta, 'MessageMetaDataMessageID') ?? '';
  const id = parseMessageId(reference);
  if (!operation || !id) throw new InconsistentMessage('NOT_A_MESSAGE');
  if (id.type !== operation.type) throw new InconsistentMessage('ID_OF_ANOTHER_KIND');
  const inReplyTo = textOf(meta, 'MessageMetaDataResponseTo');
  if (inReplyTo !== undefined && !betweenTheSame(id, inReplyTo)) throw new InconsistentMessage('ANSWERS_ANOTHER_PAIR');
  return {
    operation,
    id,
    reference,
    inReplyTo,
    sentAt: instantOf(textOf(meta, 'MessageMetaDataTimestamp')),
    data: childOf(message, 'MessageData'),
  };
}

/** An answer runs between the two States of the message it answers: nobody may answer for another. */
function betweenTheSame(id: MessageId, inReplyTo: string): boolean {
  const other = parseMessageId(inReplyTo);
  return other !== undefined && [other.sender, other.receiver].sort().join() === [id.sender, id.receiver].sort().join();
}

/** Without a time zone the specification leaves the instant open: read as UTC. */
function instantOf(text: string | undefined): Date | undefined {
  const instant = new Date(/(Z|[+-]\d{2}:\d{2})$/.test(text ?? '') ? (text ?? '') : `${text}Z`);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/** Throws InconsistentMessage. `isAlive` is answered by the door and never comes here. */
export function decodeMessage(head: MessageHead, raw: RawMessage): Delivery {
  const { data, id } = head;
  const attachments = decodeAttachments(data);
  const base = {
    reference: head.reference,
    inReplyTo: head.inReplyTo,
    country: id.sender,
    sentAt: head.sentAt,
    raw,
    ...(attachments.length > 0 ? { attachments } : {}),
  };
  switch (id.type) {
    case 'REQ':
      return { ...base, kind: 'REQUEST', ...decodeRequest(data) };
    case 'RDL':
      return { ...base, kind: 'DEADLINE', dueOn: (textOf(data, 'MessageDataDeadline') ?? '').slice(0, 10) };
    case 'RRS':
      return { ...base, kind: 'ANSWER', ...decodeAnswer(data, id.sender) };
    case 'NOT':
      return { ...base, kind: 'NOTIFICATION', ...decodeNotification(data, id.sender) };
    case 'NRS':
      return { ...base, kind: 'NOTIFICATION_RESPONSE', ...decodeReceipt(data) };
    case 'RAI':
      return { ...base, kind: 'INFORMATION_WANTED', items: itemsWanted(data), remarks: remarksOf(data) };
    case 'RAR':
      return { ...base, kind: 'FURTHER_DETAILS', text: remarksOf(data), ...identityIn(data) };
    case 'CAN':
      return { ...base, kind: 'CANCELLATION', reason: remarksOf(data) };
    case 'FEM':
      return { ...base, kind: 'FUNCTIONAL_ERROR', ...decodeErrors(childrenOf(data, 'MessageDataFunctionalError')) };
    case 'IAL':
      return { ...base, kind: 'OTHER', nativeKind: id.type };
  }
}

/** Whoever asked us says more of the person it asked about. */
function identityIn(data: XmlTree | undefined): { identity?: Identity } {
  return childOf(data, 'MessageDataPerson') ? { identity: decodeSubject(data) } : {};
}

function decodeReceipt(data: XmlTree | undefined): { accepted: boolean; problem?: string } {
  const code = textOf(data, 'MessageDataNotificationResponseTypeReference') ?? '';
  return code === notificationResponses.accepted ? { accepted: true } : { accepted: false, problem: code };
}

function decodeErrors(found: readonly XmlTree[]): { errors: { code: string; text?: string }[]; sendAgain?: true } {
  const errors = found.map(decodeError);
  return errors.some(({ code }) => code === freezeCode) ? { errors, sendAgain: true } : { errors };
}

function decodeError(error: XmlTree): { code: string; text?: string } {
  const text = originalText(error, 'FunctionalErrorAdditionalInformation')?.text;
  return { code: codeOfError(textOf(error, 'FunctionalErrorCode') ?? '', text), text };
}

const remarksOf = (data: XmlTree | undefined) => originalText(data, 'MessageDataRemarks');
const itemsWanted = (data: XmlTree | undefined) =>
  childrenOf(data, 'MessageDataAdditionalInformationRequested').flatMap((node) => textOf(node) ?? []);
