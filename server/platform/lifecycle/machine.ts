/** A lifecycle as a table: which step leads where. A status or step that nobody handled does not compile. */
export interface Machine<Status extends string = string, Step extends string = string> {
  /** In the history, e.g. `request-out`. */
  name: string;
  initial: Status;
  next: Readonly<Record<Status, Readonly<Partial<Record<Step, Status>>>>>;
}

/** The status after a step, or undefined where the step is not allowed from here. */
export function statusAfter<Status extends string, Step extends string>(
  { next }: Machine<Status, Step>,
  status: string,
  step: Step,
): Status | undefined {
  const steps: Readonly<Record<string, Readonly<Partial<Record<Step, Status>>> | undefined>> = next;
  return steps[status]?.[step];
}

/**
 * Where a recorded history leads.
 * @throws Error at the first step that the table does not allow, or that did not lead where it was recorded to lead.
 */
export function replay<Status extends string, Step extends string>(
  machine: Machine<Status, Step>,
  history: readonly { step: string; to: string }[],
): Status {
  return history.reduce<Status>((status, { step, to }, index) => {
    const next = (machine.next[status] as Readonly<Record<string, Status | undefined>>)[step];
    if (next === undefined || next !== to)
      throw new Error(`${machine.name}: step ${index + 1}, ${step} from ${status}, leads not to ${to}`);
    return next;
  }, machine.initial);
}
