import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import { addPerson } from '../../../server/person/add-person.ts';
import { aCall, type CallFacts } from '../exchange/ground.ts';
import { openLinked, somebody, unit, type Linked } from './linked.ts';

let ground: Linked;
beforeAll(async () => {
  ground = await openLinked();
});
afterAll(() => ground.close());

interface Pair {
  id: string;
  score: number;
  state: string;
  holds: string[];
  bands: { review: number; join: number } | null;
  contradictions: string[];
  evidence: { field: string; level: string; bits: number }[];
  left: { id: string; names: { family: string }[] };
  right: { id: string; names: { family: string }[] };
}
const queue = `query Q($state: LinkReviewState) { linkReviews(state: $state, first: 100) { nodes { id score state holds contradictions bands { review join }
  evidence { field level bits } left { id names { family } } right { id names { family } } } } }`;
const reviews = async (facts: CallFacts = unit, state = 'OPEN') =>
  ((await ground.look(facts, queue, { state })) as { linkReviews: { nodes: Pair[] } }).linkReviews.nodes;
const pairOf = async (one: string, other: string, facts: CallFacts = unit) =>
  (await reviews(facts)).find(({ left, right }) => [left.id, right.id].sort().join() === [one, other].sort().join());

interface History {
  mergedWith: { id: string }[];
  mergeHistory: { actor: string; kind: string; score: number; evidence: { field: string; bits: number }[] }[];
}
const history = async (id: string): Promise<History> =>
  (
    (await ground.look(
      unit,
      'query H($id: String!) { person(by: { id: $id }) { mergedWith { id } mergeHistory { actor kind score evidence { field level bits } } } }',
      { id },
    )) as { person: History }
  ).person;

/** A rare name, another each time and unlike the others. */
const syllables = [
  'bran',
  'dor',
  'vex',
  'mil',
  'tus',
  'gar',
  'lon',
  'pir',
  'zef',
  'hud',
  'sco',
  'kel',
  'fua',
  'jen',
  'wab',
  'ryt',
];
const rare = () => {
  const picked = [...randomUUID().replace(/-/g, '').slice(0, 5)].map((digit) => syllables[Number.parseInt(digit, 16)]).join('');
  return picked.charAt(0).toUpperCase() + picked.slice(1);
};
const cnp = (id: string): Identity['identifiers'] => [{ scheme: 'NATIONAL_ID', value: id, country: 'RO' }];

describe('a person who was asked about twice', () => {
  it('is held to be one where name, full date and number agree, and the waterfall says why', async () => {
    const family = rare();
    const subject = somebody('Laurențiu', family, '1979-05-17', {
      identifiers: cnp(`1790517${randomUUID().replace(/\D/g, '').slice(0, 6).padEnd(6, '3')}`),
    });
    const one = await ground.person(subject);
    const other = await ground.person(
      { ...subject, names: [{ kind: 'PRIMARY', given: 'LAURENTIU', family: family.toUpperCase() }] },
      [],
      '44',
    );
    await ground.match();
    const { mergedWith, mergeHistory } = await history(one);
    expect(mergedWith).toEqual([{ id: other }]);
    const [event] = mergeHistory;
    expect(event).toMatchObject({ actor: 'hub', kind: 'MERGE' });
    expect(event?.evidence.map(({ field }) => field)).toEqual(expect.arrayContaining(['names', 'birthDate', 'number']));
    const sum = event?.evidence.reduce((bits, each) => bits + each.bits, 0);
    expect(sum).toBeCloseTo(event?.score ?? 0, 6);
  });

  it('is never held to be one on a name and a year of birth alone', async () => {
    const family = rare();
    const thin = somebody('Laurențiu', family, '1979', { birthPlace: undefined, sex: 'UNKNOWN' });
    const one = await ground.person(thin);
    await ground.person(thin, [], '44');
    await ground.match();
    expect((await history(one)).mergedWith).toEqual([]);
  });

  it('waits for a person where a sister is as likely: nobody joins siblings', async () => {
    const family = rare();
    const one = await ground.person(somebody('Maria', family, '1990-03-04', { sex: 'FEMALE' }));
    const twin = await ground.person(somebody('Ioana', family, '1990-03-04', { sex: 'FEMALE' }));
    await ground.match();
    expect((await history(one)).mergedWith).toEqual([]);
    expect((await history(twin)).mergedWith).toEqual([]);
  });

  it('waits for a person where the surname is only like the other, whatever date and place say', async () => {
    const town = { country: 'RO', town: rare() };
    const one = await ground.person(somebody('Ion', 'Exemplukelatovi', '1984-03-09', { birthPlace: town }));
    const other = await ground.person(somebody('Ion', 'Exemplumirodaba', '1984-03-09', { birthPlace: town }));
    await ground.match();
    expect((await history(one)).mergedWith).toEqual([]);
    const pair = await pairOf(one, other);
    expect(pair?.holds).toContain('NAMES_ONLY_ALIKE');
    expect(pair?.bands).toEqual({ review: 10, join: 16.5 });
  });

  it('waits for a person where so common a name and its date may be another’s too, and joins where the town says more', async () => {
    const smith = (town?: string) =>
      somebody('John', 'Smith', '1979-05-17', { birthPlace: town ? { town } : undefined, nationalities: ['GB'] });
    const one = await ground.person(smith());
    const other = await ground.person(smith(), [], '44');
    await ground.match();
    expect((await history(one)).mergedWith).toEqual([]);
    expect((await pairOf(one, other))?.holds).toEqual(['NAMESAKE_POSSIBLE']);
    const born = { names: [{ kind: 'PRIMARY' as const, given: 'John', family: 'Taylor' }] };
    const third = await ground.person({ ...smith('Wirksworth'), ...born });
    const fourth = await ground.person({ ...smith('Wirksworth'), ...born }, [], '44');
    await ground.match();
    expect((await history(third)).mergedWith).toEqual([{ id: fourth }]);
  });

  it('is compared once more when something new is learnt of it', async () => {
    await ground.match();
    expect(await ground.rows('select 1 from person_to_match')).toEqual([]);
  });
});

