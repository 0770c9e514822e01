import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { derby } from '../../scenarios/derby.ts';
import { play } from '../../scenarios/kit/play.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { replayHistories } from '../support/histories.ts';
import { enterOnPnc, matterReaches, openPlayer, type Player } from '../support/long-case.ts';
import { until } from '../support/processes.ts';
import { openTestGround, type TestGround } from '../support/scenario-ground.ts';
import { startStage, type Stage } from '../support/stage.ts';

let database: FreshDatabase;
let stage: Stage;
let ground: TestGround;
let unit: Player;
let enforcement: Player;
beforeAll(async () => {
  database = await freshDatabase();
  // A simulated day passes as the clock is moved.
  stage = await startStage({ databaseUrl: database.url, dayMs: 86_400_000 });
  await Promise.all([stage.visor.start(), stage.interpol.start()]);
  ground = await openTestGround(stage);
  [unit, enforcement] = [await openPlayer(stage, '89'), await openPlayer(stage, '75')];
});
afterAll(async () => {
  await ground?.close();
  await stage?.stop();
  await database?.drop();
});

/** What people did with a person's records, in the order in which they did it. */
async function doneBy(ids: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ organisation: string; operation: string; justification: string | null }>(
      `select distinct on (seq) seq, organisation, operation, justification from audit_entry
       where kind = 'CHANGE' and actor <> 'hub' and records ?| $1::text[] order by seq`,
      [ids],
    );
    return rows.map(({ organisation, operation }) => `${organisation} ${operation.replace(/^mutation /, '')}`);
  } finally {
    await client.end();
  }
}

const bases = (steps: readonly { basis: { code: string; label: string } }[]) => [
  ...new Set(steps.map(({ basis }) => basis.label)),
];
const removedBy = async (referralId: string) => {
  for (const answer of ['TAKE_UP', 'REMOVE'] as const) {
    const result = await enforcement.answerReferral({ referralId, answer });
    expect(result.__typename).toBe('ReferralMoved');
  }
};

async function assess(personId: string) {
  const matter = await matterReaches(unit, personId, 'RAISED');
  const facts = { idempotencyKey: matter.id, matterId: matter.id, reason: 'Grave violence abroad', manager: 'Manager 8901' };
  expect(await unit.recordOffender({ ...facts, category: 'VIOLENT', level: 2 })).toMatchObject({
    __typename: 'OffenderMatterMoved',
  });
  return matterReaches(unit, personId, 'RECORDED');
}

async function offer(matterId: string, personId: string, force: string): Promise<string> {
  const result = await unit.proposeHandOver({
    idempotencyKey: `${matterId} ${force}`,
    matterId,
    force,
    reason: 'He lives there',
  });
  if (result.__typename !== 'HandOverMoved') throw new Error(JSON.stringify(result));
  await matterReaches(unit, personId, 'HANDOVER_PROPOSED');
  return result.handOver.id;
}

/** The answers of one country that came in for one purpose, once there are convictions in them. */
async function convictionsFor(hub: Player, requestId: string) {
  const found = async () => (await hub.countryRequest(requestId))?.responses.at(-1)?.convictions ?? [];
  await until('the convictions', async () => (await found()).length > 0, 20_000);
  return found();
}

