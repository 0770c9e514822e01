import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { NewEnquiry, NewSubject } from '../../../server/exchange/requests-out/new-enquiry.ts';
import { aCall, anEnquiry, ion, openGround, raise, type CallFacts, type Ground } from './ground.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

const ask = (enquiry: NewEnquiry, facts: CallFacts = {}) => ground.hub.useCases.raiseEnquiry(aCall(facts), enquiry);
const requestsOf = (enquiryId: string) =>
  ground.rows<{
    id: string;
    country: string;
    channel: string;
    status: string;
    reference: string;
    subject: unknown;
    person_id: string;
  }>('select * from country_request where enquiry_id = $1 order by country', [enquiryId]);
const feedOf = (organisation: string) =>
  ground.rows<{ seq: string; kind: string; subject_id: string }>(
    'select * from feed_event where organisation = $1 order by seq',
    [organisation],
  );

describe('an enquiry', () => {
  it('becomes one request to the subject’s country, queued, with the identity as given', async () => {
    const requests = await requestsOf(await raise(ground));
    expect(requests).toEqual([
      expect.objectContaining({
        country: 'RO',
        channel: 'ECRIS',
        status: 'QUEUED',
        reference: expect.stringMatching(/^GB-RO-REQ-\d{15}$/),
      }),
    ]);
    expect(requests[0]?.subject).toEqual({ ...ion, identifiers: [] });
  });

  it('goes to each country named, once, however often it is named', async () => {
    const requests = await requestsOf(await raise(ground, anEnquiry({ countries: ['PL', 'DE', 'PL', 'FR', 'DE'] })));
    expect(requests.map(({ country }) => country)).toEqual(['DE', 'FR', 'PL']);
    expect(new Set(requests.map(({ reference }) => reference)).size).toBe(3);
  });

  it('goes to every foreign nationality where no country is named, of a dual UK national too', async () => {
    const requests = await requestsOf(
      await raise(ground, anEnquiry({ subject: { ...ion, nationalities: ['GB', 'RO', 'IT', 'RO'] } })),
    );
    expect(requests.map(({ country }) => country)).toEqual(['IT', 'RO']);
  });

  it('leaves with everything it promises: what is owed, who did it, and the force told once', async () => {
    const call = aCall({ organisation: '11' });
    const id = await raise(ground, anEnquiry({ countries: ['RO', 'PL'] }), call);
    const [request] = await requestsOf(id);
    const owed = await ground.rows<{ topic: string; payload: { messageId?: string; enquiryId?: string } }>(
      `select topic, payload from outbox where payload->>'enquiryId' = $1 or payload->>'messageId' in
         (select m.id::text from exchange_message m join country_request r on r.id = m.request_id where r.enquiry_id = $1::uuid)`,
      [id],
    );
    expect(owed.map(({ topic }) => topic).sort()).toEqual(['exchange-dispatch', 'exchange-dispatch', 'register-search']);
    // Ids only: a queue is no place for facts about people.
    expect(JSON.stringify(owed)).not.toMatch(/Ion|Exemplescu|1979/);
    expect(await feedOf('11')).toEqual([expect.objectContaining({ seq: '1', kind: 'ENQUIRY_RAISED', subject_id: `enq_${id}` })]);
    expect(await ground.rows('select * from audit_entry where trace_id = $1', [call.traceId])).toEqual([
      expect.objectContaining({
        kind: 'CHANGE',
        actor: 'investigator@11.example',
        organisation: '11',
        purpose: 'CRIMINAL_PROCEEDINGS',
        justification: 'Custody 30DD/16/1234',
        operation: 'mutation raiseEnquiry',
        records: expect.arrayContaining([`enq_${id}`, `per_${request?.person_id}`, `req_${request?.id}`]),
      }),
    ]);
  });

  it('about a person known to the force is about that person, as the hub knows it now', async () => {
    const subject: NewSubject = { ...ion, identifiers: [{ scheme: 'PASSPORT', value: 'AB 123', country: 'RO' }] };
    const [first] = await requestsOf(await raise(ground, anEnquiry({ subject })));
    const again = anEnquiry({ subject: undefined, personId: `per_${first?.person_id}`, countries: ['PL'] });
    const [second] = await requestsOf(await raise(ground, again));
    expect(second).toMatchObject({ country: 'PL', person_id: first?.person_id, subject: first?.subject });
  });

  it('about one described anew is about a person of its own: nobody is merged on a name and a date', async () => {
    const [[first], [second]] = [await requestsOf(await raise(ground)), await requestsOf(await raise(ground))];
    expect(first?.person_id).not.toBe(second?.person_id);
  });
});

