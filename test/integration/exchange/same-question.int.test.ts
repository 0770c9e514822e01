import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { NewEnquiry, NewSubject } from '../../../server/exchange/requests-out/new-enquiry.ts';
import { interpol } from '../../../connectors/interpol/index.ts';
import { aCall, anEnquiry, definitions, ion, openGround, raise, type Ground } from './ground.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await openGround([...definitions, interpol]);
});
afterAll(() => ground.close());

let people = 0;
/** Somebody nobody has asked about. */
function somebody(change: Partial<NewSubject> = {}): NewSubject {
  people += 1;
  return {
    ...ion,
    birthPlace: { country: 'RO', town: 'Craiova' },
    names: [{ kind: 'PRIMARY', given: 'Ion', family: `Exempl${'abcdefghijklmnopqrstuvwxyz'[people] ?? 'z'}escu` }],
    ...change,
  };
}
/** As `Enquiry.requests` reads them. */
const requestsOf = (enquiryId: string) =>
  ground.rows<{ id: string; country: string; status: string; enquiry_id: string; person_id: string; urgency: string }>(
    `select * from country_request r where r.enquiry_id = $1 or r.id in (select j.request_id from joined_request j where j.enquiry_id = $1)
     order by country`,
    [enquiryId],
  );
const messagesTo = (personId: string) =>
  ground.rows(`select m.id from exchange_message m join country_request r on r.id = m.request_id where r.person_id = $1`, [
    personId,
  ]);
const personOf = async (enquiryId: string) =>
  (await ground.rows<{ person_id: string }>('select person_id from enquiry where id = $1', [enquiryId]))[0]?.person_id ?? '';

describe('the same question of one force', () => {
  it('asked again while the answer is awaited joins the request: the country is asked once, about one person', async () => {
    const subject = somebody();
    const [first, second] = [await raise(ground, anEnquiry({ subject })), await raise(ground, anEnquiry({ subject }))];
    const [made, joined] = [await requestsOf(first), await requestsOf(second)];
    expect(joined).toEqual(made);
    expect(joined).toHaveLength(1);
    expect(await personOf(second)).toBe(await personOf(first));
    expect(await messagesTo(await personOf(first))).toHaveLength(1);
  });

  it('asked by forty officers at once is sent once', async () => {
    const subject = somebody({ nationalities: ['RO', 'PL'] });
    const raised = await Promise.all(Array.from({ length: 40 }, () => raise(ground, anEnquiry({ subject }))));
    expect(new Set(raised).size).toBe(40);
    const shown = await Promise.all(raised.map(requestsOf));
    expect(new Set(shown.flat().map(({ id }) => id)).size).toBe(2);
    for (const requests of shown) expect(requests.map(({ country }) => country)).toEqual(['PL', 'RO']);
    expect(await messagesTo(await personOf(raised[0] ?? ''))).toHaveLength(2);
  });

  it('about a person known already joins, too, and asks only the countries that nobody has asked', async () => {
    const subject = somebody();
    const first = await raise(ground, anEnquiry({ subject }));
    const personId = `per_${await personOf(first)}`;
    const second = await raise(ground, anEnquiry({ subject: undefined, personId, countries: ['RO', 'PL'] }));
    const [poland, romania] = await requestsOf(second);
    expect(romania?.enquiry_id).toBe(first);
    expect(poland?.enquiry_id).toBe(second);
  });

  it('in a hurry makes the request that it joins one in a hurry', async () => {
    const subject = somebody();
    const first = await raise(ground, anEnquiry({ subject }));
    await raise(ground, anEnquiry({ subject, urgency: 'URGENT' }));
    expect((await requestsOf(first))[0]?.urgency).toBe('URGENT');
  });

  it.each(['ANSWERED', 'FAILED', 'CANCELLED'])('is asked anew where the request is %s', async (status) => {
    const subject = somebody();
    const first = await raise(ground, anEnquiry({ subject }));
    await ground.rows('update country_request set status = $2 where enquiry_id = $1', [first, status]);
    const [request] = await requestsOf(await raise(ground, anEnquiry({ subject })));
    expect(request).toMatchObject({ status: 'QUEUED' });
    expect(request?.enquiry_id).not.toBe(first);
  });

  it('is two questions where it says no more than a name and a date of birth', async () => {
    const subject = somebody({ birthPlace: { country: 'RO' } });
    const [first, second] = [await raise(ground, anEnquiry({ subject })), await raise(ground, anEnquiry({ subject }))];
    expect(await personOf(first)).not.toBe(await personOf(second));
    expect((await requestsOf(second))[0]?.enquiry_id).toBe(second);
  });
});

