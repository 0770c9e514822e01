/** The simulator's changeable state: made from the seed and the orders in the journal, so a killed simulator has it again. */
import type { SimulatorStage } from '../../simulator-kit/simulator.ts';
import { encodeMessage, type Header } from '../wire/message.ts';
import type { Job } from './activity/job.ts';
import { nominalSchema, type Nominal } from './nominal.ts';
import { nominals } from './nominals.ts';
import { openLedger, type Ledger } from './activity/ledger.ts';
import { recordedBetween } from './activity/recorded.ts';
import { changedBy, isRecordedOrder } from './activity/changed-by.ts';
import { keptSchema, orderSchema, type Kept } from './orders.ts';
import { printNominal } from './print.ts';
import { openRegister, type Register } from './register.ts';

export interface State {
  register: Register;
  ledger: Ledger;
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
  const state: State = { register, ledger: openLedger(), refuseWith: 'I0001', answered: 0, ...nothing };
  for (const entry of journal.entries()) {
    const order = entry.kind === 'STATE' ? keptSchema.safeParse(entry.data) : undefined;
    if (order?.success) apply(state, order.data);
  }
  return state;
}

export interface Following {
  state: State;
  stage: Pick<SimulatorStage, 'journal' | 'clock'>;
  job: Pick<Job, 'due' | 'write'>;
}

/** Throws for what is no order, or a nominal that does not fit the columns: refused here rather than at the first enquiry. */
export function obey({ state, stage, job }: Following, input: unknown): void {
  const order = orderSchema.parse(input);
  if (order.order === 'WRITE_ACTIVITY') return job.write();
  if (order.order === 'PUT_NOMINAL') {
    assertPrintable(order.nominal);
    return keep(state, order, stage);
  }
  if (!isRecordedOrder(order)) return keep(state, order, stage);
  const nominal = nominalSchema.parse(changedBy(order, state.register));
  assertPrintable(nominal);
  record({ state, stage, job }, nominal);
}

/** A person changes, and the register records what that does to convictions. */
export function record({ state, stage, job }: Following, nominal: Nominal): void {
  const recordedOn = stage.clock.now().toISOString().slice(0, 10);
  const [before] = state.register.byNumber('PNCID', nominal.pncId);
  const recorded = recordedBetween(before, nominal, { recordedOn, changesOf: state.ledger.changesOf });
  keep(state, { order: 'PUT_NOMINAL', nominal, ...(recorded.length > 0 && { recorded }) }, stage);
  if (recorded.length > 0) job.due();
}

/** In the journal first. */
export function keep(state: State, order: Kept, { journal }: Pick<SimulatorStage, 'journal'>): void {
  journal.append({ kind: 'STATE', id: order.order, data: order });
  apply(state, order);
}

function apply(state: State, order: Kept): void {
  const { ledger, register } = state;
  if (order.order === 'REFUSE_WITH') state.refuseWith = order.code;
  if (order.order === 'REMOVE_NOMINAL') register.remove(order.pncId);
  if (order.order === 'PUT_NOMINAL') {
    register.put(order.nominal);
    ledger.add(order.recorded ?? []);
  }
  if (order.order === 'LOCK') state.locked.add(order.pncId);
  if (order.order === 'UNLOCK') state.locked.delete(order.pncId);
  if (order.order === 'OMIT_FROM_ACTIVITY') ledger.leaveOut = order.what;
  if (order.order === 'FORGET_RECORDED') ledger.forget(order.reference);
  if (order.order === 'INVENT_RECORDED') ledger.invent(order.reference, order.recordedOn);
  if (order.order === 'ACTIVITY_FILE') ledger.files.push(order.file);
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
