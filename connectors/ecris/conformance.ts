/** What the conformance kit needs to know of ECRIS: `npx hub connector check ecris`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RequestSubmission } from '../contract/messages.ts';
import { startSimulator } from '../simulator-kit/simulator.ts';
import type { Address, Stand, StandIn } from '../test-kit/conformance/stand-in.ts';
import { ecris } from './index.ts';
import { startEcris } from './simulator/server.ts';
import { writeDeadline, writeMessage } from './simulator/write-message.ts';
import { limits } from './wire/limits.ts';
import { formatMessageId } from './wire/message-id.ts';
import { operations, soapMediaType } from './wire/operations.ts';

const sender = 'RO';
/** A day on which nobody closes the month. */
const midMonth = Date.parse('2026-03-16T12:00:00Z');

export const standIn: StandIn = {
  definition: ecris,
  folder: import.meta.dirname,
  options: {
    full: ({ backEnd, listen, deadlineMs }) => ({
      peers: { [sender]: `http://${backEnd.host}:${backEnd.port}/ecris/${sender}` },
      listen: { ...listen, path: '/ecris' },
      deadlineMs,
      aliveDeadlineMs: deadlineMs,
      monthEndFreeze: { hold: false },
    }),
    least: ({ backEnd }) => ({ peers: { [sender]: `http://${backEnd.host}:${backEnd.port}/ecris/${sender}` } }),
    wrong: [
      { path: 'peers.RO', value: 'file:///etc/passwd' },
      { path: 'listen.port', value: 70_000 },
      { path: 'listen.path', value: 'ecris' },
      { path: 'deadlineMs', value: 0 },
      { path: 'aliveDeadlineMs', value: Number.POSITIVE_INFINITY },
    ],
  },
  backEnd: {
    start: startStates,
    submissions: (number) => [aRequest(number)],
    inbound: {
      message(number) {
        const reference = formatMessageId({ sender, receiver: 'GB', type: 'RDL', number });
        const inReplyTo = formatMessageId({ sender: 'GB', receiver: sender, type: 'REQ', number });
        const document = writeMessage('RDL', { id: reference, at: new Date(), inReplyTo }, writeDeadline('2026-12-24'));
        return { bytes: Buffer.from(document), reference, kind: 'DEADLINE', country: sender };
      },
      unreadable: (number) => Buffer.from(`<?xml version="1.0"?><Envelope><Nothing>${number}</Nothing>`),
      oversized: () => Buffer.alloc(limits.documentBytes + 1024, ' '),
      send: deliver,
      personal: [],
    },
    answerHead: Buffer.from('HTTP/1.1 200 OK\r\ncontent-type: application/soap+xml\r\n\r\n'),
  },
};

async function startStates(): Promise<Stand> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ecris-check-'));
  const simulator = await startSimulator(startEcris, {
    port: 0,
    controlPort: 0,
    journalFile: path.join(folder, 'journal.jsonl'),
    // Longer than any check: what a State plans is looked at, not waited for.
    dayMs: 86_400_000,
    shiftMs: midMonth - Date.now(),
    settings: {},
  });
  return {
    port: simulator.port,
    // A State answers each request once: the answers it plans are what our sending has brought about.
    effects: (reference) =>
      simulator.journal.entries().filter(({ kind, id }) => kind === 'PLANNED' && id === `${reference}:RRS`).length,
    async close() {
      await simulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function aRequest(number: number): RequestSubmission {
  return {
    kind: 'REQUEST',
    reference: formatMessageId({ sender: 'GB', receiver: sender, type: 'REQ', number }),
    country: sender,
    sentAt: new Date('2026-03-02T09:15:00.000Z'),
    accountability: { organisation: '30', purpose: 'CRIMINAL_PROCEEDINGS', justification: 'Custody 30DD/16/1234' },
    subject: {
      names: [{ kind: 'PRIMARY', given: 'Bogdan', family: 'Personescu', language: 'ro' }],
      sex: 'MALE',
      birthDate: '1979-05-17',
      birthPlace: { country: 'RO', town: 'Exempleni' },
      nationalities: ['RO'],
      identifiers: [],
    },
    urgent: false,
  };
}

async function deliver({ host, port }: Address, bytes: Uint8Array): Promise<boolean> {
  try {
    const response = await fetch(`http://${host}:${port}/ecris`, {
      method: 'POST',
      headers: { 'content-type': soapMediaType(operations.RDL), connection: 'close' },
      body: Buffer.from(bytes),
      signal: AbortSignal.timeout(10_000),
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