describe('Derby, November 2016: a man is stopped without insurance', () => {
  it('and two months later a convicted murderer is removed; who did what by what law can be told to the end', async () => {
    await play(derby, ground);
    const derbyshire = await openPlayer(stage, '30', 'investigator');
    const [request] = (await derbyshire.countryRequests({ country: 'RO' })).nodes;
    const [requestId, personId] = [request?.id ?? '', request?.person.id ?? ''];

    // The desk: owned by 89FV, and nothing of it is seen in Derby yet.
    const recorded = await assess(personId);
    expect(recorded).toMatchObject({
      kinds: ['CHILD_SEXUAL', 'SEXUAL', 'VIOLENT'],
      station: '89FV',
      responsible: { code: '89' },
    });
    expect((await derbyshire.offenderMatters()).nodes).toEqual([]);

    // The PNC: what is serious is put there, and only what is there may be told to Immigration Enforcement.
    const convictions = await convictionsFor(unit, requestId);
    expect(convictions).toHaveLength(2);
    const early = await derbyshire.referToImmigration({
      idempotencyKey: 'early',
      countryRequestId: requestId,
      reason: 'Deportation',
    });
    expect(early).toMatchObject({ __typename: 'PurposeNotAllowed', offeredPurpose: 'IMMIGRATION', personId, countries: ['RO'] });
    const entries: [string | undefined, string][] = [];
    for (const { id, offences } of convictions) entries.push([offences[0]?.category.code, await enterOnPnc(unit, id)]);
    // Romania does not know the day of the second: the PNC takes no offence without one.
    expect(entries).toEqual([
      ['1011 00', 'OFFENCE_DATE_MISSING'],
      ['0801 00', 'ENTERED'],
    ]);

    // The force takes over.
    const handOverId = await offer(recorded.id, personId, '30');
    expect((await derbyshire.offenderMatters()).nodes).toMatchObject([{ id: recorded.id, responsible: { code: '89' } }]);
    await derbyshire.acceptHandOver({ handOverId, manager: 'Manager 3001' });
    const handed = await matterReaches(unit, personId, 'HANDED_OVER');
    expect(handed).toMatchObject({
      station: '30FV',
      responsible: { code: '30', name: 'Derbyshire Constabulary' },
      waitingFor: null,
    });

    // Immigration Enforcement.
    const murder = convictions.filter(({ offences }) => offences[0]?.category.code === '0801 00').map(({ id }) => id);
    const told = await derbyshire.referToImmigration({ idempotencyKey: 'told', convictionIds: murder, reason: 'Deportation' });
    if (told.__typename !== 'ReferralMoved') throw new Error(JSON.stringify(told));
    const [seen] = (await enforcement.referrals()).nodes;
    expect(seen).toMatchObject({ id: told.referral.id, status: 'REFERRED', convictionCount: 1, force: { code: '30' } });
    expect(seen?.convictions.map(({ ground: on, offences }) => [on, offences[0]?.category.code])).toEqual([
      ['ON_PNC', '0801 00'],
    ]);
    await removedBy(told.referral.id);
    const [closed] = (await derbyshire.referrals()).nodes;
    expect(closed).toMatchObject({ status: 'REMOVED', waitingFor: null });

    expect(bases(handed.steps)).toEqual([
      'Management of dangerous persons: Sexual Offences Act 2003; Criminal Justice Act 2003 s.325',
    ]);
    expect(bases(closed?.steps ?? [])).toEqual([
      'Referral for immigration enforcement: Immigration Act 1971 s.3(5); TCA art 651',
    ]);
    const of = [personId, requestId, recorded.id, handOverId, told.referral.id, ...convictions.map(({ id }) => id)];
    expect(await doneBy(of)).toEqual([
      '30 raiseEnquiry',
      '30 requestFurtherDetails',
      '89 recordOffender',
      '30 referToImmigration PURPOSE_NOT_ALLOWED',
      ...convictions.flatMap(() => ['89 decideEquivalence', '89 enterConvictionOnPnc']),
      '89 proposeHandOver',
      '30 acceptHandOver',
      '30 referToImmigration',
      '75 answerReferral TAKE_UP',
      '75 answerReferral REMOVE',
    ]);
    expect(await replayHistories(database.url)).toBeGreaterThanOrEqual(3);
  });
});

