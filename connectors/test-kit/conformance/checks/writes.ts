/** SUB and UPD from 17 on, SET: a write may be repeated, its answer may be lost, and nothing is ever done twice or left unknown. */
import { isBackendFault } from '../../../contract/fault.ts';
import type { OffenderUpdate } from '../../../contract/offenders.ts';
import type { Settlement } from '../../../contract/connector.ts';
import type { Submission } from '../../../contract/messages.ts';
import { accountability, shortMs, type Bench, type Opened } from '../bench.ts';
import type { Check } from '../check.ts';
import { demand, patienceMs, pause, until, within } from '../demand.ts';
import type { LineFault } from '../line.ts';
import type { StandIn } from '../stand-in.ts';
import { change, samplesOf, submit, type Update } from './call-kinds.ts';
import { rejectionOf } from './samples.ts';

const submits = ({ definition, backEnd }: StandIn) => definition.can.includes('submit') && backEnd !== undefined;
const updates = ({ definition, backEnd }: StandIn) => definition.can.includes('update') && backEnd !== undefined;
const settles = (standIn: StandIn) => updates(standIn) && standIn.definition.can.includes('reconcile');

export const writeChecks: readonly Check[] = [
  {
    id: 'SUB-17',
    level: 'MUST',
    name: 'a submission: said again under the same reference, it is the same submission',
    appliesTo: submits,
    async run(bench) {
      const { connection } = await bench.open();
      const submission = firstSubmission(bench);
      await submit(connection, submission);
      await within(patienceMs, 'the repeat', submit(connection, submission));
      demand(effectsOf(bench, submission) === 1, 'the back end took it for two');
    },
  },
  {
    id: 'SUB-18',
    level: 'MUST',
    name: 'a submission: whose answer was lost may be repeated, and is done once',
    appliesTo: submits,
    async run(bench) {
      const opened = await bench.open();
      const submission = firstSubmission(bench);
      await loseAnswer(bench, submission, () => submit(opened.connection, submission));
      await within(patienceMs, 'the repeat', submit(opened.connection, submission));
      demand(effectsOf(bench, submission) === 1, 'the back end took it for two');
    },
  },
  {
    id: 'SUB-19',
    level: 'MUST',
    name: 'a submission: to a country that it does not serve is rejected',
    appliesTo: submits,
    async run(bench) {
      const { connection } = await bench.open();
      const error = await rejectionOf(submit(connection, { ...firstSubmission(bench), country: 'QM' }));
      demand(isBackendFault(error) && error.kind === 'rejected' && !error.retryable, 'it was not rejected for good');
    },
  },
  {
    id: 'UPD-18',
    level: 'MUST',
    name: 'an update: whose answer was lost was made once, not tried again unasked',
    appliesTo: updates,
    async run(bench) {
      const { connection } = await bench.open();
      const update = samplesOf.update(bench);
      await loseAnswer(bench, update, () => change(bench, connection, update));
      demand(effectsOf(bench, update) === 1, 'it was made twice');
    },
  },
  {
    id: 'UPD-19',
    level: 'MUST',
    name: 'an update: that could not be sent has not been made',
    appliesTo: updates,
    async run(bench) {
      const { connection } = await bench.open();
      const update = samplesOf.update(bench);
      await bench.line.misbehave('refused');
      await rejectionOf(change(bench, connection, update));
      await bench.line.misbehave(undefined);
      await pause(200);
      demand(effectsOf(bench, update) === 0, 'it was made all the same, later');
    },
  },
  {
    id: 'SET-01',
    level: 'MUST',
    name: 'settling: an update whose answer was lost is found done',
    appliesTo: settles,
    async run(bench) {
      const { connection } = await bench.open();
      const update = samplesOf.update(bench);
      await loseAnswer(bench, update, () => change(bench, connection, update));
      const settlement = await settle(connection, update);
      demand(settlement.done && typeof settlement.result === 'object', 'it says that it was not done');
    },
  },
  {
    id: 'SET-02',
    level: 'MUST',
    name: 'settling: an update that never arrived is found not done',
    appliesTo: settles,
    run: async (bench) =>
      demand(!(await settle((await bench.open()).connection, samplesOf.update(bench))).done, 'it says that it was done'),
  },
  {
    id: 'SET-03',
    level: 'MUST',
    name: 'settling: changes nothing',
    appliesTo: settles,
    async run(bench) {
      const { connection } = await bench.open();
      const [made, unmade] = [samplesOf.update(bench), samplesOf.update(bench)];
      await change(bench, connection, made);
      for (const update of [made, unmade, made, unmade]) await settle(connection, update);
      demand(effectsOf(bench, made) === 1 && effectsOf(bench, unmade) === 0, 'reading back has written');
    },
  },
  settlingUnder('SET-04', 'refused', 'while nobody listens it says so, not that nothing was done'),
  settlingUnder('SET-05', 'garbled', 'what cannot be read is a fault, not "not done"'),
  settlingUnder('SET-06', 'silent', 'silence is a fault within the deadline, not "not done"'),
  settlingUnder('SET-07', 'cut', 'a line that breaks is a fault, not "not done"'),
];

function settlingUnder(id: string, fault: LineFault, name: string): Check {
  return {
    id,
    level: 'MUST',
    name: `settling: ${name}`,
    appliesTo: settles,
    async run(bench) {
      const { connection } = await bench.open({ deadlineMs: shortMs });
      await bench.line.misbehave(fault);
      const error = await within(shortMs + 3_000, 'settling', rejectionOf(settle(connection, samplesOf.update(bench))));
      demand(isBackendFault(error), 'it did not end with a BackendFault');
    },
  };
}

async function settle({ settle: readBack }: Opened['connection'], update: Update): Promise<Settlement> {
  demand(readBack !== undefined, 'there is no settle()');
  return within(patienceMs, 'settling', readBack(update as OffenderUpdate, accountability)); // the role says which of the two it is
}

function firstSubmission(bench: Bench): Submission {
  const [submission] = samplesOf.submissions(bench);
  demand(submission !== undefined, 'there is no sample');
  return submission;
}

function effectsOf({ stand }: Bench, { reference }: { reference: string }): number {
  demand(stand.effects !== undefined, 'the stand-in does not count effects');
  return stand.effects(reference);
}

/** The back end does the work and is not heard. */
async function loseAnswer(bench: Bench, write: { reference: string }, work: () => Promise<unknown>): Promise<void> {
  await bench.line.misbehave('lost-answer', 'write');
  const error = await within(patienceMs, 'the call', rejectionOf(work()));
  demand(isBackendFault(error), 'the lost answer was no fault');
  await until('the back end has done it', () => effectsOf(bench, write) > 0);
  await bench.line.misbehave(undefined);
}
