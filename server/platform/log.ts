/** Log lines are a constant sentence and facts that are ids, counts or codes. Names, dates of birth and texts have no way in. */
import { pino } from 'pino';

export type LogFacts = Record<string, string | number | boolean>;

export interface Log {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  error(event: string, facts?: LogFacts): void;
  /** A log whose lines name their part. */
  child(part: string): Log;
}

const factLengthMax = 120;

export function openLog(level: string): Log {
  return wrap(pino({ level, base: null }));
}

export const silentLog: Log = { info() {}, warn() {}, error() {}, child: () => silentLog };

interface Line {
  info(facts: object, event: string): void;
  warn(facts: object, event: string): void;
  error(facts: object, event: string): void;
  child(bindings: object): Line;
}

function wrap(line: Line): Log {
  return {
    info: (event, facts) => line.info(short(facts), event),
    warn: (event, facts) => line.warn(short(facts), event),
    error: (event, facts) => line.error(short(facts), event),
    child: (part) => wrap(line.child({ part })),
  };
}

/** A fact that is longer than any id or code is a text somebody let slip: cut it. */
function short(facts: LogFacts = {}): LogFacts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' ? fact.slice(0, factLengthMax) : fact]),
  );
}
