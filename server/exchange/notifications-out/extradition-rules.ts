/** Who is told of an extradition, and what must be said of it. Pure. */
import { countries } from '../../../schema/codes/countries.ts';
import { playbookOf } from '../../../schema/codes/playbooks.ts';
import type { FieldIssue } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import type { NewSubject } from '../requests-out/new-enquiry.ts';
import { personIssues } from '../requests-out/enquiry-rules.ts';
import type { Untold } from '../threads/extradition.entity.ts';

export interface NewExtradition {
  idempotencyKey: string;
  personId?: string | null;
  subject?: NewSubject | null;
  extraditedTo: string;
  /** ISO 8601 full date. */
  surrenderedOn: string;
  reason: string;
}

export const reasonMax = 200;

/** `today` is the day in London. */
export function extraditionIssues(input: NewExtradition, today: string): FieldIssue[] {
  return [
    ...personIssues(input, today),
    ...countryIssues(input.extraditedTo),
    ...dayIssues(input.surrenderedOn, today),
    ...textIssues('reason', input.reason, { max: reasonMax }),
  ];
}

const byCode = new Map(countries.map((row) => [row.code, row]));

function countryIssues(code: string): FieldIssue[] {
  const path = 'extraditedTo';
  const row = byCode.get(code);
  if (!row)
    return [{ path, code: 'UNKNOWN_COUNTRY', message: 'No country has this code in ISO 3166-1: use its two-letter code.' }];
  if (row.channel !== 'DOMESTIC') return [];
  return [
    { path, code: 'DOMESTIC_COUNTRY', message: 'Within the United Kingdom and the Crown Dependencies nobody is extradited.' },
  ];
}

function dayIssues(day: string, today: string): FieldIssue[] {
  if (day <= today) return [];
  return [
    {
      path: 'surrenderedOn',
      code: 'IN_THE_FUTURE',
      message: 'Countries are told once somebody has been surrendered: today at the latest.',
    },
  ];
}

export interface WhomToTell {
  /** Countries, in order of code: where a territory has no authority of its own, the State's. */
  told: string[];
  untold: Untold[];
}

/**
 * Every nationality comes to something: a country is told that is told of its nationals' convictions, too, by duty or arrangement; it is
 * left out rather than told without a basis. ECRIS has no such message, so Member States are told through their bureaus.
 */
export function whomToTell(nationalities: readonly string[], plugged: readonly string[], today: string): WhomToTell {
  const told = new Set<string>();
  const untold: Untold[] = [];
  for (const country of [...new Set(nationalities)].sort()) {
    const playbook = playbookOf(country, today);
    if (playbook?.channel === 'DOMESTIC') continue;
    const reason = reasonAgainst(playbook, plugged);
    if (reason === undefined && playbook) told.add(playbook.authority);
    else untold.push({ country, reason: reason ?? 'NATIONALITY_NOT_READ' });
  }
  return { told: [...told].sort(), untold };
}

function reasonAgainst(playbook: ReturnType<typeof playbookOf>, plugged: readonly string[]): string | undefined {
  if (!playbook) return 'NATIONALITY_NOT_READ';
  if (playbook.channel === 'NONE') return 'NO_CHANNEL';
  if (playbook.notifications === 'NONE') return 'NO_ARRANGEMENT';
  return plugged.includes('INTERPOL') ? undefined : 'CHANNEL_NOT_CONNECTED';
}
