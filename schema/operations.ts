import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { CodedValueType, CountryType, OrganisationType } from './code.ts';
import { Channel, Circuit, ConnectorControl, ConnectorStatus } from './enums.ts';
import { NotFoundType, NotPermittedType } from './problem.ts';
import { CountryCodeScalar, DateTimeScalar } from './scalars.ts';

@ObjectType('Viewer', { description: 'The caller, as the token says.' })
export class ViewerType {
  @Field(() => String, { description: "The token's subject." })
  subject!: string;

  @Field(() => OrganisationType, { description: 'The organisation the caller acts for.' })
  organisation!: OrganisationType;

  @Field(() => String, { description: 'investigator, caseworker, supervisor, auditor or admin.' })
  role!: string;

  @Field(() => [CodedValueType], { description: 'Purposes the caller may give.' })
  purposes!: CodedValueType[];
}

@ObjectType('ConnectorCountry', { description: 'How the hub stands towards one country of a connector.' })
export class ConnectorCountryType {
  @Field(() => CountryType, { description: 'The country.' })
  country!: CountryType;

  @Field(() => ConnectorControl, { description: 'What an operator has ordered of this country.' })
  control!: keyof typeof ConnectorControl;

  @Field(() => Circuit, { description: 'Whether the hub keeps from it by itself.' })
  circuit!: keyof typeof Circuit;

  @Field(() => String, { nullable: true, description: 'Published code of what opened the circuit.' })
  fault!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is tried again, where it is held.' })
  heldUntil!: string | null;

  @Field(() => Int, { description: 'Messages owed to it.' })
  owed!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when the oldest of them is owed.' })
  oldestOwedAt!: string | null;
}

@ObjectType('Connector', { description: 'A back end and how it was when last tried.' })
export class ConnectorType {
  @Field(() => String, { description: 'Name, e.g. ecris.' })
  name!: string;

  @Field(() => String, { description: 'Semantic version of the adapter.' })
  version!: string;

  @Field(() => Channel, { nullable: true, description: 'Exchange channel it serves; null for a register.' })
  channel!: keyof typeof Channel | null;

  @Field(() => ConnectorStatus, { description: 'How it was when last tried.' })
  status!: keyof typeof ConnectorStatus;

  @Field(() => String, { nullable: true, description: 'Published code of what is wrong.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was last tried.' })
  checkedAt!: string;

  @Field(() => ConnectorControl, { description: 'What an operator has ordered of the whole connector.' })
  control!: keyof typeof ConnectorControl;

  @Field(() => Circuit, { description: 'Of the whole connector; an exchange connector has one for each country instead.' })
  circuit!: keyof typeof Circuit;

  @Field(() => Int, { description: 'Pieces of work owed to it, all its countries together.' })
  owed!: number;

  @Field(() => [ConnectorCountryType], {
    description: 'Countries to which something is owed, or which are held or restrained, in order of code.',
  })
  countries!: ConnectorCountryType[];
}

@InputType('PauseConnectorInput', { description: 'Sends nothing more to a back end; nothing that is owed is lost or failed.' })
export class PauseConnectorInput {
  @Field(() => String, { description: 'Name of the connector, e.g. ecris.' })
  connector!: string;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'One country of it; without it, all.' })
  country?: string;

  @Field(() => Boolean, { defaultValue: false, description: 'What is owed up to now still goes.' })
  drain!: boolean;
}

@InputType('ResumeConnectorInput', { description: 'What waited goes, in the order in which it was raised.' })
export class ResumeConnectorInput {
  @Field(() => String, { description: 'Name of the connector, e.g. ecris.' })
  connector!: string;

  @Field(() => CountryCodeScalar, {
    nullable: true,
    description: 'One country of it. Without it the connector as a whole: a country that was paused by itself stays paused.',
  })
  country?: string;
}

@ObjectType('ConnectorOrdered', { description: 'The order is given: it holds for every attempt from now on.' })
export class ConnectorOrderedType {
  readonly __typename = 'ConnectorOrdered';

  @Field(() => String, { description: 'Name of the connector.' })
  connector!: string;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The country, where the order is about one.' })
  country!: string | null;

  @Field(() => ConnectorControl, { description: 'What holds now.' })
  control!: keyof typeof ConnectorControl;
}

export const OrderConnectorResult = createUnionType({
  name: 'OrderConnectorResult',
  description: 'Ordered, or why not.',
  types: () => [ConnectorOrderedType, NotPermittedType, NotFoundType] as const,
});
