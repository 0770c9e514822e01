/** What somebody of the unit can do with requests of other countries. */
import { createAnswerFurtherDetails } from './answer-further-details.ts';
import { createAskForIdentity } from './ask-for-identity.ts';
import { createDecideAskedIdentity } from './decide-asked-identity.ts';
import { createDraftAnswer } from './draft-answer.ts';
import type { RequestInParts } from './on-request-in.ts';
import { createRefuseAsked } from './refuse-asked.ts';
import { createReleaseAnswer, createSendBackAnswer } from './release-answer.ts';
import { createSearchAskedAgain } from './search-asked-again.ts';
import { createSettleAskedMatter } from './settle-asked-matter.ts';
import { createTellDeadline } from './tell-deadline.ts';

export function requestInUseCases(parts: RequestInParts) {
  return {
    settleAskedMatter: createSettleAskedMatter(parts),
    refuseAsked: createRefuseAsked(parts),
    searchAskedAgain: createSearchAskedAgain(parts),
    decideAskedIdentity: createDecideAskedIdentity(parts),
    askForIdentity: createAskForIdentity(parts),
    draftAnswer: createDraftAnswer(parts),
    releaseAnswer: createReleaseAnswer(parts),
    sendBackAnswer: createSendBackAnswer(parts),
    tellDeadline: createTellDeadline(parts),
    answerFurtherDetails: createAnswerFurtherDetails(parts),
  };
}

export type RequestInUseCases = ReturnType<typeof requestInUseCases>;
