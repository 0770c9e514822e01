import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { aCall, type CallFacts } from '../exchange/ground.ts';
import { openLinked, somebody, unit, unitSupervisor, type Linked } from './linked.ts';

let ground: Linked;
beforeAll(async () => {
  ground = await openLinked();
});
afterAll(() => ground.close());

const view = `query P($id: String!) { person(by: { id: $id }) { id names { given family } birthDate
  records { id nativeId identity { names { family } } } convictions(first: 50) { totalCount nodes { id } } mergedInto { id } mergedWith { id } } }`;
interface Seen {
  person: null | {
    id: string;
    records: { id: string; nativeId: string }[];
    convictions: { totalCount: number; nodes: { id: string }[] };
    mergedInto: null | { id: string };
    mergedWith: { id: string }[];
  };
}
const see = async (id: string, facts: CallFacts = unit) => ((await ground.look(facts, view, { id })) as Seen).person;

const { mergePersons, undoMerge, splitPerson, reviewLink } = {
  mergePersons: async (keptId: string, otherId: string, facts: CallFacts = unit, idempotencyKey: string = randomUUID()) =>
    ground.hub.useCases.mergePersons(aCall(facts), { idempotencyKey, keptId, otherId, reason: 'Same fingerprints' }),
  undoMerge: async (eventId: string, facts: CallFacts = unit) =>
    ground.hub.useCases.undoMerge(aCall(facts), { eventId: `mrg_${eventId}`, reason: 'Brothers' }),
  splitPerson: async (personId: string, recordIds: string[], facts: CallFacts = unit) =>
    ground.hub.useCases.splitPerson(aCall(facts), {
      idempotencyKey: randomUUID(),
      personId,
      recordIds,
      reason: 'The brother’s record',
    }),
  reviewLink: async (reviewId: string, decision: 'JOIN' | 'APART', facts: CallFacts = unit) =>
    ground.hub.useCases.reviewLink(aCall(facts), { reviewId, decision, reason: 'Looked at both' }),
};
const eventOf = (result: { kind: string } & Partial<{ eventId: string }>) => {
  if (!result.eventId) throw new Error(JSON.stringify(result));
  return result.eventId;
};

const disclosures = `query D($id: String!) { person(by: { id: $id }) { mergeHistory { id kind undoneAt actor
  kept { id } other { id } disclosures(first: 100) { totalCount nodes { kind actor organisation records } } } } }`;
interface Told {
  person: {
    mergeHistory: {
      id: string;
      kind: string;
      undoneAt: string | null;
      disclosures: { totalCount: number; nodes: { actor: string; kind: string; records: string[] }[] };
    }[];
  };
}
const told = async (id: string, facts: CallFacts = unit) =>
  ((await ground.look(facts, disclosures, { id })) as Told).person.mergeHistory;

const two = async () => {
  const tag = randomUUID().slice(0, 6);
  const [one, other] = [somebody('Ion', `Unu${tag}`, '1979-05-17'), somebody('Vasile', `Doi${tag}`, '1985-11-02')];
  return {
    one: await ground.person(one, [{ identity: one, convictions: [`a-${tag}`] }]),
    other: await ground.person(other, [{ identity: other, convictions: [`b-${tag}`, `c-${tag}`] }]),
  };
};

describe('two persons held to be one', () => {
  it('show each other’s records and convictions, and after it was undone none', async () => {
    const { one, other } = await two();
    const before = [await see(one), await see(other)];
    const event = eventOf(await mergePersons(one, other));
    const merged = await see(one);
    expect(merged?.convictions.totalCount).toBe(3);
    expect(merged?.records).toHaveLength(2);
    expect(merged?.mergedWith.map(({ id }) => id)).toEqual([other]);
    expect((await see(other))?.mergedInto).toEqual({ id: one });
    expect((await see(other))?.convictions.totalCount).toBe(3);
    eventOf(await undoMerge(event));
    expect([await see(one), await see(other)]).toEqual(before);
  });

  it('tell afterwards who saw them meanwhile, and nobody from before', async () => {
    const { one, other } = await two();
    await see(one, { organisation: '30', role: 'supervisor' });
    await two(); // the hub's clock counts milliseconds
    const event = eventOf(await mergePersons(one, other));
    await see(one, { organisation: '30', role: 'investigator' });
    await see(other, { organisation: '89', role: 'supervisor' });
    eventOf(await undoMerge(event));
    const [history] = await told(one);
    expect(history).toMatchObject({ id: `mrg_${event}`, kind: 'MERGE', undoneAt: expect.any(String) });
    const actors = history?.disclosures.nodes.map(({ actor, kind }) => `${kind} ${actor}`);
    expect(actors).toEqual(expect.arrayContaining(['READ investigator@30.example', 'READ supervisor@89.example']));
    expect(actors).not.toContain('READ supervisor@30.example');
  });

  it('are merged once for one key, and undone once', async () => {
    const { one, other } = await two();
    const key = randomUUID();
    const [first, second] = [await mergePersons(one, other, unit, key), await mergePersons(one, other, unit, key)];
    expect(second).toEqual(first);
    expect(await mergePersons(other, one, unit, key)).toEqual({ kind: 'idempotency-conflict' });
    expect(await mergePersons(one, other)).toMatchObject({ kind: 'wrong-state', code: 'ALREADY_ONE' });
    expect(await undoMerge(eventOf(first))).toEqual(await undoMerge(eventOf(first)));
  });

  it('stay apart once undone, unless a supervisor says otherwise', async () => {
    const { one, other } = await two();
    eventOf(await undoMerge(eventOf(await mergePersons(one, other))));
    expect(await mergePersons(one, other)).toMatchObject({ kind: 'not-permitted', code: 'HELD_APART' });
    expect(await mergePersons(one, other, unitSupervisor)).toMatchObject({ kind: 'merged' });
  });

  it('come apart in any order', async () => {
    const [a, b] = [await two(), await two()];
    const everybody = [a.one, a.other, b.one, b.other];
    const before = await Promise.all(everybody.map((id) => see(id)));
    const first = eventOf(await mergePersons(a.one, a.other));
    const second = eventOf(await mergePersons(b.one, b.other));
    const third = eventOf(await mergePersons(b.one, a.other));
    expect((await see(a.one))?.convictions.totalCount).toBe(6);
    await undoMerge(first);
    expect((await see(a.other))?.convictions.totalCount).toBe(2);
    expect((await see(a.one))?.convictions.totalCount).toBe(4);
    await undoMerge(third);
    await undoMerge(second);
    expect(await Promise.all(everybody.map((id) => see(id)))).toEqual(before);
  });
});

