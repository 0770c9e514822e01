import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isBackendFault } from '../../../connectors/contract/fault.ts';
import type { Delivery, Submission } from '../../../connectors/contract/messages.ts';
import { decodeMessage, readHead } from '../../../connectors/ecris/adapter/decode.ts';
import { encodeSubmission } from '../../../connectors/ecris/adapter/encode.ts';
import { openStrictXml, type StrictXml } from '../../../connectors/ecris/adapter/strict-xml/strict-xml.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';
import { collapsed, ends } from './as-carried.ts';
import { aRequest, aSubject } from './builders.ts';
import { aConviction, aNotification, aResponse, reply } from './builders-of-ours.ts';

let xml: StrictXml;
beforeAll(() => {
  xml = openStrictXml();
});
afterAll(() => xml.close());

interface TextField {
  /** A message with the text in that field. */
  write: (text: string) => Submission;
  /** The field as it came back. */
  read: (delivery: Delivery) => unknown;
  /** Remarks keep their lines. */
  multiline?: true;
}

type Of<Kind extends Delivery['kind']> = Extract<Delivery, { kind: Kind }>;
const as = <Kind extends Delivery['kind']>(kind: Kind, delivery: Delivery): Of<Kind> => {
  if (delivery.kind !== kind) throw new Error(delivery.kind);
  return delivery as Of<Kind>; // just looked at
};
const subjectOf = (delivery: Delivery) => as('REQUEST', delivery).subject;
const primary = { kind: 'PRIMARY', given: 'Ion', family: 'Exemplescu' } as const;
const inPrimary = (part: 'given' | 'family' | 'secondFamily' | 'full'): TextField => ({
  write: (text) => aRequest({ subject: aSubject({ names: [{ ...primary, [part]: text }] }) }),
  read: (delivery) => subjectOf(delivery).names[0]?.[part],
});
const inName = (kind: 'ALIAS' | 'FORMER' | 'PARENT_FATHER' | 'PARENT_MOTHER'): TextField => ({
  write: (text) => aRequest({ subject: aSubject({ names: [primary, { kind, given: text }] }) }),
  read: (delivery) => subjectOf(delivery).names[1]?.given,
});
const inConviction = (
  write: (text: string) => Parameters<typeof aConviction>[0],
  read: (conviction: Of<'NOTIFICATION'>['conviction']) => unknown,
  more: { multiline?: true } = {},
): TextField => ({
  write: (text) => aNotification({ conviction: aConviction(write(text)) }),
  read: (delivery) => read(as('NOTIFICATION', delivery).conviction),
  ...more,
});
const ro = (text: string) => ({ text, language: 'ro', translated: false });
const identifier = (scheme: string): TextField => ({
  write: (value) => aRequest({ subject: aSubject({ identifiers: [{ scheme, value }] }) }),
  read: (delivery) => subjectOf(delivery).identifiers[0]?.value,
});

const fields: Record<string, TextField> = {
  forename: inPrimary('given'),
  surname: inPrimary('family'),
  'second surname': inPrimary('secondFamily'),
  'full name': inPrimary('full'),
  alias: inName('ALIAS'),
  'former name': inName('FORMER'),
  'father’s name': inName('PARENT_FATHER'),
  'mother’s name': inName('PARENT_MOTHER'),
  'town of birth': {
    write: (town) => aRequest({ subject: aSubject({ birthPlace: { country: 'RO', town } }) }),
    read: (delivery) => subjectOf(delivery).birthPlace?.town,
  },
  'identity number': identifier('NATIONAL_ID'),
  'passport number': identifier('PASSPORT'),
  question: {
    write: (question) => ({ ...reply('RAI', 'RO-GB-RRS-000000000000007'), kind: 'FURTHER_DETAILS', question }),
    read: (delivery) => as('INFORMATION_WANTED', delivery).remarks?.text,
    multiline: true,
  },
  'reason of a withdrawal': {
    write: (reason) => ({ ...reply('CAN', 'GB-RO-REQ-000000000000007'), kind: 'CANCELLATION', reason }),
    read: (delivery) => as('CANCELLATION', delivery).reason?.text,
    multiline: true,
  },
  'file number': inConviction(
    (fileNumber) => ({ fileNumber }),
    ({ fileNumber }) => fileNumber,
  ),
  court: inConviction(
    (text) => ({ court: ro(text) }),
    ({ court }) => court?.text,
  ),
  'remarks on a conviction': inConviction(
    (text) => ({ remarks: ro(text) }),
    ({ remarks }) => remarks?.text,
    { multiline: true },
  ),
  'title of an offence': inConviction(
    (text) => ({ offence: { title: ro(text) } }),
    ({ offences }) => offences[0]?.title?.text,
  ),
  'code of an offence': inConviction(
    (nationalCode) => ({ offence: { nationalCode } }),
    ({ offences }) => offences[0]?.nationalCode,
  ),
  law: inConviction(
    (text) => ({ offence: { legalProvisions: ro(text) } }),
    ({ offences }) => offences[0]?.legalProvisions?.text,
  ),
  'place of an offence': inConviction(
    (town) => ({ offence: { place: { country: 'RO', town } } }),
    ({ offences }) => offences[0]?.place?.town,
  ),
  'title of a sanction': inConviction(
    (text) => ({ sanction: { title: ro(text) } }),
    ({ sanctions }) => sanctions[0]?.title?.text,
  ),
  'code of a sanction': inConviction(
    (nationalCode) => ({ sanction: { nationalCode } }),
    ({ sanctions }) => sanctions[0]?.nationalCode,
  ),
  'remarks on a sanction': inConviction(
    (text) => ({ sanction: { remarks: ro(text) } }),
    ({ sanctions }) => sanctions[0]?.remarks?.text,
    { multiline: true },
  ),
  'NJR number': {
    write: (njrId) => aNotification({ change: 'UPDATE', toldBefore: { njrId } }),
    read: (delivery) => {
      const { toldBefore } = as('NOTIFICATION', delivery);
      return toldBefore && 'njrId' in toldBefore ? toldBefore.njrId : undefined;
    },
  },
  'remarks on an answer': {
    write: (remarks) => aResponse({ remarks }),
    read: (delivery) => as('ANSWER', delivery).remarks?.text,
    multiline: true,
  },
  information: {
    write: (text) => ({ ...reply('RAR', 'RO-GB-RAI-000000000000007'), kind: 'INFORMATION', text }),
    read: (delivery) => as('FURTHER_DETAILS', delivery).text?.text,
    multiline: true,
  },
  'text of an error': {
    write: (text) => ({
      ...reply('FEM', 'RO-GB-REQ-000000000000007'),
      kind: 'FUNCTIONAL_ERROR',
      errors: [{ code: 'FE-00001', text }],
    }),
    read: (delivery) => as('FUNCTIONAL_ERROR', delivery).errors[0]?.text,
    multiline: true,
  },
};

