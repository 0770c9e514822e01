import { createUnionType, Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { published } from './enums.ts';
import { connectionOf, NodeType } from './node.ts';
import { MatchBandsType, MatchEvidenceType, PersonType } from './person.ts';
import { IdempotencyConflictType, InputRejectedType, NotFoundType, NotPermittedType, WrongStateType } from './problem.ts';
import { DateTimeScalar } from './scalars.ts';

export const MergeKind = published('MergeKind', 'What was done to two persons.', {
  MERGE: 'They are held to be one.',
  SPLIT: 'Records were taken away from one and are a person of their own.',
});
export const LinkReviewState = published('LinkReviewState', 'What became of a pair that a person had to look at.', {
  OPEN: 'Nobody has decided.',
  JOINED: 'They are one.',
  APART: 'They are two.',
});
export const LinkDecision = published('LinkDecision', 'What a person decides of two persons.', {
  JOIN: 'They are one.',
  APART: 'They are two, whatever a matcher says.',
});

@ObjectType('MergeDisclosure', {
  description: 'Somebody saw, was sent or changed something of persons while they were wrongly one.',
})
export class MergeDisclosureType {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, { description: 'READ, CHANGE or EXCHANGE.' })
  kind!: string;

  @Field(() => String, { description: "The token's subject, or hub." })
  actor!: string;

  @Field(() => String, { description: 'For which organisation.' })
  organisation!: string;

  @Field(() => String, { description: 'In which role.' })
  role!: string;

  @Field(() => String, { nullable: true, description: 'For which purpose, a code of the PURPOSE table.' })
  purpose!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason given.' })
  justification!: string | null;

  @Field(() => String, { description: 'What was done.' })
  operation!: string;

  @Field(() => [ID], { description: 'Ids of all that was seen or changed in it.' })
  records!: string[];
}
export const { Connection: MergeDisclosureConnection } = connectionOf('MergeDisclosure', () => MergeDisclosureType);

@ObjectType('MergeEvent', {
  implements: NodeType,
  description: 'A merge or a split of persons, and its end where it was undone.',
})
export class MergeEventType extends NodeType {
  readonly __typename = 'MergeEvent';

  @Field(() => MergeKind, { description: 'Which of the two.' })
  kind!: keyof typeof MergeKind;

  @Field(() => PersonType, { nullable: true, description: 'Whom the other joined, or was split from.' })
  kept!: PersonType | null;

  @Field(() => PersonType, { nullable: true, description: 'The other. Null where an undone split had made it.' })
  other!: PersonType | null;

  @Field(() => [ID], { description: 'Source records that a split took away.' })
  recordIds!: string[];

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  at!: string;

  @Field(() => String, { description: "Who did it: the token's subject, or hub." })
  actor!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => Float, { nullable: true, description: 'What the matcher said of the two, in bits.' })
  score!: number | null;

  @Field(() => [MatchEvidenceType], { description: 'The same, field by field.' })
  evidence!: MatchEvidenceType[];

  @Field(() => [String], { description: 'What contradicted.' })
  contradictions!: string[];

  @Field(() => String, { description: 'Version of the model.' })
  modelVersion!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was undone.' })
  undoneAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who undid it.' })
  undoneBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  undoneReason!: string | null;
}

@ObjectType('LinkReview', { implements: NodeType, description: 'Two persons who may be one: a person looks at both.' })
export class LinkReviewType extends NodeType {
  readonly __typename = 'LinkReview';

  @Field(() => PersonType, { description: 'The one.' })
  left!: PersonType;

  @Field(() => PersonType, { description: 'The other.' })
  right!: PersonType;

  @Field(() => Float, { description: 'Strength of the match in bits; below the threshold for joining.' })
  score!: number;

  @Field(() => [MatchEvidenceType], { description: 'What speaks for and against, field by field.' })
  evidence!: MatchEvidenceType[];

  @Field(() => [String], { description: 'What contradicts: names, birthDate, number, sex.' })
  contradictions!: string[];

  @Field(() => [String], { description: 'Why they were not joined whatever the score, e.g. CONTESTED.' })
  holds!: string[];

  @Field(() => MatchBandsType, { nullable: true, description: 'Null for a model that is no longer in force.' })
  bands!: MatchBandsType | null;

  @Field(() => String, { description: 'Version of the model.' })
  modelVersion!: string;

  @Field(() => LinkReviewState, { description: 'What became of it.' })
  state!: keyof typeof LinkReviewState;

  @Field(() => DateTimeScalar, { description: 'When the two were found.' })
  foundAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided.' })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who decided.' })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;
}
export const { Connection: LinkReviewConnection } = connectionOf('LinkReview', () => LinkReviewType);

@InputType('MergePersonsInput', { description: 'Two persons who are one.' })
export class MergePersonsInput {
  @Field(() => String, { description: "Caller's own key, as for an enquiry." })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Who speaks for both from now on.' })
  keptId!: string;

  @Field(() => ID, { description: 'The other.' })
  otherId!: string;

  @Field(() => String, { description: 'Why; kept with the merge and in the audit.' })
  reason!: string;
}

@InputType('SplitPersonInput', { description: 'Records that are about somebody else.' })
export class SplitPersonInput {
  @Field(() => String, { description: "Caller's own key, as for an enquiry." })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => [ID], { description: 'Source records of the person that are about another.' })
  recordIds!: string[];

  @Field(() => String, { description: 'Why; kept with the split and in the audit.' })
  reason!: string;
}

@InputType('UndoMergeInput', { description: 'A merge or a split that was wrong.' })
export class UndoMergeInput {
  @Field(() => ID, { description: 'The merge or the split.' })
  eventId!: string;

  @Field(() => String, { description: 'Why; kept with it and in the audit.' })
  reason!: string;
}

@InputType('ReviewLinkInput', { description: 'What a person decides of two persons.' })
export class ReviewLinkInput {
  @Field(() => ID, { description: 'Which pair.' })
  reviewId!: string;

  @Field(() => LinkDecision, { description: 'One, or two.' })
  decision!: keyof typeof LinkDecision;

  @Field(() => String, { description: 'Why; kept with the pair and in the audit.' })
  reason!: string;
}

@ObjectType('PersonsRelinked', { description: 'Done.' })
export class PersonsRelinkedType {
  readonly __typename = 'PersonsRelinked';

  @Field(() => MergeEventType, { description: 'The merge or the split as it stands now.' })
  event!: MergeEventType;
}

@ObjectType('LinkReviewed', { description: 'Decided.' })
export class LinkReviewedType {
  readonly __typename = 'LinkReviewed';

  @Field(() => LinkReviewType, { description: 'The pair as it stands now.' })
  review!: LinkReviewType;
}

export const RelinkPersonsResult = createUnionType({
  name: 'RelinkPersonsResult',
  description: 'Done, or why not.',
  types: () =>
    [PersonsRelinkedType, InputRejectedType, NotPermittedType, NotFoundType, WrongStateType, IdempotencyConflictType] as const,
});
export const ReviewLinkResult = createUnionType({
  name: 'ReviewLinkResult',
  description: 'Decided, or why not.',
  types: () => [LinkReviewedType, InputRejectedType, NotPermittedType, NotFoundType, WrongStateType] as const,
});
