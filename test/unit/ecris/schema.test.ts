import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeSubmission } from '../../../connectors/ecris/adapter/encode.ts';
import { openStrictXml, type StrictXml } from '../../../connectors/ecris/adapter/strict-xml/strict-xml.ts';
import { aRequest, aSubject } from './builders.ts';
import { aConviction, aNotification, aResponse, reply } from './builders-of-ours.ts';

let xml: StrictXml;
beforeAll(() => {
  xml = openStrictXml();
});
afterAll(() => xml.close());

const written = (submission: Parameters<typeof encodeSubmission>[0]) => encodeSubmission(submission, 'UK Central Authority');
const print = { name: 'a.nist', mediaType: 'application/nist', bytes: Buffer.from('x'), sha256: '' };
print.sha256 = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881'; // of "x"

const documents = {
  REQ: written(
    aRequest({ accusation: '0801 00', subject: aSubject({ identifiers: [{ scheme: 'PASSPORT', value: 'P0000001' }] }) }),
  ),
  RRS: written(
    aResponse({
      outcome: 'CONVICTIONS',
      convictions: [aConviction({ sanction: { fine: { count: 2, amount: '250.05', currency: 'RON' }, suspendedFor: 'P3M' } })],
      otherCountries: ['IT'],
    }),
  ),
  NOT: written(aNotification({ change: 'UPDATE' })),
  RDL: written({ ...reply('RDL', 'RO-GB-REQ-000000000000007'), kind: 'DEADLINE', dueOn: '2026-03-30' }),
  RAR: written({ ...reply('RAR', 'RO-GB-RAI-000000000000007'), kind: 'INFORMATION', text: 'Here', attachments: [print] }),
  NRS: written({ ...reply('NRS', 'RO-GB-NOT-000000000000007'), kind: 'NOTIFICATION_RESPONSE', accepted: true }),
  FEM: written({ ...reply('FEM', 'RO-GB-REQ-000000000000007'), kind: 'FUNCTIONAL_ERROR', errors: [{ code: 'FE-00001' }] }),
  CAN: written({ ...reply('CAN', 'GB-RO-REQ-000000000000007'), kind: 'CANCELLATION' }),
  RAI: written({ ...reply('RAI', 'RO-GB-RRS-000000000000007'), kind: 'FURTHER_DETAILS', question: 'How long?' }),
};
type Kind = keyof typeof documents;

/** Elements that the official v1.0 schemas demand: a document without one of them is no message. */
const demanded: [Kind, string][] = [
  ...['m:MessageMetaData', 'm:MessageMetaDataMessageID', 'm:MessageMetaDataTimestamp', 'm:MessageData'].map(
    (name): [Kind, string] => ['REQ', name],
  ),
  ...['d:PersonName', 'd:Forename', 'd:Surname', 'd:PersonSex', 'd:PersonBirthDate', 'c:DateYear', 'c:DateMonth'].map(
    (name): [Kind, string] => ['REQ', name],
  ),
  ...['d:PersonBirthPlace', 'd:PlaceCountryReference', 'd:PlaceTownName', 'd:PersonNationalityReference'].map(
    (name): [Kind, string] => ['REQ', name],
  ),
  ...['CategoryReference', 'Type', 'Number'].map((name): [Kind, string] => ['REQ', `d:IdentificationDocument${name}`]),
  ...[
    'Person',
    'RequestPurposeCategoryReference',
    'RequestPurpose',
    'RequestingAuthority',
    'ConcernedPersonConsent',
    'Urgency',
  ].map((name): [Kind, string] => ['REQ', `m:MessageData${name}`]),
  ...['m:RequestingAuthorityTypeReference', 'm:RequestingAuthorityName', 'c:MultilingualTextLinguisticRepresentation'].map(
    (name): [Kind, string] => ['REQ', name],
  ),
  ...['m:MessageMetaDataResponseTo', 'm:MessageDataPerson', 'm:MessageDataRequestResponseTypeReference'].map(
    (name): [Kind, string] => ['RRS', name],
  ),
  ...['ID', 'ConvictingCountryReference', 'FileNumber', 'DecisionDate', 'DecisionFinalDate', 'DecidingAuthority'].map(
    (name): [Kind, string] => ['RRS', `d:Conviction${name}`],
  ),
  ...['NonCriminalRuling', 'IsTransmittable', 'Decision'].map((name): [Kind, string] => ['RRS', `d:Conviction${name}`]),
  ...['d:DecisionID', 'd:DecisionDeleteConvictionFromRegister', 'd:DecidingAuthorityName', 'd:NationalCategoryTitle'].map(
    (name): [Kind, string] => ['RRS', name],
  ),
  ...['ID', 'CommonCategoryReference', 'ApplicableLegalProvisions', 'IsContinuous', 'ResponsibilityExemption', 'Recidivism'].map(
    (name): [Kind, string] => ['RRS', `d:Offence${name}`],
  ),
  ...['ID', 'TypeReference', 'CommonCategoryReference', 'Multiplier', 'IsSpecificToMinor', 'SuspensionTypeReference'].map(
    (name): [Kind, string] => ['RRS', `d:Sanction${name}`],
  ),
  ...['d:DurationExact', 'c:PositiveDecimalUnit', 'd:Sanction', 'd:Decision'].map((name): [Kind, string] => ['RRS', name]),
  ['NOT', 'm:MessageDataConviction'],
  ['NOT', 'm:ECRISConvictionReference'],
  ['RDL', 'm:MessageDataDeadline'],
  ['RAR', 'm:MessageDataRequestAdditionalInfoResponseTypeReference'],
  ...['ID', 'MimeType', 'FileName', 'Content'].map((name): [Kind, string] => ['RAR', `m:BinaryAttachment${name}`]),
  ['NRS', 'm:MessageDataNotificationResponseTypeReference'],
  ['FEM', 'm:MessageDataFunctionalError'],
  ['FEM', 'm:FunctionalErrorCode'],
  ['CAN', 'm:MessageMetaDataResponseTo'],
  ['RAI', 'm:MessageDataAdditionalInformationRequested'],
];

