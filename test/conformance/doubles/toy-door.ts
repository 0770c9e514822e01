/** Where the toy back end delivers to: a JSON line `{ "reference", "dueOn" }`, answered with `ok`, or with a closed line. */
import { createHash } from 'node:crypto';
import net from 'node:net';
import type { ConnectorContext } from '../../../connectors/contract/connector.ts';
import type { Delivery } from '../../../connectors/contract/messages.ts';

export interface ToyDoor {
  host: string;
  port: number;
  deliver: ConnectorContext['deliver'];
  /** Takes what is there when the line ends for a message. */
  takesHalves?: boolean;
  /** Takes the first piece for all of it. */
  takesPieces?: boolean;
}

export const toyMessageBytesMax = 32 * 1024;

export async function openToyDoor(door: ToyDoor): Promise<() => Promise<void>> {
  const sockets = new Set<net.Socket>();
  const underWay = new Set<Promise<void>>();
  const server = net.createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket.on('error', () => socket.destroy()));
    const work = serve(socket, door).catch(() => void socket.destroy());
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  });
  await new Promise<void>((resolve, reject) => void server.once('error', reject).listen(door.port, door.host, resolve));
  return async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    await Promise.allSettled(underWay);
    for (const socket of sockets) socket.destroy();
    await closed;
  };
}

async function serve(socket: net.Socket, { deliver, takesHalves, takesPieces }: ToyDoor): Promise<void> {
  const bytes = await readLine(socket, takesPieces);
  const whole = bytes.at(-1) === 10;
  if (!whole && !takesHalves && bytes.length <= toyMessageBytesMax) return void socket.destroy();
  await deliver(read(bytes, takesHalves));
  socket.end('ok\n');
}

async function readLine(socket: net.Socket, takesPieces = false): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  for await (const chunk of socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes = Buffer.concat([bytes, chunk]);
    if (takesPieces || bytes.at(-1) === 10 || bytes.length > toyMessageBytesMax) break;
  }
  return bytes;
}

function read(bytes: Buffer, takesHalves = false): Delivery {
  const base = { country: 'RO', raw: { bytes, mediaType: 'application/json' } };
  try {
    if (bytes.length > toyMessageBytesMax) throw new Error('too long');
    const { reference, dueOn } = JSON.parse(bytes.toString('utf8')) as { reference: string; dueOn: string };
    return { ...base, kind: 'DEADLINE', reference, dueOn };
  } catch {
    if (takesHalves) return { ...base, kind: 'OTHER', reference: 'half', nativeKind: 'half' };
    return {
      ...base,
      kind: 'UNREADABLE',
      reference: `unreadable:${createHash('sha256').update(bytes).digest('hex')}`,
      reason: 'NOT_JSON',
    };
  }
}

/** What the toy back end does to deliver. True when it was acknowledged. */
export function sendToDoor({ host, port }: { host: string; port: number }, bytes: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = net.connect({ host, port }, () => socket.end(bytes));
    socket.on('data', (chunk) => (heard += chunk.toString('utf8')));
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(heard === 'ok\n'));
  });
}
