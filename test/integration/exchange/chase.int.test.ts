import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ConnectorDefinition } from '../../../connectors/contract/connector.ts';
import { interpol } from '../../../connectors/interpol/index.ts';
import { addDays } from '../../../server/platform/calendar-days.ts';
import { chaseRound } from '../../../server/exchange/requests-out/chase-requests.ts';
import { expectedDay } from '../../../server/exchange/requests-out/expected-on.ts';
import type { NewEnquiry } from '../../../server/exchange/requests-out/new-enquiry.ts';
import { requestOf, toldOf } from './exchange.ts';
import { anEnquiry, definitions, openGround, raise, type Ground } from './ground.ts';

const bureaus: ConnectorDefinition = interpol;
let ground: Ground;
beforeAll(async () => {
  ground = await openGround([...definitions, bureaus]);
});
beforeEach(() => ground.rows('delete from virtual_clock'));
afterAll(() => ground.close());

async function noonOf(day: string): Promise<void> {
  await ground.rows('delete from virtual_clock');
  await ground.rows(`insert into virtual_clock (shift_ms) select extract(epoch from $1::timestamptz - now()) * 1000`, [
    `${day}T12:00:00Z`,
  ]);
}

async function round(day: string): Promise<void> {
  await noonOf(day);
  await chaseRound(ground.hub).run(day);
}
const today = async () =>
  (await ground.rows<{ day: string }>(`select to_char(hub_now() at time zone 'Europe/London', 'YYYY-MM-DD') as day`))[0]?.day ??
  '';
const told = async (enquiry: string) => toldOf(ground, await requestOf(ground, enquiry));

/** As dispatch leaves it once the country has taken it. */
async function sent(country: string, change: Partial<NewEnquiry> = {}): Promise<string> {
  const id = await raise(ground, anEnquiry({ countries: [country], ...change }));
  await ground.rows(`update country_request set status = 'SENT', sent_at = hub_now() where enquiry_id = $1`, [id]);
  return id;
}
const reminders = async (enquiry: string) =>
  (
    await ground.rows<{ body: { number: number; inReplyTo: string; askedOn: string }; owed: boolean }>(
      `select m.body, exists (select 1 from outbox o where o.payload->>'messageId' = m.id::text) as owed
       from exchange_message m join country_request r on r.id = m.request_id where r.enquiry_id = $1 and m.kind = 'REMINDER' order by m.at, m.id`,
      [enquiry],
    )
  ).map(({ body, owed }) => ({ ...body, owed }));

describe('a request that nobody answers', () => {
  it('is recalled to the force near its day and after it, and taken higher, to the exchange unit too, each once', async () => {
    const id = await sent('RO');
    const { needed_on: needed } = (await requestOf(ground, id)) as unknown as { needed_on: string };
    await round(addDays(needed, -6));
    expect(await told(id)).toEqual([]);
    for (const offset of [-5, -5, -4, 0, 1, 2, 3, 3]) await round(addDays(needed, offset));
    expect(await told(id)).toEqual(['DEADLINE_NEAR', 'DEADLINE_MISSED', 'ESCALATED']);
    const { id: requestId } = await requestOf(ground, id);
    const unit = await ground.rows('select kind from feed_event where organisation = $1 and country_request_id = $2', [
      '89',
      requestId,
    ]);
    expect(unit).toEqual([{ kind: 'ESCALATED' }]);
    // ECRIS has no message for it.
    expect(await reminders(id)).toEqual([]);
  });

  it('is recalled to its country’s bureau by a message, numbered, before and after', async () => {
    const [id, askedOn] = [await sent('JM'), await today()];
    const [{ needed_on: needed, reference }] = (await ground.rows<{ needed_on: string; reference: string }>(
      'select * from country_request where enquiry_id = $1',
      [id],
    )) as [{ needed_on: string; reference: string }];
    for (const offset of [-5, -5, 1, 8]) await round(addDays(needed, offset));
    const same = { kind: 'REMINDER', inReplyTo: reference, askedOn, owed: true };
    expect(await reminders(id)).toEqual([1, 2, 3].map((number) => ({ ...same, number })));
  });

  it('of which a round runs in two workers at once is chased once', async () => {
    const id = await sent('JM');
    await noonOf('2039-12-31');
    await Promise.all(Array.from({ length: 6 }, () => chaseRound(ground.hub).run('2039-12-31')));
    expect(await told(id)).toEqual(['DEADLINE_MISSED', 'ESCALATED']);
    expect(await reminders(id)).toHaveLength(1);
  });

  it('is recalled sooner where it is urgent and a court sits', async () => {
    const courtDate = addDays(await today(), 9);
    const [routine, urgent] = [await sent('RO', { courtDate }), await sent('RO', { courtDate, urgency: 'URGENT' })];
    await round(addDays(await today(), 2));
    expect([await told(routine), await told(urgent)]).toEqual([[], ['DEADLINE_NEAR']]);
  });

  it('that could not even be sent is not forgotten, and no bureau is reminded of what it never had', async () => {
    const id = await raise(ground, anEnquiry({ countries: ['JM'] }));
    await round('2041-01-01');
    expect(await told(id)).toEqual(['DEADLINE_MISSED', 'ESCALATED']);
    expect(await reminders(id)).toEqual([]);
  });

  it.each(['ANSWERED', 'REFUSED', 'FAILED', 'CANCELLED'])('is left alone once it is %s', async (status) => {
    const id = await sent('RO');
    await ground.rows('update country_request set status = $2 where enquiry_id = $1', [id, status]);
    await round('2042-01-01');
    expect(await told(id)).toEqual([]);
  });
});

describe('the day on which an answer is to be expected', () => {
  const expected = (country: string) =>
    ground.hub.unitOfWork((work) => expectedDay(work, country, new Date('2026-11-02T12:00:00Z')));
  /** A country has answered us after so many days, one request each. */
  async function answered(country: string, days: readonly number[]): Promise<void> {
    for (const wait of days) {
      const id = await sent(country);
      await ground.rows(
        `insert into inbound_message (id, back_end, reference, kind, country, received_at, sha256, media_type, bytes)
         values ($1::uuid, 'ecris', $1::text, 'ANSWER', $2, now(), '', '', '')`,
        [id, country],
      );
      await ground.rows(
        `insert into country_response (id, request_id, organisation, message_id, received_at, outcome, identity_check, identity_differences, identity, other_countries)
         select $1::uuid, r.id, r.organisation, $1::uuid, r.sent_at + $2 * interval '1 day', 'NO_CONVICTIONS', 'CONFIRMED', '{}', '{}', '{}' from country_request r where r.enquiry_id = $1::uuid`,
        [id, wait],
      );
      await ground.rows(`update country_request set status = 'ANSWERED' where enquiry_id = $1`, [id]);
    }
  }

  it('is the playbook’s before there is a history, and after too few answers', async () => {
    expect(await expected('GR')).toBe('2026-11-14');
    await answered('GR', [1, 1, 1, 1]);
    expect(await expected('GR')).toBe('2026-11-14');
  });

  it('is the median of the answers we had: one that took a year moves nothing', async () => {
    await answered('SK', [3, 4, 2, 365, 3]);
    expect(await expected('SK')).toBe('2026-11-05');
    expect(await expected('CZ')).toBe('2026-11-03');
  });

  it('is not known of what is no country', async () => {
    expect(await expected('QQ')).toBeNull();
  });
});
