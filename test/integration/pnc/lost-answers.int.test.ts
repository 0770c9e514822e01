import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Connection } from '../../../connectors/contract/connector.ts';
import { isBackendFault } from '../../../connectors/contract/fault.ts';
import type { RegisterUpdate, RegisterUpdated } from '../../../connectors/contract/register.ts';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { controlOf, type Control } from '../../support/simulator-control.ts';
import { accountability, connectTo, person, startPncSimulator } from './stage.ts';
import { asnOf, fastJournalFile, fine, guilty, heldIn, theft } from './update-stage.ts';

/** All of them: HUB_TEST_FULL=1. */
const timeouts = process.env.HUB_TEST_FULL ? 10_000 : 500;
const workers = 8;
/** Attempts and readings until an update counts as unresolved. */
const patience = 400;
const journalFile = fastJournalFile();

let simulator: Simulator;
let connection: Connection;
let control: Control;

beforeAll(async () => {
  simulator = await startPncSimulator({ journalFile });
  connection = await connectTo(simulator.port, { timeoutMs: 120, connectionsMax: 16, waitingMax: 1_000 });
  control = controlOf(simulator);
});

afterAll(async () => {
  await connection.close();
  await simulator.close();
  rmSync(path.dirname(journalFile), { recursive: true });
});

const seen = { injected: 0, inDoubt: 0, madeAfterAll: 0, repeated: 0, unresolved: 0 };

/** What the hub does: write; in doubt, read back until the PNC says which it is; repeat only what was not made. */
async function carryOut(change: RegisterUpdate): Promise<RegisterUpdated | undefined> {
  let inDoubt = false;
  for (let turn = 0; turn < patience; turn += 1) {
    try {
      if (!inDoubt) return await connection.update?.(change, accountability);
      const settlement = await connection.settle?.(change, accountability);
      seen[settlement?.done ? 'madeAfterAll' : 'repeated'] += 1;
      if (settlement?.done) return settlement.result as RegisterUpdated;
      inDoubt = false;
    } catch (error) {
      if (!isBackendFault(error) || !error.retryable) throw error;
      if (error.kind === 'outcome-unknown') {
        inDoubt = true;
        seen.inDoubt += 1;
      } else await new Promise((resolve) => void setTimeout(resolve, 5));
    }
  }
  seen.unresolved += 1;
  return undefined;
}

const typeOf = {
  CREATE_RECORD: 'NEWREC',
  ADD_CASE: 'NEWCAS',
  ADD_DISPOSALS: 'DISARR',
  VARY_DISPOSALS: 'SENDEF',
  REMAND: 'NEWREM',
} as const;

/** Of every ten: four made with the answer lost, one unreadable, four not made, one made long after the deadline. */
async function loseAnswerTo(change: RegisterUpdate, turn: number): Promise<void> {
  const on = typeOf[change.kind];
  seen.injected += 1;
  if (turn % 10 === 9) return control.script({ on, action: 'delay', ms: 160 });
  if (turn % 10 === 8) return control.script({ on, action: 'garble' });
  return control.script({ on, action: turn % 2 === 0 ? 'no-reply' : 'drop' });
}

/** A person's four updates, every one with a text that nothing else has. */
async function liveThrough(life: number): Promise<void> {
  const asn = asnOf(800_000 + life);
  let turn = life * 4;
  const perform = async (change: RegisterUpdate) => {
    await loseAnswerTo(change, (turn += 1));
    return carryOut(change);
  };
  const reference = `L-${life}`;
  const charge = { ...theft, ...guilty };
  const created = await perform({ kind: 'CREATE_RECORD', reference, identity: someone(life), asn, charges: [theft] });
  const { nativeId = '', courtCase = '' } = created ?? {};
  const hearing = { reference, nativeId, courtCase, court: { code: '2732' }, hearingOn: '2026-11-20' };
  await perform({ ...hearing, kind: 'ADD_DISPOSALS', asn, charges: [{ ...charge, disposals: [fine('10', `first ${life}`)] }] });
  await perform({
    ...hearing,
    kind: 'VARY_DISPOSALS',
    reason: 'DEFERRED',
    charges: [{ ...charge, disposals: [fine('5', `later ${life}`)] }],
  });
  const bail = { on: '2026-10-02', result: 'BAIL', court: { code: '2732' }, conditions: [`remand ${life}`] } as const;
  await perform({ kind: 'REMAND', reference, nativeId, asn, ...bail, conditions: [`remand ${life}`] });
}

const someone = (life: number) => person('Lifelong', `Number${life}`, { birthDate: '1990-01-01' });

it(`of ${timeouts} writes whose answer is lost, none is posted twice, none is missing and none stays in doubt`, async () => {
  const lives = Array.from({ length: timeouts / 4 }, (_, life) => life);
  const work = async () => {
    for (let life = lives.pop(); life !== undefined; life = lives.pop()) await liveThrough(life);
  };
  await Promise.all(Array.from({ length: workers }, work));

  // The outside ledger: what the simulated PNC did and holds.
  const faults = simulator.journal.entries().filter(({ kind }) => kind === 'FAULT');
  const changes = simulator.journal.entries().filter(({ kind }) => kind === 'STATE');
  const lived = [...heldIn(simulator).values()].filter(({ fileName }) => fileName.startsWith('LIFELONG/'));
  const posted = lived.flatMap(({ cases, remands = [] }) => [
    ...cases.flatMap((each) => each.offences.flatMap(({ disposals }) => disposals.map(({ text }) => text))),
    ...cases.flatMap((each) =>
      (each.later ?? []).flatMap(({ charges }) => charges.flatMap(({ disposals }) => disposals.map(({ text }) => text))),
    ),
    ...remands.map(({ report }) => report.condition1),
  ]);
  const expected = Array.from({ length: timeouts / 4 }, (_, life) => [`first ${life}`, `later ${life}`, `remand ${life}`]).flat();

  expect(seen).toMatchObject({ injected: timeouts, unresolved: 0 });
  // A fault that meets nobody's write counts for nothing: the last ones may have been left over.
  expect(faults.length).toBeGreaterThan(timeouts - workers);
  expect(seen.inDoubt).toBeGreaterThan(timeouts * 0.9);
  expect(seen.madeAfterAll).toBeGreaterThan(timeouts / 4);
  expect(seen.repeated).toBeGreaterThan(timeouts / 4);
  expect(lived.map(({ fileName }) => fileName).toSorted()).toEqual(
    Array.from({ length: timeouts / 4 }, (_, life) => `LIFELONG/NUMBER${life}`).toSorted(),
  );
  expect(posted.toSorted()).toEqual(expected.toSorted());
  expect(changes).toHaveLength(timeouts);
}, 600_000);
