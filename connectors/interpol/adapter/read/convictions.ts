/**
 * Puts together what the passages say into candidate convictions. Each is a proposal: a person confirms before it becomes a fact. What
 * is pending is marked and never counts as a conviction; what ended without one (acquitted, discontinued) is no candidate at all.
 */
import type { CandidateConviction, Reading } from '../../../contract/canonical.ts';
import { readMatter } from './matter.ts';
import type { Field, Passage, Span } from './passages.ts';
import { readPenalty, round, type TokenSpan } from './penalty.ts';
import { spanOf, within, type Scan } from './scan.ts';
import type { Label } from './words/labels.ts';
import type { Statement } from './words/statements.ts';

const candidatesMax = 200;
const labelled = 0.9;

export function readConvictions(scan: Scan, passages: readonly Passage[]): CandidateConviction[] {
  const found: CandidateConviction[] = [];
  let open: CandidateConviction | undefined;
  for (const passage of passages) {
    if (found.length >= candidatesMax) break;
    if (passage.kind === 'BREAK' || passage.kind === 'HEADING') open = undefined;
    else if (passage.kind === 'FIELDS' || (passage.kind === 'ROW' && passage.fields.length > 0)) {
      open = undefined;
      found.push(...recordsOf(passage.fields).flatMap((fields) => readRecord(scan, fields)));
    } else open = readProse(scan, passage, open, found);
  }
  return found;
}

