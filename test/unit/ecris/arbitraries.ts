/** Canonical submissions of every kind by chance, mostly such as ECRIS can carry; a few hold something it cannot. */
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import type {
  Code,
  Conviction,
  Identity,
  Offence,
  OriginalText,
  PersonName,
  Sanction,
} from '../../../connectors/contract/canonical.ts';
import type { Attachment, EarlierConviction, Submission } from '../../../connectors/contract/messages.ts';
import { typeOf, type CarriedKind } from '../../../connectors/ecris/adapter/carried.ts';
import { problemOfText } from '../../../connectors/ecris/adapter/text-rules.ts';
import { additionalInformation, commonTablesVersion } from '../../../connectors/ecris/wire/codes.ts';
import { memberStates } from '../../../connectors/ecris/wire/countries.ts';
import { currencyCodes } from '../../../connectors/ecris/wire/currencies.ts';
import { formatMessageId } from '../../../connectors/ecris/wire/message-id.ts';
import { messageTypes, type MessageType } from '../../../connectors/ecris/wire/operations.ts';

/** Grapheme clusters of any script, markup and all, words of the trade, and now and then something that cannot travel. */
export function text(max: number, { multiline = false } = {}): fc.Arbitrary<string> {
  const lines = multiline ? ['line one\nline two\r\n\tline three'] : [];
  const words = [
    'Exemplescu',
    'Ștefan O’Neill-Žižek',
    'Ελένη',
    'Иван',
    '東京',
    'R&D; &amp; "x" \'y\' &#65;',
    'a  b',
    ' é ',
    ...lines,
  ];
  const cannot = ['', ' ', 'a < b', ']]>', 'bell \u0007', '\ud800', 'UNKNOWN', 'x'.repeat(max + 1), 'a\u0085b', '\u00a0'];
  const byChance = fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(max, 30) });
  return fc.oneof(
    { weight: 150, arbitrary: byChance.filter((chosen) => problemOfText(chosen, { max, multiline }) === undefined) },
    { weight: 150, arbitrary: fc.constantFrom(...words) },
    { weight: 20, arbitrary: fc.constant('ä'.repeat(max)) },
    { weight: 1, arbitrary: fc.constantFrom(...cannot) },
  );
}

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const oneOf = <const T>(...values: T[]) => fc.constantFrom(...values);

export const country = oneOf('RO', 'PL', 'FR', 'MD', 'XK', 'US', 'GB');
const language = oneOf('ro', 'fr', 'bg', 'und');
export const original = (max: number, more = {}): fc.Arbitrary<OriginalText> =>
  fc.record({ text: text(max, more), language, translated: fc.boolean() });
const remarks = original(4_000, { multiline: true });

