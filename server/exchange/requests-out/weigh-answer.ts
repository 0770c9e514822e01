/** What speaks for asked and answered being one person, and against it: for whoever has to decide. */
import type { Identity } from '../../../connectors/contract/canonical.ts';
import { decideAgainst, hubModel, prepareForHub, weigh } from '../../person/links/weigh.ts';
import { writtenRecord } from '../../person/links/written-record.ts';
import type { AnswerMatch } from '../threads/request.entity.ts';

/** Null where the answer describes nobody. */
export function weighAnswer(asked: Identity, answered: Identity, now: Date): AnswerMatch | null {
  if (answered.names.length === 0) return null;
  const prepared = (identity: Identity) => prepareForHub(writtenRecord([identity]), now);
  const weighed = weigh(prepared(asked), prepared(answered));
  const { score, holds } = decideAgainst(weighed, undefined);
  return { ...weighed.waterfall, score, holds: [...holds], modelVersion: hubModel.version };
}
