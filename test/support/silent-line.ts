/** A way to a server that can fall silent as networks do: nothing gets through any more, and neither end is told. */
import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';

export interface SilentLine {
  port: number;
  /** What is connected now hears nothing any more, for ever; whoever comes meanwhile, too. */
  fallSilent(): void;
  /** Whoever comes from now on gets through. */
  mend(): void;
  close(): Promise<void>;
}

/** @param target port of the server, asked for at each connection: the server may know of this line before it has one. */
export async function openSilentLine(target: () => number): Promise<SilentLine> {
  const sockets = new Set<Socket>();
  let isSilent = false;
  let present: (() => void)[] = [];
  const server = net.createServer((near) => {
    keep(sockets, near);
    if (isSilent) return void near.pause();
    const far = keep(sockets, net.connect(target(), '127.0.0.1'));
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    present.push(() => {
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        one.unpipe(other);
        one.pause();
        one.removeAllListeners('close');
      }
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    fallSilent() {
      isSilent = true;
      for (const silence of present) silence();
      present = [];
    },
    mend: () => void (isSilent = false),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function keep(sockets: Set<Socket>, socket: Socket): Socket {
  sockets.add(socket);
  return socket.on('error', () => {});
}
