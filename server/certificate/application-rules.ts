/** What an application must say, field by field: what cannot be worked with is refused, what is missing is asked for. Pure. */
import {
  addressHistory,
  alwaysWantedFiles,
  type CertificateFileKind,
  type CertificateService,
} from '../../schema/codes/certificate-services.ts';
import { countries } from '../../schema/codes/countries.ts';
import { addDays, addMonths } from '../platform/calendar-days.ts';
import { pncIdIssues } from '../exchange/registers/pnc-id.ts';
import { personIssues } from '../exchange/requests-out/enquiry-rules.ts';
import type { FieldIssue } from '../platform/refusal.ts';
import { countIssues, textIssues } from '../platform/text-rules.ts';
import type { ApplicationForm, LivedAt } from './application.entity.ts';
import type { CertificateKind } from './content.ts';
import { serviceLevel } from './service-terms.ts';

const addressesMax = 40;

/** What is wrong with what was given. */
export function formIssues(form: ApplicationForm, today: string): FieldIssue[] {
  const { subject, addresses, endorser, agent, declared, paymentReference } = form;
  return [
    ...personIssues({ subject }, today),
    ...subject.identifiers.flatMap(({ scheme, value }, at) =>
      scheme === 'PNCID' ? pncIdIssues(`subject.identifiers.${at}.value`, value) : [],
    ),
    ...countIssues('addresses', addresses.length, { min: 0, max: addressesMax }),
    ...countryIssues('primaryCountry', form.primaryCountry),
    ...addresses.flatMap((address, at) => addressIssues(address, `addresses.${at}`, today)),
    ...(endorser ? partyIssues('endorser', endorser) : []),
    ...(agent ? partyIssues('agent', agent) : []),
    ...textIssues('declared', declared, { max: 2_000, optional: true }),
    ...textIssues('paymentReference', paymentReference, { max: 60, optional: true }),
  ];
}

function countryIssues(path: string, code: string | null): FieldIssue[] {
  if (code === null || countries.some((country) => country.code === code)) return [];
  return [issue(path, 'UNKNOWN_CODE', 'It is no ISO 3166-1 alpha-2 code of a country.')];
}

function issue(path: string, code: string, message: string): FieldIssue {
  return { path, code, message };
}

function addressIssues({ lines, country, from, to }: LivedAt, path: string, today: string): FieldIssue[] {
  return [
    ...countryIssues(`${path}.country`, country),
    ...countIssues(`${path}.lines`, lines.length, { min: 1, max: 6 }),
    ...lines.flatMap((line, at) => textIssues(`${path}.lines.${at}`, line, { max: 80 })),
    ...(to !== null && to < from ? [issue(`${path}.to`, 'BEFORE_FROM', 'It lies before `from`.')] : []),
    ...(from > today || (to ?? from) > today ? [issue(path, 'IN_FUTURE', 'It lies ahead.')] : []),
  ];
}

function partyIssues(path: string, party: Record<string, string>): FieldIssue[] {
  return Object.entries(party).flatMap(([part, value]) => textIssues(`${path}.${part}`, value, { max: 120 }));
}

export interface Given {
  kind: CertificateKind;
  service: CertificateService;
  form: ApplicationForm;
  files: readonly CertificateFileKind[];
}

/** What is still wanted before the checks begin. */
export function missingOf({ kind, service, form, files }: Given, today: string): FieldIssue[] {
  const wanted = (path: string, is: unknown, message: string) => (is ? [] : [issue(path, 'MISSING', message)]);
  const primary = form.subject.names.find((name) => name.kind === 'PRIMARY');
  return [
    ...wanted('subject.names', primary?.given && primary.family, 'The name in use, with forenames and surname.'),
    ...wanted('subject.birthDate', form.subject.birthDate?.length === 10, 'The date of birth in full.'),
    ...wanted('subject.birthPlace', form.subject.birthPlace?.country, 'The country of birth.'),
    ...wanted('subject.nationalities', form.subject.nationalities.length, 'The nationality.'),
    ...wanted('subject.identifiers', form.subject.identifiers.some(isPassport), 'The number of the passport.'),
    ...addressGaps(form, today),
    ...wanted('primaryCountry', form.primaryCountry, 'The country that the certificate is for.'),
    ...wanted('endorser', kind === 'POLICE' || form.endorser, 'Who asks for it: the employer abroad.'),
    ...wanted('paymentReference', form.paymentReference, 'The reference of the payment.'),
    ...(serviceLevel(kind, service, today)
      ? []
      : [issue('service', 'NOT_OFFERED', 'There is no such service for this certificate.')]),
    ...wantedFiles(kind, form).flatMap((file) => wanted(`files.${file}`, files.includes(file), 'This file is still wanted.')),
  ];
}

function isPassport({ scheme }: { scheme: string }): boolean {
  return scheme === 'PASSPORT';
}

function wantedFiles(kind: CertificateKind, form: ApplicationForm): CertificateFileKind[] {
  return [
    ...alwaysWantedFiles,
    ...(kind === 'ICPC' ? (['ENDORSEMENT'] as const) : []),
    ...(form.agent ? (['AUTHORITY_OF_AGENT'] as const) : []),
  ];
}

/** The first gap is named; without any address all of it is one. */
function addressGaps({ addresses, subject }: ApplicationForm, today: string): FieldIssue[] {
  const back = addMonths(today, -12 * addressHistory.years);
  const since = subject.birthDate?.length === 10 && subject.birthDate > back ? subject.birthDate : back;
  let covered = since;
  for (const { from, to } of [...addresses].sort((one, other) => (one.from < other.from ? -1 : 1))) {
    if (from > addDays(covered, addressHistory.gapDaysMax)) break;
    const until = to ?? today;
    if (until > covered) covered = until;
  }
  if (addDays(covered, addressHistory.gapDaysMax) >= today && addresses.length > 0) return [];
  return [issue('addresses', 'GAP', `Where the applicant lived is wanted for ten years, and is not known after ${covered}.`)];
}
