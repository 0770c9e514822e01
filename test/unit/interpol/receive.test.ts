import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { nameMessage, readPartnerMessage } from '../../../connectors/interpol/adapter/partner-reference.ts';
import { messageIdOf } from '../../../connectors/interpol/wire/reference.ts';
import { aMail, home, partners, received, ref } from './builders.ts';

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
const whole = (headers: string[], body: string) =>
  [`From: jm@ncb.example`, `To: ${home.mailbox}`, 'Message-ID: <k1@ncb.example>', 'MIME-Version: 1.0', ...headers, '', body].join(
    '\r\n',
  );

describe('a reply', () => {
  it('is prose with a reading, found by its reference, its bytes kept', async () => {
    const text = 'Convicted on 14 March 2012 by the Home Circuit Court of robbery, sentenced to 5 years imprisonment.';
    const mail = aMail({ yourRef: ref(118), text });
    const { delivery, verdict } = await received(mail);
    expect(verdict).toEqual({ taken: true });
    expect(delivery).toMatchObject({
      kind: 'FREE_TEXT',
      reference: 'JM KGN/INT/2026/77 <k1@ncb.example>',
      country: 'JM',
      inReplyTo: ref(118),
      correlatedBy: 'REFERENCE',
      sentAt: new Date('2026-03-03T10:00:00Z'),
      text: { language: 'en', translated: false },
      reading: { outcome: { value: 'CONVICTIONS' } },
      raw: { mediaType: 'message/rfc822' },
    });
    expect(Buffer.from(delivery.raw.bytes).equals(mail.bytes)).toBe(true);
    if (delivery.kind !== 'FREE_TEXT') throw new Error('not prose');
    const { decidedOn } = delivery.reading.convictions[0] ?? {};
    expect(delivery.text.text.slice(decidedOn?.from, decidedOn?.to)).toBe('14 March 2012');
  });

  it('with a mangled reference is found and says so; with none it is delivered all the same', async () => {
    const mangled = await received(aMail({ yourRef: 'acro / neu / 2025 / OOO118k' }));
    expect(mangled.delivery).toMatchObject({ inReplyTo: ref(118), correlatedBy: 'REPAIRED_REFERENCE' });
    const none = await received(aMail({ text: 'Concerning EXAMPLE, Devon, born 17/05/1979: NO TRACE' }));
    expect(none.delivery).toMatchObject({ kind: 'FREE_TEXT', correlatedBy: 'NOTHING' });
    expect(none.delivery).not.toHaveProperty('inReplyTo');
    const threaded = await received(aMail({ inReplyTo: messageIdOf(ref(118), 'ncb.example') }));
    expect(threaded.delivery).toMatchObject({ inReplyTo: ref(118), correlatedBy: 'REFERENCE' });
  });

  it('in another character set or as HTML only is read, too', async () => {
    const latin = Buffer.concat([
      Buffer.from(
        whole(
          ['Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: 8bit'],
          `YOUR-REF: ${ref(118)}\r\n\r\n`,
        ),
      ),
      Buffer.from("L'intéressé est décédé.\r\n", 'latin1'),
    ]);
    expect((await received(aMail({ raw: latin }))).delivery).toMatchObject({
      inReplyTo: ref(118),
      text: { text: expect.stringContaining("L'intéressé est décédé.") },
      reading: { outcome: { value: 'DECEASED' } },
    });
    const arabic = Buffer.concat([
      Buffer.from(whole(['Content-Type: text/plain; charset=windows-1256', 'Content-Transfer-Encoding: 8bit'], '')),
      Buffer.from([0xe1, 0xc7, 0x20, 0xca, 0xe6, 0xcc, 0xcf, 0x20, 0xd3, 0xe6, 0xc7, 0xc8, 0xde]),
    ]);
    expect((await received(aMail({ raw: arabic }))).delivery).toMatchObject({
      reading: { outcome: { value: 'NO_CONVICTIONS' } },
    });
    const html = whole(['Content-Type: text/html; charset=utf-8'], '<p>NO <b>TRACE</b></p><script>alert(1)</script>');
    const { delivery } = await received(aMail({ raw: html }));
    expect(delivery).toMatchObject({ reading: { outcome: { value: 'NO_CONVICTIONS' } } });
    expect(JSON.stringify(delivery)).not.toContain('alert(1)');
  });

  it('keeps files byte for byte, under names that are names', async () => {
    const bytes = Buffer.from(Array.from({ length: 5_000 }, (_, at) => at % 256));
    const part = (name: string) =>
      `--b\r\nContent-Type: application/nist\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${bytes.toString('base64')}\r\n`;
    const body = `--b\r\nContent-Type: text/plain\r\n\r\nNO TRACE\r\n${['prints.nist', '../../etc/passwd', '..', ''].map(part).join('')}--b--\r\n`;
    const { delivery } = await received(aMail({ raw: whole(['Content-Type: multipart/mixed; boundary=b'], body) }));
    expect(delivery.attachments?.map(({ name }) => name)).toEqual([
      'prints.nist',
      '.._.._etc_passwd',
      'attachment-3',
      'attachment-4',
    ]);
    for (const one of delivery.attachments ?? []) {
      expect(one).toMatchObject({ mediaType: 'application/nist', sha256: sha256(bytes) });
      expect(Buffer.from(one.bytes).equals(bytes)).toBe(true);
    }
  });

  it('keeps no character that a database cannot', async () => {
    const raw = whole(
      ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'],
      'NO TRACE =00=ED=A0=80 end',
    );
    const { delivery } = await received(aMail({ raw }));
    if (delivery.kind !== 'FREE_TEXT') throw new Error('not prose');
    expect(delivery.text.text).not.toContain('\0');
    expect(delivery.text.text.isWellFormed()).toBe(true);
  });
});

