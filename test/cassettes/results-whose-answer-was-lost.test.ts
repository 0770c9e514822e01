/** Recorded with `npx hub connector record`: everybody in it is made up. */
import { expect, it } from '@jest/globals';
import path from 'node:path';
import { cassetteFormat } from '../../connectors/pnc/cassette.ts';
import { readCassette } from '../../connectors/test-kit/cassette/cassette.ts';

it('reads the recorded exchange results-whose-answer-was-lost as its cassette says', async () => {
  const { frames, expected } = readCassette(path.join(import.meta.dirname, 'results-whose-answer-was-lost.json'));
  expect(await cassetteFormat.replay(frames)).toEqual(expected);
});
