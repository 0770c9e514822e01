/** A person says whom another country's request is about: records that were found, or nobody here. */
import type { Refusal, FieldIssue } from '../../platform/refusal.ts';
import { rejected } from '../../platform/refusal.ts';
import { countIssues } from '../../platform/text-rules.ts';
import type { AskedSearch } from './asked.entity.ts';
import { latestSearch } from './latest.ts';
import { isKept } from './judge-found.ts';
import { onRequestIn, reasonIssues, wrongState, type RequestInOrder, type RequestInParts } from './on-request-in.ts';
import { settleIdentity } from './settle-identity.ts';

export interface AskedIdentity extends RequestInOrder {
  /** Keys of what the latest search found; none where nobody here is meant. */
  records: string[];
  reason: string;
}

const recordsMax = 50;

export function createDecideAskedIdentity(parts: RequestInParts) {
  return onRequestIn<AskedIdentity>(parts, {
    action: 'request:answer',
    operation: 'decideAskedIdentity',
    issues: ({ records, reason }) => [
      ...countIssues('records', records.length, { min: 0, max: recordsMax }),
      ...reasonIssues(reason),
    ],
    async does(work, request, { records, reason }, { caller }) {
      const keys = [...new Set(records)];
      const search = await latestSearch(work.em, request.id);
      if (!search || !waits(request.status)) return wrongState(request, 'Nobody waits for a decision on who it is.');
      const refusal = chosenIssues(search, keys);
      if (refusal) return refusal;
      settleIdentity(work, request, search, { keys, by: caller.subject, reason: reason.trim() });
      return { kind: 'done', events: ['REQUEST_IDENTIFIED'], reason: reason.trim() };
    },
  });
}

function waits(status: string): boolean {
  return status === 'TO_IDENTIFY' || status === 'INFORMATION_REQUESTED';
}

function chosenIssues({ found }: AskedSearch, keys: readonly string[]): Refusal | undefined {
  const issues = keys.flatMap((key, at): FieldIssue[] =>
    found.some((each) => each.key === key)
      ? []
      : [{ path: `records.${at}`, code: 'NOT_FOUND', message: 'The latest search found no such record: look again.' }],
  );
  if (issues.length > 0) return rejected(issues);
  const registered = keys.filter((key) => !isKept({ key }));
  if (registered.length < 2) return undefined;
  const message = 'Two records of the register are two people: choose the one that is meant, or ask the country.';
  return rejected([{ path: 'records', code: 'TWO_PEOPLE', message }]);
}
