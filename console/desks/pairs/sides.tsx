/** Two descriptions side by side, fact by fact. */
import type { SubjectFieldsFragment } from '../../../client-sdk/generated/graphql.ts';
import { Cell, Table, Tag } from '../../parts/parts.tsx';
import { useStrings } from '../../strings/strings.ts';
import { useFacts } from '../request/subject.tsx';

interface SidesProps {
  left: SubjectFieldsFragment;
  right: SubjectFieldsFragment;
  /** Of the two columns. */
  heads: readonly [string, string];
}

export function Sides({ left, right, heads }: SidesProps) {
  const { t } = useStrings();
  const factsOf = useFacts();
  const others = new Map(factsOf(right));
  const rows = factsOf(left).map(([name, value]) => [name, value, others.get(name) ?? ''] as const);
  return (
    <Table caption={t.pairs.sides} head={[t.pairs.fact, ...heads]}>
      {rows
        .filter(([, one, other]) => one || other)
        .map(([name, one, other]) => (
          <tr class="govuk-table__row" key={name}>
            <th scope="row" class="govuk-table__header">
              {name} {differ(one, other) && <Tag tone="late">{t.pairs.differs}</Tag>}
            </th>
            <Cell>{one || t.common.notGiven}</Cell>
            <Cell>{other || t.common.notGiven}</Cell>
          </tr>
        ))}
    </Table>
  );
}

/** What one side does not tell contradicts nothing. */
function differ(one: string, other: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return one !== '' && other !== '' && plain(one) !== plain(other);
}