interface Told {
  feed: { events: { kind: string; subject: { id: string } | null }[]; hasMore: boolean; cursor: string };
}
/** What the feed of an organisation tells of a pair. */
async function toldOf(pairId: string, facts: CallFacts) {
  const source = 'query F($after: Cursor) { feed(first: 500, after: $after) { hasMore cursor events { kind subject { id } } } }';
  const { feed } = (await ground.look(facts, source, {})) as Told;
  expect(feed.hasMore).toBe(false);
  return feed.events.filter(({ subject }) => subject?.id === pairId);
}

/** Same name and place, a date that differs by a day: likely, and not certain. */
async function doubtful() {
  const family = rare();
  const town = { country: 'RO', town: rare() };
  const one = await ground.person(somebody('Octavian', family, '1984-06-21', { birthPlace: town }));
  const other = await ground.person(somebody('Octavian', family, '1984-06-22', { birthPlace: town }));
  await ground.match();
  const pair = await pairOf(one, other);
  if (!pair) throw new Error('nobody has to look at it');
  return { one, other, family, pair };
}

describe('two who may be one', () => {
  it('wait for a person, with both identities side by side and what speaks for and against', async () => {
    const { family, pair } = await doubtful();
    expect(pair.left.names).toEqual([{ family }]);
    expect(pair.right.names).toEqual([{ family }]);
    expect(pair.holds).toEqual(['DATE_NOT_THE_SAME']);
    expect(pair.evidence.find(({ field }) => field === 'birthDate')?.level).not.toBe('EXACT');
    expect(pair.evidence.find(({ field }) => field === 'names')?.bits).toBeGreaterThan(0);
  });

  it('become one when a person says so, and are two again when that is undone', async () => {
    const { one, other, pair } = await doubtful();
    const input = { reviewId: pair.id, decision: 'JOIN', reason: 'The passport was shown' } as const;
    expect(await ground.hub.useCases.reviewLink(aCall(unit), input)).toMatchObject({ kind: 'reviewed' });
    expect(await ground.hub.useCases.reviewLink(aCall(unit), input)).toMatchObject({ kind: 'reviewed' });
    expect((await history(one)).mergedWith).toEqual([{ id: other }]);
    expect(await pairOf(one, other)).toBeUndefined();
    const [event] = await ground.rows<{ id: string; actor: string }>(
      'select id, actor from merge_event order by id desc limit 1',
    );
    expect(event?.actor).toBe('caseworker@89.example');
    await ground.hub.useCases.undoMerge(aCall(unit), { eventId: `mrg_${event?.id}`, reason: 'The passport was his brother’s' });
    expect((await history(one)).mergedWith).toEqual([]);
  });

  it('stay two when a person says so, whatever is learnt later', async () => {
    const { one, other, pair } = await doubtful();
    const input = { reviewId: pair.id, decision: 'APART', reason: 'Fingerprints differ' } as const;
    expect(await ground.hub.useCases.reviewLink(aCall(unit), input)).toMatchObject({ kind: 'reviewed' });
    expect(await ground.hub.useCases.reviewLink(aCall(unit), { ...input, decision: 'JOIN' })).toMatchObject({
      kind: 'wrong-state',
      code: 'APART',
    });
    await ground.rows('insert into person_to_match (id, person_id) values (gen_random_uuid(), $1)', [one.slice(4)]);
    await ground.match();
    expect((await history(one)).mergedWith).toEqual([]);
    expect(await pairOf(one, other)).toBeUndefined();
  });

  it('are seen by the force that asked about both, and by nobody else', async () => {
    const { one, other } = await doubtful();
    expect(await pairOf(one, other, { organisation: '30', role: 'caseworker' })).toBeDefined();
    expect(await pairOf(one, other, { organisation: '44', role: 'supervisor' })).toBeUndefined();
  });

  it('are told to the unit’s desk, once, and to no force', async () => {
    const { one, pair } = await doubtful();
    await ground.rows('insert into person_to_match (id, person_id) values (gen_random_uuid(), $1)', [one.slice(4)]);
    await ground.match();
    expect((await toldOf(pair.id, unit)).map(({ kind }) => kind)).toEqual(['LINK_TO_REVIEW']);
    expect(await toldOf(pair.id, { organisation: '30', role: 'supervisor' })).toEqual([]);
    expect(await toldOf(pair.id, { organisation: '44', role: 'caseworker' })).toEqual([]);
  });

  it('are not joined through a third: whoever contradicts one of those held to be one is left to a person', async () => {
    const family = rare();
    const subject = somebody('Sorin', family, '1979-05-17');
    const one = await ground.person(subject);
    const same = await ground.person({ ...subject, identifiers: cnp('1790517000011') }, [], '44');
    await ground.match();
    expect((await history(one)).mergedWith).toEqual([{ id: same }]);
    const stranger = await ground.person({ ...subject, identifiers: cnp('1790517999999') }, [], '50');
    await ground.match();
    expect((await history(stranger)).mergedWith).toEqual([]);
    expect(await pairOf(stranger, one)).toMatchObject({ contradictions: [] });
  });
});

