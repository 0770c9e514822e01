/** `work`'s outcome, or that of `late` (default: nothing) when it takes longer than `maxMs`. */
export async function within<Result>(
  maxMs: number,
  work: Promise<Result>,
  late?: () => Promise<Result>,
): Promise<Result | undefined> {
  const { promise: timeIsUp, resolve } = Promise.withResolvers<symbol>();
  const timer = setTimeout(resolve, maxMs, isLate);
  try {
    const outcome = await Promise.race([work, timeIsUp]);
    if (outcome !== isLate) return outcome as Result; // the only symbol here is ours
    work.catch(() => {}); // too late for anybody to hear of it
    return await late?.();
  } finally {
    clearTimeout(timer);
  }
}

const isLate = Symbol('late');