const day = fc
  .date({ min: new Date('1801-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partialDate = fc.tuple(day, oneOf(4, 7, 10)).map(([whole, length]) => whole.slice(0, length));
const duration = oneOf('P20Y', 'P16Y4M', 'P6M', 'P365D', 'PT240H', 'P1Y2M3DT4H5M6S', 'P0D');
const parameter = (...codes: string[]): fc.Arbitrary<Code> =>
  oneOf(...codes).map((code) => ({ system: 'ECRIS_PARAMETER', version: commonTablesVersion, code }));
const version = oneOf(commonTablesVersion, 'table-07');
const place = fc
  .record({ country: optional(country), town: optional(text(200)) })
  .filter((each) => each.country !== undefined || each.town !== undefined);

const name = (kind: PersonName['kind']): fc.Arbitrary<PersonName> =>
  fc.record(
    { kind: fc.constant(kind), given: text(200), family: text(200), secondFamily: text(200), full: text(600), language },
    { requiredKeys: ['kind', 'given', 'family'] },
  );
const identifier = fc.record({
  scheme: oneOf('NATIONAL_ID', 'PASSPORT', 'IDENTITY_CARD', 'DRIVING_LICENCE', 'PNCID'),
  value: text(50),
  country: optional(country),
});
export const identity: fc.Arbitrary<Identity> = fc.record(
  {
    names: fc
      .tuple(
        name('PRIMARY'),
        fc.array(fc.oneof(name('ALIAS'), name('FORMER'), name('BIRTH')), { maxLength: 4 }),
        optional(name('PARENT_FATHER')),
        optional(name('PARENT_MOTHER')),
      )
      .map(([primary, more, ...parents]) => [...more, primary, ...parents.filter((parent) => parent !== undefined)]),
    sex: oneOf('UNKNOWN', 'MALE', 'FEMALE', 'OTHER'),
    birthDate: partialDate,
    birthPlace: place,
    nationalities: fc.uniqueArray(country, { maxLength: 4 }),
    identifiers: fc.array(identifier, { maxLength: 3 }),
  },
  { requiredKeys: ['names', 'sex', 'nationalities', 'identifiers'] },
);

const offence = (localId: string): fc.Arbitrary<Offence> =>
  fc.record({
    localId: fc.constant(localId),
    category: fc.record({ system: fc.constant('ECRIS_OFFENCE'), version, code: oneOf('0801 00', '2103 05', '2700 00') }),
    title: optional(original(400)),
    nationalCode: optional(text(50)),
    legalProvisions: optional(original(400)),
    startedOn: optional(partialDate),
    endedOn: optional(partialDate),
    place: optional(place),
    completion: optional(parameter('LC-00-C', 'LC-00-A', 'LC-12-Q')),
    participation: optional(parameter('LP-00-M', 'LP-00-H')),
  });

const amount = fc.oneof(oneOf('250', '250.05', '0', '999999999999999.99', '0.10'), fc.nat().map(String));

/** Imposed for any of the offences: none, some, all. */
const sanction = (localId: string, offences: string[]): fc.Arbitrary<Sanction> =>
  fc.record({
    localId: fc.constant(localId),
    category: fc.record({ system: fc.constant('ECRIS_SANCTION'), version, code: oneOf('1001', '12000', '3005', '0') }),
    title: optional(original(400)),
    nationalCode: optional(text(50)),
    nature: optional(parameter('N-00-0', 'N-00-M', 'N-00-A')),
    sentenced: optional(duration),
    executed: optional(duration),
    suspension: optional(parameter('S-00-A', 'S-00-B')),
    suspendedFor: optional(duration),
    fine: optional(fc.record({ count: fc.integer({ min: 1, max: 999 }), amount, currency: optional(oneOf(...currencyCodes)) })),
    remarks: optional(remarks),
    offences: fc.subarray(offences),
  });

const convictionParts = fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })).chain(([offences, sanctions]) => {
  const ids = Array.from({ length: offences }, (_, at) => `offence ${at}`);
  return fc.record({
    offences: fc.tuple(...ids.map(offence)),
    sanctions: fc.tuple(...Array.from({ length: sanctions }, (_, at) => sanction(`sanction ${at}`, ids))),
  });
});

export const conviction: fc.Arbitrary<Conviction> = fc
  .tuple(
    fc.record({
      nativeId: fc.nat().map((number) => `GB-C-${String(number).padStart(15, '0')}`),
      country,
      fileNumber: optional(text(50)),
      court: optional(original(400)),
      decidedOn: optional(day),
      finalOn: optional(day),
      transmittable: oneOf('YES', 'NO', 'UNKNOWN'),
      deleted: fc.constant(false),
      remarks: optional(remarks),
    }),
    convictionParts,
  )
  .map(([facts, parts]) => ({ ...facts, ...parts }));

export const attachment: fc.Arbitrary<Attachment> = fc
  .record({ name: text(200), bytes: fc.uint8Array({ minLength: 1, maxLength: 3_000 }) })
  .map(({ name: fileName, bytes }) => ({
    name: fileName,
    mediaType: 'application/nist',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
  }));

const toldBefore: fc.Arbitrary<EarlierConviction> = fc.oneof(
  fc.record({ njrId: text(20) }),
  fc.record({ court: original(400), fileNumber: text(50), finalOn: day }),
);

const number = fc.integer({ min: 0, max: 999_999_999 });
const partner = oneOf(...memberStates);

const idOf = (sender: string, receiver: string, type: MessageType, value: number) =>
  formatMessageId({ sender, receiver, type, number: value });

