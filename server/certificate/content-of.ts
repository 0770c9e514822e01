/** What a certificate says of its applicant, out of the application and what was decided. */
import { countries } from '../../schema/codes/countries.ts';
import { nameInWords } from '../exchange/requests-in/register-questions.ts';
import type { ApplicationForm, CertificateApplication, Disclosure, LivedAt, StoredContent } from './application.entity.ts';
import type { CertificateLine } from './content.ts';
import { tidyText } from '../platform/text-rules.ts';
import { shownLines, summaryOf } from './disclose.ts';

export function contentOf(
  { kind, form, intelligence, intelligenceText }: CertificateApplication,
  disclosure: Disclosure,
  { reference, issuedOn }: { reference: string; issuedOn: string },
): StoredContent {
  const { subject, addresses, primaryCountry } = form;
  const primary = subject.names.find((name) => name.kind === 'PRIMARY');
  const now = presentAddress(addresses);
  return {
    kind,
    reference,
    outcome: disclosure.outcome,
    applicant: {
      familyName: primary?.family ?? '',
      givenNames: primary?.given ?? '',
      otherNames: subject.names.filter((name) => name !== primary && !name.kind.startsWith('PARENT')).map(nameInWords),
      bornOn: subject.birthDate ?? '',
      birthPlace: [subject.birthPlace?.town, countryName(subject.birthPlace?.country)].filter(Boolean).join(', '),
      nationality: subject.nationalities.map(countryName).join(', '),
      passportNumber: subject.identifiers.find(({ scheme }) => scheme === 'PASSPORT')?.value ?? '',
      address: now ? [...now.lines, countryName(now.country) ?? ''] : [],
    },
    convictions: shownLines(disclosure).map(tidyLine),
    summary: summaryOf(disclosure, intelligence === 'INFORMATION' ? (intelligenceText ?? null) : null),
    issuedOn,
    primaryCountry: primaryCountry ?? '',
  };
}

/** A register's own line ends and the like do not go on paper. */
function tidyLine({ on, court, offence, disposal }: CertificateLine): CertificateLine {
  const tidy = (text: string) => tidyText(text, textMax) ?? '';
  return { on, court: tidy(court), offence: tidy(offence), disposal: tidy(disposal) };
}

const textMax = 2_000;

function presentAddress(addresses: readonly LivedAt[]): LivedAt | undefined {
  return addresses.find(({ to }) => to === null) ?? addresses.at(-1);
}

/** Texts of the form that will be printed, by their fields. */
export function printedOf({ subject, addresses }: ApplicationForm): [path: string, text: string][] {
  const { names, birthPlace, identifiers } = subject;
  const at = addresses.findIndex((address) => address === presentAddress(addresses));
  return [
    ...names.flatMap(({ kind, given, family, full }, at) =>
      kind.startsWith('PARENT') ? [] : textsAt(`subject.names.${at}`, { given, family, full }),
    ),
    ...textsAt('subject.birthPlace', { town: birthPlace?.town }),
    ...identifiers.flatMap(({ scheme, value }, at) =>
      scheme === 'PASSPORT' ? textsAt(`subject.identifiers.${at}`, { value }) : [],
    ),
    ...textsAt(`addresses.${at}.lines`, Object.fromEntries(Object.entries(addresses[at]?.lines ?? []))),
  ];
}

function textsAt(path: string, texts: Record<string, string | undefined>): [path: string, text: string][] {
  return Object.entries(texts).flatMap(([part, text]): [string, string][] => (text ? [[`${path}.${part}`, text]] : []));
}

function countryName(code: string | undefined): string | undefined {
  return countries.find((country) => country.code === code)?.name ?? code;
}
