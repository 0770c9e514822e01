import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RegisterConviction, RegisterPerson } from '../../../connectors/ecris/simulator/register.ts';
import { chaseDays } from '../../../server/exchange/playbook/deadline.ts';
import { requestsInRound } from '../../../server/exchange/requests-in/chase-round.ts';
import { until } from '../../support/processes.ts';
import {
  about,
  answered,
  asked,
  caseworker,
  draftOf,
  expectDone,
  mihai,
  reaches,
  said,
  searchOf,
  somebody,
  supervisor,
  toldOf,
} from './asking-us.ts';
import { openExchange, type Exchange } from './exchange.ts';

let exchange: Exchange;
beforeAll(async () => {
  exchange = await openExchange();
});
afterAll(() => exchange.close());

const useCases = () => exchange.hub.useCases;

function sentence(change: Partial<RegisterConviction> = {}): RegisterConviction {
  return {
    number: 801,
    court: 'Judecătoria Cluj',
    fileNumber: '12/2024',
    decidedOn: '2024-03-04',
    finalOn: '2024-04-08',
    transmittable: 'Yes',
    offences: [
      {
        code: '080100',
        title: 'Omor',
        law: 'Codul penal, art. 188',
        from: '2023-11-02',
        completion: 'LC-00-C',
        participation: 'LP-00-M',
      },
    ],
    sanctions: [{ code: '001001', title: 'Închisoare', nature: 'N-00-0', sentenced: 'P10Y', offences: [0] }],
    ...change,
  };
}

/** A Briton convicted in Romania, whom the PNC does not know: Romania has told us, and we keep it. */
async function kept(surname: string, conviction: RegisterConviction): Promise<RegisterPerson> {
  const briton = somebody({ forename: 'Alan', surname, birth: '1982-07-09', nationalities: ['GB'], convictions: [conviction] });
  const { reference } = await exchange.states.order({ notify: { country: 'RO', person: briton } });
  await until('the conviction is kept', async () => {
    const rows = await exchange.rows('select 1 from conviction where message_reference = $1 and attached', [reference]);
    return rows.length > 0;
  });
  return { ...briton, convictions: [] };
}

describe('a conviction that another country told us and we keep', () => {
  it('is told to a third State for criminal proceedings, as that country’s', async () => {
    const briton = await kept('Testford', sentence());
    const request = await asked(exchange, 'TO_ANSWER', briton, { country: 'FR' });
    expect(await searchOf(exchange, request)).toMatchObject({ chosen: [expect.stringMatching(/^kept:/)], decided_by: 'hub' });
    expect((await answered(exchange, request)).convictions).toEqual([
      expect.objectContaining({ id: 'RO-C-000000000000801', country: 'CO-00-642-ROU', offences: ['O-00-080100'] }),
    ]);
  });

  it('and may be used for criminal proceedings alone is kept back for anything else', async () => {
    const briton = await kept('Testley', sentence({ number: 802, transmittable: 'No' }));
    const request = await asked(exchange, 'TO_ANSWER', briton, { country: 'FR', purpose: 'IMMIGRATION' });
    expect((await answered(exchange, request)).convictions).toBeUndefined();
    expect(await draftOf(exchange, request)).toMatchObject({ items: [{ state: 'LEFT_OUT', rule: 'NOT_TRANSMITTABLE' }] });
  });

  it('and of which its State has not said that is decided by a person, with a reason, before anything can be released', async () => {
    const briton = await kept('Testworth', sentence({ number: 803, transmittable: 'UNKNOWN' }));
    const request = await asked(exchange, 'TO_ANSWER', briton, { country: 'FR', purpose: 'IMMIGRATION' });
    const order = { ...about(request), idempotencyKey: 'one', decisions: [] };
    await expectDone(useCases().draftAnswer(caseworker, order));
    const open = await draftOf(exchange, request);
    expect(open).toMatchObject({ state: 'UNDECIDED', items: [{ state: 'UNDECIDED', rule: 'TRANSMITTABLE_NOT_SAID' }] });
    expect(await useCases().releaseAnswer(supervisor, { ...about(request), draftId: open.id })).toMatchObject({
      kind: 'wrong-state',
      code: 'TO_ANSWER',
    });
    const itemId = open.items[0]?.id ?? '';
    const decide = (decisions: { itemId: string; tell: boolean; reason: string }[], idempotencyKey: string) =>
      useCases().draftAnswer(caseworker, { ...order, idempotencyKey, decisions });
    expect(await decide([{ itemId, tell: true, reason: '' }], 'two')).toMatchObject({ issues: [{ path: 'decisions.0.reason' }] });
    expect(await decide([{ itemId: 'con_x', tell: true, reason: 'x' }], 'three')).toMatchObject({
      issues: [{ path: 'decisions.0.itemId', code: 'NOT_OPEN' }],
    });
    await expectDone(decide([{ itemId, tell: true, reason: 'Bucharest agreed by telephone' }], 'four'));
    const draft = await draftOf(exchange, request);
    expect(draft).toMatchObject({ state: 'TO_CHECK', items: [{ state: 'TOLD', decidedBy: 'caseworker@89.example' }] });
    await expectDone(useCases().releaseAnswer(supervisor, { ...about(request), draftId: draft.id }));
    await reaches(exchange, request.reference, 'ANSWERED');
    expect((await said(exchange, request.reference, 'RRS')).convictions).toHaveLength(1);
  });

  it('and has struck since is told no more', async () => {
    const briton = await kept('Testham', sentence({ number: 804 }));
    const { reference } = await exchange.states.order({
      delete: { country: 'RO', person: { ...briton, convictions: [sentence({ number: 804 })] } },
    });

    await until('it is struck', async () => {
      const rows = await exchange.rows('select 1 from inbound_message where reference = $1 and parked_because is null', [
        reference,
      ]);
      return rows.length > 0;
    });
    const request = await asked(exchange, 'TO_ANSWER', briton, { country: 'FR' });
    expect((await answered(exchange, request)).convictions).toBeUndefined();
  });
});

