/** The simulated nominal file and how it is searched. */
import { parseIdentifier, type PncScheme } from '../wire/identifiers.ts';
import type { Nominal } from './nominal.ts';

export interface NameEnquiry {
  fileName: string;
  birthDate?: string;
  sex: 'M' | 'F' | 'U';
}

export interface Register {
  byNumber(scheme: Exclude<PncScheme, 'CCR'>, value: string): Nominal[];
  byName(enquiry: NameEnquiry): Nominal[];
  /** A nominal with the same PNCID takes the older one's place. */
  put(nominal: Nominal): void;
  remove(pncId: string): void;
  size(): number;
  /** The same number in another spelling is the same number; what has no form is compared as written. */
  same(scheme: PncScheme, left: string, right: string): boolean;
  /** One more than the highest serial in use. */
  nextSerial(scheme: 'PNCID' | 'CCR'): number;
}

export function openRegister(seed: readonly Nominal[], thisYear: () => number): Register {
  const held = new Map<string, Nominal>();
  const byKey = new Map<string, Set<string>>();
  const highest = { PNCID: 0, CCR: 0 };
  const spell = (scheme: PncScheme, text: string) => parseIdentifier(scheme, text, thisYear())?.canonical ?? text;
  const keysOf = (nominal: Nominal) => numbersOf(nominal).map(([scheme, text]) => `${scheme} ${spell(scheme, text)}`);

  function forgetNumbers(pncId: string): void {
    const nominal = held.get(pncId);
    for (const key of nominal ? keysOf(nominal) : []) byKey.get(key)?.delete(pncId);
  }
  function put(nominal: Nominal): void {
    forgetNumbers(nominal.pncId);
    held.set(nominal.pncId, nominal);
    for (const key of keysOf(nominal)) byKey.set(key, (byKey.get(key) ?? new Set()).add(nominal.pncId));
    highest.PNCID = Math.max(highest.PNCID, serialOf(nominal.pncId));
    highest.CCR = Math.max(highest.CCR, ...nominal.cases.map(({ reference }) => serialOf(reference)));
  }
  for (const nominal of seed) put(nominal);
  return {
    byNumber: (scheme, value) =>
      [...(byKey.get(`${scheme} ${spell(scheme, value)}`) ?? [])].flatMap((pncId) => held.get(pncId) ?? []),
    byName: (enquiry) => [...held.values()].filter((nominal) => isHit(nominal, enquiry)),
    put,
    remove(pncId) {
      forgetNumbers(pncId);
      held.delete(pncId);
    },
    size: () => held.size,
    same: (scheme, left, right) => spell(scheme, left) === spell(scheme, right),
    nextSerial: (scheme) => highest[scheme] + 1,
  };
}

function numbersOf({ pncId, cro, cases }: Nominal): [scheme: PncScheme, text: string][] {
  return [
    ['PNCID', pncId],
    ...(cro ? [['CRO', cro] satisfies [PncScheme, string]] : []),
    ...cases.flatMap(({ asn }) => (asn ? [['ASN', asn] satisfies [PncScheme, string]] : [])),
  ];
}

/** The last run of digits: the serial of a PNCID or a court case. 0 where there is none. */
function serialOf(number: string): number {
  return Number(/(\d+)[A-Z]?$/.exec(number)?.[1] ?? 0);
}

/**
 * Ours, the real search is phonetic: a hit is (1) the exact file-name, unless both sides give a birth date and they differ, or (2) the
 * same surname, forename initial and birth date. Aliases are searched like names, with their own birth date where they have one.
 * Sexes that are both known must agree.
 */
function isHit(nominal: Nominal, enquiry: NameEnquiry): boolean {
  if (nominal.sex !== 'U' && enquiry.sex !== 'U' && nominal.sex !== enquiry.sex) return false;
  const names = [nominal, ...nominal.aliases.map((alias) => ({ birthDate: nominal.birthDate, ...alias }))];
  return names.some((name) => isSameName(name, enquiry));
}

function isSameName(held: { fileName: string; birthDate?: string }, asked: NameEnquiry): boolean {
  const sameDate = held.birthDate === asked.birthDate;
  if (held.fileName === asked.fileName) return sameDate || !held.birthDate || !asked.birthDate;
  return sameDate && asked.birthDate !== undefined && surnameAndInitial(held.fileName) === surnameAndInitial(asked.fileName);
}

function surnameAndInitial(fileName: string): string {
  return fileName.slice(0, fileName.indexOf('/') + 2);
}
