/** What is said to the certificates' desks. */
import { Field, ID, InputType } from 'type-graphql';
import {
  CertificateFileKind,
  CertificateKind,
  CertificateService,
  DisputeKind,
  IntelligenceResult,
} from './certificate-enums.ts';
import { CountryCodeScalar, DateScalar } from './scalars.ts';
import { SubjectInput } from './subject-input.ts';

@InputType('LivedAtInput', { description: 'Where the applicant lived.' })
export class LivedAtInput {
  @Field(() => [String], { description: 'Lines of the address.' })
  lines!: string[];

  @Field(() => CountryCodeScalar, { description: 'ISO 3166-1 alpha-2.' })
  country!: string;

  @Field(() => DateScalar, { description: 'Since when.' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Until when; left out for where the applicant lives now.' })
  to?: string;
}

@InputType('EndorserInput', { description: 'Who asks the applicant for it, or vouches.' })
export class EndorserInput {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'As what, e.g. head of the school.' })
  capacity!: string;

  @Field(() => String, { description: 'How to reach them.' })
  contact!: string;
}

@InputType('AgentInput', { description: 'Who acts for the applicant.' })
export class AgentInput {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'As what.' })
  capacity!: string;
}

@InputType('ApplicationFormInput', { description: 'What the applicant says; what is missing is asked for field by field.' })
export class ApplicationFormInput {
  @Field(() => SubjectInput, { description: 'The applicant, with former names, passport and, where known, PNC ID.' })
  subject!: SubjectInput;

  @Field(() => [LivedAtInput], { description: 'The last ten years without a gap.' })
  addresses!: LivedAtInput[];

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The country that it is for.' })
  primaryCountry?: string;

  @Field(() => EndorserInput, { nullable: true, description: 'Needed for an ICPC.' })
  endorser?: EndorserInput;

  @Field(() => AgentInput, { nullable: true, description: 'Where somebody acts for the applicant.' })
  agent?: AgentInput;

  @Field(() => String, { nullable: true, description: 'Convictions that the applicant declares, in own words.' })
  declared?: string;

  @Field(() => String, { nullable: true, description: 'Reference of the payment that the app took.' })
  paymentReference?: string;
}

@InputType('ApplyForCertificateInput', { description: 'An application.' })
export class ApplyForCertificateInput {
  @Field(() => String, { description: "Caller's own key: the same key and input are done once." })
  idempotencyKey!: string;

  @Field(() => CertificateKind, { description: 'Which certificate.' })
  kind!: keyof typeof CertificateKind;

  @Field(() => CertificateService, { defaultValue: 'STANDARD', description: 'How soon.' })
  service!: keyof typeof CertificateService;

  @Field(() => ApplicationFormInput, { description: 'What the applicant says.' })
  form!: ApplicationFormInput;
}

@InputType('AboutApplication', { description: 'About one application.' })
export class AboutApplicationInput {
  @Field(() => ID, { description: 'The application.' })
  applicationId!: string;
}

@InputType('AboutCertificate', { description: 'About one certificate.' })
export class AboutCertificateInput {
  @Field(() => ID, { description: 'The certificate.' })
  certificateId!: string;
}

@InputType('AmendCertificateApplicationInput', { description: 'The whole form anew, while something is missing.' })
export class AmendApplicationInput extends AboutApplicationInput {
  @Field(() => ApplicationFormInput, { description: 'It replaces what was said before.' })
  form!: ApplicationFormInput;
}

@InputType('AddCertificateFileInput', {
  description:
    'A file; it replaces an earlier one of its kind. At most 40,000 bytes, for a request is small: larger ones by PUT to /certificates/applications/ID/files/KIND.',
})
export class AddCertificateFileInput extends AboutApplicationInput {
  @Field(() => CertificateFileKind, { description: 'What it is.' })
  kind!: keyof typeof CertificateFileKind;

  @Field(() => String, { description: 'image/jpeg, image/png or application/pdf.' })
  mediaType!: string;

  @Field(() => String, { description: 'The bytes in base 64.' })
  contentBase64!: string;
}

@InputType('WithReasonAboutApplication', { description: 'About one application, and why.' })
export class BecauseOfApplicationInput extends AboutApplicationInput {
  @Field(() => String, { description: 'Why; for the record.' })
  reason!: string;
}

@InputType('IdentifyApplicantInput', { description: 'Which records are the applicant’s.' })
export class IdentifyApplicantInput extends BecauseOfApplicationInput {
  @Field(() => [String], { description: '`key`s of what the latest search found; none where nothing is the applicant’s.' })
  records!: string[];
}

@InputType('EventDecisionInput', { description: 'A person’s word on one event.' })
export class EventDecisionInput {
  @Field(() => String, { description: '`event` of its line.' })
  event!: string;

  @Field(() => Boolean, { description: 'It is shown.' })
  disclose!: boolean;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType('DecideDisclosureInput', { description: 'Somebody has looked at what would be disclosed.' })
export class DecideDisclosureInput extends AboutApplicationInput {
  @Field(() => [EventDecisionInput], { defaultValue: [], description: 'On every event that the rules leave open.' })
  decisions!: EventDecisionInput[];
}

@InputType('SettleIntelligenceInput', { description: 'What the intelligence part of an ICPC came to.' })
export class SettleIntelligenceInput extends AboutApplicationInput {
  @Field(() => IntelligenceResult, { description: 'What it came to.' })
  result!: keyof typeof IntelligenceResult;

  @Field(() => String, { nullable: true, description: 'Shown on the certificate; with INFORMATION.' })
  text?: string;
}

@InputType('DisputeCertificateInput', { description: 'What the applicant holds to be wrong.' })
export class DisputeCertificateInput extends AboutCertificateInput {
  @Field(() => DisputeKind, { description: 'What sort.' })
  kind!: keyof typeof DisputeKind;

  @Field(() => String, { description: 'In the applicant’s words.' })
  words!: string;
}

@InputType('DecideCertificateDisputeInput', { description: 'The unit’s decision on a dispute.' })
export class DecideDisputeInput extends AboutCertificateInput {
  @Field(() => ID, { description: 'The dispute.' })
  disputeId!: string;

  @Field(() => Boolean, { description: 'The applicant is right.' })
  upheld!: boolean;

  @Field(() => String, { description: 'Why; told to the applicant.' })
  reason!: string;
}

@InputType('ReviewCertificateInput', { description: 'What came of looking at a certificate once more.' })
export class ReviewCertificateInput extends BecauseOfApplicationInput {
  @Field(() => Boolean, { description: 'It stands; else it is done anew.' })
  stands!: boolean;
}

@InputType('RevokeCertificateInput', { description: 'Withdraws a certificate.' })
export class RevokeCertificateInput extends AboutCertificateInput {
  @Field(() => String, { description: 'Why; told to the applicant.' })
  reason!: string;
}
