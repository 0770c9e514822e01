/** Expected refusals: values, not errors. Nothing was done. Codes are published; messages are for people and repeat no input. */
export interface FieldIssue {
  /** Path in the input, e.g. `subject.names.0.family`. */
  path: string;
  code: string;
  message: string;
}

export type Refusal =
  | { kind: 'input-rejected'; issues: FieldIssue[] }
  | { kind: 'not-permitted'; code: string; message: string }
  | { kind: 'idempotency-conflict' }
  | { kind: 'not-found' }
  | { kind: 'wrong-state'; code: string; message: string }
  /** What may be asked anew, for which purpose, about whom (global id) and of whom. */
  | { kind: 'purpose-not-allowed'; offeredPurpose: string; personId: string; countries: string[] };

export function rejected(issues: FieldIssue[]): Refusal {
  return { kind: 'input-rejected', issues };
}

export const notFound: Refusal = { kind: 'not-found' };
export const idempotencyConflict: Refusal = { kind: 'idempotency-conflict' };

export function notPermitted(code: string, message: string): Refusal {
  return { kind: 'not-permitted', code, message };
}
