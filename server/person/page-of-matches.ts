/** A page of what was found, in the form of every other connection. */
import { refuseArgument } from '../platform/api/read/refuse-argument.ts';
import { pageSize, pageSizeMax } from '../platform/api/read/page.ts';
import type { Match } from './search-persons.ts';

const usual = 20;

/** @throws GraphQLError BAD_USER_INPUT for a page size out of bounds and for a cursor of another kind of list. */
export function pageOf(matches: readonly Match[], { first, after }: { first: number; after: string | undefined }) {
  const size = pageSize(first, pageSizeMax, usual);
  const from = after === undefined || after === null ? 0 : placeAfter(matches, after);
  const page = matches.slice(from, from + size).map(shown);
  const edges = page.map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    edges,
    nodes: page,
    pageInfo: { hasNextPage: from + size < matches.length, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: matches.length,
  };
}

function shown({ personId, score, band, agreements, weighed: { waterfall } }: Match) {
  return { personId, score, band, agreements, evidence: waterfall.fields, contradictions: waterfall.contradictions };
}

function cursorOf({ personId }: { personId: string }): string {
  return Buffer.from(`match.${personId}`).toString('base64url');
}

/** Whoever was learnt of since then may stand before or after it: the cursor names the last one seen. */
function placeAfter(matches: readonly Match[], after: string): number {
  const at = matches.findIndex((match) => cursorOf(match) === after);
  return at < 0 ? refuseArgument('after', 'must be an endCursor or cursor that this list gave out') : at + 1;
}
