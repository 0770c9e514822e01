/** A message to be sent. Its id is given when it is planned, so that a repeat after a crash is the same message. */
import type { FunctionalErrorCode, NotificationResponse } from '../wire/codes.ts';
import { pushOperations, operations, type Operation } from '../wire/operations.ts';
import type { RegisterPerson } from './register.ts';

export type NotifiedChange = 'new' | 'update' | 'delete';

/** How a conviction told before is named in an update: by its own id, or as it was known before ECRIS. */
export type ToldAs = 'own id' | { njr: string } | { court: string; fileNumber: string; finalOn: string };

export type Task = { id: string; country: string; inReplyTo?: string } & (
  | { send: 'RDL'; dueOn: string }
  | { send: 'RRS'; asked: RegisterPerson; fromFile: boolean }
  | { send: 'RAI'; wants: string[]; question?: string }
  /** `told` is the person with the facts that were wanted; `prints` of whom, where the bytes of their fingerprints go along. */
  | { send: 'RAR'; asked?: RegisterPerson; told?: RegisterPerson; prints?: RegisterPerson }
  | { send: 'FEM'; errors: FunctionalErrorCode[] }
  | { send: 'REQ'; person: RegisterPerson; purpose: string; authority?: string; urgent: boolean; prints: boolean }
  /** `person` carries the one conviction that is told. */
  | { send: 'NOT'; person: RegisterPerson; change: NotifiedChange; toldAs: ToldAs }
  | { send: 'NRS'; result: NotificationResponse }
  | { send: 'CAN'; reason?: string }
);

export type Sending = Task extends infer Each ? (Each extends Task ? Omit<Each, 'id' | 'country' | 'inReplyTo'> : never) : never;

export function operationOf(task: Task): Operation {
  if (task.send === 'RAR' && task.prints) return pushOperations.RAR;
  return task.send === 'REQ' && task.prints ? pushOperations.REQ : operations[task.send];
}
