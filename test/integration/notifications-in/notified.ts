/** A British burglar as Romania tells of him, and the unit at its desk. */
import { randomUUID } from 'node:crypto';
import type { RegisterConviction, RegisterPerson } from '../../../connectors/ecris/simulator/register.ts';
import type { HubCall } from '../../../server/access/hub-call.ts';
import { until } from '../../support/processes.ts';
import { aCall, type Ground } from '../exchange/ground.ts';

const burglary: RegisterConviction = {
  number: 501,
  court: 'Judecătoria Cluj-Napoca',
  fileNumber: '88/2025',
  decidedOn: '2025-03-04',
  finalOn: '2025-04-04',
  transmittable: 'Yes',
  offences: [
    {
      code: '170100',
      title: 'Furt calificat',
      law: 'Codul penal, art. 229',
      from: '2024-11-02',
      completion: 'LC-00-C',
      participation: 'LP-00-M',
    },
  ],
  sanctions: [{ code: '001001', title: 'Închisoare', nature: 'N-00-0', sentenced: 'P2Y6M', offences: [0] }],
};

let given = 500;
/** The same under a number of its own. */
export function aBurglary(change: Partial<RegisterConviction> = {}): RegisterConviction {
  return { ...burglary, number: (given += 1), ...change };
}

export function aBriton(change: Partial<RegisterPerson> = {}): RegisterPerson {
  return {
    forename: 'John',
    surname: `${letters(9)}smith`,
    sex: '1',
    birth: '1985-06-12',
    birthPlace: { country: 'GB', town: 'Leeds' },
    nationalities: ['GB'],
    convictions: [aBurglary()],
    ...change,
  };
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';
const letters = (count: number) =>
  [...randomUUID().replaceAll('-', '')]
    .slice(0, count)
    .map((digit) => alphabet[Number.parseInt(digit, 16)])
    .join('');

/** A caseworker of the unit. */
export const theUnit = (): HubCall => aCall({ organisation: '89', role: 'caseworker' });

export interface NotificationRow {
  id: string;
  reference: string;
  status: string;
  failure: string | null;
  person_id: string;
  change: string;
}

export async function notificationOf(ground: Pick<Ground, 'rows'>, reference: string): Promise<NotificationRow | undefined> {
  const [row] = await ground.rows<NotificationRow>('select * from notification where reference = $1', [reference]);
  return row;
}

/** Waits until the notification has this status. */
export async function notificationIs(ground: Pick<Ground, 'rows'>, reference: string, status: string): Promise<NotificationRow> {
  await until(`${reference} is ${status}`, async () => (await notificationOf(ground, reference))?.status === status);
  const row = await notificationOf(ground, reference);
  if (!row) throw new Error('there is no such notification');
  return row;
}

export interface ConvictionRow {
  id: string;
  attached: boolean;
  superseded_at: Date | null;
  deleted_by_convicting_state: boolean;
  person_id: string;
}

export async function convictionOf(ground: Pick<Ground, 'rows'>, { id }: Pick<NotificationRow, 'id'>): Promise<ConvictionRow> {
  const [row] = await ground.rows<ConvictionRow>('select * from conviction where notification_id = $1', [id]);
  if (!row) throw new Error('it has no conviction');
  return row;
}

/** Decides of one offence; gives what came of it. */
export async function decide(
  ground: Pick<Ground, 'hub'>,
  convictionId: string,
  answer: { cjsCode?: string; none?: true; offence?: string },
  call = theUnit(),
) {
  const { offence = 'O-00001', ...decision } = answer;
  return ground.hub.useCases.decideEquivalence(call, {
    idempotencyKey: randomUUID(),
    convictionId: `con_${convictionId}`,
    offence,
    reason: 'Compared with the statute',
    ...decision,
  });
}

export async function steps(ground: Pick<Ground, 'rows'>, { id }: Pick<NotificationRow, 'id'>) {
  return ground.rows<{ step: string; to: string; by: string; basis: string }>(
    'select step, "to", by, basis from step_taken where subject_id = $1 order by seq',
    [id],
  );
}
