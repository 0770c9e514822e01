import { HubError, type WireError } from './hub-error.ts';

/** @throws HubError where it is none. */
export async function readAnswer<Result>(answer: Response): Promise<{ data?: Result | null; errors?: WireError[] }> {
  try {
    return (await answer.json()) as { data?: Result; errors?: WireError[] };
  } catch (cause) {
    throw new HubError('unreachable', `The hub answered with something that is not GraphQL (HTTP ${answer.status}).`, { cause });
  }
}
