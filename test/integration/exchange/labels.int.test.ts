import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { countries } from '../../../schema/codes/countries.ts';
import { playbooksOn } from '../../../schema/codes/playbooks.ts';
import { permitsRootField } from '../../../server/access/policy.ts';
import { reads } from '../../../server/hub-reads.ts';
import { makeSchema } from '../../../server/hub-schema.ts';
import { createLabelLoader } from '../../../server/platform/api/label-loader.ts';
import { createExecutor, type Executor } from '../../../server/platform/api/read/execute.ts';
import { createReadPlanner } from '../../../server/platform/api/read/planner.ts';
import { requestIn } from './exchange.ts';
import { aCall, anEnquiry, raise } from './ground.ts';
import { aConviction, anAnswer, openScripted, type Scripted } from './scripted.ts';

let scripted: Scripted;
let execute: Executor;
beforeAll(async () => {
  scripted = await openScripted();
  const schema = makeSchema(scripted.hub.useCases);
  execute = createExecutor({ schema, planner: createReadPlanner({ schema, declared: reads }) });
});
afterAll(() => scripted?.close());

async function ask<Data>(source: string): Promise<Data> {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error(source);
  const { caller, reader, traceId, seen, readEntry } = aCall({ role: 'supervisor' });
  const call = { caller, reader, traceId, seen, readEntry, db: scripted.hub.pool, labels: createLabelLoader(scripted.hub.pool) };
  const { data, errors } = await execute({ document, operation, operationName: operation.name?.value, variables: {}, call });
  if (errors) throw new Error(JSON.stringify(errors));
  return JSON.parse(JSON.stringify(data)) as Data;
}

const category = (system: string, code: string) => ({ system, version: '2009/316/JHA', code });

describe('a code that no table of ours has', () => {
  beforeAll(async () => {
    const { reference } = await requestIn(scripted, await raise(scripted, anEnquiry(), aCall()), 'SENT');
    const offence = (localId: string, code: string) => ({ localId, category: category('ECRIS_OFFENCE', code) });
    await scripted.partner.deliver(
      anAnswer(reference, {
        convictions: [
          aConviction({
            offences: [
              { ...offence('O-1', '9901 00'), completion: category('ECRIS_PARAMETER', 'LC-00-Q') },
              offence('O-2', '9901 00'),
              offence('O-3', '0801 00'),
            ],
            sanctions: [{ localId: 'S-1', category: category('ECRIS_SANCTION', '13001'), offences: ['O-1'] }],
          }),
        ],
      }),
    );
  });

  it('is listed with how often it stands in convictions, the commonest first; one that has a label is not', async () => {
    expect(await ask('{ missingLabels { system code seen } }')).toEqual({
      missingLabels: [
        { system: 'ECRIS_OFFENCE', code: '9901 00', seen: 2 },
        { system: 'ECRIS_PARAMETER', code: 'LC-00-Q', seen: 1 },
        { system: 'ECRIS_SANCTION', code: '13001', seen: 1 },
      ],
    });
  });

  it('is shown as the code, marked, in whichever language is asked for', async () => {
    const [row] = await scripted.rows<{ id: string }>('select id from conviction');
    const shown = await ask<{ node: { offences: { category: { en: string; ro: string; fr: string } }[] } }>(
      `{ node(id: "con_${row?.id}") { ... on Conviction { offences { category { en: label ro: label(language: "ro") fr: label(language: "fr") } } } } }`,
    );
    expect(shown.node.offences.map(({ category: { en, ro, fr } }) => [en, ro, fr])).toEqual([
      ['9901 00 (no label)', '9901 00 (no label)', '9901 00 (no label)'],
      ['9901 00 (no label)', '9901 00 (no label)', '9901 00 (no label)'],
      // In the language asked for where a table has it, else in English.
      ['Intentional killing', 'Intentional killing', 'Homicide volontaire'],
    ]);
    const labels = createLabelLoader(scripted.hub.pool);
    expect(await labels.load({ system: 'ECRIS_OFFENCE', code: '9901 00', language: 'ro' })).toBe('9901 00 (no label)');
  });

  it('is for those who keep the tables: neither who works on cases nor the auditor reads the list', () => {
    const mayNot = (['investigator', 'caseworker', 'auditor'] as const).filter(
      (role) => !permitsRootField({ role }, 'Query.missingLabels'),
    );
    expect(mayNot).toEqual(['investigator', 'caseworker', 'auditor']);
  });
});

describe('the countries', () => {
  interface Shown {
    code: string;
    playbook: Record<string, unknown> & { calendar: { timeZone: string; weekend: string[] } };
  }
  const fields = `version validFrom legalBasis authority desk calendar { timeZone weekend } languages requiredFacts wantedFacts
    answerWorkingDays typicalAnswerDays notifications tallies quirks`;

  it('are each shown with the playbook that routing and deadlines read', async () => {
    const { countries: shown } = await ask<{ countries: Shown[] }>(`{ countries { code playbook { ${fields} } } }`);
    const names = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
    const expected = playbooksOn('2026-11-25').map(({ country, channel: _channel, timeZone, weekend, ...rest }) => ({
      code: country,
      playbook: { ...rest, calendar: { timeZone, weekend: weekend.map((day) => names[day]) } },
    }));
    expect(shown).toHaveLength(countries.length);
    expect(shown).toEqual(expected.sort((one, other) => (one.code < other.code ? -1 : 1)));
  });

  it('show the version that holds on the day of the hub’s clock', async () => {
    await scripted.rows("delete from country_playbook where country = 'RO' and valid_from = '2021-01-01'");
    const { countries: shown } = await ask<{ countries: Shown[] }>(
      '{ countries { code playbook { version legalBasis answerWorkingDays } } }',
    );
    expect(shown.find(({ code }) => code === 'RO')?.playbook).toEqual({
      version: 'hub/2012',
      legalBasis: 'FD_2009_315',
      answerWorkingDays: 10,
    });
  });
});
