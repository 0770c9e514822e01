/** What the bureaus begin by themselves on an ordinary day. */
import type { SimulatorStage } from '../../simulator-kit/simulator.ts';
import type { SeededRandom } from '../../simulator-kit/seeded-random.ts';
import { syntheticPerson } from '../../simulator-kit/synthetic-person.ts';
import { openTraffic, type Traffic, type TrafficKind } from '../../simulator-kit/traffic.ts';
import { exchangingCountries, homeCountry } from '../wire/bureaus.ts';
import type { Bureau, Opening } from './bureau.ts';
import type { RegisterConviction, RegisterPerson } from './register.ts';

export function openBureauTraffic({ journal, clock }: SimulatorStage, bureau: Bureau): Traffic {
  return openTraffic({
    journal,
    clock,
    countries: exchangingCountries,
    open: ({ planId, country, kind, inDays, random }) => bureau.begin(country, openingOf(kind, random), { planId, inDays }),
  });
}

function openingOf(kind: TrafficKind, random: SeededRandom): Opening {
  const person = somebody(random);
  // Some say on nobody's behalf that they ask.
  const authority = random.next() < 0.8 ? 'National Police' : undefined;
  if (kind === 'REQUEST')
    return { send: 'REQUEST', person, purpose: 'CRIMINAL_PROCEEDINGS', authority, urgent: random.next() < 0.05 };
  return { send: 'NOTIFICATION', person, conviction: aConviction(random), change: 'NEW', inWords: random.next() < 0.3 };
}

function somebody(random: SeededRandom): RegisterPerson {
  const { given, family, sex, birthDate } = syntheticPerson(random);
  const says = { NATIONALITY: homeCountry, SEX: sex === 'MALE' ? 'M' : 'F' };
  return { surname: family, forenames: given, birth: birthDate, says, convictions: [] };
}

function aConviction(random: SeededRandom): RegisterConviction {
  const year = random.between(2008, 2015);
  return {
    on: `${year}-0${random.between(1, 9)}-1${random.between(0, 9)}`,
    file: `${random.between(10_000, 99_999)}/${year}`,
    court: 'Court of First Instance',
    offence: random.pick(['Theft', 'Fraud', 'Assault', 'Possession of drugs', 'Robbery']),
    months: random.between(1, 36),
  };
}
