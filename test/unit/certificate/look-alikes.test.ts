import { describe, expect, it } from '@jest/globals';
import type { Conviction, Identity, PersonName } from '../../../connectors/contract/canonical.ts';
import type { NominalRecord } from '../../../connectors/contract/register.ts';
import { applicantVerdict, choiceIssues, theApplicant, type Known } from '../../../server/certificate/applicant-certainty.ts';
import { disclose, shownLines } from '../../../server/certificate/disclose.ts';
import { eventsOf } from '../../../server/certificate/disclosable-events.ts';
import { askedOfEach, onlyNumber } from '../../../server/certificate/search-parts.ts';
import { foundIn, type Answered } from '../../../server/exchange/requests-in/ask-all.ts';
import { judgeFound } from '../../../server/exchange/requests-in/judge-found.ts';
import { questionsAbout } from '../../../server/exchange/requests-in/register-questions.ts';

const runs = 10_000;

/** Mulberry32: small, and the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const givens = ['Sam', 'Alex', 'Jordan'];
const families = ['Double', 'Twin', 'Alex'];

interface World {
  applicant: Identity;
  register: NominalRecord[];
  /** Of the applicant's own records. */
  own: string[];
  /** Who is held to be one, rightly or wrongly: numbers of records, and `applicant`. */
  heldAsOne: string[];
}

const name = (given: string, family: string, kind: PersonName['kind'] = 'PRIMARY'): PersonName => ({ kind, given, family });

/** Recently convicted, so that it is always shown, of an offence that names whose it is. */
function conviction(whose: string): Conviction {
  const category = { system: 'CJS_OFFENCE', version: 'x', code: 'TH68010' };
  return {
    nativeId: '26/2732/1A',
    country: 'GB',
    decidedOn: '2026-01-05',
    transmittable: 'YES',
    deleted: false,
    offences: [{ localId: 'O-1', category, title: { text: whose, language: 'en', translated: false } }],
    sanctions: [{ localId: 'S-1', category: { system: 'PNC_DISPOSAL', version: 'x', code: '1015' }, offences: ['O-1'] }],
  };
}

function aWorld(seed: number): World {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const [given, family, birthDate] = [pick(givens), pick(families), pick(['1983-06-06', '1983-06-07'])];
  const former = random() < 0.3 ? name(given, pick(families), 'FORMER') : undefined;
  const hasOwn = random() < 0.5;
  const number = 'OWN';
  const applicant: Identity = {
    names: [name(given, family), ...(former ? [former] : [])],
    birthDate,
    sex: pick(['MALE', 'UNKNOWN'] as const),
    nationalities: random() < 0.5 ? ['GB'] : [],
    identifiers: hasOwn && random() < 0.3 ? [{ scheme: 'PNCID', value: number }] : [],
  };
  const record = (nativeId: string, names: PersonName[], born: string): NominalRecord => ({
    nativeId,
    identity: {
      names,
      birthDate: born,
      sex: pick(['MALE', 'UNKNOWN'] as const),
      nationalities: [],
      identifiers: [{ scheme: 'PNCID', value: nativeId }],
    },
    convictions: [conviction(nativeId)],
    warnings: [],
    flags: [],
  });
  const ownNames = pick([
    [name(given, family)],
    [name(family, given)],
    [name('Other', 'Person'), name(given, family, 'ALIAS')],
    former ? [{ ...former, kind: 'PRIMARY' as const }] : [name(given, family)],
  ]);
  const others = Array.from({ length: Math.floor(random() * 4) }, (_, at) => {
    const twin = pick([
      [name(given, family)],
      [name(pick(givens), family)],
      [name(family, given)],
      [name(pick(givens), pick(families)), name(given, family, 'ALIAS')],
    ]);
    return record(`OTHER-${at}`, twin, random() < 0.8 ? birthDate : '1983-06-07');
  });
  const mine = hasOwn ? [record(number, ownNames, birthDate)] : [];
  // Under a name that the applicant does not give: only a link leads to it.
  const elsewhere = random() < 0.2 ? [record('OWN-2', [name('Married', 'Elsewhere')], pick([birthDate, '1983-01-01']))] : [];
  const own = [...mine, ...elsewhere].map(({ nativeId }) => nativeId);
  const through = pick([theApplicant, ...mine.map(({ nativeId }) => nativeId)]);
  const wrongly = random() < 0.1 ? others.slice(0, 1).map(({ nativeId }) => nativeId) : [];
  return {
    applicant,
    register: [...others, ...mine, ...elsewhere].sort(() => random() - 0.5),
    own: own.sort(),
    heldAsOne: elsewhere.length + wrongly.length > 0 ? [through, 'OWN-2', ...wrongly] : [],
  };
}

