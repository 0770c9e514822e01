/** A list as a table, page by page. */
import type { ComponentChildren } from 'preact';
import { Pages, type AskedPages } from './pages.tsx';
import { Table } from './parts.tsx';

interface ListProps<Node> {
  asked: AskedPages<Node>;
  caption: string;
  empty: string;
  head: readonly string[];
  children: (node: Node) => ComponentChildren;
}

export function List<Node extends { id: string }>({ asked, caption, empty, head, children }: ListProps<Node>) {
  return (
    <Pages asked={asked} empty={empty}>
      {(nodes) => (
        <Table caption={caption} head={head}>
          {nodes.map((node) => (
            <tr class="govuk-table__row" key={node.id}>
              {children(node)}
            </tr>
          ))}
        </Table>
      )}
    </Pages>
  );
}
