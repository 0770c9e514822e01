/**
 * A stand-in PNC on TCP. Faults go by message type (`ENQNAM`, `ENQIDS`, `ENQASI`, `ENQPNC`); `refuse` answers with the code that the order
 * REFUSE_WITH set, I0001 at first. Settings: `hitsMax`, how many hits a list of nominals gives (default 20).
 */
import net, { type AddressInfo } from 'node:net';
import type { Fault } from '../../simulator-kit/faults.ts';
import type { SimulatorStage, SimulatorStart } from '../../simulator-kit/simulator.ts';
import { openFrameReader, writeFrame } from '../wire/frame.ts';
import { encodeMessage, referenceOf, type Message } from '../wire/message.ts';
import { isWireError } from '../wire/wire-error.ts';
import { answer, replyTo } from './answer.ts';
import { readRequest, type ReadRequest } from './read-request.ts';
import { obey, openState, type State } from './state.ts';

const socketsMax = 256;
const idleMs = 30_000;
const hitsMaxDefault = 20;
const notTheProtocol = 'HTTP/1.1 500 THIS IS NOT THE PNC\r\n\r\n';

export const startPnc: SimulatorStart = async (stage) => {
  const state = openState(stage);
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    serve(socket, stage, state);
  });
  server.maxConnections = socketsMax;
  await new Promise<void>((resolve, reject) => void server.once('error', reject).listen(stage.port, stage.host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    behave: (order) => obey(state, order, stage),
    describe: () => ({ nominals: state.register.size(), answered: state.answered, refuseWith: state.refuseWith }),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

function serve(socket: net.Socket, stage: SimulatorStage, state: State): void {
  const reader = openFrameReader();
  socket.setTimeout(idleMs, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    try {
      for (const body of reader.push(chunk)) receive(body, socket, stage, state);
    } catch (error) {
      if (!isWireError(error)) throw error;
      stage.journal.append({ kind: 'FRAME_IN', id: 'unreadable', type: error.code, frame: chunk.toString('base64') });
      socket.destroy();
    }
  });
}

/** The frame is in the journal before anything is made of it. */
function receive(body: string, socket: net.Socket, stage: SimulatorStage, state: State): void {
  const request = readRequest(body);
  const id = request ? referenceOf(request.header) : 'unreadable';
  stage.journal.append({ kind: 'FRAME_IN', id, type: request?.type ?? 'unreadable', frame: body });
  if (!request) return void socket.destroy();
  const fault = stage.faults.next(request.type, id);
  if (fault?.action === 'drop') return void socket.destroy();
  const reply = react(request, fault, stage, state);
  state.answered += 1;
  if (fault?.action === 'no-reply') return void socket.destroy();
  send(reply, { socket, fault, stage, id });
}

function react(
  { type, header, message, complaint }: ReadRequest,
  fault: Fault | undefined,
  stage: SimulatorStage,
  state: State,
): Message {
  const refused = fault?.action === 'refuse' ? `${state.refuseWith} - REFUSED AS ORDERED` : complaint;
  const hitsMax = Number(stage.settings.hitsMax ?? hitsMaxDefault);
  const given = refused !== undefined || !message ? { text: refused ?? 'I0001' } : answer(message, state.register, hitsMax);
  return replyTo({ type, header }, given, stage.clock.now());
}

interface Sending {
  socket: net.Socket;
  fault: Fault | undefined;
  stage: SimulatorStage;
  id: string;
}

function send(reply: Message, { socket, fault, stage, id }: Sending): void {
  const garbled = fault?.action === 'garble';
  const body = encodeMessage(reply);
  const [frame, bytes] = garbled ? [notTheProtocol, notTheProtocol] : [body, writeFrame(body)];
  const { messageType: type, direction } = reply.header;
  const write = () => {
    if (socket.destroyed) return;
    stage.journal.append({ kind: 'FRAME_OUT', id: id + direction, inReplyTo: id, type, frame });
    socket.write(bytes);
  };
  if (fault?.action !== 'delay') return write();
  const timer = setTimeout(write, fault.ms ?? 0);
  socket.once('close', () => clearTimeout(timer));
}
