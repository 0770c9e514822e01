import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerUses, useOfPurpose } from '../../../schema/codes/answer-uses.ts';
import { purposeCodes } from '../../../schema/codes/purposes.ts';
import { purposeReferences } from '../../../connectors/ecris/wire/codes.ts';
import { selectForAnswer, useOf, type AnswerCandidate } from '../../../server/conviction/select-for-answer.ts';
import { anyDay, anyForeignConviction, anyUkConviction, conviction, offence, sentence, type Said } from './builders.ts';

const uk = (id: string, said: Said): AnswerCandidate => ({ id, conviction: conviction(said), origin: 'UK', transmittable: true });
const foreign = (id: string, said: Said, transmittable = true): AnswerCandidate => ({
  id,
  conviction: conviction({ country: 'RO', ...said }),
  origin: 'FOREIGN',
  transmittable,
});

const fine = sentence('1015');
const spentTheft = uk('spent theft', { on: '2010-03-01', sanctions: [fine] });
const recentTheft = uk('recent theft', { on: '2026-10-01', sanctions: [fine] });
const openTheft = uk('theft with compensation', { on: '2012-03-01', sanctions: [sentence('3012')] });
const spentChildSexual = uk('spent, of a child', { on: '2005-03-01', offences: [offence('PK78001')], sanctions: [fine] });
const spentSexual = uk('spent, age of the victim not said', {
  on: '2005-03-01',
  offences: [offence('SX03128')],
  sanctions: [fine],
});
const acquittal = uk('acquittal', { on: '2026-10-01', sanctions: [sentence('2006', undefined, { offences: ['O-1'] })] });
const abroad = foreign('abroad', { on: '2026-10-01', offences: [offence('1701 00')] });
const abroadForbidden = foreign('abroad, forbidden', { on: '2026-10-01', offences: [offence('1701 00')] }, false);
const abroadChildForbidden = foreign(
  'abroad, of a child, forbidden',
  { on: '2026-10-01', offences: [offence('1010 00')] },
  false,
);

function select(use: (typeof answerUses)[number], ...candidates: AnswerCandidate[]) {
  const { chosen, undecided, leftOut } = selectForAnswer(candidates, { use, onDay: '2026-11-25', birthDate: '1979-05-17' });
  return Object.fromEntries([
    ...chosen.map(({ id }) => [id, 'told']),
    ...undecided.map(({ candidate, why }) => [candidate.id, why]),
    ...leftOut.map(({ candidate, reason }) => [candidate.id, reason]),
  ]) as Record<string, string>;
}

it('tells everything for criminal proceedings, spent or not, transmittable or not', () => {
  const verdicts = select('CRIMINAL_PROCEEDINGS', spentTheft, recentTheft, openTheft, spentChildSexual, abroad, abroadForbidden);
  expect(Object.values(verdicts)).toEqual(Array(6).fill('told'));
});

it.each(answerUses)('never tells what is no conviction, or what its State has struck out (%s)', (use) => {
  const struck = foreign('struck out', { on: '2026-10-01', deleted: true });
  const quashed = uk('quashed', { on: '2026-10-01', sanctions: [sentence('2079', undefined, { offences: ['O-1'] })] });
  expect(select(use, acquittal, struck, quashed)).toEqual({
    acquittal: 'NOT_A_CONVICTION',
    'struck out': 'DELETED',
    quashed: 'NOT_A_CONVICTION',
  });
});

it('tells for other uses what is unspent, says of the rest that it is spent, and leaves what is open to a person', () => {
  expect(select('OTHER', spentTheft, openTheft, spentChildSexual)).toEqual({
    'spent theft': 'SPENT',
    'theft with compensation': 'SPENT_STATE_OPEN',
    'spent, of a child': 'SPENT',
  });
  expect(select('OTHER', recentTheft)).toEqual({ 'recent theft': 'told' });
});

it('tells for work with children a child sexual offence, spent or not, and asks a person where the victim’s age is not said', () => {
  expect(select('WORK_WITH_CHILDREN', spentTheft, spentChildSexual, spentSexual)).toEqual({
    'spent theft': 'SPENT',
    'spent, of a child': 'told',
    'spent, age of the victim not said': 'MAY_BE_CHILD_SEXUAL',
  });
});

it('does not tell for a quashed child sexual offence what else is spent', () => {
  const rest = uk('rest', {
    on: '2010-03-01',
    offences: [offence('TH68010', 'O-1'), offence('PK78001', 'O-2')],
    sanctions: [
      sentence('1015', undefined, { offences: ['O-1'] }),
      sentence('2079', undefined, { localId: 'S-2', offences: ['O-2'] }),
    ],
  });
  expect(select('WORK_WITH_CHILDREN', rest)).toEqual({ rest: 'SPENT' });
});

it('keeps back for other uses what the convicting State forbids to pass on', () => {
  const forbidden = foreign('forbidden by its own word', {
    on: '2026-10-01',
    offences: [offence('1701 00')],
    transmittable: 'NO',
  });
  expect(select('OTHER', abroadForbidden, forbidden)).toEqual({
    'abroad, forbidden': 'NOT_TRANSMITTABLE',
    'forbidden by its own word': 'NOT_TRANSMITTABLE',
  });
});

