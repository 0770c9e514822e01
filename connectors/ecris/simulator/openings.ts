/**
 * Exchanges that a simulated State begins itself, on order: it asks the hub about somebody, tells it of a conviction, changes or strikes
 * one it told before, or withdraws what it sent. The plan stands in the journal, so an order is not followed again after a restart.
 */
import type { SimulatorStage } from '../../simulator-kit/simulator.ts';
import type { Timeline } from '../../simulator-kit/timeline.ts';
import { purposeReferences } from '../wire/codes.ts';
import { homeCountry } from '../wire/countries.ts';
import { formatMessageId, parseMessageId } from '../wire/message-id.ts';
import type { World } from './orders.ts';
import type { RegisterPerson } from './register.ts';
import type { NotifiedChange, Sending, Task, ToldAs } from './task.ts';

interface Asking {
  country: string;
  person: RegisterPerson;
  /** Code of the hub's PURPOSE table; default CRIMINAL_PROCEEDINGS. */
  purpose?: string;
  urgent?: boolean;
  /** The bytes of a fingerprint file go along. */
  prints?: boolean;
}
interface Telling {
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
  /** Withdraws a message of this State's own. */
  | { withdraw: { reference: string; reason?: string } };

const keys = ['ask', 'notify', 'update', 'delete', 'withdraw'] as const;

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

  function tell(change: NotifiedChange, { country, person, conviction, toldAs = 'own id' }: Telling): { reference: string } {
    const told = person.convictions.find(({ number }) => conviction === undefined || number === conviction);
    if (!told) throw new TypeError('the person has no such conviction');
    return plan(country, { send: 'NOT', person: { ...person, convictions: [told] }, change, toldAs });
  }

  return (order) => {
    if ('notify' in order) return tell('new', order.notify);
    if ('update' in order) return tell('update', order.update);
    if ('delete' in order) return tell('delete', order.delete);
    if ('withdraw' in order) {
      const { reference, reason } = order.withdraw;
      return plan(parseMessageId(reference)?.sender ?? '', { send: 'CAN', reason }, reference);
    }
    const { country, person, purpose = 'CRIMINAL_PROCEEDINGS', urgent = false, prints = false } = order.ask;
    if (!Object.hasOwn(purposeReferences, purpose)) throw new TypeError('no such purpose');
    return plan(country, { send: 'REQ', person: { ...person, convictions: [] }, purpose, urgent, prints });
  };
}
