/** A child loads its modules at once and waits here until its parent tells it where the database and the back ends are. */
export async function gate(): Promise<void> {
  if (!process.send || process.env.HUB_GATE !== '1') return;
  const found = await new Promise<Record<string, string>>((resolve) => process.once('message', resolve));
  Object.assign(process.env, found);
}

/** Tells the parent, if there is one. One that is gone in this moment is no failure: `disconnect` ends us in order. */
export function report(message: Record<string, unknown>): void {
  process.send?.(message, undefined, undefined, () => {});
}

/** Runs `close` once on SIGTERM, on Ctrl-C and when the parent is gone, then ends the process. */
export function stopWith(close: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    // A connection that will not end must not keep the process for ever.
    setTimeout(() => process.exit(1), 8_000).unref();
    void close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
}
