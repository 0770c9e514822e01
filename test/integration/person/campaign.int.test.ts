/** A seeded campaign of wrong merges and splits, undone in whatever order: nothing of it is left, nobody who saw it is forgotten, and nobody else is named. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { aCall, type CallFacts } from '../exchange/ground.ts';
import { openLinked, somebody, unitSupervisor, type Linked } from './linked.ts';

let ground: Linked;
let persons: string[];
const personsCount = 14;
/** Unlike each other, so that no two of them may be one. */
const families = (
  'Brandor Vexmilus Tusgaron Lonpirze Zefhudan Scokelut Fuajenic Wabrytol Dumquistea Ghimbarov Nezlokyn Palfruvest Rochtemia Sviblancu ' +
  'Khorvatel Ustrenico Jablumar Ecsedvari Odbergan Yprelmon Imrevski Apostulea Cvetkarion Hryhoduk Laszpetri Muntaveli Fjordanes Tzankowitz'
).split(' ');
const forces = ['30', '44', '50'];
const organisationOf = (index: number) => forces[index % forces.length] ?? '30';

beforeAll(async () => {
  ground = await openLinked();
  persons = [];
  for (let index = 0; index < personsCount; index += 1) {
    const tag = String(index);
    const subject = somebody('Ion', families[index] ?? '', `19${60 + index}-05-17`);
    const other = somebody('Radu', families[index + personsCount] ?? '', `19${60 + index}-08-09`);
    const records = [
      { identity: subject, convictions: [`a-${tag}`, `b-${tag}`] },
      { identity: other, convictions: [`c-${tag}`] },
    ];
    persons.push(await ground.person(subject, records, organisationOf(index)));
  }
  // Two of one force who may be one: a pair that waits for a person before, and afterwards still does.
  for (const birth of ['1984-06-21', '1984-06-22']) persons.push(await ground.person(somebody('Octavian', 'Brandorvex', birth)));
  await ground.match();
}, 60_000);
afterAll(() => ground.close());

/** Whoever may see persons: their force, another force, and the exchange unit. */
const viewers: CallFacts[] = [
  ...forces.map((organisation): CallFacts => ({ organisation, role: 'investigator' })),
  { organisation: '30', role: 'caseworker' },
  unitSupervisor,
];

const view = `query V($id: String!) { person(by: { id: $id }) { id names { given family } birthDate sex nationalities identifiers { value }
  records { id nativeId linkedBy identity { names { family } birthDate } } convictions(first: 100) { totalCount nodes { id provenance { messageReference } } }
  countryRequests(first: 100) { totalCount nodes { id status } } mergedInto { id } mergedWith { id } } }`;
/** What else is about persons: what waits, what was asked, what was told, and what a search finds. */
const desks: Record<string, string> = {
  reviews: `{ linkReviews(first: 100) { nodes { id state score holds left { id } right { id } } } }`,
  requests: `{ countryRequests(first: 100) { totalCount nodes { id status person { id } } } }`,
  feed: `{ feed(first: 500) { hasMore events { id kind subject { id } } } }`,
  search: `{ searchPersons(search: { purpose: "CRIMINAL_PROCEEDINGS", reason: "Custody 30/1", given: "Octavian", family: "Brandorvex",
    birthDate: "1984-06-21" }, first: 20) { totalCount nodes { score band holds person { id mergedWith { id } } } } }`,
};
/** Who linked a record tells of the split and its end; everything else must be as it was. */
const withoutWho = (seen: unknown) =>
  JSON.parse(JSON.stringify(seen, (key, value: unknown) => (key === 'linkedBy' ? undefined : value))) as unknown;

async function everyView(): Promise<unknown[]> {
  const views: unknown[] = [];
  for (const facts of viewers) {
    for (const id of persons) views.push(withoutWho(await ground.read(aCall(facts), view, { id })));
    for (const [desk, source] of Object.entries(desks)) views.push([facts, desk, await ground.read(aCall(facts), source)]);
  }
  return views;
}

/** The hub's clock goes on by so much that nobody's look can be taken for one of just before. */
async function minutesPass(): Promise<void> {
  await ground.rows(
    `insert into virtual_clock (shift_ms) values (60000) on conflict ("only") do update set shift_ms = virtual_clock.shift_ms + 60000`,
  );
}

/** mulberry32: the same numbers for the same seed. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Wrong {
  event: string;
  kind: 'MERGE' | 'SPLIT';
  /** Who joined, or who was split off. */
  otherId: string;
  /** Reasons given for looks that it must tell of: while it was in force, at a person that was seen as one through it. */
  expected: Set<string>;
}

interface Disclosed {
  node: {
    disclosures: {
      pageInfo: { hasNextPage: boolean; endCursor: string };
      nodes: { justification: string }[];
    };
  };
}

/** All of them, page by page; a look is told by the reason that was given for it. */
async function disclosedIn(event: string): Promise<string[]> {
  const reasons: string[] = [];
  for (let after: string | null = null; ;) {
    const source = `query D($id: ID!, $after: String) { node(id: $id) { ... on MergeEvent { disclosures(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor } nodes { justification } } } } }`;
    const { node } = (await ground.read(aCall(unitSupervisor), source, { id: `mrg_${event}`, after })) as Disclosed;
    reasons.push(...node.disclosures.nodes.map(({ justification }) => justification));
    if (!node.disclosures.pageInfo.hasNextPage) return reasons;
    after = node.disclosures.pageInfo.endCursor;
  }
}

interface Look {
  reason: string;
  /** Everybody who was held to be one with the person looked at. */
  seen: Set<string>;
}

