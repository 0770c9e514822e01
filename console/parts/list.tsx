/** A list as a table, however long: what is there, how much of it is shown, and the way to the rest. */
import type { ComponentChildren } from 'preact';
import { useStrings } from '../strings/strings.ts';
import { Shown, Table } from './parts.tsx';
import type { AskedPages } from './use-pages.ts';

interface ListProps<Node> {
  asked: AskedPages<Node>;
  caption: string;
  empty: string;
  head: readonly string[];
  children: (node: Node) => ComponentChildren;
}

export function List<Node extends { id: string }>({ asked, caption, empty, head, children }: ListProps<Node>) {
  const { t } = useStrings();
  return (
    <Shown asked={asked}>
      {({ nodes, totalCount, hasMore }) =>
        nodes.length === 0 ? (
          <p class="govuk-body">{empty}</p>
        ) : (
          <>
            <Table caption={caption} head={head}>
              {nodes.map((node) => (
                <tr class="govuk-table__row" key={node.id}>
                  {children(node)}
                </tr>
              ))}
            </Table>
            {hasMore && (
              <p class="govuk-body">
                {t.common.shown(nodes.length, totalCount)}{' '}
                <button type="button" class="hub-link govuk-link" onClick={asked.more}>
                  {t.common.more}
                </button>
              </p>
            )}
          </>
        )
      }
    </Shown>
  );
}
