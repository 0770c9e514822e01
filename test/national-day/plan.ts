/** What happens on the day, from a size and a seed alone: who asks about whom, who is known abroad, whom a court convicts. */
import type { RaiseEnquiryInput } from '../../client-sdk/index.ts';
import { seededRandom, type SeededRandom } from '../../connectors/simulator-kit/seeded-random.ts';
import { syntheticPerson, type SyntheticPerson } from '../../connectors/simulator-kit/synthetic-person.ts';
import { organisations } from '../../schema/codes/forces.ts';
import { checkLetter } from '../../schema/codes/police-identifiers.ts';

export interface PlannedEnquiry {
  force: string;
  /** Minutes after the morning begins. */
  atMinute: number;
  person: SyntheticPerson;
  countries: string[];
  /** Countries whose registers know convictions of the person. */
  knownIn: string[];
  input: RaiseEnquiryInput;
}

export interface PlannedConviction {
  pncId: string;
  serial: number;
  person: SyntheticPerson;
  nationalities: string[];
}

export interface DayPlan {
  enquiries: PlannedEnquiry[];
  convictions: PlannedConviction[];
  /** What each Member State begins by itself, and each of some bureaus. */
  traffic: { requestsPerDay: number; notificationsPerDay: number; seed: string };
  bureaus: string[];
}

/** Requests of a working day at three times the published 104,000 a year; everything else in proportion. */
export const wholeDay = 1_300;

/** Shares are ours: volumes by country are not published. */
const shares: Readonly<Record<string, number>> = {
  ...{ RO: 24, PL: 18, LT: 8, PT: 6, IT: 5, IE: 5, BG: 5, LV: 4, FR: 4, ES: 4, DE: 4, HU: 3, SK: 3, CZ: 2, NL: 2, GR: 2 },
  ...{ AL: 6, JM: 3, NG: 3, IN: 3, PK: 2, TR: 2, US: 2, VN: 2, UA: 2, BR: 2 },
};
const bureaus = ['AL', 'JM', 'NG', 'IN', 'PK', 'TR', 'US', 'VN', 'UA', 'BR'];
const statesCount = 27;
/** Of 104,000 requests out a year there were 19,000 requests in, 16,000 notifications in and 30,000 out (international.md section 6). */
const inPerRequest = { requests: 0.18, notifications: 0.15 };
const convictionsPerRequest = 0.29;
const dualShare = 0.1;
/** Hampshire 2018/19: 16.7 % of answers held convictions. */
const knownShare = 0.167;
const minutesOfDay = 540;

export function planDay(requests: number, seed: string): DayPlan {
  const random = seededRandom(`day:${seed}`);
  const enquiries: PlannedEnquiry[] = [];
  for (let asked = 0, number = 1; asked < requests; number += 1) {
    const enquiry = anEnquiry(random, number, requests - asked);
    asked += enquiry.countries.length;
    enquiries.push(enquiry);
  }
  const perState = (perRequest: number) => (requests * perRequest) / (statesCount + bureaus.length);
  return {
    enquiries: enquiries.sort((one, other) => one.atMinute - other.atMinute),
    convictions: Array.from({ length: Math.ceil(requests * convictionsPerRequest) }, (_, at) => aConviction(random, at + 1)),
    traffic: {
      requestsPerDay: perState(inPerRequest.requests),
      notificationsPerDay: perState(inPerRequest.notifications),
      seed,
    },
    bureaus,
  };
}

const forces = organisations.filter(({ kind }) => kind === 'territorial').map(({ code }) => code);

function anEnquiry(random: SeededRandom, number: number, left: number): PlannedEnquiry {
  const person = syntheticPerson(random);
  const first = aCountry(random);
  const second = random.next() < dualShare && left > 1 ? aCountry(random) : first;
  const countries = [...new Set([first, second])];
  const force = random.pick(forces);
  const isUrgent = random.next() < 0.1;
  return {
    force,
    atMinute: random.between(0, minutesOfDay),
    person,
    countries,
    knownIn: countries.filter(() => random.next() < knownShare),
    input: {
      idempotencyKey: `national-day-${number}`,
      subject: {
        names: [
          { kind: 'PRIMARY', given: person.given, family: person.family },
          { kind: 'BIRTH', given: person.given, family: person.family },
          { kind: 'PARENT_FATHER', given: 'Adam', family: person.family },
          { kind: 'PARENT_MOTHER', given: 'Eva', family: person.family },
        ],
        birthDate: person.birthDate,
        birthPlace: { country: first, town: person.town },
        sex: person.sex,
        nationalities: countries,
        identifiers: [{ scheme: 'NATIONAL_ID', value: String(random.between(100_000_000, 999_999_999)), country: first }],
      },
      purpose: random.next() < 0.95 ? 'CRIMINAL_PROCEEDINGS' : 'PUBLIC_PROTECTION',
      urgency: isUrgent ? 'URGENT' : 'ROUTINE',
      reason: `Custody ${force}/${number}`,
    },
  };
}

function aCountry(random: SeededRandom): string {
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0);
  let left = random.next() * total;
  for (const [country, share] of Object.entries(shares)) if ((left -= share) < 0) return country;
  return 'RO';
}

const memberShares = Object.keys(shares).filter((country) => !bureaus.includes(country));

/** Every fifth is British as well, every tenth a national of two Member States. */
function aConviction(random: SeededRandom, serial: number): PlannedConviction {
  const [first, second] = [random.pick(memberShares), random.pick(memberShares)];
  const more = serial % 5 === 0 ? ['GB'] : serial % 10 === 1 ? [second] : [];
  const digits = String(serial).padStart(7, '0');
  return {
    pncId: `1997/${digits}${checkLetter(`97${digits}`)}`,
    serial,
    person: syntheticPerson(random),
    nationalities: [...new Set([first, ...more])],
  };
}
