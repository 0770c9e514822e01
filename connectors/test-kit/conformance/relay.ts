/** A road to the connector's own door on which bytes come in small pieces, or only some of them. */
import net, { type AddressInfo } from 'node:net';
import { pause } from './demand.ts';
import type { Address } from './stand-in.ts';

export interface RelayOptions {
  to: Address;
  /** Bytes at a time, each on its own way. */
  pieceBytes?: number;
  /** Bytes after which the sender's line breaks. */
  cutAfterBytes?: number;
}

export interface Relay extends Address {
  close(): Promise<void>;
}

export async function openRelay({ to, pieceBytes, cutAfterBytes }: RelayOptions): Promise<Relay> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer({ allowHalfOpen: true }, (near) => {
    const far = net.connect({ ...to, noDelay: true, allowHalfOpen: true });
    for (const socket of [near, far]) sockets.add(socket.on('error', () => socket.destroy()));
    far.pipe(near);
    void passOn(near, far, { pieceBytes, cutAfterBytes });
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  });
  await new Promise<void>((resolve, reject) => void server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP, so it has one
  return {
    host: '127.0.0.1',
    port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Each piece in a turn of its own, so that the kernel does not put them together again. */
async function passOn(
  near: net.Socket,
  far: net.Socket,
  { pieceBytes, cutAfterBytes = Infinity }: Partial<RelayOptions>,
): Promise<void> {
  let passed = 0;
  try {
    for await (const chunk of near.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      for (const piece of cut(chunk, pieceBytes)) {
        far.write(piece.subarray(0, Math.max(cutAfterBytes - passed, 0)));
        passed += piece.length;
        if (passed >= cutAfterBytes) return void far.end(() => far.destroy());
        if (pieceBytes) await pause(1);
      }
    }
    far.end();
  } catch {
    far.destroy();
  }
}

function* cut(chunk: Buffer, pieceBytes = chunk.length): Generator<Buffer> {
  for (let at = 0; at < chunk.length; at += pieceBytes) yield chunk.subarray(at, at + pieceBytes);
}
