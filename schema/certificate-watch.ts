import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { CertificateDocumentStatus } from './certificate-status.ts';
import { connectionOf, NodeType } from './node.ts';
import { InputRejectedType, NotFoundType, NotPermittedType } from './problem.ts';
import { DateTimeScalar } from './scalars.ts';

@ObjectType('CertificateWatch', {
  implements: NodeType,
  description:
    'A certificate that somebody relies on: its status and nothing of its content. When it changes, CERTIFICATE_STATUS_CHANGED comes in the feed.',
})
export class CertificateWatchType extends NodeType {
  readonly __typename = 'CertificateWatch';

  @Field(() => String, { description: "The certificate's number." })
  reference!: string;

  @Field(() => CertificateDocumentStatus, { description: 'What became of it.' })
  status!: keyof typeof CertificateDocumentStatus;

  @Field(() => DateTimeScalar, { description: 'Since when it stands so.' })
  since!: string;

  @Field(() => DateTimeScalar, { description: 'Since when it is watched.' })
  watchedAt!: string;
}

export const { Connection: CertificateWatchConnection } = connectionOf('CertificateWatch', () => CertificateWatchType);

@InputType('WatchCertificateInput', { description: 'As printed on the certificate.' })
export class WatchCertificateInput {
  @Field(() => String, { description: 'The certificate number.' })
  reference!: string;

  @Field(() => String, { description: 'The code beside the QR code.' })
  code!: string;
}

@InputType('StopWatchingCertificateInput', { description: 'It is relied on no more.' })
export class StopWatchingCertificateInput {
  @Field(() => ID, { description: 'The watch.' })
  watchId!: string;
}

@ObjectType('CertificateWatched', { description: 'From now on the feed tells when its status changes.' })
export class CertificateWatchedType {
  readonly __typename = 'CertificateWatched';

  @Field(() => CertificateWatchType, { description: 'The watch; the same for the same certificate.' })
  watch!: CertificateWatchType;
}

@ObjectType('CertificateWatchStopped', { description: 'Nothing more is told of it.' })
export class CertificateWatchStoppedType {
  readonly __typename = 'CertificateWatchStopped';

  @Field(() => Boolean, { description: 'Always true.' })
  stopped!: boolean;
}

export const WatchCertificateResult = createUnionType({
  name: 'WatchCertificateResult',
  description: 'Watched, or why not. A wrong code for a number that exists and a number that does not are the same NotFound.',
  types: () => [CertificateWatchedType, InputRejectedType, NotPermittedType, NotFoundType] as const,
});

export const StopWatchingCertificateResult = createUnionType({
  name: 'StopWatchingCertificateResult',
  description: 'Done, or why not.',
  types: () => [CertificateWatchStoppedType, NotPermittedType, NotFoundType] as const,
});
