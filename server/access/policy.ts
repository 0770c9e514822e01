/** Who may do what: one table, read by every path (root fields, mutations, subscriptions). Rows are the business of `PolicyClass`. */
import type { AnyRole, Caller } from './caller.ts';

export const actions = [
  'enquiry:raise',
  'request:cancel',
  'details:request',
  'identity:decide',
  'offender:assess',
  'handover:propose',
  'handover:answer',
  'request:answer',
  'request:refuse',
  'immigration:refer',
  'immigration:answer',
  'person:search',
  'person:link',
  'exchange:read',
  'feed:read',
  'feed:acknowledge',
  'reference:read',
  'labels:read',
  'schema:read',
  'connector:order',
  'completeness:read',
  'notification:work',
  'notified:work',
  'equivalence:decide',
  'pnc:enter',
  'certificate:apply',
  'certificate:read',
  'certificate:work',
  'certificate:intelligence',
  'certificate:revoke',
  'certificate:check',
  'certificate:watch',
] as const;
export type Action = (typeof actions)[number];

const caseWork = [
  'enquiry:raise',
  'request:cancel',
  'details:request',
  'identity:decide',
  'offender:assess',
  'handover:propose',
  'handover:answer',
  'immigration:refer',
  'immigration:answer',
  'person:search',
  'exchange:read',
  'feed:read',
  'feed:acknowledge',
  'reference:read',
] as const;

/** Of the exchange unit's own desks: their use cases refuse everybody else's caseworkers. */
const unitWork = [
  'notification:work',
  'request:answer',
  'notified:work',
  'equivalence:decide',
  'pnc:enter',
  'certificate:work',
] as const;

const allowed = {
  investigator: caseWork,
  caseworker: [...caseWork, ...unitWork, 'person:link', 'certificate:read'],
  supervisor: [
    ...caseWork,
    ...unitWork,
    'person:link',
    'certificate:read',
    'certificate:revoke',
    'request:refuse',
    'completeness:read',
    'labels:read',
    'schema:read',
  ],
  // The intelligence part of certificates, and nothing else: whoever settles it neither decides what is disclosed nor approves it.
  intelligenceOfficer: ['certificate:read', 'certificate:intelligence', 'reference:read'],
  // Sees who asked what and why; asks nothing itself.
  auditor: ['exchange:read', 'certificate:read', 'completeness:read', 'reference:read'],
  // Runs the machine; sees no personal data.
  admin: ['reference:read', 'labels:read', 'schema:read', 'connector:order'],
  // An app through which people apply: their applications and nothing else.
  applicantApp: ['certificate:apply', 'certificate:read', 'feed:read', 'feed:acknowledge', 'reference:read'],
  // Relies on certificates that others show: hears of their status, never of their content.
  relyingParty: ['certificate:watch', 'feed:read', 'feed:acknowledge', 'reference:read'],
  // Whoever sends no token; what they may, everybody may.
  anybody: ['certificate:check'],
} as const satisfies Record<AnyRole, readonly Action[]>;

export function permits(caller: Pick<Caller, 'role'>, action: Action): boolean {
  const mine: readonly Action[] = [...allowed[caller.role], ...allowed.anybody];
  return mine.includes(action);
}

