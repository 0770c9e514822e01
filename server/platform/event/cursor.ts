import { GraphQLError } from 'graphql';

/** The opaque text of a feed position; bound to its organisation, so that another's is of no use. */
export function encodeCursor(organisation: string, seq: number): string {
  return Buffer.from(`${organisation}.${seq}`).toString('base64url');
}

/** @throws GraphQLError BAD_USER_INPUT, alike for a malformed cursor and for another organisation's. */
export function decodeCursor(text: string, organisation: string): number {
  const [owner, seq, ...rest] = Buffer.from(text, 'base64url').toString('latin1').split('.');
  const position = Number(seq);
  const ours =
    rest.length === 0 && owner === organisation && /^\d{1,15}$/.test(seq ?? '') && encodeCursor(organisation, position) === text;
  if (!ours) {
    throw new GraphQLError('The cursor is not one of this feed: use one that the hub gave to this organisation, or none.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return position;
}
