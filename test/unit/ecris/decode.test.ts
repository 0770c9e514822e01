import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnswerDelivery, Delivery } from '../../../connectors/contract/messages.ts';
import { openStrictXml, type StrictXml } from '../../../connectors/ecris/adapter/strict-xml/strict-xml.ts';
import { aDeadline, aMessage, deliveryOf, request42, unknownPerson } from './builders.ts';

let xml: StrictXml;
beforeAll(() => {
  xml = openStrictXml();
});
afterAll(() => xml.close());

const words = (text: string, attributes = '') =>
  `<c:MultilingualTextLinguisticRepresentation ${attributes}>${text}</c:MultilingualTextLinguisticRepresentation>`;
const remarks = (text: string) =>
  `<m:MessageDataRemarks>${words(text, 'languageCode="ro" translated="false"')}</m:MessageDataRemarks>`;
const responseType = (code: string) =>
  `<m:MessageDataRequestResponseTypeReference>${code}</m:MessageDataRequestResponseTypeReference>`;
const anAnswer = (data: string, code = 'RRT-00-00', id = 'RO-GB-RRS-000000000000007') =>
  aMessage('RequestResponseMessage', id, request42, unknownPerson + data + responseType(code));

const anOffence = (id: string, more = '') =>
  `<d:ConvictionOffence><d:NationalCategoryTitle>${words('Omor', 'languageCode="ro" translated="0"')}</d:NationalCategoryTitle><d:OffenceID>${id}</d:OffenceID>` +
  `<d:OffenceCommonCategoryReference>O-00-080100</d:OffenceCommonCategoryReference><d:OffenceApplicableLegalProvisions>UNKNOWN</d:OffenceApplicableLegalProvisions>${more}` +
  '<d:OffenceIsContinuous>No</d:OffenceIsContinuous><d:OffenceResponsibilityExemption>No</d:OffenceResponsibilityExemption><d:OffenceRecidivism>No</d:OffenceRecidivism></d:ConvictionOffence>';
const aSanction = (id: string, more = '', category = 'S-00-001001') =>
  `<d:ConvictionSanction><d:NationalCategoryTitle>${words('Prison', 'languageCode="en" translated="true"')}${words('Închisoare', 'languageCode="ro"')}</d:NationalCategoryTitle>` +
  `<d:SanctionID>${id}</d:SanctionID><d:SanctionTypeReference>N-00-Z</d:SanctionTypeReference><d:SanctionCommonCategoryReference>${category}</d:SanctionCommonCategoryReference>` +
  `<d:SanctionMultiplier>1</d:SanctionMultiplier><d:SanctionIsSpecificToMinor>UNKNOWN</d:SanctionIsSpecificToMinor>${more}</d:ConvictionSanction>`;
const aLink = (kind: string, source: string, ...targets: string[]) =>
  `<d:ConvictionRelationship xsi:type="d:${kind}RelationshipType">${source}${targets.join('')}</d:ConvictionRelationship>`;
const offence = (id: string) => `<d:Offence>${id}</d:Offence>`;
const sanction = (id: string) => `<d:Sanction>${id}</d:Sanction>`;
const decision = (id: string) => `<d:Decision>${id}</d:Decision>`;
const aConviction = (parts: string, { date = '1995-11-20', erase = 'No', number = 1 } = {}) =>
  `<m:MessageDataConviction><d:ConvictionID>RO-C-${String(number).padStart(15, '0')}</d:ConvictionID>` +
  '<d:ConvictionConvictingCountryReference>CO-00-642-ROU</d:ConvictionConvictingCountryReference><d:ConvictionFileNumber>UNKNOWN</d:ConvictionFileNumber>' +
  `<d:ConvictionDecisionDate>${date}</d:ConvictionDecisionDate><d:ConvictionDecisionFinalDate>1800-01-01</d:ConvictionDecisionFinalDate>` +
  `<d:ConvictionDecidingAuthority><d:DecidingAuthorityName>${words('Tribunalul Dolj')}</d:DecidingAuthorityName></d:ConvictionDecidingAuthority>` +
  '<d:ConvictionNonCriminalRuling>No</d:ConvictionNonCriminalRuling><d:ConvictionIsTransmittable>No</d:ConvictionIsTransmittable>' +
  `<d:ConvictionDecision><d:DecisionID>D-0000${number}</d:DecisionID><d:DecisionDeleteConvictionFromRegister>${erase}</d:DecisionDeleteConvictionFromRegister></d:ConvictionDecision>${parts}</m:MessageDataConviction>`;

