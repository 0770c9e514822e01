/** What a demo needs: clients of forces, the virtual clock, a printed timeline, and a way to wait for arrivals. */
import type { Arrival, HubClient } from '../../../client-sdk/index.ts';
import type { InstallationClock } from '../installation-clock.ts';

export type Play = (stage: Stage) => Promise<void>;

export interface Stage {
  client(organisation: string): HubClient;
  clock: InstallationClock;
  /** Prints one line under the virtual time. */
  say(text: string): Promise<void>;
  /** Opens a force's subscription and gives a function that waits for the next arrival that fits. */
  listen(arrivals: (signal: AbortSignal) => AsyncIterable<Arrival>): Wait;
  close(): void;
}

/** @throws Error naming what did not come within 30 seconds. */
export type Wait = (what: string, fits: (arrival: Arrival) => boolean) => Promise<Arrival>;

const patienceMs = 30_000;

export function openStage({
  client,
  clock,
  json,
}: {
  client(organisation: string): HubClient;
  clock: InstallationClock;
  json: boolean;
}): Stage {
  const stopping = new AbortController();
  return {
    client,
    clock,
    async say(text) {
      const at = await clock.now();
      console.log(json ? JSON.stringify({ at: at.toISOString(), text }) : `${stamp(at)}  ${text}`);
    },
    listen: (arrivals) => waitOn(arrivals(stopping.signal)),
    close: () => stopping.abort(),
  };
}

/** Monday 14 Nov 2016, 09:40, in London. */
const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  day: '2-digit',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const stamp = (instant: Date) => format.format(instant).replaceAll(',', '');

function waitOn(arrivals: AsyncIterable<Arrival>): Wait {
  const come: Arrival[] = [];
  let failed: Error | undefined;
  let wake = () => {};
  void (async () => {
    for await (const arrival of arrivals) {
      come.push(arrival);
      wake();
    }
  })().catch((error: unknown) => {
    failed = error instanceof Error ? error : new Error('The subscription ended.', { cause: error });
    wake();
  });

  return async (what, fits) => {
    const giveUpAt = Date.now() + patienceMs;
    for (let next = 0; Date.now() < giveUpAt;) {
      if (failed) throw failed;
      const arrival = come.slice(next).find(fits);
      if (arrival) return arrival;
      next = come.length;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 500);
        wake = () => (clearTimeout(timer), resolve());
      });
    }
    throw new Error(`Waited ${patienceMs / 1000} s for ${what}; it did not come. Is the worker running? See \`npx hub up\`.`);
  };
}
