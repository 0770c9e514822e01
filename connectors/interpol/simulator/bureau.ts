/** What a bureau does with a message, and when. It plans in the journal; everything it sends later follows from there. */
import type { SimulatorStage } from '../../simulator-kit/simulator.ts';
import type { Timeline } from '../../simulator-kit/timeline.ts';
import type { Letter, World } from './orders.ts';
import type { IncomingMessage } from './read-message.ts';
import { findPersons, type Sought } from './register.ts';

/** A message to be sent. Its ids are given when it is planned, so that a repeat after a crash is the same message. */
export type Task = { id: string; ourRef: string; country: string; reference?: string; inReplyTo?: string } & (
  { send: 'REPLY' | 'DETAILS'; asked: Sought } | { send: 'FINGERPRINTS' | 'RECEIPT' } | { send: 'LETTER'; letter: Letter }
);
type Sending = Task extends infer Each ? (Each extends Task ? Omit<Each, 'id' | 'ourRef' | 'country'> : never) : never;

export interface Bureau {
  /** Plans what follows from a message; a message known already changes nothing. */
  take(country: string, message: IncomingMessage): void;
  write(letter: Letter): void;
}

export function openBureau({ journal, clock }: SimulatorStage, world: World, timeline: Timeline<Task>): Bureau {
  /** `cause` and `part` name the plan: the same cause never plans the same part twice. */
  function plan(country: string, cause: string, inDays: number, sending: Sending): void {
    // The journal's length only grows, so no two messages get one number, before or after a restart.
    const number = journal.entries().length + 1;
    const id = `${country.toLowerCase()}-${number}@ncb.example`;
    const ourRef = `${country}/INT/${clock.now().getUTCFullYear()}/${String(number).padStart(4, '0')}`;
    timeline.plan({ id: `${cause}:${sending.send}`, inDays, task: { ...sending, id, ourRef, country } });
  }

  const { requestAnswered, requestOf } = readRequests(journal);

  function takeRequest(country: string, message: IncomingMessage, asked: Sought): void {
    const { reference, messageId } = message;
    const profile = world.profile(country);
    if (!profile) return;
    const share = shareOf(reference);
    const [person] = findPersons(world.register(country), asked);
    if (person?.needsFingerprints)
      return plan(country, reference, profile.delayDays / 2, { send: 'FINGERPRINTS', reference, inReplyTo: messageId });
    if (share < profile.noAnswerShare) return;
    const asks = share >= 1 - profile.fingerprintsShare;
    if (asks) plan(country, reference, profile.delayDays / 2, { send: 'FINGERPRINTS', reference, inReplyTo: messageId });
    plan(country, reference, asks ? 2 * profile.delayDays : profile.delayDays, {
      send: 'REPLY',
      asked,
      reference,
      inReplyTo: messageId,
    });
  }

  /** Fingerprints have come: now it answers. */
  function takeInformation(country: string, message: IncomingMessage): void {
    const request = requestAnswered(message.inReplyTo);
    if (!request || message.attachments === 0) return;
    const delay = world.profile(country)?.delayDays ?? 1;
    plan(country, request.reference, delay / 2, {
      send: 'REPLY',
      asked: request.asked,
      reference: request.reference,
      inReplyTo: message.messageId,
    });
  }

  function takeQuestion(country: string, message: IncomingMessage): void {
    const request = requestAnswered(message.inReplyTo);
    if (!request) return;
    const { reference, messageId } = message;
    plan(country, reference, world.profile(country)?.detailsDays ?? 1, {
      send: 'DETAILS',
      asked: request.asked,
      reference,
      inReplyTo: messageId,
    });
  }

  /** What it has answered or will answer stays so: a reply is planned once for a request. It quotes the reminder. */
  function takeReminder(country: string, { about, reference, messageId }: IncomingMessage): void {
    const profile = world.profile(country);
    const request = requestOf(about);
    if (!profile || !request || shareOf(reference) >= profile.remindedShare) return;
    const { asked } = request;
    if (findPersons(world.register(country), asked)[0]?.needsFingerprints) return;
    plan(country, request.reference, profile.delayDays / 2, { send: 'REPLY', asked, reference, inReplyTo: messageId });
  }

  return {
    take(country, message) {
      if (world.profile(country)?.silent) return;
      const { kind, person, about, reference, messageId } = message;
      if (kind === 'REQUEST' && person) takeRequest(country, message, person);
      if (kind === 'REMINDER') takeReminder(country, message);
      if (kind === 'FURTHER_DETAILS') takeQuestion(country, message);
      if (kind === 'INFORMATION') takeInformation(country, message);
      if (kind === 'NOTIFICATION') plan(country, reference, 1, { send: 'RECEIPT', reference, inReplyTo: messageId });
      if (kind === 'CANCELLATION') for (const part of ['FINGERPRINTS', 'REPLY']) timeline.cancel(`${about}:${part}`);
    },
    write(letter) {
      plan(letter.country, `letter-${journal.entries().length}`, 0, { send: 'LETTER', letter, reference: letter.yourRef });
    },
  };
}

/** Which request a message belongs to, as the journal tells it. */
function readRequests(journal: SimulatorStage['journal']) {
  /** Of the message that ours answers: the request that started it, and who was asked for. */
  function requestAnswered(messageId: string | undefined): { reference: string; asked: Sought } | undefined {
    const reply = plannedTasks().find(({ id }) => id === messageId);
    return requestOf(reply?.reference);
  }

  /** Of the request itself, or of a reminder of it. */
  function requestOf(reference: string | undefined): { reference: string; asked: Sought } | undefined {
    const came = journal.entries().filter(({ kind, id }) => kind === 'FRAME_IN' && id === reference);
    const reminder = came.find(({ type }) => type === 'REMINDER');
    if (reminder) return requestOf((reminder.data as { about?: string }).about); // a request is no reminder
    const request = came.find(({ type }) => type === 'REQUEST');
    const asked = request && (request.data as { person?: Sought }).person; // what the door has written
    return request && asked && { reference: request.id, asked };
  }

  function plannedTasks(): Task[] {
    const planned = journal.entries().filter((entry) => entry.kind === 'PLANNED');
    return planned.map((entry) => (entry.data as { task: Task }).task); // what `plan` above has written
  }

  return { requestAnswered, requestOf };
}

/** Evenly spread over the numbers of references, and the same at every start. */
function shareOf(reference: string): number {
  return (Number(/(\d+)[A-Z]$/.exec(reference)?.[1] ?? 0) % 100) / 100;
}
