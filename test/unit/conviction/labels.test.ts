import { describe, expect, it } from '@jest/globals';
import { codeTables } from '../../../schema/codes/tables.ts';
import { ecrisOffences } from '../../../schema/codes/ecris-offences.ts';
import { ecrisParameters } from '../../../schema/codes/ecris-parameters.ts';
import { ecrisSanctions } from '../../../schema/codes/ecris-sanctions.ts';
import { sentinels } from '../../../connectors/ecris/wire/codes.ts';
import { ukOffenceFacts } from '../../../schema/codes/uk-offence-facts.ts';
import { listedDisposals } from '../../../schema/codes/uk-sanction-mapping.ts';

const english = new Set(
  codeTables.filter(({ language }) => language === 'en').flatMap(({ system, rows }) => rows.map(([code]) => `${system} ${code}`)),
);

describe('labels', () => {
  it('stand for every code of every table, in English first of all', () => {
    const blank = codeTables.flatMap(({ system, rows }) =>
      rows.filter(([, label]) => label.trim() === '').map(([code]) => [system, code]),
    );
    expect(blank).toEqual([]);
    const others = codeTables.filter(({ language }) => language !== 'en');
    const alone = others.flatMap(({ system, rows }) => rows.filter(([code]) => !english.has(`${system} ${code}`)));
    expect(alone).toEqual([]);
  });

  it.each([ecrisOffences, ecrisSanctions, ecrisParameters])(
    'of $system fit the columns they are kept in, each code once',
    (table) => {
      expect(table.rows.filter(([code, label]) => code.length > 24 || label.length > 400)).toEqual([]);
      expect(new Set(table.rows.map(([code]) => code)).size).toBe(table.rows.length);
    },
  );

  it('of the common tables cover every chapter of both annexes', () => {
    const chapters = (table: typeof ecrisOffences) =>
      new Set(table.rows.map(([code]) => code.slice(0, table === ecrisOffences ? 2 : -3)));
    expect([...chapters(ecrisOffences)]).toEqual(Array.from({ length: 27 }, (_, at) => String(at + 1).padStart(2, '0')));
    expect([...chapters(ecrisSanctions)]).toEqual(Array.from({ length: 12 }, (_, at) => String(at + 1)));
  });

  it('stand for every code that our own rules name', () => {
    const named = [
      ...ukOffenceFacts.flatMap(({ code, ecrisCategory }) => [
        `CJS_OFFENCE ${code}`,
        ...['A', 'B', 'C', 'E'].map((letter) => `CJS_OFFENCE ${code}${letter}`),
        ...(ecrisCategory ? [`ECRIS_OFFENCE ${ecrisCategory}`] : []),
      ]),
      ...listedDisposals.flatMap(([code, treatment]) => [
        `PNC_DISPOSAL ${code}`,
        ...(treatment.treatment === 'SENTENCE' ? [`ECRIS_SANCTION ${treatment.category}`] : []),
        ...('suspension' in treatment && treatment.suspension ? [`ECRIS_PARAMETER ${treatment.suspension}`] : []),
      ]),
      ...['LC-00-C', 'LC-00-A', 'LP-00-M', 'LP-00-H', 'N-00-0', 'N-00-M'].map((code) => `ECRIS_PARAMETER ${code}`),
      ...[sentinels.nature, sentinels.suspension, sentinels.completion, sentinels.participation].map(
        (code) => `ECRIS_PARAMETER ${code}`,
      ),
    ];
    expect(named.filter((code) => !english.has(code))).toEqual([]);
  });
});
