/** Sends what was typed, once however often the button is pressed; what the hub objects to becomes issues of the form. */
import { useRef, useState } from 'preact/hooks';
import { useStrings } from '../strings/strings.ts';
import { issuesOf, type Issue, type Result } from './refusals.ts';
import { asHubError } from './use-asked.ts';

export interface Sending {
  issues: readonly Issue[];
  setIssues(issues: readonly Issue[]): void;
  send(ask: () => Promise<Result>, done: () => void): Promise<void>;
}

/** @param fieldOf id of the field that a path of the input is typed in; undefined where it is typed in none */
export function useSending(fieldOf: (path: string) => string | undefined): Sending {
  const { t } = useStrings();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const isUnderWay = useRef(false);
  const send = async (ask: () => Promise<Result>, done: () => void) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      const refused = issuesOf(await ask(), fieldOf);
      setIssues(refused);
      if (refused.length === 0) done();
    } catch (error) {
      const { kind, message } = asHubError(error);
      setIssues([{ message: kind === 'unreachable' ? t.common.unreachable : message }]);
    } finally {
      isUnderWay.current = false;
    }
  };
  return { issues, setIssues, send };
}
