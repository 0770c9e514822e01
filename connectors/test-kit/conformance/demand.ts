/** How a check says that its sentence does not hold, and how it waits. */

export class CheckFailed extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'CheckFailed';
  }
}

export function demand(holds: boolean, why: string): asserts holds {
  if (!holds) throw new CheckFailed(why);
}

/** Milliseconds within which what needs no back end must have ended, on a busy machine. */
export const patienceMs = 8_000;

/** What `work` resolves to; fails the check where that takes longer. A rejection passes through. */
export async function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new CheckFailed(`${what} has not ended after ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits for a fact; fails the check when it does not come about. */
export async function until(what: string, holds: () => boolean, ms = patienceMs): Promise<void> {
  const giveUpAt = performance.now() + ms;
  while (!holds()) {
    demand(performance.now() < giveUpAt, `${what}: not after ${ms} ms`);
    await pause(5);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
