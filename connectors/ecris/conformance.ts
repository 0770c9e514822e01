/** What the conformance kit needs to know of ECRIS: `npx hub connector check ecris`. */
import type { RequestSubmission } from '../contract/messages.ts';
import type { Journal } from '../simulator-kit/journal.ts';
import { simulatorStand } from '../test-kit/conformance/simulator-stand.ts';
import type { Address, StandIn } from '../test-kit/conformance/stand-in.ts';
import { ecris } from './index.ts';
import { startEcris } from './simulator/server.ts';
import { writeDeadline, writeMessage } from './simulator/write-message.ts';
import { limits } from './wire/limits.ts';
import { formatMessageId } from './wire/message-id.ts';
import { operations, soapMediaType } from './wire/operations.ts';

const sender = 'RO';
/** A day on which nobody closes the month. */
const midMonth = new Date('2026-03-16T12:00:00Z');

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
    start: () => simulatorStand(startEcris, { at: midMonth, effects: answersPlanned }),
    submissions: (number) => [aRequest(number)],
    tally: () => ({ set: 'TAKEN', country: sender, day: '2026-03-02' }),
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

/** A State answers each request once: the answers it plans are what our sending has brought about. */
function answersPlanned(journal: Journal, reference: string): number {
  return journal.entries().filter(({ kind, id }) => kind === 'PLANNED' && id === `${reference}:RRS`).length;
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
