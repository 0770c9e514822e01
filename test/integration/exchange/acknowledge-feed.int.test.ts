import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeCursor } from '../../../server/platform/event/cursor.ts';
import { aCall, openGround, raise, type CallFacts, type Ground } from './ground.ts';

let ground: Ground;
/** Derbyshire has been told five things, Hampshire two. */
beforeAll(async () => {
  ground = await openGround();
  for (let told = 0; told < 5; told += 1) await raise(ground);
  for (let told = 0; told < 2; told += 1) await raise(ground, undefined, aCall({ organisation: '44' }));
});
afterAll(() => ground.close());

const acknowledge = (consumer: string, cursor: string, facts: CallFacts = {}) =>
  ground.hub.useCases.acknowledgeFeed(aCall(facts), { consumer, cursor });
const upTo = (seq: number, organisation = '30') => encodeCursor(organisation, seq);
const positions = () => ground.rows('select organisation, consumer, acknowledged_seq from feed_consumer order by 1, 2');

describe('a consumer’s position', () => {
  it('goes on with what it acknowledges, and never back', async () => {
    expect(await acknowledge('case-system', upTo(3))).toEqual({ kind: 'acknowledged', seq: 3 });
    expect(await acknowledge('case-system', upTo(2))).toEqual({ kind: 'acknowledged', seq: 3 });
    expect(await acknowledge('case-system', upTo(4))).toEqual({ kind: 'acknowledged', seq: 4 });
  });

  it('never passes what was told: later arrivals would be hidden', async () => {
    expect(await acknowledge('hasty', upTo(1_000_000))).toEqual({ kind: 'acknowledged', seq: 5 });
    await raise(ground);
    expect(await acknowledge('hasty', upTo(6))).toEqual({ kind: 'acknowledged', seq: 6 });
  });

  it('is its own: neither another consumer’s nor another force’s of the same name', async () => {
    await acknowledge('shared-name', upTo(2));
    expect(await acknowledge('shared-name', upTo(1, '44'), { organisation: '44' })).toEqual({ kind: 'acknowledged', seq: 1 });
    expect(await acknowledge('another', upTo(1))).toEqual({ kind: 'acknowledged', seq: 1 });
    expect(await acknowledge('shared-name', upTo(0))).toEqual({ kind: 'acknowledged', seq: 2 });
  });

  it('of a force that was never told anything is the beginning', async () => {
    expect(await acknowledge('early', upTo(7, '13'), { organisation: '13' })).toEqual({ kind: 'acknowledged', seq: 0 });
  });

  it('acknowledged fifty times at once in any order ends at the furthest', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => acknowledge('crowd', upTo(at % 6))));
    expect(answers.every(({ kind }) => kind === 'acknowledged')).toBe(true);
    expect(await acknowledge('crowd', upTo(0))).toEqual({ kind: 'acknowledged', seq: 5 });
  });
});

describe('an acknowledgement', () => {
  it.each([
    ['another force’s', upTo(1, '44')],
    ['no', 'nonsense'],
    ['an empty', ''],
    ['a negative', Buffer.from('30.-1').toString('base64url')],
    ['a fractional', Buffer.from('30.1.5').toString('base64url')],
    ['an otherwise spelled', `${upTo(1)}=`],
  ])('with %s cursor is refused, all in one sentence, and moves nothing', async (_what, cursor) => {
    const before = await positions();
    await expect(acknowledge('case-system', cursor)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      message: 'The cursor is not one of this feed: use one that the hub gave to this organisation, or none.',
    });
    expect(await positions()).toEqual(before);
  });

  it.each([
    ['', 'EMPTY'],
    ['x'.repeat(81), 'TOO_LONG'],
    ['a\u0000b', 'CONTROL_CHARACTER'],
  ])('of the consumer %j is refused with %s', async (consumer, code) => {
    expect(await acknowledge(consumer, upTo(1))).toMatchObject({ kind: 'input-rejected', issues: [{ path: 'consumer', code }] });
  });

  it.each(['auditor', 'admin'] as const)('by the role %s is not permitted', async (role) => {
    expect(await acknowledge('case-system', upTo(1), { role })).toMatchObject({ kind: 'not-permitted', code: 'ROLE' });
  });
});
