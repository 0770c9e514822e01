/** Facts about a person that a country may need or want before it searches. `birthDate.full` includes `birthDate.year`. */
export const factPaths = [
  'names.family',
  'names.given',
  'names.birth',
  'names.father',
  'names.mother',
  'birthDate.year',
  'birthDate.full',
  'birthPlace.country',
  'birthPlace.town',
  'sex',
  'nationalities',
  'identifiers.nationalId',
  'fingerprints',
] as const;
export type FactPath = (typeof factPaths)[number];
