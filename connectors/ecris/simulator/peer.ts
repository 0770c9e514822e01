/** What a State does with a message, and when. It plans in the journal; everything it sends later follows from there. */
import type { SimulatorStage } from '../../simulator-kit/simulator.ts';
import type { Timeline } from '../../simulator-kit/timeline.ts';
import type { FunctionalErrorCode } from '../wire/codes.ts';
import { formatMessageId, parseMessageId } from '../wire/message-id.ts';
import type { MessageType } from '../wire/operations.ts';
import { wrongCodes } from './check-codes.ts';
import type { UnaskedAnswer, World } from './orders.ts';
import type { IncomingMessage } from './read-message.ts';
import { findPersons, type RegisterPerson } from './register.ts';

/** A message to be sent. Its id is given when it is planned, so that a repeat after a crash is the same message. */
export type Task = { id: string; country: string; inReplyTo: string } & (
  | { send: 'RDL'; dueOn: string }
  | { send: 'RRS'; asked: RegisterPerson; fromFile: boolean }
  | { send: 'RAI'; wants: string[] }
  | { send: 'RAR'; asked?: RegisterPerson }
  | { send: 'FEM'; errors: FunctionalErrorCode[] }
);

type Sending = Task extends infer Each ? (Each extends Task ? Omit<Each, 'id' | 'country' | 'inReplyTo'> : never) : never;

export interface Peer {
  /** Plans what follows from a message; a message known already changes nothing. */
  take(message: IncomingMessage): void;
  /** Plans an answer that no message has asked for. Throws TypeError where `inReplyTo` is no message id. */
  answer(order: UnaskedAnswer): void;
}

const deadlineMs = 28 * 86_400_000;

export function openPeer({ journal, clock }: SimulatorStage, world: World, timeline: Timeline<Task>): Peer {
  /** `cause` and `part` name the plan: the same cause never plans the same part twice. */
  function plan(cause: IncomingMessage, inReplyTo: string, inDays: number, sending: Sending, part: string = sending.send): void {
    const country = cause.id.receiver;
    // The journal's length only grows, so no two messages get one number, before or after a restart.
    const id = formatMessageId({
      sender: country,
      receiver: cause.id.sender,
      type: sending.send,
      number: journal.entries().length + 1,
    });
    timeline.plan({ id: `${cause.reference}:${part}`, inDays, task: { ...sending, id, country, inReplyTo } });
  }

  function takeRequest(message: IncomingMessage, person: RegisterPerson): void {
    const { reference, id } = message;
    const profile = world.profile(id.receiver);
    if (!profile) return;
    const errors = wrongCodes(message);
    if (errors.length > 0) return plan(message, reference, 0, { send: 'FEM', errors });
    if (profile.deadlineFirst) {
      const dueOn = new Date(clock.now().getTime() + deadlineMs).toISOString().slice(0, 10);
      plan(message, reference, profile.deadlineDays, { send: 'RDL', dueOn });
    }
    const wants = findPersons(world.register(id.receiver), person)[0]?.wants;
    if (wants) plan(message, reference, profile.delayDays / 2, { send: 'RAI', wants });
    if ((id.number % 100) / 100 < profile.noAnswerShare) return;
    plan(message, reference, profile.delayDays, { send: 'RRS', asked: person, fromFile: false });
  }

  /** The question names the answer it is about; that answer's plan names the request. */
  function takeQuestion(message: IncomingMessage): void {
    const profile = world.profile(message.id.receiver);
    const about = plannedTasks().find((task) => task.id === message.inReplyTo);
    if (!profile) return;
    if (about?.send !== 'RRS') return plan(message, message.reference, 0, { send: 'FEM', errors: ['FE-00004'] });
    const [person] = findPersons(world.register(message.id.receiver), about.asked);
    plan(message, message.reference, profile.detailsDays, { send: 'RAR', asked: person?.details ? about.asked : undefined });
    if (!person?.details) return;
    plan(message, about.inReplyTo, profile.detailsDays + 0.05, { send: 'RRS', asked: about.asked, fromFile: true });
  }

  function takeCancellation(message: IncomingMessage): void {
    const known = journal
      .entries()
      .some((entry) => entry.kind === 'FRAME_IN' && entry.id === message.inReplyTo && entry.type === 'REQ');
    if (!known) return plan(message, message.reference, 0, { send: 'FEM', errors: ['FE-00004'] });
    for (const part of ['RDL', 'RAI', 'RRS'] satisfies MessageType[]) timeline.cancel(`${message.inReplyTo}:${part}`);
  }

  function plannedTasks(): Task[] {
    const planned = journal.entries().filter((entry) => entry.kind === 'PLANNED');
    return planned.map((entry) => (entry.data as { task: Task }).task); // what `plan` above has written
  }

  return {
    take(message) {
      if (world.profile(message.id.receiver)?.silent) return;
      if (message.id.type === 'REQ' && message.person) takeRequest(message, message.person);
      if (message.id.type === 'RAI') takeQuestion(message);
      if (message.id.type === 'CAN') takeCancellation(message);
    },
    answer({ country, inReplyTo, asked, fromFile = false }) {
      const receiver = parseMessageId(inReplyTo)?.sender;
      if (!receiver || !world.profile(country)) throw new TypeError('an answer names a Member State and a message id');
      const id = formatMessageId({ sender: country, receiver, type: 'RRS', number: journal.entries().length + 1 });
      timeline.plan({ id: `unasked:${id}`, inDays: 0, task: { send: 'RRS', id, country, inReplyTo, asked, fromFile } });
    },
  };
}
