import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Purpose } from '../../../schema/codes/purposes.ts';
import { openExchange, requestIn, type Exchange } from '../exchange/exchange.ts';
import { aCall, anEnquiry, raise } from '../exchange/ground.ts';
import { until } from '../../support/processes.ts';
import { aBurglary, decide, theUnit } from './notified.ts';

let exchange: Exchange;
beforeAll(async () => {
  exchange = await openExchange();
});
afterAll(() => exchange.close());

const enter = (convictionId: string, change: object = {}) =>
  exchange.hub.useCases.enterConvictionOnPnc(theUnit(), { convictionId: `con_${convictionId}`, reason: 'Serious', ...change });

/** A Romanian whose register holds one conviction of that category; gives the conviction as the force was answered. */
async function answered(code: string, purpose: Purpose = 'CRIMINAL_PROCEEDINGS'): Promise<{ id: string; person_id: string }> {
  const family = `${[...randomUUID().replaceAll(/[^a-f]/g, '')].join('')}escu`;
  const burglary = aBurglary();
  const convictions = [{ ...burglary, offences: burglary.offences.map((each) => ({ ...each, code })) }];
  const born = { birth: '1979-05-17', birthPlace: { country: 'RO', town: 'Craiova' }, nationalities: ['RO'], sex: '1' as const };
  await exchange.states.order({
    addPerson: { country: 'RO', person: { forename: 'Ion', surname: family, ...born, convictions } },
  });
  const names = [{ kind: 'PRIMARY' as const, given: 'Ion', family }];
  const subject = { names, birthDate: '1979-05-17', sex: 'MALE' as const, nationalities: ['RO'] };
  const enquiryId = await raise(exchange, anEnquiry({ subject, purpose }), aCall({ purposes: [purpose] }));
  await requestIn(exchange, enquiryId, 'SENT');
  await exchange.pass(2);
  const request = await requestIn(exchange, enquiryId, 'ANSWERED');
  await until('the PNC was searched', async () => {
    const rows = await exchange.rows('select 1 from enquiry where id = $1 and register_records is not null', [enquiryId]);
    return rows.length > 0;
  });
  const rows = await exchange.rows<{ id: string; person_id: string }>(
    'select id, person_id from conviction where person_id = $1',
    [request.person_id],
  );
  const [conviction] = rows;
  if (!conviction) throw new Error('the answer has no conviction');
  return conviction;
}

describe('a conviction in an answer about a foreign national', () => {
  it('that is serious goes on the PNC once it is decided what it corresponds to', async () => {
    const { id, person_id } = await answered('080100');
    expect(await enter(id)).toMatchObject({ kind: 'wrong-state', code: 'EQUIVALENCE_UNDECIDED' });
    expect(await decide(exchange, id, { cjsCode: 'COML025' })).toMatchObject({ kind: 'decided' });
    expect(await enter(id)).toMatchObject({ kind: 'ordered' });
    const entry = async () => (await exchange.rows('select state from pnc_entry where person_id = $1', [person_id]))[0];
    await until('the PNC has it', async () => JSON.stringify(await entry()) === '{"state":"ENTERED"}');
    // Ordered again it stands there once.
    expect(await enter(id)).toMatchObject({ kind: 'ordered' });
    expect(await decide(exchange, id, { none: true })).toMatchObject({ kind: 'wrong-state', code: 'ON_PNC' });
  });

  it('that is not serious does not, whatever it corresponds to', async () => {
    const { id } = await answered('130000');
    await decide(exchange, id, { cjsCode: 'TH68037' });
    expect(await enter(id)).toMatchObject({ kind: 'wrong-state', code: 'NOT_SERIOUS' });
  });

  it('is proposed the way the last like case was decided', async () => {
    const first = await answered('080300');
    const waiting = await answered('080300');
    await decide(exchange, first.id, { cjsCode: 'COML022' });
    const later = await answered('080300');
    for (const { id } of [waiting, later]) {
      const [row] = await exchange.rows<{ proposals: { cjsCode: string; why: string }[] }>(
        'select proposals from equivalence where conviction_id = $1',
        [id],
      );
      expect(row?.proposals[0]).toMatchObject({ cjsCode: 'COML022', why: 'EARLIER_DECISION' });
    }
  });

  it('is decided once for one key, and refused for what is no offence of it', async () => {
    const { id } = await answered('080300');
    const input = {
      idempotencyKey: randomUUID(),
      convictionId: `con_${id}`,
      offence: 'O-00001',
      cjsCode: 'COML022',
      reason: 'Same',
    };
    const { decideEquivalence } = exchange.hub.useCases;
    for (const _twice of [1, 2]) expect(await decideEquivalence(theUnit(), input)).toMatchObject({ kind: 'decided' });
    const [count] = await exchange.rows(
      'select count(*)::int as count from equivalence_decision d join equivalence e on e.id = d.equivalence_id where e.conviction_id = $1',
      [id],
    );
    expect(count).toEqual({ count: 1 });
    expect(await decideEquivalence(theUnit(), { ...input, reason: 'Other' })).toEqual({ kind: 'idempotency-conflict' });
    expect(await decide(exchange, id, { offence: 'O-99999', none: true })).toMatchObject({ kind: 'input-rejected' });
    expect(await decide(exchange, id, { cjsCode: 'XX00000' })).toMatchObject({ kind: 'input-rejected' });
    expect(await decide(exchange, id, {})).toMatchObject({ kind: 'input-rejected' });
  });
});
