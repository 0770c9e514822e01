import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { RegisterAnswer } from '../../../connectors/contract/register.ts';
import { nominals } from '../../../connectors/pnc/simulator/nominals.ts';
import type { NewSubject } from '../../../server/exchange/requests-out/new-enquiry.ts';
import { createSearchRegister } from '../../../server/exchange/registers/search-register.ts';
import { until } from '../../support/processes.ts';
import { feedOf, openExchange, type Exchange } from './exchange.ts';
import { aCall, anEnquiry, ion, raise } from './ground.ts';

let exchange: Exchange;
beforeAll(async () => {
  exchange = await openExchange();
});
afterAll(() => exchange.close());
afterEach(async () => {
  await fetch(`http://127.0.0.1:${exchange.pncSimulator.controlPort}/faults`, { method: 'DELETE' });
});

interface CheckRow {
  id: string;
  person_id: string;
  organisation: string;
  register_checked_at: Date | null;
  register_records: number | null;
  register_note: string | null;
}

async function checkOf(enquiryId: string): Promise<CheckRow> {
  const [row] = await exchange.rows<CheckRow>('select * from enquiry where id = $1', [enquiryId]);
  if (!row) throw new Error('there is no such enquiry');
  return row;
}

const searchedOf = async (enquiryId: string, organisation = '30') =>
  (await feedOf(exchange, organisation)).filter(
    ({ kind, subject_id }) => kind === 'REGISTER_SEARCHED' && subject_id === `enq_${enquiryId}`,
  );

/** Raised and searched. */
async function searched(subject: NewSubject): Promise<CheckRow> {
  const id = await raise(exchange, anEnquiry({ subject, countries: ['RO'] }));
  await until('the register was searched', async () => (await searchedOf(id)).length === 1);
  return checkOf(id);
}

const attachedTo = async ({ person_id }: CheckRow) => ({
  records: await exchange.rows<{ native_id: string; warnings: string[] }>('select * from source_record where person_id = $1', [
    person_id,
  ]),
  convictions: await exchange.rows<{ country: string; use_purpose: string }>(
    'select * from conviction where person_id = $1 and back_end = $2',
    [person_id, 'pnc'],
  ),
});

function nominal(fileName: string) {
  const found = nominals.find((candidate) => candidate.fileName === fileName);
  if (!found) throw new Error(fileName);
  return found;
}

const devon: NewSubject = {
  names: [{ kind: 'PRIMARY', given: 'Devon', family: 'Example' }],
  birthDate: '1980-02-14',
  sex: 'MALE',
  nationalities: ['GB'],
  identifiers: [{ scheme: 'PNCID', value: nominal('EXAMPLE/DEVON').pncId }],
};

