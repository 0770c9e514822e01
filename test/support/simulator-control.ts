/** Orders to a simulator through its control door, and the fault a promise ends in. */
import { isBackendFault, type BackendFault } from '../../connectors/contract/fault.ts';
import type { Fault } from '../../connectors/simulator-kit/faults.ts';

export interface Control {
  script(fault: Fault): Promise<void>;
  clear(): Promise<void>;
  /** Status of the answer: 400 for what is no order. */
  order(order: object): Promise<number>;
}

export function controlOf({ controlPort }: { controlPort: number }): Control {
  async function send(method: string, door: string, body?: unknown): Promise<number> {
    const answer = await fetch(`http://127.0.0.1:${controlPort}${door}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    await answer.arrayBuffer();
    return answer.status;
  }
  async function must(method: string, door: string, body?: unknown): Promise<void> {
    const status = await send(method, door, body);
    if (status !== 200) throw new Error(`the control door answered ${status}`);
  }
  return {
    script: (fault) => must('POST', '/faults', fault),
    clear: () => must('DELETE', '/faults'),
    order: (order) => send('POST', '/behaviour', order),
  };
}

/** The fault a promise ends in; anything else fails the test. */
export async function faultOf(work: Promise<unknown> | undefined): Promise<BackendFault> {
  try {
    await work;
  } catch (error) {
    if (isBackendFault(error)) return error;
    throw error;
  }
  throw new Error('there was no fault');
}