async function answerOf(document: string): Promise<AnswerDelivery> {
  const delivery = await deliveryOf(xml, document);
  if (delivery.kind !== 'ANSWER') throw new Error(delivery.kind);
  return delivery;
}

describe('each kind of message', () => {
  it('RDL tells the day by which the partner must answer', async () => {
    expect(await deliveryOf(xml, aDeadline())).toMatchObject({
      kind: 'DEADLINE',
      reference: 'RO-GB-RDL-000000000000001',
      inReplyTo: request42,
      country: 'RO',
      sentAt: new Date('2026-03-03T08:00:00Z'),
      dueOn: '2026-03-30',
    });
  });

  it('RAI names the items wanted', async () => {
    const wanted = (item: string) =>
      `<m:MessageDataAdditionalInformationRequested>${item}</m:MessageDataAdditionalInformationRequested>`;
    const document = aMessage(
      'RequestAdditionalInfoMessage',
      'RO-GB-RAI-000000000000001',
      request42,
      wanted('FatherName') + wanted('Fingerprints'),
    );
    expect(await deliveryOf(xml, document)).toMatchObject({ kind: 'INFORMATION_WANTED', items: ['FatherName', 'Fingerprints'] });
  });

  it('RAR gives the text as it was written, line breaks kept', async () => {
    const data =
      remarks('Pedeapsa: 20 de ani.\nExecutați: 16.') +
      '<m:MessageDataRequestAdditionalInfoResponseTypeReference>ART-00-00</m:MessageDataRequestAdditionalInfoResponseTypeReference>';
    const document = aMessage(
      'RequestAdditionalInfoResponseMessage',
      'RO-GB-RAR-000000000000001',
      'GB-RO-RAI-000000000000001',
      data,
    );
    expect(await deliveryOf(xml, document)).toMatchObject({
      kind: 'FURTHER_DETAILS',
      inReplyTo: 'GB-RO-RAI-000000000000001',
      text: { text: 'Pedeapsa: 20 de ani.\nExecutați: 16.', language: 'ro', translated: false },
    });
  });

  it('FEM lists codes and texts', async () => {
    const error = (code: string, text = '') =>
      `<m:MessageDataFunctionalError><m:FunctionalErrorCode>${code}</m:FunctionalErrorCode>${text}</m:MessageDataFunctionalError>`;
    const text = `<m:FunctionalErrorAdditionalInformation>${words('not in table')}</m:FunctionalErrorAdditionalInformation>`;
    const document = aMessage(
      'FunctionalErrorMessage',
      'RO-GB-FEM-000000000000001',
      request42,
      error('FE-00001', text) + error('FE-00002'),
    );
    expect(await deliveryOf(xml, document)).toMatchObject({
      kind: 'FUNCTIONAL_ERROR',
      errors: [{ code: 'FE-00001', text: 'not in table' }, { code: 'FE-00002' }],
    });
  });

  it.each<[string, string, Partial<Delivery>]>([
    ['NRT-00-00', 'taken', { kind: 'NOTIFICATION_RESPONSE', accepted: true }],
    ['NRT-00-02', 'not taken', { kind: 'NOTIFICATION_RESPONSE', accepted: false, problem: 'NRT-00-02' }],
  ])('NRS with %s says that a notification was %s', async (code, _what, expected) => {
    const data = `<m:MessageDataNotificationResponseTypeReference>${code}</m:MessageDataNotificationResponseTypeReference>`;
    const answered = 'GB-RO-NOT-000000000000001';
    const delivery = await deliveryOf(xml, aMessage('NotificationResponseMessage', 'RO-GB-NRS-000000000000003', answered, data));
    expect(delivery).toMatchObject({ ...expected, inReplyTo: answered });
  });

  it('CAN withdraws what it names, with its reason where one is given', async () => {
    const withdrawal = (data: string) =>
      deliveryOf(xml, aMessage('CancellationMessage', 'RO-GB-CAN-000000000000003', 'RO-GB-RRS-000000000000007', data));
    expect(await withdrawal('')).toMatchObject({
      kind: 'CANCELLATION',
      inReplyTo: 'RO-GB-RRS-000000000000007',
      reason: undefined,
    });
    expect(await withdrawal(remarks('Eroare de persoană'))).toMatchObject({
      kind: 'CANCELLATION',
      reason: { text: 'Eroare de persoană', language: 'ro', translated: false },
    });
  });

  it('REQ asks us: who, for what, on whose behalf, how urgently', async () => {
    const data =
      unknownPerson +
      '<m:MessageDataRequestPurposeCategoryReference>P-00-001000</m:MessageDataRequestPurposeCategoryReference>' +
      `<m:MessageDataRequestPurpose>${words('Urmărire penală', 'languageCode="ro"')}</m:MessageDataRequestPurpose>` +
      '<m:MessageDataRequestingAuthority><m:RequestingAuthorityTypeReference>RAT-00-P</m:RequestingAuthorityTypeReference>' +
      `<m:RequestingAuthorityName>${words('Parchetul Dolj', 'languageCode="ro"')}</m:RequestingAuthorityName></m:MessageDataRequestingAuthority>` +
      '<m:MessageDataConcernedPersonConsent>UNKNOWN</m:MessageDataConcernedPersonConsent><m:MessageDataUrgency>Yes</m:MessageDataUrgency>';
    const delivery = await deliveryOf(xml, aMessage('RequestMessage', 'RO-GB-REQ-000000000000001', undefined, data));
    expect(delivery).toMatchObject({
      kind: 'REQUEST',
      reference: 'RO-GB-REQ-000000000000001',
      inReplyTo: undefined,
      subject: { names: [{ kind: 'PRIMARY', family: 'Exemplescu', given: undefined }], birthDate: undefined },
      purpose: { system: 'ECRIS_PURPOSE', version: '2009/316/JHA', code: 'P-00-001000' },
      purposeText: { text: 'Urmărire penală', language: 'ro' },
      authority: { text: 'Parchetul Dolj', language: 'ro' },
      urgent: true,
    });
  });

  it('FEM that names [LMS-1] is the month-end freeze, whatever its number', async () => {
    const error = (code: string, text: string) =>
      `<m:MessageDataFunctionalError><m:FunctionalErrorCode>${code}</m:FunctionalErrorCode>${text}</m:MessageDataFunctionalError>`;
    const text = `<m:FunctionalErrorAdditionalInformation>${words('Statistics [LMS-1]')}</m:FunctionalErrorAdditionalInformation>`;
    for (const data of [error('FE-00007', ''), error('FE-01234', text)])
      expect(
        await deliveryOf(xml, aMessage('FunctionalErrorMessage', 'RO-GB-FEM-000000000000001', request42, data)),
      ).toMatchObject({ errors: [{ code: 'MONTH_END_FREEZE' }] });
  });
});

