import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { OrganisationType } from './code.ts';
import { ConvictionType } from './conviction.ts';
import { WaitingType } from './exchange.ts';
import { LifecycleStepType } from './lifecycle.ts';
import { connectionOf, NodeType } from './node.ts';
import { HandOverState, OffenceKind, OffenderCategory, OffenderMatterStatus } from './offender-enums.ts';
import { PersonType, SubjectSnapshotType } from './person.ts';
import { IdempotencyConflictType, InputRejectedType, NotFoundType, NotPermittedType, WrongStateType } from './problem.ts';
import { DateTimeScalar } from './scalars.ts';

@ObjectType('HandOver', { implements: NodeType, description: 'An offer to a force to manage a person, and what came of it.' })
export class HandOverType extends NodeType {
  readonly __typename = 'HandOver';

  @Field(() => OffenderMatterType, { nullable: true, description: 'The matter; null to a force that has rejected it.' })
  matter!: OffenderMatterType | null;

  @Field(() => OrganisationType, { description: 'Who was responsible when it was offered.' })
  from!: OrganisationType;

  @Field(() => OrganisationType, { description: 'To whom it was offered.' })
  to!: OrganisationType;

  @Field(() => HandOverState, { description: 'How it stands.' })
  state!: keyof typeof HandOverState;

  @Field(() => String, { description: 'Why it was offered to this force.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was offered.' })
  proposedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the force answered.' })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Subject of the answerer's token." })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected.' })
  rejectedBecause!: string | null;
}

@ObjectType('OffenderMatter', {
  implements: NodeType,
  description:
    'A person whose convictions abroad are sexual, violent or terrorist: from the desk to a ViSOR record and on to the force that manages.',
})
export class OffenderMatterType extends NodeType {
  readonly __typename = 'OffenderMatter';

  @Field(() => OffenderMatterStatus, { description: 'Where it stands.' })
  status!: keyof typeof OffenderMatterStatus;

  @Field(() => PersonType, { nullable: true, description: 'The person; null to a force that never asked about it.' })
  person!: PersonType | null;

  @Field(() => SubjectSnapshotType, { description: 'The identity as it was raised, or as it went to ViSOR.' })
  subject!: SubjectSnapshotType;

  @Field(() => [OffenceKind], { nullable: true, description: 'What the convictions are about.' })
  kinds!: (keyof typeof OffenceKind)[] | null;

  @Field(() => [ConvictionType], {
    description: 'Convictions that raised it and are in force, as far as the caller may read them.',
  })
  convictions!: ConvictionType[];

  @Field(() => DateTimeScalar, { description: 'When it was raised.' })
  raisedAt!: string;

  @Field(() => OffenderCategory, { nullable: true, description: 'As what the person is managed; null until assessed.' })
  category!: keyof typeof OffenderCategory | null;

  @Field(() => Int, { nullable: true, description: 'MAPPA level, 1 to 3.' })
  level!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it was assessed so, or declined.' })
  assessment!: string | null;

  @Field(() => String, { nullable: true, description: 'Id of the ViSOR nominal.' })
  visorId!: string | null;

  @Field(() => OrganisationType, { description: 'Who is responsible at this moment.' })
  responsible!: OrganisationType;

  @Field(() => String, { nullable: true, description: 'ViSOR station that owns the record, e.g. 89FV.' })
  station!: string | null;

  @Field(() => String, { nullable: true, description: 'Who manages it there.' })
  manager!: string | null;

  @Field(() => String, { nullable: true, description: 'Published code of why ViSOR did not take the last change.' })
  failure!: string | null;

  @Field(() => WaitingType, { nullable: true, description: 'Null when nothing is awaited.' })
  waitingFor!: WaitingType | null;

  @Field(() => [HandOverType], { description: 'Offers, oldest first; a force sees its own.' })
  handOvers!: HandOverType[];

  @Field(() => [LifecycleStepType], { description: 'What it went through, oldest first.' })
  steps!: LifecycleStepType[];
}

export const { Connection: OffenderMatterConnection } = connectionOf('OffenderMatter', () => OffenderMatterType);

@InputType('OffenderMatterFilter', { description: 'Narrows a list of matters of the offender desk.' })
export class OffenderMatterFilterInput {
  @Field(() => [OffenderMatterStatus], { nullable: true, description: 'Any of these.' })
  statuses?: (keyof typeof OffenderMatterStatus)[];

