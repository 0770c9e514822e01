import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../support/processes.ts';
import type { Connection } from '../../../connectors/contract/connector.ts';
import { createSearchRegister } from '../../../server/exchange/registers/search-register.ts';
import type { NewSubject } from '../../../server/exchange/requests-out/new-enquiry.ts';
import { requestIn, requestOf } from './exchange.ts';
import { aCall, anEnquiry, ion, raise } from './ground.ts';
import { openReader, type Reader } from './read.ts';
import { aConviction, anAnswer, anError, aQuestion, asAnswered, openScripted, type Scripted } from './scripted.ts';

let stage: Scripted;
let read: Reader;
beforeAll(async () => {
  stage = await openScripted();
  read = openReader(stage.hub);
});
afterAll(() => stage.close());

interface Seen {
  enquiry: {
    progress: Record<string, number>;
    answer: null | {
      completeness: string;
      countries: { country: { code: string }; state: string; reason: string | null; outcome: string | null }[];
      convictions: { country: { code: string } }[];
    };
    waitingFor: { what: string; whoCanAct: string; request: { country: { code: string } } | null }[];
  };
}
const document = `query E($id: ID!) { enquiry(id: $id) { progress { asked answered } answer { completeness
  countries { country { code } state reason outcome } convictions { country { code } } }
  waitingFor { what whoCanAct since nextAttemptAt request { country { code } } } } }`;
const look = async (id: string, call = aCall()) => ((await read(call, document, { id: `enq_${id}` })) as Seen).enquiry;

async function asked(...countries: string[]): Promise<string> {
  const id = await raise(stage, anEnquiry({ countries }));
  await until('all requests to be taken', async () => {
    const rows = await stage.rows(`select 1 from country_request where enquiry_id = $1 and status = 'QUEUED'`, [id]);
    return rows.length === 0;
  });
  return id;
}
const reference = async (id: string, country: string) => (await requestOf(stage, id, country)).reference;
const from = (country: string, message: object) => stage.partner.deliver({ ...message, country } as never);
const states = ({ answer }: Seen['enquiry']) =>
  answer?.countries.map(({ country, state, reason }) => `${country.code} ${state} ${reason ?? '-'}`);
const waits = ({ waitingFor }: Seen['enquiry']) =>
  waitingFor.map(({ what, whoCanAct, request }) => `${request?.country.code ?? 'PNC'} ${what} ${whoCanAct}`);

describe('an enquiry to several countries', () => {
  it('is one answer that tells of each country what it has, or why it has not', async () => {
    const id = await asked('DE', 'ES', 'FR', 'PL', 'RO', 'SK');
    expect((await look(id)).answer).toMatchObject({ completeness: 'NONE', convictions: [] });
    await from('RO', anAnswer(await reference(id, 'RO'), { reference: `RO-GB-RRS-9${Date.now()}` }));
    await from('PL', anAnswer(await reference(id, 'PL'), { outcome: 'DENIED', convictions: [] }));
    await from('FR', anError(await reference(id, 'FR'), 'FE-00002'));
    await from('DE', aQuestion(await reference(id, 'DE'), ['FatherName']));
    await from('ES', anAnswer(await reference(id, 'ES'), { identity: { ...asAnswered, birthDate: '1979-05-18' } }));
    const seen = await look(id);
    expect(states(seen)).toEqual([
      'DE OPEN INFORMATION_WANTED',
      'ES TO_DECIDE IDENTITY',
      'FR FAILED FE-00002',
      'PL REFUSED DENIED',
      'RO ANSWERED -',
      'SK OPEN SENT',
    ]);
    expect(seen.answer?.completeness).toBe('PARTIAL');
    // What Spain sent is nobody's yet.
    expect(seen.answer?.convictions.map(({ country }) => country.code)).toEqual(['RO']);
    expect(waits(seen).filter((line) => !line.startsWith('PNC'))).toEqual([
      'DE INFORMATION_FROM_US FORCE',
      'ES IDENTITY FORCE',
      'SK ACKNOWLEDGEMENT COUNTRY',
    ]);
  });

  it('is complete once every country has answered, convictions of all together, and waits for none', async () => {
    const id = await asked('HU', 'RO');
    await from('RO', anAnswer(await reference(id, 'RO')));
    const hungarian = aConviction({ nativeId: 'HU-C-000000000000001', country: 'HU', decidedOn: '2001-02-03' });
    await from('HU', anAnswer(await reference(id, 'HU'), { reference: 'HU-GB-RRS-000000000000001', convictions: [hungarian] }));
    const seen = await look(id);
    expect(seen.answer?.completeness).toBe('COMPLETE');
    expect(seen.answer?.convictions.map(({ country }) => country.code)).toEqual(['HU', 'RO']);
    expect(waits(seen).filter((line) => !line.startsWith('PNC'))).toEqual([]);
  });

  it('counts the newest request of a country that was asked again', async () => {
    const id = await asked('LV');
    await from('LV', anError(await reference(id, 'LV'), 'FE-00002'));
    expect(states(await look(id))).toEqual(['LV FAILED FE-00002']);
    await stage.hub.useCases.askFurtherCountries(aCall(), { idempotencyKey: 'again', enquiryId: `enq_${id}`, countries: ['LV'] });
    expect(states(await look(id))).toEqual([expect.stringMatching(/^LV OPEN (QUEUED|SENT)$/)]);
  });

  it('shows nothing of the answers to an auditor, and nothing at all to another force', async () => {
    const id = await asked('RO');
    await from('RO', anAnswer(await reference(id, 'RO')));
    expect(await look(id, aCall({ role: 'auditor' }))).toMatchObject({ answer: null, progress: { answered: 1 } });
    expect(await look(id, aCall({ organisation: '44' }))).toBeNull();
  });
});

