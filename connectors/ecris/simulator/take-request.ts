/** What a State does with a request, and with a question about a message of its own. */
import { wrongCodes } from './check-codes.ts';
import type { Desk } from './desk.ts';
import type { IncomingMessage } from './read-message.ts';
import { findPersons, type RegisterPerson } from './register.ts';

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
  const wants = findPersons(world.register(id.receiver), person)[0]?.wants;
  if (wants) plan(message, reference, profile.delayDays / 2, { send: 'RAI', wants });
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
  plan(message, message.reference, inDays, { send: 'RAR', asked: person, prints });
}