  @Field(() => String, { nullable: true, description: 'PNC force code of whoever is responsible.' })
  responsible?: string;

  @Field(() => ID, { nullable: true, description: 'About this person.' })
  personId?: string;
}

@InputType('RecordOffenderInput', { description: 'Assesses a matter: the person is put on ViSOR, owned by the exchange unit.' })
export class RecordOffenderInput {
  @Field(() => String, { description: "Caller's own key: the same key and input are done once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The matter.' })
  matterId!: string;

  @Field(() => OffenderCategory, { description: 'As what the person is to be managed.' })
  category!: keyof typeof OffenderCategory;

  @Field(() => Int, { description: 'MAPPA level, 1 to 3.' })
  level!: number;

  @Field(() => String, { description: 'Who manages the record at the unit, 1 to 60 characters.' })
  manager!: string;

  @Field(() => String, { description: 'Why; kept with the matter and told to ViSOR.' })
  reason!: string;
}

@InputType('DeclineOffenderInput', { description: 'Assesses a matter: no ViSOR record is needed.' })
export class DeclineOffenderInput {
  @Field(() => ID, { description: 'The matter.' })
  matterId!: string;

  @Field(() => String, { description: 'Why; kept with the matter.' })
  reason!: string;
}

@InputType('ProposeHandOverInput', { description: 'Offers a person on ViSOR to a force.' })
export class ProposeHandOverInput {
  @Field(() => String, { description: "Caller's own key: the same key and input are done once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The matter; the caller must be responsible for it.' })
  matterId!: string;

  @Field(() => String, { description: 'PNC force code of the force that is to manage the person.' })
  force!: string;

  @Field(() => String, { description: 'Why this force, e.g. where the person lives.' })
  reason!: string;
}

@InputType('AcceptHandOverInput', { description: 'Takes a person over.' })
export class AcceptHandOverInput {
  @Field(() => ID, { description: 'The offer.' })
  handOverId!: string;

  @Field(() => String, { description: 'Who manages the record from now on, 1 to 60 characters.' })
  manager!: string;
}

@InputType('RejectHandOverInput', { description: 'Leaves a person to whoever is responsible now.' })
export class RejectHandOverInput {
  @Field(() => ID, { description: 'The offer.' })
  handOverId!: string;

  @Field(() => String, { description: 'Why; told to whoever offered it.' })
  reason!: string;
}

@ObjectType('OffenderMatterMoved', { description: 'Done; what ViSOR has to be told is on its way.' })
export class OffenderMatterMovedType {
  readonly __typename = 'OffenderMatterMoved';

  @Field(() => OffenderMatterType, { description: 'The matter as it stands now.' })
  matter!: OffenderMatterType;
}

@ObjectType('HandOverMoved', { description: 'Done; what ViSOR has to be told is on its way.' })
export class HandOverMovedType {
  readonly __typename = 'HandOverMoved';

  @Field(() => HandOverType, { description: 'The offer as it stands now.' })
  handOver!: HandOverType;
}

export const RecordOffenderResult = createUnionType({
  name: 'RecordOffenderResult',
  description: 'On its way to ViSOR, or why not.',
  types: () =>
    [
      OffenderMatterMovedType,
      InputRejectedType,
      NotPermittedType,
      NotFoundType,
      WrongStateType,
      IdempotencyConflictType,
    ] as const,
});
export const DeclineOffenderResult = createUnionType({
  name: 'DeclineOffenderResult',
  description: 'Declined, or why not.',
  types: () => [OffenderMatterMovedType, InputRejectedType, NotPermittedType, NotFoundType, WrongStateType] as const,
});
export const ProposeHandOverResult = createUnionType({
  name: 'ProposeHandOverResult',
  description: 'Offered, or why not.',
  types: () =>
    [HandOverMovedType, InputRejectedType, NotPermittedType, NotFoundType, WrongStateType, IdempotencyConflictType] as const,
});
export const AnswerHandOverResult = createUnionType({
  name: 'AnswerHandOverResult',
  description: 'Answered, or why not.',
  types: () => [HandOverMovedType, InputRejectedType, NotPermittedType, NotFoundType, WrongStateType] as const,
});
