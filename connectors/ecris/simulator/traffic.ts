/** What the States begin by themselves on an ordinary day: synthetic people, ordinary crimes. */
import type { SimulatorStage } from '../../simulator-kit/simulator.ts';
import type { SeededRandom } from '../../simulator-kit/seeded-random.ts';
import { syntheticPerson } from '../../simulator-kit/synthetic-person.ts';
import type { Timeline } from '../../simulator-kit/timeline.ts';
import { openTraffic, type Traffic, type TrafficKind } from '../../simulator-kit/traffic.ts';
import { homeCountry, memberStates } from '../wire/countries.ts';
import { formatMessageId } from '../wire/message-id.ts';
import type { RegisterConviction, RegisterPerson } from './register.ts';
import type { Sending, Task } from './task.ts';

export function openStateTraffic({ journal, clock }: SimulatorStage, timeline: Timeline<Task>): Traffic {
  return openTraffic({
    journal,
    clock,
    countries: memberStates,
    open({ planId, country, kind, inDays, random }) {
      const number = journal.entries().length + 1;
      const sending = sendingOf(kind, { country, random, number });
      const id = formatMessageId({ sender: country, receiver: homeCountry, type: sending.send, number });
      timeline.plan({ id: planId, inDays, task: { ...sending, id, country } });
    },
  });
}

interface Given {
  country: string;
  random: SeededRandom;
  /** Of the message: no other bears it. */
  number: number;
}

function sendingOf(kind: TrafficKind, given: Given): Sending {
  const { random, country } = given;
  if (kind === 'NOTIFICATION')
    return {
      send: 'NOT',
      person: { ...somebody(random, ['GB']), convictions: [aConviction(given)] },
      change: 'new',
      toldAs: 'own id',
    };
  const person = somebody(random, [random.next() < 0.4 ? 'GB' : country]);
  const purpose = random.next() < 0.85 ? 'CRIMINAL_PROCEEDINGS' : 'EMPLOYMENT_WITH_CHILDREN';
  return { send: 'REQ', person, purpose, urgent: random.next() < 0.05, prints: false };
}

function somebody(random: SeededRandom, nationalities: string[]): RegisterPerson {
  const { given, family, sex, birthDate, town } = syntheticPerson(random);
  return {
    forename: given,
    surname: family,
    sex: sex === 'MALE' ? '1' : '2',
    birth: birthDate,
    birthPlace: { country: nationalities[0] ?? homeCountry, town },
    nationalities,
    convictions: [],
  };
}

/** Common categories with the words a register might have for them. */
const offences = [
  ['150100', 'Theft'],
  ['160100', 'Fraud'],
  ['050300', 'Assault'],
  ['090100', 'Possession of drugs'],
  ['210100', 'Driving under influence'],
  ['150600', 'Robbery'],
] as const;
/** Numbers of convictions begin beyond those of the registers. */
const numbersFrom = 1_000_000;

function aConviction({ random, number }: Given): RegisterConviction {
  const [code, title] = random.pick(offences);
  const year = random.between(2008, 2015);
  return {
    number: numbersFrom + number,
    court: 'Court of First Instance',
    fileNumber: `${number}/${year}`,
    decidedOn: `${year}-0${random.between(1, 6)}-1${random.between(0, 9)}`,
    finalOn: `${year}-09-1${random.between(0, 9)}`,
    transmittable: random.next() < 0.9 ? 'Yes' : 'No',
    offences: [{ code, title, from: `${year - 1}`, completion: 'LC-00-C', participation: 'LP-00-M' }],
    sanctions: [
      { code: '001001', title: 'Imprisonment', nature: 'N-00-0', sentenced: `P${random.between(1, 36)}M`, offences: [0] },
    ],
  };
}
