/** Lists that come page by page: all that was asked for so far, and a way to more. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useStrings } from '../strings/strings.ts';
import { Shown } from './parts.tsx';
import { useAsked, type Asked } from './use-asked.ts';

export interface Page<Node> {
  nodes: readonly Node[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null | undefined };
}

interface List<Node> {
  nodes: readonly Node[];
  totalCount: number;
  hasMore: boolean;
}

export interface AskedPages<Node> extends Asked<List<Node>> {
  more(): void;
}

const pageSize = 100;

/** What a list is asked with. */
export function pageAfter(after: string | undefined): { first: number; after?: string } {
  return { first: pageSize, ...(after ? { after } : {}) };
}

/** Every page is asked for anew: what has been dealt with meanwhile is gone from all of them. */
export function usePages<Node>(
  ask: (after: string | undefined) => Promise<Page<Node>>,
  reasons: readonly unknown[],
): AskedPages<Node> {
  const [wanted, setWanted] = useState(1);
  const asked = useAsked(() => firstPages(ask, wanted), [wanted, ...reasons]);
  return { ...asked, more: () => setWanted((before) => before + 1) };
}

async function firstPages<Node>(ask: (after: string | undefined) => Promise<Page<Node>>, wanted: number): Promise<List<Node>> {
  const nodes: Node[] = [];
  for (let after: string | undefined, left = wanted; ; left -= 1) {
    const page = await ask(after);
    nodes.push(...page.nodes);
    after = page.pageInfo.endCursor ?? undefined;
    const hasMore = page.pageInfo.hasNextPage && after !== undefined;
    if (!hasMore || left <= 1) return { nodes, totalCount: page.totalCount, hasMore };
  }
}

interface PagesProps<Node> {
  asked: AskedPages<Node>;
  /** Shown where there is nothing. */
  empty: string;
  children: (nodes: readonly Node[]) => ComponentChildren;
}

export function Pages<Node>({ asked, empty, children }: PagesProps<Node>) {
  const { t } = useStrings();
  return (
    <Shown asked={asked}>
      {({ nodes, totalCount, hasMore }) =>
        nodes.length === 0 ? (
          <p class="govuk-body">{empty}</p>
        ) : (
          <>
            {children(nodes)}
            <p class="govuk-body" role="status">
              {t.pages.shown(nodes.length, totalCount)}
            </p>
            {hasMore && (
              <button type="button" class="govuk-button govuk-button--secondary" onClick={asked.more}>
                {t.pages.more}
              </button>
            )}
          </>
        )
      }
    </Shown>
  );
}
