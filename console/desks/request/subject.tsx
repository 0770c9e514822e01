/** Who somebody is said to be. */
import type { SubjectFieldsFragment } from '../../../client-sdk/generated/graphql.ts';
import { showDate } from '../../parts/dates.ts';
import { Facts } from '../../parts/parts.tsx';
import { useStrings, wordOf } from '../../strings/strings.ts';
import { oneName } from '../names.ts';

export function Subject({ subject }: { subject: SubjectFieldsFragment }) {
  const factsOf = useFacts();
  return <Facts rows={factsOf(subject)} />;
}

/** Every fact with its name, always in the same order; empty where it was not told. */
export function useFacts(): (subject: SubjectFieldsFragment) => (readonly [string, string])[] {
  const { t, language } = useStrings();
  return ({ names, birthDate, birthPlace, sex, nationalities, identifiers }) => [
    [t.person.names, names.map(oneName).join('; ')],
    [t.common.born, birthDate ? showDate(birthDate, language) : ''],
    [t.person.birth, [birthPlace?.town, birthPlace?.country].filter(Boolean).join(', ')],
    [t.person.sex, wordOf(t.codes.sex, sex)],
    [t.person.nationalities, nationalities.join(', ')],
    [t.person.numbers, identifiers.map(({ scheme, value }) => `${scheme.label ?? scheme.code} ${value}`).join('; ')],
  ];
}
