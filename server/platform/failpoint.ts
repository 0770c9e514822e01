/**
 * Named places at which a fault test may strike. A no-op unless switched on: `S03.after-commit:kill@2` kills this process at its second
 * pass (kill | hang | throw | delay=ms). The steps of an enquiry's way out and an answer's way back; S09, the frame on the line, is struck
 * from its other end: a partner that dies or keeps silent. W: the steps of a change to a register. C: of making a
 * certificate's document.
 */
export const failpoints = [
  'S01.authorised',
  'S02.transaction-begun',
  'S03.enquiry-committed',
  'S04.answer-written',
  'S05.outbox-read',
  'S06.job-enqueued',
  'S07.attempt-claimed',
  'S08.frame-built',
  'S10.receipt-read',
  'S11.sent-recorded',
  'S12.reply-read',
  'S13.reply-parsed',
  'S14.reply-matched',
  'S15.response-committed',
  'S16.readers-woken',
  'S17.event-pushed',
  'S18.position-stored',
  'W1.change-begun',
  'W2.change-answered',
  'W3.answer-lost',
  'C1.document-made',
] as const;
export type Failpoint = (typeof failpoints)[number];

type Action = { kind: 'kill' } | { kind: 'hang' } | { kind: 'throw' } | { kind: 'delay'; ms: number };
interface Armed {
  action: Action;
  atHit: number;
  hits: number;
}

const armed = new Map<Failpoint, Armed>();

/** Replaces what is armed. `spec` is a comma-separated list; an empty text disarms all. @throws Error naming a part it cannot read. */
export function armFailpoints(spec: string): void {
  armed.clear();
  for (const part of spec.split(',').filter(Boolean)) {
    const match = /^([\w.-]+):(kill|hang|throw|delay=(\d+))(?:@(\d+))?$/.exec(part.trim());
    const name = failpoints.find((known) => known === match?.[1]);
    if (!match || !name)
      throw new Error(`FAILPOINTS: cannot read "${part}"; allowed: <step>:kill|hang|throw|delay=<ms>[@<n-th pass>]`);
    const kind = match[2] as string;
    const action = kind.startsWith('delay') ? { kind: 'delay' as const, ms: Number(match[3]) } : ({ kind } as Action);
    armed.set(name, { action, atHit: Number(match[4] ?? 1), hits: 0 });
  }
}

/** Place this where a step has just happened. */
export async function failpoint(name: Failpoint): Promise<void> {
  const here = armed.get(name);
  if (!here || ++here.hits !== here.atHit) return;
  await tellParent(name);
  await strike[here.action.kind](here.action);
}

/** A fault test must know that its fault happened: whoever started this process is told before it does. */
function tellParent(name: Failpoint): Promise<void> {
  return new Promise((resolve) => (process.send ? process.send({ failpoint: name }, () => resolve()) : resolve()));
}

const strike: Record<Action['kind'], (action: Action) => Promise<void>> = {
  kill: async () => {
    process.kill(process.pid, 'SIGKILL');
    await new Promise(() => {}); // nothing runs on until the signal lands
  },
  hang: () => new Promise(() => {}),
  throw: () => Promise.reject(new Error('failpoint')),
  delay: (action) => new Promise((resolve) => setTimeout(resolve, action.kind === 'delay' ? action.ms : 0)),
};
