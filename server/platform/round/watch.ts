/** Looks again and again, never twice at once; a poke makes it look at once. */
export interface Watch {
  poke(): void;
  /** Resolves when the look under way has ended. */
  close(): Promise<void>;
}

export interface WatchParts {
  /** `stopping` is aborted by `close`. */
  look(stopping: AbortSignal): Promise<void>;
  everyMs: number;
  onError(error: unknown): void;
}

export function startWatch({ look, everyMs, onError }: WatchParts): Watch {
  const stopping = new AbortController();
  let underWay: Promise<void> | undefined;
  let again = false;
  async function go(): Promise<void> {
    do {
      again = false;
      await look(stopping.signal).catch(onError);
    } while (again && !stopping.signal.aborted);
  }
  function poke(): void {
    if (stopping.signal.aborted) return;
    again = true;
    underWay ??= go().finally(() => (underWay = undefined));
  }
  const timer = setInterval(poke, everyMs);
  poke();
  return {
    poke,
    async close() {
      stopping.abort();
      clearInterval(timer);
      await underWay;
    },
  };
}
