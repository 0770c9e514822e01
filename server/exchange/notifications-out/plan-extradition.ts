/** Finds everything that can be wrong with the news of an extradition, and whom it goes to, before a row is written. */
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { HubCall } from '../../access/hub-call.ts';
import type { Person } from '../../person/person.entity.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { rejected, type FieldIssue, type Refusal } from '../../platform/refusal.ts';
import type { Connected } from '../back-ends/connected.ts';
import { londonDate } from '../playbook/deadline.ts';
import { inputPath, subjectOf } from '../requests-out/plan-enquiry.ts';
import { extraditionIssues, whomToTell, type NewExtradition, type WhomToTell } from './extradition-rules.ts';
import { notificationPurpose } from './write-notifications.ts';

export interface ExtraditionPlan extends WhomToTell {
  kind: 'plan';
  /** Known already, or undefined where the subject is new. */
  person: Person | undefined;
  subject: Identity;
}

export async function planExtradition(
  work: Work,
  call: HubCall,
  input: NewExtradition,
  connected: Connected,
): Promise<ExtraditionPlan | Refusal> {
  const today = londonDate(work.now);
  const issues = extraditionIssues(input, today);
  if (issues.length > 0) return rejected(issues);
  const { person, subject } = await subjectOf(work, call, input);
  if (!subject) return rejected([{ path: 'personId', code: 'NOT_FOUND', message: 'No such person is known to you.' }]);
  const whom = whomToTell(subject.nationalities, connected.channels, today);
  const found = [...countryIssues(input, whom), ...carryingIssues(call, input, subject, connected)];
  return found.length > 0 ? rejected(found) : { kind: 'plan', person, subject, ...whom };
}

/** Nobody to tell is no success: somebody would believe that a country knows. */
function countryIssues({ subject }: NewExtradition, { told, untold }: WhomToTell): FieldIssue[] {
  if (told.length > 0) return [];
  const path = subject ? 'subject.nationalities' : 'personId';
  const [first, ...others] = untold;
  if (!first)
    return [
      { path, code: 'NO_FOREIGN_NATIONALITY', message: 'The person has no foreign nationality: no country is to be told.' },
    ];
  return [first, ...others].map(({ country, reason }) => ({ path, code: reason, message: `${country} cannot be told.` }));
}

function carryingIssues(call: HubCall, input: NewExtradition, subject: Identity, connected: Connected): FieldIssue[] {
  const accountability = {
    organisation: call.caller.organisation,
    purpose: notificationPurpose,
    justification: input.reason.trim(),
  };
  return connected
    .refusalsOf('INTERPOL', subject, accountability)
    .map((issue) => ({ ...issue, path: inputPath(input, issue.path) }));
}
