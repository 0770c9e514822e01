import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Delivery, Submission } from '../../../connectors/contract/messages.ts';
import type { RegisterPerson } from '../../../connectors/interpol/simulator/register.ts';
import { accountability, aSubject, ref } from '../../unit/interpol/builders.ts';
import { until } from '../../support/processes.ts';
import { openBureaus, openHubSide, type Bureaus, type HubSide } from './harness.ts';

let hub: HubSide;
let bureaus: Bureaus;
beforeEach(async () => {
  bureaus = await openBureaus();
  hub = await openHubSide({ partnerTemplate: bureaus.template });
  await bureaus.order({ hubAddress: hub.connection.listeningAt });
});
afterEach(async () => {
  await hub.close();
  await bureaus.close();
});

const submit = (submission: Submission) => hub.connection.submit?.(submission);
const base = { country: 'JM', sentAt: new Date('2026-03-02T09:20:00.000Z'), accountability };
const of = <Kind extends Delivery['kind']>(kind: Kind) =>
  hub.delivered.filter((delivery): delivery is Extract<Delivery, { kind: Kind }> => delivery.kind === kind);

async function theOne<Kind extends Delivery['kind']>(kind: Kind, count = 1) {
  await until(`${count} ${kind} delivered`, () => of(kind).length === count);
  const found = of(kind).at(-1);
  if (!found) throw new Error('gone again');
  return found;
}

const briton: RegisterPerson = {
  surname: 'Sampleton',
  forenames: 'John Albert',
  birth: '1979-05-17',
  says: { NATIONALITY: 'GB', SEX: 'M', POB: 'Derby, United Kingdom' },
  convictions: [
    { on: '2024-03-11', file: 'KGN/14/2024', court: 'Home Circuit Court', offence: 'Burglary', months: 30, suspendedMonths: 6 },
  ],
};
const told = { country: 'JM', person: briton };

describe('a bureau asks us', () => {
  it.each([
    ['JM', 'Criminal investigation in the UK', 'en'],
    ['MA', 'Enquête pénale au Royaume-Uni', 'fr'],
    ['AR', 'Investigación penal en el Reino Unido', 'es'],
    ['EG', 'تحقيق جنائي في المملكة المتحدة', 'ar'],
  ])('%s in its language, and the purpose is understood', async (country, words, language) => {
    await bureaus.order({ ask: { country, person: briton, authority: 'Constabulary', urgent: true } });
    expect(await theOne('REQUEST')).toMatchObject({
      country,
      urgent: true,
      purpose: { code: 'CRIMINAL_PROCEEDINGS' },
      purposeText: { text: words, language },
      authority: { text: 'Constabulary' },
      subject: {
        names: [{ kind: 'PRIMARY', given: 'John Albert', family: 'SAMPLETON' }],
        birthDate: '1979-05-17',
        sex: 'MALE',
        nationalities: ['GB'],
        birthPlace: { country: 'GB', town: 'Derby' },
      },
    });
  });

  it('for a purpose of its own, on nobody’s behalf', async () => {
    await bureaus.order({ ask: { ...told, purpose: 'For a club' } });
    const asked = await theOne('REQUEST');
    expect(asked).toMatchObject({ purpose: { code: 'OTHER' }, purposeText: { text: 'For a club' } });
    expect(asked).not.toHaveProperty('authority');
  });

  it('and takes our answer, which it writes down line by line', async () => {
    await bureaus.order({ ask: told });
    const { reference } = await theOne('REQUEST');
    await submit({ ...base, kind: 'DEADLINE', reference: ref(130), inReplyTo: reference, dueOn: '2026-04-13' });
    await submit({
      ...base,
      kind: 'RESPONSE',
      reference: ref(131),
      inReplyTo: reference,
      outcome: 'NO_CONVICTIONS',
      identity: aSubject(),
      convictions: [],
      otherCountries: [],
      remarks: 'Searched under two names.',
    });
    const [due, answer] = bureaus.entries('FRAME_IN');
    expect([due?.type, answer?.type]).toEqual(['DEADLINE', 'RESPONSE']);
    expect((due?.data as { says: unknown }).says).toContainEqual(['DUE', '13/04/2026']);
    const { says } = answer?.data as { says: unknown };
    expect(says).toContainEqual(['ANSWER', 'No convictions are recorded.']);
    expect(says).toContainEqual(['TEXT', 'Searched under two names.']);
  });

  it('and says more when we ask back', async () => {
    await bureaus.order({
      ask: { country: 'JM', person: { ...briton, whenAsked: { FATHER: 'SAMPLETON, George' }, details: 'Born in Derby.' } },
    });
    const { reference, raw } = await theOne('REQUEST');
    expect(Buffer.from(raw.bytes).toString()).not.toContain('George');
    await submit({
      ...base,
      kind: 'FURTHER_DETAILS',
      reference: ref(132),
      inReplyTo: reference,
      question: 'Two persons agree.',
      items: ['FatherName', 'BirthPlace'],
    });
    expect((bureaus.entries('FRAME_IN')[0]?.data as { says: unknown }).says).toContainEqual([
      'WANTED',
      'father name, birth place',
    ]);
    bureaus.pass(6);
    expect(await theOne('FREE_TEXT')).toMatchObject({
      inReplyTo: ref(132),
      correlatedBy: 'REFERENCE',
      text: { text: expect.stringContaining('FATHER: SAMPLETON, George') },
    });
  });

  it('and withdraws its request: that one, and no other', async () => {
    const { reference: ourRef } = await bureaus.order({ ask: told });
    const { reference } = await theOne('REQUEST');
    await bureaus.order({ withdraw: { reference: ourRef, reason: 'Case closed' } });
    expect(await theOne('CANCELLATION')).toMatchObject({ inReplyTo: reference, country: 'JM', reason: { text: 'Case closed' } });
  });
});

