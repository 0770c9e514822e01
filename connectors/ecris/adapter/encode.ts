/** Canonical submissions to SOAP documents: REQ, RAI, CAN, and the isAlive call. */
import { create } from 'xmlbuilder2';
import { BackendFault } from '../../contract/fault.ts';
import type {
  Accountability,
  CancellationSubmission,
  FurtherDetailsSubmission,
  RequestSubmission,
  Submission,
  SubmissionKind,
} from '../../contract/messages.ts';
import { authorityTypes, furtherDetailsItem, purposeReferences } from '../wire/codes.ts';
import { lengths } from '../wire/limits.ts';
import { namespaces } from '../wire/namespaces.ts';
import { operations, type MessageType } from '../wire/operations.ts';
import { encodePerson, multilingual, type XmlContent } from './encode-person.ts';
import { problemOfText } from './text-rules.ts';

export const typeOfSubmission = {
  REQUEST: 'REQ',
  FURTHER_DETAILS: 'RAI',
  CANCELLATION: 'CAN',
  NOTIFICATION: 'NOT',
  RESPONSE: 'RRS',
  DEADLINE: 'RDL',
  INFORMATION: 'RAR',
  NOTIFICATION_RESPONSE: 'NRS',
  FUNCTIONAL_ERROR: 'FEM',
} as const satisfies Record<SubmissionKind, MessageType>;

/** `authorityName` is the official name of the requesting authority as the partner reads it. */
export function encodeSubmission(submission: Submission, authorityName: string): string {
  const answered = 'inReplyTo' in submission ? submission.inReplyTo : undefined;
  return encodeMessage(typeOfSubmission[submission.kind], {
    'm:MessageMetaData': metaData(submission.reference, submission.sentAt, answered),
    'm:MessageData': dataOf(submission, authorityName),
  });
}

export function encodeIsAlive(reference: string, at: Date): string {
  return encodeMessage('IAL', { 'm:MessageMetaData': metaData(reference, at), 'm:MessageData': { 'm:IsAlive': 'true' } });
}

/** A document of one body element; prefixes are declared once, at the top. */
function encodeMessage(type: MessageType, content: XmlContent): string {
  return encodeEnvelope({ [`s:${operations[type].body}`]: content });
}

export function encodeEnvelope(body: XmlContent): string {
  const { soap, service, messages, domain, commons } = namespaces;
  const declared = { '@xmlns:soap': soap, '@xmlns:s': service, '@xmlns:m': messages, '@xmlns:d': domain, '@xmlns:c': commons };
  return create({ version: '1.0', encoding: 'UTF-8' }, { 'soap:Envelope': { ...declared, 'soap:Body': escapeAll(body) } }).end();
}

/**
 * The builder first decodes entities in what it is given and later leaves alone whatever looks like one: `R&D;` would go out broken and
 * a literal `&lt;` as a bracket. `&#38;` is decoded once, so what follows it arrives as the finished escape.
 */
function escapeAll(content: XmlContent): XmlContent {
  return Object.fromEntries(Object.entries(content).map(([name, value]) => [name, escapeValue(value)]));
}

function escapeValue(value: XmlContent[string]): XmlContent[string] {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return escapeText(value);
  if (!Array.isArray(value)) return escapeAll(value);
  return value.map((item) => (typeof item === 'string' ? escapeText(item) : escapeAll(item))) as XmlContent[] | string[]; // of one kind before and after
}

/** A bare carriage return would be read back as a line feed, hence its reference. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&#38;amp;').replaceAll('\r', '&#38;#13;');
}

function metaData(reference: string, at: Date, inReplyTo?: string): XmlContent {
  return {
    'm:MessageMetaDataMessageID': reference,
    'm:MessageMetaDataTimestamp': at.toISOString().replace(/\.\d{3}Z$/, 'Z'),
    'm:MessageMetaDataResponseTo': inReplyTo,
  };
}

function dataOf(submission: Submission, authorityName: string): XmlContent {
  switch (submission.kind) {
    case 'REQUEST':
      return requestData(submission, authorityName);
    case 'FURTHER_DETAILS':
      return furtherDetailsData(submission);
    case 'CANCELLATION':
      return cancellationData(submission);
    default:
      throw notCarried(submission.kind);
  }
}

function requestData(
  { subject, country, accountability, urgent, accusation }: RequestSubmission,
  authorityName: string,
): XmlContent {
  const purpose = purposeReferences[accountability.purpose];
  if (!purpose) throw notCarried('accountability.purpose');
  return {
    'm:MessageDataPerson': encodePerson(subject, country),
    'm:MessageDataRequestPurposeCategoryReference': purpose.reference,
    'm:MessageDataRequestPurpose': multilingual(purpose.text, 'en'),
    'm:MessageDataAccusationOffenceCategoryReference': accusation === undefined ? undefined : offenceReference(accusation),
    'm:MessageDataRequestingAuthority': encodeAuthority(accountability, authorityName),
    'm:MessageDataCaseReferenceNumber': accountability.justification,
    'm:MessageDataConcernedPersonConsent': 'UNKNOWN',
    'm:MessageDataUrgency': urgent ? 'Yes' : 'No',
  };
}

function encodeAuthority({ organisation }: Accountability, authorityName: string): XmlContent {
  return {
    'm:RequestingAuthorityTypeReference': authorityTypes.police,
    'm:RequestingAuthorityCode': organisation,
    'm:RequestingAuthorityName': multilingual(authorityName, 'en'),
  };
}

/** `0801 00` to `O-00-080100`. */
function offenceReference(category: string): string {
  const digits = /^(\d{4}) (\d{2})$/.exec(category);
  if (!digits) throw notCarried('accusation');
  return `O-00-${digits[1]}${digits[2]}`;
}

/** The schema knows no question about a sentence: the question stands in the remarks, beside the one item that asks nothing personal. */
function furtherDetailsData({ question }: FurtherDetailsSubmission): XmlContent {
  return {
    'm:MessageDataRemarks': remarks('question', question),
    'm:MessageDataAdditionalInformationRequested': furtherDetailsItem,
  };
}

function cancellationData({ reason }: CancellationSubmission): XmlContent {
  return { 'm:MessageDataRemarks': reason === undefined ? undefined : remarks('reason', reason) };
}

function remarks(field: string, text: string): XmlContent {
  if (problemOfText(text, { max: lengths.remarks, multiline: true })) throw notCarried(field);
  return multilingual(text, 'en');
}

function notCarried(field: string): BackendFault {
  return new BackendFault({
    backEnd: 'ecris',
    kind: 'malformed',
    code: 'FIELD_NOT_CARRIED',
    message: `${field} cannot be carried`,
  });
}
