import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import net from 'node:net';
import { operations, soapMediaType, type MessageType } from '../../../connectors/ecris/wire/operations.ts';
import { aDeadline, aMessage, request42 } from '../../unit/ecris/builders.ts';
import { call, openHubSide, type HubSide } from './harness.ts';

let hub: HubSide;
beforeEach(async () => {
  hub = await openHubSide();
});
afterEach(() => hub.close());

const deliver = (document: string | Uint8Array, type: MessageType = 'RDL', under = '') =>
  call(`${hub.connection.listeningAt}${under}`, document, { 'content-type': soapMediaType(operations[type]) });

describe('a message from a partner', () => {
  it('is taken with 202 and no body, after the hub has committed it', async () => {
    let committed = false;
    hub.onDeliver = async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      committed = true;
    };
    const answer = await deliver(aDeadline(), 'RDL', '/RO');
    expect(committed).toBe(true);
    expect(answer).toEqual({ status: 202, body: '' });
    expect(hub.delivered).toHaveLength(1);
  });

  it('is not taken while the hub cannot commit it: the fault says that the receiver is to blame', async () => {
    hub.onDeliver = () => Promise.reject(new Error('Exemplescu could not be stored'));
    const answer = await deliver(aDeadline());
    expect(answer.status).toBe(500);
    expect(answer.body).toContain('soap:Receiver');
    expect(answer.body + hub.logged.join()).not.toContain('Exemplescu');
  });

  it('that asks whether we are alive is answered with yes, and told to nobody', async () => {
    const answer = await deliver(
      aMessage('IsAliveMessage', 'RO-GB-IAL-000000000000009', undefined, '<m:IsAlive>true</m:IsAlive>'),
      'IAL',
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('GB-RO-IAL-000000000000009');
    expect(answer.body).toContain('<m:IsAlive>true</m:IsAlive>');
    expect(hub.delivered).toEqual([]);
  });
});

describe('what is not for us or cannot be believed is parked with its reason and its bytes, and refused', () => {
  it.each<[string, string, string, MessageType, string, string]>([
    [
      'a message for France',
      'WRONG_RECEIVER',
      aDeadline('RO-FR-RDL-000000000000001', 'FR-RO-REQ-000000000000001'),
      'RDL',
      '',
      'RO',
    ],
    [
      'a message that claims to come from us',
      'WRONG_SENDER',
      aDeadline('GB-GB-RDL-000000000000001', 'GB-GB-REQ-000000000000001'),
      'RDL',
      '',
      'GB',
    ],
    ['a Romanian message by the French road', 'WRONG_SENDER', aDeadline(), 'RDL', '/FR', 'RO'],
    ['an answer for another State', 'ANSWERS_ANOTHER_PAIR', aDeadline('FR-GB-RDL-000000000000001', request42), 'RDL', '', 'ZZ'],
    ['an action of another operation', 'ACTION_MISMATCH', aDeadline(), 'RRS', '', 'RO'],
    ['an id of another kind', 'ID_OF_ANOTHER_KIND', aDeadline('RO-GB-RRS-000000000000001'), 'RDL', '', 'ZZ'],
    ['a document type', 'XML_DTD_REFUSED', `<!DOCTYPE x>${aDeadline()}`, 'RDL', '', 'ZZ'],
    ['something that is not XML', 'XML_NOT_WELL_FORMED', 'hello', 'RDL', '', 'ZZ'],
    ['an element too many', 'XML_NOT_VALID', aDeadline().replace('</m:MessageData>', '<m:X/></m:MessageData>'), 'RDL', '', 'ZZ'],
    [
      'a header that must be understood',
      'SOAP_HEADER_NOT_UNDERSTOOD',
      aDeadline().replace('<e:Body>', '<e:Header><x xmlns="urn:x" e:mustUnderstand="true"/></e:Header><e:Body>'),
      'RDL',
      '',
      'ZZ',
    ],
  ])('%s', async (_what, reason, document, type, under, country) => {
    const answer = await deliver(document, type, under);
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('soap:Sender');
    expect(answer.body).toContain(reason);
    const reference = `unreadable:${createHash('sha256').update(document).digest('hex')}`;
    expect(hub.delivered).toEqual([expect.objectContaining({ kind: 'UNREADABLE', reason, reference, country })]);
    expect(Buffer.from(hub.delivered[0]?.raw.bytes ?? []).toString()).toBe(document);
  });

  it('a media type that is not SOAP 1.2', async () => {
    const answer = await call(hub.connection.listeningAt, aDeadline(), { 'content-type': 'text/xml; charset=utf-8' });
    expect(answer.status).toBe(400);
    expect(hub.delivered).toEqual([expect.objectContaining({ kind: 'UNREADABLE', reason: 'MEDIA_TYPE_REFUSED' })]);
  });

  it('a body of more than 2 MiB, of which the beginning is kept', async () => {
    const answer = await deliver(Buffer.alloc(6 * 1024 * 1024, 'x')).catch(() => ({ status: 400 })); // the line may be cut while we still send
    expect(answer.status).toBe(400);
    expect(hub.delivered).toEqual([expect.objectContaining({ kind: 'UNREADABLE', reason: 'XML_TOO_LARGE' })]);
    expect(hub.delivered[0]?.raw.bytes.length).toBe(2 * 1024 * 1024);
  });

  it('but when it cannot be parked either, the partner is to repeat it', async () => {
    hub.onDeliver = () => Promise.reject(new Error('away'));
    expect(await deliver('hello')).toMatchObject({ status: 500, body: expect.stringContaining('soap:Receiver') });
  });

  it('calls to other paths and by other methods are not read at all', async () => {
    const root = new URL('/', hub.connection.listeningAt).href;
    expect((await call(`${root}other`, aDeadline())).status).toBe(404);
    expect((await call(`${hub.connection.listeningAt}/ROU`, aDeadline())).status).toBe(404);
    expect((await call(hub.connection.listeningAt, '', {}, 'GET')).status).toBe(405);
    expect(hub.delivered).toEqual([]);
  });

  it('a line that speaks something else is cut', async () => {
    const { port, hostname } = new URL(hub.connection.listeningAt);
    const socket = net.connect(Number(port), hostname);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    socket.end('EHLO partner.example\r\n\r\n');
    socket.resume();
    await closed;
    expect(hub.delivered).toEqual([]);
  });

  it('no text of the message is logged', async () => {
    await deliver(aDeadline().replace('2026-03-30', 'Exemplescu'));
    expect(hub.logged.join()).toContain('XML_NOT_VALID');
    expect(hub.logged.join()).not.toContain('Exemplescu');
  });
});

describe('closing', () => {
  it('lets a delivery under way finish first', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let begun: () => void = () => undefined;
    const beginning = new Promise<void>((resolve) => (begun = resolve));
    hub.onDeliver = () => {
      begun();
      return held;
    };
    const answer = deliver(aDeadline());
    await beginning;
    const closing = hub.connection.close();
    release();
    expect((await answer).status).toBe(202);
    await closing;
  });
});
