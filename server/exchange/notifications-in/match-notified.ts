/** Whether a notification is about somebody who is known here already. Pure. A false merge harms a person: doubt goes to a person. */
import type { Identity, PersonName } from '../../../connectors/contract/canonical.ts';
import { compareIdentity, folded } from '../../person/identity-check.ts';
import { normaliseIdentifier } from '../../person/normalise.ts';

export interface KnownPerson {
  personId: string;
  identity: Identity;
}

export interface Candidate extends KnownPerson {
  differences: string[];
}

export interface Match {
  /** The one person whom it is certainly about. */
  certain?: Candidate;
  /** Everybody else whom it may be about, those who differ least first. */
  candidates: Candidate[];
}

/** Two of whom it is certainly about are none: they may be one person whom two forces described, or two. */
export function matchNotified(subject: Identity, known: readonly KnownPerson[]): Match {
  const candidates = known
    .map((each) => ({ ...each, differences: compareIdentity(subject, each.identity).differences }))
    .filter(({ identity }) => mayBe(subject, identity))
    .toSorted((a, b) => a.differences.length - b.differences.length);
  const [certain, ...others] = candidates.filter((each) => isCertainly(subject, each));
  if (!certain || others.length > 0) return { candidates };
  return { certain, candidates: candidates.filter((each) => each !== certain) };
}

/** By full agreement; or by a number, the full birth date and one half of the name: the other half is what marriage changes. */
function isCertainly(subject: Identity, { identity, differences }: Candidate): boolean {
  if (differences.length === 0) return true;
  const onlyAName = differences.length === 1 && (differences[0] === 'family' || differences[0] === 'given');
  return onlyAName && sharesNumber(subject, identity);
}

export function mayBe(subject: Identity, other: Identity): boolean {
  return sharesNumber(subject, other) || (sharesSurname(subject, other) && birthDatesMayAgree(subject, other));
}

function sharesNumber(subject: Identity, other: Identity): boolean {
  return subject.identifiers.some((mine) =>
    other.identifiers.some(
      (theirs) =>
        theirs.scheme === mine.scheme &&
        (!mine.country || !theirs.country || mine.country === theirs.country) &&
        normaliseIdentifier(theirs.scheme, theirs.value) === normaliseIdentifier(mine.scheme, mine.value),
    ),
  );
}

/** Of any name of their own, former and assumed ones too. */
function sharesSurname(subject: Identity, other: Identity): boolean {
  const mine = surnames(subject);
  return surnames(other).some((surname) => mine.includes(surname));
}

const isOwn = ({ kind }: PersonName) => kind !== 'PARENT_FATHER' && kind !== 'PARENT_MOTHER';

function surnames({ names }: Identity): string[] {
  return names
    .filter(isOwn)
    .map(({ family, full }) => folded(family ?? full ?? ''))
    .filter((surname) => surname !== '');
}

function birthDatesMayAgree({ birthDate: mine }: Identity, { birthDate: theirs }: Identity): boolean {
  return !mine || !theirs || mine.startsWith(theirs) || theirs.startsWith(mine);
}
