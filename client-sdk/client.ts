/** A typed client of the exchange hub: `fetch` for questions and commands, one WebSocket for arrivals. Runs in browsers and in Node 22. */
import { openFeed, type Arrival, type FeedOptions } from './feed.ts';
import {
  AcceptHandOverDocument,
  AcknowledgeFeedDocument,
  AnswerReferralDocument,
  AskFurtherCountriesDocument,
  CancelCountryRequestDocument,
  ConnectorsDocument,
  CountriesDocument,
  DecideIdentityDocument,
  DeclineOffenderDocument,
  EnquiryDocument,
  FeedDocument,
  FeedLatestDocument,
  FeedPageDocument,
  OffenderMattersDocument,
  PauseConnectorDocument,
  PersonDocument,
  ProposeHandOverDocument,
  ProvideInformationDocument,
  RaiseEnquiryDocument,
  RecordOffenderDocument,
  ReferralsDocument,
  ReferToImmigrationDocument,
  RejectHandOverDocument,
  RequestFurtherDetailsDocument,
  ResponseArrivedDocument,
  ResumeConnectorDocument,
  ViewerDocument,
  type AcceptHandOverInput,
  type AnswerReferralInput,
  type CancelCountryRequestInput,
  type DecideIdentityInput,
  type DeclineOffenderInput,
  type FeedFilter,
  type FurtherCountriesInput,
  type FurtherDetailsInput,
  type OffenderMatterFilter,
  type PauseConnectorInput,
  type PersonKey,
  type ProposeHandOverInput,
  type ProvideInformationInput,
  type RaiseEnquiryInput,
  type RecordOffenderInput,
  type ReferralFilter,
  type ReferToImmigrationInput,
  type RejectHandOverInput,
  type ResumeConnectorInput,
  type TypedDocumentString,
} from './generated/graphql.ts';
import { certificateDeskOf } from './certificate-desk.ts';
import { certificatesOf } from './certificates.ts';
import { readAnswer } from './read-answer.ts';
import { openSendFile } from './send-file.ts';
import { requestCalls } from './request-calls.ts';
import { requestsInOf } from './requests-in.ts';
import { fromWire, HubError, isWithheld, withheldIn, type Withheld } from './hub-error.ts';
import type { Page } from './call.ts';
import { insightCalls } from './insight-calls.ts';
import { notificationCalls } from './notification-calls.ts';
import { personLinkCalls } from './person-link-calls.ts';

export interface HubClientOptions {
  /** Address of the GraphQL endpoint, e.g. `https://hub.example/graphql`. */
  url: string;
  /** Bearer token, or a function that gives a fresh one; it is asked again before every call and every connection. */
  token: string | (() => string | Promise<string>);
  /** Purpose of the calls, where the token holds several; default: the token's first. */
  purpose?: string;
  /** Case reference for the audit row; at most 200 characters. */
  justification?: string;
  /** Longest wait for an answer; default 15,000 ms. */
  timeoutMs?: number;
  /**
   * Told of fields that are null or empty because this caller may not see them, which is not the same as "there is none". Without it an
   * answer with such a field is an error.
   */
  onWithheld?(withheld: readonly Withheld[]): void;
  fetch?: typeof fetch;
  webSocket?: typeof WebSocket;
}

export type HubClient = ReturnType<typeof createHubClient>;

async function headersOf({ token: given, purpose, justification }: HubClientOptions): Promise<Record<string, string>> {
  const token = typeof given === 'string' ? given : await given();
  return {
    authorization: `Bearer ${token}`,
    ...(purpose ? { 'x-purpose': purpose } : {}),
    ...(justification ? { 'x-justification': justification } : {}),
  };
}