it('a country whose silence was taken higher is for the exchange unit to press', async () => {
  const id = await asked('RO');
  const { id: request } = await requestOf(stage, id);
  await stage.rows(`insert into request_chase (request_id, step, on_day) values ($1, 0, '2026-01-01')`, [request]);
  expect(waits(await look(id))).toContain('RO ACKNOWLEDGEMENT COUNTRY');
  await stage.rows(`insert into request_chase (request_id, step, on_day) values ($1, 2, '2026-01-01')`, [request]);
  expect(waits(await look(id))).toContain('RO ACKNOWLEDGEMENT UNIT');
});

it('a register that could not be searched, and is not tried again, is for the force to search by hand', async () => {
  const id = await asked('RO');
  const pnc = async () => waits(await look(id)).filter((line) => line.startsWith('PNC'));
  await stage.rows(`delete from outbox where topic = 'register-search' and payload->>'enquiryId' = $1`, [id]);
  expect(await pnc()).toEqual(['PNC REGISTER_SEARCH_BY_HAND FORCE']);
  await stage.rows(
    `insert into outbox (id, topic, lane, payload) values ($1::uuid, 'register-search', 'test', jsonb_build_object('enquiryId', $1::text))`,
    [id],
  );
  expect(await pnc()).toEqual(['PNC REGISTER_SEARCH HUB']);
  await stage.rows('update enquiry set register_records = 0 where id = $1', [id]);
  expect(await pnc()).toEqual([]);
});

describe('a negative answer', () => {
  const searchDocument = `query S($id: ID!) { enquiry(id: $id) { registerCheck { records searched { ...S } } requests { responses { outcome searched { ...S } } } } }
    fragment S on Searched { names { family } aliases { family } birthDates identifiers { value } coverage { code label } at }`;
  interface Searched {
    names: { family: string }[];
    aliases: { family: string }[];
    birthDates: string[];
    identifiers: { value: string }[];
    coverage: { code: string; label: string };
    at: string;
  }
  interface Looked {
    enquiry: {
      registerCheck: { records: number; searched: Searched | null } | null;
      requests: { responses: { outcome: string; searched: Searched | null }[] }[];
    };
  }
  const lookAt = async (id: string) => ((await read(aCall(), searchDocument, { id: `enq_${id}` })) as Looked).enquiry;

  it('says with what was searched, where, and what that search does not cover: never a bare "no record"', async () => {
    const names = [...ion.names, { kind: 'ALIAS' as const, family: 'Exemplaru' }];
    const id = await raise(stage, anEnquiry({ subject: { ...ion, names }, countries: ['RO'] }));
    const { reference: request } = await requestIn(stage, id, 'SENT');
    await from('RO', anAnswer(request, { outcome: 'NO_CONVICTIONS', convictions: [] }));
    const [response] = (await lookAt(id)).requests.flatMap(({ responses }) => responses);
    expect(response).toMatchObject({
      outcome: 'NO_CONVICTIONS',
      searched: {
        names: [{ family: 'Exemplescu' }],
        aliases: [{ family: 'Exemplaru' }],
        birthDates: ['1979-05-17'],
        identifiers: [],
        coverage: { code: 'ECRIS_REGISTER', label: expect.stringMatching(/Not pending cases/) },
        at: expect.stringMatching(/^20/),
      },
    });
  });

  it.each<[string, NewSubject, object]>([
    ['by name', ion, { names: [{ family: 'Exemplescu' }], birthDates: ['1979-05-17'], identifiers: [] }],
    [
      'by number',
      { ...ion, identifiers: [{ scheme: 'PNCID', value: '1989/0000103A' }] },
      { names: [], birthDates: [], identifiers: [{ value: '1989/0000103A' }] },
    ],
  ])('of the PNC says that it was searched %s, and for what', async (_how, subject, searched) => {
    const id = await raise(stage, anEnquiry({ subject, countries: ['RO'] }));
    const search = createSearchRegister({
      unitOfWork: stage.hub.unitOfWork,
      register: () => ({ name: 'pnc', connection: nobodyKnown }),
    });
    expect(await search(id)).toEqual({ kind: 'done' });
    expect((await lookAt(id)).registerCheck).toMatchObject({
      records: 0,
      searched: { ...searched, coverage: { code: 'UK_REGISTER' } },
    });
  });
});

const nobodyKnown: Connection = {
  enquire: async () => ({ records: [], truncated: false }),
  health: async () => ({ status: 'UP' }),
  close: async () => {},
};
