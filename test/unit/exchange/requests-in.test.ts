import { describe, expect, it } from '@jest/globals';
import type { Conviction, Identity } from '../../../connectors/contract/canonical.ts';
import type { AnswerCandidate } from '../../../server/conviction/select-for-answer.ts';
import { answerInWords } from '../../../server/exchange/requests-in/answer-in-words.ts';
import { assembleAnswer, type AnswerFacts } from '../../../server/exchange/requests-in/assemble-answer.ts';
import type { FoundRecord } from '../../../server/exchange/requests-in/asked.entity.ts';
import { judgeFound } from '../../../server/exchange/requests-in/judge-found.ts';
import { questionsAbout } from '../../../server/exchange/requests-in/register-questions.ts';

const ion: Identity = {
  names: [{ kind: 'PRIMARY', given: 'Ion', family: 'Exemplescu' }],
  sex: 'MALE',
  birthDate: '1979-05-17',
  nationalities: ['RO'],
  identifiers: [],
};

function found(key: string, change: Partial<FoundRecord> = {}): FoundRecord {
  const [backEnd = '', nativeId = ''] = key.split(':');
  return {
    key,
    backEnd,
    nativeId,
    identity: ion,
    check: 'CONFIRMED',
    differences: [],
    byNumber: false,
    convictions: [],
    ...change,
  };
}
const differing = (key: string, change: Partial<FoundRecord> = {}) =>
  found(key, { check: 'TO_REVIEW', differences: ['birthDate'], ...change });

describe('whom a request is about', () => {
  const judge = (records: FoundRecord[], more = {}, subject = ion) =>
    judgeFound(subject, { records, truncated: false, namesLeft: 0, ...more });

  it.each([
    ['one record that agrees in full', [found('pnc:1')], { kind: 'CERTAIN', keys: ['pnc:1'] }],
    ['a record and what is kept of him', [found('pnc:1'), found('kept:a')], { kind: 'CERTAIN', keys: ['pnc:1', 'kept:a'] }],
    ['what is kept of him alone', [found('kept:a'), found('kept:b')], { kind: 'CERTAIN', keys: ['kept:a', 'kept:b'] }],
    [
      'the record that the number names, whoever else has the name',
      [found('pnc:1', { byNumber: true }), found('pnc:2'), differing('pnc:3')],
      { kind: 'CERTAIN', keys: ['pnc:1'] },
    ],
    ['nobody at all', [], { kind: 'NOBODY' }],
    ['two records that agree in full', [found('pnc:1'), found('pnc:2')], { kind: 'DOUBT', because: 'SEVERAL' }],
    ['one that agrees and one that nearly does', [found('pnc:1'), differing('pnc:2')], { kind: 'DOUBT', because: 'SEVERAL' }],
    ['one that differs', [differing('pnc:1')], { kind: 'DOUBT', because: 'DIFFERS' }],
    [
      'one that the number names and the facts do not',
      [differing('pnc:1', { byNumber: true })],
      { kind: 'DOUBT', because: 'DIFFERS' },
    ],
    [
      'the record that the number names, and kept convictions of somebody nearly alike',
      [found('pnc:1', { byNumber: true }), differing('kept:a')],
      { kind: 'DOUBT', because: 'SEVERAL' },
    ],
  ])('%s', (_what, records, expected) => {
    expect(judge(records)).toEqual(expected);
  });

  it('stays open where the register has more than it shows, whatever it shows', () => {
    expect(judge([found('pnc:1')], { truncated: true })).toEqual({ kind: 'DOUBT', because: 'MORE_THAN_SHOWN' });
  });

  it('is not "nobody" where a name could not be searched, or too little is said to find anybody', () => {
    expect(judge([], { namesLeft: 1 })).toEqual({ kind: 'DOUBT', because: 'NAME_NOT_SEARCHED' });
    for (const thin of [
      { birthDate: '1979' },
      { birthDate: undefined },
      { names: [{ kind: 'PRIMARY' as const, family: 'Exemplescu' }] },
    ])
      expect(judge([], {}, { ...ion, ...thin })).toEqual({ kind: 'DOUBT', because: 'TOO_LITTLE_SAID' });
  });

  it('stays open where two of whom convictions are kept cannot be one: their numbers differ', () => {
    const numbered = (value: string) => ({ ...ion, identifiers: [{ scheme: 'NATIONAL_ID', value, country: 'RO' }] });
    const records = [found('kept:a', { identity: numbered('1') }), found('kept:b', { identity: numbered('2') })];
    expect(judge(records)).toEqual({ kind: 'DOUBT', because: 'SEVERAL' });
  });
});

describe('a register is asked', () => {
  it('for every number and every name of the person, each once, and for nobody else’s', () => {
    const { questions } = questionsAbout({
      ...ion,
      names: [
        ...ion.names,
        { kind: 'ALIAS', given: 'ION', family: 'EXEMPLESCU' },
        { kind: 'BIRTH', given: 'Ion', family: 'Popa' },
        { kind: 'PARENT_FATHER', given: 'Gheorghe', family: 'Exemplescu' },
      ],
      identifiers: [
        { scheme: 'PNCID', value: '2001/0000102X' },
        { scheme: 'PASSPORT', value: '123' },
      ],
    });
    expect(questions.map(({ words }) => words)).toEqual(['PNCID 2001/0000102X', 'EXEMPLESCU, ION', 'Popa, Ion']);
  });

  it('for no more names than are bounded, and those left are said', () => {
    const names = Array.from({ length: 14 }, (_, at) => ({ kind: 'ALIAS' as const, given: 'Ion', family: `Popa${at}` }));
    const { questions, left } = questionsAbout({ ...ion, names: [...ion.names, ...names] });
    expect([questions.length, left.length]).toEqual([10, 5]);
  });
});