describe('a request of a bureau', () => {
  const foreignText = [
    'FROM: IP KINGSTON',
    'TO: IP MANCHESTER',
    'PRIORITY: URGENT',
    'OUR-REF: KGN/INT/2026/90',
    'YOUR-REF:',
    'LANGUAGE: EN',
    'SUBJECT: CONVICTION CHECK',
    '',
    'SURNAME: Sample',
    'FORENAMES: Marcia',
    'ALIAS: EXAMPLE, Marcia',
    'DOB: 30/11/1985',
    'POB: Kingston, Jamaica',
    'NATIONALITY: JAMAICA',
    'SEX: F',
    'PASSPORT: B1111111',
    'PURPOSE: Immigration or deportation administration',
    'ON BEHALF OF: Passport, Immigration and Citizenship Agency',
    'REQUEST: Please supply all convictions.',
    '',
  ].join('\n');

  it('in the agreed lines is a request, with its purpose in the partner’s own words', async () => {
    const raw = whole(['Content-Type: text/plain; charset=utf-8'], foreignText);
    expect((await received(aMail({ raw }))).delivery).toMatchObject({
      kind: 'REQUEST',
      country: 'JM',
      urgent: true,
      purpose: { system: 'INTERPOL_PURPOSE', code: 'IMMIGRATION' },
      purposeText: { text: 'Immigration or deportation administration', language: 'en' },
      authority: { text: 'Passport, Immigration and Citizenship Agency' },
      subject: {
        names: [
          { kind: 'PRIMARY', given: 'Marcia', family: 'Sample' },
          { kind: 'ALIAS', family: 'EXAMPLE', given: 'Marcia' },
        ],
        sex: 'FEMALE',
        birthDate: '1985-11-30',
        birthPlace: { country: 'JM', town: 'Kingston' },
        nationalities: ['JM'],
        identifiers: [{ scheme: 'PASSPORT', value: 'B1111111' }],
      },
    });
  });

  it('is none where it names a reference of ours or answers something', async () => {
    const lines = foreignText.slice(foreignText.indexOf('SURNAME'));
    expect((await received(aMail({ yourRef: ref(118), text: lines }))).delivery.kind).toBe('FREE_TEXT');
    expect((await received(aMail({ text: `${lines}\nNO TRACE` }))).delivery.kind).toBe('FREE_TEXT');
    expect((await received(aMail({ text: lines }))).delivery.kind).toBe('REQUEST');
  });
});