/** Values that the official v1.0 schemas do not allow where they stand. */
const notAllowed: [Kind, string, string][] = [
  ['REQ', 'm:MessageMetaDataMessageID', 'GB-RO-REQ-42'],
  ['REQ', 'm:MessageMetaDataMessageID', 'GB-RO-RRS-000000000000042'],
  ['REQ', 'm:MessageMetaDataTimestamp', '2026-03-02'],
  ['REQ', 'd:Surname', ''],
  ['REQ', 'd:Surname', 'a &lt; b'],
  ['REQ', 'd:Surname', 'x'.repeat(201)],
  ['REQ', 'd:PersonSex', '9'],
  ['REQ', 'c:DateMonth', '--13'],
  ['REQ', 'c:DateDay', '---32'],
  ['REQ', 'd:PersonNationalityReference', 'ROU'],
  ['REQ', 'd:IdentificationDocumentNumber', 'x'.repeat(51)],
  ['REQ', 'm:MessageDataRequestPurposeCategoryReference', 'P-00-1'],
  ['REQ', 'm:MessageDataAccusationOffenceCategoryReference', '0801 00'],
  ['REQ', 'm:MessageDataCaseReferenceNumber', 'x'.repeat(51)],
  ['REQ', 'm:MessageDataConcernedPersonConsent', 'Maybe'],
  ['REQ', 'm:MessageDataUrgency', 'YES'],
  ['RRS', 'm:MessageMetaDataResponseTo', 'RO-GB-IAL-000000000000007'],
  ['RRS', 'd:ConvictionID', 'GB-C-1'],
  ['RRS', 'd:ConvictionDecisionDate', '2025-02-30'],
  ['RRS', 'd:ConvictionFileNumber', 'x'.repeat(51)],
  ['RRS', 'd:DecisionID', 'D-1'],
  ['RRS', 'd:OffenceID', 'S-00001'],
  ['RRS', 'd:OffenceApplicableLegalProvisions', 'x'.repeat(401)],
  ['RRS', 'd:SanctionTypeReference', 'N-00'],
  ['RRS', 'd:SanctionMultiplier', '0'],
  ['RRS', 'd:SanctionNumberOfFines', '1000'],
  ['RRS', 'd:SanctionCurrencyOfFineReference', 'RON'],
  ['RRS', 'd:PeriodDuration', 'P6W'],
  ['RRS', 'c:PositiveDecimalFraction', '100'],
  ['RRS', 'm:MessageDataOtherMemberState', 'ITA'],
  ['RRS', 'm:MessageDataRequestResponseTypeReference', 'RRT-0-0'],
  ['RAR', 'm:BinaryAttachmentID', 'GB-BA-42'],
  ['RAR', 'm:BinaryAttachmentFileSize', '0'],
  ['NRS', 'm:MessageDataNotificationResponseTypeReference', 'NRT-00'],
  ['FEM', 'm:FunctionalErrorCode', 'LMS-1'],
  ['CAN', 'm:MessageMetaDataResponseTo', 'GB-RO-RAI-000000000000007'],
  ['RAI', 'm:MessageDataAdditionalInformationRequested', 'ShoeSize'],
];

const isValid = async (document: string) => (await xml.read(Buffer.from(document))).ok;

describe('our subset of the schemas', () => {
  it.each(Object.entries(documents))('takes %s as we write it', async (_kind, document) => {
    expect(await isValid(document)).toBe(true);
  });

  it.each(demanded)('refuses %s without %s, as the official one does', async (kind, name) => {
    const left = documents[kind].replace(new RegExp(`<${name}( [^>]*)?>.*?</${name}>`, 's'), '');
    expect(left).not.toBe(documents[kind]);
    expect(await isValid(left)).toBe(false);
  });

  it.each(notAllowed)('refuses %s whose %s is %j, as the official one does', async (kind, name, value) => {
    const changed = documents[kind].replace(new RegExp(`(<${name}( [^>]*)?>).*?(</${name}>)`, 's'), `$1${value}$3`);
    expect(changed).not.toBe(documents[kind]);
    expect(await isValid(changed)).toBe(false);
  });

  it.each(Object.keys(documents) as Kind[])('refuses %s whose data stand before its head', async (kind) => {
    const turned = documents[kind].replace(
      /(<m:MessageMetaData>.*<\/m:MessageMetaData>)(<m:MessageData>.*<\/m:MessageData>|<m:MessageData\/>)/s,
      '$2$1',
    );
    expect(turned).not.toBe(documents[kind]);
    expect(await isValid(turned)).toBe(false);
  });
});
