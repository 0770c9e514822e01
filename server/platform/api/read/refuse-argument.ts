import { GraphQLError } from 'graphql';

/** An argument that cannot be worked with; the message says what is allowed and never repeats what was found. */
export function refuseArgument(argument: string, allowed: string): never {
  throw new GraphQLError(`${argument}: ${allowed}.`, { extensions: { code: 'BAD_USER_INPUT', argument } });
}
