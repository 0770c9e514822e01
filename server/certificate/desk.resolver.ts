import type { GraphQLResolveInfo } from 'graphql';
import { Arg, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { ApplicantFormType, CertificateFileContentType, CertificateFileType } from '../../schema/certificate-desk.ts';
import { CertificateFileKind } from '../../schema/certificate-enums.ts';
import {
  CertificateApplicationConnection,
  CertificateApplicationFilterInput,
  CertificateApplicationType,
  CertificateType,
} from '../../schema/certificate.ts';
import { planned } from '../platform/api/read/planned.ts';

const unitAlone = "For the unit's staff alone.";

@Resolver(() => CertificateApplicationType)
export class CertificateDeskResolver {
  @Query(() => CertificateApplicationConnection, {
    description: `Applications that wait for the unit or the hub, the nearest last day first. ${unitAlone}`,
  })
  certificatesDue(
    @Arg('filter', () => CertificateApplicationFilterInput, { nullable: true, description: 'Narrows the list.' })
    _filter: CertificateApplicationFilterInput | undefined,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Page size, 1 to 100.' }) _first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' }) _after: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(undefined, info);
  }

  @FieldResolver(() => ApplicantFormType, {
    nullable: true,
    description: `What the applicant says beside who it is. ${unitAlone}`,
  })
  form(@Root() application: object, @Info() info: GraphQLResolveInfo) {
    return planned(application, info);
  }

  @FieldResolver(() => [CertificateFileType], { description: `Which files there are. ${unitAlone}` })
  files(@Root() application: object, @Info() info: GraphQLResolveInfo) {
    return planned(application, info);
  }

  @FieldResolver(() => CertificateFileContentType, {
    nullable: true,
    description: `One of them as it came; null where there is none. ${unitAlone}`,
  })
  file(
    @Root() application: object,
    @Arg('kind', () => CertificateFileKind, { description: 'Which.' }) _kind: keyof typeof CertificateFileKind,
    @Info() info: GraphQLResolveInfo,
  ) {
    return planned(application, info);
  }

  @FieldResolver(() => Boolean, { nullable: true, description: `It waits, and its last day is over. ${unitAlone}` })
  overdue(@Root() application: object, @Info() info: GraphQLResolveInfo) {
    return planned(application, info);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: `What the rules disclose may be left out by a decision: a dispute about it was upheld. ${unitAlone}`,
  })
  mayWithhold(@Root() application: object, @Info() info: GraphQLResolveInfo) {
    return planned(application, info);
  }
}

@Resolver(() => CertificateType)
export class CertificateApplicationOfResolver {
  @FieldResolver(() => CertificateApplicationType, { nullable: true, description: 'The application that it came of.' })
  application(@Root() certificate: object, @Info() info: GraphQLResolveInfo) {
    return planned(certificate, info);
  }
}
