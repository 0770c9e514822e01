import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { isBackendFault } from '../../../connectors/contract/fault.ts';
import type { Submission } from '../../../connectors/contract/messages.ts';
import { headersOf } from '../../../connectors/interpol/adapter/compose.ts';
import { interpol } from '../../../connectors/interpol/index.ts';
import { phrases } from '../../../connectors/interpol/wire/phrases.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';
import { aRequest, accountability, aSubject, home, kingston, mailOf, ref, textOf } from './builders.ts';

const base = { reference: ref(119), country: 'JM', sentAt: new Date('2026-03-02T09:20:00Z'), accountability };
const theirs = 'JM KGN/INT/2026/77 <k1@ncb.example>';

/** Of two spellings of one text the finished mail is the judge. */
async function codeOf(submission: Submission): Promise<string> {
  const outcome = await mailOf(submission).then(
    () => 'sent',
    (error: unknown) => error,
  );
  if (outcome === 'sent') return 'sent';
  if (!isBackendFault(outcome)) throw new Error('no fault', { cause: outcome });
  return `${outcome.kind} ${outcome.code}`;
}

describe('a request', () => {
  it('reads as agreed', () => {
    expect(textOf(aRequest())).toBe(
      [
        'FROM: IP MANCHESTER',
        'TO: IP KINGSTON',
        'DATE: 2026-03-02 09:20 UTC',
        'PRIORITY: NORMAL',
        'OUR-REF: ACRO/NEU/JM/000118K',
        'YOUR-REF:',
        'LANGUAGE: EN',
        'SUBJECT: CONVICTION CHECK - Example, Devon Alexander - 17/05/1979',
        'ATTACHMENTS: 0',
        '',
        'SURNAME: Example',
        'FORENAMES: Devon Alexander',
        'DOB: 17/05/1979',
        'POB: Kingston, Jamaica',
        'NATIONALITY: JAMAICA',
        'SEX: M',
        'PASSPORT: A0000000',
        'PURPOSE: Criminal investigation in the UK',
        'ON BEHALF OF: 30',
        'CASE-REF: 30/2026/000118',
        'REQUEST: Please supply all convictions with date, court, offence and sentence.',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['JM', 'EN'],
    ['SN', 'FR'],
    ['MX', 'ES'],
    ['EG', 'AR'],
  ] as const)('to %s is in %s', (country, language) => {
    const text = textOf(aRequest({ country, reference: ref(118, country), urgent: true }));
    expect(text).toContain(`LANGUAGE: ${language}\n`);
    expect(text).toContain('PRIORITY: URGENT\n');
    expect(text).toContain(`REQUEST: ${phrases[language].request} ${phrases[language].urgent}\n`);
  });

  it('tells nobody abroad a UK police number', () => {
    const identifiers = [
      { scheme: 'PNCID', value: '1998/0000101A' },
      { scheme: 'CRO', value: 'SF39/12345A' },
      { scheme: 'ASN', value: '26/0000/00/000001A' },
      { scheme: 'VISOR', value: '123' },
    ];
    const text = textOf(aRequest({ subject: aSubject({ identifiers }) }));
    for (const { value } of identifiers) expect(text).not.toContain(value);
  });

  it.each([
    ['1979-05', '05/1979'],
    ['1979', '1979'],
  ])('of a birth date that is known as %s only says %s', (birthDate, written) => {
    expect(textOf(aRequest({ subject: aSubject({ birthDate }) }))).toContain(`DOB: ${written}\n`);
  });

  it('has mail headers without a name: relays write them into their logs', async () => {
    const head = headersOf(await mailOf(aRequest()))
      .map(({ name, value }) => `${name}: ${value}`)
      .join('\n');
    expect(head).toContain('subject: ACRO/NEU/JM/000118K CONVICTION CHECK');
    expect(head).toContain('message-id: <acro.neu.jm.000118k@ncb.example>');
    expect(head).not.toMatch(/Example,|Devon|1979|A0000000/);
  });

  it('made twice is the same message to its reader', async () => {
    const ids = await Promise.all([0, 1].map(async () => (await simpleParser(await mailOf(aRequest()))).messageId));
    expect(new Set(ids).size).toBe(1);
  });
});

describe('every other message', () => {
  const conviction = {
    nativeId: 'UK-1',
    country: 'GB',
    decidedOn: '2025-11-04',
    court: { text: 'Derby Crown Court', language: 'en', translated: false },
    transmittable: 'YES' as const,
    deleted: false,
    offences: [
      {
        localId: 'O-1',
        category: { system: 'CJS', version: '1', code: 'TH68001' },
        title: { text: 'Theft', language: 'en', translated: false },
      },
    ],
    sanctions: [
      {
        localId: 'S-1',
        category: { system: 'PNC', version: '1', code: '1002' },
        title: { text: 'Imprisonment', language: 'en', translated: false },
        sentenced: 'P2Y',
        suspendedFor: 'P6M',
        offences: ['O-1'],
      },
    ],
  };
  const messages: [string, Submission, string[]][] = [
    [
      'a question about an answer',
      { ...base, kind: 'FURTHER_DETAILS', inReplyTo: theirs, question: 'How much was served?\nOUR-REF: ACRO/NEU/TR/000001A' },
      ['YOUR-REF: KGN/INT/2026/77', 'SUBJECT: FURTHER DETAILS', 'TEXT: How much was served?', ' OUR-REF: ACRO/NEU/TR/000001A'],
    ],
    [
      'a withdrawal',
      { ...base, kind: 'CANCELLATION', inReplyTo: ref(118), reason: 'Not needed any more.' },
      ['SUBJECT: CANCELLATION - ACRO/NEU/JM/000118K', 'TEXT: Not needed any more.'],
    ],
    [
      'a reminder',
      { ...base, kind: 'REMINDER', inReplyTo: ref(118), number: 2, askedOn: '2026-01-30' },
      [
        'OUR-REF: ACRO/NEU/JM/000119L',
        'YOUR-REF:',
        'SUBJECT: REMINDER - ACRO/NEU/JM/000118K',
        `REQUEST: ${phrases.EN.reminder}`,
        'ASKED ON: 30/01/2026',
        'REMINDER NO: 2',
      ],
    ],
    [
      'a notification',
      { ...base, kind: 'NOTIFICATION', subject: aSubject(), change: 'NEW', conviction },
      [
        'CHANGE: NEW',
        'CONVICTION DATE: 04/11/2025',
        'COURT: Derby Crown Court',
        'OFFENCE: Theft',
        'SENTENCE: Imprisonment (P2Y, suspended P6M)',
      ],
    ],
    [
      'news of an extradition',
      { ...base, kind: 'EXTRADITION_NOTICE', subject: aSubject(), extraditedTo: 'US', surrenderedOn: '2026-02-27' },
      ['YOUR-REF:', `TEXT: ${phrases.EN.extradition}`, 'EXTRADITED TO: United States of America', 'SURRENDERED ON: 27/02/2026'],
    ],
    [
      'an answer of ours',
      {
        ...base,
        kind: 'RESPONSE',
        inReplyTo: theirs,
        outcome: 'CONVICTIONS',
        identity: aSubject(),
        convictions: [conviction],
        otherCountries: ['US'],
        remarks: 'None.',
      },
      ['YOUR-REF: KGN/INT/2026/77', 'ANSWER: The following convictions are recorded.', 'ALSO ASK: United States of America'],
    ],
    ['a date by which we answer', { ...base, kind: 'DEADLINE', inReplyTo: theirs, dueOn: '2026-04-01' }, ['DUE: 01/04/2026']],
    ['a receipt', { ...base, kind: 'NOTIFICATION_RESPONSE', inReplyTo: theirs, accepted: false, problem: 'P-1' }, ['ERROR: P-1']],
    [
      'an error',
      { ...base, kind: 'FUNCTIONAL_ERROR', inReplyTo: theirs, errors: [{ code: 'E1', text: 'No such person.' }] },
      ['ERROR: E1: No such person.'],
    ],
  ];

  it.each(messages)('%s', (_what, submission, lines) => {
    const text = textOf(submission).split('\n');
    for (const line of lines) expect(text).toContain(line);
  });

  it.each([
    ['another country’s request', { inReplyTo: ref(118, 'TR') }],
    ['no day of the calendar', { askedOn: '2026-02-30' }],
    ['a count before the first', { number: 0 }],
    ['a count that nobody reaches', { number: 100 }],
  ])('a reminder of %s is not written', async (_what, given) => {
    const reminder = { ...base, kind: 'REMINDER', inReplyTo: ref(118), number: 1, askedOn: '2026-01-30' } as const;
    expect(await codeOf(reminder)).toBe('sent');
    expect(await codeOf({ ...reminder, ...given })).toBe('malformed FIELD_NOT_CARRIED');
  });

  it('a reminder threads in the mail of the request it is about', async () => {
    const mail = await simpleParser(
      await mailOf({ ...base, kind: 'REMINDER', inReplyTo: ref(118), number: 1, askedOn: '2026-01-30' }),
    );
    expect([mail.inReplyTo, mail.subject]).toEqual(['<acro.neu.jm.000118k@ncb.example>', `${ref(119)} REMINDER`]);
  });

  it('threads in the partner’s mail', async () => {
    const mail = await simpleParser(await mailOf(messages[0]?.[1] ?? aRequest()));
    expect(mail.inReplyTo).toBe('<k1@ncb.example>');
  });

  it.each(['TR KGN/1 <k1@ncb.example>', ref(118, 'TR'), 'nonsense', ''])(
    'never names to a bureau what another has written: %s',
    async (inReplyTo) => {
      expect(await codeOf({ ...base, kind: 'FURTHER_DETAILS', inReplyTo, question: 'x' })).toBe('malformed FIELD_NOT_CARRIED');
    },
  );

  it('carries files byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7919) % 256);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const attachments = [
      { name: 'prints.nist', mediaType: 'application/nist', sha256, bytes },
      { name: 'Lichtbild Ö.jpg', mediaType: 'image/jpeg', sha256, bytes },
    ];
    const mail = await simpleParser(
      await mailOf({ ...base, kind: 'INFORMATION', inReplyTo: theirs, text: 'Attached.', attachments }),
    );
    expect(mail.text).toContain('ATTACHMENTS: 2');
    expect(mail.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      ['prints.nist', 'application/nist'],
      ['Lichtbild Ö.jpg', 'image/jpeg'],
    ]);
    for (const { content } of mail.attachments) expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
  });

  it.each([
    ['too many bytes', [{ name: 'a', mediaType: 'image/jpeg', bytes: new Uint8Array(9 * 1024 * 1024) }]],
    ['too many files', Array.from({ length: 21 }, () => ({ name: 'a', mediaType: 'image/jpeg', bytes: new Uint8Array(1) }))],
    ['a path for a name', [{ name: '../../etc/passwd', mediaType: 'image/jpeg', bytes: new Uint8Array(1) }]],
    ['a line break in a name', [{ name: 'a\r\nBcc: x@evil.example', mediaType: 'image/jpeg', bytes: new Uint8Array(1) }]],
    ['a line break in a media type', [{ name: 'a', mediaType: 'image/jpeg\r\nBcc: x@evil.example', bytes: new Uint8Array(1) }]],
  ])('is not sent with %s', async (_what, files) => {
    const attachments = files.map((file) => ({ ...file, sha256: '' }));
    expect(await codeOf({ ...base, kind: 'INFORMATION', inReplyTo: theirs, text: 'x', attachments })).toBe(
      'malformed FIELD_NOT_CARRIED',
    );
  });
});

