/** A back end that is always well: a JSON line in, a JSON line out. What it has done is counted by reference. */
import net, { type AddressInfo } from 'node:net';
import type { Stand } from '../../../connectors/test-kit/conformance/stand-in.ts';

export interface ToyCall {
  op: 'ping' | 'enquire' | 'submit' | 'update' | 'settle';
  /** Two submissions with one key are one. */
  key?: string;
  reference?: string;
  who?: string;
}

const people: Readonly<Record<string, string[]>> = { anna: ['P-1'], sam: ['P-2', 'P-3'] };

export async function startToyBackEnd(): Promise<Stand> {
  const effects = new Map<string, number>();
  const keys = new Set<string>();
  const sockets = new Set<net.Socket>();
  const count = (reference: string) => effects.set(reference, (effects.get(reference) ?? 0) + 1);
  const server = net.createServer((socket) => {
    sockets.add(socket.on('error', () => socket.destroy()));
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString('utf8');
      if (heard.endsWith('\n')) socket.end(`${JSON.stringify(answer(JSON.parse(heard) as ToyCall))}\n`);
    });
  });
  function answer({ op, key = '', reference = '', who = '' }: ToyCall): object {
    if (op === 'enquire') return { ids: people[who] ?? [] };
    if (op === 'settle') return { done: effects.has(reference) };
    if (op === 'update' || (op === 'submit' && !keys.has(key))) count(reference);
    keys.add(key);
    return { ok: true };
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    effects: (reference) => effects.get(reference) ?? 0,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
