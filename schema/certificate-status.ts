import { Field, Int, ObjectType } from 'type-graphql';
import { published } from './enums.ts';
import { DateTimeScalar } from './scalars.ts';

export const CertificateDocumentStatus = published(
  'CertificateDocumentStatus',
  'What became of an issued certificate; nothing else is told of it.',
  {
    VALID: 'It is valid.',
    REVOKED: 'It has been revoked and must not be relied on.',
    SUPERSEDED: 'It has been replaced by another.',
    UNKNOWN: 'There is none with this number and this code.',
  },
);

@ObjectType('CertificateDocumentProgress', { description: 'How far making the files of issued certificates has come.' })
export class CertificateDocumentProgressType {
  @Field(() => Int, { description: 'Files made and signed.' })
  made!: number;

  @Field(() => Int, { description: 'Issued, with the file still to be made.' })
  waiting!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when the first of them waits.' })
  oldestWaitingSince!: string | null;
}
