import type { Work } from '../database/unit-of-work.ts';
import { statusAfter, type Machine } from './machine.ts';
import { StepTaken } from './step.entity.ts';

/** A row that goes through a lifecycle. */
export interface Stepping {
  id: string;
  /** One of the lifecycle's. */
  status: string;
  /** Since when the present status holds. */
  statusSince: Date;
}

export interface StepFacts<Step extends string> {
  step: Step;
  /** Code of the LAWFUL_BASIS table: what allows it. */
  basis: string;
  /** The token's subject; default: the hub itself. */
  by?: string;
}

/** Moves a row on by one step and writes it into the history; false where its lifecycle does not allow it from here: nothing has changed. */
export function takeStep<Status extends string, Step extends string>(
  { em, now }: Work,
  machine: Machine<Status, Step>,
  row: Stepping,
  { step, basis, by = 'hub' }: StepFacts<Step>,
): boolean {
  const from = row.status;
  const to = statusAfter(machine, from, step);
  if (!to) return false;
  em.create(StepTaken, { machine: machine.name, subjectId: row.id, step, from, to, at: now, by, basis });
  if (to !== from) Object.assign(row, { status: to, statusSince: now });
  return true;
}