describe('one idempotency key', () => {
  it('used fifty times at once makes one enquiry, and fifty equal answers', async () => {
    const enquiry = anEnquiry({ countries: ['RO', 'PL'] });
    const before = await ground.counts();
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(enquiry)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.kind).toBe('raised');
    const after = await ground.counts();
    const made = Object.keys(after).filter((table) => after[table] !== before[table]);
    expect(Object.fromEntries(made.map((table) => [table, (after[table] ?? 0) - (before[table] ?? 0)]))).toEqual({
      audit_entry: 1,
      country_request: 2,
      enquiry: 1,
      exchange_message: 2,
      feed_event: 1,
      idempotency_key: 1,
      outbox: 3,
      person: 1,
    });
  });

  it('used again with the same input written otherwise is the same', async () => {
    const enquiry = anEnquiry();
    const id = await raise(ground, enquiry);
    const { urgency, ...rest } = enquiry;
    expect(await ask({ urgency, ...rest, countries: null, courtDate: undefined })).toEqual({ kind: 'raised', enquiryId: id });
  });

  it.each<[string, Partial<NewEnquiry>]>([
    ['another person', { subject: { ...ion, birthDate: '1979-05-18' } }],
    ['another country', { countries: ['RO', 'PL'] }],
    ['another urgency', { urgency: 'URGENT' }],
    ['an input that would be refused', { reason: '' }],
  ])('used again with %s is a conflict, and nothing more is made', async (_what, change) => {
    const enquiry = anEnquiry();
    await raise(ground, enquiry);
    const before = await ground.counts();
    expect(await ask({ ...enquiry, ...change })).toEqual({ kind: 'idempotency-conflict' });
    expect(await ground.counts()).toEqual(before);
  });

  it('is each organisation’s own', async () => {
    const enquiry = anEnquiry();
    const ours = await ask(enquiry, { organisation: '30' });
    const theirs = await ask(enquiry, { organisation: '44' });
    expect([ours.kind, theirs.kind]).toEqual(['raised', 'raised']);
    expect(theirs).not.toEqual(ours);
  });

  it('that was refused is not used up', async () => {
    const idempotencyKey = randomUUID();
    expect(await ask(anEnquiry({ idempotencyKey, reason: ' ' }))).toMatchObject({ kind: 'input-rejected' });
    await raise(ground, anEnquiry({ idempotencyKey }));
  });

  it('is answered again when the court date has passed meanwhile', async () => {
    const [{ today } = { today: '' }] = await ground.rows<{ today: string }>(
      `select to_char(hub_now() at time zone 'Europe/London', 'YYYY-MM-DD') as today`,
    );
    const enquiry = anEnquiry({ courtDate: today });
    const id = await raise(ground, enquiry);
    await ground.rows(`insert into virtual_clock (shift_ms) values (10 * 86400000)`);
    try {
      expect(await ask(enquiry)).toEqual({ kind: 'raised', enquiryId: id });
      expect(await ask({ ...enquiry, idempotencyKey: randomUUID() })).toMatchObject({ issues: [{ code: 'IN_THE_PAST' }] });
    } finally {
      await ground.rows('delete from virtual_clock');
    }
  });
});

const named = (family: string, given = 'Ion') => ({ ...ion, names: [{ kind: 'PRIMARY' as const, given, family }] });
const about = (change: Partial<NewSubject>): Partial<NewEnquiry> => ({ subject: { ...ion, ...change } });

