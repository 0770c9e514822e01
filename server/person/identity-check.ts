/** Compares the answered identity with the one asked about. A wrong match is a data breach, so doubt always goes to a person. */
import type { AnswerOutcome, Identifier, Identity, PersonName } from '../../connectors/contract/canonical.ts';
import { hubModel, weigh } from './links/weigh.ts';
import { writtenRecord } from './links/written-record.ts';
import { decide, unrivalled } from './matching/decide.ts';
import { prepare } from './matching/prepare.ts';
import { normaliseIdentifier } from './normalise.ts';

export interface IdentityComparison {
  check: 'CONFIRMED' | 'TO_REVIEW';
  /** Facts that differ, or that were needed and are missing on one side. */
  differences: string[];
}

/**
 * CONFIRMED only where surname, forename and full date of birth agree, nothing that both sides state contradicts, and without a number in
 * common the matcher would join the two. Never on a name and a year alone, and 1 January is no more than a year. (Ours, after
 * international.md section 7: any answer whose identity block differs goes to review.)
 */
export function compareIdentity(asked: Identity, answered: Identity): IdentityComparison {
  const differences = Object.entries(facts)
    .filter(([, agrees]) => !agrees(asked, answered))
    .map(([fact]) => fact);
  if (differences.length === 0 && !sharesNumber(asked, answered) && !wouldJoin(asked, answered))
    differences.push('tooLittleAgrees');
  return { check: differences.length === 0 ? 'CONFIRMED' : 'TO_REVIEW', differences };
}

/** What an answerer says of itself about whom it found. */
const doubts: Partial<Record<AnswerOutcome, string>> = { SEVERAL_PERSONS: 'severalPersons', NOT_IDENTIFIED: 'notIdentified' };

/** The identity in an answer may be no more than an echo of the question: it confirms nobody where the answerer found several, or none. */
export function checkAnswer(
  asked: Identity,
  { identity, outcome }: { identity: Identity; outcome: AnswerOutcome },
): IdentityComparison {
  const compared = compareIdentity(asked, identity);
  const doubt = doubts[outcome];
  return doubt ? { check: 'TO_REVIEW', differences: [doubt, ...compared.differences] } : compared;
}

type Agrees = (asked: Identity, answered: Identity) => boolean;

const facts: Record<string, Agrees> = {
  family: (asked, answered) => sameText(primary(asked)?.family, primary(answered)?.family),
  given: (asked, answered) => sameText(primary(asked)?.given, primary(answered)?.given),
  birthDate: (asked, answered) => asked.birthDate?.length === 10 && asked.birthDate === answered.birthDate,
  sex: (asked, answered) => asked.sex === 'UNKNOWN' || answered.sex === 'UNKNOWN' || asked.sex === answered.sex,
  nationalities: (asked, answered) =>
    asked.nationalities.length === 0 ||
    answered.nationalities.length === 0 ||
    overlap(asked.nationalities, answered.nationalities),
  birthCountry: (asked, answered) => neutralOrSame(asked.birthPlace?.country, answered.birthPlace?.country),
  identifiers: noNumberContradicts,
};

function primary(identity: Identity): PersonName | undefined {
  return identity.names.find((name) => name.kind === 'PRIMARY');
}

function sameText(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && folded(left) !== '' && folded(left) === folded(right);
}

/** Letters that are no base letter with a mark, and which registers without them write so (international practice for travel documents). */
const plain: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i' };

/** Registers write capitals, drop diacritics and hyphenate as they please. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[łøđðßæœþı]/g, (letter) => plain[letter] ?? letter)
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

function neutralOrSame(left: string | undefined, right: string | undefined): boolean {
  return left === undefined || right === undefined || left === right;
}

function overlap(left: readonly string[], right: readonly string[]): boolean {
  return left.some((member) => right.includes(member));
}

function numberOf({ scheme, value }: Identifier): string {
  return normaliseIdentifier(scheme, value);
}

/** Two different numbers of one scheme and country belong to two people, whatever the names say. */
function noNumberContradicts(asked: Identity, answered: Identity): boolean {
  return asked.identifiers.every((mine) => {
    const theirs = answered.identifiers.filter(
      (other) => other.scheme === mine.scheme && neutralOrSame(other.country, mine.country),
    );
    return theirs.length === 0 || theirs.some((other) => numberOf(other) === numberOf(mine));
  });
}

function sharesNumber(asked: Identity, answered: Identity): boolean {
  return asked.identifiers.some((mine) =>
    answered.identifiers.some(
      (theirs) =>
        theirs.scheme === mine.scheme && neutralOrSame(theirs.country, mine.country) && numberOf(theirs) === numberOf(mine),
    ),
  );
}

/** Without their numbers, of which none agrees: no year is needed to read them. What is asked and answered was found, so a namesake is unlikely. */
function wouldJoin(asked: Identity, answered: Identity): boolean {
  const prepared = (identity: Identity) => prepare(writtenRecord([{ ...identity, identifiers: [] }]), hubModel, 0);
  const { standing, doubts } = weigh(prepared(asked), prepared(answered));
  return decide(standing, unrivalled, hubModel).band === 'JOIN' && doubts.every((doubt) => doubt === 'NAMESAKE_POSSIBLE');
}
