/**
 * What a common offence category is about: for the offender desk, and for the rule that child sexual offences are always told where
 * somebody is to work with children (FRA 2020 s.5(6)). OURS by category of Council Decision 2009/316/JHA. MAY_BE_CHILD_SEXUAL: the
 * category does not say whether the victim was a child; a person decides.
 */
export const offenceKinds = ['SEXUAL', 'CHILD_SEXUAL', 'MAY_BE_CHILD_SEXUAL', 'VIOLENT', 'TERRORIST'] as const;
export type OffenceKind = (typeof offenceKinds)[number];

export const offenceKindsVersion = 'hub/2021';

/** Categories by kind; one may be of several. */
// prettier-ignore
export const categoriesOfKind = {
  SEXUAL: [
    '0402 00', '0406 00', '1000 00', '1001 00', '1002 00', '1003 00', '1004 00', '1005 00', '1006 00', '1008 00', '1009 00', '1010 00',
    '1011 00', '1101 00',
  ],
  CHILD_SEXUAL: ['0406 00', '1008 00', '1009 00', '1010 00', '1011 00'],
  MAY_BE_CHILD_SEXUAL: ['0400 00', '0402 00', '1000 00', '1001 00', '1003 00', '1004 00', '1005 00', '1006 00', '1101 00'],
  VIOLENT: [
    '0101 00', '0102 00', '0103 00', '0801 00', '0802 00', '0803 00', '0804 00', '0808 00', '0809 00', '0811 00', '0813 00', '0814 00',
    '0818 00', '0901 00', '0902 00', '0903 00', '0906 00', '0909 00', '1001 00', '1002 00', '1003 00', '1010 00', '1011 00', '1208 00',
    '1610 00', '1611 00', '1703 00',
  ],
  TERRORIST: ['0300 00', '0301 00', '0302 00', '0303 00', '0304 00', '0305 00'],
} as const satisfies Record<OffenceKind, readonly string[]>;

const kindsByCategory = new Map<string, OffenceKind[]>();
for (const kind of offenceKinds)
  for (const category of categoriesOfKind[kind]) kindsByCategory.set(category, [...(kindsByCategory.get(category) ?? []), kind]);

/** Kinds of an ECRIS offence category; none for one that no kind lists. */
export function kindsOfCategory(category: string): readonly OffenceKind[] {
  return kindsByCategory.get(category) ?? [];
}
