import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { permitsRootField } from '../../../server/access/policy.ts';
import { aCall, openGround, raise, type Ground } from '../exchange/ground.ts';
import { openReader, type Reader } from '../exchange/read.ts';
import { putSent, type SentRequest } from '../../support/sent-requests.ts';

let ground: Ground;
let read: Reader;
beforeAll(async () => {
  ground = await openGround();
  read = openReader(ground.hub);
  const enquiry = await raise(ground);
  for (const each of sent) await putSent(ground.rows, enquiry, each);
});
afterAll(() => ground.close());

// The days are 20 to 31 March 2017: the clocks go forward on the 26th, so that the 31st ends at 23:00 UTC.
const sent: SentRequest[] = [
  { country: 'RO', at: '2017-03-20T00:00:00Z', due: '2017-04-14', status: 'ANSWERED', answered: ['2017-03-21T00:00:00Z'] },
  {
    country: 'RO',
    at: '2017-03-21T12:00:00Z',
    due: '2017-04-17',
    status: 'ANSWERED',
    answered: ['2017-03-24T12:00:00Z', '2017-06-01T00:00:00Z'],
  },
  { country: 'RO', at: '2017-03-31T22:59:59Z', due: '2017-04-27', status: 'REFUSED', answered: ['2017-04-27T22:59:00Z'] },
  // In London it is already the day after the last lawful one.
  { country: 'RO', at: '2017-03-22T00:00:00Z', due: '2017-04-18', status: 'ANSWERED', answered: ['2017-04-18T23:30:00Z'] },
  { country: 'RO', at: '2017-03-23T00:00:00Z', due: '2017-04-19', status: 'SENT', withdrawn: '2017-03-24T00:00:00Z' },
  { country: 'RO', at: '2017-03-23T00:00:00Z', due: '9999-01-01', status: 'ACKNOWLEDGED' },
  { country: 'RO', at: '2017-03-23T00:00:00Z', due: '2017-04-19', status: 'FAILED' },
  { country: 'RO', at: '2017-03-23T00:00:00Z', due: '2017-04-19', status: 'CANCELLED', answered: ['2017-03-24T00:00:00Z'] },
  // An hour too late for these days, and as long before them.
  { country: 'RO', at: '2017-03-31T23:00:00Z', due: '2017-04-28', status: 'SENT' },
  { country: 'RO', at: '2017-03-08T00:00:00Z', due: '2017-04-04', status: 'ANSWERED', answered: ['2017-03-07T23:00:00Z'] },
  { country: 'RO', at: '2017-03-07T23:59:59Z', due: '2017-04-04', status: 'SENT' },
  // No law sets a time.
  { country: 'NG', channel: 'INTERPOL', at: '2017-03-20T00:00:00Z', status: 'ANSWERED', answered: ['2017-05-09T12:00:00Z'] },
  { organisation: '52', country: 'FR', at: '2017-03-20T00:00:00Z', due: '2017-04-14', status: 'SENT' },
];

const figures = 'asked answered refused failed cancelled waiting inTime late overdue medianDays ninetiethDays';
const question = `query ($days: Int!, $to: Date) { answerStatistics(days: $days, to: $to) { from to beforeFrom now { asked } before { asked }
  countries { country { code name } channel now { ${figures} } before { ${figures} } } } }`;
const march = { days: 12, to: '2017-03-31' };
const days = { from: '2017-03-20', to: '2017-03-31', beforeFrom: '2017-03-08' };

const none = {
  asked: 0,
  answered: 0,
  refused: 0,
  failed: 0,
  cancelled: 0,
  waiting: 0,
  inTime: 0,
  late: 0,
  overdue: 0,
  medianDays: null,
  ninetiethDays: null,
};
const romania = {
  country: { code: 'RO', name: 'Romania' },
  channel: 'ECRIS',
  // 1, 3, 27 and 28 days: half of them within 15, nine of ten within 27.7.
  now: {
    ...none,
    ...{ asked: 8, answered: 3, refused: 1, failed: 1, cancelled: 1, waiting: 2 },
    ...{ inTime: 3, late: 1, overdue: 1, medianDays: 15, ninetiethDays: 27.7 },
  },
  // An answer that overtook our own "sent" took no time.
  before: { ...none, asked: 1, answered: 1, inTime: 1, medianDays: 0, ninetiethDays: 0 },
};
const nigeria = {
  country: { code: 'NG', name: 'Nigeria' },
  channel: 'INTERPOL',
  now: { ...none, asked: 1, answered: 1, medianDays: 50.5, ninetiethDays: 50.5 },
  before: none,
};
const france = {
  country: { code: 'FR', name: 'France' },
  channel: 'ECRIS',
  now: { ...none, asked: 1, waiting: 1, overdue: 1 },
  before: none,
};

describe('how countries answer', () => {
  it('counts what was sent on the days of London, and how it was answered, beside as many days before', async () => {
    expect(await read(aCall(), question, march)).toEqual({
      answerStatistics: { ...days, now: { asked: 9 }, before: { asked: 1 }, countries: [romania, nigeria] },
    });
  });

  it.each(['investigator', 'supervisor', 'auditor'] as const)('tells the exchange unit of every force (%s)', async (role) => {
    expect(await read(aCall({ organisation: '89', role }), question, march)).toMatchObject({
      answerStatistics: { now: { asked: 10 }, countries: [romania, france, nigeria] },
    });
  });

  it.each(['investigator', 'supervisor', 'auditor'] as const)(
    'tells a force nothing of what another asked (%s)',
    async (role) => {
      expect(await read(aCall({ organisation: '52', role }), question, march)).toMatchObject({
        answerStatistics: { now: { asked: 1 }, before: { asked: 0 }, countries: [france] },
      });
      expect(await read(aCall({ organisation: '05', role }), question, march)).toMatchObject({
        answerStatistics: { now: { asked: 0 }, countries: [] },
      });
    },
  );

  it('tells operations nothing, even in the exchange unit', async () => {
    const admin = aCall({ organisation: '89', role: 'admin' });
    expect(permitsRootField(admin.caller, 'Query.answerStatistics')).toBe(false);
    expect(await read(admin, question, march)).toEqual({ answerStatistics: null });
  });

  it('goes up to today by the hub itself, where no day is given', async () => {
    const [clock] = await ground.rows<{ day: string }>(
      `select to_char(hub_now() at time zone 'Europe/London', 'YYYY-MM-DD') as day`,
    );
    expect(await read(aCall(), question, { days: 1 })).toEqual({
      answerStatistics: {
        ...{ from: clock?.day, to: clock?.day, now: { asked: 0 }, before: { asked: 0 }, countries: [] },
        beforeFrom: expect.any(String),
      },
    });
  });

  it.each([0, 367])('refuses to count %i days', async (count) => {
    await expect(read(aCall(), question, { days: count })).rejects.toThrow('must be 1 to 366');
  });
});
