/** ENQ, SUB, UPD, SET: a double for each check that is wrong in exactly what the check is about. */
import type { Connection, Settlement } from '../../../connectors/contract/connector.ts';
import { BackendFault } from '../../../connectors/contract/fault.ts';
import type { Accountability, Submission } from '../../../connectors/contract/messages.ts';
import type { RegisterAnswer } from '../../../connectors/contract/register.ts';
import type { StandIn } from '../../../connectors/test-kit/conformance/stand-in.ts';
import { toyExchange, toyRegister, type Flaws } from './toys.ts';
import { called, faulting, wait, withCall, withConnection, type Broken, type Prefix } from './wrap.ts';

const toyOf = (prefix: Prefix, flaws: Flaws = {}) => (prefix === 'SUB' ? toyExchange(flaws) : toyRegister(flaws));

/** What holds for every call, broken for one kind of it. */
function brokenCall(prefix: Prefix): Record<string, () => StandIn> {
  const broken = (how: () => Broken) => () => withCall(toyOf(prefix), prefix, how);
  return {
    [`${prefix}-01`]: broken(() => async () => {
      throw new BackendFault({ backEnd: 'toy', kind: 'busy', message: 'always' });
    }),
    [`${prefix}-02`]: broken(called('rejected')),
    [`${prefix}-03`]: broken(called('rejected')),
    [`${prefix}-04`]: broken(called('rejected')),
    [`${prefix}-05`]: broken(called('rejected')),
    [`${prefix}-06`]: broken(called('busy')),
    [`${prefix}-07`]: broken(called('rejected')),
    [`${prefix}-08`]: () => toyOf(prefix, { readsOn: true }),
    [`${prefix}-09`]: broken(called('rejected')),
    [`${prefix}-10`]: broken(() => async (call, args) => {
      try {
        return await call(...args);
      } catch (error) {
        await wait(2_000);
        throw error;
      }
    }),
    [`${prefix}-11`]: broken(faulting(() => ({ backEnd: 'somebody-else' }))),
    // The justification stands in what every kind of call is given.
    [`${prefix}-12`]: broken(faulting(() => ({ message: 'not for custody 30dd/16/1234' }))),
    [`${prefix}-13`]: broken(faulting(({ retryable }) => ({ retryable: !retryable }))),
    [`${prefix}-14`]: broken(sulking),
    [`${prefix}-15`]: broken(shared),
    [`${prefix}-16`]: broken(() => async (call, args) => {
      Object.assign(args[0] as object, { noted: true });
      return call(...args);
    }),
  };
}

/** Never again after the first fault. */
function sulking(): Broken {
  let failed: unknown;
  return async (call, args) => {
    if (failed) throw failed as Error; // a BackendFault, by the kit
    try {
      return await call(...args);
    } catch (error) {
      failed = error;
      throw error;
    }
  };
}

/** Whoever comes while another is served is given the other's answer. */
function shared(): Broken {
  let underWay: Promise<unknown> | undefined;
  return (call, args) => {
    underWay ??= call(...args).finally(() => (underWay = undefined));
    return underWay;
  };
}

const account = { organisation: '30', purpose: 'CRIMINAL_PROCEEDINGS', justification: 'because' } satisfies Accountability;
const anonymous = () => withAccount;
const withAccount: Broken = (call, [first]) => call(first, account);

const enquiring = (change: (answer: RegisterAnswer) => RegisterAnswer) => () =>
  withCall(toyRegister(), 'ENQ', () => async (call, args) => change((await call(...args)) as RegisterAnswer)); // the toy's own

const settling =
  (settle: (good: NonNullable<Connection['settle']>, connection: Connection) => NonNullable<Connection['settle']>) => () =>
    withConnection(toyRegister(), (connection) => ({
      settle: settle(connection.settle ?? (async () => ({ done: false })), connection),
    }));

const notDone: Settlement = { done: false };
const faultMeansNotDone = settling((good) => (write, by) => good(write, by).catch(() => notDone));

let times = 0;

export const brokenCalls: Readonly<Record<string, () => StandIn>> = {
  ...brokenCall('ENQ'),
  ...brokenCall('SUB'),
  ...brokenCall('UPD'),
  'ENQ-17': enquiring((answer) => ({
    ...answer,
    records: answer.records.map((record) => ({ ...record, flags: [`ASKED_${(times += 1)}_TIMES`] })),
  })),
  'ENQ-18': enquiring((answer) => {
    if (answer.records.length > 0) return answer;
    throw new BackendFault({ backEnd: 'toyregister', kind: 'rejected', code: 'NOBODY', message: 'nobody' });
  }),
  'ENQ-19': enquiring((answer) => ({ ...answer, records: answer.records.map((record) => ({ ...record, nativeId: 'P' })) })),
  'ENQ-20': () => withCall(toyRegister(), 'ENQ', anonymous),
  'UPD-17': () => withCall(toyRegister(), 'UPD', anonymous),
  'SUB-17': () => withCall(toyExchange({ ownKeys: true }), 'SUB', () => (call, args) => call(...args)),
  'SUB-18': () => toyExchange({ ownKeys: true }),
  'SUB-19': () =>
    withCall(
      toyExchange(),
      'SUB',
      () =>
        (call, [submission]) =>
          call({ ...(submission as Submission), country: 'RO' }),
    ),
  'UPD-18': () => withCall(toyRegister(), 'UPD', () => (call, args) => call(...args).catch(() => call(...args))),
  'UPD-19': () =>
    withCall(toyRegister(), 'UPD', () => async (call, args) => {
      try {
        return await call(...args);
      } catch (error) {
        setTimeout(() => void call(...args).catch(() => undefined), 50);
        throw error;
      }
    }),
  'SET-01': settling(() => async () => notDone),
  'SET-02': settling(() => async () => ({ done: true, result: { code: 'A0001', warnings: [] } })),
  'SET-03': settling((good, { update }) => async (write, by) => {
    if (write.kind === 'REMAND') await update?.(write, by);
    return good(write, by);
  }),
  'SET-04': faultMeansNotDone,
  'SET-05': faultMeansNotDone,
  'SET-06': faultMeansNotDone,
  'SET-07': faultMeansNotDone,
};
