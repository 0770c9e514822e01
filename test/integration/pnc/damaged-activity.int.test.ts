import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ActivityPage } from '../../../connectors/contract/activity.ts';
import { openActivity } from '../../../connectors/pnc/adapter/activity/read-activity.ts';
import { recordsIn, samplesFolder, sampleText, sealed } from '../../unit/pnc/activity-samples.ts';
import { faultOf } from './stage.ts';

const [first, second, third, last] = ['DAF20261124.001', 'DAF20261125.001', 'DAF20261125.002', 'DAF20261127.001'] as const;
const records = { [first]: 3, [second]: 2, [third]: 4, [last]: 0 };
let folder: string;
let ask: (max: number, after?: string) => Promise<ActivityPage>;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pnc-damaged-'));
  cpSync(samplesFolder, folder, { recursive: true });
  open();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A connector that has just been started: it has checked nothing yet. */
function open(): void {
  const activity = openActivity({ folder, signal: new AbortController().signal });
  ask = (max, after) => activity({ max, ...(after !== undefined && { after }) });
}

const fileIn = (name: string) => path.join(folder, name);
const bodyOf = (name: string) =>
  sampleText(name)
    .split(/(?<=\n)/)
    .slice(0, -1)
    .join('');

function write(name: string, text: string): void {
  writeFileSync(fileIn(name), text, 'latin1');
  open();
}

/** Damaged, and its sender's count and check field agree: only the lines themselves can tell. */
function resealed(name: typeof second, change: (body: string) => string): void {
  write(name, sealed(change(bodyOf(name)), records[name]));
}

const kinds: [string, () => void, RegExp][] = [
  ['a character is another', () => write(second, sampleText(second).replace('EXEMPLE/CLAIRE', 'EXEMPLE/CLAIRA')), /CRC/],
  ['the check field is another', () => write(second, sampleText(second).replace(/.{8}\n$/, '00000000\n')), /CRC/],
  ['the count is another', () => write(second, sealed(bodyOf(second), 3)), /COUNT/],
  [
    'a record is gone',
    () => write(second, sealed(bodyOf(second).replace(recordsIn(sampleText(second))[0] ?? '', ''), 2)),
    /COUNT/,
  ],
  ['the end is cut off', () => write(second, sampleText(second).slice(0, -100)), /CUT_SHORT/],
  ['the last line feed is gone', () => write(second, sampleText(second).slice(0, -1)), /CUT_SHORT/],
  ['it is empty', () => write(second, ''), /CUT_SHORT/],
  ['something follows the trailer', () => write(second, `${sampleText(second)}ACG\n`), /AFTER_TRAILER/],
  ['it has the name of another', () => write(second, sampleText(third)), /NAME/],
  [
    'it does not begin with its head',
    () => write(second, sampleText(second).slice(sampleText(second).indexOf('\n') + 1)),
    /SEQUENCE/,
  ],
  ['a line has no end', () => write(second, `${bodyOf(second).slice(0, -1)}${'X'.repeat(200_000)}`), /TOO_LONG/],
  ['it has carriage returns', () => write(second, sampleText(second).replaceAll('\n', '\r\n')), /SEGMENT_LENGTH|SEQUENCE/],
];