// --- what callers may try -----------------------------------------------------------------------------------------------------------------

const attacks = [
  'x\r\nBcc: victim@evil.example',
  'x\nBcc: victim@evil.example',
  'x\rBcc: victim@evil.example',
  'x\r\n\r\nSecond body',
  'x\r\n.\r\nMAIL FROM:<a@evil.example>\r\nRCPT TO:<victim@evil.example>\r\nDATA',
  'x\u2028Bcc: victim@evil.example',
  'x\u2029Bcc: victim@evil.example',
  'x\u0085Bcc: victim@evil.example',
  'x\u000bBcc: victim@evil.example',
  'x\u0000Bcc: victim@evil.example',
  'x, victim@evil.example',
  '<victim@evil.example>',
  '"x" <victim@evil.example>, y@evil.example',
  '=?utf-8?Q?x=0D=0ABcc:_victim@evil.example?=',
  'x%0d%0aBcc: victim@evil.example',
  'x\u560d\u560aBcc: victim@evil.example',
  'file:///etc/passwd',
  'http://127.0.0.1:1/x',
  'ACRO/NEU/JM/000001A\nOUR-REF: x',
];

/** Every place into which a caller's or a partner's text can come. */
const fields: Record<string, (text: string) => Submission> = {
  given: (text) => aRequest({ subject: aSubject({ names: [{ kind: 'PRIMARY', given: text, family: 'Example' }] }) }),
  family: (text) => aRequest({ subject: aSubject({ names: [{ kind: 'PRIMARY', family: text }] }) }),
  secondFamily: (text) =>
    aRequest({ subject: aSubject({ names: [{ kind: 'PRIMARY', family: 'Example', secondFamily: text }] }) }),
  full: (text) => aRequest({ subject: aSubject({ names: [{ kind: 'PRIMARY', full: text }] }) }),
  alias: (text) =>
    aRequest({
      subject: aSubject({
        names: [
          { kind: 'PRIMARY', family: 'Example' },
          { kind: 'ALIAS', given: text },
        ],
      }),
    }),
  father: (text) =>
    aRequest({
      subject: aSubject({
        names: [
          { kind: 'PRIMARY', family: 'Example' },
          { kind: 'PARENT_FATHER', full: text },
        ],
      }),
    }),
  birthDate: (text) => aRequest({ subject: aSubject({ birthDate: text }) }),
  town: (text) => aRequest({ subject: aSubject({ birthPlace: { country: 'JM', town: text } }) }),
  birthCountry: (text) => aRequest({ subject: aSubject({ birthPlace: { country: text } }) }),
  nationality: (text) => aRequest({ subject: aSubject({ nationalities: [text] }) }),
  identifier: (text) => aRequest({ subject: aSubject({ identifiers: [{ scheme: 'PASSPORT', value: text }] }) }),
  organisation: (text) => aRequest({ accountability: { ...accountability, organisation: text } }),
  purpose: (text) => aRequest({ accountability: { ...accountability, purpose: text } }),
  justification: (text) => aRequest({ accountability: { ...accountability, justification: text } }),
  accusation: (text) => aRequest({ accusation: text }),
  reference: (text) => aRequest({ reference: text }),
  country: (text) => aRequest({ country: text }),
  inReplyTo: (text) => ({ ...base, kind: 'FURTHER_DETAILS', inReplyTo: text, question: 'x' }),
  theirReference: (text) => ({ ...base, kind: 'FURTHER_DETAILS', inReplyTo: `JM ${text} <k1@ncb.example>`, question: 'x' }),
  theirMessageId: (text) => ({ ...base, kind: 'FURTHER_DETAILS', inReplyTo: `JM KGN/1 <${text}>`, question: 'x' }),
  question: (text) => ({ ...base, kind: 'FURTHER_DETAILS', inReplyTo: theirs, question: text }),
  reason: (text) => ({ ...base, kind: 'CANCELLATION', inReplyTo: ref(118), reason: text }),
  information: (text) => ({ ...base, kind: 'INFORMATION', inReplyTo: theirs, text }),
  problem: (text) => ({ ...base, kind: 'NOTIFICATION_RESPONSE', inReplyTo: theirs, accepted: false, problem: text }),
};