/** Where a text must be a code of a table, or leads to none: nothing but what the table has is ever sent. */
const codes: Record<string, (text: string) => Submission> = {
  'native id of a conviction': (nativeId) => aNotification({ conviction: aConviction({ nativeId }) }),
  'country of birth': (country) => aRequest({ subject: aSubject({ birthPlace: { country } }) }),
  nationality: (country) => aRequest({ subject: aSubject({ nationalities: [country] }) }),
  'date of birth': (birthDate) => aRequest({ subject: aSubject({ birthDate }) }),
  accusation: (accusation) => aRequest({ accusation }),
  purpose: (purpose) => aRequest({ accountability: { ...aRequest().accountability, purpose } }),
  'problem with a notification': (problem) => ({
    ...reply('NRS', 'RO-GB-NOT-000000000000007'),
    kind: 'NOTIFICATION_RESPONSE',
    accepted: false,
    problem,
  }),
  'code of an error': (code) => ({ ...reply('FEM', 'RO-GB-REQ-000000000000007'), kind: 'FUNCTIONAL_ERROR', errors: [{ code }] }),
  deadline: (dueOn) => ({ ...reply('RDL', 'RO-GB-REQ-000000000000007'), kind: 'DEADLINE', dueOn }),
  'length of a sentence': (sentenced) => aNotification({ conviction: aConviction({ sanction: { sentenced } }) }),
  'amount of a fine': (amount) => aNotification({ conviction: aConviction({ sanction: { fine: { count: 1, amount } } }) }),
  currency: (currency) => aNotification({ conviction: aConviction({ sanction: { fine: { count: 1, amount: '5', currency } } }) }),
  'category of an offence': (code) =>
    aNotification({
      conviction: aConviction({ offence: { category: { system: 'ECRIS_OFFENCE', version: '2009/316/JHA', code } } }),
    }),
};

function documentOf(submission: Submission): string | undefined {
  try {
    return encodeSubmission(submission, 'UK Central Authority');
  } catch (error) {
    if (!isBackendFault(error) || error.code !== 'FIELD_NOT_CARRIED') throw error;
    return undefined;
  }
}

describe('every text that has broken software before', () => {
  it('is one of many', () => {
    expect(naughtyStrings.length).toBeGreaterThanOrEqual(515);
  });

  it.each(Object.entries(fields))(
    'in the field "%s" is refused by its name or comes back equal',
    async (_field, { write, read, multiline }) => {
      let carried = 0;
      for (const words of naughtyStrings) {
        const document = documentOf(write(words));
        if (document === undefined) continue;
        carried += 1;
        const bytes = Buffer.from(document);
        const reading = await xml.read(bytes);
        if (!reading.ok) throw new Error(`${reading.refusal} for ${JSON.stringify(words)}`);
        const back = read(decodeMessage(readHead(reading.root), { bytes, mediaType: '' }));
        if (back !== (multiline ? ends(words) : collapsed(words)))
          throw new Error(`${JSON.stringify(words)} came back as ${JSON.stringify(back)}`);
      }
      expect(carried).toBeGreaterThan(100);
    },
  );

  it.each(Object.entries(codes))(
    'in place of the "%s" is refused by its name, unless the table has it',
    async (_field, write) => {
      let refused = 0;
      for (const words of naughtyStrings) {
        const document = documentOf(write(words));
        if (document === undefined) refused += 1;
        else expect(await xml.read(Buffer.from(document))).toMatchObject({ ok: true });
      }
      expect(refused).toBeGreaterThan(naughtyStrings.length * 0.9);
    },
  );
});
