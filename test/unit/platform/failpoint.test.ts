import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { armFailpoints, failpoint, failpoints } from '../../../server/platform/failpoint.ts';

// The runner's stand-in takes what a failpoint tells its parent and never says so.
beforeAll(() => void Reflect.deleteProperty(process, 'send'));
afterEach(() => armFailpoints(''));

const server = path.resolve(import.meta.dirname, '../../../server');
const source = readdirSync(server, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(server, file), 'utf8'))
  .join('\n');

describe('each named step', () => {
  it.each(failpoints)('%s stands in one place of the code', (name) => {
    expect(source.split(`failpoint('${name}')`)).toHaveLength(2);
  });
});

describe('a failpoint', () => {
  it('does nothing unless it is switched on, and another does nothing then', async () => {
    await expect(failpoint('S01.authorised')).resolves.toBeUndefined();
    armFailpoints('S02.transaction-begun:throw');
    await expect(failpoint('S01.authorised')).resolves.toBeUndefined();
    await expect(failpoint('S02.transaction-begun')).rejects.toThrow('failpoint');
  });

  it('strikes once, at the pass that was named', async () => {
    armFailpoints('S05.outbox-read:throw@3, S06.job-enqueued:delay=1');
    const outcomes = [];
    for (let pass = 1; pass <= 5; pass += 1) outcomes.push((await Promise.allSettled([failpoint('S05.outbox-read')]))[0].status);
    expect(outcomes).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    await expect(failpoint('S06.job-enqueued')).resolves.toBeUndefined();
  });

  it.each(['S99.nowhere:kill', 'S01.authorised', 'S01.authorised:explode', 'S01.authorised:kill@x', 'S01.authorised:delay'])(
    'is refused by name where it cannot be read: %s',
    (spec) => {
      expect(() => armFailpoints(spec)).toThrow(`cannot read "${spec}"`);
    },
  );
});