describe('lines of an exchange that do not all stand there are words and nothing more', () => {
  const notice = ['SURNAME: SAMPLE', 'FORENAMES: Marcia', 'CHANGE: NEW', 'CONVICTION: 14/2024', 'OFFENCE: Theft', ''];
  const kindOf = async (lines: readonly string[], more = {}) =>
    (await received(aMail({ text: lines.join('\n'), ...more }))).delivery.kind;
  const without = (name: string) => notice.filter((line) => !line.startsWith(name));

  it('a notification without its conviction, its change or its person', async () => {
    expect(await kindOf(notice)).toBe('NOTIFICATION');
    for (const lines of [without('CONVICTION'), without('CHANGE'), notice.slice(2)])
      expect(await kindOf(lines)).toBe('FREE_TEXT');
    expect(await kindOf([...notice, 'CONVICTION: 15/2024'])).toBe('FREE_TEXT');
    expect(await kindOf(notice.with(2, 'CHANGE: GONE'))).toBe('FREE_TEXT');
    expect(await kindOf(notice, { yourRef: ref(118) })).toBe('FREE_TEXT');
  });

  const under = (subject: string, lines: readonly string[], more = {}) =>
    received(
      aMail({
        raw: aMail({ text: lines.join('\n'), ...more })
          .bytes.toString()
          .replace('LANGUAGE: EN', `LANGUAGE: EN\r\nSUBJECT: ${subject}`),
      }),
    );

  it('a withdrawal that does not name its message by both names', async () => {
    const both = { inReplyTo: 'k0@ncb.example' };
    expect((await under('CANCELLATION - KGN/1', [], both)).delivery).toMatchObject({
      kind: 'CANCELLATION',
      inReplyTo: 'JM KGN/1 <k0@ncb.example>',
    });
    expect((await under('CANCELLATION - KGN/1', [])).delivery.kind).toBe('FREE_TEXT');
    expect((await under('CANCELLATION', [], both)).delivery.kind).toBe('FREE_TEXT');
  });

  it('a receipt in other words, or for what is not ours', async () => {
    const words = ['ANSWER: Your notification has been recorded.'];
    const receipt = (lines: readonly string[], yourRef: string) => under('RECEIPT OF NOTIFICATION', lines, { yourRef });
    expect((await receipt(words, ref(118))).delivery).toMatchObject({
      kind: 'NOTIFICATION_RESPONSE',
      inReplyTo: ref(118),
      accepted: true,
    });
    expect((await receipt(['ANSWER: Fine.'], ref(118))).delivery.kind).toBe('FREE_TEXT');
    expect((await receipt(words, ref(118, 'TR'))).delivery.kind).toBe('FREE_TEXT');
    expect((await receipt(words, ref(118).toLowerCase())).delivery.kind).toBe('FREE_TEXT');
  });
});

describe('what cannot be believed is parked with its reason and its bytes, and refused', () => {
  it.each([
    ['a sender in no register', aMail({ sender: 'someone@evil.example' }), 'SENDER_UNKNOWN', 'ZZ'],
    ['a sender that says it is another', aMail({ from: 'tr@ncb.example' }), 'SENDER_MISMATCH', 'JM'],
    ['two senders', aMail({ from: 'jm@ncb.example, tr@ncb.example' }), 'SENDER_MISMATCH', 'JM'],
    ['no sender inside', aMail({ raw: 'Subject: x\r\n\r\nNO TRACE' }), 'SENDER_MISMATCH', 'JM'],
    ['nothing', aMail({ raw: '' }), 'SENDER_MISMATCH', 'JM'],
    ['more than may come', aMail({ cutOff: true }), 'MAIL_TOO_LARGE', 'JM'],
    [
      'too many files',
      aMail({
        raw: whole(
          ['Content-Type: multipart/mixed; boundary=b'],
          '--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment\r\n\r\nx\r\n'.repeat(21) + '--b--\r\n',
        ),
      }),
      'TOO_MANY_ATTACHMENTS',
      'JM',
    ],
  ])('%s', async (_what, mail, reason, country) => {
    const { delivery, verdict, logged } = await received(mail);
    expect(delivery).toEqual({
      kind: 'UNREADABLE',
      reference: `unreadable:${sha256(mail.bytes)}`,
      reason,
      country,
      raw: { bytes: mail.bytes, mediaType: 'message/rfc822' },
    });
    expect(verdict).toEqual({ taken: false, again: false, code: reason });
    expect(logged).toContain(reason);
  });

  it('a report of another mail system is kept for a person, and believed in nothing', async () => {
    const { delivery, verdict } = await received(aMail({ sender: '', from: 'MAILER-DAEMON@relay.example' }));
    expect(delivery).toMatchObject({ kind: 'OTHER', nativeKind: 'DELIVERY_REPORT', country: 'ZZ' });
    expect(verdict).toEqual({ taken: true });
  });

  it('no text of a mail is logged', async () => {
    for (const mail of [aMail({ text: 'EXAMPLE, Devon' }), aMail({ from: 'Devon Example <tr@ncb.example>' })])
      expect((await received(mail)).logged).not.toMatch(/Devon|EXAMPLE/);
  });
});