describe('the PNC', () => {
  it('that knows nobody of the name has no record, and the force is told', async () => {
    const check = await searched(ion);
    expect(check).toMatchObject({ register_records: 0, register_note: null, register_checked_at: expect.any(Date) });
    expect(await attachedTo(check)).toEqual({ records: [], convictions: [] });
  });

  it('that knows the number and agrees about the person gives its record and the convictions in it', async () => {
    const check = await searched(devon);
    expect(check).toMatchObject({ register_records: 1, register_note: null });
    const { records, convictions } = await attachedTo(check);
    expect(records).toEqual([
      expect.objectContaining({
        native_id: nominal('EXAMPLE/DEVON').pncId,
        warnings: ['VI', 'DR'],
        back_end: 'pnc',
        organisation: '30',
      }),
    ]);
    expect(convictions).toHaveLength(nominal('EXAMPLE/DEVON').cases.length);
    for (const conviction of convictions)
      expect(conviction).toMatchObject({ country: 'GB', use_purpose: 'CRIMINAL_PROCEEDINGS', attached: true });
  });

  it('finds the same record under the number’s short form', async () => {
    const [year = '', serial = ''] = nominal('EXAMPLE/DEVON').pncId.split('/');
    const check = await searched({
      ...devon,
      identifiers: [{ scheme: 'PNCID', value: `${year.slice(2)}/${serial.replace(/^0+/, '')}` }],
    });
    expect(check).toMatchObject({ register_records: 1, register_note: null });
  });

  it.each<[string, NewSubject, number]>([
    ['a hit by name alone', { ...devon, identifiers: [] }, 1],
    [
      'two people of one name and birth date',
      { ...devon, names: [{ kind: 'PRIMARY', given: 'Sam', family: 'Double' }], birthDate: '1983-06-06', identifiers: [] },
      2,
    ],
    [
      'a number whose record is of another name',
      { ...devon, names: [{ kind: 'PRIMARY', given: 'Dylan', family: 'Example' }] },
      1,
    ],
    ['a number whose record has another birth date', { ...devon, birthDate: '1980-02-15' }, 1],
  ])('gives %s to a person to look at, and attaches nothing', async (_what, subject, records) => {
    const check = await searched(subject);
    expect(check).toMatchObject({ register_records: records, register_note: 'TO_REVIEW' });
    expect(await attachedTo(check)).toEqual({ records: [], convictions: [] });
  });

  it.each<[string, string, NewSubject]>([
    [
      'PNCID_CHECK_CHARACTER',
      'a number with a wrong check letter',
      { ...devon, identifiers: [{ scheme: 'PNCID', value: '1998/0000101B' }] },
    ],
    ['PNCID_FORM', 'a number that is none of its own', { ...devon, identifiers: [{ scheme: 'PNCID', value: 'unknown' }] }],
    [
      'NAME_NOT_REPRESENTABLE',
      'a name in another alphabet',
      { ...ion, names: [{ kind: 'PRIMARY', given: 'Иван', family: 'Примеров' }] },
    ],
  ])('is not searched, with the note %s, for %s', async (note, _what, subject) => {
    const check = await searched(subject);
    expect(check).toMatchObject({ register_records: null, register_note: note, register_checked_at: expect.any(Date) });
    expect(await attachedTo(check)).toEqual({ records: [], convictions: [] });
  });

  it('that refuses the question is not asked again', async () => {
    await exchange.orderPnc('behaviour', { order: 'REFUSE_WITH', code: 'I1001' });
    await exchange.orderPnc('faults', { on: 'ENQNAM', action: 'refuse' });
    const check = await searched(ion);
    expect(check).toMatchObject({ register_records: null, register_note: 'I1001' });
    await until('nothing is owed any more', async () => {
      const owed = await exchange.rows(`select 1 from outbox where payload->>'enquiryId' = $1`, [check.id]);
      return owed.length === 0;
    });
  });

  it('that is away leaves a note, and is searched as soon as it is back; the force is told once', async () => {
    await exchange.orderPnc('faults', { on: '*', action: 'drop', times: 2 });
    const id = await raise(exchange, anEnquiry({ subject: devon, countries: ['RO'] }));
    await until('the note is there', async () => (await checkOf(id)).register_note === 'CONNECTION_LOST');
    expect(await checkOf(id)).toMatchObject({ register_records: null });
    expect(await searchedOf(id)).toEqual([]);
    await until('the register was searched', async () => (await searchedOf(id)).length === 1);
    expect(await checkOf(id)).toMatchObject({ register_records: 1, register_note: null });
  });

  it('reads on every transaction for whom and why it is asked', async () => {
    await searched({ ...ion, names: [{ kind: 'PRIMARY', given: 'Only', family: 'Journalled' }] });
    const frame = exchange.pncSimulator.journal
      .entries()
      .find((entry) => entry.kind === 'FRAME_IN' && entry.frame?.includes('JOURNALLED/ONLY'));
    expect(frame?.frame).toContain('30 VIA 89CA CUSTODY 30DD/16/1234');
  });
});

describe('a search', () => {
  it('leaves a trace that names the enquiry and the person', async () => {
    const check = await searched(ion);
    expect(
      await exchange.rows(`select * from audit_entry where operation like 'search register%' and records ? $1`, [
        `enq_${check.id}`,
      ]),
    ).toEqual([
      expect.objectContaining({
        kind: 'EXCHANGE',
        actor: 'hub',
        organisation: '30',
        records: [`enq_${check.id}`, `per_${check.person_id}`],
      }),
    ]);
  });

  it('that two workers make at once, because a lease ended early, leaves one result', async () => {
    await exchange.stopWorker();
    const id = await raise(exchange, anEnquiry({ subject: devon, countries: ['RO'] }), aCall({ organisation: '20' }));
    const answer: RegisterAnswer = {
      records: [
        {
          nativeId: '1998/0000101X',
          identity: {
            names: [{ kind: 'PRIMARY', given: 'DEVON', family: 'EXAMPLE' }],
            sex: 'MALE',
            birthDate: '1980-02-14',
            nationalities: ['GB'],
            identifiers: [],
          },
          convictions: [],
          warnings: [],
          flags: [],
        },
      ],
      truncated: false,
    };
    let asked = 0;
    const bothAsk = Promise.withResolvers<void>();
    const enquire = async () => {
      asked += 1;
      if (asked === 2) bothAsk.resolve();
      await bothAsk.promise;
      return answer;
    };
    const connection = { enquire, health: async () => ({ status: 'UP' as const }), close: async () => {} };
    const search = createSearchRegister({ unitOfWork: exchange.hub.unitOfWork, register: () => ({ name: 'pnc', connection }) });
    expect(await Promise.all([search(id), search(id)])).toEqual([{ kind: 'done' }, { kind: 'done' }]);
    expect(asked).toBe(2);
    expect(await searchedOf(id, '20')).toHaveLength(1);
    expect((await attachedTo(await checkOf(id))).records).toHaveLength(1);
    expect(await search(id)).toEqual({ kind: 'done' });
    expect(asked).toBe(2);
    await exchange.startWorker();
  });
});
