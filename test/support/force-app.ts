/** A force's app as a test has one: it keeps its own file of what the hub promised it and of what it was told. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HubClient, RaiseEnquiryInput } from '../../client-sdk/index.ts';

interface Line {
  /** A request whose acceptance the hub acknowledged. */
  accepted?: string;
  /** Event of an answer, and the request it belongs to. */
  event?: string;
  request?: string;
}

export interface ForceApp {
  /** Repeats with the same key until the hub has answered for good. @returns ids of the requests. */
  raise(input: RaiseEnquiryInput): Promise<string[]>;
  accepted(): string[];
  /** Every arrival in the order in which it was handed out. */
  arrivals(): { event: string; request: string }[];
  close(): void;
}

const patienceMs = 30_000;

/** Listens at once, under a consumer's name, and goes on listening over every break. */
export function openForceApp(hub: HubClient, file: string, consumer = 'ledger'): ForceApp {
  writeFileSync(file, '');
  const stopping = new AbortController();
  const write = (line: Line) => appendFileSync(file, JSON.stringify(line) + '\n');
  const lines = () =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line);
  let failure: Error | undefined;
  void listen().catch((cause: unknown) => (failure = new Error('The app stopped listening.', { cause })));

  async function listen(): Promise<void> {
    for await (const { id, countryRequest } of hub.responses({ consumer, signal: stopping.signal })) {
      write({ event: id, request: countryRequest?.id });
    }
  }

  return {
    async raise(input) {
      const giveUpAt = Date.now() + patienceMs;
      for (;;) {
        try {
          const result = await hub.raiseEnquiry(input);
          if (result.__typename !== 'EnquiryRaised') throw new Error(`refused: ${result.__typename}`);
          const requests = result.enquiry.requests.map(({ id }) => id);
          for (const accepted of requests) write({ accepted });
          return requests;
        } catch (error) {
          if ((error as Error).message.startsWith('refused') || Date.now() > giveUpAt) throw error;
          await sleep(50);
        }
      }
    },
    accepted: () => lines().flatMap(({ accepted }) => (accepted ? [accepted] : [])),
    arrivals() {
      if (failure) throw failure;
      return lines().flatMap(({ event, request = '' }) => (event ? [{ event, request }] : []));
    },
    close: () => stopping.abort(),
  };
}
