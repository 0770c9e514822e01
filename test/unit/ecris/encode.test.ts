import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Identity, PersonName } from '../../../connectors/contract/canonical.ts';
import { accepts } from '../../../connectors/ecris/adapter/accepts.ts';
import { decodePerson } from '../../../connectors/ecris/adapter/decode-person.ts';
import { ecris } from '../../../connectors/ecris/index.ts';
import { encodeIsAlive, encodeSubmission } from '../../../connectors/ecris/adapter/encode.ts';
import { openStrictXml, type StrictXml } from '../../../connectors/ecris/adapter/strict-xml/strict-xml.ts';
import { childOf, textOf } from '../../../connectors/ecris/adapter/strict-xml/xml-tree.ts';
import { accountability, aRequest, aSubject } from './builders.ts';

const authority = 'UK Central Authority';
let xml: StrictXml;
beforeAll(() => {
  xml = openStrictXml();
});
afterAll(() => xml.close());

const isValid = async (document: string) => xml.read(Buffer.from(document));

describe('a request', () => {
  it('goes out byte for byte as agreed', async () => {
    const document = encodeSubmission(aRequest({ accusation: '2103 00' }), authority);
    expect(document).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>' +
        '<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope" xmlns:s="http://ec.europa.eu/ECRIS/service-v1.0"' +
        ' xmlns:m="http://ec.europa.eu/ECRIS/messages-v1.0" xmlns:d="http://ec.europa.eu/ECRIS/domain-model-v1.0"' +
        ' xmlns:c="http://ec.europa.eu/ECRIS/commons-v1.0"><soap:Body><s:RequestMessage>' +
        '<m:MessageMetaData><m:MessageMetaDataMessageID>GB-RO-REQ-000000000000042</m:MessageMetaDataMessageID>' +
        '<m:MessageMetaDataTimestamp>2026-03-02T09:15:00Z</m:MessageMetaDataTimestamp></m:MessageMetaData>' +
        '<m:MessageData><m:MessageDataPerson>' +
        '<d:PersonName><d:Forename languageCode="ro">Ion</d:Forename><d:Surname languageCode="ro">Exemplescu</d:Surname></d:PersonName>' +
        '<d:PersonSex>1</d:PersonSex>' +
        '<d:PersonBirthDate><c:DateYear>1979</c:DateYear><c:DateMonthDay><c:DateMonth>--05</c:DateMonth><c:DateDay>---17</c:DateDay></c:DateMonthDay></d:PersonBirthDate>' +
        '<d:PersonBirthPlace><d:PlaceCountryReference>CO-00-642-ROU</d:PlaceCountryReference><d:PlaceTownName>' +
        '<c:MultilingualTextLinguisticRepresentation>Craiova</c:MultilingualTextLinguisticRepresentation></d:PlaceTownName></d:PersonBirthPlace>' +
        '<d:PersonNationalityReference>CO-00-642-ROU</d:PersonNationalityReference></m:MessageDataPerson>' +
        '<m:MessageDataRequestPurposeCategoryReference>P-00-001000</m:MessageDataRequestPurposeCategoryReference>' +
        '<m:MessageDataRequestPurpose><c:MultilingualTextLinguisticRepresentation languageCode="en">Criminal investigation or proceedings' +
        '</c:MultilingualTextLinguisticRepresentation></m:MessageDataRequestPurpose>' +
        '<m:MessageDataAccusationOffenceCategoryReference>O-00-210300</m:MessageDataAccusationOffenceCategoryReference>' +
        '<m:MessageDataRequestingAuthority><m:RequestingAuthorityTypeReference>RAT-00-P</m:RequestingAuthorityTypeReference>' +
        '<m:RequestingAuthorityCode>30</m:RequestingAuthorityCode><m:RequestingAuthorityName>' +
        '<c:MultilingualTextLinguisticRepresentation languageCode="en">UK Central Authority</c:MultilingualTextLinguisticRepresentation>' +
        '</m:RequestingAuthorityName></m:MessageDataRequestingAuthority>' +
        '<m:MessageDataCaseReferenceNumber>30/2026/000118</m:MessageDataCaseReferenceNumber>' +
        '<m:MessageDataConcernedPersonConsent>UNKNOWN</m:MessageDataConcernedPersonConsent>' +
        '<m:MessageDataUrgency>No</m:MessageDataUrgency></m:MessageData></s:RequestMessage></soap:Body></soap:Envelope>',
    );
    expect(await isValid(document)).toMatchObject({ ok: true });
  });

  it('says the agreed unknown values where a mandatory fact is not known', async () => {
    const subject = aSubject({
      names: [{ kind: 'PRIMARY', family: 'Mononim' }],
      sex: 'OTHER',
      birthDate: undefined,
      birthPlace: undefined,
      nationalities: [],
    });
    const document = encodeSubmission(aRequest({ subject }), authority);
    expect(document).toContain('<d:Forename>UNKNOWN</d:Forename>');
    expect(document).toContain(
      '<d:PersonSex>0</d:PersonSex><d:PersonBirthDate><c:DateYear>1800</c:DateYear></d:PersonBirthDate>',
    );
    expect(document).toContain('<d:PersonNationalityReference>CO-00-999-XXX</d:PersonNationalityReference>');
    expect(document).toContain('>UNKNOWN</c:MultilingualTextLinguisticRepresentation></d:PlaceTownName>');
    expect(await isValid(document)).toMatchObject({ ok: true });
  });

  it('keeps every name the wire has a place for, in the order the schema wants', async () => {
    const subject = aSubject({
      names: [
        { kind: 'PARENT_MOTHER', given: 'Elena' },
        { kind: 'ALIAS', given: 'Nelu', family: 'Fictiv' },
        { kind: 'FORMER', given: 'Ionuț', family: 'Vechi' },
        { kind: 'PRIMARY', given: 'Ion', family: 'Exemplescu', secondFamily: 'Doi', full: 'Ion Exemplescu Doi' },
        { kind: 'BIRTH', family: 'Născut' },
        { kind: 'PARENT_FATHER', given: 'Gheorghe', family: 'Exemplescu' },
      ],
      nationalities: ['RO', 'MD'],
      identifiers: [
        { scheme: 'PNCID', value: '2020/0000001X' },
        { scheme: 'PASSPORT', value: 'P0000001' },
        { scheme: 'NATIONAL_ID', value: '1790517160001', country: 'RO' },
      ],
    });
    const document = encodeSubmission(aRequest({ subject }), authority);
    const reading = await isValid(document);
    expect(reading).toMatchObject({ ok: true });
    if (!reading.ok) return;
    const identity = decodePerson(childOf(reading.root, 'Body', 'RequestMessage', 'MessageData', 'MessageDataPerson'), 'RO');
    expect(identity.names.map(({ kind, given, family }) => [kind, given, family])).toEqual([
      ['PRIMARY', 'Ion', 'Exemplescu'],
      ['FORMER', 'Ionuț', undefined],
      ['FORMER', undefined, 'Vechi'],
      ['FORMER', undefined, 'Născut'],
      ['PARENT_FATHER', 'Gheorghe', 'Exemplescu'],
      ['PARENT_MOTHER', 'Elena', undefined],
      ['ALIAS', 'Nelu', 'Fictiv'],
    ]);
    expect(identity.nationalities).toEqual(['RO', 'MD']);
    expect(identity.identifiers).toEqual([
      { scheme: 'NATIONAL_ID', value: '1790517160001', country: 'RO' },
      { scheme: 'PASSPORT', value: 'P0000001' },
    ]);
    expect(document).not.toContain('2020/0000001X');
  });

  it('does not tell one State the identity number another has given', () => {
    const subject = aSubject({ identifiers: [{ scheme: 'NATIONAL_ID', value: '1790517160001', country: 'MD' }] });
    expect(encodeSubmission(aRequest({ subject }), authority)).not.toContain('1790517160001');
  });

  it.each(['R&D; Ltd', 'a &amp; b', '&#65;', ']]&gt;', 'O\'Neill "Red"'])('carries %j as it was written', async (family) => {
    const document = encodeSubmission(
      aRequest({ subject: aSubject({ names: [{ kind: 'PRIMARY', given: 'X', family }] }) }),
      authority,
    );
    const reading = await isValid(document);
    expect(
      reading.ok && textOf(reading.root, 'Body', 'RequestMessage', 'MessageData', 'MessageDataPerson', 'PersonName', 'Surname'),
    ).toBe(family);
  });

  it('of a purpose that may not be asked abroad, or an accusation that is no category, is not written', () => {
    expect(() => encodeSubmission(aRequest({ accountability: { ...accountability, purpose: 'AUDIT' } }), authority)).toThrow(
      /accountability.purpose/,
    );
    expect(() => encodeSubmission(aRequest({ accusation: 'theft' }), authority)).toThrow(/accusation/);
  });
});

