import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Submission } from '../../../connectors/contract/messages.ts';
import type { TallyQuestion } from '../../../connectors/contract/tally.ts';
import { registers } from '../../../connectors/ecris/simulator/registers/all.ts';
import { aRequest } from '../../unit/ecris/builders.ts';
import { aNotification, reply } from '../../unit/ecris/builders-of-ours.ts';
import { until } from '../../support/processes.ts';
import { forkSimulator } from '../../support/simulator-process.ts';
import { openHubSide, openStates, temporaryFolder, type HubSide, type States } from './harness.ts';

let hub: HubSide;
let states: States;
beforeEach(async () => {
  states = await openStates();
  hub = await openHubSide({ peerTemplate: states.template });
  await states.order({ hubAddress: `${hub.connection.listeningAt}/{country}` });
});
afterEach(async () => {
  await hub.close();
  await states.close();
});

/** The rule of the contract, in words of its own: byte by byte. */
function digestOf(ids: readonly string[]): string {
  const sum = new Uint8Array(32);
  for (const id of ids) createHash('sha256').update(id, 'utf8').digest().forEach((byte, at) => (sum[at] = (sum[at] ?? 0) ^ byte)); // prettier-ignore
  return Buffer.from(sum).toString('hex');
}
const keyOf = (id: string) => createHash('sha256').update(id, 'utf8').digest('hex');
const nothing = { count: 0, digest: '0'.repeat(64), items: [] };
const of = (...ids: string[]) => ({ count: ids.length, digest: digestOf(ids), items: [...ids].sort() });

/** The day that stands in every message of the builders. */
const day = '2026-03-02';
const submit = (submission: Submission) => hub.connection.submit?.(submission);
const ask = (given: Partial<TallyQuestion> = {}, side: HubSide = hub) =>
  side.connection.tally?.({ set: 'TAKEN', country: 'RO', day, prefix: '', ...given }, aRequest().accountability);
const request = (number: number) => aRequest({ reference: `GB-RO-REQ-${String(number).padStart(15, '0')}` });
const today = () => states.simulator.clock.now().toISOString().slice(0, 10);

describe('what a State took of a day', () => {
  it('is every message of ours by our id, each once however often it was sent, on the day that stands in it', async () => {
    const cancellation: Submission = { ...reply('CAN', request(1).reference), kind: 'CANCELLATION' };
    for (const message of [request(1), request(1), aNotification(), cancellation]) await submit(message);
    await submit({ ...request(2), sentAt: new Date('2026-03-03T00:00:00Z') });
    await submit({ ...request(3), sentAt: new Date('2026-03-02T23:59:59Z') });
    const ids = [request(1).reference, aNotification().reference, cancellation.reference, request(3).reference];
    expect(await ask()).toEqual(of(...ids));
    expect(await ask({ day: '2026-03-03' })).toEqual(of(request(2).reference));
    expect(await ask({ day: '2026-03-01' })).toEqual(nothing);
    expect(await ask({ country: 'DE' })).toEqual(nothing);
    expect(await ask({ set: 'SENT' })).toEqual(nothing);
  });

  it('falls into parts by the first digits, and into parts of parts: together they are the whole', async () => {
    const ids = Array.from({ length: 60 }, (_, number) => request(number + 1).reference);
    for (const reference of ids) await states.order({ inventTaken: { reference, day } });
    expect(await ask()).toEqual({ count: 60, digest: digestOf(ids) });
    const digits = [...'0123456789abcdef'];
    const parts = await Promise.all(digits.map((prefix) => ask({ prefix })));
    for (const [at, prefix] of digits.entries())
      expect(parts[at]).toEqual(of(...ids.filter((id) => keyOf(id).startsWith(prefix))));
    expect(parts.reduce((sum, part) => sum + (part?.count ?? 0), 0)).toBe(60);
    const [one = ''] = ids;
    expect(await ask({ prefix: keyOf(one) })).toEqual(of(one));
  });

  it('leaves out what it refused, did not hear, or did not keep while it closed the month', async () => {
    await states.fault({ on: 'REQ', action: 'refuse' });
    await expect(submit(request(1))).rejects.toMatchObject({ kind: 'rejected' });
    await states.fault({ on: 'REQ', action: 'drop' });
    await expect(submit(request(2))).rejects.toMatchObject({ kind: 'outcome-unknown' });
    await states.order({ country: 'RO', freezes: true });
    states.simulator.clock.setShift(new Date('2026-01-31T21:00:00Z').getTime() - Date.now());
    await submit(request(3));
    expect(await ask()).toEqual(nothing);
    states.pass(1);
    await submit(request(3));
    expect(await ask()).toEqual(of(request(3).reference));
  });

  it('holds what it took although its answer to us was lost', async () => {
    await states.fault({ on: 'REQ', action: 'no-reply' });
    await expect(submit(request(1))).rejects.toMatchObject({ kind: 'outcome-unknown' });
    expect(await ask()).toEqual(of(request(1).reference));
  });
});

