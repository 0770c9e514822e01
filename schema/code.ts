import { Arg, Field, Int, ObjectType } from 'type-graphql';
import { Channel } from './enums.ts';
import { PlaybookType } from './playbook.ts';
import { CountryCodeScalar, DateTimeScalar } from './scalars.ts';

@ObjectType('CodedValue', {
  description: "A code out of somebody's table, shown with its label; never an enum, since outside tables change.",
})
export class CodedValueType {
  @Field(() => String, { description: 'The table, e.g. ECRIS_OFFENCE.' })
  system!: string;

  @Field(() => String, { description: 'Version of the table the code was taken from.' })
  version!: string;

  @Field(() => String, { description: 'The code itself.' })
  code!: string;

  @Field(() => String, {
    description: 'Label in the language asked for, else in English, else the code marked as without one: never blank.',
  })
  label(@Arg('language', () => String, { defaultValue: 'en', description: 'ISO 639-1.' }) _language: string): string {
    return this.code;
  }
}

@ObjectType('MissingLabel', { description: 'A code in use that no table of ours has a label for.' })
export class MissingLabelType {
  @Field(() => String, { description: 'The table it is from, e.g. ECRIS_OFFENCE.' })
  system!: string;

  @Field(() => String, { description: 'The code itself.' })
  code!: string;

  @Field(() => Int, { description: 'How often it stands in convictions held, as of now.' })
  seen!: number;

  @Field(() => DateTimeScalar, { description: 'When a conviction first brought it.' })
  firstSeenAt!: string;
}

@ObjectType('ForeignText', { description: 'Free text as its author wrote it.' })
export class ForeignTextType {
  @Field(() => String, { description: 'The original words.' })
  text!: string;

  @Field(() => String, { description: 'ISO 639-1 code of the language.' })
  language!: string;

  @Field(() => Boolean, { description: 'True only where the sender says that this is a translation.' })
  translated!: boolean;
}

@ObjectType('Organisation', { description: 'A police force or other body, by its PNC force code.' })
export class OrganisationType {
  @Field(() => String, { description: 'PNC force code, e.g. 30.' })
  code!: string;

  @Field(() => String, { description: 'Official name.' })
  name!: string;
}

@ObjectType('Country', { description: 'A country and the channel by which its convictions are exchanged.' })
export class CountryType {
  @Field(() => CountryCodeScalar, { description: 'ISO 3166-1 alpha-2.' })
  code!: string;

  @Field(() => String, { description: 'Name in the language asked for, else in English.' })
  name(@Arg('language', () => String, { defaultValue: 'en', description: 'ISO 639-1.' }) _language: string): string {
    return this.code;
  }

  @Field(() => Channel, { nullable: true, description: 'ECRIS or INTERPOL; null where no channel exists.' })
  channel!: string | null;

  @Field(() => PlaybookType, { nullable: true, description: 'How it is dealt with, as of today; null for a code of no country.' })
  playbook!: PlaybookType | null;
}
