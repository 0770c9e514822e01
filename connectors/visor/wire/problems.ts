/** Types of the problem documents, in the manner of LEDS (ours for ViSOR), each with its status. */
export const problems = {
  'conflict/version': { status: 412, title: 'The nominal has changed since that version' },
  'conflict/reference-reused': { status: 409, title: 'Another change bears this reference' },
  'conflict/pending-change-exists': { status: 409, title: 'A change of the nominal is under way' },
  'unprocessable/no-changes': { status: 422, title: 'The nominal is like that already' },
  'unprocessable/not-allowed': { status: 422, title: 'Not allowed in the state the nominal is in' },
  'unprocessable/maximum-limit-reached': { status: 422, title: 'The nominal has as many entries as it can hold' },
  'bad-request/does-not-match': { status: 400, title: 'The call does not fit the interface' },
  'bad-request/missing-header': { status: 400, title: 'A mandatory header is missing or has a wrong length' },
  'bad-request/version-missing': { status: 428, title: 'A change names the version it was made on' },
  'not-found/nominal': { status: 404, title: 'There is no such nominal' },
  'not-found/change': { status: 404, title: 'There is no change with this reference' },
  'forbidden/not-responsible': { status: 403, title: 'Another force is responsible' },
  'forbidden/token': { status: 401, title: 'The token is missing or wrong' },
  'busy/try-later': { status: 503, title: 'Not now' },
} as const;
export type ProblemType = keyof typeof problems;
