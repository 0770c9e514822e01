import { setTimeout as sleep } from 'node:timers/promises';

const pauseMs = 40;

/**
 * Asks again until nothing is wrong any more. `look` resolves to what is wrong, or to undefined; a look that fails, because something is
 * just being started again, say, counts as wrong.
 * @throws Error with `where` and the last complaint, after `patienceMs`.
 */
export async function eventually(where: string, patienceMs: number, look: () => Promise<string | undefined>): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const complaint = await look().catch((error: unknown) => String(error));
    if (complaint === undefined) return;
    if (Date.now() > giveUpAt) throw new Error(`${where}: ${complaint}`);
    await sleep(pauseMs);
  }
}
