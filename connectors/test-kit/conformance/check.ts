/** A numbered check: one sentence that holds for every connector, and how it is tried. */
import type { Bench } from './bench.ts';
import type { StandIn } from './stand-in.ts';

/** MUST: without it messages are lost, doubled or told to the wrong people. SHOULD: without it somebody has a bad day. */
export type Level = 'MUST' | 'SHOULD';

export interface Check {
  /** Group and number, e.g. `REC-03`: never given to another check. */
  id: string;
  level: Level;
  name: string;
  /** False where the connector does not have what the check is about: it is then skipped. Default: always. */
  appliesTo?(standIn: StandIn): boolean;
  /** Throws where the sentence does not hold; CheckFailed says why. */
  run(bench: Bench): Promise<void> | void;
}
