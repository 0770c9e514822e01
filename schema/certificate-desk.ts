import { Field, Int, ObjectType } from 'type-graphql';
import { CertificateFileKind } from './certificate-enums.ts';
import { CountryType } from './code.ts';
import { DateScalar, DateTimeScalar } from './scalars.ts';

@ObjectType('LivedAt', { description: 'Where an applicant lived.' })
export class LivedAtType {
  @Field(() => [String], { description: 'Lines of the address.' })
  lines!: string[];

  @Field(() => CountryType, { description: 'The country.' })
  country!: CountryType;

  @Field(() => DateScalar, { description: 'Since when.' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Until when; null for where the applicant lives now.' })
  to!: string | null;
}

@ObjectType('Endorser', { description: 'Who asks an applicant for a certificate, or acts for the applicant.' })
export class EndorserType {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'As what, e.g. head of the school.' })
  capacity!: string;

  @Field(() => String, { nullable: true, description: 'How to reach them; null for who acts for the applicant.' })
  contact!: string | null;
}

@ObjectType('ApplicantForm', { description: 'What an applicant says beside who it is.' })
export class ApplicantFormType {
  @Field(() => [LivedAtType], { description: 'The last ten years.' })
  addresses!: LivedAtType[];

  @Field(() => EndorserType, { nullable: true, description: 'Who asks for it; of an ICPC.' })
  endorser!: EndorserType | null;

  @Field(() => EndorserType, { nullable: true, description: 'Who acts for the applicant.' })
  agent!: EndorserType | null;

  @Field(() => String, { nullable: true, description: 'Convictions that the applicant declares, in own words.' })
  declared!: string | null;

  @Field(() => String, { nullable: true, description: 'Reference of the payment.' })
  paymentReference!: string | null;
}

@ObjectType('CertificateFile', { description: 'A photo or a proof of an applicant.' })
export class CertificateFileType {
  @Field(() => CertificateFileKind, { description: 'What it is.' })
  kind!: keyof typeof CertificateFileKind;

  @Field(() => String, { description: 'image/jpeg, image/png or application/pdf.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field(() => DateTimeScalar, { description: 'When it came.' })
  at!: string;
}

@ObjectType('CertificateFileContent', { description: 'A photo or a proof as it came.' })
export class CertificateFileContentType {
  @Field(() => String, { description: 'image/jpeg, image/png or application/pdf.' })
  mediaType!: string;

  @Field(() => String, { description: 'The bytes in base 64.' })
  contentBase64!: string;
}