describe('a notification', () => {
  const told = (data: string) =>
    deliveryOf(xml, aMessage('NotificationMessage', 'RO-GB-NOT-000000000000003', undefined, unknownPerson + data));
  const updated = (reference: string) =>
    `<m:MessageDataUpdatedConvictionReference>${reference}</m:MessageDataUpdatedConvictionReference>`;
  const byId = (number: number) =>
    updated(`<m:ECRISConvictionReference>RO-C-${String(number).padStart(15, '0')}</m:ECRISConvictionReference>`);

  it.each([
    ['NEW', 'a conviction', aConviction(anOffence('O-00001'))],
    ['UPDATE', 'one that names itself as told before', aConviction('') + byId(1)],
    ['DELETE', 'one that is to be struck', aConviction('', { erase: 'Yes' }) + byId(1)],
    ['DELETE', 'one that is to be struck and names nothing', aConviction('', { erase: 'Yes' })],
  ])('is %s with %s', async (change, _what, data) => {
    expect(await told(data)).toMatchObject({
      kind: 'NOTIFICATION',
      country: 'RO',
      change,
      conviction: { nativeId: 'RO-C-000000000000001', deleted: change === 'DELETE' },
    });
  });

  it('of a conviction told before ECRIS began says how it was known then', async () => {
    expect(await told(aConviction('') + updated('<m:NJRConvictionReference>NJR 77/99</m:NJRConvictionReference>'))).toMatchObject(
      {
        change: 'UPDATE',
        toldBefore: { njrId: 'NJR 77/99' },
      },
    );
    const external =
      `<m:ExternalConviction><m:ConvictingAuthority><d:DecidingAuthorityName>${words('Tribunalul Dolj', 'languageCode="ro"')}</d:DecidingAuthorityName></m:ConvictingAuthority>` +
      '<m:ConvictionFileNumber>214/1995</m:ConvictionFileNumber><m:ConvictionDecisionFinalDate>1996-02-14</m:ConvictionDecisionFinalDate></m:ExternalConviction>';
    expect(await told(aConviction('') + updated(external))).toMatchObject({
      change: 'UPDATE',
      toldBefore: { court: { text: 'Tribunalul Dolj', language: 'ro' }, fileNumber: '214/1995', finalOn: '1996-02-14' },
    });
  });

  it('whose reference names another conviction than it brings is not believed', async () => {
    await expect(told(aConviction('') + byId(2))).rejects.toMatchObject({ code: 'LINK_LEADS_NOWHERE' });
  });
});