/** Position of a span among the tokens. */
export function tokensIn({ folded, tokens }: Scan, { from, to }: Span): TokenSpan {
  const firstAt = (position: number) => {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((folded.at[tokens[middle]?.from ?? 0] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { first: firstAt(from), end: firstAt(to) };
}

const states = (scan: Scan, span: TokenSpan) => new Set(within(scan.statements, span).map(({ meaning }) => meaning));

// --- records: fields with names -----------------------------------------------------------------------------------------------------

const ofConviction: readonly Label[] = ['DECIDED', 'COURT', 'OFFENCE', 'SENTENCE'];

/** A name that comes again begins the next record. */
function recordsOf(fields: readonly Field[]): Field[][] {
  const records: Field[][] = [];
  for (const field of fields) {
    const current = records.at(-1);
    const again = ofConviction.includes(field.label) && current?.some(({ label }) => label === field.label);
    if (!current || again) records.push([field]);
    else current.push(field);
  }
  return records;
}

function readRecord(scan: Scan, fields: readonly Field[]): CandidateConviction[] {
  const field = (label: Label) => fields.find((one) => one.label === label && one.to > one.from);
  const [decided, court, offence, sentence] = ofConviction.map(field);
  if (!offence && !sentence && !(decided && court)) return [];
  const about = new Set([offence, sentence, decided].flatMap((one) => (one ? [...states(scan, tokensIn(scan, one))] : [])));
  if (about.has('NOT_CONVICTED') || (about.has('NO_TRACE') && !decided)) return [];
  const date = decided && within(scan.dates, tokensIn(scan, decided))[0];
  const penalty = sentence ? readPenalty(scan, tokensIn(scan, sentence), true) : {};
  return [
    undecided(
      pruned({
        ...penalty,
        decidedOn: date && { value: date.value, confidence: date.confidence, ...spanOf(scan, date.first, date.end) },
        court: asWritten(scan, court),
        offence: asWritten(scan, offence),
        sentence: asWritten(scan, sentence),
        pending: isPending(about),
      }),
      about,
    ),
  ];
}

function asWritten({ original }: Scan, field: Field | undefined): Reading<string> | undefined {
  return field && { value: original.slice(field.from, field.to), confidence: labelled, from: field.from, to: field.to };
}

// --- prose ------------------------------------------------------------------------------------------------------------------------

/** The candidate that the next sentence may go on about. */
function readProse(
  scan: Scan,
  passage: Passage,
  open: CandidateConviction | undefined,
  found: CandidateConviction[],
): CandidateConviction | undefined {
  let current = passage.kind === 'SENTENCE' ? open : undefined;
  for (const span of splitAtPending(scan, tokensIn(scan, passage))) {
    const stated = states(scan, span);
    const read = pruned({ ...readMatter(scan, span), ...readPenalty(scan, span, false), pending: isPending(stated) });
    if (stated.has('NOT_CONVICTED') || stated.has('NO_TRACE')) current = undefined;
    else if (current && isFactless(read)) current.pending ||= stated.has('APPEAL');
    else if (current && goesOnAbout(current, read)) Object.assign(current, { ...read, ...current });
    else if (hasSubstance(read, stated, passage.kind)) {
      current = undecided(read, stated);
      found.push(current);
    }
  }
  return current;
}

/** A conviction that can still be appealed is not final, so it counts as pending: the treaties know final decisions only. */
function isPending(stated: ReadonlySet<Statement>): boolean {
  if (stated.has('CHARGED') && !stated.has('CONVICTED')) return true;
  return stated.has('APPEAL') || (stated.has('PENDING') && !stated.has('NO_PENDING'));
}

/** `convicted of theft in 2014 and charged with robbery`: two matters in one sentence, divided at the last pause before the second. */
function splitAtPending(scan: Scan, span: TokenSpan): TokenSpan[] {
  const cues = within(scan.statements, span);
  const convicted = cues.find(({ meaning }) => meaning === 'CONVICTED');
  const pending = cues.find(
    ({ meaning, first }) => meaning === 'PENDING' || (meaning === 'CHARGED' && first > (convicted?.first ?? 0)),
  );
  if (!pending || !convicted || cues.some(({ meaning }) => meaning === 'APPEAL')) return [span];
  const [before, after] = pending.first > convicted.first ? [convicted, pending] : [pending, convicted];
  for (let at = after.first; at > before.end; at -= 1) {
    if (isPause(scan, at))
      return [
        { first: span.first, end: at },
        { first: at, end: span.end },
      ];
  }
  return [span];
}

function isPause({ folded, tokens }: Scan, at: number): boolean {
  const gap = folded.text.slice(tokens[at - 1]?.to ?? 0, tokens[at]?.from ?? 0);
  const word = tokens[at]?.word ?? '';
  return /[,;،]/.test(gap) || /^(?:and|but|et|mais|y|pero)$/.test(word) || /^و/.test(word);
}

type Facts = Omit<CandidateConviction, 'pending'>;
const factNames: readonly (keyof Facts)[] = ['decidedOn', 'court', 'offence', 'sentence', 'sentenced', 'suspendedFor', 'fine'];
const hasPenalty = ({ sentence, fine }: CandidateConviction) => Boolean(sentence ?? fine);

const isFactless = (read: CandidateConviction) => factNames.every((name) => read[name] === undefined);

/** Of a charge nothing has been decided, so its dates are of something else: a hearing, an arrest. */
function undecided(read: CandidateConviction, stated: ReadonlySet<Statement>): CandidateConviction {
  return read.pending && !stated.has('APPEAL') ? pruned({ ...read, decidedOn: undefined }) : read;
}

/** Adds to what was said before and contradicts none of it. A date of its own begins another conviction. */
function goesOnAbout(current: CandidateConviction, read: CandidateConviction): boolean {
  if (read.pending !== current.pending) return false;
  if (read.decidedOn && current.decidedOn) return false;
  return !(read.offence && current.offence && hasPenalty(read) && hasPenalty(current));
}

/** Two facts, or one and the word for it. In a list one fact that is an offence is enough: what else would be listed? */
function hasSubstance(read: CandidateConviction, stated: ReadonlySet<Statement>, kind: Passage['kind']): boolean {
  const facts = [read.decidedOn, read.court, read.offence, read.sentence ?? read.fine].filter(Boolean).length;
  const matters = Boolean(read.offence) || hasPenalty(read);
  if (read.pending) return facts > 0 && (matters || facts > 1);
  // `convictions ... deportation`: a word of penalty alone is no penalty.
  const imposed = Boolean(read.sentenced ?? read.fine ?? read.offence);
  if (stated.has('CONVICTED')) return facts > 1 || imposed;
  return matters && (facts > 1 || (kind === 'ITEM' && Boolean(read.offence)));
}

/** Without the names of facts that are not there. */
function pruned(candidate: CandidateConviction): CandidateConviction {
  const entries = Object.entries(candidate).filter(([, value]) => value !== undefined);
  return { pending: candidate.pending, ...Object.fromEntries(entries) };
}

/** All readings of a candidate less sure by a factor: it is not certain whose conviction it is. */
export function lessSure(candidate: CandidateConviction, factor: number): CandidateConviction {
  const facts = factNames.flatMap((name) => {
    const reading = candidate[name];
    return reading ? [[name, { ...reading, confidence: round(reading.confidence * factor) }] as const] : [];
  });
  return { pending: candidate.pending, ...Object.fromEntries(facts) };
}
