/** Validated SOAP documents to canonical deliveries. What the hub has no use for yet is delivered whole as OTHER, never dropped. */
import type { AnswerOutcome } from '../../contract/canonical.ts';
import type { Delivery, RawMessage } from '../../contract/messages.ts';
import { responseTypes, type ResponseType } from '../wire/codes.ts';
import { parseMessageId, type MessageId } from '../wire/message-id.ts';
import { typeOfBody, type MessageType } from '../wire/operations.ts';
import { decodeConviction } from './decode-conviction.ts';
import { decodePerson } from './decode-person.ts';
import { originalText } from './decode-values.ts';
import { assertIdsOnce, InconsistentMessage } from './relationships.ts';
import { childOf, childrenOf, textOf, type XmlTree } from './strict-xml/xml-tree.ts';

/** A message's own head, read before anything of it is used. */
export interface MessageHead {
  type: MessageType;
  id: MessageId;
  reference: string;
  inReplyTo?: string;
  sentAt?: Date;
  data: XmlTree | undefined;
}

/** Throws InconsistentMessage where the id and the kind of message, or the two ids, contradict each other. */
export function readHead(envelope: XmlTree): MessageHead {
  const message = childOf(envelope, 'Body')?.children[0];
  const type = message && typeOfBody(message.name);
  const meta = childOf(message, 'MessageMetaData');
  const reference = textOf(meta, 'MessageMetaDataMessageID') ?? '';
  const id = parseMessageId(reference);
  if (!type || !id) throw new InconsistentMessage('NOT_A_MESSAGE');
  if (id.type !== type) throw new InconsistentMessage('ID_OF_ANOTHER_KIND');
  const inReplyTo = textOf(meta, 'MessageMetaDataResponseTo');
  if (inReplyTo !== undefined && !betweenTheSame(id, inReplyTo)) throw new InconsistentMessage('ANSWERS_ANOTHER_PAIR');
  return {
    type,
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
  const base = { reference: head.reference, inReplyTo: head.inReplyTo, country: head.id.sender, sentAt: head.sentAt, raw };
  const { data } = head;
  switch (head.type) {
    case 'RDL':
      return { ...base, kind: 'DEADLINE', dueOn: (textOf(data, 'MessageDataDeadline') ?? '').slice(0, 10) };
    case 'RRS':
      return { ...base, kind: 'ANSWER', ...decodeAnswer(data, head.id.sender) };
    case 'RAI':
      return {
        ...base,
        kind: 'INFORMATION_WANTED',
        items: textsOf(data, 'MessageDataAdditionalInformationRequested'),
        remarks: remarksOf(data),
      };
    case 'RAR':
      return { ...base, kind: 'FURTHER_DETAILS', text: remarksOf(data) };
    case 'FEM':
      return { ...base, kind: 'FUNCTIONAL_ERROR', errors: childrenOf(data, 'MessageDataFunctionalError').map(decodeError) };
    default:
      return { ...base, kind: 'OTHER', nativeKind: head.type };
  }
}

const outcomes = {
  [responseTypes.denied]: 'DENIED',
  [responseTypes.notOfThisState]: 'NOT_IDENTIFIED',
  [responseTypes.deceased]: 'DECEASED',
  [responseTypes.fingerprintsDiffer]: 'NOT_IDENTIFIED',
  [responseTypes.severalPersons]: 'SEVERAL_PERSONS',
} as const satisfies Record<Exclude<ResponseType, typeof responseTypes.success>, AnswerOutcome>;

function decodeAnswer(data: XmlTree | undefined, sender: string) {
  const written = childrenOf(data, 'MessageDataConviction');
  assertIdsOnce(written);
  const convictions = written.map((conviction) => decodeConviction(conviction, sender));
  return {
    outcome: outcomeOf(textOf(data, 'MessageDataRequestResponseTypeReference'), convictions.length),
    identity: decodePerson(childOf(data, 'MessageDataPerson'), sender),
    convictions,
    otherCountries: textsOf(data, 'MessageDataOtherMemberState'),
    remarks: remarksOf(data),
  };
}

/** A code outside the ones found is a problem to be looked at, not a guess. */
function outcomeOf(code: string | undefined, convictions: number): AnswerOutcome {
  if (code === responseTypes.success) return convictions > 0 ? 'CONVICTIONS' : 'NO_CONVICTIONS';
  return (outcomes as Readonly<Record<string, AnswerOutcome | undefined>>)[code ?? ''] ?? 'PROBLEM'; // widened to ask with any text
}

function decodeError(error: XmlTree) {
  return {
    code: textOf(error, 'FunctionalErrorCode') ?? '',
    text: originalText(error, 'FunctionalErrorAdditionalInformation')?.text,
  };
}

const remarksOf = (data: XmlTree | undefined) => originalText(data, 'MessageDataRemarks');
const textsOf = (data: XmlTree | undefined, element: string) => childrenOf(data, element).flatMap((node) => textOf(node) ?? []);
