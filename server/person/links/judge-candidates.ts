/** Candidates compete: at most one is joined, and only where no other comes near it. Pure. */
import { decideAgainst, hubModel, type Decided, type Weighed } from './weigh.ts';

export interface Rival {
  personId: string;
  /** Who speaks for all that are held to be one with it. */
  rootId: string;
  weighed: Weighed;
}

export interface Judged extends Decided {
  personId: string;
  weighed: Weighed;
  modelVersion: string;
}

/** A person looks at so many at once. */
const judgedMax = 10;

/** Best first; who is apart is left out. Of persons that are held to be one the likest stands for all. */
export function judge(rivals: readonly Rival[]): Judged[] {
  const best = new Map<string, Rival>();
  for (const rival of rivals) {
    const held = best.get(rival.rootId);
    if (!held || isBefore(rival, held)) best.set(rival.rootId, rival);
  }
  const ladder = [...best.values()].sort((one, other) => (isBefore(one, other) ? -1 : 1));
  return ladder
    .map((rival) =>
      judged(
        rival,
        ladder.find((other) => other !== rival),
      ),
    )
    .filter(({ band }) => band !== 'APART')
    .slice(0, judgedMax);
}

function isBefore(one: Rival, other: Rival): boolean {
  return one.weighed.bits > other.weighed.bits || (one.weighed.bits === other.weighed.bits && one.personId < other.personId);
}

function judged({ personId, weighed }: Rival, rival: Rival | undefined): Judged {
  return { personId, ...decideAgainst(weighed, rival?.weighed.bits), weighed, modelVersion: hubModel.version };
}
