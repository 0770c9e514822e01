/** Date, court and offence, read from the words of one passage of prose. */
import type { CandidateConviction, Reading } from '../../../contract/canonical.ts';
import type { DateMention } from './dates.ts';
import type { Cue } from './match-phrases.ts';
import { round, type TokenSpan } from './penalty.ts';
import { spanOf, within, type Scan } from './scan.ts';
import type { Token } from './tokens.ts';
import type { Matter } from './words/matters.ts';

export type MatterRead = Pick<CandidateConviction, 'decidedOn' | 'court' | 'offence'>;

/** Ours. */
const sureness = { onlyDate: 0.95, firstOfSeveral: 0.6, court: 0.7, offence: 0.75, afterFor: 0.5 } as const;

export function readMatter(scan: Scan, span: TokenSpan): MatterRead {
  const cues = within(scan.matters, span);
  const court = readCourt(scan, span, cues);
  return {
    decidedOn: readDecision(scan, span, cues),
    court: court?.reading,
    offence: readOffence(scan, span, cues, court?.place),
  };
}

/** The date that no other word claims. Where several are left the first counts, and is less sure. */
function readDecision(scan: Scan, span: TokenSpan, cues: readonly Cue<Matter>[]): Reading<string> | undefined {
  const dates = within(scan.dates, span).filter((date) => !isClaimed(scan, cues, date));
  const [date] = dates;
  if (!date) return undefined;
  const certain = dates.length > 1 ? sureness.firstOfSeveral : sureness.onlyDate;
  return { value: date.value, confidence: round(date.confidence * certain), ...spanOf(scan, date.first, date.end) };
}

/** Born, committed, arrested, dated, or the year of a case number. */
function isClaimed(scan: Scan, cues: readonly Cue<Matter>[], date: DateMention): boolean {
  const before = cues.filter(({ end }) => end <= date.first && date.first - end <= 3);
  // `case no. 11/2014`: the full stop belongs to the abbreviation.
  if (date.value.length < 10 && before.some(({ meaning, end }) => meaning === 'CASE_NUMBER' && date.first - end <= 1))
    return true;
  return before.some(({ meaning, end }) => claims.includes(meaning) && isOnePhrase(scan, end, date.first));
}

const claims: readonly Matter[] = ['BORN', 'COMMITTED', 'ELSEWHEN'];

function isOnePhrase({ folded, tokens }: Scan, from: number, to: number): boolean {
  return !/[;.!?](?=\s)/.test(folded.text.slice(tokens[from - 1]?.to ?? 0, tokens[to]?.from ?? 0));
}

const courtWordsMax = 5;
/** Small words inside the name of a court. */
const inName =
  /^(?:of|the|at|in|for|de|du|des|la|le|les|l|d|del|el|los|las|no|nr|nos|n|first|instance|premiere|grande|primera|instancia|correctionnel|correctionnelle|criminel|criminelle|penal|criminal|superieure|superior|supreme|supremo|appel|apelacion|provincial|nacional|district|high|circuit|regional|municipal|police|assises|magistrates|magistrate|s)$/;
const endsName = /^(?:of|the|at|in|for|de|du|des|la|le|les|l|d|del|el|los|las)$/;

function readCourt(
  scan: Scan,
  span: TokenSpan,
  cues: readonly Cue<Matter>[],
): { reading: Reading<string>; place: TokenSpan } | undefined {
  const cue = cues.find(({ meaning }) => meaning === 'COURT');
  if (!cue) return undefined;
  const first = leftOf(scan, span, cue.first);
  const end = rightOf(scan, span, cue.end);
  const place = { first, end };
  const at = spanOf(scan, first, end);
  return { reading: { value: scan.original.slice(at.from, at.to), confidence: sureness.court, ...at }, place };
}

/** Names begin with a capital; in Arabic, which has none, the name follows its word. */
function isName({ original, folded }: Scan, token: Token | undefined): boolean {
  if (!token) return false;
  return /^\p{Lu}/u.test(original.slice(folded.at[token.from] ?? 0, (folded.at[token.from] ?? 0) + 2));
}
const isArabic = (token: Token | undefined) => /^[\u0600-\u06ff]/.test(token?.word ?? '');

const notCourt = /^(?:by|at|on|in|the|before|from|convicted|sentenced|fined|par|devant|por|ante|he|she|il|elle|to|and|was)$/;

