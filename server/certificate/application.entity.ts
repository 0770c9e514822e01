import { defineEntity, p } from '@mikro-orm/core';
import type { Identity } from '../../connectors/contract/canonical.ts';
import { certificateFileKinds, certificateServices, type CertificateFileKind } from '../../schema/codes/certificate-services.ts';
import { Person } from '../person/person.entity.ts';
import type { FieldIssue } from '../platform/refusal.ts';
import type { FoundRecord, SearchedFor } from '../exchange/requests-in/asked.entity.ts';
import type { CertificateContent, CertificateKind, CertificateOutcome } from './content.ts';
import type { ApplicationStatus, CertificateStatus } from './certificate-lifecycle.ts';
import type { ShownEvent } from './disclosable-events.ts';
import type { Refund } from './service-terms.ts';
import type { StepDownLine } from './step-down.ts';

export interface LivedAt {
  lines: string[];
  country: string;
  /** ISO 8601 full dates; without an end where the applicant lives there now. */
  from: string;
  to: string | null;
}

/** What an applicant says. */
export interface ApplicationForm {
  subject: Identity;
  addresses: LivedAt[];
  primaryCountry: string | null;
  endorser: { name: string; capacity: string; contact: string } | null;
  agent: { name: string; capacity: string } | null;
  /** In the applicant's words. */
  declared: string | null;
  paymentReference: string | null;
}

/** A record that may be the applicant's, and what it is held to be one with. */
export interface ApplicantFound extends FoundRecord {
  /** Keys of others that were found, and `applicant` for whoever applies. */
  heldWith: string[];
}

/** The latest search, and who in it is the applicant. */
export interface ApplicantSearch {
  at: string;
  backEnd: string;
  searched: SearchedFor;
  found: ApplicantFound[];
  truncated: boolean;
  doubt: string | null;
  chosen: string[] | null;
  decidedBy: string | null;
  reason: string | null;
}

/** A person's word on one event. */
export interface EventDecision {
  event: string;
  disclose: boolean;
  reason: string;
  by: string;
}

/** What the conviction part came to: everything needed to work it out once more. */
export interface Disclosure {
  /** Day of decision, in London. */
  onDay: string;
  birthDate: string | null;
  /** The register or what is kept has something of the person, shown or not. */
  hasRecord: boolean;
  events: ShownEvent[];
  lines: StepDownLine[];
  decisions: EventDecision[];
  outcome: CertificateOutcome;
}

export const intelligenceStates = ['NOT_NEEDED', 'OPEN', 'NOTHING', 'INFORMATION', 'REFUSE'] as const;
export type IntelligenceState = (typeof intelligenceStates)[number];

const CertificateApplicationSchema = defineEntity({
  name: 'CertificateApplication',
  tableName: 'certificate_application',
  indexes: [
    { properties: ['organisation', 'id'] },
    { properties: ['status', 'dueOn'] },
    { properties: ['status', 'completeBy'] },
    { properties: ['person'] },
    { properties: ['leads'], type: 'gin' },
  ],
  properties: {
    id: p.uuid().primary(),
    reference: p.string().length(20).unique(),
    /** Of the partner app. */
    organisation: p.string().length(8),
    person: () => p.manyToOne(Person).ref(),
    kind: p.enum(['POLICE', 'ICPC'] as const).$type<CertificateKind>(),
    service: p.enum([...certificateServices]).$type<(typeof certificateServices)[number]>(),
    form: p.json<ApplicationForm>(),
    missing: p.json<FieldIssue[]>(),
    status: p.string().length(30).$type<ApplicationStatus>(),
    statusSince: p.datetime(),
    raisedAt: p.datetime(),
    /** Complete since; the day in London begins the service. */
    receivedOn: p.string().length(10).nullable(),
    dueOn: p.string().length(10).nullable(),
    /** Last day for the applicant to give what is missing; null once it is complete. */
    completeBy: p.string().length(10).nullable(),
    /** The unit was told that it is late. */
    lateSince: p.string().length(10).nullable(),
    /** Pence, and the terms they are from. */
    fee: p.integer(),
    terms: p.string().length(20),
    refund: p.json<Refund>().nullable(),
    search: p.json<ApplicantSearch>().nullable(),
    /** Persons and numbers of records that the latest search came upon: where who is held to be one changes, it is found by them. */
    leads: p.array().$type<string[]>().default([]),
    /** It was issued, and who is held to be one has changed since: somebody has to look at it. */
    reviewSince: p.datetime().nullable(),
    /** The hub may not say by itself who it is: a dispute about that was upheld. */
    personIdentifies: p.boolean().default(false),
    /** What the rules disclose may be left out by a decision: a dispute about that was upheld. */
    mayWithhold: p.boolean().default(false),
    disclosure: p.json<Disclosure>().nullable(),
    decidedBy: p.string().length(120).nullable(),
    intelligence: p.enum([...intelligenceStates]).$type<IntelligenceState>(),
    /** As it is shown on the certificate. */
    intelligenceText: p.string().length(2000).nullable(),
    intelligenceBy: p.string().length(120).nullable(),
    approvedBy: p.string().length(120).nullable(),
    sentBackReason: p.string().length(200).nullable(),
    failure: p.string().length(60).nullable(),
  },
});
export class CertificateApplication extends CertificateApplicationSchema.class {}
CertificateApplicationSchema.setClass(CertificateApplication);

