/** Canonical submissions, the isAlive call and faults to SOAP documents. */
import { create } from 'xmlbuilder2';
import type { Submission } from '../../contract/messages.ts';
import { namespaces } from '../wire/namespaces.ts';
import { operations, pushOperations, type Operation } from '../wire/operations.ts';
import { carriedOf, typeOf } from './carried.ts';
import { encodeData } from './encode-data.ts';
import type { XmlContent } from './encode-values.ts';

/** Only information about a person carries files of ours. Throws as `typeOf` does. */
export function operationOf(submission: Submission): Operation {
  const carriesFile = submission.kind === 'INFORMATION' && (submission.attachments?.length ?? 0) > 0;
  return carriesFile ? pushOperations.RAR : operations[typeOf(submission.kind)];
}

/** `authorityName` is the official name of the requesting authority as the partner reads it. Throws BackendFault `malformed` or `rejected`. */
export function encodeSubmission(submission: Submission, authorityName: string): string {
  const answered = 'inReplyTo' in submission ? submission.inReplyTo : undefined;
  return encodeMessage(operationOf(submission), {
    'm:MessageMetaData': metaData(submission.reference, submission.sentAt, answered),
    'm:MessageData': encodeData(carriedOf(submission), authorityName),
  });
}

export function encodeIsAlive(reference: string, at: Date): string {
  return encodeMessage(operations.IAL, {
    'm:MessageMetaData': metaData(reference, at),
    'm:MessageData': { 'm:IsAlive': 'true' },
  });
}

/** A document of one body element; prefixes are declared once, at the top. */
function encodeMessage({ body }: Operation, content: XmlContent): string {
  return encodeEnvelope({ [`s:${body}`]: content });
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
