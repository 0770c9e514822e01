import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkLetter } from '../../connectors/pnc/wire/identifiers.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { enquiryAboutIon } from '../support/people.ts';
import { until } from '../support/processes.ts';
import { startStage, type Stage } from '../support/stage.ts';

let database: FreshDatabase;
let stage: Stage;
beforeAll(async () => {
  database = await freshDatabase();
  stage = await startStage({ databaseUrl: database.url, env: { REGISTER_BY_FORCE: '44=leds' } });
  await stage.leds.start();
});
afterAll(async () => {
  await stage?.stop();
  await database?.drop();
});

/** Gordon Fixture, whom both simulated registers know. */
const pncId = `1989/0000103${checkLetter('890000103')}`;
const gordon = enquiryAboutIon({
  countries: ['RO'],
  subject: {
    names: [{ kind: 'PRIMARY', given: 'Gordon', family: 'Fixture' }],
    birthDate: '1961-11-30',
    sex: 'MALE',
    nationalities: ['GB'],
    identifiers: [{ scheme: 'PNCID', value: pncId }],
  },
});

async function searchedBy(force: string) {
  const hub = stage.client(force);
  const raised = await hub.raiseEnquiry(gordon);
  if (raised.__typename !== 'EnquiryRaised') throw new Error(raised.__typename);
  const { id, person } = raised.enquiry;
  await until('the register to be searched', async () => ((await hub.enquiry({ id }))?.registerCheck?.records ?? 0) > 0);
  return hub.person({ id: person.id });
}

const asked = (simulator: 'pnc' | 'leds') => stage.journal(simulator).filter(({ kind }) => kind === 'FRAME_IN').length;

describe('while forces pass from the PNC to LEDS', () => {
  it('each force is answered by its own register, and both say the same of the same person', async () => {
    const [before, after] = [await searchedBy('30'), await searchedBy('44')];
    expect(before?.records).toEqual([expect.objectContaining({ backEnd: 'pnc', nativeId: pncId, warnings: ['VI', 'ES'] })]);
    expect(after?.records).toEqual([expect.objectContaining({ backEnd: 'leds', nativeId: pncId, warnings: ['VI', 'ES'] })]);
    const told = (person: typeof before) =>
      person?.convictions.nodes.map(({ decidedOn, offences, sanctions }) => ({
        decidedOn,
        offences: offences.map(({ category }) => category),
        sanctions: sanctions.map(({ category, sentenced }) => ({ category, sentenced })),
      }));
    expect(told(after)).toEqual(told(before));
    expect(told(before)).toHaveLength(1);
    expect(asked('pnc')).toBeGreaterThan(0);
    expect(asked('leds')).toBeGreaterThan(0);
  });
});
