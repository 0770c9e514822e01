import type { JournalEntry } from '../../connectors/simulator-kit/journal.ts';
import type { BackEnd } from './ground.ts';

/** `address` is that of the control door, e.g. `http://127.0.0.1:4103`. */
export function openBackEnd(address: string, { callMs = 5_000 } = {}): BackEnd {
  async function call(method: string, path: string, body?: unknown): Promise<Response> {
    const init = { method, signal: AbortSignal.timeout(callMs), ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const answer = await fetch(`${address}${path}`, init);
    if (!answer.ok) throw new Error(`A simulator refused ${method} ${path} (${answer.status}): ${await answer.text()}`);
    return answer;
  }

  return {
    order: async (order) => (await (await call('POST', '/behaviour', order)).json()) as { reference?: string }, // of what it leads to, if anything
    fault: async (fault) => void (await call('POST', '/faults', fault)),
    mend: async () => void (await call('DELETE', '/faults')),
    async journal(after) {
      const { entries } = (await (await call('GET', `/journal?after=${after}`)).json()) as { entries: JournalEntry[] };
      return entries;
    },
    async days() {
      const { days } = (await (await call('GET', '/clock')).json()) as { days: number };
      return days;
    },
  };
}
