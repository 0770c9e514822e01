import { expect, it } from '@jest/globals';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLArgument,
  type GraphQLNamedType,
} from 'graphql';
import { makeSchema } from '../../server/hub-schema.ts';

const schema = makeSchema();
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type));
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];

/** `Type`, `Type.member` and `Type.field.argument` of everything that has no description. */
function undescribed(type: GraphQLNamedType): string[] {
  const own = type.description || roots.some((root) => root === type) ? [] : [type.name];
  if (isEnumType(type))
    return [...own, ...type.getValues().flatMap((value) => (value.description ? [] : [`${type.name}.${value.name}`]))];
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return own;
  const members = Object.values(type.getFields()).flatMap((field) => [
    ...(field.description ? [] : [`${type.name}.${field.name}`]),
    ...('args' in field
      ? field.args.flatMap(({ name, description }: GraphQLArgument) =>
          description ? [] : [`${type.name}.${field.name}.${name}`],
        )
      : []),
  ]);
  return [...own, ...members];
}

it('describes every type, field, argument and value that is published', () => {
  expect(types.length).toBeGreaterThan(50);
  expect(types.flatMap(undescribed)).toEqual([]);
});
