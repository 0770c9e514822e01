/** The people of the simulated PNC: invented, and named so that nobody takes them for real. */
import { checkLetter } from '../wire/identifiers.ts';
import { acquitted, assaultAndDamage, drugs, murder, shopTheft, suspendedFraud, type CaseMaker } from './cases.ts';
import type { Nominal } from './nominal.ts';

type Row = readonly [
  year: number,
  serial: number,
  fileName: string,
  birthDate: string,
  sex: 'M' | 'F',
  country: string,
  cases: readonly (readonly [hearing: string, make: CaseMaker])[],
  extras?: Partial<Nominal>,
];

// prettier-ignore
const rows: readonly Row[] = [
  [1998, 101, 'EXAMPLE/DEVON', '1980-02-14', 'M', 'GB', [['2004-03-12', shopTheft], ['2011-09-30', assaultAndDamage]],
    { aliases: [{ fileName: 'SAMPLE/DEVON' }, { fileName: 'EXAMPLE/DEV', birthDate: '1981-02-14' }], warnings: ['VI', 'DR'] }],
  [2001, 102, 'SYNTHETIC/ANNA', '1985-07-01', 'F', 'GB', [['2009-05-21', suspendedFraud]], { aliases: [{ fileName: 'PLACEHOLDER/ANNA' }] }],
  [1989, 103, 'FIXTURE/GORDON', '1961-11-30', 'M', 'GB', [['1992-06-15', murder]], { warnings: ['VI', 'ES'] }],
  [2006, 104, 'SPECIMEN/LEE JAY', '1990-01-05', 'M', 'GB', [['2014-08-19', drugs]], { warnings: ['DR'] }],
  [2010, 105, 'MOCKUP/CARYS', '1992-12-12', 'F', 'GB', [['2016-02-02', shopTheft]]],
  [2012, 106, 'TESTCASE/OWEN', '1994-04-23', 'M', 'GB', [['2018-10-10', acquitted]]],
  [1995, 107, 'EXAMPLE/JANE', '1975-03-03', 'F', 'GB', [['1999-01-20', shopTheft]]],
  // Two people with one name and birth date.
  [2003, 108, 'DOUBLE/SAM', '1983-06-06', 'M', 'GB', [['2008-04-04', shopTheft]]],
  [2007, 109, 'DOUBLE/SAM', '1983-06-06', 'M', 'GB', [['2012-11-11', drugs], ['2015-05-05', assaultAndDamage]]],
  // A check letter that the rule does not give: the register has such records.
  [2001, 171310, 'MISCHECK/PAT', '1978-08-08', 'M', 'GB', [['2003-07-07', shopTheft]], { pncId: '2001/0171310S' }],
  [2000, 448754, 'MISCHECK/KIM', '1979-09-09', 'F', 'GB', [], { pncId: '2000/0448754K', cro: '085227/65G' }],
  [2015, 112, 'PRZYKLADOWA/EWA', '1988-02-29', 'F', 'PL', [['2017-12-01', shopTheft]]],
  [2016, 113, 'PRZYKLAD/ADAM', '1991-10-17', 'M', 'PL', [['2018-03-14', assaultAndDamage], ['2020-01-31', drugs]], { warnings: ['WE'] }],
  [2017, 114, 'EXEMPLU/MIHAI', '1986-05-25', 'M', 'RO', [['2019-06-18', shopTheft]]],
  [2018, 115, 'EXEMPLU/ELENA', '1993-03-30', 'F', 'RO', []],
  [2011, 116, 'EXEMPLE/CLAIRE', '1982-01-21', 'F', 'FR', [['2013-09-26', suspendedFraud]], { nationalities: ['FR', 'GB'] }],
  [2013, 117, 'BEISPIEL/JUERGEN', '1970-07-19', 'M', 'DE', [['2014-04-24', drugs]]],
  [2014, 118, 'ESEMPIO/LUCA', '1989-11-02', 'M', 'IT', [['2015-10-15', shopTheft]]],
  [2019, 119, 'EJEMPLO PRUEBA/MARIA', '1995-05-15', 'F', 'ES', [['2021-07-22', shopTheft]], { aliases: [{ fileName: 'EJEMPLO/MARIA' }] }],
  [2008, 120, 'PAVYZDYS/JONAS', '1984-08-27', 'M', 'LT', [['2010-02-16', assaultAndDamage]]],
  [2009, 121, 'PIEMERS/ILZE', '1987-12-24', 'F', 'LV', []],
  [2020, 122, 'PELDA/ISTVAN', '1996-06-11', 'M', 'HU', [['2022-03-09', drugs]]],
  [1993, 123, "O'SPECIMEN/NIAMH", '1972-09-14', 'F', 'IE', [['1995-11-28', shopTheft], ['2001-08-13', suspendedFraud]]],
  [1997, 124, 'DUMMY-SAMPLE/ALEX', '1977-04-01', 'M', 'GB', [['2000-10-05', drugs]]],
  [2002, 125, 'NOBODY/CHRIS', '1981-12-31', 'M', 'GB', []],
  [2004, 126, 'INVENTED/PRIYA', '1986-10-20', 'F', 'GB', [['2010-06-30', shopTheft]]],
  [2005, 127, 'FICTITIOUS/MOHAMMED', '1988-03-08', 'M', 'GB', [['2009-09-09', acquitted], ['2013-01-17', drugs]]],
  [1985, 128, 'ARCHIVE/WALTER', '1940-01-01', 'M', 'GB', [['1986-04-10', shopTheft]]],
  [2021, 129, 'SAMPLE/TAYLOR', '2003-02-02', 'F', 'GB', [['2022-12-14', shopTheft]]],
  [2022, 130, 'PLACEHOLDER/MAX', '2004-07-07', 'M', 'GB', []],
];

export const nominals: readonly Nominal[] = rows.map(toNominal);

function toNominal([year, serial, fileName, birthDate, sex, country, cases, extras]: Row): Nominal {
  const yearDigits = String(year).slice(2);
  const [pncSerial, croSerial] = [String(serial).padStart(7, '0'), String(serial).padStart(6, '0')];
  return {
    pncId: `${year}/${pncSerial}${checkLetter(yearDigits + pncSerial)}`,
    fileName,
    // Allotted when fingerprints are taken; here, to everybody with a case.
    ...(cases.length > 0 && { cro: `${croSerial}/${yearDigits}${checkLetter(yearDigits + croSerial)}` }),
    birthDate,
    sex,
    birthTown: 'EXAMPLETON',
    birthCountry: country,
    nationalities: [country],
    aliases: [],
    warnings: [],
    // A case's serial has at most six digits.
    cases: cases.map(([hearing, make], index) => make(hearing, (serial % 10_000) * 10 + index)),
    ...extras,
  };
}
