import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  AboutApplicationInput,
  AboutCertificateInput,
  AddCertificateFileInput,
  AmendApplicationInput,
  ApplyForCertificateInput,
  BecauseOfApplicationInput,
  DecideDisclosureInput,
  DecideDisputeInput,
  DisputeCertificateInput,
  IdentifyApplicantInput,
  ReviewCertificateInput,
  RevokeCertificateInput,
  SettleIntelligenceInput,
} from '../../schema/certificate-input.ts';
import {
  ApplyForCertificateResult,
  CertificateApplicationConnection,
  CertificateApplicationFilterInput,
  CertificateApplicationMovedType,
  CertificateApplicationType,
  CertificateResult,
  CertificateType,
} from '../../schema/certificate.ts';
import { PersonType } from '../../schema/person.ts';
import type { HubCall } from '../access/hub-call.ts';
import { encodeRefusal } from '../platform/api/encode-refusal.ts';
import { planned } from '../platform/api/read/planned.ts';
import { formOf } from './application-form.ts';
import type { ApplicationMoved } from './on-application.ts';
import type { CertificateUseCases } from './use-cases.ts';

@Resolver()
export class CertificateResolver {
  constructor(private readonly certificates: CertificateUseCases) {}

  @Query(() => CertificateApplicationType, {
    nullable: true,
    description: "By id or by reference. Null both for an unknown one and for another app's.",
  })
  certificateApplication(
    @Arg('id', () => ID, { nullable: true, description: 'Id given by this hub.' }) _id: string | undefined,
    @Arg('reference', () => String, { nullable: true, description: 'Our reference.' }) _reference: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(undefined, info);
  }

  @Query(() => CertificateApplicationConnection, {
    description: "Applications, newest first: the app's own; all for the unit, whose desks find their queues by status.",
  })
  certificateApplications(
    @Arg('filter', () => CertificateApplicationFilterInput, { nullable: true, description: 'Narrows the list.' })
    _filter: CertificateApplicationFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Page size, 1 to 100.' }) _first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) _after: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(undefined, info);
  }

  @Mutation(() => ApplyForCertificateResult, { description: 'Applies for a certificate.' })
  async applyForCertificate(
    @Arg('input', () => ApplyForCertificateInput, { description: 'An application.' }) input: ApplyForCertificateInput,
    @Ctx() call: HubCall,
  ) {
    return moved(await this.certificates.applyForCertificate(call, { ...input, form: formOf(input.form) }));
  }

  @Mutation(() => CertificateResult, { description: 'Gives what was missing, while the application is incomplete.' })
  async amendCertificateApplication(
    @Arg('input', () => AmendApplicationInput, { description: 'Which, and the form.' }) input: AmendApplicationInput,
    @Ctx() call: HubCall,
  ) {
    return moved(await this.certificates.amendCertificateApplication(call, { ...input, form: formOf(input.form) }));
  }

  @Mutation(() => CertificateResult, { description: 'Adds a photo or a proof; with the last that is missing the checks begin.' })
  async addCertificateFile(
    @Arg('input', () => AddCertificateFileInput, { description: 'Which, and the file.' }) input: AddCertificateFileInput,
    @Ctx() call: HubCall,
  ) {
    const { contentBase64, ...file } = input;
    return moved(await this.certificates.addCertificateFile(call, { ...file, bytes: Buffer.from(contentBase64, 'base64') }));
  }

  @Mutation(() => CertificateResult, { description: 'Withdraws an application.' })
  async cancelCertificateApplication(
    @Arg('input', () => AboutApplicationInput, { description: 'Which.' }) input: AboutApplicationInput,
    @Ctx() call: HubCall,
  ) {
    return moved(await this.certificates.cancelCertificateApplication(call, input));
  }

  @Mutation(() => CertificateResult, { description: 'Disputes a certificate.' })
  async disputeCertificate(
    @Arg('input', () => DisputeCertificateInput, { description: 'Which and why.' }) input: DisputeCertificateInput,
    @Ctx() call: HubCall,
  ) {
    return moved(await this.certificates.disputeCertificate(call, input));
  }

  @Mutation(() => CertificateResult, {
    description: 'The certificate never arrived: once the post has had its time, another replaces it.',
  })
  async reportCertificateLost(
    @Arg('input', () => AboutCertificateInput, { description: 'Which.' }) input: AboutCertificateInput,
    @Ctx() call: HubCall,
  ) {
    return moved(await this.certificates.reportCertificateLost(call, input));
  }