describe('how a partner’s message is named', () => {
  it('keeps apart two bureaus that number alike', () => {
    const alike = { ourRef: '77/2026', messageId: '1@localhost', sha256: 'f'.repeat(64) };
    expect(nameMessage({ ...alike, country: 'JM' })).not.toBe(nameMessage({ ...alike, country: 'TR' }));
  });

  it('fits where the hub keeps it, whatever its sender calls it, and is read back', () => {
    const text = fc.string({ unit: 'binary', maxLength: 120 });
    fc.assert(
      fc.property(fc.option(text, { nil: undefined }), fc.option(text, { nil: undefined }), (ourRef, messageId) => {
        const name = nameMessage({ country: 'JM', ourRef, messageId, sha256: sha256(`${ourRef}`) });
        expect(name.length).toBeLessThanOrEqual(80);
        expect(name).toMatch(/^[\x20-\x7e]+$/);
        const back = readPartnerMessage(name);
        expect(back).toBeDefined();
        if (back?.messageId !== undefined) expect(back.messageId).toBe(messageId);
        if (back?.ourRef !== undefined) expect(back.ourRef).toBe(ourRef);
      }),
      { numRuns: 2_000 },
    );
    expect(readPartnerMessage(nameMessage({ country: 'JM', ourRef: 'KGN/INT/2026/77', messageId: 'k1@x', sha256: '' }))).toEqual({
      country: 'JM',
      ourRef: 'KGN/INT/2026/77',
      messageId: 'k1@x',
    });
  });
});

describe('whatever bytes come', () => {
  it('become a delivery', async () => {
    const good = aMail({ yourRef: ref(118), text: 'Convicted on 14 March 2012 of robbery, 5 years imprisonment.' }).bytes;
    const mutated = fc
      .tuple(fc.nat(good.length), fc.nat(40), fc.uint8Array({ maxLength: 40 }))
      .map(([at, gone, put]) => Buffer.concat([good.subarray(0, at), put, good.subarray(at + gone)]));
    await fc.assert(
      fc.asyncProperty(mutated, async (raw) => {
        const { delivery } = await received(aMail({ raw }));
        expect(Buffer.from(delivery.raw.bytes).equals(raw)).toBe(true);
      }),
      { numRuns: process.env['HUB_TEST_FULL'] === '1' ? 20_000 : 500 },
    );
  });

  it.each([
    ['multiparts in multiparts', 'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n'.repeat(20_000)],
    ['headers without end', 'X: y\r\n'.repeat(200_000)],
    ['one header without end', `Subject: ${'x'.repeat(2_000_000)}`],
    ['encoded words', `Subject: ${'=?utf-8?B?eHh4?= '.repeat(100_000)}`],
    ['addresses', `From: ${'"a" <a@b.c>, '.repeat(100_000)}`],
    ['HTML in HTML', `From: jm@ncb.example\r\nContent-Type: text/html\r\n\r\n${'<div>'.repeat(150_000)}`],
    ['comments in an address', `From: ${'('.repeat(200_000)}`],
    ['references', `References: ${'<a@b> '.repeat(200_000)}`],
  ])('2 MB of %s are dealt with in seconds', async (_what, raw) => {
    const started = performance.now();
    await received(aMail({ raw }));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('the register knows every bureau by one address', () => {
    expect(new Set(partners.values()).size).toBe(partners.size);
  });
});
