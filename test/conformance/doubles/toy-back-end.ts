/** A back end that is always well: a JSON line in, a JSON line out. What it has done is counted by reference. */
import { createHash } from 'node:crypto';
import net, { type AddressInfo } from 'node:net';
import type { Stand } from '../../../connectors/test-kit/conformance/stand-in.ts';

export interface ToyCall {
  op: 'ping' | 'enquire' | 'submit' | 'update' | 'settle' | 'activity' | 'tally';
  /** Two submissions with one key are one. */
  key?: string;
  reference?: string;
  who?: string;
  /** Of activity: how many changes were read before, and how many are wanted. */
  from?: number;
  max?: number;
  /** Of a tally. */
  day?: string;
  prefix?: string;
}

export const toyDay = '2026-11-25';

function tallyOf(references: readonly string[], prefix: string): object {
  const keyed = references.map((item) => ({ item, key: createHash('sha256').update(item).digest('hex') }));
  const found = keyed.filter(({ key }) => key.startsWith(prefix));
  const digest = found
    .reduce((sum, { key }) => sum ^ BigInt(`0x${key}`), 0n)
    .toString(16)
    .padStart(64, '0');
  return { count: found.length, digest, ...(found.length <= 50 && { items: found.map(({ item }) => item) }) };
}

const people: Readonly<Record<string, string[]>> = { anna: ['P-1'], sam: ['P-2', 'P-3'] };

export async function startToyBackEnd(): Promise<Stand> {
  const effects = new Map<string, number>();
  const keys = new Set<string>();
  const sockets = new Set<net.Socket>();
  /** References of what was recorded, all on one day. */
  const recorded: string[] = [];
  const count = (reference: string) => effects.set(reference, (effects.get(reference) ?? 0) + 1);
  const server = net.createServer((socket) => {
    sockets.add(socket.on('error', () => socket.destroy()));
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString('utf8');
      if (heard.endsWith('\n')) socket.end(`${JSON.stringify(answer(JSON.parse(heard) as ToyCall))}\n`);
    });
  });
  function answer({ op, key = '', reference = '', who = '', from = 0, max = 0, day, prefix = '' }: ToyCall): object {
    if (op === 'enquire') return { ids: people[who] ?? [] };
    if (op === 'activity') return { references: recorded.slice(from, from + max), more: from + max < recorded.length };
    if (op === 'tally') return tallyOf(day === toyDay ? recorded : [], prefix);
    if (op === 'settle') return { done: effects.has(reference) };
    if (op === 'update' || (op === 'submit' && !keys.has(key))) count(reference);
    keys.add(key);
    return { ok: true };
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async record(count) {
      for (let each = 0; each < count; each += 1) recorded.push(`P-1/C-${recorded.length + 1}#1`);
    },
    effects: (reference) => effects.get(reference) ?? 0,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