/** What a register would answer: by number that record; by name whoever has it, as a name or an alias, and the birth date. */
function ask(register: readonly NominalRecord[], identity: Identity, answered: Answered): void {
  for (const { enquiry } of questionsAbout(identity).questions) {
    for (const record of register) {
      const byNumber = enquiry.by === 'IDENTIFIER' && enquiry.value === record.nativeId;
      const byName =
        enquiry.by === 'NAME' && hasName(record, enquiry.identity) && enquiry.identity.birthDate === record.identity.birthDate;
      const before = answered.records.get(record.nativeId)?.byNumber === true;
      if (byNumber || byName) answered.records.set(record.nativeId, { record, byNumber: byNumber || before });
    }
  }
}

const hasName = ({ identity }: NominalRecord, { names: [asked] }: Identity) =>
  identity.names.some(({ given, family }) => given === asked?.given && family === asked?.family);

const nothing = (): Answered => ({
  backEnd: 'pnc',
  searched: { names: [], numbers: [], notSearched: [] },
  records: new Map(),
  truncated: false,
});

/** By what the applicant gives, and by number whatever is held to be one with what that brings up, or with the applicant. */
function search({ applicant, register, heldAsOne }: World): Answered {
  const answered = nothing();
  ask(register, askedOfEach(applicant), answered);
  const leads = [theApplicant, ...answered.records.keys()].some((key) => heldAsOne.includes(key));
  for (const number of leads ? heldAsOne : []) {
    const more = nothing();
    ask(register, onlyNumber(number), more);
    for (const [nativeId, { record }] of more.records)
      if (!answered.records.has(nativeId)) answered.records.set(nativeId, { record, byNumber: false });
  }
  return answered;
}

function knownAs<Record extends { key: string; nativeId: string }>(found: readonly Record[], heldAsOne: readonly string[]) {
  const keys = [theApplicant, ...found.map(({ key }) => key)];
  const isHeld = (key: string) => heldAsOne.includes(key.replace('pnc:', ''));
  return found.map((each) => ({
    ...each,
    heldWith: isHeld(each.key) ? keys.filter((key) => key !== each.key && isHeld(key)) : [],
  }));
}

/** A person who knows the applicant from the photo: whatever is wrongly held to be one is parted first. */
function chosen(found: readonly Known[], own: readonly string[], heldAsOne: readonly string[]): string[] {
  const keys = found.map(({ key }) => key).filter((key) => own.includes(key.slice('pnc:'.length)));
  const issues = choiceIssues(found, keys, () => true);
  if (issues.length === 0) return keys;
  const parted = knownAs(
    found.map(({ key, byNumber }) => ({ key, byNumber, nativeId: key })),
    heldAsOne.filter((key) => key === theApplicant || own.includes(key)),
  );
  expect({ issues, parted: choiceIssues(parted, keys, () => true) }).toEqual({
    issues: [expect.objectContaining({ code: 'HELD_TO_BE_ONE' })],
    parted: [],
  });
  return keys;
}

/** The hub where it is certain, else a person. @returns what the certificate shows. */
function certified(world: World): { shown: string[]; asked: boolean } {
  const found = knownAs(foundIn(world.applicant, search(world)), world.heldAsOne);
  const verdict = judgeFound(world.applicant, { records: found, truncated: false, namesLeft: 0 });
  const settled = applicantVerdict(verdict, found, false);
  const meant = settled.kind === 'CERTAIN' ? settled.keys : chosen(found, world.own, world.heldAsOne);
  const events = found
    .filter(({ key }) => meant.includes(key))
    .flatMap(({ key, convictions }) =>
      convictions.flatMap((each) => eventsOf({ record: key, conviction: each, confirmed: true })),
    );
  const facts = {
    onDay: '2026-11-25',
    birthDate: world.applicant.birthDate ?? null,
    hasRecord: meant.length > 0,
    events,
    decisions: [],
  };
  return { shown: shownLines(disclose(facts)).map(({ offence }) => offence), asked: settled.kind === 'DOUBT' };
}

describe(`among ${runs} applicants with look-alikes`, () => {
  const worlds = Array.from({ length: runs }, (_, seed) => aWorld(seed));

  it('no certificate shows another’s conviction, and none hides the applicant’s own', () => {
    for (const [seed, world] of worlds.entries())
      expect({ seed, shown: certified(world).shown.sort() }).toEqual({ seed, shown: world.own });
  });

  it('each sort of applicant is among them, so that this says something', () => {
    const asked = worlds.filter((world) => certified(world).asked).length;
    expect(asked).toBeGreaterThan(runs / 5);
    expect(runs - asked).toBeGreaterThan(runs / 10);
    expect(worlds.filter(({ own, register }) => own.length === 0 && register.length > 0).length).toBeGreaterThan(runs / 10);
    expect(worlds.filter(({ own, applicant }) => own.includes('OWN') && applicant.identifiers.length > 0).length).toBeGreaterThan(
      runs / 20,
    );
    expect(worlds.filter(({ own }) => own.includes('OWN-2')).length).toBeGreaterThan(runs / 10);
    expect(worlds.filter(({ heldAsOne }) => heldAsOne.some((key) => key.startsWith('OTHER'))).length).toBeGreaterThan(runs / 30);
  });
});