describe('Winchester, December 2017: a Pole is arrested for theft', () => {
  it('and is removed for an armed robbery at home, once Poland has been asked for that purpose', async () => {
    const hampshire = await openPlayer(stage, '44', 'investigator');
    const raised = await hampshire.raiseEnquiry({
      idempotencyKey: 'winchester',
      subject: {
        names: [{ kind: 'PRIMARY', given: 'Łukasz', family: 'Przykładowski' }],
        birthDate: '1984-09-09',
        birthPlace: { country: 'PL', town: 'Łódź' },
        sex: 'MALE',
        nationalities: ['PL'],
        identifiers: [],
      },
      purpose: 'CRIMINAL_PROCEEDINGS',
      reason: 'Custody 44/WIN/2017',
      urgency: 'ROUTINE',
      offenceCode: 'TH68001',
    });
    if (raised.__typename !== 'EnquiryRaised') throw new Error(JSON.stringify(raised));
    const [personId, requestId] = [raised.enquiry.person.id, raised.enquiry.requests[0]?.id ?? ''];
    await anotherDay();
    await convictionsFor(hampshire, requestId);

    // The first force to which he is offered knows him not to live there.
    const matter = await assess(personId);
    expect(matter.kinds).toEqual(['VIOLENT']);
    const kent = await openPlayer(stage, '46');
    const first = await offer(matter.id, personId, '46');
    await kent.rejectHandOver({ handOverId: first, reason: 'He lives in Winchester' });
    expect(await matterReaches(unit, personId, 'HANDOVER_REJECTED')).toMatchObject({
      responsible: { code: '89' },
      station: '89FV',
    });
    expect((await kent.offenderMatters()).nodes).toEqual([]);
    const second = await offer(matter.id, personId, '44');
    await hampshire.acceptHandOver({ handOverId: second, manager: 'Manager 4401' });
    const handed = await matterReaches(unit, personId, 'HANDED_OVER');
    expect(handed.handOvers.map(({ to, state }) => [to.code, state])).toEqual([
      ['46', 'REJECTED'],
      ['44', 'ACCEPTED'],
    ]);

    // What was given for criminal proceedings is not told: what is offered instead is asked.
    const refused = await hampshire.referToImmigration({
      idempotencyKey: 'w1',
      countryRequestId: requestId,
      reason: 'Deportation',
    });
    if (refused.__typename !== 'PurposeNotAllowed') throw new Error(JSON.stringify(refused));
    const anew = await hampshire.raiseEnquiry({
      idempotencyKey: 'winchester anew',
      personId: refused.personId,
      countries: refused.countries,
      purpose: refused.offeredPurpose,
      reason: 'Immigration 44/WIN/2018',
      urgency: 'ROUTINE',
    });
    if (anew.__typename !== 'EnquiryRaised') throw new Error(JSON.stringify(anew));
    const anewId = anew.enquiry.requests[0]?.id ?? '';
    await anotherDay();
    await convictionsFor(hampshire, anewId);
    const told = await hampshire.referToImmigration({ idempotencyKey: 'w2', countryRequestId: anewId, reason: 'Deportation' });
    if (told.__typename !== 'ReferralMoved') throw new Error(JSON.stringify(told));
    const seen = (await enforcement.referrals({ statuses: ['REFERRED'] })).nodes;
    expect(seen.map(({ id, convictions }) => [id, convictions[0]?.ground, convictions[0]?.offences[0]?.category.code])).toEqual([
      [told.referral.id, 'PURPOSE', '1703 00'],
    ]);
    await removedBy(told.referral.id);

    expect(await doneBy([personId, matter.id, first, second, told.referral.id])).toEqual([
      '44 raiseEnquiry',
      '89 recordOffender',
      '89 proposeHandOver',
      '46 rejectHandOver',
      '89 proposeHandOver',
      '44 acceptHandOver',
      '44 referToImmigration PURPOSE_NOT_ALLOWED',
      '44 raiseEnquiry',
      '44 referToImmigration',
      '75 answerReferral TAKE_UP',
      '75 answerReferral REMOVE',
    ]);
    await replayHistories(database.url);
  });
});

/** Poland answers the next day, once it has the request. */
async function anotherDay(): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await until('everything is sent', async () => (await client.query('select 1 from outbox limit 1')).rowCount === 0, 20_000);
  } finally {
    await client.end();
  }
  const now = await ground.clock.now();
  await ground.clock.set(new Date(now.getTime() + 86_400_000 * 1.2));
}