it('the same question of another force, or for another purpose, is a request of its own', async () => {
  const subject = somebody();
  const purposes = ['CRIMINAL_PROCEEDINGS', 'PUBLIC_PROTECTION'] as const;
  const raised = [
    await raise(ground, anEnquiry({ subject })),
    await raise(ground, anEnquiry({ subject }), aCall({ organisation: '44' })),
    await raise(ground, anEnquiry({ subject, purpose: 'PUBLIC_PROTECTION' }), aCall({ purposes })),
  ];
  const shown = (await Promise.all(raised.map(requestsOf))).flat();
  expect(shown.map(({ enquiry_id }) => enquiry_id)).toEqual(raised);
  expect(new Set(shown.map(({ person_id }) => person_id)).size).toBe(3);
});

describe('a request for whose answer others wait', () => {
  const cancel = (id: string, evenIfOthersWait = false) =>
    ground.hub.useCases.cancelCountryRequest(aCall(), { countryRequestId: `req_${id}`, evenIfOthersWait });

  it('is not withdrawn under them, unless that is meant', async () => {
    const subject = somebody();
    const [first] = [await raise(ground, anEnquiry({ subject })), await raise(ground, anEnquiry({ subject }))];
    const [request] = await requestsOf(first);
    expect(await cancel(request?.id ?? '')).toMatchObject({ kind: 'wrong-state', code: 'OTHERS_WAIT' });
    expect((await requestsOf(first))[0]?.status).toBe('QUEUED');
    expect(await cancel(request?.id ?? '', true)).toMatchObject({ kind: 'cancelled' });
    expect((await requestsOf(first))[0]?.status).toBe('CANCELLED');
  });
});

describe('further countries', () => {
  const further = (enquiryId: string, countries: string[], call = aCall(), idempotencyKey: string = randomUUID()) =>
    ground.hub.useCases.askFurtherCountries(call, { idempotencyKey, enquiryId: `enq_${enquiryId}`, countries });
  const raiseOne = (change: Partial<NewEnquiry> = {}) => raise(ground, anEnquiry({ subject: somebody(), ...change }));

  it('are asked for the same enquiry, about the same person, and stand beside the first', async () => {
    const id = await raiseOne();
    const call = aCall();
    expect(await further(id, ['PL', 'JM', 'PL'], call)).toEqual({ kind: 'asked', enquiryId: id });
    const requests = await requestsOf(id);
    expect(requests.map(({ country }) => country)).toEqual(['JM', 'PL', 'RO']);
    expect(new Set(requests.map(({ person_id }) => person_id)).size).toBe(1);
    const owed = await ground.rows(
      `select 1 from outbox where payload->>'messageId' in (select m.id::text from exchange_message m join country_request r on r.id = m.request_id where r.enquiry_id = $1)`,
      [id],
    );
    expect(owed).toHaveLength(3);
    expect(await ground.rows('select operation, justification from audit_entry where trace_id = $1', [call.traceId])).toEqual([
      { operation: 'mutation askFurtherCountries', justification: 'Custody 30DD/16/1234' },
    ]);
  });

  it('asked twice under one key, or while the request is open, are asked once', async () => {
    const id = await raiseOne();
    const key = randomUUID();
    await Promise.all(Array.from({ length: 10 }, () => further(id, ['PL', 'RO'], aCall(), key)));
    await further(id, ['PL']);
    expect((await requestsOf(id)).map(({ country }) => country)).toEqual(['PL', 'RO']);
    expect(await further(id, ['ES'], aCall(), key)).toEqual({ kind: 'idempotency-conflict' });
  });

  it.each<[string, string[], string, string]>([
    ['no country', [], 'countries', 'TOO_FEW'],
    ['no channel', ['PL', 'KP'], 'countries.1', 'NO_CHANNEL'],
    ['too little known of the person', ['PL', 'FR'], 'countries.1', 'FACT_MISSING'],
  ])('with %s are refused at the country, and nothing is written', async (_what, countries, path, code) => {
    const id = await raiseOne({ subject: somebody({ birthPlace: { town: 'Craiova' } }) });
    const before = await ground.counts();
    expect(await further(id, countries)).toMatchObject({ kind: 'input-rejected', issues: [{ path, code }] });
    expect(await ground.counts()).toEqual(before);
  });

  it('are not for another force, a role that asks nothing, or a purpose that is not held', async () => {
    const id = await raiseOne();
    const before = await ground.counts();
    expect(await further(id, ['PL'], aCall({ organisation: '44' }))).toEqual({ kind: 'not-found' });
    expect(await further(randomUUID(), ['PL'])).toEqual({ kind: 'not-found' });
    expect(await further(id, ['PL'], aCall({ role: 'auditor' }))).toMatchObject({ kind: 'not-permitted', code: 'ROLE' });
    const held = aCall({ purposes: ['PUBLIC_PROTECTION'] });
    expect(await further(id, ['PL'], held)).toMatchObject({ kind: 'not-permitted', code: 'PURPOSE_NOT_HELD' });
    expect(await ground.counts()).toEqual(before);
  });
});
