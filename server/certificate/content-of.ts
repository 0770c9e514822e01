/** What a certificate says of its applicant, out of the application and what was decided. */
import { countries } from '../../schema/codes/countries.ts';
import { nameInWords } from '../exchange/requests-in/register-questions.ts';
import type { CertificateApplication, Disclosure, StoredContent } from './application.entity.ts';
import { shownLines, summaryOf } from './disclose.ts';

export function contentOf(
  { kind, form, intelligence, intelligenceText }: CertificateApplication,
  disclosure: Disclosure,
  { reference, issuedOn }: { reference: string; issuedOn: string },
): StoredContent {
  const { subject, addresses, primaryCountry } = form;
  const primary = subject.names.find((name) => name.kind === 'PRIMARY');
  const now = addresses.find(({ to }) => to === null) ?? addresses.at(-1);
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
    convictions: shownLines(disclosure),
    summary: summaryOf(disclosure, intelligence === 'INFORMATION' ? (intelligenceText ?? null) : null),
    issuedOn,
    primaryCountry: primaryCountry ?? '',
  };
}

function countryName(code: string | undefined): string | undefined {
  return countries.find((country) => country.code === code)?.name ?? code;
}
