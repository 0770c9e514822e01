/** The people of the simulated register: invented, and named so that nobody takes them for real. */
import type { Wire } from '../wire/schemas.ts';

export type Nominal = Wire<'Nominal'>;

type Row = readonly [
  serial: number,
  surname: string,
  forenames: string,
  born: string,
  country: string,
  category: Nominal['category'],
  level: number,
  station: string,
  manager: string,
  extras?: Partial<Nominal>,
];

// prettier-ignore
const rows: readonly Row[] = [
  [1, 'EXEMPLU', 'VASILE', '1979-05-17', 'RO', 'violent-offender', 2, '89FV', 'Manager 8901'],
  [2, 'SPECIMEN', 'ROBERT', '1966-03-09', 'GB', 'registered-sexual-offender', 1, '30FV', 'Manager 3001'],
  [3, 'FIXTURE', 'GORDON', '1961-11-30', 'GB', 'violent-offender', 3, '44FV', 'Manager 4401'],
  [4, 'PRZYKLAD', 'ADAM', '1991-10-17', 'PL', 'registered-sexual-offender', 2, '89FV', 'Manager 8902'],
  [5, 'TESTCASE', 'MARIAN', '1970', 'GB', 'potentially-dangerous-person', 1, '30FV', 'Manager 3002'],
  [6, 'MOCKUP', 'TERRENCE', '1958-12-24', 'GB', 'other-sexual-offender', 1, '30FV', 'Manager 3001', { status: 'archived' }],
  [7, 'PLACEHOLDER', 'IAN', '1985-08-02', 'GB', 'dangerous-offender', 2, '44FV', 'Manager 4402',
    { version: 4, transfer: { toStation: '30FV', state: 'proposed', at: '2026-01-12T09:30:00.000Z', reason: 'Moved to Derby' } }],
  [8, 'SAMPLE', 'ÉMILE', '1974-06-21', 'FR', 'registered-terrorist-offender', 3, '01FV', 'Manager 0101'],
];

export const nominals: readonly Nominal[] = rows.map(
  ([serial, surname, forenames, born, country, category, level, station, manager, extras]) => ({
    id: nominalId(serial),
    version: 1,
    category,
    level,
    person: {
      names: [{ type: 'main', forenames, surname }],
      sex: 'male',
      dateOfBirth: born,
      placeOfBirth: { country },
      nationalities: [country],
      identifiers: [],
    },
    owningStation: station,
    manager,
    status: 'active',
    ...extras,
  }),
);

export function nominalId(serial: number): string {
  return `VS-${String(serial).padStart(9, '0')}`;
}
