import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { certificateRounds } from '../../../server/certificate/certificate-rounds.ts';
import { addDays } from '../../../server/platform/calendar-days.ts';
import { replayHistories } from '../../support/histories.ts';
import {
  aForm,
  anApplication,
  app,
  applicationIs,
  applicationOf,
  applied,
  complete,
  nobody,
  openCertificateDesk,
  toldOf,
  type CertificateDesk,
} from './desk.ts';

let desk: CertificateDesk;
beforeAll(async () => {
  desk = await openCertificateDesk();
});
afterAll(() => desk.close());

/** Both rounds, as every worker does them on a day, and once more by a worker that did not know. */
async function dayComes(day: string): Promise<void> {
  for (const round of [...certificateRounds(desk.hub), ...certificateRounds(desk.hub)]) await round.run(day);
}

const lastDayOf = async (applicationId: string) => {
  const [row] = await desk.rows<{ complete_by: string }>('select complete_by from certificate_application where id = $1', [
    applicationId.slice(4),
  ]);
  return row?.complete_by ?? '';
};

describe('an application that nobody completes', () => {
  it('is closed the day after its last one, once, and what was paid goes back', async () => {
    const applicationId = await applied(desk, anApplication(aForm(nobody)));
    const lastDay = await lastDayOf(applicationId);
    await dayComes(lastDay);
    expect(await applicationOf(desk, applicationId)).toMatchObject({ status: 'INCOMPLETE' });
    await dayComes(addDays(lastDay, 1));
    expect(await applicationOf(desk, applicationId)).toMatchObject({
      status: 'LAPSED',
      refund: { amount: 5_500, because: 'LAPSED' },
    });
    for (const organisation of ['P1', '89'])
      expect((await toldOf(desk, organisation, applicationId)).filter((kind) => kind === 'CERTIFICATE_LAPSED')).toHaveLength(1);
    const form = aForm(nobody);
    expect(await desk.hub.useCases.amendCertificateApplication(app(), { applicationId, form })).toMatchObject({
      kind: 'wrong-state',
      code: 'LAPSED',
    });
  });

  it('gives nothing back where nothing was paid', async () => {
    const applicationId = await applied(desk, anApplication(aForm(nobody, { paymentReference: null })));
    await dayComes(addDays(await lastDayOf(applicationId), 1));
    expect(await applicationOf(desk, applicationId)).toMatchObject({ status: 'LAPSED', refund: null });
  });
});

describe('an application that waits for a person beyond its day', () => {
  it('is told to the unit once, and never to the app: that it takes long would tell of a record', async () => {
    const applicationId = await complete(desk, anApplication(aForm({ given: 'Sam', family: 'Double', birthDate: '1983-06-06' })));
    const { due_on: dueOn } = await applicationIs(desk, applicationId, 'TO_IDENTIFY');
    await dayComes(dueOn ?? '');
    expect(await toldOf(desk, '89', applicationId)).not.toContain('CERTIFICATE_LATE');
    await dayComes(addDays(dueOn ?? '', 1));
    expect((await toldOf(desk, '89', applicationId)).filter((kind) => kind === 'CERTIFICATE_LATE')).toHaveLength(1);
    expect(await toldOf(desk, 'P1', applicationId)).not.toContain('CERTIFICATE_LATE');
  });

  it('is late no more once it was issued', async () => {
    const applicationId = await complete(desk, anApplication(aForm(nobody)));
    const { due_on: dueOn } = await applicationIs(desk, applicationId, 'ISSUED');
    await dayComes(addDays(dueOn ?? '', 1));
    expect(await toldOf(desk, '89', applicationId)).not.toContain('CERTIFICATE_LATE');
  });
});

it('every history leads to where its row stands', async () => {
  expect(await replayHistories(desk.databaseUrl)).toBeGreaterThan(3);
});