  @Mutation(() => CertificateResult, { description: 'The unit has the registers searched once more.' })
  async searchApplicantAgain(
    @Arg('input', () => BecauseOfApplicationInput, { description: 'Which and why.' }) input: BecauseOfApplicationInput,
    @Ctx() call: HubCall,
  ) {
    return moved(await this.certificates.searchApplicantAgain(call, input));
  }

  @Mutation(() => CertificateResult, { description: 'The unit says which records are the applicant’s.' })
  async identifyApplicant(
    @Arg('input', () => IdentifyApplicantInput, { description: 'Which and why.' }) input: IdentifyApplicantInput,
    @Ctx() call: HubCall,
  ) {
    return moved(await this.certificates.identifyApplicant(call, input));
  }

  @Mutation(() => CertificateResult, { description: 'The unit has looked at what would be disclosed.' })
  async decideDisclosure(
    @Arg('input', () => DecideDisclosureInput, { description: 'Which, and what the rules leave open.' })
    input: DecideDisclosureInput,
    @Ctx() call: HubCall,
  ) {
    return moved(
      await this.certificates.decideDisclosure(call, {
        ...input,
        decisions: input.decisions.map(({ event, disclose, reason }) => ({ event, disclose, reason })),
      }),
    );
  }

  @Mutation(() => CertificateResult, { description: 'The intelligence part of an ICPC.' })
  async settleIntelligence(
    @Arg('input', () => SettleIntelligenceInput, { description: 'Which, and what it came to.' }) input: SettleIntelligenceInput,
    @Ctx() call: HubCall,
  ) {
    return moved(await this.certificates.settleIntelligence(call, { ...input, text: input.text ?? null }));
  }

  @Mutation(() => CertificateResult, { description: 'The second person of the unit approves what a first has prepared.' })
  async approveCertificate(
    @Arg('input', () => AboutApplicationInput, { description: 'Which.' }) input: AboutApplicationInput,
    @Ctx() call: HubCall,
  ) {
    return moved(await this.certificates.approveCertificate(call, input));
  }

  @Mutation(() => CertificateResult, { description: 'The second person gives it back.' })
  async sendBackCertificate(
    @Arg('input', () => BecauseOfApplicationInput, { description: 'Which and why.' }) input: BecauseOfApplicationInput,
    @Ctx() call: HubCall,
  ) {
    return moved(await this.certificates.sendBackCertificate(call, input));
  }

  @Mutation(() => CertificateResult, { description: 'The unit decides on a dispute; whoever made the certificate may not.' })
  async decideCertificateDispute(
    @Arg('input', () => DecideDisputeInput, { description: 'Which, and how.' }) input: DecideDisputeInput,
    @Ctx() call: HubCall,
  ) {
    return moved(await this.certificates.decideCertificateDispute(call, input));
  }

  @Mutation(() => CertificateResult, {
    description: 'The unit has looked at an issued certificate once more, for who is held to be one has changed since.',
  })
  async reviewCertificate(
    @Arg('input', () => ReviewCertificateInput, { description: 'Which, and what came of it.' }) input: ReviewCertificateInput,
    @Ctx() call: HubCall,
  ) {
    return moved(await this.certificates.reviewCertificate(call, input));
  }

  @Mutation(() => CertificateResult, { description: 'A supervisor of the unit withdraws a certificate.' })
  async revokeCertificate(
    @Arg('input', () => RevokeCertificateInput, { description: 'Which and why.' }) input: RevokeCertificateInput,
    @Ctx() call: HubCall,
  ) {
    return moved(await this.certificates.revokeCertificate(call, input));
  }
}

function moved(result: ApplicationMoved) {
  return result.kind === 'moved'
    ? Object.assign(new CertificateApplicationMovedType(), { applicationId: result.applicationId })
    : encodeRefusal(result);
}

@Resolver(() => CertificateApplicationMovedType)
export class CertificateApplicationMovedResolver {
  @FieldResolver(() => CertificateApplicationType, { description: 'The application as it stands now.' })
  application(@Root() done: { applicationId: string }, @Ctx() call: HubCall, @Info() info: GraphQLResolveInfo) {
    return call.readEntry('CertificateApplication', done.applicationId, info);
  }
}

@Resolver(() => PersonType)
export class PersonCertificatesResolver {
  @FieldResolver(() => [CertificateType], { description: 'Certificates that this person applied for.' })
  certificates(@Root() person: object, @Info() info: GraphQLResolveInfo) {
    return planned(person, info);
  }
}