const fined: Conviction = {
  nativeId: '06/2732/1A',
  country: 'GB',
  decidedOn: '2006-02-20',
  transmittable: 'UNKNOWN',
  deleted: false,
  offences: [{ localId: 'O-00001', category: { system: 'CJS_OFFENCE', version: 'hub/1', code: 'TH68010' } }],
  sanctions: [
    {
      localId: 'S-00001',
      category: { system: 'PNC_DISPOSAL', version: 'hub/1', code: '1015' },
      fine: { count: 1, amount: '100.00', currency: 'GBP' },
      offences: ['O-00001'],
    },
  ],
};
const foreign: Conviction = {
  ...fined,
  nativeId: 'RO-C-000000000000001',
  country: 'RO',
  decidedOn: '2024-05-05',
  transmittable: 'YES',
  offences: [{ localId: 'O-00001', category: { system: 'ECRIS_OFFENCE', version: '2009/316/JHA', code: '0801 00' } }],
  sanctions: [
    {
      localId: 'S-00001',
      category: { system: 'ECRIS_SANCTION', version: '2009/316/JHA', code: '1001' },
      sentenced: 'P10Y',
      offences: ['O-00001'],
    },
  ],
};
const uk: AnswerCandidate = { id: 'pnc:1/a', conviction: fined, origin: 'UK', transmittable: true };
const kept: AnswerCandidate = { id: 'con_1', conviction: foreign, origin: 'FOREIGN', transmittable: true };

describe('the draft of an answer', () => {
  const assemble = (change: Partial<AnswerFacts> = {}) =>
    assembleAnswer({
      use: 'CRIMINAL_PROCEEDINGS',
      onDay: '2026-11-25',
      birthDate: '1979-05-17',
      candidates: [uk, kept],
      unsettled: new Set(),
      channel: 'ECRIS',
      enteredFromAbroad: [],
      decisions: [],
      by: 'caseworker',
      ...change,
    });
  const states = (change: Partial<AnswerFacts> = {}) => assemble(change).map(({ id, state, rule }) => [id, state, rule]);

  it('tells everything for criminal proceedings, newest first, UK offences in common categories', () => {
    const items = assemble();
    expect(items.map(({ id, state }) => [id, state])).toEqual([
      ['con_1', 'TOLD'],
      ['pnc:1/a', 'TOLD'],
    ]);
    expect(items[1]?.conviction.offences[0]?.category.system).toBe('ECRIS_OFFENCE');
  });

  it('keeps a spent conviction back for any other purpose, and says so here', () => {
    expect(states({ use: 'OTHER', candidates: [uk] })).toEqual([['pnc:1/a', 'LEFT_OUT', 'SPENT']]);
  });

  it('leaves to a person what goes on to a third country, and what nobody has said whom it is about', () => {
    expect(states({ channel: 'INTERPOL' })[0]).toEqual(['con_1', 'UNDECIDED', 'ONWARD_TRANSFER']);
    expect(states({ unsettled: new Set(['con_1']) })[0]).toEqual(['con_1', 'UNDECIDED', 'IDENTITY_NOT_SETTLED']);
  });

  it('takes a decision on what is open, with who and why, and none on what the law has settled', () => {
    const decisions = [
      { itemId: 'con_1', tell: true, reason: 'Safeguards agreed' },
      { itemId: 'pnc:1/a', tell: false, reason: 'Kindness' },
    ];
    const items = assemble({ channel: 'INTERPOL', decisions });
    expect(items[0]).toMatchObject({
      state: 'TOLD',
      rule: 'ONWARD_TRANSFER',
      decidedBy: 'caseworker',
      reason: 'Safeguards agreed',
    });
    expect(items[1]).toMatchObject({ state: 'TOLD', decidedBy: null });
  });

  it('tells a conviction that we entered on the PNC for another country as that country’s, once', () => {
    const facts = { candidates: [kept], enteredFromAbroad: [{ id: uk.id, candidate: uk }] };
    expect(states(facts)).toEqual([
      ['con_1', 'TOLD', 'CRIMINAL_PROCEEDINGS'],
      ['pnc:1/a', 'LEFT_OUT', 'ENTERED_FROM_ABROAD'],
    ]);
  });

  it('says in words what was searched, and for another purpose never that something was left out', () => {
    const searched = { names: ['Exemplescu, Ion'], birthDate: '1979-05-17', numbers: [], notSearched: [] };
    const said = { searched, backEnd: 'pnc', searchedOn: '2026-11-25' };
    const [withSpent, withNothing] = [
      answerInWords({ ...said, use: 'OTHER', items: assemble({ use: 'OTHER', candidates: [uk] }) }),
      answerInWords({ ...said, use: 'OTHER', items: [] }),
    ];
    expect(withSpent).toBe(withNothing);
    expect(withSpent).toContain('Exemplescu, Ion');
  });

  it('says it in no more characters than a channel carries, without the two that none carries', () => {
    const searched = { names: Array.from({ length: 40 }, () => `<${'x'.repeat(200)}>`), numbers: [], notSearched: [] };
    const words = answerInWords({ use: 'OTHER', items: [], searched, backEnd: 'pnc', searchedOn: '2026-11-25' });
    expect(words.length).toBeLessThanOrEqual(4_000);
    expect(words).not.toMatch(/[<>]/);
  });
});
