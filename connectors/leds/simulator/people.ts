/** The people of the simulated LEDS: invented, and a part of those that the simulated PNC has, as a register that takes over from it. */
import { checkLetter } from '../wire/numbers.ts';
import type { Wire } from '../wire/schemas.ts';
import { acquitted, assaultAndDamage, drugs, murder, shopTheft, suspendedFraud, type CaseMaker } from './cases.ts';
import { idOf } from './ids.ts';

export type Person = Wire<'Person'>;

type Row = readonly [
  year: number,
  serial: number,
  lastName: string,
  firstNames: string,
  born: string,
  gender: Person['gender'],
  country: string,
  cases: readonly (readonly [hearing: string, make: CaseMaker])[],
  extras?: Partial<Person> & { aliases?: readonly Wire<'Name'>[] },
];

const alias = (lastName: string, firstName: string, dateOfBirth?: string): Wire<'Name'> => ({
  nameType: 'alias',
  firstNames: [firstName],
  lastName,
  ...(dateOfBirth !== undefined && { dateOfBirth }),
});

// prettier-ignore
const rows: readonly Row[] = [
  [1998, 101, 'EXAMPLE', 'DEVON', '1980-02-14', 'male', 'GB', [['2004-03-12', shopTheft], ['2011-09-30', assaultAndDamage]],
    { aliases: [alias('SAMPLE', 'DEVON'), alias('EXAMPLE', 'DEV', '1981-02-14')], warningSignals: ['VI', 'DR'] }],
  [2001, 102, 'SYNTHETIC', 'ANNA', '1985-07-01', 'female', 'GB', [['2009-05-21', suspendedFraud]], { aliases: [alias('PLACEHOLDER', 'ANNA')] }],
  [1989, 103, 'FIXTURE', 'GORDON', '1961-11-30', 'male', 'GB', [['1992-06-15', murder]], { warningSignals: ['VI', 'ES'] }],
  [2006, 104, 'SPECIMEN', 'LEE JAY', '1990-01-05', 'male', 'GB', [['2014-08-19', drugs]], { warningSignals: ['DR'] }],
  [2012, 106, 'TESTCASE', 'OWEN', '1994-04-23', 'male', 'GB', [['2018-10-10', acquitted]]],
  // Two people with one name and birth date.
  [2003, 108, 'DOUBLE', 'SAM', '1983-06-06', 'male', 'GB', [['2008-04-04', shopTheft]]],
  [2007, 109, 'DOUBLE', 'SAM', '1983-06-06', 'male', 'GB', [['2012-11-11', drugs], ['2015-05-05', assaultAndDamage]]],
  // Check letters that the rule does not give: the register has such records.
  [2000, 448754, 'MISCHECK', 'KIM', '1979-09-09', 'female', 'GB', [], { longPersonUrn: '2000/448754K', croNumber: '085227/65G' }],
  [2011, 116, 'EXEMPLE', 'CLAIRE', '1982-01-21', 'female', 'FR', [['2013-09-26', suspendedFraud]], { nationalities: ['FR', 'GB'] }],
  [1993, 123, "O'SPECIMEN", 'NIAMH', '1972-09-14', 'female', 'IE', [['1995-11-28', shopTheft], ['2001-08-13', suspendedFraud]]],
];

export const people: readonly Person[] = rows.map(toPerson);

function toPerson([year, serial, lastName, firstNames, born, gender, country, cases, extras = {}]: Row): Person {
  const { aliases = [], ...facts } = extras;
  const longPersonUrn = personUrnOf(year, serial);
  // A case's serial has at most six digits.
  const disposals = cases.map(([hearing, make], index) => make(hearing, (serial % 10_000) * 10 + index));
  return {
    personId: idOf('person', longPersonUrn),
    longPersonUrn,
    version: 1,
    // Allotted when fingerprints are taken; here, to everybody with a case.
    ...(cases.length > 0 && { croNumber: croNumberOf(String(year).slice(2), serial) }),
    names: [{ nameType: 'current', firstNames: firstNames.split(' '), lastName }, ...aliases],
    gender,
    dateOfBirth: born,
    placeOfBirth: { country, town: 'EXAMPLETON' },
    nationalities: [country],
    warningSignals: [],
    arrestReports: disposals.flatMap(({ asn, ownerCode = '30YZ' }) =>
      asn === undefined ? [] : [{ reportId: idOf('report', asn), asn, ownerCode, remands: [] }],
    ),
    disposals,
    ...facts,
  };
}

export function personUrnOf(year: number, serial: number): string {
  return `${year}/${serial}${checkLetter(String(year).slice(2) + String(serial).padStart(7, '0'))}`;
}

function croNumberOf(year: string, serial: number): string {
  const padded = String(serial).padStart(6, '0');
  return `${padded}/${year}${checkLetter(year + padded)}`;
}