describe('a damaged file', () => {
  it.each(kinds)('is named and blocks where %s', async (_what, damage, code) => {
    damage();
    // What is before it is given, and the page says that there is more.
    const before = await ask(1000);
    expect(before).toMatchObject({ more: true, next: `${first}#3` });
    expect(before.entries).toHaveLength(3);
    for (let time = 0; time < 3; time += 1) {
      const fault = await faultOf(ask(1000, before.next));
      expect(fault).toMatchObject({ kind: 'malformed', code: expect.stringMatching(/^ACTIVITY_/), retryable: false });
      expect(fault.code).toMatch(code);
      expect(fault.message).toMatch(new RegExp(`${second} line \\d+: `));
      expect(fault.message).not.toMatch(/CLAIRE|DEVON|EXEMPL/);
    }
  });

  it('is read on in from the same place once it is put right', async () => {
    write(second, '');
    const { next } = await ask(1000);
    await faultOf(ask(1000, next));
    writeFileSync(fileIn(second), sampleText(second), 'latin1');
    expect((await ask(1000, next)).entries).toHaveLength(6);
  });

  const lines: [string, (body: string) => string, RegExp][] = [
    ['a date that is none', (body) => body.replace('22082012', '31022012'), /line 8: FORM at COF\.startDate/],
    ['a column too many', (body) => body.replace('EXEMPLE/CLAIRE ', 'EXEMPLE/CLAIRE  '), /line 3: (SEGMENT_LENGTH|FORM)/],
    [
      'a letter that the register has not',
      (body) => body.replace('EXEMPLE/CLAIRE', 'EXEMPL\u00c9/CLAIRE'),
      /line 3: CHARACTER at ACP\.fileName/,
    ],
    ['a line that is none', (body) => body.replace('\nADJK', '\nADXK'), /line 2: SEQUENCE/],
    ['an alias too few', (body) => body.replace(/ALSKSAMPLE.*\n/, ''), /line 12: COUNT at ACP\.aliases/],
    [
      'nobody found guilty',
      (body) => body.replaceAll('       GUILTY        260920130000', '       NOT GUILTY    260920130000'),
      /line 2: NO_CONVICTION/,
    ],
  ];
  it.each(lines)('blocks at its line where that has %s, whatever its check field says', async (_what, change, message) => {
    resealed(second, change);
    let page = await ask(1000);
    // An intact record before the damaged one is given first.
    if (page.next === `${first}#3` && message.source.startsWith('line 12')) page = await ask(1000, page.next);
    const fault = await faultOf(ask(1000, page.next));
    expect(fault).toMatchObject({ kind: 'malformed' });
    expect(fault.message).toMatch(message);
    expect(fault.message).toContain(second);
  });
});

describe('a gap', () => {
  const gaps: [string, () => void][] = [
    ['a file is missing', () => rmSync(fileIn(second))],
    [
      'a file says that another comes before it',
      () => write(second, sealed(bodyOf(second).replace('DAF20261124.001', 'DAF20261124.002'), 2)),
    ],
    [
      'a file comes in between that the others do not know of',
      () => write('DAF20261124.002', sealed('AHD2411202600201DAF20261124.001\n', 0)),
    ],
  ];
  it.each(gaps)('blocks where %s', async (_what, make) => {
    make();
    open();
    const before = await ask(1000);
    expect(before.entries).toHaveLength(3);
    expect(before.more).toBe(true);
    for (let time = 0; time < 2; time += 1)
      expect(await faultOf(ask(1000, before.next))).toMatchObject({ kind: 'malformed', code: 'ACTIVITY_GAP', retryable: false });
  });

  it('is there where the very first file is not', async () => {
    rmSync(fileIn(first));
    expect(await faultOf(ask(1000))).toMatchObject({ code: 'ACTIVITY_GAP' });
  });

  it('is there where the file that was read last has gone', async () => {
    const { next } = await ask(1000);
    rmSync(fileIn(last));
    expect(await faultOf(ask(1000, next))).toMatchObject({ code: 'ACTIVITY_GAP' });
  });

  it('is none where files that were read long ago are archived', async () => {
    const { next } = await ask(5);
    expect(next).toBe(`${second}#2`);
    rmSync(fileIn(first));
    expect((await ask(1000, next)).entries).toHaveLength(4);
  });

  it('is none while a file is still being written beside the others', async () => {
    renameSync(fileIn(last), fileIn(`.${last}.part`));
    open();
    expect(await ask(1000)).toMatchObject({ next: `${third}#4`, more: false });
  });
});
