/** Two descriptions side by side, fact by fact. */
import type { SubjectFieldsFragment } from '../../../client-sdk/generated/graphql.ts';
import { Cell, Table, Tag } from '../../parts/parts.tsx';
import { useStrings } from '../../strings/strings.ts';
import { useFacts } from '../request/subject.tsx';
import { numbersDiffer, textsDiffer } from './differences.ts';

interface SidesProps {
  left: SubjectFieldsFragment;
  right: SubjectFieldsFragment;
  /** Of the two columns. */
  heads: readonly [string, string];
}

export function Sides({ left, right, heads }: SidesProps) {
  const { t } = useStrings();
  const factsOf = useFacts();
  const [ones, others] = [factsOf(left), factsOf(right)];
  const rows = ones.map(([name, one], at) => [name, one, others[at]?.[1] ?? ''] as const);
  const differs = ([name, one, other]: (typeof rows)[number]) =>
    name === t.person.numbers ? numbersDiffer(left, right) : textsDiffer(one, other);
  return (
    <Table caption={t.pairs.sides} head={[t.pairs.fact, ...heads]}>
      {rows
        .filter(([, one, other]) => one || other)
        .map((row) => (
          <tr class="govuk-table__row" key={row[0]}>
            <th scope="row" class="govuk-table__header">
              {row[0]} {differs(row) && <Tag tone="late">{t.pairs.differs}</Tag>}
            </th>
            <Cell>{row[1] || t.common.notGiven}</Cell>
            <Cell>{row[2] || t.common.notGiven}</Cell>
          </tr>
        ))}
    </Table>
  );
}
