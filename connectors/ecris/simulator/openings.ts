/**
 * What a simulated State sends of itself, on order: it asks the hub about somebody, tells it of a conviction, changes or strikes one it
 * told before, asks back, gives a receipt, withdraws what it sent or sends it again. The plan stands in the journal, so an order is not
 * followed again after a restart.
 */
import type { SimulatorStage } from '../../simulator-kit/simulator.ts';
import type { Timeline } from '../../simulator-kit/timeline.ts';
import { furtherDetailsItem, notificationResponses, purposeReferences } from '../wire/codes.ts';
import { homeCountry } from '../wire/countries.ts';
import { formatMessageId, parseMessageId } from '../wire/message-id.ts';
import type { World } from './orders.ts';
import type { RegisterPerson } from './register.ts';
import type { NotifiedChange, Sending, Task, ToldAs } from './task.ts';

export interface Asking {
  country: string;
  person: RegisterPerson;
  /** Code of the hub's PURPOSE table or, for one that nobody has, a reference such as `P-00-009999`; default CRIMINAL_PROCEEDINGS. */
  purpose?: string;
  /** Name of the requesting authority; default the central authority. */
  authority?: string;
  urgent?: boolean;
  /** The bytes of a fingerprint file go along. */
  prints?: boolean;
}
export interface Telling {
  country: string;
  /** With the conviction that is told. */
  person: RegisterPerson;
  /** `number` of the conviction where the person has several; default the first. */
  conviction?: number;
  toldAs?: ToldAs;
}

export type OpeningOrder =
  | { ask: Asking }
  | { notify: Telling }
  | { update: Telling }
  | { delete: Telling }
  /** Withdraws a message of this State's own, or its newest answer to a message of the hub. */
  | { withdraw: ({ reference: string } | { answerTo: string }) & { reason?: string } }
  /** Sends a message of this State's own again, byte for byte. */
  | { repeat: { reference: string } }
  /** Wants to know more about a message of the hub: items of the person, or in words. Its receipt or answer waits for that. */
  | { askBack: { inReplyTo: string; items?: string[]; question?: string } }
  /** Gives a receipt for a notification of the hub, whatever it has said before. */
  | { receipt: { inReplyTo: string; result: keyof typeof notificationResponses } };

const keys = ['ask', 'notify', 'update', 'delete', 'withdraw', 'repeat', 'askBack', 'receipt'] as const;

export function isOpeningOrder(order: unknown): order is OpeningOrder {
  return typeof order === 'object' && order !== null && keys.some((key) => key in order);
}

/** Follows one order and returns the id of the message it leads to. Throws TypeError for what no State can do. */
export type Open = (order: OpeningOrder) => { reference: string };

export function openOpenings({ journal }: SimulatorStage, world: World, timeline: Timeline<Task>): Open {
  function plan(country: string, sending: Sending, inReplyTo?: string): { reference: string } {
    if (!world.profile(country)) throw new TypeError('not a Member State');
    // The journal's length only grows, so no two messages get one number, before or after a restart.
    const number = journal.entries().length + 1;
    const id = formatMessageId({ sender: country, receiver: homeCountry, type: sending.send, number });
    timeline.plan({ id: `ordered:${id}`, inDays: 0, task: { ...sending, id, country, inReplyTo } });
    return { reference: id };
  }

  /** Everything that is still to be sent or has been. */
  function planned(): Task[] {
    const entries = journal.entries().filter(({ kind }) => kind === 'PLANNED');
    return entries.map((entry) => (entry.data as { task: Task }).task); // what the timeline has written
  }

  function tell(change: NotifiedChange, { country, person, conviction, toldAs = 'own id' }: Telling): { reference: string } {
    const told = person.convictions.find(({ number }) => conviction === undefined || number === conviction);
    if (!told) throw new TypeError('the person has no such conviction');
    return plan(country, { send: 'NOT', person: { ...person, convictions: [told] }, change, toldAs });
  }

  function ask({ country, person, purpose = 'CRIMINAL_PROCEEDINGS', authority, urgent = false, prints = false }: Asking) {
    if (!Object.hasOwn(purposeReferences, purpose) && !/^P-\d{2}-\d{6}$/.test(purpose)) throw new TypeError('no such purpose');
    return plan(country, { send: 'REQ', person: { ...person, convictions: [] }, purpose, authority, urgent, prints });
  }

  function withdraw(order: Extract<OpeningOrder, { withdraw: unknown }>['withdraw']): { reference: string } {
    const answered = 'answerTo' in order ? order.answerTo : undefined;
    const answers = planned().filter(({ send, inReplyTo }) => inReplyTo === answered && (send === 'RRS' || send === 'NRS'));
    const reference = 'reference' in order ? order.reference : answers.at(-1)?.id;
    return plan(parseMessageId(reference ?? '')?.sender ?? '', { send: 'CAN', reason: order.reason }, reference);
  }

  function repeat({ reference }: { reference: string }): { reference: string } {
    const task = planned().find(({ id }) => id === reference);
    if (!task) throw new TypeError('no message of that id was sent');
    timeline.plan({ id: `repeated:${reference}:${journal.entries().length + 1}`, inDays: 0, task });
    return { reference };
  }

  /** What was planned to follow from that message waits. */
  function askBack({ inReplyTo, items = [], question }: { inReplyTo: string; items?: string[]; question?: string }) {
    for (const part of ['NRS', 'RRS']) timeline.cancel(`${inReplyTo}:${part}`);
    const wants = items.length > 0 ? items : [furtherDetailsItem];
    return plan(parseMessageId(inReplyTo)?.receiver ?? '', { send: 'RAI', wants, question }, inReplyTo);
  }

  return (order) => {
    if ('ask' in order) return ask(order.ask);
    if ('notify' in order) return tell('new', order.notify);
    if ('update' in order) return tell('update', order.update);
    if ('delete' in order) return tell('delete', order.delete);
    if ('withdraw' in order) return withdraw(order.withdraw);
    if ('repeat' in order) return repeat(order.repeat);
    if ('askBack' in order) return askBack(order.askBack);
    const { inReplyTo, result } = order.receipt;
    const receiver = parseMessageId(inReplyTo)?.receiver ?? '';
    return plan(receiver, { send: 'NRS', result: notificationResponses[result] }, inReplyTo);
  };
}
