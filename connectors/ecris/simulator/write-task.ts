/** The document of a planned message, from the register as it stands when it is sent. */
import { additionalInfoResults, responseTypes } from '../wire/codes.ts';
import type { World } from './orders.ts';
import type { Task } from './peer.ts';
import type { Profile } from './profiles.ts';
import { findPersons, type RegisterPerson } from './register.ts';
import { writeConvictions } from './write-conviction.ts';
import { writeDeadline, writeDetails, writeErrors, writeMessage, writeWanted } from './write-message.ts';
import { writePerson } from './write-person.ts';
import { el, text, type Markup } from './xml-writer.ts';

/** Throws for a country that is no Member State: none is ever planned for. */
export function writeTask(task: Task, world: World, at: Date): string {
  const profile = world.profile(task.country);
  if (!profile) throw new Error('no such State');
  return writeMessage(task.send, { id: task.id, at, inReplyTo: task.inReplyTo }, dataOf(task, world, profile));
}

function dataOf(task: Task, world: World, profile: Profile): Markup[] {
  switch (task.send) {
    case 'RDL':
      return writeDeadline(task.dueOn);
    case 'RAI':
      return writeWanted(task.wants);
    case 'FEM':
      return writeErrors(task.errors);
    case 'RAR':
      return writeFileDetails(task.asked && findPersons(world.register(task.country), task.asked)[0], profile);
    case 'RRS':
      return writeAnswer(task, world, profile);
  }
}

function writeFileDetails(person: RegisterPerson | undefined, { language }: Profile): Markup[] {
  const { available, unavailable } = additionalInfoResults;
  return writeDetails(person ? available : unavailable, person?.details, language);
}

function writeAnswer(task: Extract<Task, { send: 'RRS' }>, world: World, profile: Profile): Markup[] {
  const { asked, country, fromFile } = task;
  const found = findPersons(world.register(country), asked);
  const [person] = found;
  const response = found.length > 1 ? responseTypes.severalPersons : (person?.answer ?? responseTypes.success);
  const identified = person && response === responseTypes.success ? person : undefined;
  return [
    // Who cannot be named is echoed as asked: the schema demands a person in every answer.
    writePerson(identified ?? asked, identified ? profile : { ...profile, capitals: false }),
    text('m:MessageDataRemarks', identified?.remarks, profile.language),
    ...(identified ? writeConvictions(identified, { country, language: profile.language, fromFile }) : []),
    ...(identified?.otherMemberStates ?? []).map((code) => el('m:MessageDataOtherMemberState', code)),
    el('m:MessageDataRequestResponseTypeReference', response),
  ];
}