/** One sender, one recipient, no header that is not ours, and no line of the text that a caller has begun. */
async function assertAddressed(submission: Submission): Promise<void> {
  const mail = await mailOf(submission);
  const headers = headersOf(mail);
  expect(headers.filter(({ name }) => ['to', 'cc', 'bcc', 'reply-to', 'sender', 'resent-to'].includes(name))).toEqual([
    { name: 'to', value: kingston },
  ]);
  expect(headers.find(({ name }) => name === 'from')).toEqual({ name: 'from', value: home.mailbox });
  expect(new Set(headers.map(({ name }) => name)).size).toBe(headers.length);
  const { text = '' } = await simpleParser(mail);
  const begun = text.split('\n').filter((line) => /^(?:Bcc|OUR-REF|MAIL|RCPT)/i.test(line));
  expect(begun).toEqual([`OUR-REF: ${submission.reference}`]);
}

describe.each(Object.entries(fields))('in the field %s', (_name, submissionOf) => {
  it('nothing brings a second recipient, a header or a line of its own: sent as text or refused by name of the field', async () => {
    for (const attack of attacks) {
      const outcome = await codeOf(submissionOf(attack));
      expect(outcome).toMatch(/^(?:sent|malformed FIELD_NOT_CARRIED|rejected NO_ADDRESS)$/);
      if (outcome === 'sent') await assertAddressed(submissionOf(attack));
    }
  });
});

