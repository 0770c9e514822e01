/** The text of what a bureau begins itself: requests and notifications in the agreed lines, notifications in prose, withdrawals. */
import { subjects } from '../wire/fields.ts';
import { phrases } from '../wire/phrases.ts';
import type { Opening } from './bureau.ts';
import { speech } from './phrases/languages.ts';
import type { Profile } from './profiles.ts';
import type { RegisterConviction, RegisterPerson } from './register.ts';
import { convictionsIn, sayPenalty } from './write-reply.ts';

export function writeOpening(opening: Opening, profile: Profile): { subject: string; text: string } {
  switch (opening.send) {
    case 'REQUEST':
      return { subject: about(subjects.REQUEST, opening.person), text: writeRequest(opening, profile).join('\n') };
    case 'NOTIFICATION': {
      const { person, inWords } = opening;
      const text = inWords ? writeProse(opening, profile) : writeNotification(opening, profile).join('\n');
      return { subject: about(subjects.NOTIFICATION, person), text };
    }
    case 'CANCELLATION': {
      const { reason } = opening;
      const lines = [`REQUEST: ${phrases[profile.language].cancellation}`, ...(reason === undefined ? [] : [`TEXT: ${reason}`])];
      return { subject: `${subjects.CANCELLATION} - ${opening.about}`, text: lines.join('\n') };
    }
  }
}

const about = (subject: string, { surname, forenames }: RegisterPerson) => `${subject} - ${surname.toUpperCase()}, ${forenames}`;

/** With what is told only when somebody asks back. */
export function writePerson(
  { surname, forenames, birth, says = {}, whenAsked = {} }: RegisterPerson,
  { asked = false } = {},
): string[] {
  const facts = { ...says, ...(asked ? whenAsked : {}) };
  return [
    `SURNAME: ${surname.toUpperCase()}`,
    `FORENAMES: ${forenames}`,
    `DOB: ${written(birth)}`,
    ...Object.entries(facts).map(([name, value]) => `${name}: ${value}`),
  ];
}

const written = (date: string) => date.split('-').reverse().join('/');

function writeRequest({ person, purpose, authority }: Extract<Opening, { send: 'REQUEST' }>, { language }: Profile): string[] {
  const say = phrases[language];
  return [
    ...writePerson(person),
    `PURPOSE: ${say.purposes[purpose] ?? purpose}`,
    ...(authority === undefined ? [] : [`ON BEHALF OF: ${authority}`]),
    `REQUEST: ${say.request}`,
  ];
}

function writeNotification(
  { person, conviction, change }: Extract<Opening, { send: 'NOTIFICATION' }>,
  { language }: Profile,
): string[] {
  return [
    ...writePerson(person),
    `CHANGE: ${change}`,
    `CONVICTION: ${numberOf(conviction)}`,
    `CONVICTION DATE: ${written(conviction.on)}`,
    `COURT: ${conviction.court}`,
    `OFFENCE: ${conviction.offence}`,
    `SENTENCE: ${sentenceOf(conviction, language)}`,
  ];
}

const numberOf = ({ file, on, court }: RegisterConviction) => file ?? `${on} ${court}`;

/** Months as in our own messages, where there are any; else in words. */
function sentenceOf(conviction: RegisterConviction, language: Profile['language']): string {
  const { months, suspendedMonths } = conviction;
  const words = sayPenalty(conviction, speech[language], false);
  if (months === undefined) return words;
  return `${words} (P${months}M${suspendedMonths === undefined ? '' : `, suspended P${suspendedMonths}M`})`;
}

function writeProse({ person, conviction }: Extract<Opening, { send: 'NOTIFICATION' }>, profile: Profile): string {
  const say = speech[profile.language];
  const { surname, forenames, birth } = person;
  const whom = `${surname.toUpperCase()} ${forenames}, ${written(birth)}`;
  return [say.opening, '', say.yourNational(whom), ...convictionsIn([conviction], say, profile), '', say.closing].join('\n');
}