describe('the other messages of ours', () => {
  const base = { country: 'RO', sentAt: new Date('2026-03-04T08:00:00Z'), accountability };

  it('ask for details of an answer in the remarks, beside the one item that asks nothing about the person', async () => {
    const question = 'How long was the sentence,\nand how much of it was served?';
    const inReplyTo = 'RO-GB-RRS-000000000000007';
    const document = encodeSubmission(
      { ...base, kind: 'FURTHER_DETAILS', reference: 'GB-RO-RAI-000000000000001', inReplyTo, question },
      authority,
    );
    expect(document).toContain(`<m:MessageMetaDataResponseTo>${inReplyTo}</m:MessageMetaDataResponseTo>`);
    expect(document).toContain(`languageCode="en">${question}<`);
    expect(document).toContain('<m:MessageDataAdditionalInformationRequested>MoreInformationOnRequestPurpose<');
    expect(await isValid(document)).toMatchObject({ ok: true });
  });

  it('withdraw a request with or without a reason', async () => {
    const cancel = {
      ...base,
      kind: 'CANCELLATION',
      reference: 'GB-RO-CAN-000000000000001',
      inReplyTo: 'GB-RO-REQ-000000000000042',
    } as const;
    expect(await isValid(encodeSubmission(cancel, authority))).toMatchObject({ ok: true });
    expect(await isValid(encodeSubmission({ ...cancel, reason: 'Released without charge' }, authority))).toMatchObject({
      ok: true,
    });
  });

  it('recall no request: ECRIS has no message for that', () => {
    const reminder = {
      ...base,
      kind: 'REMINDER',
      reference: 'GB-RO-REQ-000000000000043',
      inReplyTo: 'GB-RO-REQ-000000000000042',
      number: 1,
      askedOn: '2026-03-02',
    } as const;
    const refused = { kind: 'rejected', code: 'NO_SUCH_MESSAGE', retryable: false };
    expect(() => encodeSubmission(reminder, authority)).toThrow(expect.objectContaining(refused));
    expect(() => ecris.reference?.('REMINDER', 'RO', 43)).toThrow(expect.objectContaining(refused));
    expect(ecris).not.toHaveProperty('reminds');
  });

  it('tell of no extradition: ECRIS has no message for that', () => {
    const notice = {
      ...base,
      kind: 'EXTRADITION_NOTICE',
      reference: 'GB-RO-REQ-000000000000043',
      subject: aSubject(),
      extraditedTo: 'US',
      surrenderedOn: '2026-03-02',
    } as const;
    const refused = { kind: 'rejected', code: 'NO_SUCH_MESSAGE', retryable: false };
    expect(() => encodeSubmission(notice, authority)).toThrow(expect.objectContaining(refused));
    expect(() => ecris.reference?.('EXTRADITION_NOTICE', 'RO', 43)).toThrow(expect.objectContaining(refused));
  });

  it('ask whether a partner is alive', async () => {
    expect(await isValid(encodeIsAlive('GB-RO-IAL-001764032400000', new Date()))).toMatchObject({ ok: true });
  });

  it.each([
    ['blank', ''],
    ['too long', 'x'.repeat(4_001)],
    ['with a bracket', 'a < b'],
    ['with a control character', 'bell \u0007'],
  ])('are not written with a question that is %s', (_what, question) => {
    const details = {
      ...base,
      kind: 'FURTHER_DETAILS',
      reference: 'GB-RO-RAI-000000000000001',
      inReplyTo: 'RO-GB-RRS-000000000000007',
      question,
    } as const;
    expect(() => encodeSubmission(details, authority)).toThrow(/question cannot be carried/);
  });
});

