/** Convictions of which only what matters is said, and convictions by chance. */
import fc from 'fast-check';
import { cjsOffences } from '../../../schema/codes/cjs-offences.ts';
import { ecrisOffences } from '../../../schema/codes/ecris-offences.ts';
import { ecrisSanctions } from '../../../schema/codes/ecris-sanctions.ts';
import { pncDisposals } from '../../../schema/codes/pnc-disposals.ts';
import type { Code, Conviction, Offence, Sanction, YesNoUnknown } from '../../../connectors/contract/canonical.ts';

const tables = { CJS: cjsOffences, PNC: pncDisposals, OFFENCE: ecrisOffences, SANCTION: ecrisSanctions } as const;

export function code(table: keyof typeof tables, value: string): Code {
  const { system, version } = tables[table];
  return { system, version, code: value };
}

/** A CJS code, or a common category such as `1001 00`. */
export function offence(value: string, localId = 'O-1', more: Partial<Offence> = {}): Offence {
  return { localId, category: code(/^\d{4} \d\d$/.test(value) ? 'OFFENCE' : 'CJS', value), ...more };
}

/** A PNC disposal, or with `table: 'SANCTION'` a common category. */
export function sentence(
  value: string,
  sentenced?: string,
  { table = 'PNC', ...more }: Partial<Sanction> & { table?: 'PNC' | 'SANCTION' } = {},
): Sanction {
  return { localId: 'S-1', category: code(table, value), offences: [], ...(sentenced ? { sentenced } : {}), ...more };
}

export interface Said {
  on?: string;
  offences?: Offence[];
  sanctions?: Sanction[];
  country?: string;
  transmittable?: YesNoUnknown;
  deleted?: boolean;
}

export function conviction({
  on,
  offences,
  sanctions,
  country = 'GB',
  transmittable = 'YES',
  deleted = false,
}: Said): Conviction {
  return {
    nativeId: 'C-1',
    country,
    transmittable,
    deleted,
    ...(on ? { decidedOn: on } : {}),
    offences: offences ?? [offence('TH68010')],
    sanctions: sanctions ?? [],
  };
}

export const anyDay = fc
  .date({ min: new Date('1985-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const anyCjsCode = fc.oneof(
  fc.constantFrom(...cjsOffences.rows.map(([value]) => value)),
  fc.constantFrom('ZZ99001', 'SX85001', 'TH68010A'),
);
const anyDisposal = fc.oneof(
  fc.constantFrom('1002', '1015', '1017', '1018', '1116', '1052', '3070', '3012', '1001', '2006', '2083', '1028', '9999', '4001'),
  fc.constantFrom(...pncDisposals.rows.map(([value]) => value)),
);
const anyLength = fc.constantFrom(undefined, 'P3M', 'P6M', 'P12M', 'P2Y', 'P4Y', 'P5Y', 'P30D', 'PT200H');
const anyRemark = fc.constantFrom(undefined, 'QUALIFIERS: C', 'QUALIFIERS: F', 'QUANTITY: Y999');

/** As the PNC may hold it: some results of offences, some of none, some of offences that are not there. */
export const anyUkConviction: fc.Arbitrary<Conviction> = fc
  .record({
    on: fc.option(anyDay, { nil: undefined, freq: 8 }),
    codes: fc.array(anyCjsCode, { maxLength: 3 }),
    results: fc.array(
      fc.record({ value: anyDisposal, length: anyLength, remark: anyRemark, links: fc.uniqueArray(fc.nat(3), { maxLength: 2 }) }),
      { maxLength: 4 },
    ),
  })
  .map(({ on, codes, results }) =>
    conviction({
      on,
      offences: codes.map((value, at) => offence(value, `O-${at}`)),
      sanctions: results.map(({ value, length, remark, links }, at) =>
        sentence(value, length, {
          localId: `S-${at}`,
          offences: links.map((link) => `O-${link}`),
          ...(remark ? { remarks: { text: remark, language: 'en', translated: false } } : {}),
        }),
      ),
    }),
  );

export const anyForeignConviction: fc.Arbitrary<Conviction> = fc
  .record({
    on: anyDay,
    categories: fc.array(fc.constantFrom(...ecrisOffences.rows.map(([value]) => value)), { minLength: 1, maxLength: 3 }),
    sanctions: fc.array(
      fc.record({ value: fc.constantFrom(...ecrisSanctions.rows.map(([value]) => value)), length: anyLength }),
      {
        maxLength: 3,
      },
    ),
    transmittable: fc.constantFrom('YES' as const, 'NO' as const, 'UNKNOWN' as const),
    deleted: fc.boolean(),
  })
  .map(({ categories, sanctions, ...rest }) =>
    conviction({
      ...rest,
      country: 'RO',
      offences: categories.map((value, at) => offence(value, `O-${at}`)),
      sanctions: sanctions.map(({ value, length }, at) => sentence(value, length, { localId: `S-${at}`, table: 'SANCTION' })),
    }),
  );