describe('records that are about somebody else', () => {
  it('become a person of their own with the convictions that came with them, and come back', async () => {
    const tag = randomUUID().slice(0, 6);
    const [ion, brother] = [somebody('Ion', `Frate${tag}`, '1979-05-17'), somebody('Vasile', `Frate${tag}`, '1981-02-03')];
    const id = await ground.person(ion, [
      { identity: ion, convictions: [`i-${tag}`] },
      { identity: brother, convictions: [`v-${tag}`] },
    ]);
    const before = await see(id);
    const wrong = before?.records[1]?.id ?? '';
    await see(id, { organisation: '30', role: 'investigator' });
    const event = eventOf(await splitPerson(id, [wrong]));
    expect((await see(id))?.convictions.totalCount).toBe(1);
    const [history] = await told(id);
    expect(history).toMatchObject({ kind: 'SPLIT' });
    expect(history?.disclosures.nodes.map(({ actor }) => actor)).toContain('investigator@30.example');
    const [row] = await ground.rows<{ other_id: string }>('select other_id from merge_event where id = $1', [event]);
    const apart = `per_${row?.other_id}`;
    expect((await see(apart))?.records.map(({ id: record }) => record)).toEqual([wrong]);
    expect((await see(apart))?.convictions.totalCount).toBe(1);
    expect(await see(apart, { organisation: '30' })).toBeNull();
    eventOf(await undoMerge(event));
    expect(await see(id)).toEqual(before);
    expect(await see(apart)).toBeNull();
  });

  it('that are not the person’s, or describe nobody, are refused', async () => {
    const { one, other } = await two();
    const foreign = (await see(other))?.records[0]?.id ?? '';
    expect(await splitPerson(one, [foreign])).toMatchObject({ kind: 'input-rejected', issues: [{ code: 'NOT_OF_PERSON' }] });
    expect(await splitPerson(one, [])).toMatchObject({ kind: 'input-rejected' });
    expect(await splitPerson(one, ['nonsense'])).toMatchObject({ kind: 'input-rejected' });
  });

  it('cannot go back to nobody: who has worked with the new person merges the two instead', async () => {
    const { one } = await two();
    const record = (await see(one))?.records[0]?.id ?? '';
    const event = eventOf(await splitPerson(one, [record]));
    const [row] = await ground.rows<{ other_id: string }>('select other_id from merge_event where id = $1', [event]);
    await ground.rows('update enquiry set person_id = $1 where id = (select id from enquiry order by id desc limit 1)', [
      row?.other_id,
    ]);
    expect(await undoMerge(event)).toMatchObject({ kind: 'wrong-state', code: 'IN_USE' });
    expect((await see(`per_${row?.other_id}`))?.records).toHaveLength(1);
  });
});

describe('who may link', () => {
  it.each<[string, CallFacts, string]>([
    ['an investigator of the force', { organisation: '30', role: 'investigator' }, 'ROLE'],
    ['an auditor of the unit', { organisation: '89', role: 'auditor' }, 'ROLE'],
    ['an administrator', { organisation: '89', role: 'admin' }, 'ROLE'],
  ])('not %s', async (_who, facts, code) => {
    const { one, other } = await two();
    const refused = { kind: 'not-permitted', code };
    expect(await mergePersons(one, other, facts)).toMatchObject(refused);
    expect(await undoMerge(randomUUID(), facts)).toMatchObject(refused);
    expect(await splitPerson(one, ['x'], facts)).toMatchObject(refused);
    expect(await reviewLink(`lnk_${randomUUID()}`, 'JOIN', facts)).toMatchObject(refused);
  });

  it('a force its own persons, and no other force’s', async () => {
    const { one, other } = await two();
    expect(await mergePersons(one, other, { organisation: '44', role: 'caseworker' })).toEqual({ kind: 'not-found' });
    const event = eventOf(await mergePersons(one, other, { organisation: '30', role: 'caseworker' }));
    expect(await undoMerge(event, { organisation: '44', role: 'supervisor' })).toEqual({ kind: 'not-found' });
    expect(await told(one, { organisation: '30', role: 'caseworker' })).toHaveLength(1);
  });

  it('not a force, where another has asked about one that is held to be the same', async () => {
    const { one, other } = await two();
    const tag = randomUUID().slice(0, 6);
    const hampshires = await ground.person(somebody('Anton', `Trei${tag}`, '1990-01-02'), [], '44');
    eventOf(await mergePersons(one, hampshires));
    expect(await mergePersons(one, other, { organisation: '30', role: 'caseworker' })).toMatchObject({ code: 'UNIT_ONLY' });
    const seen = await see(one, { organisation: '30', role: 'caseworker' });
    expect(seen?.mergedWith).toEqual([]);
    expect(await told(one, { organisation: '30', role: 'caseworker' })).toEqual([]);
  });
});
