/** Requests of other countries, which the exchange unit answers. */
import {
  AnswerFurtherDetailsDocument,
  AskForIdentityDocument,
  DecideAskedIdentityDocument,
  DraftAnswerDocument,
  RefuseAskedDocument,
  ReleaseAnswerDocument,
  RequestInDocument,
  SearchAskedAgainDocument,
  SendBackAnswerDocument,
  SettleAskedMatterDocument,
  TellDeadlineDocument,
  type AnswerFurtherDetailsInput,
  type AskForIdentityInput,
  type DecideAskedIdentityInput,
  type DraftAnswerInput,
  type RefuseAskedInput,
  type ReleaseAnswerInput,
  type SearchAskedAgainInput,
  type SendBackAnswerInput,
  type SettleAskedMatterInput,
  type TellDeadlineInput,
  type TypedDocumentString,
} from './generated/graphql.ts';

type Request = <Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables) => Promise<Result>;

/** Every change gives `RequestInWorked`, or says why not: look at `__typename`. */
export function requestsInOf(request: Request) {
  return {
    /** With its thread, what was found and the latest draft; null for an unknown one and for whoever may not see it. */
    find: async (id: string) => {
      const { node } = await request(RequestInDocument, { id });
      return node?.__typename === 'CountryRequest' ? node : null;
    },
    settleMatter: async (input: SettleAskedMatterInput) =>
      (await request(SettleAskedMatterDocument, { input })).settleAskedMatter,
    refuse: async (input: RefuseAskedInput) => (await request(RefuseAskedDocument, { input })).refuseAsked,
    searchAgain: async (input: SearchAskedAgainInput) => (await request(SearchAskedAgainDocument, { input })).searchAskedAgain,
    decideIdentity: async (input: DecideAskedIdentityInput) =>
      (await request(DecideAskedIdentityDocument, { input })).decideAskedIdentity,
    askForIdentity: async (input: AskForIdentityInput) => (await request(AskForIdentityDocument, { input })).askForIdentity,
    draftAnswer: async (input: DraftAnswerInput) => (await request(DraftAnswerDocument, { input })).draftAnswer,
    releaseAnswer: async (input: ReleaseAnswerInput) => (await request(ReleaseAnswerDocument, { input })).releaseAnswer,
    sendBackAnswer: async (input: SendBackAnswerInput) => (await request(SendBackAnswerDocument, { input })).sendBackAnswer,
    tellDeadline: async (input: TellDeadlineInput) => (await request(TellDeadlineDocument, { input })).tellDeadline,
    answerFurtherDetails: async (input: AnswerFurtherDetailsInput) =>
      (await request(AnswerFurtherDetailsDocument, { input })).answerFurtherDetails,
  };
}