describe('a bureau tells us of a conviction', () => {
  it('in the agreed lines, changes it, and has it struck out', async () => {
    const longer = { ...briton, convictions: briton.convictions.map((each) => ({ ...each, months: 36 })) };
    await bureaus.order({ notify: told });
    const first = await theOne('NOTIFICATION');
    await bureaus.order({ update: { country: 'JM', person: longer } });
    const second = await theOne('NOTIFICATION', 2);
    await bureaus.order({ delete: told });
    const third = await theOne('NOTIFICATION', 3);
    expect(first).toMatchObject({
      change: 'NEW',
      subject: { nationalities: ['GB'], birthDate: '1979-05-17' },
      conviction: {
        nativeId: 'KGN/14/2024',
        country: 'JM',
        court: { text: 'Home Circuit Court', language: 'en', translated: false },
        decidedOn: '2024-03-11',
        transmittable: 'UNKNOWN',
        deleted: false,
        offences: [{ localId: 'O-1', category: { system: 'INTERPOL_OFFENCE', code: 'OTHER' }, title: { text: 'Burglary' } }],
        sanctions: [{ sentenced: 'P30M', suspendedFor: 'P6M', offences: ['O-1'] }],
      },
    });
    expect([second, third].map(({ change, conviction }) => [change, conviction.nativeId, conviction.deleted])).toEqual([
      ['UPDATE', 'KGN/14/2024', false],
      ['DELETE', 'KGN/14/2024', true],
    ]);
    expect(second.conviction.sanctions[0]?.sentenced).toBe('P36M');
    await submit({ ...base, kind: 'NOTIFICATION_RESPONSE', reference: ref(140), inReplyTo: first.reference, accepted: true });
    expect((bureaus.entries('FRAME_IN')[0]?.data as { says: unknown }).says).toContainEqual([
      'ANSWER',
      'Your notification has been recorded.',
    ]);
  });

  it.each(['JM', 'MA', 'AR', 'EG'])('in prose (%s), which stays prose that answers nothing', async (country) => {
    await bureaus.order({ notify: { country, person: briton, inWords: true } });
    const letter = await theOne('FREE_TEXT');
    expect(letter).toMatchObject({ country, correlatedBy: 'NOTHING', text: { text: expect.stringContaining('SAMPLETON') } });
    expect(letter.inReplyTo).toBeUndefined();
  });

  it('again: the repeat is the same mail', async () => {
    const { reference } = await bureaus.order({ notify: told });
    await theOne('NOTIFICATION');
    await bureaus.order({ repeat: { reference } });
    await theOne('NOTIFICATION', 2);
    const [one, two] = of('NOTIFICATION');
    expect(two?.reference).toBe(one?.reference);
    expect(two?.raw.bytes).toEqual(one?.raw.bytes);
  });
});

