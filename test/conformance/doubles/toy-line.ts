/** One call to the toy back end: bounded in time and bytes, and honest about what may have been done. */
import net from 'node:net';
import { BackendFault, type FaultKind } from '../../../connectors/contract/fault.ts';
import type { ToyCall } from './toy-back-end.ts';

export interface ToyLine {
  host: string;
  port: number;
  timeoutMs: number;
  signal: AbortSignal;
  name: string;
  /** Reads whatever comes, for as long as it comes. */
  readsOn?: boolean;
}

const answerBytesMax = 64 * 1024;

export function call(line: ToyLine, what: ToyCall): Promise<Record<string, unknown>> {
  const { host, port, timeoutMs, signal, name, readsOn } = line;
  const writes = what.op === 'submit' || what.op === 'update';
  return new Promise((resolve, reject) => {
    let connected = false;
    let heard = '';
    const fail = (kind: FaultKind, code: string) => {
      const unknown = writes && connected;
      reject(new BackendFault({ backEnd: name, kind: unknown ? 'outcome-unknown' : kind, code, message: `ended with ${code}` }));
      stop();
    };
    const abort = () => fail('unavailable', 'CLOSED');
    if (signal.aborted) return abort();
    const socket = net.connect({ host, port });
    const timer = setTimeout(() => fail('timeout', 'DEADLINE'), readsOn ? 30_000 : timeoutMs);
    function stop(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      socket?.destroy();
    }
    signal.addEventListener('abort', abort);
    socket.on('error', () => fail('unavailable', 'CONNECT_REFUSED'));
    socket.once('connect', () => {
      connected = true;
      socket.write(`${JSON.stringify(what)}\n`);
    });
    socket.on('data', (chunk) => {
      if (heard.length < answerBytesMax) heard += chunk.toString('utf8');
      else if (!readsOn) fail('malformed', 'TOO_LONG');
    });
    socket.once('close', () => {
      if (heard === '') return fail('unavailable', 'CONNECTION_LOST');
      try {
        resolve(JSON.parse(heard) as Record<string, unknown>);
      } catch {
        fail('malformed', 'NOT_JSON');
      }
      stop();
    });
  });
}