/** The part every submission of a kind has, to one partner; what it answers is of one of these types. */
const base = <Kind extends CarriedKind>(kind: Kind) =>
  fc
    .record({
      to: partner,
      number,
      justification: text(50),
      organisation: text(50),
      at: fc.integer({ min: 0, max: 4_000_000_000 }),
    })
    .map((given) => ({
      kind,
      country: given.to,
      reference: idOf('GB', given.to, typeOf(kind), given.number),
      sentAt: new Date(given.at * 1_000),
      accountability: {
        organisation: given.organisation,
        justification: given.justification,
        purpose: 'CRIMINAL_PROCEEDINGS',
      },
    }));

const answering = <Kind extends CarriedKind>(kind: Kind, ...types: MessageType[]) =>
  fc.tuple(base(kind), oneOf(...types), fc.boolean()).map(([start, type, ours]) => ({
    ...start,
    inReplyTo: ours && type === 'REQ' ? idOf('GB', start.country, type, 7) : idOf(start.country, 'GB', type, 7),
  }));

const also = <Start, More>(start: fc.Arbitrary<Start>, more: fc.Arbitrary<More>): fc.Arbitrary<Start & More> =>
  fc.tuple(start, more).map(([first, second]) => ({ ...first, ...second }));

const response = fc.oneof(
  fc.record({
    outcome: fc.constant('CONVICTIONS' as const),
    convictions: fc.uniqueArray(conviction, { minLength: 1, maxLength: 3, selector: ({ nativeId }) => nativeId }),
  }),
  fc.record({
    outcome: oneOf('NO_CONVICTIONS', 'DENIED', 'SEVERAL_PERSONS', 'NOT_IDENTIFIED', 'DECEASED', 'PROBLEM'),
    convictions: fc.constant<Conviction[]>([]),
  }),
);

const notification = fc.oneof(
  fc.record({ change: oneOf('NEW'), conviction }),
  fc.record({ change: oneOf('UPDATE', 'DELETE'), conviction, toldBefore: optional(toldBefore) }),
);

const correlatedTypes = messageTypes.filter((type) => type !== 'IAL');

/** Every kind of submission that ECRIS has a message for; `attachments` go with information only. */
export const submissions: { [Kind in CarriedKind]: fc.Arbitrary<Extract<Submission, { kind: Kind }>> } = {
  REQUEST: also(
    base('REQUEST'),
    fc.record({ subject: identity, urgent: fc.boolean(), accusation: optional(oneOf('0801 00', '2103 05')) }),
  ),
  FURTHER_DETAILS: also(
    answering('FURTHER_DETAILS', 'RRS', 'NOT', 'REQ'),
    fc.record({
      question: text(4_000, { multiline: true }),
      items: optional(fc.uniqueArray(oneOf(...additionalInformation), { minLength: 1, maxLength: 4 })),
    }),
  ),
  CANCELLATION: also(
    answering('CANCELLATION', 'REQ', 'RRS', 'NOT', 'NRS'),
    fc.record({ reason: optional(text(4_000, { multiline: true })) }),
  ),
  NOTIFICATION: also(also(base('NOTIFICATION'), notification), fc.record({ subject: identity })),
  RESPONSE: also(
    also(answering('RESPONSE', 'REQ'), response),
    fc.record({
      identity,
      otherCountries: fc.uniqueArray(partner, { maxLength: 3 }),
      remarks: optional(text(4_000, { multiline: true })),
    }),
  ),
  DEADLINE: also(answering('DEADLINE', 'REQ'), fc.record({ dueOn: day })),
  INFORMATION: also(
    answering('INFORMATION', 'RAI'),
    fc.record({ text: text(4_000, { multiline: true }), attachments: optional(fc.array(attachment, { maxLength: 1 })) }),
  ),
  NOTIFICATION_RESPONSE: also(
    answering('NOTIFICATION_RESPONSE', 'NOT'),
    fc.oneof(
      fc.record({ accepted: fc.constant(true) }),
      fc.record({ accepted: fc.constant(false), problem: optional(oneOf('NRT-00-01', 'NRT-07-42')) }),
    ),
  ),
  FUNCTIONAL_ERROR: also(
    answering('FUNCTIONAL_ERROR', ...correlatedTypes),
    fc.record({
      errors: fc.uniqueArray(
        fc.record({
          code: oneOf('FE-00001', 'FE-00002', 'FE-99999', 'MONTH_END_FREEZE'),
          text: optional(text(4_000, { multiline: true })),
        }),
        { minLength: 1, maxLength: 3, selector: ({ code }) => code },
      ),
    }),
  ),
};
