import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { limits } from '../../../connectors/ecris/wire/limits.ts';
import { operations, soapMediaType } from '../../../connectors/ecris/wire/operations.ts';
import { aDeadline } from '../../unit/ecris/builders.ts';
import { hostileDocuments, wrappings, type Placement } from '../../unit/ecris/hostile-documents.ts';
import { call, openHubSide, type HubSide } from './harness.ts';

let hub: HubSide;
let outside: http.Server;
let address = '';
let callsOutside = 0;

beforeAll(async () => {
  outside = http.createServer((_request, response) => {
    callsOutside += 1;
    response.end();
  });
  outside.on('connection', () => (callsOutside += 1));
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', () => resolve()));
  address = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`; // listening on TCP, so it has one
  hub = await openHubSide();
});
afterAll(async () => {
  await hub.close();
  await new Promise((resolve) => outside.close(resolve));
});
beforeEach(() => {
  hub.delivered.length = 0;
});

const mediaType = soapMediaType(operations.RDL);
const deliver = (document: string | Uint8Array) => call(hub.connection.listeningAt, document, { 'content-type': mediaType });
const places: Placement[] = ['envelope', 'body'];

describe('a hostile document', () => {
  it.each(hostileDocuments.flatMap((document) => places.map((place) => [document.name, place, document] as const)))(
    'with %s in the %s is refused, and parked with its reason and its bytes',
    async (_name, place, document) => {
      const bytes = document.write(place, address);
      const answer = await deliver(bytes).catch(() => ({ status: 400, body: document.reason[place] })); // a line may be cut while we still send
      expect(answer).toMatchObject({ status: 400, body: expect.stringContaining(document.reason[place]) });
      const kept = bytes.subarray(0, limits.documentBytes);
      expect(hub.delivered).toEqual([
        {
          kind: 'UNREADABLE',
          reference: `unreadable:${createHash('sha256').update(kept).digest('hex')}`,
          country: 'ZZ',
          reason: document.reason[place],
          raw: { bytes: expect.anything(), mediaType },
        },
      ]);
      expect(Buffer.compare(Buffer.from(hub.delivered[0]?.raw.bytes ?? []), kept)).toBe(0);
    },
  );

  it('of any kind above has opened no connection, and the next good one is taken', async () => {
    expect(callsOutside).toBe(0);
    expect(await deliver(aDeadline())).toEqual({ status: 202, body: '' });
    expect(hub.delivered).toEqual([expect.objectContaining({ kind: 'DEADLINE' })]);
  });
});

describe('a message that is wrapped so that one thing is looked at and another believed', () => {
  it.each(wrappings.map((wrapping) => [wrapping.name, wrapping] as const))('by %s', async (_name, { document, taken }) => {
    const answer = await deliver(document);
    const [only, ...others] = hub.delivered;
    expect(others).toEqual([]);
    expect(Buffer.from(only?.raw.bytes ?? []).toString()).toBe(document);
    if (taken === undefined) {
      expect(answer.status).toBe(400);
      expect(only).toMatchObject({ kind: 'UNREADABLE' });
    } else {
      expect(answer.status).toBe(202);
      expect(only).toMatchObject({ kind: 'DEADLINE', reference: taken, dueOn: '2026-03-30' });
    }
  });
});