describe('what cannot be asked', () => {
  let before: Record<string, number>;
  beforeEach(async () => {
    before = await ground.counts();
  });

  /** [why, input, every issue as path and code, in words that say what is allowed] */
  it.each<[string, Partial<NewEnquiry>, [string, string][], RegExp]>([
    ['an unknown country', { countries: ['RO', 'QQ'] }, [['countries.1', 'UNKNOWN_COUNTRY']], /two-letter code/],
    [
      'an unknown nationality',
      about({ nationalities: ['QQ'] }),
      [['subject.nationalities.0', 'UNKNOWN_COUNTRY']],
      /two-letter code/,
    ],
    ['a country with no channel', { countries: ['KP'] }, [['countries.0', 'NO_CHANNEL']], /leave it out/],
    [
      'a nationality with no channel',
      about({ nationalities: ['RO', 'KP'] }),
      [['subject.nationalities.1', 'NO_CHANNEL']],
      /leave it out/,
    ],
    ['a country whose channel is not connected', { countries: ['JM'] }, [['countries.0', 'CHANNEL_NOT_CONNECTED']], /INTERPOL/],
    ['our own country', { countries: ['GB'] }, [['countries.0', 'DOMESTIC_COUNTRY']], /PNC/],
    ['nobody to ask', about({ nationalities: ['GB'] }), [['countries', 'UNKNOWN_COUNTRY']], /which countries/],
    ['an empty list of countries', { countries: [] }, [['countries', 'TOO_FEW']], /at least 1/],
    ['too many countries', { countries: Array.from({ length: 31 }, () => 'RO') }, [['countries', 'TOO_MANY']], /at most 30/],
    ['a birth date in 2999', about({ birthDate: '2999-01-01' }), [['subject.birthDate', 'IN_THE_FUTURE']], /today at the latest/],
    ['a birth year of 1800', about({ birthDate: '1800' }), [['subject.birthDate', 'TOO_EARLY']], /before 1850/],
    ['no name', about({ names: [] }), [['subject.names', 'TOO_FEW']], /at least 1/],
    ['an empty name', about({ names: [{ kind: 'PRIMARY' }] }), [['subject.names.0', 'EMPTY']], /surname, a forename/],
    ['a blank surname', about(named('   ')), [['subject.names.0.family', 'EMPTY']], /1 to 200/],
    [
      'more than twenty names',
      about({ names: Array.from({ length: 21 }, () => ion.names[0] ?? { kind: 'PRIMARY' }) }),
      [['subject.names', 'TOO_MANY']],
      /at most 20/,
    ],
    [
      'no primary name',
      about({ names: [{ kind: 'ALIAS', given: 'Ion', family: 'Exemplescu' }] }),
      [['subject.names', 'REQUIRED']],
      /primary/,
    ],
    [
      'a surname longer than the PNC’s column',
      about(named('Exemplescu-'.repeat(5))),
      [['subject.names.0.family', 'TOO_LONG_FOR_PNC']],
      /holds 54/,
    ],
    ['a slash in a name', about(named('Exemplescu', 'Ion/Jan')), [['subject.names.0.given', 'SEPARATOR_IN_NAME']], /slash/],
    ['a NUL in a surname', about(named('Exem\u0000plescu')), [['subject.names.0.family', 'CONTROL_CHARACTER']], /without/],
    [
      'a line break in a forename',
      about(named('Exemplescu', 'Ion\nJan')),
      [['subject.names.0.given', 'CONTROL_CHARACTER']],
      /without/,
    ],
    ['a right-to-left override', about(named('Exem\u202eplescu')), [['subject.names.0.family', 'CONTROL_CHARACTER']], /without/],
    ['half a surrogate pair', about(named('Exem\ud83dplescu')), [['subject.names.0.family', 'CONTROL_CHARACTER']], /without/],
    ['an angle bracket in a name', about(named('Exemplescu<b>')), [['subject.names.0.family', 'CHARACTER']], /ECRIS/],
    [
      'a language that is none',
      about({ names: [{ kind: 'PRIMARY', family: 'Exemplescu', language: '\u0000' }] }),
      [['subject.names.0.language', 'NOT_A_LANGUAGE']],
      /ISO 639-1/,
    ],
    [
      'an angle bracket in a mother’s name',
      about({ parents: [{ kind: 'PARENT_MOTHER', given: 'El<ena' }] }),
      [['subject.parents.0.given', 'CHARACTER']],
      /ECRIS/,
    ],
    [
      'a parent who is none',
      about({ parents: [{ kind: 'ALIAS', given: 'Elena' }] }),
      [['subject.parents.0.kind', 'NOT_A_PARENT']],
      /PARENT_FATHER/,
    ],
    [
      'a control character in the birth town',
      about({ birthPlace: { town: 'Crai\u0007ova' } }),
      [['subject.birthPlace.town', 'CONTROL_CHARACTER']],
      /without/,
    ],
    [
      'a number of separators alone',
      about({ identifiers: [{ scheme: 'PASSPORT', value: '--/--' }] }),
      [['subject.identifiers.0.value', 'NOT_A_NUMBER']],
      /letter/,
    ],
    [
      'a number of an unknown scheme',
      about({ identifiers: [{ scheme: 'LIBRARY', value: '1' }] }),
      [['subject.identifiers.0.scheme', 'UNKNOWN_CODE']],
      /PASSPORT/,
    ],
    [
      'both personId and subject',
      { personId: 'per_0198b4f0-0000-7000-8000-000000000000' },
      [['subject', 'BOTH_GIVEN']],
      /not both/,
    ],
    ['neither personId nor subject', { subject: undefined }, [['subject', 'REQUIRED']], /personId or subject/],
    ['an unknown purpose', { purpose: 'CURIOSITY' }, [['purpose', 'UNKNOWN_CODE']], /CRIMINAL_PROCEEDINGS/],
    ['no reason', { reason: '' }, [['reason', 'EMPTY']], /1 to 200/],
    ['a reason longer than ECRIS carries', { reason: 'x'.repeat(51) }, [['reason', 'TOO_LONG']], /longer than ECRIS carries/],
    ['a reason longer than is kept', { reason: 'x'.repeat(201) }, [['reason', 'TOO_LONG']], /at most 200/],
    ['no key', { idempotencyKey: '' }, [['idempotencyKey', 'EMPTY']], /1 to 100/],
    ['a key over a hundred characters', { idempotencyKey: 'k'.repeat(101) }, [['idempotencyKey', 'TOO_LONG']], /at most 100/],
    ['a NUL in the key', { idempotencyKey: 'k\u0000' }, [['idempotencyKey', 'CONTROL_CHARACTER']], /without/],
    ['an offence code that is none', { offenceCode: 'murder' }, [['offenceCode', 'NOT_A_CJS_CODE']], /RT88191/],
    ['a court date that has passed', { courtDate: '2020-01-01' }, [['courtDate', 'IN_THE_PAST']], /next one/],
    [
      'several things at once, each named',
      { idempotencyKey: '', reason: '', ...about({ ...named(''), birthDate: '2999' }) },
      [
        ['idempotencyKey', 'EMPTY'],
        ['subject.names.0.family', 'EMPTY'],
        ['subject.birthDate', 'IN_THE_FUTURE'],
        ['reason', 'EMPTY'],
      ],
      /./,
    ],
  ])('%s is refused by name, and nothing is written', async (_why, change, issues, allowed) => {
    const input = anEnquiry(change);
    const answer = await ask(input);
    if (answer.kind !== 'input-rejected') throw new Error(`it was ${answer.kind}`);
    expect(answer.issues.map(({ path, code }) => [path, code])).toEqual(issues);
    for (const { message } of answer.issues) expect(message).toMatch(allowed);
    // What was typed is not repeated.
    expect(answer.issues.map(({ message }) => message).join()).not.toMatch(/Exempl|Ion|1979|2999|Elena/);
    expect(await ground.counts()).toEqual(before);
  });

  it('for a purpose that the organisation does not hold is not permitted, and nothing is written', async () => {
    expect(await ask(anEnquiry({ purpose: 'IMMIGRATION' }))).toEqual({
      kind: 'not-permitted',
      code: 'PURPOSE_NOT_HELD',
      message: 'This purpose is not held; held are: CRIMINAL_PROCEEDINGS.',
    });
    expect(await ground.counts()).toEqual(before);
  });

  it('abroad for the hub’s own audit is refused at the purpose', async () => {
    expect(await ask(anEnquiry({ purpose: 'AUDIT' }), { purposes: ['AUDIT'] })).toMatchObject({ issues: [{ path: 'purpose' }] });
    expect(await ground.counts()).toEqual(before);
  });

  it.each(['auditor', 'admin'] as const)('by the role %s is not permitted, and nothing is written', async (role) => {
    expect(await ask(anEnquiry(), { role })).toMatchObject({ kind: 'not-permitted', code: 'ROLE' });
    expect(await ground.counts()).toEqual(before);
  });
});

