import { Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';

@InterfaceType('Node', {
  description: 'Anything with an id of its own.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class NodeType {
  @Field(() => ID, { description: 'Opaque; stable for good.' })
  id!: string;
}

@ObjectType('PageInfo', { description: 'Where a page of a connection ends (Relay).' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'More follows after this page.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Give it as `after` to read on; null on an empty page.' })
  endCursor!: string | null;
}

interface ConnectionClasses {
  Connection: new () => object;
  Edge: new () => object;
}

/** Relay connection over one type: `<Name>Connection { edges { cursor node } nodes pageInfo totalCount }`. */
export function connectionOf(name: string, node: () => new () => object): ConnectionClasses {
  @ObjectType(`${name}Edge`, { description: `One ${name} and its place in the list.` })
  class Edge {
    @Field(() => String, { description: 'Give it as `after` to read on from here.' })
    cursor!: string;

    @Field(node, { description: 'The item itself.' })
    node!: object;
  }
  @ObjectType(`${name}Connection`, { description: `A page of ${name} items.` })
  class Connection {
    @Field(() => [Edge], { description: 'The page, each item with its cursor.' })
    edges!: Edge[];

    @Field(() => [node()], { description: 'The page without cursors.' })
    nodes!: object[];

    @Field(() => PageInfoType, { description: 'Whether more follows.' })
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: 'How many there are in all.' })
    totalCount!: number;
  }
  return { Connection, Edge };
}
