import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { compareSets } from '../../../server/exchange/completeness/compare-sets.ts';
import { decideLines, type DueFacts } from '../../../server/exchange/completeness/due-rules.ts';
import { followChange, type Change, type Line } from '../../../server/exchange/completeness/follow-change.ts';
import { isSilent, type Heard } from '../../../server/exchange/completeness/silence-rules.ts';
import { openSets } from '../../completeness/independent/tally.ts';

const facts = (change: Partial<DueFacts> & { nationalities?: string[] } = {}): DueFacts => ({
  identity: {
    names: [{ kind: 'PRIMARY', family: 'EXEMPLESCU', given: 'ION' }],
    sex: 'MALE',
    birthDate: '1979-05-17',
    nationalities: change.nationalities ?? ['RO'],
    identifiers: [],
  },
  unreadNationalities: [],
  fromAbroad: false,
  isConviction: true,
  struck: false,
  ...change,
});
const decided = (given: DueFacts, channels: readonly string[] = ['ECRIS', 'INTERPOL']) =>
  [...decideLines(given, { onDay: '2026-03-02', channels })].map(([line, decision]) =>
    [line, decision.state, 'reason' in decision ? decision.reason : decision.channel].join(' '),
  );

describe('who must be told of a conviction', () => {
  it.each([
    ['a Romanian', facts(), ['RO NOTIFIED ECRIS']],
    ['a Briton who is a Romanian, too', facts({ nationalities: ['GB', 'RO'] }), ['RO NOTIFIED ECRIS']],
    ['a Briton', facts({ nationalities: ['GB'] }), ['GB NOT_REQUIRED UK_NATIONAL_ONLY']],
    ['somebody from Jersey', facts({ nationalities: ['JE'] }), ['GB NOT_REQUIRED UK_NATIONAL_ONLY']],
    ['somebody from Mayotte and France', facts({ nationalities: ['YT', 'FR'] }), ['FR NOTIFIED ECRIS']],
    ['an American, by arrangement', facts({ nationalities: ['US'] }), ['US NOTIFIED INTERPOL']],
    ['a Nigerian', facts({ nationalities: ['NG'] }), ['NG NOT_REQUIRED NO_ARRANGEMENT']],
    ['a North Korean', facts({ nationalities: ['KP'] }), ['KP NOT_REQUIRED NO_CHANNEL']],
    ['somebody of no known nationality', facts({ nationalities: [] }), [' BLOCKED NATIONALITY_UNKNOWN']],
    [
      'a Romanian of whom something else is written that nobody can read',
      facts({ unreadNationalities: ['XXX'] }),
      ['RO NOTIFIED ECRIS', 'XXX BLOCKED NATIONALITY_NOT_READ'],
    ],
    [
      'somebody whose conviction we put there for another country',
      facts({ fromAbroad: true, nationalities: ['GB', 'RO', 'FR'] }),
      ['RO NOT_REQUIRED CONVICTED_ABROAD', 'FR NOT_REQUIRED CONVICTED_ABROAD'],
    ],
    ['somebody whose conviction was quashed', facts({ isConviction: false }), ['RO NOT_REQUIRED NOT_A_CONVICTION']],
    ['somebody whose conviction was struck', facts({ struck: true }), ['RO NOT_REQUIRED DELETED_BEFORE_TOLD']],
  ])('%s', (_, given, lines) => {
    expect(decided(given)).toEqual(lines);
  });

  it('names the fact that is missing, and the channel', () => {
    const { identity } = facts();
    const { birthDate: _, ...unborn } = identity;
    expect(decideLines(facts({ identity: unborn }), { onDay: '2026-03-02', channels: ['ECRIS'] }).get('RO')).toEqual({
      ...{ state: 'BLOCKED', reason: 'FACT_MISSING', missing: ['birthDate.year'] },
    });
    expect(decided(facts(), ['INTERPOL'])).toEqual(['RO BLOCKED CHANNEL_NOT_CONNECTED']);
  });
});