function leftOf(scan: Scan, span: TokenSpan, at: number): number {
  let first = at;
  for (let count = 0; count < courtWordsMax && first > span.first; count += 1) {
    const token = scan.tokens[first - 1];
    const touching = token && /^[ '’-]{1,2}$/.test(gapBefore(scan, first));
    const named = isName(scan, token) || /^(?:s|of)$/.test(token?.word ?? '');
    if (!token || !touching || !named || notCourt.test(token.word) || isMonthOrNumber(scan, first - 1)) break;
    first -= 1;
  }
  while (first < at && endsName.test(scan.tokens[first]?.word ?? '')) first += 1;
  return first;
}

function rightOf(scan: Scan, span: TokenSpan, at: number): number {
  let end = at;
  for (let count = 0; count < courtWordsMax + 2 && end < span.end; count += 1) {
    const token = scan.tokens[end];
    const touching = /^[ '’-]{1,2}$|^[°º.] ?$|^ \(?$/.test(gapBefore(scan, end));
    const fits =
      isName(scan, token) || inName.test(token?.word ?? '') || (isArabic(token) && count < 3) || isCourtNumber(scan, end);
    if (!token || !touching || !fits || startsAnother(scan, end)) break;
    end += 1;
  }
  while (end > at && endsName.test(scan.tokens[end - 1]?.word ?? '')) end -= 1;
  return end;
}

const gapBefore = ({ folded, tokens }: Scan, at: number) => folded.text.slice(tokens[at - 1]?.to ?? 0, tokens[at]?.from ?? 0);

/** `Juzgado Penal No. 3`. */
const isCourtNumber = ({ tokens }: Scan, at: number) =>
  /^\d{1,3}$/.test(tokens[at]?.word ?? '') && /^(?:no|nr|n)$/.test(tokens[at - 1]?.word ?? '');

function isMonthOrNumber(scan: Scan, at: number): boolean {
  return (
    /^\d/.test(scan.tokens[at]?.word ?? '') ||
    within(scan.dates, { first: at - 2, end: at + 1 }).some(({ first, end }) => first <= at && at < end)
  );
}

/** A date, a period or a word of conviction begins here: the name is over. */
function startsAnother(scan: Scan, at: number): boolean {
  const here = { first: at, end: at + 1 };
  const beginsHere =
    within(scan.dates, here).length + within(scan.durations, here).length + within(scan.statements, here).length > 0;
  return beginsHere || within(scan.matters, here).some(({ meaning }) => !['CASE_NUMBER', 'IN_YEAR', 'COURT'].includes(meaning));
}

/** Words after which an offence is named; the offence itself begins behind them. */
const opens =
  /^(?:for|of|pour|por|de|du|chef|delito|delitos|infraction|infraccion|offence|offences|offense|charge|crime|count|counts|the|la|le|les|d|l|un|una|une|a|an|was|is|were|est|fue|es|تهمه|جريمه|جنحه|عن|من|اجل)$/;
const offenceWordsMax = 10;
/** Small words that may stand inside the name of an offence. */
const goesOn =
  /^(?:of|de|d|du|des|a|an|the|with|without|and|et|y|con|sans|sin|in|en|to|intent|l|la|le|les|por|by|while|under|influence|an)$/;

function readOffence(
  scan: Scan,
  span: TokenSpan,
  cues: readonly Cue<Matter>[],
  court: TokenSpan | undefined,
): Reading<string> | undefined {
  const known = cues.find(({ meaning, first }) => meaning === 'OFFENCE' && !(court && first >= court.first && first < court.end));
  if (known) return offenceAt(scan, span, { first: startOf(scan, span, known.first), from: known.end }, sureness.offence);
  const stated = within(scan.statements, span).find(({ meaning }) => meaning === 'CONVICTED');
  const opener = stated && scan.tokens[stated.end];
  if (!stated || !opener || !/^(?:of|for|pour|por)$/.test(opener.word)) return undefined;
  const first = stated.end + 1;
  if (first >= span.end || startsAnother(scan, first)) return undefined;
  return offenceAt(scan, span, { first, from: first }, sureness.afterFor);
}

/** Back to the word that opens the name, at most a few words away: `aggravated assault`. */
function startOf(scan: Scan, span: TokenSpan, at: number): number {
  let first = at;
  for (let count = 0; count < 4 && first > span.first; count += 1) {
    const token = scan.tokens[first - 1];
    const touching = token && /^[ '’-]{1,2}$/.test(gapBefore(scan, first));
    if (!token || !touching || opens.test(token.word) || opens.test(token.stem) || isTaken(scan, first - 1)) break;
    first -= 1;
  }
  // Nothing opened it: the word itself is what can be relied on.
  const opener = scan.tokens[first - 1];
  return opener && first > span.first && (opens.test(opener.word) || opens.test(opener.stem)) ? first : at;
}

function isTaken(scan: Scan, at: number): boolean {
  if (/^\d/.test(scan.tokens[at]?.word ?? '')) return true;
  const around = { first: at - 6, end: at + 1 };
  const mentions = [...within(scan.dates, around), ...within(scan.durations, around), ...within(scan.statements, around)];
  const sums = within(scan.amounts, around).filter(({ named }) => named);
  const others = within(scan.matters, around).filter(
    ({ meaning }) => meaning !== 'OFFENCE' && meaning !== 'IN_YEAR' && meaning !== 'CASE_NUMBER',
  );
  return [...mentions, ...sums, ...others].some(({ first, end }) => first <= at && at < end);
}

function offenceAt(
  scan: Scan,
  span: TokenSpan,
  { first, from }: { first: number; from: number },
  certain: number,
): Reading<string> {
  let end = from;
  while (end < span.end && end - first < offenceWordsMax) {
    const token = scan.tokens[end];
    if (!token || !/^[ '’\n-]{1,2}$/.test(gapBefore(scan, end)) || isTaken(scan, end)) break;
    if (
      /^(?:on|at|before|par|devant|ante|le|el|was|he|she|il|elle|which|que|qui|in|en|au|aux|to|sentenced|is|are|were|est|sont|es|esta|fue)$/.test(
        token.word,
      ) &&
      !isInside(scan, end)
    )
      break;
    end += 1;
  }
  while (end > Math.max(from, first + 1) && goesOn.test(scan.tokens[end - 1]?.word ?? '')) end -= 1;
  const at = spanOf(scan, first, Math.max(end, first + 1));
  return { value: scan.original.slice(at.from, at.to), confidence: certain, ...at };
}

/** `driving in a state of`, `conduite en état`: the small word goes on with something that is not a place. */
function isInside(scan: Scan, at: number): boolean {
  const next = scan.tokens[at + 1];
  return (
    /^(?:in|en|to)$/.test(scan.tokens[at]?.word ?? '') && next !== undefined && !isName(scan, next) && !isTaken(scan, at + 1)
  );
}
