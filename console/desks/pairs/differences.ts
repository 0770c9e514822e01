/** Where two descriptions differ: no page, no line. What one side does not tell contradicts nothing. */
interface Numbered {
  identifiers: readonly { scheme: { code: string }; value: string }[];
}

/** Letters without their marks, in any case. */
export function textsDiffer(one: string, other: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return one !== '' && other !== '' && plain(one) !== plain(other);
}

/** Numbers of one kind that have none in common; of different kinds they say nothing of each other. */
export function numbersDiffer(one: Numbered, other: Numbered): boolean {
  const kinds = new Set(one.identifiers.map(({ scheme }) => scheme.code));
  return [...kinds].some((kind) => {
    const of = ({ identifiers }: Numbered) => identifiers.filter(({ scheme }) => scheme.code === kind).map(({ value }) => value);
    const theirs = of(other);
    return theirs.length > 0 && !of(one).some((value) => theirs.includes(value));
  });
}
