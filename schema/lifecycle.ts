import { Field, ObjectType } from 'type-graphql';
import { CodedValueType } from './code.ts';
import { DateTimeScalar } from './scalars.ts';

@ObjectType('LifecycleStep', { description: 'One step that it took: who, when, and what law allows it.' })
export class LifecycleStepType {
  @Field(() => String, { description: 'What was done, e.g. send, answer, release.' })
  step!: string;

  @Field(() => String, { description: 'Status before.' })
  from!: string;

  @Field(() => String, { description: 'Status after; the same where the step changed nothing.' })
  to!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, { description: "Subject of the actor's token; `hub` where nobody had to act." })
  by!: string;

  @Field(() => CodedValueType, { description: 'What allows it.' })
  basis!: CodedValueType;
}
