/** A road to the connector's own door on which bytes come in small pieces, or only some of them. */
import net, { type AddressInfo } from 'node:net';
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

export async function openRelay({ to, pieceBytes, cutAfterBytes = Infinity }: RelayOptions): Promise<Relay> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((near) => {
    const far = net.connect({ ...to, noDelay: true });
    for (const socket of [near, far]) sockets.add(socket.on('error', () => socket.destroy()));
    far.pipe(near);
    let passed = 0;
    near.on('data', (chunk: Buffer) => {
      for (const piece of cut(chunk, pieceBytes)) {
        far.write(piece.subarray(0, Math.max(cutAfterBytes - passed, 0)));
        passed += piece.length;
      }
      if (passed >= cutAfterBytes) far.end(() => far.destroy());
    });
    near.once('close', () => far.end());
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

function* cut(chunk: Buffer, pieceBytes = chunk.length): Generator<Buffer> {
  for (let at = 0; at < chunk.length; at += pieceBytes) yield chunk.subarray(at, at + pieceBytes);
}
