/** Types of the problem documents, public, each with the status that its first word says. */
const statuses = { conflict: 409, unprocessable: 422, 'bad-request': 400, forbidden: 403 } as const;

export const problemTypes = [
  'conflict/version',
  'conflict/duplicate-exists',
  'conflict/pending-change-exists',
  'conflict/missing-required-data',
  'unprocessable/references-exist',
  'unprocessable/no-changes',
  'unprocessable/maximum-limit-reached',
  'unprocessable/not-allowed',
  'bad-request/does-not-match',
  'bad-request/invalid-reference',
  'forbidden/payload',
] as const;
export type ProblemType = (typeof problemTypes)[number];

export function statusOf(type: ProblemType): number {
  const [word] = type.split('/') as [keyof typeof statuses, string]; // the words of the list above
  return statuses[word];
}
