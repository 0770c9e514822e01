/** Finds everything that can be wrong with an enquiry before a row is written: what it says, whom it may name, where it can go. */
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { findVisiblePerson, identityOfPerson } from '../../person/find-person.ts';
import type { Person } from '../../person/person.entity.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { rejected, type FieldIssue, type Refusal } from '../../platform/refusal.ts';
import type { Connected } from '../back-ends/connected.ts';
import { londonDate } from '../playbook/deadline.ts';
import { completenessIssues } from './completeness.ts';
import { enquiryIssues } from './enquiry-rules.ts';
import { identityOf, type NewEnquiry, type NewSubject } from './new-enquiry.ts';
import { defaultCountries, routeTo, type Route } from '../playbook/routing.ts';

export interface EnquiryPlan {
  kind: 'plan';
  /** Known already, or undefined where the subject is new. */
  person: Person | undefined;
  subject: Identity;
  routes: Route[];
}

export async function planEnquiry(
  work: Work,
  call: HubCall,
  input: NewEnquiry,
  connected: Connected,
): Promise<EnquiryPlan | Refusal> {
  const today = londonDate(work.now);
  const issues = enquiryIssues(input, today);
  if (issues.length > 0) return rejected([...issues, ...countryIssues(input, connected, today)]);
  const { person, subject } = await subjectOf(work, call, input);
  if (!subject) return rejected([{ path: 'personId', code: 'NOT_FOUND', message: 'No such person is known to you.' }]);
  const asked = input.countries ?? defaultCountries(subject.nationalities, today);
  const { routes, issues: routeIssues } = planRoutes({ countries: asked, onDay: today }, connected, (code) =>
    pathOfCountry(input, code),
  );
  const accountability = { organisation: call.caller.organisation, purpose: input.purpose, justification: input.reason.trim() };
  const refusals = connected.refusals([...new Set(routes.map(({ channel }) => channel))], subject, accountability);
  const missing = completenessIssues(
    subject,
    routes.map(({ country }) => country),
    today,
  );
  const found = [...routeIssues, ...[...missing, ...refusals].map((issue) => ({ ...issue, path: inputPath(input, issue.path) }))];
  return found.length > 0 ? rejected(found) : { kind: 'plan', person, subject, routes };
}

/** Countries named by the caller that cannot be asked: told together with whatever else is wrong. */
function countryIssues({ countries }: NewEnquiry, { channels }: Connected, today: string): FieldIssue[] {
  return (countries ?? []).flatMap((code, at) => {
    const route = routeTo(code, channels, today);
    return 'channel' in route ? [] : [{ path: `countries.${at}`, code: route.code, message: route.message }];
  });
}

/** No subject where the person named is unknown, or unknown to this caller. */
export async function subjectOf(
  work: Work,
  call: HubCall,
  input: Pick<NewEnquiry, 'subject' | 'personId'>,
): Promise<{ person?: Person; subject?: Identity }> {
  if (input.subject) return { subject: identityOf(input.subject) };
  const person = input.personId ? await findVisiblePerson(work.em, call, input.personId) : undefined;
  return person ? { person, subject: await identityOfPerson(work.em, person) } : {};
}

/** The routes to these countries on a day, each once, in order of code. `pathOf` names the field that named a country. */
export function planRoutes(
  { countries, onDay }: { countries: readonly string[]; onDay: string },
  { channels }: Connected,
  pathOf: (code: string) => string,
): { routes: Route[]; issues: FieldIssue[] } {
  const asked = [...new Set(countries)].sort();
  const found = asked.map((code) => ({ code, route: routeTo(code, channels, onDay) }));
  const issues = found.flatMap(({ code, route }) =>
    'channel' in route ? [] : [{ path: pathOf(code), code: route.code, message: route.message }],
  );
  if (asked.length === 0) {
    issues.push({
      path: 'countries',
      code: 'UNKNOWN_COUNTRY',
      message: 'The subject has no foreign nationality: say which countries to ask.',
    });
  }
  return { routes: found.flatMap(({ route }) => ('channel' in route ? [route] : [])), issues };
}

/** The field that named the country; a person known already brings its nationalities along. */
function pathOfCountry({ countries, subject }: NewEnquiry, code: string): string {
  if (countries) return `countries.${countries.indexOf(code)}`;
  return subject ? `subject.nationalities.${subject.nationalities.indexOf(code)}` : 'personId';
}

const pathsOfAccountability: Readonly<Record<string, string>> = {
  'accountability.purpose': 'purpose',
  'accountability.justification': 'reason',
};

/** A connector names fields of the message; the caller must find them in the input. */
export function inputPath({ subject }: Pick<NewEnquiry, 'subject'>, path: string): string {
  if (!path.startsWith('subject.')) return pathsOfAccountability[path] ?? path;
  return subject ? path.replace(/^subject\.names\.(\d+)/, (_whole, at: string) => pathOfName(subject, Number(at))) : 'personId';
}

/** In the message, parents' names follow the person's own. */
function pathOfName({ names }: NewSubject, at: number): string {
  return at < names.length ? `subject.names.${at}` : `subject.parents.${at - names.length}`;
}
