/**
 * A stand-in PNC on TCP. Faults go by message type (`ENQNAM`, `DISARR`, ...); `refuse` answers with the code that the order REFUSE_WITH
 * set, I0001 at first. A delayed update is made at the end of its delay, whoever still listens; its record is busy (I6002) until then.
 * Settings: `hitsMax`, how many hits a list of nominals gives (default 20); `activityFolder`, where the daily activity files go.
 */
import net, { type AddressInfo } from 'node:net';
import type { Fault } from '../../simulator-kit/faults.ts';
import type { SimulatorStage, SimulatorStart } from '../../simulator-kit/simulator.ts';
import { openFrameReader, writeFrame } from '../wire/frame.ts';
import { encodeMessage, referenceOf, type Message } from '../wire/message.ts';
import { isWireError } from '../wire/wire-error.ts';
import { isUpdate } from '../wire/transactions.ts';
import { openJob } from './activity/job.ts';
import { answer, replyTo, type Answer } from './answer.ts';
import { busyLine } from './busy.ts';
import { readRequest, type ReadRequest } from './read-request.ts';
import { keep, obey, openState, record, type Following, type State } from './state.ts';
import { isRefusal } from './updates/amendment.ts';
import { heldBy, makeUpdate } from './updates/update.ts';

const socketsMax = 256;
const idleMs = 30_000;
const hitsMaxDefault = 20;
const notTheProtocol = 'HTTP/1.1 500 THIS IS NOT THE PNC\r\n\r\n';

export const startPnc: SimulatorStart = async (stage) => {
  const state = openState(stage);
  const job = openJob({ stage, ledger: state.ledger, keep: (file) => keep(state, { order: 'ACTIVITY_FILE', file }, stage) });
  const desk = { state, stage, job };
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    serve(socket, desk);
  });
  server.maxConnections = socketsMax;
  await new Promise<void>((resolve, reject) => void server.once('error', reject).listen(stage.port, stage.host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    behave: (order) => obey(desk, order),
    describe: () => describe(state),
    async close() {
      job.close();
      for (const timer of state.delayed) clearTimeout(timer);
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

function describe({ register, ledger, answered, refuseWith }: State) {
  return {
    nominals: register.size(),
    answered,
    refuseWith,
    recorded: ledger.recorded.length,
    activityFiles: ledger.files.length,
  };
}

interface Desk extends Following {
  stage: SimulatorStage;
}

function serve(socket: net.Socket, desk: Desk): void {
  const reader = openFrameReader();
  socket.setTimeout(idleMs, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    try {
      for (const body of reader.push(chunk)) receive(body, socket, desk);
    } catch (error) {
      if (!isWireError(error)) throw error;
      desk.stage.journal.append({ kind: 'FRAME_IN', id: 'unreadable', type: error.code, frame: chunk.toString('base64') });
      socket.destroy();
    }
  });
}

/** The frame is in the journal before anything is made of it. */
function receive(body: string, socket: net.Socket, desk: Desk): void {
  const { stage, state } = desk;
  const request = readRequest(body);
  const id = request ? referenceOf(request.header) : 'unreadable';
  stage.journal.append({ kind: 'FRAME_IN', id, type: request?.type ?? 'unreadable', frame: body });
  if (!request) return void socket.destroy();
  const fault = stage.faults.next(request.type, id);
  if (fault?.action === 'drop') return void socket.destroy();
  const work = () => {
    const reply = react(request, fault, desk);
    state.answered += 1;
    if (fault?.action === 'no-reply') return void socket.destroy();
    send(reply, { socket, garbled: fault?.action === 'garble', stage, id });
  };
  if (fault?.action === 'delay') return delay(request, { ms: fault.ms ?? 0, work, socket, state });
  work();
}

interface Delay {
  ms: number;
  work: () => void;
  socket: net.Socket;
  state: State;
}

/** An enquiry whose asker is gone is dropped; an update is made all the same. */
function delay({ type, message }: ReadRequest, { ms, work, socket, state }: Delay): void {
  const record = message && isUpdate(type) ? heldBy(message, state.register) : undefined;
  if (record && !state.underWay.has(record) && !state.locked.has(record)) {
    state.underWay.add(record);
    const done = () => {
      state.underWay.delete(record);
      state.delayed.delete(timer);
      work();
    };
    const timer = setTimeout(done, ms);
    return void state.delayed.add(timer);
  }
  const timer = setTimeout(work, ms);
  socket.once('close', () => clearTimeout(timer));
}

function react({ type, header, message, complaint }: ReadRequest, fault: Fault | undefined, desk: Desk): Message {
  const refused = fault?.action === 'refuse' ? `${desk.state.refuseWith} - REFUSED AS ORDERED` : complaint;
  const given = refused !== undefined || !message ? { text: refused ?? 'I0001' } : work(message, desk);
  return replyTo({ type, header }, given, desk.stage.clock.now());
}

function work(message: Message, desk: Desk): Answer {
  const { stage, state } = desk;
  const busy = busyLine(message, state);
  if (busy) return { text: busy };
  const { type, segments } = message;
  if (!isUpdate(type)) return answer(message, state, Number(stage.settings.hitsMax ?? hitsMaxDefault));
  const made = makeUpdate(type, segments, { register: state.register, now: stage.clock.now() });
  if (isRefusal(made)) return made;
  record(desk, made.nominal);
  return made;
}

interface Sending {
  socket: net.Socket;
  garbled: boolean;
  stage: SimulatorStage;
  id: string;
}

function send(reply: Message, { socket, garbled, stage, id }: Sending): void {
  if (socket.destroyed) return;
  const body = encodeMessage(reply);
  const [frame, bytes] = garbled ? [notTheProtocol, notTheProtocol] : [body, writeFrame(body)];
  const { messageType: type, direction } = reply.header;
  stage.journal.append({ kind: 'FRAME_OUT', id: id + direction, inReplyTo: id, type, frame });
  socket.write(bytes);
}
