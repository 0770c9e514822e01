/** What a bureau does with a message, and when. It plans in the journal; everything it sends later follows from there. */
import type { SimulatorStage } from '../../simulator-kit/simulator.ts';
import type { Timeline } from '../../simulator-kit/timeline.ts';
import type { Letter, World } from './orders.ts';
import type { IncomingMessage } from './read-message.ts';
import type { Profile } from './profiles.ts';
import { findPersons, type RegisterConviction, type RegisterPerson, type Sought } from './register.ts';

/** A message to be sent. Its ids are given when it is planned, so that a repeat after a crash is the same message. */
export type Task = { id: string; ourRef: string; country: string; reference?: string; inReplyTo?: string } & (
  | { send: 'REPLY'; asked: Sought }
  /** `told` is whom the bureau asked or told about itself. */
  | { send: 'DETAILS'; asked: Sought; told?: RegisterPerson }
  | { send: 'FINGERPRINTS' }
  | { send: 'RECEIPT'; says: Exclude<Profile['receipts'], 'NONE'> }
  | { send: 'LETTER'; letter: Letter }
  | Opening
);
/** What a bureau begins itself. */
export type Opening =
  | { send: 'REQUEST'; person: RegisterPerson; purpose: string; authority?: string; urgent: boolean }
  | { send: 'NOTIFICATION'; person: RegisterPerson; conviction: RegisterConviction; change: ConvictionChange; inWords: boolean }
  /** `about` is its own reference. */
  | { send: 'CANCELLATION'; about: string; reason?: string };
export type ConvictionChange = 'NEW' | 'UPDATE' | 'DELETE';
export type Sending = Task extends infer Each ? (Each extends Task ? Omit<Each, 'id' | 'ourRef' | 'country'> : never) : never;

export interface Bureau {
  /** Plans what follows from a message; a message known already changes nothing. */
  take(country: string, message: IncomingMessage): void;
  write(letter: Letter): void;
  /** Sends it, now unless told; the bureau's own reference of it. Throws TypeError where no bureau is. */
  begin(country: string, opening: Opening, how?: { inReplyTo?: string; planId?: string; inDays?: number }): string;
  /** Sends a mail of that reference again, byte for byte. Throws TypeError where there is none. */
  repeat(ourRef: string): void;
  /** Everything that has been or is to be sent. */
  planned(): Task[];
}

export function openBureau({ journal, clock }: SimulatorStage, world: World, timeline: Timeline<Task>): Bureau {
  /** `cause` and `part` name the plan: the same cause never plans the same part twice. */
  function plan(country: string, cause: string, inDays: number, sending: Sending): string {
    // The journal's length only grows, so no two messages get one number, before or after a restart.
    const number = journal.entries().length + 1;
    const id = `${country.toLowerCase()}-${number}@ncb.example`;
    const ourRef = `${country}/INT/${clock.now().getUTCFullYear()}/${String(number).padStart(4, '0')}`;
    timeline.plan({ id: `${cause}:${sending.send}`, inDays, task: { ...sending, id, ourRef, country } });
    return ourRef;
  }

  const { requestAnswered, requestOf, planned } = readRequests(journal);

  function takeRequest(country: string, message: IncomingMessage, asked: Sought): void {
    const { reference, messageId } = message;
    const profile = world.profile(country);
    if (!profile) return;
    const share = shareOf(reference);
    const [person] = findPersons(world.register(country), asked);
    const prints = { send: 'FINGERPRINTS', reference, inReplyTo: messageId } as const;
    if (person?.needsFingerprints) return void plan(country, reference, profile.delayDays / 2, prints);
    if (share < profile.noAnswerShare) return;
    const asks = share >= 1 - profile.fingerprintsShare;
    if (asks) plan(country, reference, profile.delayDays / 2, prints);
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
    const begun = planned().find(({ id }) => id === message.inReplyTo);
    const told = begun && 'person' in begun ? begun.person : undefined;
    const asked = told ?? requestAnswered(message.inReplyTo)?.asked;
    if (!asked) return;
    const { reference, messageId } = message;
    const inDays = world.profile(country)?.detailsDays ?? 1;
    plan(country, reference, inDays, { send: 'DETAILS', asked, told, reference, inReplyTo: messageId });
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
      const says = world.profile(country)?.receipts ?? 'NONE';
      if ((kind === 'NOTIFICATION' || kind === 'EXTRADITION_NOTICE') && says !== 'NONE')
        plan(country, reference, 1, { send: 'RECEIPT', says, reference, inReplyTo: messageId });
      if (kind === 'CANCELLATION') for (const part of ['FINGERPRINTS', 'REPLY', 'RECEIPT']) timeline.cancel(`${about}:${part}`);
    },
    planned,
    ...ofItself({ journal, timeline, planned, plan }, world),
    write(letter) {
      plan(letter.country, `letter-${journal.entries().length}`, 0, { send: 'LETTER', letter, reference: letter.yourRef });
    },
  };
}

interface Planning {
  journal: SimulatorStage['journal'];
  timeline: Timeline<Task>;
  planned(): Task[];
  plan(country: string, cause: string, inDays: number, sending: Sending): string;
}

/** What a bureau sends without having been written to. */
function ofItself({ journal, timeline, planned, plan }: Planning, world: World): Pick<Bureau, 'begin' | 'repeat'> {
  return {
    begin(country, opening, { inReplyTo, planId = `ordered-${journal.entries().length}`, inDays = 0 } = {}) {
      if (!world.profile(country)) throw new TypeError('no bureau is there');
      return plan(country, planId, inDays, { ...opening, inReplyTo });
    },
    repeat(ourRef) {
      const task = planned().find((each) => each.ourRef === ourRef);
      if (!task) throw new TypeError('no message of that reference was sent');
      timeline.plan({ id: `repeated-${journal.entries().length}:${task.send}`, inDays: 0, task });
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

  return { requestAnswered, requestOf, planned: plannedTasks };
}

/** Evenly spread over the numbers of references, and the same at every start. */
function shareOf(reference: string): number {
  return (Number(/(\d+)[A-Z]$/.exec(reference)?.[1] ?? 0) % 100) / 100;
}
