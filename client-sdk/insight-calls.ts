/** What is counted: no fact about a person. */
import { AnswerStatisticsDocument } from './generated/graphql.ts';
import type { Request } from './call.ts';

export function insightCalls(request: Request) {
  return {
    /** How what was sent in so many days was answered, up to `to` (ISO 8601 full date; default today), and in as many before. */
    answerStatistics: async (asked: { days?: number; to?: string; language?: string } = {}) =>
      (await request(AnswerStatisticsDocument, { days: 90, ...asked })).answerStatistics,
  };
}