describe('a bureau that we tell of a conviction', () => {
  const notify = (number: number) =>
    submit({
      ...base,
      kind: 'NOTIFICATION',
      reference: ref(number),
      subject: aSubject(),
      change: 'NEW',
      conviction: {
        nativeId: 'GB-C-000000000000001',
        country: 'GB',
        decidedOn: '2025-11-03',
        transmittable: 'YES',
        deleted: false,
        offences: [{ localId: '1', category: { system: 'ECRIS_OFFENCE', version: '2009/316/JHA', code: '1501 00' } }],
        sanctions: [],
      },
    });

  it.each([
    ['ACCEPTED', { accepted: true }],
    ['REFUSED', { accepted: false }],
  ])('says in the agreed form that it is %s', async (receipts, said) => {
    await bureaus.order({ country: 'JM', receipts });
    await notify(150);
    bureaus.pass(2);
    expect(await theOne('NOTIFICATION_RESPONSE')).toMatchObject({ inReplyTo: ref(150), country: 'JM', ...said });
  });

  it('says so in words, as most do', async () => {
    await notify(151);
    bureaus.pass(2);
    expect(await theOne('FREE_TEXT')).toMatchObject({ inReplyTo: ref(151) });
  });
});

describe('the traffic of the bureaus', () => {
  it('is about the same people from the same seed, some of it in prose', async () => {
    const monday = Date.parse('2026-03-16T06:00:00Z');
    bureaus.simulator.clock.setShift(monday - Date.now(), 86_400_000);
    await bureaus.order({ traffic: { requestsPerDay: 3, notificationsPerDay: 5, seed: 'spring', countries: ['JM', 'MA'] } });
    bureaus.pass(1);
    await until('the first day is sent', () => hub.delivered.length === 16);
    expect(of('REQUEST')).toHaveLength(6);
    expect(of('NOTIFICATION').length + of('FREE_TEXT').length).toBe(10);
    expect(of('FREE_TEXT').length).toBeGreaterThan(0);
    const names = of('REQUEST').map(({ subject }) => subject.names[0]?.family);
    expect(new Set(names).size).toBe(6);
    await expect(
      bureaus.order({ traffic: { requestsPerDay: 1, notificationsPerDay: 0, seed: 'x', countries: ['RO'] } }),
    ).rejects.toThrow(/no partner is there/);
  });
});

describe('what no bureau can do is refused as an order', () => {
  it.each([
    ['a country without a bureau asks', { ask: { country: 'KP', person: briton } }],
    ['a purpose nobody has', { ask: { country: 'JM', person: briton, purpose: 'CURIOSITY' } }],
    ['a conviction the person has not', { notify: { ...told, conviction: 9 } }],
    ['a withdrawal of nothing', { withdraw: { reference: 'JM/INT/2026/0001' } }],
    ['a repeat of nothing', { repeat: { reference: 'JM/INT/2026/0001' } }],
  ])('%s', async (_what, order) => {
    await expect(bureaus.order(order)).rejects.toThrow(/TypeError/);
    expect(bureaus.entries('PLANNED')).toEqual([]);
  });
});
