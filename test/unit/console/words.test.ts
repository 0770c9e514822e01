import { describe, expect, it } from '@jest/globals';
import { buildSchema, isEnumType } from 'graphql';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cy } from '../../../console/strings/cy.ts';
import { en } from '../../../console/strings/en.ts';
import { contradictionKinds } from '../../../server/person/matching/compare.ts';
import { holdKinds } from '../../../server/person/matching/decide.ts';
import { feedKinds } from '../../../server/platform/event/append-feed.ts';
import { dateLevels } from '../../../server/person/matching/facts/dates.ts';
import { placeLevels } from '../../../server/person/matching/facts/places.ts';

const schema = buildSchema(readFileSync(path.resolve(import.meta.dirname, '../../../schema/schema.graphql'), 'utf8'));

function valuesOf(name: string): string[] {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new Error(`${name} is no list`);
  return type.getValues().map((value) => value.name);
}

type Words = Readonly<Record<string, string>>;

/** What the hub says in codes, and where the page has the words for it. */
const told: [string, readonly string[], (t: typeof en) => Words][] = [
  ['states of a pair', valuesOf('LinkReviewState'), (t) => t.pairs.states],
  ['merges and splits', valuesOf('MergeKind'), (t) => t.pairs.kinds],
  ['levels of dates', dateLevels, (t) => t.pairs.levels],
  ['levels of places', placeLevels, (t) => t.pairs.levels],
  ['contradictions', contradictionKinds, (t) => t.pairs.fields],
  ['what holds a pair back', holdKinds, (t) => t.pairs.holds],
  ['statuses of applications', valuesOf('CertificateApplicationStatus'), (t) => t.certificates.statuses],
  ['what applications wait for', valuesOf('CertificateWait'), (t) => t.certificates.waits],
  ['states of certificates', valuesOf('CertificateStatus'), (t) => t.certificates.certificateStates],
  ['what certificates say', valuesOf('CertificateOutcome'), (t) => t.certificates.outcomes],
  ['certificates', valuesOf('CertificateKind'), (t) => t.certificates.kinds],
  ['services', valuesOf('CertificateService'), (t) => t.certificates.services],
  ['files', valuesOf('CertificateFileKind'), (t) => t.files.kinds],
  ['what the rules say', valuesOf('StepDownResult'), (t) => t.certificates.results],
  ['what the intelligence part came to', valuesOf('IntelligenceResult'), (t) => t.certificates.intelligenceStates],
  ['what is disputed', valuesOf('CertificateDisputeKind'), (t) => t.certificates.disputes],
  ['how a dispute stands', valuesOf('CertificateDisputeState'), (t) => t.certificates.disputeStates],
  ['what arrives', feedKinds, (t) => t.codes.kind],
  ['channels', valuesOf('Channel').filter((each) => ['ECRIS', 'INTERPOL'].includes(each)), (t) => t.codes.channel],
];

describe.each([
  ['English', en],
  ['Welsh', cy],
] as const)('the page in %s', (_, strings) => {
  it.each(told)('has a word for all %s', (_what, codes, wordsIn) => {
    const words = wordsIn(strings);
    expect(codes.length).toBeGreaterThan(1);
    expect(codes.filter((each) => !words[each])).toEqual([]);
  });
});

it('has the same codes in both languages, so that none is left in English', () => {
  const missing: string[] = [];
  const compare = (one: unknown, other: unknown, at: string): void => {
    if (typeof one !== 'object' || one === null) return void (typeof one !== typeof other && missing.push(at));
    for (const [key, value] of Object.entries(one)) compare(value, (other as Record<string, unknown>)[key], `${at}.${key}`);
  };
  compare(en, cy, 'en');
  compare(cy, en, 'cy');
  expect(missing).toEqual([]);
});
