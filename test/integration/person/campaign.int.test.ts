/** A seeded campaign of wrong merges and splits, undone in whatever order: nothing of it is left, and nobody who saw it is forgotten. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { aCall, type CallFacts } from '../exchange/ground.ts';
import { openLinked, somebody, unitSupervisor, type Linked } from './linked.ts';

let ground: Linked;
let persons: string[];
const personsCount = 14;
const forces = ['30', '44', '50'];
const organisationOf = (index: number) => forces[index % forces.length] ?? '30';

beforeAll(async () => {
  ground = await openLinked();
  persons = [];
  for (let index = 0; index < personsCount; index += 1) {
    const tag = randomUUID().slice(0, 6);
    const subject = somebody(`Ion${tag}`, `Unul${tag}`, `19${60 + index}-05-17`);
    const other = somebody(`Radu${tag}`, `Altul${tag}`, `19${60 + index}-08-09`);
    const records = [
      { identity: subject, convictions: [`a-${tag}`, `b-${tag}`] },
      { identity: other, convictions: [`c-${tag}`] },
    ];
    persons.push(await ground.person(subject, records, organisationOf(index)));
  }
});
afterAll(() => ground.close());

/** Whoever may see persons: their force, another force, and the exchange unit. */
const viewers: CallFacts[] = [
  ...forces.map((organisation): CallFacts => ({ organisation, role: 'investigator' })),
  unitSupervisor,
];

const view = `query V($id: String!) { person(by: { id: $id }) { id names { given family } birthDate sex nationalities identifiers { value }
  records { id nativeId linkedBy identity { names { family } birthDate } } convictions(first: 100) { totalCount nodes { id provenance { messageReference } } }
  countryRequests(first: 100) { totalCount nodes { id } } mergedInto { id } mergedWith { id } } }`;
/** Who linked a record tells of the split and its end; everything else must be as it was. */
const withoutWho = (seen: unknown) =>
  JSON.parse(JSON.stringify(seen, (key, value: unknown) => (key === 'linkedBy' ? undefined : value))) as unknown;

async function everyView(): Promise<unknown[]> {
  const views: unknown[] = [];
  for (const facts of viewers) for (const id of persons) views.push(withoutWho(await ground.read(aCall(facts), view, { id })));
  return views;
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

interface Active {
  event: string;
  /** Everybody who looked while it was in force at a person that could be seen with it: `<trace>`. */
  expected: Set<string>;
}

interface Disclosed {
  node: {
    disclosures: {
      totalCount: number;
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
      totalCount pageInfo { hasNextPage endCursor } nodes { justification } } } } }`;
    const { node } = (await ground.read(aCall(unitSupervisor), source, { id: `mrg_${event}`, after })) as Disclosed;
    reasons.push(...node.disclosures.nodes.map(({ justification }) => justification));
    if (!node.disclosures.pageInfo.hasNextPage) return reasons;
    after = node.disclosures.pageInfo.endCursor;
  }
}

describe.each([1, 7, 2026])('a campaign of wrong merges and splits, seed %i', (seed) => {
  it('is undone whole, and everybody who looked meanwhile is listed', async () => {
    const below = seeded(seed);
    const pick = <Item>(items: readonly Item[]) => items[below(items.length)] as Item;
    const before = await everyView();
    const active: Active[] = [];
    const finished: Active[] = [];

    /** Which persons are one now, by the merges in force: the test's own reckoning. */
    const clusters = async () => {
      const rows = await ground.rows<{ id: string; root: string }>('select id, coalesce(merged_into, id) as root from person');
      return new Map(rows.map(({ id, root }) => [`per_${id}`, root]));
    };
    const steps = {
      async merge() {
        const [keptId, otherId] = [pick(persons), pick(persons)];
        const input = { idempotencyKey: randomUUID(), keptId, otherId, reason: `wrong ${seed}` };
        const made = await ground.hub.useCases.mergePersons(aCall(unitSupervisor), input);
        if (made.kind === 'merged') active.push({ event: made.eventId, expected: new Set() });
      },
      async split() {
        const personId = pick(persons);
        const seen = (await ground.read(aCall(unitSupervisor), view, { id: personId })) as {
          person: { records: { id: string }[] };
        };
        if (seen.person.records.length === 0) return;
        const input = {
          idempotencyKey: randomUUID(),
          personId,
          recordIds: [pick(seen.person.records).id],
          reason: `wrong ${seed}`,
        };
        const made = await ground.hub.useCases.splitPerson(aCall(unitSupervisor), input);
        if (made.kind === 'split') active.push({ event: made.eventId, expected: new Set() });
      },
      async look() {
        const id = pick(persons);
        const reason = randomUUID();
        const call = aCall(pick(viewers));
        const { person } = (await ground.read(call, view, { id })) as { person: unknown };
        const facts = { kind: 'READ', traceId: call.traceId, operation: 'query test', records: [...call.seen] } as const;
        await ground.audit.record([{ actor: { ...call.caller, justification: reason }, facts }]);
        if (person === null) return;
        const now = await clusters();
        const merges = await ground.rows<{ id: string; other_id: string }>(
          `select id, other_id from merge_event where kind = 'MERGE' and undone_at is null`,
        );
        for (const { id: event, other_id: other } of merges) {
          if (now.get(`per_${other}`) === now.get(id)) active.find((each) => each.event === event)?.expected.add(reason);
        }
      },
      async undo() {
        const which = below(Math.max(active.length, 1));
        const [one] = active.splice(which, 1);
        if (!one) return;
        const undone = await ground.hub.useCases.undoMerge(aCall(unitSupervisor), {
          eventId: `mrg_${one.event}`,
          reason: 'It was wrong',
        });
        (undone.kind === 'undone' ? finished : active).push(one);
      },
    };
    for (let step = 0; step < 120; step += 1) await steps[pick(['merge', 'merge', 'split', 'look', 'look', 'undo'] as const)]();
    expect(active.length + finished.length).toBeGreaterThan(15);
    for (let rounds = 0; active.length > 0 && rounds < 500; rounds += 1) await steps.undo();

    expect(active).toEqual([]);
    expect(await everyView()).toEqual(before);
    let looks = 0;
    for (const { event, expected } of finished) {
      looks += expected.size;
      expect(await disclosedIn(event)).toEqual(expect.arrayContaining([...expected]));
    }
    expect(looks).toBeGreaterThan(20);
    expect(await ground.rows('select 1 from merge_reach where until is null')).toEqual([]);
    expect(await ground.rows('select 1 from person where merged_into is not null or merged_by is not null')).toEqual([]);
  }, 120_000);
});
