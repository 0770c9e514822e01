/** ENQ, SUB, UPD: what holds for every call, whatever it asks: the same checks for enquiries, submissions and updates. */
import { isBackendFault, type BackendFault, type FaultKind } from '../../../contract/fault.ts';
import { shortMs, type Bench, type Opened } from '../bench.ts';
import type { Check } from '../check.ts';
import { demand, patienceMs, within } from '../demand.ts';
import { endlessBytes, type LineFault } from '../line.ts';
import { personalWordIn, personalWords } from '../personal.ts';
import { callKinds, prepared, type CallKind } from './call-kinds.ts';
import { deepFrozen, rejectionOf } from './samples.ts';

/**
 * What a fault of the line may be called. A read that failed changes nothing. A write that was on the line may have been done: calling it
 * failed loses it, calling it never sent doubles it. A submission carries its reference, so that its deadline may be called one.
 */
const kindsOf: Readonly<Record<LineFault, { read: FaultKind[]; write: FaultKind[]; submit?: FaultKind[] }>> = {
  refused: { read: ['unavailable'], write: ['unavailable'] },
  'hung-up': { read: ['unavailable'], write: ['unavailable', 'outcome-unknown'] },
  silent: { read: ['timeout'], write: ['outcome-unknown'], submit: ['outcome-unknown', 'timeout'] },
  cut: { read: ['unavailable'], write: ['outcome-unknown'] },
  'lost-answer': { read: ['unavailable'], write: ['outcome-unknown'] },
  garbled: { read: ['malformed', 'unavailable'], write: ['outcome-unknown'] },
  endless: { read: ['malformed', 'unavailable', 'timeout'], write: ['outcome-unknown'], submit: ['outcome-unknown', 'timeout'] },
  dripping: { read: ['malformed', 'unavailable', 'timeout'], write: ['outcome-unknown'], submit: ['outcome-unknown', 'timeout'] },
};

const sayingOf: Readonly<Record<LineFault, string>> = {
  refused: 'nobody listening is a fault that says so',
  'hung-up': 'a line closed before a word is a fault that says so',
  silent: 'silence is a fault that says so',
  cut: 'a line that breaks under the call is a fault that says so',
  'lost-answer': 'an answer that is lost is a fault that says so',
  garbled: 'an answer that is not the protocol is a fault that says so',
  endless: 'an answer without end is a fault that says so, and is not read on',
  dripping: 'an answer that drips in is a fault within the deadline',
};

const numbered = Object.entries(sayingOf) as [LineFault, string][]; // keys of a literal

/** Faults that need no deadline to show: enough to see what errors look like. */
const promptFaults: readonly LineFault[] = ['refused', 'cut', 'garbled'];

export const callChecks: readonly Check[] = callKinds.flatMap((kind) => [...faultChecks(kind), ...otherChecks(kind)]);

/** Numbers 02 to 09. */
function faultChecks(kind: CallKind): Check[] {
  return numbered.map(([fault, saying], index) => ({
    id: `${kind.prefix}-${String(index + 2).padStart(2, '0')}`,
    level: 'MUST',
    name: `${kind.title}: ${saying}`,
    appliesTo: kind.appliesTo,
    async run(bench) {
      const { kind: found } = await faultUnder(bench, kind, fault);
      const allowed = kindsOf[fault];
      const expected = kind.prefix === 'ENQ' ? allowed.read : (kind.prefix === 'SUB' && allowed.submit) || allowed.write;
      demand(expected.includes(found), `it is called ${found}, not ${expected.join(' or ')}`);
      demand(bench.line.bytesToConnector() < endlessBytes, 'it was read to its end');
    },
  }));
}

function otherChecks(kind: CallKind): Check[] {
  const check = (number: number, name: string, run: Check['run'], level: Check['level'] = 'MUST'): Check => ({
    id: `${kind.prefix}-${String(number).padStart(2, '0')}`,
    level,
    name: `${kind.title}: ${name}`,
    appliesTo: kind.appliesTo,
    run,
  });
  return [
    check(1, 'every sample is answered', async (bench) => {
      const opened = await bench.open();
      for (const call of kind.samples(bench, opened)) kind.judge(await within(patienceMs, 'the call', call()));
    }),
    check(10, 'silence ends within the deadline', async (bench) => {
      const startedAt = performance.now();
      await faultUnder(bench, kind, 'silent');
      demand(performance.now() - startedAt < shortMs + 1_500, 'it took longer than its deadline');
    }),
    check(11, 'every fault names the back end and a published code', async (bench) => {
      for (const fault of promptFaults) {
        const { backEnd, code } = await faultUnder(bench, kind, fault);
        demand(backEnd === bench.definition.name, `${fault}: another back end is named`);
        demand(code !== undefined && /^[A-Z][A-Z0-9_-]{1,59}$/.test(code), `${fault}: the code is no code`);
      }
    }),
    check(12, 'no fault says anything about a person', async (bench) => {
      const words = personalWords(kind.said(bench));
      for (const fault of promptFaults) {
        const error = await faultUnder(bench, kind, fault);
        demand(personalWordIn(allOf(error), words) === undefined, `${fault}: the fault repeats what was asked`);
      }
    }),
    check(13, 'faults that pass are worth a retry, those that do not are not', async (bench) => {
      for (const fault of promptFaults) {
        const { kind: found, retryable } = await faultUnder(bench, kind, fault);
        demand(retryable === !['rejected', 'malformed'].includes(found), `${fault}: ${found} is retryable: ${retryable}`);
      }
    }),
    check(14, 'the line’s fault over, the next call is answered', async (bench) => {
      const opened = await bench.open();
      for (const fault of promptFaults) {
        await bench.line.misbehave(fault, kind.what);
        await rejectionOf(prepared(kind, bench, opened)());
        await bench.line.misbehave(undefined);
        kind.judge(await within(patienceMs, 'the call', prepared(kind, bench, opened)()));
      }
    }),
    check(15, 'calls at once are each given their own answer', async (bench) => {
      const opened = await bench.open();
      await kind.apart(bench, opened);
    }),
    check(16, 'what is handed over is left as it was', async (bench) => {
      const opened = await bench.open();
      kind.judge(await within(patienceMs, 'the call', prepared(kind, bench, opened, deepFrozen)()));
    }),
  ];
}

/** The fault of a call made while the line has one. */
async function faultUnder(bench: Bench, kind: CallKind, fault: LineFault): Promise<BackendFault> {
  const opened = await bench.open({ deadlineMs: shortMs });
  await bench.line.misbehave(fault, kind.what);
  const error = await within(shortMs + patienceMs, 'the call', rejectionOf(prepared(kind, bench, opened)()));
  await bench.line.misbehave(undefined);
  demand(error !== undefined, 'the call was answered');
  demand(isBackendFault(error), 'what was thrown is no BackendFault');
  return error;
}

/** Everything an error could tell whoever prints it. */
function allOf(error: Error): string {
  const parts = [error.message, error.stack, JSON.stringify(error), String(error.cause)];
  return parts.join('\n');
}

/** The first call that the connector can make; for checks to which any will do. */
export async function firstCall(bench: Bench, opened: Opened): Promise<unknown> {
  return prepared(firstKind(bench), bench, opened)();
}

export function firstKind({ standIn }: Bench): CallKind {
  const kind = callKinds.find(({ appliesTo }) => appliesTo(standIn));
  demand(kind !== undefined, 'it can make no call');
  return kind;
}
