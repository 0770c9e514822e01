import { afterEach, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openJournal } from '../../../connectors/simulator-kit/journal.ts';
import { openTimeline } from '../../../connectors/simulator-kit/timeline.ts';
import { openVirtualClock } from '../../../connectors/simulator-kit/virtual-clock.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'timeline-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('does a whole day’s work that falls due at once in turn, the earliest first, and all of it', async () => {
  const clock = openVirtualClock({ dayMs: 86_400_000 });
  const journal = openJournal(path.join(folder, 'journal.jsonl'), () => clock.now());
  const done: number[] = [];
  let [atOnce, most] = [0, 0];
  let finished: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (finished = resolve));
  const timeline = openTimeline<number>(journal, clock, async (task) => {
    most = Math.max(most, (atOnce += 1));
    await new Promise((resolve) => setImmediate(resolve));
    atOnce -= 1;
    if (done.push(task) === 300) finished();
  });
  for (let number = 299; number >= 0; number -= 1)
    timeline.plan({ id: `plan-${number}`, inDays: 1 + number / 1_000, task: number });
  clock.setShift(2 * 86_400_000);
  await all;
  timeline.close();
  journal.close();
  expect(most).toBe(32);
  expect(done).toEqual(Array.from({ length: 300 }, (_, number) => number));
});
