import { limits } from '../api/limits.ts';
import { refusal } from '../api/mask-errors.ts';
import { feedKinds, type FeedKind } from './append-feed.ts';

/**
 * The kinds that a `FeedFilter` leaves, undefined for all.
 * @throws GraphQLError BAD_USER_INPUT: a kind that is not published would be waited for in silence.
 */
export function kindsOf(filter: { kinds?: readonly string[] | null } | null | undefined): readonly FeedKind[] | undefined {
  const kinds = filter?.kinds;
  if (!kinds) return undefined;
  const known = feedKinds.filter((kind) => kinds.includes(kind));
  if (kinds.length === 0 || kinds.length > limits.feed.kindsMax || known.length !== new Set(kinds).size) {
    throw refusal('BAD_USER_INPUT', `filter.kinds must name 1 to ${limits.feed.kindsMax} of: ${feedKinds.join(', ')}.`);
  }
  return known;
}
