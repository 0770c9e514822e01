/** A back end that says what was said: each call is given the reply that was recorded for the call at its place. */
import net, { type AddressInfo } from 'node:net';
import { bytesOf, type CassetteFrame } from '../../test-kit/cassette/cassette.ts';
import { openFrameReader, writeFrame } from '../wire/frame.ts';

export interface Deck {
  port: number;
  /** Replies to the calls that come next; undefined where there was none. */
  play(replies: readonly (CassetteFrame | undefined)[]): void;
  close(): Promise<void>;
}

export async function openDeck(): Promise<Deck> {
  let script: (CassetteFrame | undefined)[] = [];
  const server = net.createServer((socket) => {
    const reader = openFrameReader();
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      for (const body of reader.push(chunk)) answer(socket, body, script.shift());
    });
  });
  await new Promise<void>((resolve, reject) => void server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port, // listening on TCP, so it has one
    play: (replies) => void (script = [...replies]),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Where no reply was recorded the line is cut, as it was then. */
function answer(socket: net.Socket, asked: string, reply: CassetteFrame | undefined): void {
  if (!reply) return void socket.destroy();
  const reference = /<GMH>(.{13})/.exec(asked)?.[1] ?? '';
  const text = bytesOf(reply).toString('latin1');
  socket.write(writeFrame(text.replace(/(<GMH>).{13}/, `$1${reference}`).replace(/(<GMT>.{6}).{13}/, `$1${reference}`)));
}
