/** What a State does with a request, and with a question about a message of its own. */
import { wrongCodes } from './check-codes.ts';
import type { Desk } from './desk.ts';
import type { IncomingMessage } from './read-message.ts';
import { findPersons, type PersonFacts, type RegisterPerson } from './register.ts';
import { giveReceipt } from './take-notification.ts';

const deadlineMs = 28 * 86_400_000;

export function takeRequest({ plan, world, stage }: Desk, message: IncomingMessage): void {
  const { reference, id, person } = message;
  const profile = world.profile(id.receiver);
  if (!profile || !person) return;
  const errors = wrongCodes(message);
  if (errors.length > 0) return plan(message, reference, 0, { send: 'FEM', errors });
  if (profile.deadlineFirst) {
    const dueOn = new Date(stage.clock.now().getTime() + deadlineMs).toISOString().slice(0, 10);
    plan(message, reference, profile.deadlineDays, { send: 'RDL', dueOn });
  }
  const { wants, waits } = findPersons(world.register(id.receiver), person)[0] ?? {};
  if (wants) plan(message, reference, profile.delayDays / 2, { send: 'RAI', wants });
  if (wants && waits) return;
  if ((id.number % 100) / 100 < profile.noAnswerShare) return;
  plan(message, reference, profile.delayDays, { send: 'RRS', asked: person, fromFile: false });
}

/** The question names the message it is about; the plan of an answer names the request. */
export function takeQuestion(desk: Desk, message: IncomingMessage): void {
  const { plan, planned, world } = desk;
  const profile = world.profile(message.id.receiver);
  const about = planned().find((task) => task.id === message.inReplyTo);
  if (!profile) return;
  if (about?.send === 'REQ' || about?.send === 'NOT')
    return takeQuestionAboutOpening(desk, message, about.person, profile.detailsDays);
  if (about?.send !== 'RRS' || about.inReplyTo === undefined) return desk.refuseUnknown(message);
  const [person] = findPersons(world.register(message.id.receiver), about.asked);
  plan(message, message.reference, profile.detailsDays, { send: 'RAR', asked: person?.details ? about.asked : undefined });
  if (!person?.details) return;
  plan(message, about.inReplyTo, profile.detailsDays + 0.05, { send: 'RRS', asked: about.asked, fromFile: true });
}

/** Whoever asked or told must say more about the person; the fingerprints go along where they are wanted. */
function takeQuestionAboutOpening({ plan }: Desk, message: IncomingMessage, person: RegisterPerson, inDays: number): void {
  const prints = message.wants.includes('Fingerprints') ? person : undefined;
  const told = factsWanted(person, message.wants);
  plan(message, message.reference, inDays, { send: 'RAR', asked: person, told, prints });
}

/** The person as it was named, with what was wanted of the facts held back; undefined where none of that is known. */
function factsWanted(person: RegisterPerson, wants: readonly string[]): RegisterPerson | undefined {
  const { whenAsked = {} } = person;
  const wanted = wants.flatMap((item) => factOf[item] ?? []).filter((fact) => (whenAsked[fact] ?? person[fact]) !== undefined);
  if (wanted.length === 0) return undefined;
  const more = Object.fromEntries(wanted.flatMap((fact) => (whenAsked[fact] === undefined ? [] : [[fact, whenAsked[fact]]])));
  return { ...person, ...more };
}

const factOf: Readonly<Record<string, keyof PersonFacts>> = {
  Forename: 'forename',
  Surname: 'surname',
  SecondSurname: 'secondSurname',
  Sex: 'sex',
  BirthDate: 'birth',
  BirthPlace: 'birthPlace',
  Nationality: 'nationalities',
  FormerName: 'formerSurnames',
  MotherName: 'mother',
  FatherName: 'father',
  IdentityNumber: 'identityNumber',
  Alias: 'aliases',
};

/** What it wanted to know has come: of a conviction told it now gives its receipt, of a request its answer where it has waited. */
export function takeInformation(desk: Desk, message: IncomingMessage): void {
  const asked = desk.planned().find(({ id, send }) => send === 'RAI' && id === message.inReplyTo);
  const about = desk.came(asked?.inReplyTo);
  if (!asked || !about) return desk.refuseUnknown(message);
  const { delayDays = 0 } = desk.world.profile(about.id.receiver) ?? {};
  if (about.id.type === 'NOT') return giveReceipt(desk, about, { inDays: delayDays, part: `NRS:${asked.id}` });
  if (about.id.type !== 'REQ' || !about.person) return;
  if (!desk.isOwed('RRS', about.reference)) return;
  desk.plan(about, about.reference, delayDays / 2, { send: 'RRS', asked: about.person, fromFile: false }, `RRS:${asked.id}`);
}
