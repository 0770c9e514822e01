/** What the reply as a whole says, and about how many persons. */
import type { AnswerOutcome, CandidateConviction, Reading } from '../../../contract/canonical.ts';
import type { Passage } from './passages.ts';
import { round } from './penalty.ts';
import { spanOf, type Scan } from './scan.ts';
import { numberWords } from './words/numbers.ts';
import type { Statement } from './words/statements.ts';

/** First that applies. Ours, the sureness too. */
const order: readonly { statement: Statement; outcome: AnswerOutcome; sureness: number }[] = [
  { statement: 'SEVERAL', outcome: 'SEVERAL_PERSONS', sureness: 0.75 },
  { statement: 'WRONG_PERSON', outcome: 'NOT_IDENTIFIED', sureness: 0.75 },
  { statement: 'NOT_IDENTIFIED', outcome: 'NOT_IDENTIFIED', sureness: 0.8 },
  { statement: 'DENIED', outcome: 'DENIED', sureness: 0.75 },
];
const sureness = { noTrace: 0.9, noTraceButPending: 0.7, contradicted: 0.4, convictions: 0.9, deceased: 0.75 } as const;

export function readOutcome(scan: Scan, convictions: readonly CandidateConviction[]): Reading<AnswerOutcome> | undefined {
  const stated = (statement: Statement) => scan.statements.find(({ meaning }) => meaning === statement);
  const reading = (statement: Statement, value: AnswerOutcome, confidence: number) => {
    const cue = stated(statement);
    return cue && { value, confidence, ...spanOf(scan, cue.first, cue.end) };
  };
  for (const { statement, outcome, sureness: sure } of order) {
    if (stated(statement)) return reading(statement, outcome, sure);
  }
  const counted = convictions.filter(({ pending }) => !pending);
  const noTrace = stated('NO_TRACE');
  if (counted.length > 0) return fromConvictions(counted, noTrace ? sureness.contradicted : sureness.convictions);
  if (stated('DECEASED')) return reading('DECEASED', 'DECEASED', sureness.deceased);
  return reading('NO_TRACE', 'NO_CONVICTIONS', convictions.length > 0 ? sureness.noTraceButPending : sureness.noTrace);
}

/** As sure as the surest fact that was read. */
function fromConvictions(convictions: readonly CandidateConviction[], most: number): Reading<AnswerOutcome> {
  const readings = convictions.flatMap(({ decidedOn, court, offence, sentence, fine }) =>
    [decidedOn, court, offence, sentence, fine].filter((one) => one !== undefined),
  );
  const from = Math.min(...readings.map((one) => one.from));
  const to = Math.max(...readings.map((one) => one.to));
  const surest = Math.max(...readings.map(({ confidence }) => confidence));
  return { value: 'CONVICTIONS', confidence: round(Math.min(most, surest)), from, to };
}

const personsMax = 50;

/** Said in words, or as many as have a surname or a heading of their own. */
export function countPersons(scan: Scan, passages: readonly Passage[]): number {
  const cue = scan.statements.find(({ meaning }) => meaning === 'SEVERAL');
  const said = cue ? Math.max(2, numberWords[scan.tokens[cue.first]?.word ?? ''] ?? 2, threeInArabic(scan, cue.first)) : 1;
  const surnames = passages.flatMap((passage) =>
    passage.kind === 'FIELDS' ? passage.fields.filter(({ label }) => label === 'SURNAME' || label === 'FULL_NAME') : [],
  );
  const names = new Set(surnames.map(({ from, to }) => scan.original.slice(from, to).toLowerCase()));
  const headings = passages.filter(
    ({ kind, from, to }) => kind === 'HEADING' && /person|subject|personne|الشخص/i.test(scan.original.slice(from, to)),
  );
  return Math.min(personsMax, Math.max(said, names.size, headings.length));
}

const threeInArabic = ({ tokens }: Scan, at: number) => (tokens[at]?.stem === 'ثلاثه' ? 3 : 0);
