/**
 * What a bureau sends of itself, on order: it asks the hub about somebody, tells it of a conviction, changes or strikes one it told
 * before, withdraws what it sent or sends it again. Letters in free words are an order of their own: see `write`.
 */
import { phrases } from '../wire/phrases.ts';
import type { Bureau, ConvictionChange } from './bureau.ts';
import type { RegisterPerson } from './register.ts';

export interface Asking {
  country: string;
  person: RegisterPerson;
  /** Code of the hub's PURPOSE table, or words that nobody has agreed on; default CRIMINAL_PROCEEDINGS. */
  purpose?: string;
  /** On whose behalf; default nobody is named. */
  authority?: string;
  urgent?: boolean;
}
export interface Telling {
  country: string;
  /** With the conviction that is told. */
  person: RegisterPerson;
  /** Position of the conviction, from 0; default the first. */
  conviction?: number;
  /** In prose, and not in the agreed lines. */
  inWords?: boolean;
}

export type OpeningOrder =
  | { ask: Asking }
  | { notify: Telling }
  | { update: Telling }
  | { delete: Telling }
  /** `reference` is the bureau's own: what the order that began it has led to. */
  | { withdraw: { reference: string; reason?: string } }
  | { repeat: { reference: string } };

const keys = ['ask', 'notify', 'update', 'delete', 'withdraw', 'repeat'] as const;

export function isOpeningOrder(order: unknown): order is OpeningOrder {
  return typeof order === 'object' && order !== null && keys.some((key) => key in order);
}

/** Follows one order and returns the bureau's reference of the message it leads to. Throws TypeError for what no bureau can do. */
export function begin(bureau: Bureau, order: OpeningOrder): { reference: string } {
  if ('ask' in order) return ask(bureau, order.ask);
  if ('notify' in order) return tell(bureau, 'NEW', order.notify);
  if ('update' in order) return tell(bureau, 'UPDATE', order.update);
  if ('delete' in order) return tell(bureau, 'DELETE', order.delete);
  if ('repeat' in order) {
    bureau.repeat(order.repeat.reference);
    return order.repeat;
  }
  return withdraw(bureau, order.withdraw);
}

function ask(bureau: Bureau, { country, person, purpose = 'CRIMINAL_PROCEEDINGS', authority, urgent = false }: Asking) {
  const isWords = purpose.includes(' ');
  if (!isWords && !Object.hasOwn(phrases.EN.purposes, purpose)) throw new TypeError('no such purpose');
  return { reference: bureau.begin(country, { send: 'REQUEST', person, purpose, authority, urgent }) };
}

function tell(bureau: Bureau, change: ConvictionChange, { country, person, conviction = 0, inWords = false }: Telling) {
  const told = person.convictions[conviction];
  if (!told) throw new TypeError('the person has no such conviction');
  return { reference: bureau.begin(country, { send: 'NOTIFICATION', person, conviction: told, change, inWords }) };
}

function withdraw(bureau: Bureau, { reference, reason }: { reference: string; reason?: string }) {
  const sent = bureau.planned().find(({ ourRef }) => ourRef === reference);
  if (!sent) throw new TypeError('no message of that reference was sent');
  return { reference: bureau.begin(sent.country, { send: 'CANCELLATION', about: reference, reason }, { inReplyTo: sent.id }) };
}