describe('what a State sent of a day', () => {
  const [person] = registers['RO'] ?? [];
  const told = async () => (await states.order({ notify: { country: 'RO', person } })).reference;

  it('is every message of its own that we acknowledged, by its id, once', async () => {
    await states.fault({ on: 'NOT', action: 'no-reply' });
    const ids = [await told(), await told()];
    await until('all have come', () => hub.delivered.length === 3);
    await until('all are acknowledged', () => states.entries('DONE').length === 2);
    expect(await ask({ set: 'SENT', day: today() })).toEqual(of(...ids));
    expect(await ask({ set: 'TAKEN', day: today() })).toEqual(nothing);
  });

  it('leaves out what we have not taken yet', async () => {
    hub.onDeliver = () => Promise.reject(new Error('no database'));
    const reference = await told();
    await until('it was tried', () => hub.logged.some((line) => line.includes('delivery-not-taken')));
    expect(await ask({ set: 'SENT', day: today() })).toEqual(nothing);
    hub.onDeliver = () => Promise.resolve();
    await until('it is taken', () => states.entries('DONE').length === 1);
    expect(await ask({ set: 'SENT', day: today() })).toEqual(of(reference));
  });
});

describe('a side that is damaged', () => {
  it('has forgotten or invented single messages, on order, and nothing else', async () => {
    for (const number of [1, 2, 3]) await submit(request(number));
    await states.order({ forgetTaken: { reference: request(2).reference } });
    await states.order({ inventTaken: { reference: request(9).reference, day } });
    expect(await ask()).toEqual(of(request(1).reference, request(3).reference, request(9).reference));
    await states.order({ inventSent: { reference: 'RO-GB-NOT-000000000000005' } });
    expect(await ask({ set: 'SENT', day: today() })).toEqual(of('RO-GB-NOT-000000000000005'));
    await states.order({ forgetSent: { reference: 'RO-GB-NOT-000000000000005' } });
    expect(await ask({ set: 'SENT', day: today() })).toEqual(nothing);
  });

  it.each([
    ['forgets what it never took', { forgetTaken: { reference: 'GB-RO-REQ-000000000000001' } }],
    ['took a message of its own', { inventTaken: { reference: 'RO-GB-REQ-000000000000001' } }],
    ['sent a message of ours', { inventSent: { reference: 'GB-RO-REQ-000000000000001' } }],
    ['invents what is no message', { inventTaken: { reference: 'Nobody' } }],
    ['invents on no day', { inventTaken: { reference: 'GB-RO-REQ-000000000000001', day: 'today' } }],
  ])('never %s', async (_what, order) => {
    await expect(states.order(order)).rejects.toThrow(/TypeError/);
    expect(states.entries('STATE', 'TALLY')).toEqual([]);
  });

  it('stays damaged, and keeps what it took, when its process is killed', async () => {
    const folder = temporaryFolder();
    const journal = path.join(folder, 'journal.jsonl');
    const first = await forkSimulator('ecris', { journalFile: journal, dayMs: 3_600_000 });
    const at = (port: number) => openHubSide({ peerTemplate: `http://127.0.0.1:${port}/ecris/{country}` });
    const before = await at(first.port);
    await before.connection.submit?.(request(1));
    await before.connection.submit?.(request(2));
    const order = { method: 'POST', body: JSON.stringify({ forgetTaken: { reference: request(1).reference } }) };
    expect((await fetch(`http://127.0.0.1:${first.controlPort}/behaviour`, order)).ok).toBe(true);
    await before.close();
    await first.stop('SIGKILL');
    const second = await forkSimulator('ecris', { journalFile: journal, dayMs: 3_600_000 });
    const after = await at(second.port);
    expect(await ask({}, after)).toEqual(of(request(2).reference));
    await after.close();
    await second.stop('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('a tally that nobody offers', () => {
  it.each<[string, Partial<TallyQuestion>]>([
    ['of a State that compares nothing', { country: 'CY' }],
    ['of a country that is no Member State', { country: 'US' }],
    ['of no country at all', { country: undefined }],
    ['of what a register recorded', { set: 'RECORDED' }],
  ])('%s is refused before anything is asked', async (_what, given) => {
    await states.fault({ on: 'TALLY', action: 'drop', times: 9 });
    await expect(ask(given)).rejects.toMatchObject({ kind: 'rejected', code: 'NO_TALLY', retryable: false });
    expect(states.entries('FAULT')).toEqual([]);
  });

  it('of a State that stopped comparing is refused by the State itself', async () => {
    const hopeful = await openHubSide({ peerTemplate: states.template, profiles: { CY: { tallies: true } } });
    await expect(ask({ country: 'CY' }, hopeful)).rejects.toMatchObject({ kind: 'rejected', code: 'NO_TALLY' });
    await hopeful.close();
  });

  it.each<[string, Partial<TallyQuestion>]>([
    ['no day of the calendar', { day: '2026-02-30' }],
    ['digits that are none', { prefix: 'xyz' }],
    ['more digits than a key has', { prefix: 'a'.repeat(65) }],
  ])('of %s is refused before anything is asked', async (_what, given) => {
    await states.fault({ on: 'TALLY', action: 'drop', times: 9 });
    await expect(ask(given)).rejects.toMatchObject({ kind: 'malformed', code: 'TALLY_NOT_ASKED' });
    expect(states.entries('FAULT')).toEqual([]);
  });
});

describe('when the line or the State fails', () => {
  it.each([
    ['drop', { kind: 'unavailable', retryable: true }],
    ['garble', { kind: 'malformed', code: 'TALLY_NOT_READABLE' }],
    ['refuse', { kind: 'rejected', code: 'HTTP_400' }],
  ])('by %s, the tally ends with a fault that says so: nothing is unknown by asking', async (action, fault) => {
    await states.fault({ on: 'TALLY', action });
    await expect(ask()).rejects.toMatchObject({ name: 'BackendFault', ...fault });
    expect(await ask()).toEqual(nothing);
  });

  it('waits no longer than a message would', async () => {
    const hasty = await openHubSide({ peerTemplate: states.template, deadlineMs: 100 });
    await states.fault({ on: 'TALLY', action: 'delay', ms: 2_000 });
    await expect(ask({}, hasty)).rejects.toMatchObject({ kind: 'timeout', code: 'DEADLINE_PASSED' });
    await hasty.close();
    await expect(ask({}, hasty)).rejects.toMatchObject({ kind: 'unavailable', code: 'CLOSED' });
  });

  const one = 'GB-RO-REQ-000000000000001';
  const two = 'GB-RO-REQ-000000000000002';
  it.each([
    ['counts another number than it tells', 200, { ...of(one, two), count: 3 }, 'TALLY_CONTRADICTS'],
    ['has the digest of something else', 200, { ...of(one, two), digest: digestOf([one]) }, 'TALLY_CONTRADICTS'],
    ['tells one message twice', 200, { count: 2, digest: digestOf([one, one]), items: [one, one] }, 'TALLY_CONTRADICTS'],
    ['tells a message of another State', 200, of('GB-DE-REQ-000000000000001'), 'TALLY_CONTRADICTS'],
    ['tells messages of the other way', 200, of('RO-GB-REQ-000000000000001'), 'TALLY_CONTRADICTS'],
    ['keeps few messages to itself', 200, { count: 2, digest: digestOf([one, two]) }, 'TALLY_CONTRADICTS'],
    ['counts backwards', 200, { ...nothing, count: -1 }, 'TALLY_NOT_READABLE'],
    ['tells what is no message id', 200, of('Ion Exemplu'), 'TALLY_NOT_READABLE'],
    ['tells too many', 200, of(...Array.from({ length: 51 }, (_, n) => request(n).reference)), 'TALLY_NOT_READABLE'],
    ['tells more than was asked', 200, { ...nothing, names: ['Ion Exemplu'] }, 'TALLY_NOT_READABLE'],
    ['is overrun', 503, {}, 'HTTP_503'],
    ['has failed', 500, {}, 'HTTP_500'],
  ])('an answer that %s is believed in nothing', async (_what, status, body, code) => {
    const server = http.createServer((incoming, response) =>
      incoming.resume().on('end', () => response.writeHead(status).end(JSON.stringify(body))),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo; // listening on TCP, so it has one
    const side = await openHubSide({ peers: { RO: `http://127.0.0.1:${port}/RO` } });
    const refusal = await ask({}, side)?.catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: 'BackendFault', code });
    expect(String(refusal)).not.toContain('Exemplu');
    await side.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
});
