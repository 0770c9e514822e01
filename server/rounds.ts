/** What the hub does once a day, in one place. */
import { certificateRounds } from './certificate/certificate-rounds.ts';
import type { OpenBackEnd } from './exchange/back-ends/open-back-ends.ts';
import { completenessRounds } from './exchange/completeness/completeness-rounds.ts';
import { requestsInRound } from './exchange/requests-in/chase-round.ts';
import { chaseRound } from './exchange/requests-out/chase-requests.ts';
import type { Hub } from './hub.ts';
import type { Round } from './platform/round/rounds.ts';

export function roundsOf(hub: Hub, open: readonly OpenBackEnd[]): readonly Round[] {
  return [chaseRound(hub), requestsInRound(hub), ...certificateRounds(hub), ...completenessRounds({ ...hub, open })];
}
