import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nameKinds, type Identity } from '../../../connectors/contract/canonical.ts';
import { offenderCategories } from '../../../connectors/contract/offenders.ts';
import { openSchemaCheck } from '../../../connectors/rest-kit/schema-check.ts';
import { readNominal, wireCategory, writePerson } from '../../../connectors/visor/adapter/nominal.ts';
import { schemas, type Wire } from '../../../connectors/visor/wire/schemas.ts';

const check = openSchemaCheck(schemas);
const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
const country = fc.constantFrom('RO', 'PL', 'GB', 'LT');
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const identities: fc.Arbitrary<Identity> = fc
  .record({
    names: fc.array(
      fc.record(
        {
          kind: fc.constantFrom(...nameKinds),
          given: text,
          family: text,
          secondFamily: text,
          full: text,
          language: fc.constantFrom('ro', 'pl'),
        },
        { requiredKeys: ['kind'] },
      ),
      { maxLength: 5 },
    ),
    sex: fc.constantFrom('UNKNOWN', 'MALE', 'FEMALE', 'OTHER'),
    birthDate: optional(fc.constantFrom('1979', '1979-05', '1979-05-17')),
    birthPlace: optional(fc.record({ country, town: text }, { requiredKeys: [] })),
    nationalities: fc.array(country, { maxLength: 3 }),
    identifiers: fc.array(
      fc.record({ scheme: fc.constantFrom('PASSPORT', 'PNCID'), value: text, country }, { requiredKeys: ['scheme', 'value'] }),
      { maxLength: 3 },
    ),
  })
  .map(({ birthDate, birthPlace, ...rest }): Identity => ({
    ...rest,
    ...(birthDate && { birthDate }),
    ...(birthPlace && { birthPlace }),
  }));

const nominal = (person: Wire<'Person'>, facts: Partial<Wire<'Nominal'>> = {}): Wire<'Nominal'> => ({
  ...{
    id: 'VS-000000001',
    version: 1,
    category: 'violent-offender',
    level: 1,
    person,
    owningStation: '89FV',
    manager: 'M',
    status: 'active',
  },
  ...facts,
});

describe('a person on ViSOR', () => {
  it('is every fact of the canonical identity, there and back', () => {
    fc.assert(
      fc.property(identities, (identity) => {
        const written = nominal(JSON.parse(JSON.stringify(writePerson(identity))) as Wire<'Person'>);
        expect(check.misfit('Nominal', written)).toBeUndefined();
        expect(readNominal(written).identity).toEqual(identity);
      }),
      { numRuns: 500 },
    );
  });

  it.each(offenderCategories)('of the category %s is one there', (category) =>
    expect(
      readNominal(
        nominal(writePerson({ names: [], sex: 'UNKNOWN', nationalities: [], identifiers: [] }), {
          category: wireCategory[category],
        }),
      ).category,
    ).toBe(category),
  );
});