describe('strings that have broken software before', () => {
  it('are at least 515', () => {
    expect(naughtyStrings.length).toBeGreaterThanOrEqual(515);
  });

  it('in a name are refused with a code or arrive as they were', async () => {
    let sent = 0;
    for (const text of naughtyStrings) {
      const submission = fields['family']?.(text) ?? aRequest();
      const refused = interpol.accepts?.({ subject: (submission as ReturnType<typeof aRequest>).subject, accountability }) ?? [];
      const outcome = await codeOf(submission);
      expect([outcome, refused.length > 0]).toEqual(outcome === 'sent' ? ['sent', false] : ['malformed FIELD_NOT_CARRIED', true]);
      if (outcome !== 'sent') continue;
      sent += 1;
      const { text: arrived = '' } = await simpleParser(await mailOf(submission));
      expect(arrived.split('\n')).toContain(`SURNAME: ${text}`.trimEnd());
      await assertAddressed(submission);
    }
    expect(sent).toBeGreaterThan(100);
    expect(sent).toBeLessThan(naughtyStrings.length);
  }, 120_000);

  it('in a text of several lines keep every line below its field', async () => {
    for (const text of naughtyStrings) {
      const submission = fields['question']?.(text) ?? aRequest();
      if ((await codeOf(submission)) === 'sent') await assertAddressed(submission);
    }
  }, 120_000);
});
