import type { TypedDocumentString } from './generated/graphql.ts';

export interface Page {
  first?: number;
  after?: string;
}

/** Sends an operation, typed by its document. */
export type Request = <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
) => Promise<Result>;