/** A photo or proof; a later one of a kind replaces the earlier. */
const CertificateFileSchema = defineEntity({
  name: 'CertificateFile',
  tableName: 'certificate_file',
  properties: {
    application: () => p.manyToOne(CertificateApplication).ref().primary(),
    kind: p
      .enum([...certificateFileKinds])
      .$type<CertificateFileKind>()
      .primary(),
    mediaType: p.string().length(30),
    sha256: p.string().length(64),
    bytes: p.blob(),
    at: p.datetime(),
  },
});
export class CertificateFile extends CertificateFileSchema.class {}
CertificateFileSchema.setClass(CertificateFile);

/** What a certificate says, without the photo: that is a file of its application. */
export type StoredContent = Omit<CertificateContent, 'photo'>;

const CertificateSchema = defineEntity({
  name: 'Certificate',
  tableName: 'certificate',
  indexes: [{ properties: ['application', 'id'] }],
  properties: {
    id: p.uuid().primary(),
    application: () => p.manyToOne(CertificateApplication).ref(),
    organisation: p.string().length(8),
    /** Never used again. */
    reference: p.string().length(20).unique(),
    kind: p.enum(['POLICE', 'ICPC'] as const).$type<CertificateKind>(),
    outcome: p.enum(['NO_TRACE', 'NO_LIVE_TRACE', 'DISCLOSED'] as const).$type<CertificateOutcome>(),
    content: p.json<StoredContent>(),
    issuedOn: p.string().length(10),
    status: p.string().length(30).$type<CertificateStatus>(),
    statusSince: p.datetime(),
    /** Why it was revoked, or replaced. */
    reason: p.string().length(200).nullable(),
  },
});
export class Certificate extends CertificateSchema.class {}
CertificateSchema.setClass(Certificate);

export const disputeKinds = ['WRONG_PERSON', 'WRONG_DETAILS', 'WRONG_TO_DISCLOSE'] as const;
export type DisputeKind = (typeof disputeKinds)[number];
export const disputeStates = ['OPEN', 'UPHELD', 'REJECTED'] as const;

const CertificateDisputeSchema = defineEntity({
  name: 'CertificateDispute',
  tableName: 'certificate_dispute',
  indexes: [{ properties: ['certificate', 'id'] }],
  properties: {
    id: p.uuid().primary(),
    certificate: () => p.manyToOne(Certificate).ref(),
    organisation: p.string().length(8),
    kind: p.enum([...disputeKinds]).$type<DisputeKind>(),
    words: p.string().length(1000),
    state: p.enum([...disputeStates]).$type<(typeof disputeStates)[number]>(),
    raisedAt: p.datetime(),
    decidedAt: p.datetime().nullable(),
    decidedBy: p.string().length(120).nullable(),
    reason: p.string().length(200).nullable(),
  },
});
export class CertificateDispute extends CertificateDisputeSchema.class {}
CertificateDisputeSchema.setClass(CertificateDispute);
