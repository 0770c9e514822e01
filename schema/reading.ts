import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('ReadFact', {
  description: 'Something that was read out of free text, and how sure the reading is: never a fact by itself.',
})
export class ReadFactType {
  @Field(() => String, { description: 'What was understood, e.g. 1998-03-02 or P2Y.' })
  value!: string;

  @Field(() => Float, { description: 'From 0 to 1.' })
  confidence!: number;

  @Field(() => Int, { description: 'Where the words begin in the text, in characters from 0.' })
  from!: number;

  @Field(() => Int, { description: 'Where they end.' })
  to!: number;
}

@ObjectType('CandidateConviction', { description: 'What may be a conviction. A person confirms it before it becomes one.' })
export class CandidateConvictionType {
  @Field(() => ReadFactType, { nullable: true, description: 'Date of the decision.' })
  decidedOn!: ReadFactType | null;

  @Field(() => ReadFactType, { nullable: true, description: 'Court.' })
  court!: ReadFactType | null;

  @Field(() => ReadFactType, { nullable: true, description: 'Offence, in the words of the text.' })
  offence!: ReadFactType | null;

  @Field(() => ReadFactType, { nullable: true, description: 'Sentence, in the words of the text.' })
  sentence!: ReadFactType | null;

  @Field(() => ReadFactType, { nullable: true, description: 'Length imposed: ISO 8601 duration.' })
  sentenced!: ReadFactType | null;

  @Field(() => ReadFactType, { nullable: true, description: 'Suspended part: ISO 8601 duration.' })
  suspendedFor!: ReadFactType | null;

  @Field(() => ReadFactType, { nullable: true, description: 'Fine: amount, and currency where it is named.' })
  fine!: ReadFactType | null;

  @Field(() => Boolean, { description: 'Charged or under trial, not convicted.' })
  pending!: boolean;
}

@ObjectType('FreeTextReading', { description: 'What was read out of an answer in prose.' })
export class FreeTextReadingType {
  @Field(() => ReadFactType, { nullable: true, description: 'What the answer seems to say, as a ResponseOutcome.' })
  outcome!: ReadFactType | null;

  @Field(() => Int, { description: 'Persons the text seems to be about.' })
  persons!: number;

  @Field(() => [String], { description: 'What the other side asks for, e.g. FINGERPRINTS.' })
  wanted!: string[];

  @Field(() => [CandidateConvictionType], { description: 'In the order of the text.' })
  convictions!: CandidateConvictionType[];
}

@ObjectType('MessageAttachment', { description: 'A file that came with a message.' })
export class MessageAttachmentType {
  @Field(() => String, { description: 'Name as its sender gave it.' })
  name!: string;

  @Field(() => String, { description: 'Media type, e.g. application/nist.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field(() => String, { description: 'SHA-256 of the bytes, in hexadecimal.' })
  sha256!: string;
}
