/** The checklist, in the order in which it is run. An id is never given to another check; numbers of removed ones stay empty. */
import type { Check } from './check.ts';
import { activityChecks } from './checks/activity.ts';
import { callChecks } from './checks/calls.ts';
import { definitionChecks } from './checks/definition.ts';
import { enquiryChecks } from './checks/enquiries.ts';
import { healthChecks } from './checks/health.ts';
import { loggingChecks } from './checks/logging.ts';
import { openingChecks } from './checks/opening.ts';
import { optionChecks } from './checks/options.ts';
import { receivingChecks } from './checks/receiving.ts';
import { sourceChecks } from './checks/sources.ts';
import { tallyChecks } from './checks/tallies.ts';
import { writeChecks } from './checks/writes.ts';

export const checks: readonly Check[] = [
  ...definitionChecks,
  ...optionChecks,
  ...sourceChecks,
  ...openingChecks,
  ...healthChecks,
  ...[...callChecks, ...enquiryChecks, ...writeChecks].toSorted((one, other) => order(one) - order(other)),
  ...activityChecks,
  ...tallyChecks,
  ...receivingChecks,
  ...loggingChecks,
];

/** By group, then by number. */
function order({ id }: Check): number {
  return ['ENQ', 'SUB', 'UPD', 'SET'].indexOf(id.slice(0, 3)) * 100 + Number(id.slice(4));
}
