import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { replay, statusAfter, type Machine } from '../../../server/platform/lifecycle/machine.ts';
import { StepTaken } from '../../../server/platform/lifecycle/step.entity.ts';
import { takeStep } from '../../../server/platform/lifecycle/take-step.ts';
import { machines } from '../../support/histories.ts';
import { openGround, type Ground } from './ground.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

describe.each(machines.map(({ machine }) => [machine.name, machine as Machine] as const))('the lifecycle %s', (_, machine) => {
  it('has no status that nothing leads to', () => {
    expect([...pathsTo(machine).keys()].sort()).toEqual(Object.keys(machine.next).sort());
  });

  it('takes each of its steps, writes it down, and is where its history leads', async () => {
    for (const [status, path] of pathsTo(machine)) {
      for (const step of Object.keys(machine.next[status] ?? {})) {
        const row = await walk(machine, [...path, step]);
        const history = await recorded(row.id);
        expect(history.map((each) => each.step)).toEqual([...path, step]);
        expect(history.at(-1)).toMatchObject({ from: status, to: row.status, by: 'hub', basis: 'ASK_EU' });
        expect(replay<string, string>(machine, history)).toBe(row.status);
      }
    }
  });

  it('takes no step that its status does not allow, and writes none down', async () => {
    const all = new Set(Object.values(machine.next).flatMap((steps) => Object.keys(steps ?? {})));
    for (const [status, path] of pathsTo(machine)) {
      const row = await walk(machine, path);
      for (const step of all) {
        if (statusAfter(machine, status, step)) continue;
        expect(
          await ground.hub.unitOfWork((work) => Promise.resolve(takeStep(work, machine, row, { step, basis: 'ASK_EU' }))),
        ).toBe(false);
        expect(row.status).toBe(status);
      }
      expect(await recorded(row.id)).toHaveLength(path.length);
    }
  });

  it('cannot be told a history that never was', () => {
    expect(() => replay<string, string>(machine, [{ step: 'dream', to: machine.initial }])).toThrow(machine.name);
  });
});

/** The shortest way to each status that can be reached. */
function pathsTo(machine: Machine): Map<string, string[]> {
  const paths = new Map<string, string[]>([[machine.initial, []]]);
  for (const [status, path] of paths) {
    for (const [step, to] of Object.entries(machine.next[status] ?? {})) if (to && !paths.has(to)) paths.set(to, [...path, step]);
  }
  return paths;
}

async function walk(machine: Machine, path: readonly string[]): Promise<{ id: string; status: string; statusSince: Date }> {
  const row = { id: randomUUID(), status: machine.initial, statusSince: new Date(0) };
  for (const step of path)
    expect(await ground.hub.unitOfWork((work) => Promise.resolve(takeStep(work, machine, row, { step, basis: 'ASK_EU' })))).toBe(
      true,
    );
  return row;
}

function recorded(subjectId: string): Promise<StepTaken[]> {
  return ground.hub.unitOfWork(({ em }) => em.find(StepTaken, { subjectId }, { orderBy: { seq: 'asc' } }));
}
