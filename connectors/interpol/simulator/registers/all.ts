/** Synthetic registers by country. Everybody and every court decision in them is invented. A country without an entry has an empty one. */
import type { RegisterPerson } from '../register.ts';

/** A file in the manner of ANSI/NIST-ITL, as fingerprints travel: it only has to be kept byte for byte. */
const prints = Buffer.from('1.001:117\x1d1.002:0502\x1d1.004:CRM\x1c').toString('base64');

const jamaica: RegisterPerson[] = [
  {
    surname: 'Example',
    forenames: 'Devon Alexander',
    birth: '1979-05-17',
    convictions: [
      { on: '2004-03-22', court: 'Kingston Resident Magistrates Court', offence: 'unlawful wounding', months: 18 },
      { on: '2011-10-14', court: 'Home Circuit Court', offence: 'illegal possession of firearm', months: 60 },
      {
        on: '2016-01-25',
        court: 'St Catherine Parish Court',
        offence: 'possession of ganja',
        fine: { amount: 15_000, currency: 'JMD' },
      },
    ],
    details: 'On 14 October 2011 he was sentenced to five years imprisonment, of which he served three years and four months.',
    enclosures: [{ name: 'prints.nist', mediaType: 'application/nist', base64: prints }],
  },
  {
    surname: 'Sample',
    forenames: 'Marcia',
    birth: '1985-11-30',
    convictions: [],
    pending: { offence: 'fraud', court: 'Kingston Parish Court' },
  },
  { surname: 'Gone', forenames: 'Winston', birth: '1950-02-13', answer: 'DECEASED', convictions: [] },
];

const turkiye: RegisterPerson[] = [
  {
    surname: 'Örnek',
    forenames: 'Mehmet',
    birth: '1974-09-21',
    convictions: [
      { on: '2009-05-19', court: 'Ankara Criminal Court', offence: 'theft', months: 20 },
      {
        on: '2014-12-30',
        court: 'Izmir Heavy Penal Court',
        offence: 'drug trafficking',
        months: 120,
        fine: { amount: 3_000, currency: 'TRY' },
      },
    ],
  },
  {
    surname: 'Deneme',
    forenames: 'Ayşe',
    birth: '1990-04-23',
    needsFingerprints: true,
    convictions: [{ on: '2018-06-26', court: 'Istanbul Criminal Court', offence: 'fraud', months: 10, suspendedMonths: 10 }],
  },
];

const brazil: RegisterPerson[] = [
  {
    surname: 'Exemplo',
    forenames: 'João',
    birth: '1982-07-14',
    convictions: [{ on: '2011-08-22', court: 'Criminal Court of São Paulo', offence: 'robbery', months: 64 }],
  },
  {
    surname: 'Outro',
    forenames: 'Paulo',
    birth: '1977-03-15',
    answer: 'WRONG_PERSON',
    convictions: [{ on: '2005-05-16', court: 'Criminal Court of Recife', offence: 'homicide', months: 144 }],
  },
];

const morocco: RegisterPerson[] = [
  {
    surname: 'Mithal',
    forenames: 'Youssef',
    birth: '1988-12-24',
    convictions: [
      {
        on: '2013-02-14',
        court: 'tribunal de première instance de Casablanca',
        offence: 'vol qualifié',
        months: 24,
        suspendedMonths: 6,
      },
      {
        on: '2017-09-28',
        court: "cour d'appel de Rabat",
        offence: 'trafic de stupefiants',
        months: 36,
        fine: { amount: 5_000, currency: 'MAD' },
      },
    ],
  },
];

const albania: RegisterPerson[] = [
  {
    surname: 'Shembulli',
    forenames: 'Arben',
    birth: '1981-01-29',
    convictions: [{ on: '2011-10-13', court: 'Tirana District Court', offence: 'burglary', months: 30 }],
  },
  {
    surname: 'Dyfish',
    forenames: 'Ilir',
    birth: '1979-04',
    convictions: [{ on: '2001-06-21', court: 'Durres District Court', offence: 'theft', months: 6 }],
  },
  { surname: 'Dyfish', forenames: 'Ilir', birth: '1979-08', convictions: [] },
];

const unitedStates: RegisterPerson[] = [
  {
    surname: 'Specimen',
    forenames: 'John Quincy',
    birth: '1970-03-25',
    convictions: [
      { on: '2001-04-05', court: 'Kings County Criminal Court', offence: 'petit larceny', months: 1 },
      { on: '2010-11-23', court: 'Queens County Supreme Court', offence: 'aggravated assault', months: 36 },
    ],
  },
];

const nigeria: RegisterPerson[] = [
  {
    surname: 'Apeere',
    forenames: 'Chidi',
    birth: '1983-06-18',
    convictions: [{ on: '2014-06-13', court: 'Federal High Court Lagos', offence: 'obtaining by false pretences', months: 84 }],
  },
];

const india: RegisterPerson[] = [
  {
    surname: 'Udaharan',
    forenames: 'Rajesh',
    birth: '1976-08-16',
    convictions: [
      {
        on: '2007-08-16',
        court: 'Sessions Court Mumbai',
        offence: 'forgery',
        months: 9,
        fine: { amount: 25_000, currency: 'INR' },
      },
    ],
  },
  { surname: 'Secret', forenames: 'Anita', birth: '1980-10-20', answer: 'DENIED', convictions: [] },
];

const ukraine: RegisterPerson[] = [
  {
    surname: 'Pryklad',
    forenames: 'Oleh',
    birth: '1987-05-25',
    convictions: [{ on: '2013-05-25', court: 'Shevchenkivskyi District Court of Kyiv', offence: 'fraud', months: 36 }],
  },
];

const egypt: RegisterPerson[] = [
  {
    surname: 'Mithal',
    forenames: 'Karim',
    birth: '1984-01-19',
    convictions: [{ on: '2012-03-14', court: 'محكمة جنايات القاهرة', offence: 'السرقة', months: 36 }],
  },
];

const mexico: RegisterPerson[] = [
  {
    surname: 'Ejemplo',
    forenames: 'Carlos',
    birth: '1972-10-15',
    convictions: [
      { on: '2008-07-15', court: 'Juzgado Segundo Penal de Puebla', offence: 'robo agravado', months: 48, suspendedMonths: 12 },
    ],
  },
];

export const registers: Readonly<Record<string, readonly RegisterPerson[]>> = {
  AL: albania,
  BR: brazil,
  EG: egypt,
  IN: india,
  JM: jamaica,
  MA: morocco,
  MX: mexico,
  NG: nigeria,
  TR: turkiye,
  UA: ukraine,
  US: unitedStates,
}; // prettier-ignore
