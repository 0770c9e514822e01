/** The input of an enquiry as a use case takes it, and the identity that is made of it. */
import type { Identity, NameKind, PersonName, Sex } from '../../../connectors/contract/canonical.ts';

type Given<Value> = Value | null | undefined;

export interface NewName {
  kind: NameKind;
  given?: Given<string>;
  family?: Given<string>;
  full?: Given<string>;
  language?: Given<string>;
}

export interface NewSubject {
  names: NewName[];
  birthDate?: Given<string>;
  birthPlace?: Given<{ country?: Given<string>; town?: Given<string> }>;
  sex: Sex;
  nationalities: string[];
  parents?: Given<NewName[]>;
  identifiers?: Given<{ scheme: string; value: string; country?: Given<string> }[]>;
}

export interface NewEnquiry {
  idempotencyKey: string;
  personId?: Given<string>;
  subject?: Given<NewSubject>;
  countries?: Given<string[]>;
  purpose: string;
  reason: string;
  urgency: 'ROUTINE' | 'URGENT';
  offenceCode?: Given<string>;
  courtDate?: Given<string>;
}

/** What is asked and stored: trimmed, in composed Unicode, nothing else changed. */
export function identityOf(subject: NewSubject): Identity {
  const { birthPlace, birthDate } = subject;
  return {
    names: [...subject.names, ...(subject.parents ?? [])].map(nameOf),
    sex: subject.sex,
    ...(birthDate ? { birthDate } : {}),
    ...(birthPlace ? { birthPlace: { ...part('country', birthPlace.country), ...part('town', birthPlace.town) } } : {}),
    nationalities: [...new Set(subject.nationalities)],
    identifiers: (subject.identifiers ?? []).map(({ scheme, value, country }) => ({
      scheme,
      value: tidy(value),
      ...part('country', country),
    })),
  };
}

function nameOf({ kind, given, family, full, language }: NewName): PersonName {
  return { kind, ...part('given', given), ...part('family', family), ...part('full', full), ...part('language', language) };
}

function part<Name extends string>(name: Name, value: Given<string>): Partial<Record<Name, string>> {
  return value ? ({ [name]: tidy(value) } as Record<Name, string>) : {};
}

function tidy(value: string): string {
  return value.normalize('NFC').trim().replace(/ {2,}/g, ' ');
}