describe('a person of another force', () => {
  it('is refused in the very bytes in which an unknown one is, and nothing is written', async () => {
    const [request] = await requestsOf(await raise(ground, anEnquiry(), aCall({ organisation: '44' })));
    const before = await ground.counts();
    const asked = (personId: string) => ask(anEnquiry({ subject: undefined, personId, countries: ['PL'] }));
    const answers = [
      await asked(`per_${request?.person_id}`),
      await asked(`per_${randomUUID()}`),
      await asked('per_nonsense'),
      await asked(`enq_${request?.person_id}`),
      await asked("per_' or 1=1 --"),
    ];
    expect(answers[0]).toEqual({
      kind: 'input-rejected',
      issues: [{ path: 'personId', code: 'NOT_FOUND', message: 'No such person is known to you.' }],
    });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await ground.counts()).toEqual(before);
    expect(await feedOf('44')).not.toEqual([]);
  });

  it('is known to the unit that works for every force', async () => {
    const [request] = await requestsOf(await raise(ground, anEnquiry(), aCall({ organisation: '44' })));
    const again = anEnquiry({ subject: undefined, personId: `per_${request?.person_id}`, countries: ['PL'] });
    await raise(ground, again, aCall({ organisation: '89', role: 'caseworker' }));
  });
});
