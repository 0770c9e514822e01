/** Scripted misbehaviour: "drop the next two REQ", "delay every answer by 300 ms". Consumed in order, each use journalled. */
import type { Journal } from './journal.ts';

export type FaultAction =
  | 'refuse' // answer with the protocol's error
  | 'drop' // take it, do nothing, close the line
  | 'no-reply' // do the work, close the line before answering: the caller cannot know
  | 'delay' // wait `ms` before answering
  | 'garble' // answer with bytes that are not the protocol
  | 'crash'; // the process ends at this point, as by kill -9

export interface Fault {
  /** Native message type, or `*`. */
  on: string;
  action: FaultAction;
  ms?: number;
  /** How often; default 1. */
  times?: number;
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The fault that applies to a message of this type now, if any; one use of it is spent. */
  next(type: string, messageId: string): Fault | undefined;
}

export function openFaults(journal: Journal): Faults {
  let scripted: (Fault & { left: number })[] = [];
  return {
    add: (fault) => void scripted.push({ ...fault, left: fault.times ?? 1 }),
    clear: () => void (scripted = []),
    next(type, messageId) {
      const fault = scripted.find((candidate) => candidate.left > 0 && (candidate.on === '*' || candidate.on === type));
      if (!fault) return undefined;
      fault.left -= 1;
      journal.append({ kind: 'FAULT', id: messageId, type, data: { action: fault.action } });
      if (fault.action === 'crash') process.kill(process.pid, 'SIGKILL');
      return fault;
    },
  };
}