export function createHubClient(options: HubClientOptions) {
  const { fetch: send = globalThis.fetch, timeoutMs = 15_000 } = options;

  /** Any operation of your own, typed by its document. @throws HubError */
  async function request<Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
  ): Promise<Result> {
    const body = JSON.stringify({ query: document.toString(), variables });
    const accept = 'application/graphql-response+json, application/json';
    // A fresh token may take a person a while; the time for an answer begins when the question goes.
    const said = { ...(await headersOf(options)), accept, 'content-type': 'application/json' };
    const init = { method: 'POST', body, headers: said, signal: AbortSignal.timeout(timeoutMs) };
    const answer = await send(options.url, init).catch((cause: unknown) => {
      throw new HubError('unreachable', 'The hub could not be reached.', { cause });
    });
    const { data, errors = [] } = await readAnswer<Result>(answer);
    const withheld = options.onWithheld ? withheldIn(errors) : [];
    if (errors.length > withheld.length) throw fromWire(errors.filter((error) => !isWithheld(error)));
    if (withheld.length > 0) options.onWithheld?.(withheld);
    if (data === undefined || data === null)
      throw new HubError('unreachable', `The hub answered without data (HTTP ${answer.status}).`);
    return data;
  }

  const acknowledge = async (consumer: string, cursor: string) =>
    (await request(AcknowledgeFeedDocument, { input: { consumer, cursor } })).acknowledgeFeed;

  const latest = async () => (await request(FeedLatestDocument, {})).feed.latest;
  const stream = {
    url: options.url,
    headers: () => headersOf(options),
    webSocket: options.webSocket ?? globalThis.WebSocket,
    acknowledge,
    latest,
  };

  return {
    request,
    /** The caller, as the token says. */
    viewer: async () => (await request(ViewerDocument, {})).viewer,
    countries: async () => (await request(CountriesDocument, {})).countries,
    connectors: async () => (await request(ConnectorsDocument, {})).connectors,
    /** Nothing goes to a back end any more until it is resumed; what is owed waits. */
    pauseConnector: async (input: PauseConnectorInput) => (await request(PauseConnectorDocument, { input })).pauseConnector,
    resumeConnector: async (input: ResumeConnectorInput) => (await request(ResumeConnectorDocument, { input })).resumeConnector,
    /** Raises an enquiry, or says why not: look at `__typename`. Repeat with the same idempotency key after an unclear end. */
    raiseEnquiry: async (input: RaiseEnquiryInput) => (await request(RaiseEnquiryDocument, { input })).raiseEnquiry,
    /** Asks more countries for an enquiry, e.g. those that an answer named. */
    askFurtherCountries: async (input: FurtherCountriesInput) =>
      (await request(AskFurtherCountriesDocument, { input })).askFurtherCountries,
    cancelCountryRequest: async (input: CancelCountryRequestInput) =>
      (await request(CancelCountryRequestDocument, { input })).cancelCountryRequest,
    /** What a country wants to know before it answers. */
    provideInformation: async (input: ProvideInformationInput) =>
      (await request(ProvideInformationDocument, { input })).provideInformation,
    requestFurtherDetails: async (input: FurtherDetailsInput) =>
      (await request(RequestFurtherDetailsDocument, { input })).requestFurtherDetails,
    /** Whether an answer that needs review is about the person asked about; final. */
    decideIdentity: async (input: DecideIdentityInput) => (await request(DecideIdentityDocument, { input })).decideIdentity,
    ...notificationCalls(request),
    ...personLinkCalls(request),
    ...insightCalls(request),
    /** The offender desk: all matters for the unit; for a force those it is responsible for or is offered. */
    offenderMatters: async (filter: OffenderMatterFilter = {}, page: Page = {}) =>
      (await request(OffenderMattersDocument, { filter, first: 20, ...page })).offenderMatters,
    recordOffender: async (input: RecordOffenderInput) => (await request(RecordOffenderDocument, { input })).recordOffender,
    declineOffender: async (input: DeclineOffenderInput) => (await request(DeclineOffenderDocument, { input })).declineOffender,
    proposeHandOver: async (input: ProposeHandOverInput) => (await request(ProposeHandOverDocument, { input })).proposeHandOver,
    acceptHandOver: async (input: AcceptHandOverInput) => (await request(AcceptHandOverDocument, { input })).acceptHandOver,
    rejectHandOver: async (input: RejectHandOverInput) => (await request(RejectHandOverDocument, { input })).rejectHandOver,
    /** Referrals for immigration enforcement by the caller's organisation, or to it. */
    referrals: async (filter: ReferralFilter = {}, page: Page = {}) =>
      (await request(ReferralsDocument, { filter, first: 20, ...page })).referrals,
    /** Refers, or says why not: `PurposeNotAllowed` brings what to ask anew. */
    referToImmigration: async (input: ReferToImmigrationInput) =>
      (await request(ReferToImmigrationDocument, { input })).referToImmigration,
    answerReferral: async (input: AnswerReferralInput) => (await request(AnswerReferralDocument, { input })).answerReferral,
    /** Requests of other countries: for the exchange unit. */
    requestsIn: requestsInOf(request),
    certificates: certificatesOf(request, openSendFile({ url: options.url, headers: stream.headers, send, timeoutMs })),
    /** For the unit's staff. */
    certificateDesk: certificateDeskOf(request),
    /** Null both for an unknown enquiry and for another organisation's. */
    enquiry: async (by: { id: string } | { reference: string }) => (await request(EnquiryDocument, by)).enquiry,
    ...requestCalls(request),
    person: async (by: PersonKey) => (await request(PersonDocument, { by })).person,
    /** One page of the feed by polling. */
    feedPage: async ({ first = 100, ...rest }: Page & { filter?: FeedFilter } = {}) =>
      (await request(FeedPageDocument, { first, ...rest })).feed,
    /** Remembers how far this organisation's named consumer has come. */
    acknowledgeFeed: acknowledge,
    /** Everything that concerns the organisation, as it happens: `for await (const arrival of hub.feed({ consumer }))`. */
    feed: (feed: FeedOptions = {}): AsyncIterableIterator<Arrival> => openFeed(stream, FeedDocument.toString(), 'feed', feed),
    /** The same, narrowed to foreign answers. */
    responses: (feed: FeedOptions = {}): AsyncIterableIterator<Arrival> =>
      openFeed(stream, ResponseArrivedDocument.toString(), 'responseArrived', feed),
  };
}
