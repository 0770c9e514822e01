/** Small builders that show only what a test is about. */
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { Delivery, RequestSubmission } from '../../../connectors/contract/messages.ts';
import { decodeMessage, readHead } from '../../../connectors/ecris/adapter/decode.ts';
import type { StrictXml } from '../../../connectors/ecris/adapter/strict-xml/strict-xml.ts';
import { namespaces } from '../../../connectors/ecris/wire/namespaces.ts';

export const accountability = { organisation: '30', purpose: 'CRIMINAL_PROCEEDINGS', justification: '30/2026/000118' };

export function aSubject(given: Partial<Identity> = {}): Identity {
  return {
    names: [{ kind: 'PRIMARY', given: 'Ion', family: 'Exemplescu', language: 'ro' }],
    sex: 'MALE',
    birthDate: '1979-05-17',
    birthPlace: { country: 'RO', town: 'Craiova' },
    nationalities: ['RO'],
    identifiers: [],
    ...given,
  };
}

export function aRequest(given: Partial<RequestSubmission> = {}): RequestSubmission {
  return {
    kind: 'REQUEST',
    reference: 'GB-RO-REQ-000000000000042',
    country: 'RO',
    sentAt: new Date('2026-03-02T09:15:00.000Z'),
    accountability,
    subject: aSubject(),
    urgent: false,
    ...given,
  };
}

/** A document of a peer, written out by hand: neither side's encoder has touched it. */
export function anEnvelope(body: string): string {
  return (
    `<e:Envelope xmlns:e="${namespaces.soap}" xmlns="${namespaces.service}" xmlns:m="${namespaces.messages}" xmlns:d="${namespaces.domain}" ` +
    `xmlns:c="${namespaces.commons}" xmlns:xsi="${namespaces.xsi}"><e:Body>${body}</e:Body></e:Envelope>`
  );
}

export function aMessage(body: string, id: string, inReplyTo: string | undefined, data: string): string {
  const answered = inReplyTo ? `<m:MessageMetaDataResponseTo>${inReplyTo}</m:MessageMetaDataResponseTo>` : '';
  return anEnvelope(
    `<${body}><m:MessageMetaData><m:MessageMetaDataMessageID>${id}</m:MessageMetaDataMessageID>` +
      `<m:MessageMetaDataTimestamp>2026-03-03T10:00:00+02:00</m:MessageMetaDataTimestamp>${answered}</m:MessageMetaData>` +
      `<m:MessageData>${data}</m:MessageData></${body}>`,
  );
}

export const request42 = 'GB-RO-REQ-000000000000042';

export const aDeadline = (id = 'RO-GB-RDL-000000000000001', inReplyTo = request42) =>
  aMessage('RequestDeadlineMessage', id, inReplyTo, '<m:MessageDataDeadline>2026-03-30</m:MessageDataDeadline>');

/** Somebody of whom next to nothing is known. */
export const unknownPerson =
  '<m:MessageDataPerson><d:PersonName><d:Forename>UNKNOWN</d:Forename><d:Surname>Exemplescu</d:Surname></d:PersonName><d:PersonSex>0</d:PersonSex>' +
  '<d:PersonBirthDate><c:DateYear>1800</c:DateYear></d:PersonBirthDate><d:PersonBirthPlace><d:PlaceCountryReference>CO-00-999-XXX</d:PlaceCountryReference>' +
  '<d:PlaceTownName><c:MultilingualTextLinguisticRepresentation>UNKNOWN</c:MultilingualTextLinguisticRepresentation></d:PlaceTownName></d:PersonBirthPlace>' +
  '<d:PersonNationalityReference>CO-00-999-XXX</d:PersonNationalityReference></m:MessageDataPerson>';

export async function deliveryOf(xml: StrictXml, document: string): Promise<Delivery> {
  const bytes = Buffer.from(document);
  const reading = await xml.read(bytes);
  if (!reading.ok) throw new Error(reading.refusal);
  return decodeMessage(readHead(reading.root), { bytes, mediaType: 'application/soap+xml' });
}
