/** Lists longer than a page. What was asked for stays on the page while more is asked for, and is asked for anew as a whole. */
import { useState } from 'preact/hooks';
import { useAsked, type Asked } from './use-asked.ts';

export interface PageAsked {
  first: number;
  after?: string;
}

interface PageOf<Node> {
  nodes: readonly Node[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

export interface Listed<Node> {
  nodes: readonly Node[];
  totalCount: number;
  hasMore: boolean;
}

export interface AskedPages<Node> extends Asked<Listed<Node>> {
  more(): void;
}

const pageSize = 100;

export function usePages<Node>(ask: (page: PageAsked) => Promise<PageOf<Node>>, reasons: readonly unknown[]): AskedPages<Node> {
  const [pages, setPages] = useState(1);
  const asked = useAsked(() => readPages(ask, pages), [...reasons, pages]);
  return { ...asked, more: () => setPages((before) => before + 1) };
}

export async function readPages<Node>(ask: (page: PageAsked) => Promise<PageOf<Node>>, pages: number): Promise<Listed<Node>> {
  const nodes: Node[] = [];
  let after: string | undefined;
  for (let page = 1; ; page += 1) {
    const { nodes: more, totalCount, pageInfo } = await ask({ first: pageSize, ...(after ? { after } : {}) });
    nodes.push(...more);
    after = pageInfo.endCursor ?? undefined;
    const hasMore = pageInfo.hasNextPage && after !== undefined;
    if (page >= pages || !hasMore) return { nodes, totalCount, hasMore };
  }
}
