import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { limits } from '../../../connectors/interpol/wire/limits.ts';
import { aMail, ref } from '../../unit/interpol/builders.ts';
import { until } from '../../support/processes.ts';
import { handOver, openHubSide, speak, type HubSide } from './harness.ts';

let hub: HubSide;
beforeEach(async () => {
  hub = await openHubSide({ partnerTemplate: { host: '127.0.0.1', port: 9 } });
});
afterEach(() => hub.close());

const deliver = (mail: Buffer | string, envelope?: { sender?: string; to?: string }) =>
  speak(hub.connection.listeningAt, handOver(mail, envelope));
const good = aMail({ yourRef: ref(118) }).bytes;

describe('a mail from a bureau', () => {
  it('is taken with 250 after the hub has committed it, and not before', async () => {
    let committed = false;
    hub.onDeliver = async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      committed = true;
    };
    const { last } = await deliver(good);
    expect(last).toMatch(/^250 /);
    expect(committed).toBe(true);
    expect(hub.delivered).toMatchObject([{ kind: 'FREE_TEXT', inReplyTo: ref(118) }]);
    expect(Buffer.from(hub.delivered[0]?.raw.bytes ?? []).toString()).toBe(`${good.toString()}\r\n`);
  });

  it('is not taken while the hub cannot commit it: 451, and nothing of it is said or logged', async () => {
    hub.onDeliver = () => Promise.reject(new Error('Example could not be stored'));
    const { last } = await deliver(good);
    expect(last).toMatch(/^451 /);
    expect(last + hub.logged.join()).not.toContain('Example');
  });

  it('with lines that begin with a point keeps them', async () => {
    await deliver(good.toString().replace('NO TRACE', '..a point\r\nNO TRACE'));
    expect(hub.delivered[0]).toMatchObject({ text: { text: expect.stringContaining('\n.a point\nNO TRACE') } });
  });

  it('several in one call are several deliveries', async () => {
    const again = [
      `MAIL FROM:<jm@ncb.example>\r\n`,
      'RCPT TO:<manchester@ncb.example>\r\n',
      'DATA\r\n',
      Buffer.concat([good, Buffer.from('\r\n.\r\n')]),
    ];
    const { all } = await speak(hub.connection.listeningAt, [...handOver(good), ...again]);
    expect(all.filter((line) => line.startsWith('250 OK: message'))).toHaveLength(2);
    expect(hub.delivered).toHaveLength(2);
  });
});

