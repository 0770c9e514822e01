/** What a simulated State sends: whole SOAP documents of the peer's side. */
import { functionalErrors, type FunctionalErrorCode } from '../wire/codes.ts';
import { namespaces } from '../wire/namespaces.ts';
import { operations, type MessageType, type Operation } from '../wire/operations.ts';
import { el, text, type Markup } from './xml-writer.ts';

export interface Heading {
  id: string;
  at: Date;
  inReplyTo?: string;
}

export function writeMessage(type: MessageType, heading: Heading, data: Markup[]): string {
  return writeOperation(operations[type], heading, data);
}

export function writeOperation({ body }: Operation, heading: Heading, data: Markup[]): string {
  return writeEnvelope(
    el(`s:${body}`, [
      el('m:MessageMetaData', [
        el('m:MessageMetaDataMessageID', heading.id),
        el('m:MessageMetaDataTimestamp', heading.at.toISOString()),
        el('m:MessageMetaDataResponseTo', heading.inReplyTo),
      ]),
      el('m:MessageData', data),
    ]),
  );
}

export function writeEnvelope(body: Markup): string {
  const { soap, service, messages, domain, commons, xsi } = namespaces;
  const declared = {
    'xmlns:soap': soap,
    'xmlns:s': service,
    'xmlns:m': messages,
    'xmlns:d': domain,
    'xmlns:c': commons,
    'xmlns:xsi': xsi,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${el('soap:Envelope', [el('soap:Body', [body])], declared).xml}`;
}

export function writeFault(party: 'Sender' | 'Receiver', code: string): string {
  const subcode = el('soap:Subcode', [el('soap:Value', `f:${code}`, { 'xmlns:f': namespaces.faults })]);
  return writeEnvelope(
    el('soap:Fault', [
      el('soap:Code', [el('soap:Value', `soap:${party}`), subcode]),
      el('soap:Reason', [el('soap:Text', code, { 'xml:lang': 'en' })]),
    ]),
  );
}

export const writeDeadline = (dueOn: string) => [el('m:MessageDataDeadline', dueOn)];

export const writeWanted = (items: readonly string[], words: string | undefined, language: string) => [
  text('m:MessageDataRemarks', words, language),
  ...items.map((item) => el('m:MessageDataAdditionalInformationRequested', item)),
];

export function writeDetails(result: string, words: string | undefined, language: string): Markup[] {
  return [text('m:MessageDataRemarks', words, language), el('m:MessageDataRequestAdditionalInfoResponseTypeReference', result)];
}

export function writeErrors(codes: readonly FunctionalErrorCode[]): Markup[] {
  return codes.map((code) =>
    el('m:MessageDataFunctionalError', [
      el('m:FunctionalErrorCode', code),
      text('m:FunctionalErrorAdditionalInformation', functionalErrors[code], 'en'),
    ]),
  );
}