describe('an answer for another purpose than criminal proceedings', () => {
  it('says the same of somebody with a spent conviction as of somebody without any', async () => {
    const spent = await answered(exchange, await asked(exchange, 'TO_ANSWER', mihai, { purpose: 'IMMIGRATION' }));
    const nobody = await answered(exchange, await asked(exchange, 'TO_ANSWER', somebody(), { purpose: 'IMMIGRATION' }));
    const withoutFacts = (remarks = '') => remarks.replace(/Names searched: [^.]*\.|Date of birth: [^.]*\./g, '');
    expect([spent.outcome, spent.convictions]).toEqual([nobody.outcome, nobody.convictions]);
    expect(withoutFacts(spent.remarks)).toBe(withoutFacts(nobody.remarks));
  });
});

describe('a register that cannot be searched', () => {
  it('leaves the request to a person, who has it searched again', async () => {
    await exchange.orderPnc('behaviour', { order: 'REFUSE_WITH', code: 'I0208' });
    await exchange.orderPnc('faults', { on: 'ENQNAM', action: 'refuse', times: 50 });
    const request = await asked(exchange, 'FAILED', mihai);
    expect(request.failure).not.toBeNull();
    await fetch(`http://127.0.0.1:${exchange.pncSimulator.controlPort}/faults`, { method: 'DELETE' });
    await expectDone(useCases().searchAskedAgain(caseworker, { ...about(request), reason: 'The PNC is mended' }));
    expect(await reaches(exchange, request.reference, 'TO_ANSWER')).toMatchObject({ failure: null });
  });
});

describe('a country that could not read our answer', () => {
  it('says so: the answer is released once more', async () => {
    const request = await asked(exchange, 'TO_ANSWER', mihai);
    await answered(exchange, request);
    const [{ reference } = { reference: '' }] = await exchange.rows<{ reference: string }>(
      `select reference from exchange_message where request_id = $1 and kind = 'RESPONSE'`,
      [request.id],
    );
    await exchange.states.order({ answer: { country: 'RO', inReplyTo: reference, asked: mihai, errors: ['FE-00002'] } });
    expect(await reaches(exchange, request.reference, 'FAILED')).toMatchObject({ failure: 'FE-00002' });
    const { id } = await draftOf(exchange, request);
    await expectDone(useCases().releaseAnswer(supervisor, { ...about(request), draftId: id }));
    await reaches(exchange, request.reference, 'ANSWERED');
    await until('it has come twice', () =>
      Promise.resolve(
        exchange.states.entries('FRAME_IN', 'RRS').filter((entry) => entry.inReplyTo === request.reference).length === 2,
      ),
    );
  });
});

describe('the round of the day', () => {
  it('tells the unit once of each step of a request that comes near its day and misses it', async () => {
    const request = await asked(exchange, 'TO_ANSWER', mihai);
    const round = requestsInRound(exchange.hub);
    const dueOn = request.due_on ?? '';
    const told = async () => (await toldOf(exchange, request)).filter((kind) => /DEADLINE|ESCALATED/.test(kind));
    await round.run(dueOn.slice(0, 4) === '2099' ? dueOn : '2000-01-01');
    expect(await told()).toEqual([]);
    for (const { on } of chaseDays('REQUEST_IN', dueOn)) {
      await round.run(on);
      await round.run(on);
    }
    const late = '2098-12-31';
    await round.run(late);
    await round.run(late);
    const expected = chaseDays('REQUEST_IN', dueOn).map(({ on, what }) =>
      on > dueOn ? 'DEADLINE_MISSED' : what === 'ESCALATE' ? 'ESCALATED' : 'DEADLINE_NEAR',
    );
    expect(await told()).toEqual(expected);
  });
});
