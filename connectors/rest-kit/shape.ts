/**
 * The TypeScript type of what a JSON Schema admits, so that a format is written down once: `Shape<typeof schemas.Nominal, typeof schemas>`.
 * Knows the keywords that our documents use; a schema must be a literal (`as const`). `$ref` names an entry of `Named`.
 */
export type Shape<Schema, Named = unknown> = Schema extends { $ref: `${string}/${infer Path}` }
  ? Referred<Path, Named>
  : Schema extends { const: infer Value }
    ? Value
    : Schema extends { enum: readonly (infer Value)[] }
      ? Value
      : Schema extends { oneOf: readonly (infer Choice)[] }
        ? Distributed<Choice, Named>
        : Typed<Schema, Named>;

type Referred<Path, Named> = Path extends `${string}/${infer Rest}`
  ? Referred<Rest, Named>
  : Path extends keyof Named
    ? Shape<Named[Path], Named>
    : never;

type Distributed<Choice, Named> = Choice extends unknown ? Shape<Choice, Named> : never;

type Typed<Schema, Named> = Schema extends { type: 'string' }
  ? string
  : Schema extends { type: 'integer' | 'number' }
    ? number
    : Schema extends { type: 'boolean' }
      ? boolean
      : Schema extends { type: 'array'; items: infer Items }
        ? Shape<Items, Named>[]
        : Schema extends { type: 'object'; properties: infer Properties }
          ? Fields<Properties, Schema extends { required: readonly (infer Name)[] } ? Name : never, Named>
          : unknown;

type Fields<Properties, Required, Named> = {
  -readonly [Name in keyof Properties as Name extends Required ? Name : never]: Shape<Properties[Name], Named>;
} & {
  -readonly [Name in keyof Properties as Name extends Required ? never : Name]?: Shape<Properties[Name], Named>;
};