/** What a root field asks for. A root field that is not listed is permitted to nobody; a test holds this table against the schema. */
export const rootFieldActions = {
  'Query.viewer': 'reference:read',
  'Query.countries': 'reference:read',
  'Query.connectors': 'reference:read',
  'Query.missingLabels': 'labels:read',
  'Query.node': 'exchange:read',
  'Query.person': 'exchange:read',
  'Query.certificateStatus': 'certificate:check',
  'Query.certificateWatches': 'certificate:watch',
  'Query.certificateDocumentProgress': 'completeness:read',
  'Query.searchPersons': 'person:search',
  'Query.linkReviews': 'person:link',
  'Query.enquiry': 'exchange:read',
  'Query.countryRequests': 'exchange:read',
  'Query.answerStatistics': 'exchange:read',
  'Query.deadlines': 'exchange:read',
  'Query.notifications': 'exchange:read',
  'Query.completeness': 'completeness:read',
  'Query.completenessAlarms': 'completeness:read',
  'Query.notificationsDue': 'completeness:read',
  'Query.offenderMatters': 'exchange:read',
  'Query.referrals': 'exchange:read',
  'Query.certificateApplications': 'certificate:read',
  'Query.certificatesDue': 'certificate:read',
  'Query.certificateApplication': 'certificate:read',
  'Query.feed': 'feed:read',
  'Mutation.raiseEnquiry': 'enquiry:raise',
  'Mutation.askFurtherCountries': 'enquiry:raise',
  'Mutation.cancelCountryRequest': 'request:cancel',
  'Mutation.requestFurtherDetails': 'details:request',
  'Mutation.provideInformation': 'details:request',
  'Mutation.decideIdentity': 'identity:decide',
  'Mutation.recordOffender': 'offender:assess',
  'Mutation.declineOffender': 'offender:assess',
  'Mutation.proposeHandOver': 'handover:propose',
  'Mutation.acceptHandOver': 'handover:answer',
  'Mutation.rejectHandOver': 'handover:answer',
  'Mutation.settleAskedMatter': 'request:answer',
  'Mutation.refuseAsked': 'request:refuse',
  'Mutation.searchAskedAgain': 'request:answer',
  'Mutation.decideAskedIdentity': 'request:answer',
  'Mutation.askForIdentity': 'request:answer',
  'Mutation.draftAnswer': 'request:answer',
  'Mutation.releaseAnswer': 'request:answer',
  'Mutation.sendBackAnswer': 'request:answer',
  'Mutation.tellDeadline': 'request:answer',
  'Mutation.answerFurtherDetails': 'request:answer',
  'Mutation.identifyNotified': 'notified:work',
  'Mutation.forwardNotified': 'notified:work',
  'Mutation.confirmStruckOnPnc': 'notified:work',
  'Mutation.decideEquivalence': 'equivalence:decide',
  'Mutation.enterConvictionOnPnc': 'pnc:enter',
  'Mutation.referToImmigration': 'immigration:refer',
  'Mutation.answerReferral': 'immigration:answer',
  'Mutation.provideNotificationInformation': 'notification:work',
  'Mutation.sendNotificationAgain': 'notification:work',
  'Mutation.tellOfExtradition': 'notification:work',
  'Mutation.applyForCertificate': 'certificate:apply',
  'Mutation.amendCertificateApplication': 'certificate:apply',
  'Mutation.addCertificateFile': 'certificate:apply',
  'Mutation.cancelCertificateApplication': 'certificate:apply',
  'Mutation.disputeCertificate': 'certificate:apply',
  'Mutation.reportCertificateLost': 'certificate:apply',
  'Mutation.searchApplicantAgain': 'certificate:work',
  'Mutation.identifyApplicant': 'certificate:work',
  'Mutation.decideDisclosure': 'certificate:work',
  'Mutation.settleIntelligence': 'certificate:intelligence',
  'Mutation.approveCertificate': 'certificate:work',
  'Mutation.sendBackCertificate': 'certificate:work',
  'Mutation.decideCertificateDispute': 'certificate:work',
  'Mutation.reviewCertificate': 'certificate:work',
  'Mutation.revokeCertificate': 'certificate:revoke',
  'Mutation.watchCertificate': 'certificate:watch',
  'Mutation.stopWatchingCertificate': 'certificate:watch',
  'Mutation.reviewLink': 'person:link',
  'Mutation.mergePersons': 'person:link',
  'Mutation.splitPerson': 'person:link',
  'Mutation.undoMerge': 'person:link',
  'Mutation.acknowledgeFeed': 'feed:acknowledge',
  'Mutation.pauseConnector': 'connector:order',
  'Mutation.resumeConnector': 'connector:order',
  'Subscription.feed': 'feed:read',
  'Subscription.responseArrived': 'feed:read',
} as const satisfies Record<string, Action>;

/** Whoever looks a person up has consulted the record even where it holds nothing (DPA 2018 s.62): the audit must tell. */
export function isConsultation(field: string): boolean {
  return field === 'Query.person' || field === 'Query.searchPersons';
}

export type RootField = keyof typeof rootFieldActions;

export function permitsRootField(caller: Pick<Caller, 'role'>, field: string): boolean {
  const action = (rootFieldActions as Record<string, Action | undefined>)[field];
  return action !== undefined && permits(caller, action);
}
