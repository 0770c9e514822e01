/** What the hub does once a day, in one place. */
import type { OpenBackEnd } from './exchange/back-ends/open-back-ends.ts';
import type { Hub } from './hub.ts';
import type { Round } from './platform/round/rounds.ts';

export function roundsOf(_hub: Hub, _open: readonly OpenBackEnd[]): readonly Round[] {
  return [];
}