describe('what is not for us or cannot be believed', () => {
  it.each([
    ['a sender in no register', good, { sender: 'someone@evil.example' }, 'SENDER_UNKNOWN', 'ZZ'],
    ['a bureau under another’s name', good, { sender: 'tr@ncb.example' }, 'SENDER_MISMATCH', 'TR'],
    ['something that is no mail', Buffer.from('hello'), {}, 'SENDER_MISMATCH', 'JM'],
  ])('%s is parked with its reason and its bytes, and refused for good', async (_what, mail, envelope, reason, country) => {
    const { last } = await deliver(mail, envelope);
    expect(last).toBe(`550 ${reason}`);
    const bytes = Buffer.concat([mail, Buffer.from('\r\n')]);
    const reference = `unreadable:${createHash('sha256').update(bytes).digest('hex')}`;
    expect(hub.delivered).toEqual([expect.objectContaining({ kind: 'UNREADABLE', reason, reference, country })]);
    expect(Buffer.from(hub.delivered[0]?.raw.bytes ?? []).equals(bytes)).toBe(true);
  });

  it('when it cannot be parked either, the partner is to repeat it', async () => {
    hub.onDeliver = () => Promise.reject(new Error('away'));
    expect((await deliver('hello')).last).toMatch(/^451 /);
  });

  it.each([
    ['another mailbox', 'nobody@ncb.example'],
    ['a relay through us', 'victim@evil.example'],
    ['a route through us', '@manchester.example:victim@evil.example'],
  ])('%s is refused before anything is said', async (_what, to) => {
    const { all } = await speak(hub.connection.listeningAt, handOver(good, { to }).slice(0, 3));
    expect(all.at(-1)).toMatch(/^5\d\d /);
    expect(hub.delivered).toEqual([]);
  });

  it('a second recipient is refused, the first stays', async () => {
    const steps = handOver(good);
    const { all } = await speak(hub.connection.listeningAt, [
      ...steps.slice(0, 3),
      'RCPT TO:<MANCHESTER@ncb.example>\r\n',
      ...steps.slice(3),
    ]);
    // The same mailbox again counts once; no other can be named.
    expect(all.at(-1)).toMatch(/^250 /);
    expect(hub.delivered).toHaveLength(1);
  });

  it('no login and no TLS of a key that everybody knows are offered', async () => {
    const { all } = await speak(hub.connection.listeningAt, ['EHLO x\r\n', 'AUTH PLAIN AAAA\r\n', 'STARTTLS\r\n']);
    expect(all.slice(2).every((line) => line.startsWith('5'))).toBe(true);
  });

  it('only the sources that are named may call', async () => {
    const closed = await openHubSide({ listen: { sources: ['127.0.0.2'] } });
    expect((await speak(closed.connection.listeningAt, ['EHLO x\r\n'])).all.some((line) => line.startsWith('554'))).toBe(true);
    await closed.close();
    const open = await openHubSide({ partnerTemplate: { host: '127.0.0.1', port: 9 }, listen: { sources: ['127.0.0.1'] } });
    expect((await speak(open.connection.listeningAt, handOver(good))).last).toMatch(/^250 /);
    await open.close();
  });

  it('a mail larger than may come is refused, and its beginning parked', async () => {
    const head = good.subarray(0, good.indexOf('\r\n\r\n') + 4);
    const { last } = await deliver(
      Buffer.concat(
        [
          head,
          Buffer.from('x'.repeat(76) + '\r\n')
            .toString()
            .repeat(180_000),
        ].map((part) => Buffer.from(part)),
      ),
    );
    expect(last).toBe('550 MAIL_TOO_LARGE');
    expect(hub.delivered).toMatchObject([{ kind: 'UNREADABLE', reason: 'MAIL_TOO_LARGE', country: 'JM' }]);
    expect(hub.delivered[0]?.raw.bytes.length).toBe(limits.mailBytes);
  }, 60_000);

  it('a mail without end is hung up on, and its beginning parked', async () => {
    const endless = Buffer.alloc(3 * limits.mailBytes, 'y'.repeat(76) + '\r\n');
    const { last } = await speak(hub.connection.listeningAt, [...handOver('').slice(0, 4), endless]);
    expect(last).not.toMatch(/^250 /);
    await until('it is parked', () => hub.delivered.length === 1);
    expect(hub.delivered).toMatchObject([{ kind: 'UNREADABLE', reason: 'MAIL_TOO_LARGE' }]);
  }, 60_000);

  it('a mail that breaks off is not taken', async () => {
    const steps = handOver(good).slice(0, 4);
    const half = good.subarray(0, 200);
    const call = speak(hub.connection.listeningAt, [...steps, Buffer.concat([half, Buffer.from('\r\n')])]);
    // The partner waits for an answer that cannot come; closing our side ends the line.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await hub.connection.close();
    expect((await call).all.filter((line) => line.startsWith('250 OK: message'))).toEqual([]);
    expect(hub.delivered).toEqual([]);
  });
});

describe('closing', () => {
  it('lets a delivery under way finish first, and ends idle lines at once', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let begun: () => void = () => undefined;
    const beginning = new Promise<void>((resolve) => (begun = resolve));
    hub.onDeliver = () => {
      begun();
      return held;
    };
    const idle = speak(hub.connection.listeningAt, ['EHLO x\r\n']);
    const call = deliver(good);
    await beginning;
    const closing = hub.connection.close();
    await idle;
    release();
    expect((await call).last).toMatch(/^250 /);
    await closing;
    expect(hub.delivered).toHaveLength(1);
  });
});
