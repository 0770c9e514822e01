/** Why the embedded PostgreSQL is not there. `kind` is stable; the message is a sentence for the person at the terminal. */
export type PostgresStartProblem =
  | 'unsupported-platform'
  | 'port-in-use'
  | 'data-directory-in-use'
  | 'not-a-data-directory'
  | 'initdb-failed'
  | 'start-failed'
  | 'not-ready-in-time';

export class PostgresStartError extends Error {
  readonly kind: PostgresStartProblem;

  constructor(kind: PostgresStartProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PostgresStartError';
    this.kind = kind;
  }
}
