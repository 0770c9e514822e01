import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { openActivity } from '../../../connectors/pnc/adapter/activity/read-activity.ts';
import { activityFileName } from '../../../connectors/pnc/wire/activity-file.ts';
import { recordsIn, sampleText, sealed } from '../../unit/pnc/activity-samples.ts';

/** A year of the real register, by the day: some 250,000 changes. All of them: HUB_TEST_FULL=1. */
const days = process.env.HUB_TEST_FULL ? 250 : 25;
const perDay = 1_000;

it(`reads ${days * perDay} changes, each once and in order`, async () => {
  const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'pnc-volume-'));
  try {
    writeDays(folder);
    const activity = openActivity({ folder, signal: new AbortController().signal });
    let read = 0;
    let wrong = 0;
    for (let after: string | undefined, more = true; more;) {
      const page = await activity({ max: 1000, ...(after !== undefined && { after }) });
      for (const { reference } of page.entries) wrong += Number(reference.split('#')[1]) === (read += 1) ? 0 : 1;
      ({ next: after, more } = page);
    }
    expect({ read, wrong }).toEqual({ read: days * perDay, wrong: 0 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The records of a golden file over and over; the number of the change counts them. */
function writeDays(folder: string): void {
  const samples = recordsIn(sampleText('DAF20261124.001'));
  let written = 0;
  let previous = '';
  for (let day = 0; day < days; day += 1) {
    const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
    const head = `AHD${date.split('-').reverse().join('')}00101${previous.padEnd(15)}\n`;
    let body = head;
    for (let at = 0; at < perDay; at += 1) {
      const sample = samples[written % samples.length] ?? '';
      body += `${sample.slice(0, 4)}${String((written += 1)).padStart(6, '0')}${sample.slice(10)}`;
    }
    previous = activityFileName({ date, sequence: 1 });
    writeFileSync(path.join(folder, previous), sealed(body, perDay), 'latin1');
  }
}