const search = `query S($search: PersonSearch!, $first: Int!, $after: String) { searchPersons(search: $search, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { score band agreements contradictions evidence { field bits } person { id names { family } } } } }`;
interface Found {
  searchPersons: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    nodes: {
      score: number;
      band: string;
      agreements: string[];
      contradictions: string[];
      evidence: { bits: number }[];
      person: { id: string };
    }[];
  };
}
const find = async (over: object, facts: CallFacts = unit, page: object = { first: 20 }) =>
  (
    (await ground.look(facts, search, {
      search: { purpose: 'CRIMINAL_PROCEEDINGS', reason: 'Custody 30/1', ...over },
      ...page,
    })) as Found
  ).searchPersons;

describe('the search box', () => {
  it('finds by name and date across scripts and spellings, best first, and says why', async () => {
    const family = 'Щербаков';
    const id = await ground.person(somebody('Дмитрий', family, '1977-08-09', { birthPlace: undefined, nationalities: ['BG'] }));
    await ground.match();
    const { nodes } = await find({ given: 'Dmitry', family: 'Shcherbakov', birthDate: '1977-08-09' });
    expect(nodes[0]).toMatchObject({ person: { id }, contradictions: [] });
    expect(nodes[0]?.agreements).toEqual(expect.arrayContaining(['names', 'birthDate']));
    const bits = nodes[0]?.evidence.reduce((sum, each) => sum + each.bits, 0);
    expect(bits).toBeGreaterThan(0);
  });

  it('finds by a number alone beside a name, before anybody was compared', async () => {
    const subject = somebody('Ana', rare(), '1999-09-09', {
      identifiers: [{ scheme: 'PASSPORT', value: 'zz 900-111', country: 'RO' }],
    });
    const id = await ground.person(subject);
    const { nodes } = await find({ identifiers: [{ scheme: 'PASSPORT', value: 'ZZ900111' }], family: subject.names[0]?.family });
    expect(nodes.map(({ person }) => person.id)).toEqual([id]);
    expect(nodes[0]?.agreements).toContain('identifier:PASSPORT');
  });

  it('gives a force its own persons alone', async () => {
    const family = rare();
    await ground.person(somebody('Emil', family, '1980-10-10'), [], '30');
    await ground.match();
    expect((await find({ family, birthDate: '1980-10-10' }, { organisation: '30' })).totalCount).toBe(1);
    expect((await find({ family, birthDate: '1980-10-10' }, { organisation: '44' })).totalCount).toBe(0);
    expect((await find({ family, birthDate: '1980-10-10' }, { organisation: '89', role: 'auditor' })).totalCount).toBe(1);
  });

  it('goes on from page to page', async () => {
    const family = rare();
    for (const given of ['Ilie', 'Marin', 'Toma']) await ground.person(somebody(given, family, '1980-10-10'));
    await ground.match();
    const first = await find({ family, birthDate: '1980-10-10' }, unit, { first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await find({ family, birthDate: '1980-10-10' }, unit, { first: 100, after: first.pageInfo.endCursor });
    const all = [...first.nodes, ...rest.nodes];
    expect(all.length).toBe(first.totalCount);
    expect(new Set(all.map(({ person }) => person.id)).size).toBe(all.length);
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('never says nobody where too many share what was given: it asks for more', async () => {
    const family = rare();
    await ground.person(somebody('Emil', family, '1980-10-10'));
    await ground.match();
    await ground.rows('with gone as (delete from person_key returning key) insert into common_key select distinct key from gone');
    await expect(find({ family, birthDate: '1980-10-10' })).rejects.toThrow('fits too many persons');
    await ground.rows('delete from common_key');
    await ground.rows('insert into person_to_match (id, person_id) select gen_random_uuid(), id from person');
    await ground.match();
    expect((await find({ family, birthDate: '1980-10-10' })).totalCount).toBeGreaterThan(0);
  });

  it('gives up a key that more than two hundred share, and still finds each by a longer one', async () => {
    const family = rare();
    const born = (index: number) =>
      `19${60 + (index % 40)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
    await ground.hub.unitOfWork(async ({ em, now }) => {
      for (let index = 0; index < 230; index += 1) addPerson(em, somebody(`Ion${rare()}`, family, born(index)), now);
      await Promise.resolve();
    });
    await ground.match();
    const [row] = await ground.rows<{ count: string }>('select count(*) from common_key');
    expect(Number(row?.count)).toBeGreaterThan(0);
    const most = await ground.rows<{ count: string }>('select count(*) from person_key group by key order by 1 desc limit 1');
    expect(Number(most[0]?.count)).toBeLessThanOrEqual(200);
    expect((await find({ family, birthDate: born(7) })).totalCount).toBeGreaterThan(0);
  }, 60_000);

  it.each([
    ['one fact', { family: 'Popescu' }],
    ['a date and a place without a name', { birthDate: '1980-01-01', birthCountry: 'RO' }],
    ['another purpose than the call’s', { purpose: 'IMMIGRATION', family: 'Popescu', birthDate: '1980-01-01' }],
    ['no reason', { reason: ' ', family: 'Popescu', birthDate: '1980-01-01' }],
  ])('refuses %s', async (_what, over) => {
    await expect(find(over)).rejects.toThrow();
  });
});

it('a record is weighed against what the person was described as', async () => {
  const family = rare();
  const subject = somebody('Nicolae', family, '1970-07-07');
  const id = await ground.person(subject, [{ identity: { ...subject, birthDate: '1983-02-19' } }]);
  await ground.match();
  const source =
    'query R($id: String!) { person(by: { id: $id }) { records { score linkedBy contradictions evidence { field bits } identity { birthDate } } } }';
  const { person } = (await ground.look(unit, source, { id })) as { person: { records: object[] } };
  expect(person.records).toEqual([
    expect.objectContaining({
      linkedBy: 'hub',
      contradictions: ['birthDate'],
      identity: { birthDate: '1983-02-19' },
      score: expect.any(Number),
    }),
  ]);
});
