/** Where a State plans what it will send. The same cause never plans the same part twice, before or after a restart. */
import type { SimulatorStage } from '../../simulator-kit/simulator.ts';
import type { Timeline } from '../../simulator-kit/timeline.ts';
import { formatMessageId } from '../wire/message-id.ts';
import type { World } from './orders.ts';
import { readMessage, type IncomingMessage } from './read-message.ts';
import type { Sending, Task } from './task.ts';

export interface Desk {
  stage: SimulatorStage;
  world: World;
  /** Simulated days from now, in answer to `inReplyTo`. `part` is the plan's name within its cause; default the message type. */
  plan(cause: IncomingMessage, inReplyTo: string, inDays: number, sending: Sending, part?: string): void;
  /** Says that `inReplyTo` of a message names nothing this State knows. */
  refuseUnknown(message: IncomingMessage): void;
  /** A message of the hub that has come. */
  came(reference: string | undefined): IncomingMessage | undefined;
  /** Whether a message has neither got nor is to get its answer of that type. */
  isOwed(type: 'RRS' | 'NRS', inReplyTo: string): boolean;
  /** Everything ever planned. */
  planned(): Task[];
  /** Withdraws what has not been sent yet of what a message has caused. */
  drop(cause: string, parts: readonly string[]): void;
}

export function openDesk(stage: SimulatorStage, world: World, timeline: Timeline<Task>): Desk {
  const { journal } = stage;
  const desk: Desk = {
    stage,
    world,
    plan(cause, inReplyTo, inDays, sending, part = sending.send) {
      const country = cause.id.receiver;
      // The journal's length only grows, so no two messages get one number, before or after a restart.
      const number = journal.entries().length + 1;
      const id = formatMessageId({ sender: country, receiver: cause.id.sender, type: sending.send, number });
      timeline.plan({ id: `${cause.reference}:${part}`, inDays, task: { ...sending, id, country, inReplyTo } });
    },
    refuseUnknown: (message) => desk.plan(message, message.reference, 0, { send: 'FEM', errors: ['FE-00004'] }),
    came(reference) {
      const entry = journal.entries().find(({ kind, id }) => kind === 'FRAME_IN' && id === reference);
      return entry?.frame === undefined ? undefined : readMessage(Buffer.from(entry.frame));
    },
    isOwed(type, inReplyTo) {
      const entries = journal.entries();
      if (entries.some((entry) => entry.kind === 'FRAME_OUT' && entry.type === type && entry.inReplyTo === inReplyTo))
        return false;
      const done = new Set(entries.flatMap(({ kind, id }) => (kind === 'DONE' ? [id] : [])));
      return !entries.some(({ kind, id, data }) => {
        const task = kind === 'PLANNED' && !done.has(id) ? (data as { task: Task }).task : undefined; // what the timeline has written
        return task?.send === type && task.inReplyTo === inReplyTo;
      });
    },
    planned() {
      const entries = journal.entries().filter((entry) => entry.kind === 'PLANNED');
      return entries.map((entry) => (entry.data as { task: Task }).task); // what the timeline has written
    },
    drop(cause, parts) {
      for (const part of parts) timeline.cancel(`${cause}:${part}`);
    },
  };
  return desk;
}
