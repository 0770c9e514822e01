/** Invented people and convictions that several scenarios share. */
import { randomInt } from 'node:crypto';
import type { RegisterConviction } from '../../connectors/ecris/simulator/register.ts';
import type { Subject } from './scenario.ts';

export const aRomanian: Subject = {
  given: 'Ion',
  family: 'Exemplu',
  birthDate: '1984-03-09',
  sex: 'MALE',
  born: { country: 'RO', town: 'Craiova' },
  nationalities: ['RO'],
};

export const aPole: Subject = {
  given: 'Ewa',
  family: 'Przyklad',
  birthDate: '1990-07-21',
  sex: 'FEMALE',
  born: { country: 'PL', town: 'Lublin' },
  nationalities: ['PL'],
};

export const aJamaican: Subject = {
  given: 'Winston',
  family: 'Sampleton',
  birthDate: '1979-04-03',
  sex: 'MALE',
  born: { country: 'JM', town: 'Kingston' },
  nationalities: ['JM'],
};

export const aMoroccan: Subject = {
  given: 'Karim',
  family: 'Exempleddine',
  birthDate: '1988-01-19',
  sex: 'MALE',
  born: { country: 'MA', town: 'Rabat' },
  nationalities: ['MA'],
};

/** Two years for theft, as Romania tells it. */
export const theft: RegisterConviction = {
  number: 901,
  court: 'Judecătoria Craiova',
  fileNumber: '112/2011',
  decidedOn: '2011-05-12',
  finalOn: '2011-06-30',
  transmittable: 'Yes',
  offences: [
    {
      code: '170100',
      title: 'Furt',
      law: 'Codul penal, art. 208',
      from: '2010-11-02',
      completion: 'LC-00-C',
      participation: 'LP-00-M',
    },
  ],
  sanctions: [{ code: '001001', title: 'Închisoare', nature: 'N-00-0', sentenced: 'P2Y', offences: [0] }],
};

export const aBriton: Subject = {
  given: 'John',
  family: 'Sampleworth',
  birthDate: '1985-06-12',
  sex: 'MALE',
  born: { country: 'GB', town: 'Leeds' },
  nationalities: ['GB'],
};

/** Somebody whose register says how long the sentence was on paper only. */
export const theftOnFile: RegisterConviction = {
  ...theft,
  sanctions: [
    { code: '001001', title: 'Închisoare', nature: 'N-00-0', offences: [0], onFile: { sentenced: 'P2Y', executed: 'P1Y3M' } },
  ],
};

/** Told of a second time, a conviction is the same one: each playing tells of another. */
export function notYetTold(conviction: RegisterConviction): RegisterConviction {
  return { ...conviction, number: randomInt(1_000_000, 999_999_999) };
}
