import type { GraphQLResolveInfo } from 'graphql';

/**
 * The resolver of every field that the read planner knows: its value stands ready in the planned tree, under the response key.
 * The body of such a resolver method only publishes the field and its arguments.
 */
export function planned(source: unknown, info: GraphQLResolveInfo): unknown {
  return (source as Record<string, unknown> | undefined)?.[info.path.key];
}