describe('a change of a conviction', () => {
  const told: Line = {
    ...{ nationality: 'RO', state: 'NOTIFIED', reason: null, missing: [], recordedOn: '2026-03-02' },
    ...{ notificationId: 'n1', lastTold: 'NEW', digest: 'as told', told: true, waiting: false },
  };
  const change = (lines: Record<string, 'TELL' | 'STRUCK'>, digest = 'as it is now'): Change => ({
    recordedOn: '2026-04-01',
    wanted: new Map(
      Object.entries(lines).map(([line, what]) => [
        line,
        what === 'TELL' ? { state: 'NOTIFIED', channel: 'ECRIS' } : { state: 'NOT_REQUIRED', reason: 'DELETED_BEFORE_TOLD' },
      ]),
    ),
    channelTo: () => 'ECRIS',
    digestOf: () => digest,
  });
  const tellings = (before: Line[], given: Change) =>
    followChange(before, given).tell.map(({ nationality, change: kind }) => `${nationality} ${kind}`);

  it('is told as a change to whom was told, and as new to whom was not', () => {
    expect(tellings([told], change({ RO: 'TELL', FR: 'TELL' }))).toEqual(['RO UPDATE', 'FR NEW']);
  });

  it('is told to nobody who has heard the same', () => {
    expect(tellings([told], change({ RO: 'TELL' }, 'as told'))).toEqual([]);
  });

  it('that strikes it is told where it was told, and once', () => {
    const struck = followChange([told], change({ RO: 'STRUCK' }));
    expect(struck.tell).toMatchObject([{ nationality: 'RO', change: 'DELETE' }]);
    expect(tellings(struck.lines, change({ RO: 'STRUCK' }))).toEqual([]);
  });

  it('takes back what has not left, and tells the new instead, due when the old was', () => {
    const waiting: Line = { ...told, told: false, waiting: true };
    const followed = followChange([waiting], change({ RO: 'TELL' }));
    expect(followed.withdraw).toEqual(['n1']);
    expect(followed.tell).toMatchObject([{ nationality: 'RO', change: 'NEW' }]);
    expect(followed.lines).toMatchObject([{ recordedOn: '2026-03-02' }]);
    expect(tellings([waiting], change({ RO: 'STRUCK' }))).toEqual([]);
  });

  it('of a nationality strikes in the old country what it was told', () => {
    const followed = followChange([told], change({ IT: 'TELL' }));
    expect(followed.tell.map(({ nationality, change: kind }) => `${nationality} ${kind}`)).toEqual(['RO DELETE', 'IT NEW']);
  });

  it('tells anew what a country refused', () => {
    const refused: Line = { ...told, state: 'BLOCKED', reason: 'REFUSED_BY_COUNTRY', told: false };
    expect(tellings([refused], change({ RO: 'TELL' }, 'as told'))).toEqual(['RO NEW']);
  });
});

describe('comparing two sets', () => {
  const key = (id: string) => createHash('sha256').update(id).digest('hex');
  const compare = (ours: readonly string[], theirs: readonly string[]) => {
    const [left, right] = [openSets(), openSets()];
    for (const id of ours) left.add('', '', id);
    for (const id of theirs) right.add('', '', id);
    return compareSets(async (prefix) => right.tally('', '', prefix), {
      summary: async (prefix) => left.tally('', '', prefix),
      items: async (prefix, max) => ours.filter((id) => key(id).startsWith(prefix)).slice(0, max),
    });
  };
  const ids = (count: number) => Array.from({ length: count }, (_, at) => `GB-RO-NOT-${String(at).padStart(15, '0')}`);

  it('finds nothing where they are the same', async () => {
    expect(await compare(ids(3_000), ids(3_000))).toEqual({ ours: 3_000, theirs: 3_000, differences: [], more: false });
  });

  it('names the one of thousands that is missing, on either side, and two that stand for each other', async () => {
    const [all, ...less] = [ids(3_000), ...ids(3_000).slice(1)];
    expect((await compare(less, all)).differences).toEqual([{ reference: all[0], missingWith: 'US' }]);
    expect((await compare(all, less)).differences).toEqual([{ reference: all[0], missingWith: 'THEM' }]);
    const other = [...less, 'GB-RO-NOT-999999999999999'];
    expect((await compare(all, other)).differences).toHaveLength(2);
  });

  it('is bounded where everything differs, and says so', async () => {
    const found = await compare(ids(4_000), []);
    expect(found).toMatchObject({ ours: 4_000, theirs: 0, more: true });
    expect(found.differences).toHaveLength(1_000);
  });
});

describe('a country is silent', () => {
  const heard: Heard = {
    lastDay: '2026-03-05',
    earlier: ['2026-03-04', '2026-03-03', '2026-03-02'],
    heardOn: ['2026-03-04', '2026-03-03', '2026-03-02'],
    owedSince: null,
    typicalDays: 1,
  };

  it('where it wrote every day and then did not', () => {
    expect(isSilent(heard)).toBe(true);
    expect(isSilent({ ...heard, heardOn: [...heard.heardOn, '2026-03-05'] })).toBe(false);
    expect(isSilent({ ...heard, heardOn: ['2026-03-03'] })).toBe(false);
  });

  it('where it owes a sign for longer than it usually takes', () => {
    expect(isSilent({ ...heard, heardOn: [], owedSince: '2026-03-03' })).toBe(true);
    expect(isSilent({ ...heard, heardOn: [], owedSince: '2026-03-03', typicalDays: 12 })).toBe(false);
  });
});
