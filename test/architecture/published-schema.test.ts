import { expect, it } from '@jest/globals';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
} from 'graphql';
import { makeSchema } from '../../server/hub-schema.ts';

const schema = makeSchema();
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type));
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];

interface Described {
  name: string;
  description?: string | null;
  args?: readonly Described[];
}

/** Paths, from `path` on, of everything without a description. */
function undescribed(path: string, { description, args = [] }: Described): string[] {
  return [...(description ? [] : [path]), ...args.flatMap((argument) => undescribed(`${path}.${argument.name}`, argument))];
}

function membersOf(type: GraphQLNamedType): readonly Described[] {
  if (isEnumType(type)) return type.getValues();
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values<Described>(type.getFields()) : [];
}

it('describes every type, field, argument and value that is published', () => {
  expect(types.length).toBeGreaterThan(50);
  const named = types.filter((type) => !roots.some((root) => root === type)).flatMap((type) => undescribed(type.name, type));
  const members = types.flatMap((type) =>
    membersOf(type).flatMap((member) => undescribed(`${type.name}.${member.name}`, member)),
  );
  expect([...named, ...members]).toEqual([]);
});