describe('a file inside a message', () => {
  const file = (content: string, more = '') =>
    deliveryOf(
      xml,
      aMessage(
        'RequestAdditionalInfoResponsePushMessage',
        'RO-GB-RAR-000000000000001',
        'GB-RO-RAI-000000000000001',
        '<m:MessageDataRequestAdditionalInfoResponseTypeReference>ART-00-00</m:MessageDataRequestAdditionalInfoResponseTypeReference>' +
          '<m:MessageDataFingerprintsPush><m:BinaryAttachmentID>RO-BA-000000007</m:BinaryAttachmentID><m:BinaryAttachmentMimeType/>' +
          `<m:BinaryAttachmentFileName>UNKNOWN</m:BinaryAttachmentFileName>${more}<m:BinaryAttachmentContent>${content}</m:BinaryAttachmentContent></m:MessageDataFingerprintsPush>`,
      ),
    );
  const md5 = (digest: string) => `<m:BinaryAttachmentMD5Hash>${digest}</m:BinaryAttachmentMD5Hash>`;

  it.each([
    ['without a digest', ''],
    ['with its digest in hexadecimal', md5('5d41402abc4b2a76b9719d911017c592')],
    ['in capitals', md5('5D41402ABC4B2A76B9719D911017C592')],
    ['or in base64', md5('XUFAKrxLKna5cZ2REBfFkg==')],
  ])('comes as the bytes it was, %s; what the sender left out is the agreed value', async (_what, digest) => {
    expect((await file('aGVs\n  bG8=', digest)).attachments).toEqual([
      {
        name: 'RO-BA-000000007',
        mediaType: 'application/nist',
        sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
        bytes: Buffer.from('hello'),
      },
    ]);
  });

  it.each([
    ['of another digest', 'aGVsbG8=', md5('5d41402abc4b2a76b9719d911017c593')],
    ['of no bytes', '', ''],
    ['with a character that is none of base64', 'aGVs*G8=', ''],
    ['that ends too early', 'aGVsbG8', ''],
  ])('%s is not believed', async (_what, content, digest) => {
    // Some of these the validator refuses already.
    await expect(file(content, digest)).rejects.toThrow(/FILE_DAMAGED|XML_NOT_VALID/);
  });
});

