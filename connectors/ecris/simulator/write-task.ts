/** The document of a planned message, from the register as it stands when it is sent. */
import { additionalInfoResults, responseTypes } from '../wire/codes.ts';
import type { World } from './orders.ts';
import type { Profile } from './profiles.ts';
import { findPersons } from './register.ts';
import { operationOf, type Task } from './task.ts';
import { writeConvictions } from './write-conviction.ts';
import { writeDeadline, writeDetails, writeErrors, writeOperation, writeWanted } from './write-message.ts';
import { writeNotification, writePrints, writeRequest } from './write-opening.ts';
import { writePerson } from './write-person.ts';
import { el, text, type Markup } from './xml-writer.ts';

/** Throws for a country that is no Member State: none is ever planned for. */
export function writeTask(task: Task, world: World, at: Date): string {
  const profile = world.profile(task.country);
  if (!profile) throw new Error('no such State');
  return writeOperation(operationOf(task), { id: task.id, at, inReplyTo: task.inReplyTo }, dataOf(task, world, profile));
}

function dataOf(task: Task, world: World, profile: Profile): Markup[] {
  switch (task.send) {
    case 'RDL':
      return writeDeadline(task.dueOn);
    case 'RAI':
      return writeWanted(task.wants, task.question, profile.language);
    case 'FEM':
      return writeErrors(task.errors);
    case 'RAR':
      return writeInformation(task, world, profile);
    case 'REQ':
      return writeRequest(task, profile);
    case 'NOT':
      return writeNotification(task, profile);
    case 'NRS':
      return [el('m:MessageDataNotificationResponseTypeReference', task.result)];
    case 'CAN':
      return [text('m:MessageDataRemarks', task.reason, profile.language)];
    case 'RRS':
      return writeAnswer(task, world, profile);
  }
}

/** What the person's own State has on file, or what whoever asked knows of the person. */
function writeInformation(task: Extract<Task, { send: 'RAR' }>, world: World, profile: Profile): Markup[] {
  const { asked, told, prints } = task;
  const words = asked && (findPersons(world.register(task.country), asked)[0] ?? asked).details;
  const { available, unavailable } = additionalInfoResults;
  const result = words !== undefined || told || prints ? available : unavailable;
  return [
    ...(told ? [writePerson(told, profile)] : []),
    ...writeDetails(result, words, profile.language),
    ...(prints ? [writePrints(prints, task)] : []),
  ];
}

function writeAnswer(task: Extract<Task, { send: 'RRS' }>, world: World, profile: Profile): Markup[] {
  const { asked, country, fromFile } = task;
  const found = findPersons(world.register(country), asked);
  const [person] = found;
  const response = found.length > 1 ? responseTypes.severalPersons : (person?.answer ?? responseTypes.success);
  const identified = person && response === responseTypes.success ? person : undefined;
  return [
    // Who cannot be named is echoed as asked: the schema demands a person in every answer.
    writePerson(
      identified ? { ...identified, ...identified.tells } : asked,
      identified ? profile : { ...profile, capitals: false },
    ),
    text('m:MessageDataRemarks', identified?.remarks, profile.language),
    ...(identified ? writeConvictions(identified, { country, language: profile.language, fromFile }) : []),
    ...(identified?.otherMemberStates ?? []).map((code) => el('m:MessageDataOtherMemberState', code)),
    el('m:MessageDataRequestResponseTypeReference', response),
  ];
}
