import { describe, expect, it } from '@jest/globals';
import { isOpeningOrder as isOrderAtBureau } from '../../../connectors/interpol/simulator/openings.ts';
import { isOpeningOrder as isOrderAtState } from '../../../connectors/ecris/simulator/openings.ts';
import { aRomanian, theft } from '../../../scenarios/kit/people.ts';
import { partnerActs } from '../../../scenarios/kit/partner-acts.ts';
import { matterOf, type Playing } from '../../../scenarios/kit/playing.ts';
import { cast } from '../../../scenarios/kit/subject.ts';

/** A playing whose back ends write down what they are ordered to do and number what it leads to. */
function aPlaying() {
  const orders: { at: string; order: unknown }[] = [];
  const backEnd = (at: string) => ({
    order: (order: unknown) => {
      orders.push({ at, order });
      return Promise.resolve({ reference: `${at}-${orders.length}` });
    },
  });
  const newest = (type: string, country: string) => Promise.resolve(`GB-${country}-${type}-1`);
  const playing = {
    cast: cast({ ...aRomanian, nationalities: ['GB'] }),
    ground: { backEnds: { ecris: backEnd('ecris'), interpol: backEnd('interpol') } },
    books: { ecris: { newest } },
    begun: [],
    told: () => Promise.resolve([]),
  } as unknown as Playing; // what these acts use of it
  return { playing, orders };
}

describe('a country that begins something in a scenario', () => {
  it('asks over ECRIS where it is a Member State, and through its bureau where it is not', async () => {
    const { playing, orders } = aPlaying();
    const { family } = playing.cast;
    await partnerActs['asks-us'](playing, { act: 'asks-us', country: 'RO', how: { urgent: true } });
    await partnerActs['asks-us'](playing, { act: 'asks-us', country: 'JM', how: { purpose: 'OWN_RECORD' } });
    expect(orders).toMatchObject([
      { at: 'ecris', order: { ask: { country: 'RO', urgent: true, person: { surname: family, nationalities: ['GB'] } } } },
      {
        at: 'interpol',
        order: { ask: { country: 'JM', purpose: 'OWN_RECORD', person: { surname: family, says: { NATIONALITY: 'GB' } } } },
      },
    ]);
    expect([orders[0]?.order].every(isOrderAtState) && [orders[1]?.order].every(isOrderAtBureau)).toBe(true);
    expect(['RO', 'JM'].map((country) => matterOf(playing).begun(country))).toEqual(['ecris-1', 'interpol-2']);
    expect(() => matterOf(playing).begun('PL')).toThrow('PL has begun nothing here');
  });

  it('tells, changes, strikes out, repeats and withdraws what it told last', async () => {
    const { playing, orders } = aPlaying();
    const told = { country: 'RO', entry: { convictions: [theft] } };
    await partnerActs['notifies-us'](playing, { act: 'notifies-us', ...told });
    await partnerActs['updates-notified'](playing, { act: 'updates-notified', ...told, toldAs: { njr: '7' } });
    await partnerActs['deletes-notified'](playing, { act: 'deletes-notified', ...told });
    await partnerActs.repeats(playing, { act: 'repeats', country: 'RO' });
    await partnerActs.withdraws(playing, { act: 'withdraws', country: 'RO', reason: 'Eroare' });
    expect(orders.map(({ order }) => order)).toMatchObject([
      { notify: { country: 'RO', person: { convictions: [{ number: 901 }] } } },
      { update: { toldAs: { njr: '7' } } },
      { delete: { country: 'RO' } },
      { repeat: { reference: 'ecris-3' } },
      { withdraw: { reference: 'ecris-3', reason: 'Eroare' } },
    ]);
  });

  it('answers what we began: asks back, gives a receipt, withdraws its answer', async () => {
    const { playing, orders } = aPlaying();
    await partnerActs['asks-back'](playing, { act: 'asks-back', country: 'RO', about: 'RRS', question: 'Which court?' });
    await partnerActs['gives-receipt'](playing, { act: 'gives-receipt', country: 'RO', result: 'refused' });
    await partnerActs.withdraws(playing, { act: 'withdraws', country: 'RO', answer: true });
    expect(orders.map(({ order }) => order)).toMatchObject([
      { askBack: { inReplyTo: 'GB-RO-RRS-1', question: 'Which court?' } },
      { receipt: { inReplyTo: 'GB-RO-NOT-1', result: 'refused' } },
      { withdraw: { answerTo: 'GB-RO-REQ-1' } },
    ]);
  });
});
