import net from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection } from '../../../connectors/contract/connector.ts';
import { pnc } from '../../../connectors/pnc/index.ts';
import { openFrameReader, writeFrame } from '../../../connectors/pnc/wire/frame.ts';
import { goldenMessage } from '../../../connectors/pnc/wire/samples/golden.ts';
import type { Fault } from '../../../connectors/simulator-kit/faults.ts';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { accountability, connectTo, faultOf, person, startPncSimulator } from './stage.ts';

let simulator: Simulator;
let connection: Connection;

beforeAll(async () => {
  simulator = await startPncSimulator();
  connection = await connectTo(simulator.port, { timeoutMs: 1_000 });
});

afterEach(() => control('/faults', undefined, 'DELETE'));

afterAll(async () => {
  await connection.close();
  await simulator.close();
});

async function control(door: string, body: unknown, method = 'POST'): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${simulator.controlPort}${door}`, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
}

const script = (fault: Fault) => control('/faults', fault);
const refuseWith = (code: string) => control('/behaviour', { order: 'REFUSE_WITH', code });
const devon = { by: 'NAME', identity: person('Example', 'Devon', { birthDate: '1980-02-14' }) } as const;
const ask = () => connection.enquire?.(devon, accountability);

describe('when the PNC misbehaves', () => {
  it.each([
    ['I6001', 'busy', true],
    ['I6002', 'busy', true],
    ['PNCUE', 'busy', true],
    ['PNCAM', 'unavailable', true],
    ['I0001', 'rejected', false],
    ['I0208', 'rejected', false],
    ['I1001', 'rejected', false],
    ['X9999', 'rejected', false],
  ] as const)('%s is the fault %s, worth a retry: %p', async (code, kind, retryable) => {
    await refuseWith(code);
    await script({ on: 'ENQNAM', action: 'refuse' });
    expect(await faultOf(ask())).toMatchObject({ backEnd: 'pnc', kind, code, retryable });
    expect((await ask())?.records).toHaveLength(1);
  });

  it.each(['I5069', 'A0003'])('%s without a record is malformed: it does not say that nobody is there', async (code) => {
    await refuseWith(code);
    await script({ on: 'ENQPNC', action: 'refuse' });
    expect(await faultOf(ask())).toMatchObject({ kind: 'malformed', code: 'EMPTY_REPLY' });
  });

  it.each([
    ['drop', 'unavailable', 'CONNECTION_LOST'],
    ['no-reply', 'unavailable', 'CONNECTION_LOST'],
    ['garble', 'malformed', 'FRAME_LENGTH'],
  ] as const)('%s is the fault %s', async (action, kind, code) => {
    await script({ on: 'ENQNAM', action });
    const fault = await faultOf(ask());
    expect(fault).toMatchObject({ kind, code });
    expect(fault.message).not.toMatch(/EXAMPLE|DEVON|HTTP/i);
    expect((await ask())?.records).toHaveLength(1);
  });

  it('an answer after the deadline is a timeout, one before it an answer', async () => {
    await script({ on: 'ENQNAM', action: 'delay', ms: 3_000 });
    expect(await faultOf(ask())).toMatchObject({ kind: 'timeout', code: 'DEADLINE', retryable: true });
    await script({ on: '*', action: 'delay', ms: 20, times: 2 });
    expect((await ask())?.records).toHaveLength(1);
  });

  it('a fault between the list of hits and the print ends the enquiry too', async () => {
    await script({ on: 'ENQPNC', action: 'no-reply' });
    expect(await faultOf(ask())).toMatchObject({ kind: 'unavailable' });
  });

  it('the simulator journals the frame before it fails', async () => {
    const before = simulator.journal.entries().length;
    await script({ on: 'ENQNAM', action: 'drop' });
    await faultOf(ask());
    expect(
      simulator.journal
        .entries()
        .slice(before)
        .map(({ kind, type }) => [kind, type]),
    ).toEqual([
      ['FRAME_IN', 'ENQNAM'],
      ['FAULT', 'ENQNAM'],
    ]);
  });
});

describe('when nobody or somebody else answers', () => {
  /** A server that answers the first frame with what `reply` makes of it. */
  async function impostor(reply: (body: string) => (Uint8Array | string)[]): Promise<{ port: number; close(): Promise<void> }> {
    const server = net.createServer((socket) => {
      const reader = openFrameReader();
      socket.on('error', () => socket.destroy());
      socket.on('data', (chunk) => {
        for (const body of reader.push(chunk)) for (const part of reply(body)) socket.write(part);
        socket.end();
      });
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as net.AddressInfo;
    return { port, close: () => new Promise((resolve) => void server.close(() => resolve())) };
  }

  async function faultFrom(reply: (body: string) => (Uint8Array | string)[]) {
    const server = await impostor(reply);
    const to = await connectTo(server.port);
    const fault = await faultOf(to.enquire?.(devon, accountability));
    await to.close();
    await server.close();
    return fault;
  }

  const asReply = (body: string, golden: 'replyToName' | 'replyToPncId') => {
    const sequence = body.slice(body.indexOf('ENQR') + 4, body.indexOf('ENQR') + 10);
    return goldenMessage(golden).replaceAll('000491', sequence);
  };

  it('a port where nothing listens is unavailable', async () => {
    const server = await impostor(() => []);
    await server.close();
    const to = await connectTo(server.port);
    expect(await faultOf(to.enquire?.(devon, accountability))).toMatchObject({ kind: 'unavailable', code: 'CONNECT_REFUSED' });
    expect(await to.health()).toEqual({ status: 'DOWN', reason: 'CONNECT_REFUSED' });
    await to.close();
  });

  it('a reply cut in the middle is unavailable', async () => {
    const fault = await faultFrom((body) => [Buffer.from(writeFrame(asReply(body, 'replyToName'))).subarray(0, 200)]);
    expect(fault).toMatchObject({ kind: 'unavailable', code: 'CONNECTION_LOST' });
  });

  it('a reply with one flipped bit is malformed, never another person', async () => {
    const fault = await faultFrom((body) => {
      const bytes = Buffer.from(writeFrame(asReply(body, 'replyToName')));
      const at = bytes.indexOf('DOUBLE');
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      return [bytes];
    });
    expect(fault).toMatchObject({ kind: 'malformed', code: 'FRAME_CHECK' });
  });

  it('a reply to another message is malformed', async () => {
    expect(await faultFrom(() => [writeFrame(goldenMessage('replyToName'))])).toMatchObject({ code: 'REPLY_TO_ANOTHER_MESSAGE' });
    expect(await faultFrom((body) => [writeFrame(asReply(body, 'replyToPncId'))])).toMatchObject({
      code: 'REPLY_TO_ANOTHER_MESSAGE',
    });
  });

  it('our own message sent back is malformed', async () => {
    expect(await faultFrom((body) => [writeFrame(body)])).toMatchObject({ kind: 'malformed', code: 'REPLY_TO_ANOTHER_MESSAGE' });
  });

  it('a shifted column is malformed, and the message names segment and offset without content', async () => {
    const shift = (body: string) => asReply(body, 'replyToName').replace('DOUBLE/SAM ', ' DOUBLE/SAM');
    const fault = await faultFrom((body) => [writeFrame(shift(body))]);
    expect(fault).toMatchObject({
      kind: 'malformed',
      code: 'FORM',
      message: expect.stringMatching(/NMH\.fileName, offset \d+$/),
    });
  });

  it('a hit count that is not the number of hits is malformed', async () => {
    const fault = await faultFrom((body) => [writeFrame(asReply(body, 'replyToName').replace('<NHD>00020002', '<NHD>00020003'))]);
    expect(fault).toMatchObject({ kind: 'malformed', code: 'COUNT' });
  });

  const asPrint = (body: string) => {
    const sequence = body.slice(body.indexOf('ENQR') + 4, body.indexOf('ENQR') + 10);
    return goldenMessage('nominalPrint').replaceAll('000491', sequence);
  };

  it('a print of somebody else is malformed, not an answer', async () => {
    const fault = await faultFrom((body) => [
      writeFrame(body.startsWith('<CXN01>') ? asReply(body, 'replyToName') : asPrint(body)),
    ]);
    expect(fault).toMatchObject({ kind: 'malformed', code: 'PRINT_OF_ANOTHER_RECORD' });
  });

  it('a warning beside a record is kept as a flag of the record', async () => {
    const warned = (body: string) => asPrint(body).replace('</NMS><GMT>000029', '</NMS><TXT>I5069 - WARNING</TXT><GMT>000030');
    const server = await impostor((body) => [
      writeFrame(body.startsWith('<CXE02>') ? asReply(body, 'replyToPncId') : warned(body)),
    ]);
    const to = await connectTo(server.port);
    const answer = await to.enquire?.({ by: 'IDENTIFIER', scheme: 'PNCID', value: '98/101A' }, accountability);
    expect(answer?.records[0]?.flags).toContain('PNC_I5069');
    await to.close();
    await server.close();
  });
});

describe('the connection', () => {
  it('says UP while the PNC takes calls, and asks it nothing for that', async () => {
    const before = simulator.journal.entries().length;
    expect(await connection.health()).toEqual({ status: 'UP' });
    expect(simulator.journal.entries()).toHaveLength(before);
  });

  it('breaks off what is under way when it is closed, and refuses afterwards', async () => {
    const short = await connectTo(simulator.port);
    await script({ on: 'ENQNAM', action: 'delay', ms: 60_000 });
    const before = simulator.journal.entries().length;
    const underWay = faultOf(short.enquire?.(devon, accountability));
    while (simulator.journal.entries().length < before + 2) await new Promise(setImmediate);
    await short.close();
    expect(await underWay).toMatchObject({ kind: 'unavailable', code: 'CLOSED' });
    expect(await faultOf(short.enquire?.(devon, accountability))).toMatchObject({ kind: 'unavailable', code: 'CLOSED' });
  });

  it('makes calls beyond its lines and its queue wait for nothing: they are busy', async () => {
    const narrow = await connectTo(simulator.port, { connectionsMax: 1, waitingMax: 1 });
    await script({ on: 'ENQNAM', action: 'delay', ms: 100 });
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => narrow.enquire?.(devon, accountability)));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { kind: 'busy', code: 'LINES_IN_USE' },
    });
    await narrow.close();
  });

  it.each([
    { port: 0 },
    { port: 1, terminalId: 'X' },
    { port: 1, stationOwner: 'ACRO' },
    { port: 1, timeoutMs: 1 },
    { port: 1, prot: 1 },
  ])('refuses the options %j', (options) => expect(pnc.options.safeParse(options).success).toBe(false));

  it('has a default for everything but the port', () => {
    expect(pnc.options.parse({ port: 7_000 })).toMatchObject({ host: '127.0.0.1', stationOwner: '89CA', timeoutMs: 5_000 });
  });
});
