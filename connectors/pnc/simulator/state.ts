/** The simulator's changeable state: made from the seed and the orders in the journal, so a killed simulator has it again. */
import type { SimulatorStage } from '../../simulator-kit/simulator.ts';
import { encodeMessage, type Header } from '../wire/message.ts';
import type { Nominal } from './nominal.ts';
import { nominals } from './nominals.ts';
import { orderSchema, type Order } from './orders.ts';
import { printNominal } from './print.ts';
import { openRegister, type Register } from './register.ts';

export interface State {
  register: Register;
  /** Code of a `refuse` fault. */
  refuseWith: string;
  answered: number;
  /** PNCIDs that a terminal holds. */
  locked: Set<string>;
  /** Records (PNCID, or the arrest number of a new one) with an update under way. */
  underWay: Set<string>;
  /** Timers of the updates under way. */
  delayed: Set<NodeJS.Timeout>;
}

export function openState({ clock, journal }: SimulatorStage): State {
  const register = openRegister(nominals, () => clock.now().getUTCFullYear());
  const nothing = { locked: new Set<string>(), underWay: new Set<string>(), delayed: new Set<NodeJS.Timeout>() };
  const state: State = { register, refuseWith: 'I0001', answered: 0, ...nothing };
  for (const entry of journal.entries()) {
    const order = entry.kind === 'STATE' ? orderSchema.safeParse(entry.data) : undefined;
    if (order?.success) apply(state, order.data);
  }
  return state;
}

/** Throws for what is no order, or a nominal that does not fit the columns: refused here rather than at the first enquiry. */
export function obey(state: State, input: unknown, stage: SimulatorStage): void {
  const order = orderSchema.parse(input);
  if (order.order === 'PUT_NOMINAL') assertPrintable(order.nominal);
  keep(state, order, stage);
}

/** In the journal first. */
export function keep(state: State, order: Order, { journal }: Pick<SimulatorStage, 'journal'>): void {
  journal.append({ kind: 'STATE', id: order.order, data: order });
  apply(state, order);
}

function apply(state: State, order: Order): void {
  if (order.order === 'REFUSE_WITH') state.refuseWith = order.code;
  if (order.order === 'REMOVE_NOMINAL') state.register.remove(order.pncId);
  if (order.order === 'PUT_NOMINAL') state.register.put(order.nominal);
  if (order.order === 'LOCK') state.locked.add(order.pncId);
  if (order.order === 'UNLOCK') state.locked.delete(order.pncId);
}

const anyHeader: Header = {
  force: '000',
  stream: 'ENQR',
  sequence: 0,
  direction: 'R',
  messageType: 'ENQPNC',
  syntax: 'PNCA',
  version: '05',
  terminal: 'H0000000',
  user: 'CONTROL',
  sentAt: '2000-01-01T00:00',
  originator: 'CONTROL DOOR',
  reasonCode: '05',
  networkId: '0000000',
};

function assertPrintable(nominal: Nominal): void {
  encodeMessage({ type: 'ENQPNC', header: anyHeader, segments: printNominal(nominal), texts: [] });
}
