/** What a client's message must be before the protocol's own code sees it. */
import { limits } from './limits.ts';

/** What a client may send (PROTOCOL.md of graphql-ws); the server's own types from a client are refused. */
const clientTypes: readonly unknown[] = ['connection_init', 'ping', 'pong', 'subscribe', 'complete'];

export type GateVerdict = 'pass' | { close: number; reason: string };

const badMessage = { close: 4400, reason: 'Not a message of graphql-transport-ws' };
const tooMany = { close: 4429, reason: 'Too many messages' };

export function judgeMessage(text: string): GateVerdict {
  const message = parse(text);
  if (typeof message !== 'object' || message === null || !('type' in message) || !clientTypes.includes(message.type))
    return badMessage;
  return 'id' in message && String(message.id).length > limits.socket.idLengthMax ? badMessage : 'pass';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Messages a second: few before the caller is known. */
export function openBudget(now: () => number = () => performance.now()): (isKnown: boolean) => GateVerdict {
  let since = now();
  let count = 0;
  return (isKnown) => {
    if (now() - since >= 1_000) {
      since = now();
      count = 0;
    }
    count += 1;
    return count > (isKnown ? limits.socket.messagesAfterInit : limits.socket.messagesBeforeInit) ? tooMany : 'pass';
  };
}