describe('an answer', () => {
  it.each([
    ['RRT-00-00', 'NO_CONVICTIONS', ''],
    ['RRT-00-00', 'CONVICTIONS', aConviction('')],
    ['RRT-00-01', 'DENIED', ''],
    ['RRT-00-02', 'NOT_IDENTIFIED', ''],
    ['RRT-00-03', 'DECEASED', ''],
    ['RRT-00-04', 'NOT_IDENTIFIED', ''],
    ['RRT-00-05', 'SEVERAL_PERSONS', ''],
    ['RRT-00-77', 'PROBLEM', ''],
  ])('with %s means %s', async (code, outcome, data) => {
    expect((await answerOf(anAnswer(data, code))).outcome).toBe(outcome);
  });

  it('never turns an agreed unknown value into a fact', async () => {
    const { identity, convictions } = await answerOf(
      anAnswer(aConviction(anOffence('O-00001') + aSanction('S-00001'), { date: '1800-01-01' })),
    );
    expect(identity).toEqual({
      names: [
        {
          kind: 'PRIMARY',
          given: undefined,
          family: 'Exemplescu',
          secondFamily: undefined,
          full: undefined,
          language: undefined,
        },
      ],
      sex: 'UNKNOWN',
      birthDate: undefined,
      birthPlace: undefined,
      nationalities: [],
      identifiers: [],
    });
    expect(convictions[0]).toMatchObject({
      decidedOn: undefined,
      finalOn: undefined,
      fileNumber: undefined,
      transmittable: 'NO',
      deleted: false,
    });
    expect(convictions[0]?.offences[0]?.legalProvisions).toBeUndefined();
    expect(convictions[0]?.sanctions[0]?.nature).toBeUndefined();
  });

  it.each([
    ['<c:DateYear>1994</c:DateYear>', '1994'],
    ['<c:DateYear>1994</c:DateYear><c:DateMonthDay><c:DateMonth>--07</c:DateMonth></c:DateMonthDay>', '1994-07'],
    [
      '<c:DateYear>1994</c:DateYear><c:DateMonthDay><c:DateMonth>--07</c:DateMonth><c:DateDay>---09</c:DateDay></c:DateMonthDay>',
      '1994-07-09',
    ],
    [
      '<c:DateYear>1994Z</c:DateYear><c:DateMonthDay><c:DateMonth>--07+02:00</c:DateMonth><c:DateDay>---09Z</c:DateDay></c:DateMonthDay>',
      '1994-07-09',
    ],
    [
      '<c:DateYear>1994</c:DateYear><c:DateMonthDay><c:DateMonth>--02</c:DateMonth><c:DateDay>---30</c:DateDay></c:DateMonthDay>',
      '1994-02',
    ],
    ['<c:DateYear>1800</c:DateYear><c:DateMonthDay><c:DateMonth>--01</c:DateMonth></c:DateMonthDay>', undefined],
    ['<c:DateYear/>', undefined],
  ])('keeps a date as exact as it was given: %s', async (date, expected) => {
    const { convictions } = await answerOf(
      anAnswer(aConviction(anOffence('O-00001', `<d:OffenceStartDate>${date}</d:OffenceStartDate>`))),
    );
    expect(convictions[0]?.offences[0]?.startedOn).toBe(expected);
  });

  it('keeps the author’s words before a translation, and says which is which', async () => {
    const { convictions } = await answerOf(anAnswer(aConviction(aSanction('S-00001'))));
    expect(convictions[0]?.sanctions[0]?.title).toEqual({ text: 'Închisoare', language: 'ro', translated: false });
    expect(convictions[0]?.court).toEqual({ text: 'Tribunalul Dolj', language: 'und', translated: false });
  });

  it('follows links many to many, in any order', async () => {
    const links =
      aLink('SanctionToOffences', sanction('S-00002'), offence('O-00002')) +
      aLink('DecisionToOffences', decision('D-00001'), offence('O-00001'), offence('O-00002')) +
      aLink('SanctionToOffences', sanction('S-00001'), offence('O-00001'), offence('O-00002')) +
      aLink('DecisionToSanctions', decision('D-00001'), sanction('S-00001'), sanction('S-00002')) +
      aLink('SanctionToOffences', sanction('S-00002'), offence('O-00002'));
    const parts =
      anOffence('O-00001') +
      anOffence('O-00002') +
      aSanction('S-00001') +
      aSanction('S-00002', '', 'S-00-012000') +
      aSanction('S-00003');
    const { convictions } = await answerOf(anAnswer(aConviction(parts + links)));
    expect(convictions[0]?.sanctions.map(({ localId, offences }) => [localId, offences])).toEqual([
      ['S-00001', ['O-00001', 'O-00002']],
      ['S-00002', ['O-00002']],
      ['S-00003', []],
    ]);
    expect(convictions[0]?.sanctions[1]?.category).toEqual({ system: 'ECRIS_SANCTION', version: '2009/316/JHA', code: '12000' });
    expect(convictions[0]?.offences[0]?.category).toEqual({ system: 'ECRIS_OFFENCE', version: '2009/316/JHA', code: '0801 00' });
  });

  it('reads what was imposed, served, suspended and fined', async () => {
    const more =
      '<d:SanctionSentencedPeriod><d:PeriodDuration>P20Y</d:PeriodDuration><d:DurationExact>Yes</d:DurationExact></d:SanctionSentencedPeriod>' +
      '<d:SanctionExecutionPeriod><d:PeriodDuration>P16Y4M</d:PeriodDuration></d:SanctionExecutionPeriod><d:SanctionNumberOfFines>3</d:SanctionNumberOfFines>' +
      '<d:SanctionAmountOfIndividualFine><c:PositiveDecimalUnit>250</c:PositiveDecimalUnit><c:PositiveDecimalFraction>5</c:PositiveDecimalFraction></d:SanctionAmountOfIndividualFine>' +
      '<d:SanctionCurrencyOfFineReference>CX-00-946-RON</d:SanctionCurrencyOfFineReference>' +
      '<d:SanctionSuspension><d:SanctionSuspensionTypeReference>S-00-B</d:SanctionSuspensionTypeReference><d:SanctionDurationSuspendedPart>P6M</d:SanctionDurationSuspendedPart></d:SanctionSuspension>';
    const { convictions } = await answerOf(anAnswer(aConviction(aSanction('S-00001', more))));
    expect(convictions[0]?.sanctions[0]).toMatchObject({
      sentenced: 'P20Y',
      executed: 'P16Y4M',
      fine: { count: 3, amount: '250.05', currency: 'RON' },
      suspension: { system: 'ECRIS_PARAMETER', version: '2009/316/JHA', code: 'S-00-B' },
      suspendedFor: 'P6M',
    });
  });

  it('says when a conviction is to be struck from the register', async () => {
    const { convictions } = await answerOf(anAnswer(aConviction('', { erase: 'Yes' })));
    expect(convictions[0]?.deleted).toBe(true);
  });

  it('names other States worth asking', async () => {
    const others =
      '<m:MessageDataOtherMemberState>IT</m:MessageDataOtherMemberState><m:MessageDataOtherMemberState>ES</m:MessageDataOtherMemberState>';
    expect((await answerOf(anAnswer(others))).otherCountries).toEqual(['IT', 'ES']);
  });
});

