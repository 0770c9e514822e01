/** The published schema, built from the resolvers; `schema/schema.graphql` is printed from it. */
import 'reflect-metadata';
import { GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { CertificateWatchType } from '../schema/certificate-watch.ts';
import { CertificateApplicationType, CertificateDisputeType, CertificateType } from '../schema/certificate.ts';
import { CountryResponseType, CountryRequestType, EnquiryType } from '../schema/exchange.ts';
import { ConvictionType } from '../schema/conviction.ts';
import { ExtraditionType, NotificationType } from '../schema/notification.ts';
import { HandOverType, OffenderMatterType } from '../schema/offender.ts';
import { LinkReviewType, MergeEventType } from '../schema/person-links.ts';
import { PersonType } from '../schema/person.ts';
import { ReferralType } from '../schema/referral.ts';
import { ViewerResolver } from './access/viewer.resolver.ts';
import {
  CertificateApplicationMovedResolver,
  CertificateResolver,
  PersonCertificatesResolver,
} from './certificate/certificate.resolver.ts';
import type { WatchUseCases } from './certificate/watch/watch-certificate.ts';
import { CertificateWatchedResolver, WatchResolver } from './certificate/watch/watch.resolver.ts';
import type { CertificateUseCases } from './certificate/use-cases.ts';
import { CertificateApplicationOfResolver, CertificateDeskResolver } from './certificate/desk.resolver.ts';
import { DocumentStatusResolver } from './certificate/document/document-status.resolver.ts';
import { PersonConvictionsResolver } from './conviction/conviction.resolver.ts';
import { MergeDisclosuresResolver } from './conviction/disclosures.resolver.ts';
import { MissingLabelsResolver } from './conviction/missing-labels.resolver.ts';
import {
  EquivalenceDecidedResolver,
  EquivalenceResolver,
  PncEntryOrderedResolver,
  type EquivalenceUseCases,
} from './exchange/equivalence/equivalence.resolver.ts';
import {
  NotificationWorkedResolver,
  NotifiedResolver,
  type NotifiedUseCases,
} from './exchange/notifications-in/notified.resolver.ts';
import { DeadlinesResolver, WorkingDaysLeftResolver } from './exchange/requests-out/deadlines.resolver.ts';
import type { AcknowledgeFeed } from './exchange/feed/acknowledge-feed.ts';
import { CompletenessResolver } from './exchange/completeness/completeness.resolver.ts';
import { ConnectorResolver } from './exchange/back-ends/connector.resolver.ts';
import {
  CountryRequestCancelledResolver,
  EnquiryRaisedResolver,
  ExchangeResolver,
  FurtherDetailsRequestedResolver,
  IdentityDecidedResolver,
  PersonCountryRequestsResolver,
  type ExchangeUseCases,
} from './exchange/requests-out/exchange.resolver.ts';
import type { AskFurtherCountries } from './exchange/requests-out/ask-further-countries.ts';
import type { ProvideInformation } from './exchange/requests-out/provide-information.ts';
import { InformationProvidedResolver, ProvideInformationResolver } from './exchange/requests-out/provide-information.resolver.ts';
import { EnquiryAnswerResolver } from './exchange/requests-out/enquiry-answer.resolver.ts';
import { FurtherCountriesAskedResolver, FurtherCountriesResolver } from './exchange/requests-out/further-countries.resolver.ts';
import { RequestInWorkedResolver, RequestsInResolver } from './exchange/requests-in/requests-in.resolver.ts';
import type { RequestInUseCases } from './exchange/requests-in/use-cases.ts';
import {
  ExtraditionToldResolver,
  NotificationOutResolver,
  type NotificationOutUseCases,
} from './exchange/notifications-out/notification-out.resolver.ts';
import { NotificationResolver } from './exchange/threads/notification.resolver.ts';
import { FeedResolver, FeedSubscriptionResolver } from './exchange/feed/feed.resolver.ts';
import { AnswerStatisticsResolver } from './insight/answer-statistics.resolver.ts';
import type { OrderConnector } from './exchange/back-ends/order-connector.ts';
import {
  HandOverMovedResolver,
  OffenderMatterMovedResolver,
  OffenderResolver,
  type OffenderUseCases,
} from './offender/offender.resolver.ts';
import { ReferralMovedResolver, ReferralResolver, type ReferralUseCases } from './offender/referral/referral.resolver.ts';
import {
  LinkReviewedResolver,
  LinksResolver,
  PersonMergeHistoryResolver,
  PersonsRelinkedResolver,
  type LinkUseCases,
} from './person/links/links.resolver.ts';
import { PersonResolver } from './person/person.resolver.ts';
import { SearchPersonsResolver } from './person/search-persons.resolver.ts';
import { ReferenceResolver } from './platform/api/reference.resolver.ts';

export interface UseCases
  extends
    ExchangeUseCases,
    RequestInUseCases,
    EquivalenceUseCases,
    NotifiedUseCases,
    NotificationOutUseCases,
    OffenderUseCases,
    ReferralUseCases,
    CertificateUseCases,
    WatchUseCases,
    LinkUseCases {
  askFurtherCountries: AskFurtherCountries;
  provideInformation: ProvideInformation;
  acknowledgeFeed: AcknowledgeFeed;
  orderConnector: OrderConnector;
}

const resolvers = [
  CertificateApplicationOfResolver,
  CertificateDeskResolver,
  AnswerStatisticsResolver,
  CertificateApplicationMovedResolver,
  CertificateResolver,
  CertificateWatchedResolver,
  WatchResolver,
  DeadlinesResolver,
  WorkingDaysLeftResolver,
  CompletenessResolver,
  ConnectorResolver,
  CountryRequestCancelledResolver,
  InformationProvidedResolver,
  ProvideInformationResolver,
  DocumentStatusResolver,
  EnquiryAnswerResolver,
  EnquiryRaisedResolver,
  EquivalenceDecidedResolver,
  EquivalenceResolver,
  ExchangeResolver,
  FeedResolver,
  FeedSubscriptionResolver,
  FurtherCountriesAskedResolver,
  FurtherCountriesResolver,
  FurtherDetailsRequestedResolver,
  HandOverMovedResolver,
  IdentityDecidedResolver,
  LinkReviewedResolver,
  LinksResolver,
  MergeDisclosuresResolver,
  MissingLabelsResolver,
  ExtraditionToldResolver,
  NotificationOutResolver,
  NotificationResolver,
  OffenderMatterMovedResolver,
  OffenderResolver,
  NotificationWorkedResolver,
  NotifiedResolver,
  ReferralMovedResolver,
  ReferralResolver,
  PersonCertificatesResolver,
  PersonConvictionsResolver,
  PersonCountryRequestsResolver,
  PersonMergeHistoryResolver,
  PersonResolver,
  PersonsRelinkedResolver,
  PncEntryOrderedResolver,
  ReferenceResolver,
  RequestInWorkedResolver,
  RequestsInResolver,
  SearchPersonsResolver,
  ViewerResolver,
] as const;

/** Without use cases the schema can be printed and planned against, but its mutations throw. */
export function makeSchema(useCases?: UseCases): GraphQLSchema {
  const instances = new Map<unknown, object>([
    [ExchangeResolver, new ExchangeResolver(useCases ?? notWired)],
    [ProvideInformationResolver, new ProvideInformationResolver(useCases?.provideInformation ?? notWired.provideInformation)],
    [FurtherCountriesResolver, new FurtherCountriesResolver(useCases?.askFurtherCountries ?? notWired.askFurtherCountries)],
    [CertificateResolver, new CertificateResolver(useCases ?? notWired)],
    [WatchResolver, new WatchResolver(useCases ?? notWired)],
    [OffenderResolver, new OffenderResolver(useCases ?? notWired)],
    [RequestsInResolver, new RequestsInResolver(useCases ?? notWired)],
    [EquivalenceResolver, new EquivalenceResolver(useCases ?? notWired)],
    [NotificationOutResolver, new NotificationOutResolver(useCases ?? notWired)],
    [NotifiedResolver, new NotifiedResolver(useCases ?? notWired)],
    [LinksResolver, new LinksResolver(useCases ?? notWired)],
    [ReferralResolver, new ReferralResolver(useCases ?? notWired)],
    [ConnectorResolver, new ConnectorResolver(useCases?.orderConnector ?? notWired.orderConnector)],
    [FeedResolver, new FeedResolver(useCases?.acknowledgeFeed ?? notWired.acknowledgeFeed)],
  ]);
  const schema = buildSchemaSync({
    resolvers: [...resolvers],
    // Reached only through Node, so type-graphql would leave them out.
    orphanedTypes: [
      CertificateApplicationType,
      CertificateDisputeType,
      CertificateType,
      CertificateWatchType,
      ConvictionType,
      CountryRequestType,
      CountryResponseType,
      EnquiryType,
      ExtraditionType,
      HandOverType,
      LinkReviewType,
      MergeEventType,
      NotificationType,
      OffenderMatterType,
      ReferralType,
      PersonType,
    ],
    container: { get: (resolver: new () => object) => instances.get(resolver) ?? instantiate(instances, resolver) },
    validate: false,
    // Required as soon as a subscription exists; ours are pushed by the feed's groups.
    pubSub: { publish: refuse, subscribe: refuse },
  });
  markOneOf(schema, 'PersonKey');
  return schema;
}

function instantiate(instances: Map<unknown, object>, resolver: new () => object): object {
  const instance = new resolver();
  instances.set(resolver, instance);
  return instance;
}

/** type-graphql 2.0.0-rc.4 has no option for it; graphql 16 validates and prints it from this flag. */
function markOneOf(schema: GraphQLSchema, name: string): void {
  const type = schema.getType(name);
  if (!(type instanceof GraphQLInputObjectType)) throw new Error(`${name} is not an input type`);
  type.isOneOf = true;
}

function refuse(): never {
  throw new Error('not wired');
}

const notWired: UseCases = {
  raiseEnquiry: refuse,
  askFurtherCountries: refuse,
  provideInformation: refuse,
  cancelCountryRequest: refuse,
  requestFurtherDetails: refuse,
  decideIdentity: refuse,
  recordOffender: refuse,
  declineOffender: refuse,
  proposeHandOver: refuse,
  acceptHandOver: refuse,
  rejectHandOver: refuse,
  settleAskedMatter: refuse,
  refuseAsked: refuse,
  searchAskedAgain: refuse,
  decideAskedIdentity: refuse,
  askForIdentity: refuse,
  draftAnswer: refuse,
  releaseAnswer: refuse,
  sendBackAnswer: refuse,
  tellDeadline: refuse,
  answerFurtherDetails: refuse,
  decideEquivalence: refuse,
  enterConvictionOnPnc: refuse,
  provideNotificationInformation: refuse,
  sendNotificationAgain: refuse,
  tellOfExtradition: refuse,
  identifyNotified: refuse,
  forwardNotified: refuse,
  confirmStruckOnPnc: refuse,
  referToImmigration: refuse,
  answerReferral: refuse,
  applyForCertificate: refuse,
  amendCertificateApplication: refuse,
  addCertificateFile: refuse,
  cancelCertificateApplication: refuse,
  disputeCertificate: refuse,
  reportCertificateLost: refuse,
  searchApplicantAgain: refuse,
  identifyApplicant: refuse,
  decideDisclosure: refuse,
  settleIntelligence: refuse,
  approveCertificate: refuse,
  sendBackCertificate: refuse,
  decideCertificateDispute: refuse,
  reviewCertificate: refuse,
  revokeCertificate: refuse,
  watchCertificate: refuse,
  stopWatchingCertificate: refuse,
  mergePersons: refuse,
  splitPerson: refuse,
  undoMerge: refuse,
  reviewLink: refuse,
  acknowledgeFeed: refuse,
  orderConnector: refuse,
};
