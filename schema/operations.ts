import { Field, ObjectType } from 'type-graphql';
import { CodedValueType, OrganisationType } from './code.ts';
import { Channel, ConnectorStatus } from './enums.ts';
import { DateTimeScalar } from './scalars.ts';

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
}