/** What goes wrong, step by step; the test keeps its own account of who is one with whom and who looked. */
function campaign(seed: number) {
  const below = seeded(seed);
  const pick = <Item>(items: readonly Item[]) => items[below(items.length)] as Item;
  const [active, finished, looks]: [Wrong[], Wrong[], Look[]] = [[], [], []];
  const everybody = () => [...persons, ...active.filter(({ kind }) => kind === 'SPLIT').map(({ otherId }) => otherId)];
  const joined: { event: string; pair: readonly [string, string] }[] = [];

  /** By the merges in force alone. */
  function oneWith(id: string): Set<string> {
    const found = new Set([id]);
    for (let grown = 0; grown !== found.size;) {
      grown = found.size;
      for (const { pair } of joined) if (pair.some((each) => found.has(each))) pair.forEach((each) => found.add(each));
    }
    return found;
  }
  const unitCall = () => aCall(unitSupervisor);
  const wrong = { reason: `wrong ${seed}` };
  return {
    active,
    finished,
    looks,
    async merge() {
      const [keptId, otherId] = [pick(everybody()), pick(everybody())];
      const input = { idempotencyKey: randomUUID(), keptId, otherId, ...wrong };
      const made = await ground.hub.useCases.mergePersons(unitCall(), input);
      if (made.kind !== 'merged') return;
      active.push({ event: made.eventId, kind: 'MERGE', otherId, expected: new Set() });
      // Of persons that are one with others already, those who speak for them are joined.
      const [row] = await ground.rows<{ kept: string; other: string }>(
        `select 'per_' || kept_id as kept, 'per_' || other_id as other from merge_event where id = $1`,
        [made.eventId],
      );
      joined.push({ event: made.eventId, pair: [row?.kept ?? '', row?.other ?? ''] });
    },
    async split() {
      const personId = pick(everybody());
      const { person } = (await ground.read(unitCall(), view, { id: personId })) as { person: { records: { id: string }[] } };
      if (person.records.length === 0) return;
      const recordIds = [pick(person.records).id];
      const made = await ground.hub.useCases.splitPerson(unitCall(), {
        idempotencyKey: randomUUID(),
        personId,
        recordIds,
        ...wrong,
      });
      if (made.kind !== 'split') return;
      const [row] = await ground.rows<{ home: string; other: string }>(
        `select 'per_' || l.person_id as home, 'per_' || e.other_id as other from merge_event e
           join person_link l on l.ended_in = e.id where e.id = $1`,
        [made.eventId],
      );
      // Whoever had looked at the person of the record saw it with that person's.
      const before = looks.filter(({ seen }) => row && seen.has(row.home)).map(({ reason }) => reason);
      active.push({ event: made.eventId, kind: 'SPLIT', otherId: row?.other ?? '', expected: new Set(before) });
    },
    async look() {
      const id = pick(everybody());
      const reason = randomUUID();
      const call = aCall(pick(viewers));
      const { person } = (await ground.read(call, view, { id })) as { person: unknown };
      const facts = { kind: 'READ', traceId: call.traceId, operation: 'query test', records: [...call.seen] } as const;
      await ground.audit.record([{ actor: { ...call.caller, justification: reason }, facts }]);
      if (person === null) return;
      const seen = oneWith(id);
      looks.push({ reason, seen });
      for (const { event, expected } of active)
        if (joined.some((each) => each.event === event && seen.has(each.pair[1]))) expected.add(reason);
    },
    async undo() {
      const [one] = active.splice(below(Math.max(active.length, 1)), 1);
      if (!one) return;
      const undone = await ground.hub.useCases.undoMerge(unitCall(), { eventId: `mrg_${one.event}`, reason: 'It was wrong' });
      if (undone.kind !== 'undone') return void active.push(one);
      finished.push(one);
      const at = joined.findIndex(({ event }) => event === one.event);
      if (at >= 0) joined.splice(at, 1);
    },
    pick,
  };
}

describe.each([1, 7, 2026])('a campaign of wrong merges and splits, seed %i', (seed) => {
  it('is undone whole; everybody who looked meanwhile is listed, and nobody else', async () => {
    const before = await everyView();
    const { active, finished, looks, pick, ...steps } = campaign(seed);
    for (let step = 0; step < 120; step += 1) {
      await minutesPass();
      await steps[pick(['merge', 'merge', 'split', 'look', 'look', 'undo'] as const)]();
    }
    expect(active.length + finished.length).toBeGreaterThan(15);
    for (let rounds = 0; active.length > 0 && rounds < 500; rounds += 1) {
      await minutesPass();
      await steps.undo();
      await minutesPass();
      await steps.look();
    }

    expect(active).toEqual([]);
    expect(await everyView()).toEqual(before);
    let listed = 0;
    for (const { event, kind, expected } of finished) {
      listed += expected.size;
      const told = await disclosedIn(event);
      if (kind === 'MERGE') expect(told.sort()).toEqual([...expected].sort());
      else expect(told).toEqual(expect.arrayContaining([...expected]));
    }
    expect(listed).toBeGreaterThan(20);
    expect(looks.length).toBeGreaterThan(listed / finished.length);
    expect(await ground.rows('select 1 from merge_reach where until is null')).toEqual([]);
    expect(await ground.rows('select 1 from person where merged_into is not null or merged_by is not null')).toEqual([]);
  }, 240_000);

  it('leaves nothing that the worker would find anew', async () => {
    await ground.match();
    const before = await everyView();
    await ground.rows('insert into person_to_match (id, person_id) select gen_random_uuid(), id from person');
    await ground.match();
    expect(await everyView()).toEqual(before);
  }, 60_000);
});