describe('anybody whom accepts lets through', () => {
  const text = (max: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength: max });
  const name = (kind: PersonName['kind']): fc.Arbitrary<PersonName> =>
    fc.record(
      {
        kind: fc.constant(kind),
        given: text(30),
        family: text(30),
        secondFamily: text(30),
        full: text(60),
        language: fc.constantFrom('ro', 'bg', 'und', 'EN'),
      },
      { requiredKeys: ['kind', 'given', 'family'] },
    );
  const identity: fc.Arbitrary<Identity> = fc.record(
    {
      names: fc.tuple(name('PRIMARY'), name('ALIAS'), name('FORMER'), name('PARENT_FATHER')).map((names) => [...names]),
      sex: fc.constantFrom('UNKNOWN', 'MALE', 'FEMALE', 'OTHER'),
      birthDate: fc.constantFrom('1979', '1979-05', '1979-05-17', '2000-02-29', '1979-02-30', '1800', 'yesterday'),
      birthPlace: fc.record({ country: fc.constantFrom('RO', 'MD', 'XK', 'ZZ'), town: text(40) }),
      nationalities: fc.array(fc.constantFrom('RO', 'PL', 'US'), { maxLength: 3 }),
      identifiers: fc.array(fc.record({ scheme: fc.constantFrom('PASSPORT', 'NATIONAL_ID', 'CRO'), value: text(20) }), {
        maxLength: 3,
      }),
    },
    { requiredKeys: ['names', 'sex', 'nationalities', 'identifiers'] },
  );

  it('fits into a valid request, and comes back with the same names', async () => {
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(identity, async (subject) => {
        fc.pre(accepts({ subject, accountability }).length === 0);
        sent += 1;
        const reading = await isValid(encodeSubmission(aRequest({ subject }), authority));
        if (!reading.ok) throw new Error(`${reading.refusal} for ${JSON.stringify(subject)}`);
        const back = decodePerson(childOf(reading.root, 'Body', 'RequestMessage', 'MessageData', 'MessageDataPerson'), 'RO');
        expect(collapse(back.names[0]?.family)).toBe(collapse(subject.names.find(({ kind }) => kind === 'PRIMARY')?.family));
      }),
      { numRuns: 300 },
    );
    expect(sent).toBeGreaterThan(100);
  });

  const collapse = (words: string | undefined) => words?.replace(/[ \t\r\n]+/g, ' ').trim();
});
