/** Somebody who does not exist. The surname is made up of syllables, so that hardly two of them share it. */
import type { SeededRandom } from './seeded-random.ts';

export interface SyntheticPerson {
  given: string;
  family: string;
  sex: 'MALE' | 'FEMALE';
  /** ISO full date. */
  birthDate: string;
  town: string;
}

const givenNames = {
  MALE: 'James,Oliver,Harry,Daniel,Callum,Owen,Rhys,Gareth,Adam,Nathan,Imran,Kieran'.split(','),
  FEMALE: 'Emily,Sophie,Megan,Charlotte,Rebecca,Aisha,Bethan,Holly,Laura,Nicola,Priya,Zoe'.split(','),
};
const towns = 'Derby,Leeds,Norwich,Cardiff,Swindon,Preston,Exeter,Wigan,Luton,Crewe'.split(',');
const consonants = [...'bdfgklmnprstvw'];
const vowels = [...'aeiou'];

export function syntheticPerson(random: SeededRandom): SyntheticPerson {
  const sex = random.next() < 0.8 ? 'MALE' : 'FEMALE';
  const syllables = Array.from({ length: 4 }, () => random.pick(consonants) + random.pick(vowels)).join('');
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    given: random.pick(givenNames[sex]),
    family: `${syllables.charAt(0).toUpperCase()}${syllables.slice(1)}`,
    sex,
    birthDate: `${random.between(1955, 2003)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`,
    town: random.pick(towns),
  };
}