describe('a valid document that cannot be meant is not believed', () => {
  it.each([
    [
      'a link to an offence that is not there',
      'LINK_LEADS_NOWHERE',
      () => anAnswer(aConviction(aSanction('S-00001') + aLink('SanctionToOffences', sanction('S-00001'), offence('O-00009')))),
    ],
    [
      'an offence of another conviction',
      'LINK_LEADS_NOWHERE',
      () =>
        anAnswer(
          aConviction(anOffence('O-00001')) +
            aConviction(aSanction('S-00001') + aLink('SanctionToOffences', sanction('S-00001'), offence('O-00001')), {
              number: 2,
            }),
        ),
    ],
    ['two offences with one id', 'ID_USED_TWICE', () => anAnswer(aConviction(anOffence('O-00001') + anOffence('O-00001')))],
    [
      'one id in two convictions',
      'ID_USED_TWICE',
      () => anAnswer(aConviction(anOffence('O-00001')) + aConviction(anOffence('O-00001'), { number: 2 })),
    ],
    ['an id of another kind of message', 'ID_OF_ANOTHER_KIND', () => aDeadline('RO-GB-RRS-000000000000001')],
    [
      'an answer to what another State was asked',
      'ANSWERS_ANOTHER_PAIR',
      () => aDeadline('FR-GB-RDL-000000000000001', request42),
    ],
  ])('%s', async (_what, code, make) => {
    await expect(deliveryOf(xml, make())).rejects.toMatchObject({ name: 'InconsistentMessage', code });
  });
});
