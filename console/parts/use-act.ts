/** Doing something at the hub: once for a click too many, and what it refuses is said at its field. */
import { useRef, useState } from 'preact/hooks';
import { useStrings } from '../strings/strings.ts';
import type { Issue } from './form.tsx';
import { asHubError } from './use-asked.ts';

interface Refusal {
  message: string;
  issues?: readonly { path: string; message: string }[];
}

export interface Acting {
  issues: readonly Issue[];
  /** @param lacks named before anything is sent; @param act gets a key that stays the same until it has succeeded */
  act(lacks: readonly Issue[], act: (key: string) => Promise<object>): Promise<void>;
}

/** @param fieldOf id of the field that a path of the input belongs to; @param done after success */
export function useAct(fieldOf: (path: string) => string | undefined, done: () => void): Acting {
  const { t } = useStrings();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const key = useRef(crypto.randomUUID());
  const isUnderWay = useRef(false);
  const act: Acting['act'] = async (lacks, send) => {
    if (isUnderWay.current) return;
    if (lacks.length > 0) return setIssues(lacks);
    isUnderWay.current = true;
    try {
      const refused = refusedBy(await send(key.current), fieldOf);
      setIssues(refused);
      if (refused.length > 0) return;
      key.current = crypto.randomUUID();
      done();
    } catch (error) {
      const { kind, message } = asHubError(error);
      setIssues([{ message: kind === 'unreachable' ? t.common.unreachable : message }]);
    } finally {
      isUnderWay.current = false;
    }
  };
  return { issues, act };
}

/** Every refusal of the hub has a message, and nothing that succeeded has. */
export function refusedBy(result: object, fieldOf: (path: string) => string | undefined): Issue[] {
  if (!('message' in result)) return [];
  const { message, issues = [] } = result as Refusal;
  return issues.length > 0 ? issues.map((issue) => ({ field: fieldOf(issue.path), message: issue.message })) : [{ message }];
}
