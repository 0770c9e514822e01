/** What is counted: no fact about a person. */
import { AnswerStatisticsDocument } from './generated/graphql.ts';
import type { Request } from './call.ts';

export function insightCalls(request: Request) {
  return {
    /** How what was sent on these days (ISO 8601 full dates, both included) was answered, and in as many days before them. */
    answerStatistics: async (days: { from: string; to: string; language?: string }) =>
      (await request(AnswerStatisticsDocument, days)).answerStatistics,
  };
}