it('asks a person where the law bids to tell and the convicting State forbids it, and where that did not say', () => {
  const notSaid = foreign('not said', { on: '2026-10-01', offences: [offence('1701 00')], transmittable: 'UNKNOWN' });
  expect(select('WORK_WITH_CHILDREN', abroadChildForbidden, abroadForbidden, notSaid)).toEqual({
    'abroad, of a child, forbidden': 'CHILD_SEXUAL_NOT_TRANSMITTABLE',
    'abroad, forbidden': 'NOT_TRANSMITTABLE',
    'not said': 'TRANSMITTABLE_NOT_SAID',
  });
});

it('counts the person’s other convictions: one abroad, and told to nobody, can keep one here unspent', () => {
  const fined = uk('fined', { on: '2024-01-10', sanctions: [fine] });
  const jailed = foreign(
    'jailed',
    { on: '2024-06-01', offences: [offence('1702 00')], sanctions: [sentence('1001', 'P4Y', { table: 'SANCTION' })] },
    false,
  );
  expect(select('OTHER', fined)).toEqual({ fined: 'SPENT' });
  expect(select('OTHER', fined, jailed)).toEqual({ fined: 'told', jailed: 'NOT_TRANSMITTABLE' });
});

it('does not count one that its State has struck out', () => {
  const fined = uk('fined', { on: '2024-01-10', sanctions: [fine] });
  const prison = sentence('1001', 'P4Y', { table: 'SANCTION' });
  const struck = foreign('struck out', { on: '2024-06-01', offences: [offence('1702 00')], sanctions: [prison], deleted: true });
  expect(select('OTHER', fined, struck)).toEqual({ fined: 'SPENT', 'struck out': 'DELETED' });
});

it('asks a person about a record that names no offence', () => {
  expect(select('CRIMINAL_PROCEEDINGS', uk('bare', { on: '2026-10-01', offences: [] }))).toEqual({ bare: 'NO_OFFENCE_KNOWN' });
});

const anyCandidates = fc
  .array(
    fc.oneof(
      anyUkConviction.map((each) => ({ conviction: each, origin: 'UK' as const, transmittable: true })),
      fc.record({ conviction: anyForeignConviction, origin: fc.constant('FOREIGN' as const), transmittable: fc.boolean() }),
    ),
    { maxLength: 6 },
  )
  .map((candidates) => candidates.map((candidate, at) => ({ ...candidate, id: `C-${at}` })));
const anyUse = fc.constantFrom(...answerUses);

describe('whatever is held', () => {
  it('every candidate is in exactly one list', () => {
    fc.assert(
      fc.property(anyCandidates, anyUse, anyDay, (candidates, use, onDay) => {
        const { chosen, undecided, leftOut } = selectForAnswer(candidates, { use, onDay, birthDate: '1979-05-17' });
        const found = [...chosen, ...[...undecided, ...leftOut].map(({ candidate }) => candidate)];
        expect(found.map(({ id }) => id).sort()).toEqual(candidates.map(({ id }) => id).sort());
      }),
      { numRuns: 1_000 },
    );
  });

  it('another use is told nothing that criminal proceedings would not be, nor any other use more than work with children', () => {
    fc.assert(
      fc.property(anyCandidates, anyDay, (candidates, onDay) => {
        const told = (use: (typeof answerUses)[number]) =>
          selectForAnswer(candidates, { use, onDay, birthDate: '1979-05-17' }).chosen.map(({ id }) => id);
        const withChildren = told('WORK_WITH_CHILDREN');
        expect(told('CRIMINAL_PROCEEDINGS')).toEqual(expect.arrayContaining(withChildren));
        expect(withChildren).toEqual(expect.arrayContaining(told('OTHER')));
      }),
      { numRuns: 500 },
    );
  });

  it('nothing that its State forbids to pass on is told but for criminal proceedings', () => {
    fc.assert(
      fc.property(anyCandidates, anyUse, anyDay, (candidates, use, onDay) => {
        const { chosen } = selectForAnswer(candidates, { use, onDay });
        const breaches = chosen.filter(
          (each) => use !== 'CRIMINAL_PROCEEDINGS' && each.origin === 'FOREIGN' && !each.transmittable,
        );
        expect(breaches).toEqual([]);
      }),
    );
  });
});

describe('the use of a purpose', () => {
  it('is known for every purpose of ours that may be asked abroad, and is the same for the reference it travels under', () => {
    for (const [purpose, reference] of Object.entries(purposeReferences)) {
      expect(useOf(purpose)).toBeDefined();
      expect(useOf(reference?.reference ?? '')).toBe(useOf(purpose));
    }
    expect(purposeCodes.filter((purpose) => !useOf(purpose))).toEqual(['AUDIT']);
  });
  it('is not guessed', () => {
    expect(['P-00-999999', 'OTHER', 'toString', ''].map(useOf)).toEqual([undefined, undefined, undefined, undefined]);
    expect(Object.values(useOfPurpose).every((use) => use && answerUses.includes(use))).toBe(true);
  });
});
