import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createHubClient, type HubClient, type RaiseEnquiryInput } from '../../client-sdk/index.ts';
import { openLocalIssuer } from '../../server/access/local-issuer.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { enquiryAboutIon } from '../support/people.ts';
import { until } from '../support/processes.ts';
import { startStage, type Stage } from '../support/stage.ts';

let database: FreshDatabase;
let stage: Stage;
let hub: HubClient;

/** Every part has a hub and back ends of its own, so that what one sent cannot be taken for another's. */
function onAStageOfItsOwn(): void {
  beforeAll(async () => {
    database = await freshDatabase();
    stage = await startStage({ databaseUrl: database.url });
    hub = stage.client('30');
  });
  afterAll(async () => {
    await stage?.stop();
    await database?.drop();
  });
}

const ion = enquiryAboutIon().subject ?? { names: [], nationalities: [], sex: 'UNKNOWN' };
const called = (family: string) => ({ subject: { ...ion, names: [{ kind: 'PRIMARY' as const, given: 'Ion', family }] } });

/** What is wrong, the input, where the hub says so and by which code. */
const wrong: [string, Partial<RaiseEnquiryInput>, string, string][] = [
  ['an unknown country', { countries: ['QQ'] }, 'countries.0', 'UNKNOWN_COUNTRY'],
  ['a country with no channel', { countries: ['RO', 'KP'] }, 'countries.1', 'NO_CHANNEL'],
  ['a birth date in 2999', { subject: { ...ion, birthDate: '2999-01-01' } }, 'subject.birthDate', 'IN_THE_FUTURE'],
  ['an empty name', { subject: { ...ion, names: [{ kind: 'PRIMARY', family: '' }] } }, 'subject.names.0', 'EMPTY'],
  ['no name at all', { subject: { ...ion, names: [] } }, 'subject.names', 'TOO_FEW'],
  ['both a person and a subject', { personId: `per_${randomUUID()}` }, 'subject', 'BOTH_GIVEN'],
  ["a name longer than the PNC's column", called('A'.repeat(60)), 'subject.names.0.family', 'TOO_LONG_FOR_PNC'],
  ['control characters', called('Exem\u0007plescu'), 'subject.names.0.family', 'CONTROL_CHARACTER'],
  ['a purpose that no table has', { purpose: 'CURIOSITY' }, 'purpose', 'UNKNOWN_CODE'],
];

describe('an enquiry with', () => {
  onAStageOfItsOwn();

  it.each(wrong)('%s is refused at its field, and nothing is written or sent', async (_what, over, path, code) => {
    const result = await hub.raiseEnquiry(enquiryAboutIon(over));
    expect(result.__typename).toBe('InputRejected');
    if (result.__typename !== 'InputRejected') return;
    expect(result.issues).toContainEqual(expect.objectContaining({ path, code }));
    for (const { message } of result.issues) expect(message).toMatch(/^[A-Z].*\.$/);
    expect(await written()).toBe(0);
    expect(sent()).toEqual({ ecris: [], pnc: [] });
  });

  it('several wrong fields is told of all of them at once', async () => {
    const result = await hub.raiseEnquiry(
      enquiryAboutIon({ countries: ['RO', 'QQ'], subject: { ...ion, birthDate: '2999-01-01' } }),
    );
    if (result.__typename !== 'InputRejected') throw new Error(result.__typename);
    expect(result.issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'subject.birthDate IN_THE_FUTURE',
      'countries.1 UNKNOWN_COUNTRY',
    ]);
    expect(await written()).toBe(0);
  });

  it('a purpose that the organisation does not hold is refused, and nothing is written or sent', async () => {
    const result = await hub.raiseEnquiry(enquiryAboutIon({ purpose: 'IMMIGRATION' }));
    expect(result).toMatchObject({ __typename: 'NotPermitted', code: 'PURPOSE_NOT_HELD' });
    expect(await written()).toBe(0);
    expect(sent()).toEqual({ ecris: [], pnc: [] });
  });

  it('a call for a purpose that the token does not hold is not let in', async () => {
    const issuer = await openLocalIssuer(`${stage.folder}/issuer.jwk`);
    const token = await issuer.token({ organisation: '30', role: 'investigator', purposes: ['PUBLIC_PROTECTION'] });
    const client = createHubClient({ url: stage.graphql, token, purpose: 'CRIMINAL_PROCEEDINGS' });
    await expect(client.raiseEnquiry(enquiryAboutIon())).rejects.toMatchObject({ code: 'PURPOSE_NOT_HELD' });
    expect(await written()).toBe(0);
    expect(sent()).toEqual({ ecris: [], pnc: [] });
  });

  it('a role that raises none is refused, and nothing is written or sent', async () => {
    await expect(stage.client('30', 'auditor').raiseEnquiry(enquiryAboutIon())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await written()).toBe(0);
    expect(sent()).toEqual({ ecris: [], pnc: [] });
  });
});

describe('an enquiry with nothing wrong', () => {
  onAStageOfItsOwn();

  it('is written and sent, so that the tests above could have failed', async () => {
    const result = await hub.raiseEnquiry(enquiryAboutIon());
    expect(result.__typename).toBe('EnquiryRaised');
    await until('the request to leave and the PNC to be asked', () => sent().ecris.includes('REQ') && sent().pnc.length > 0);
  });
});

describe('one idempotency key', () => {
  onAStageOfItsOwn();

  it('used 50 times at once gives one enquiry', async () => {
    const before = await written();
    const input = enquiryAboutIon();
    const results = await Promise.all(Array.from({ length: 50 }, () => hub.raiseEnquiry(input)));
    const ids = results.map((result) => (result.__typename === 'EnquiryRaised' ? result.enquiry.id : result.__typename));
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^enq_/);
    expect(await written()).toBe(before + 1);
  });

  it('used again with other input is a conflict', async () => {
    const input = enquiryAboutIon();
    await hub.raiseEnquiry(input);
    const before = await written();
    const result = await hub.raiseEnquiry({ ...input, reason: 'Custody 30/TEST/2' });
    expect(result).toMatchObject({ __typename: 'IdempotencyConflict', code: 'IDEMPOTENCY_CONFLICT', retryable: false });
    expect(await written()).toBe(before);
  });

  it('belongs to its organisation', async () => {
    const input = enquiryAboutIon();
    const [ours, theirs] = await Promise.all([hub.raiseEnquiry(input), stage.client('44').raiseEnquiry(input)]);
    if (ours.__typename !== 'EnquiryRaised' || theirs.__typename !== 'EnquiryRaised') throw new Error('refused');
    expect(ours.enquiry.id).not.toBe(theirs.enquiry.id);
  });
});

/** Types of the frames that the back ends were sent; health checks aside. */
function sent() {
  const types = (simulator: 'ecris' | 'pnc') =>
    stage.journal(simulator).flatMap(({ kind, type = '' }) => (kind === 'FRAME_IN' ? [type] : []));
  return { ecris: types('ecris'), pnc: types('pnc') };
}

async function written(): Promise<number> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const { rows } = await client.query<{ enquiries: number; others: number }>(
      `select (select count(*)::int from enquiry) as enquiries,
         (select count(*)::int from person) - (select count(*)::int from enquiry) as others`,
    );
    // Every enquiry here has a person of its own: one without the other would be a half-done one.
    expect(rows[0]?.others).toBe(0);
    return rows[0]?.enquiries ?? -1;
  } finally {
    await client.end();
  }
}
