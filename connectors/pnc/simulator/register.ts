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
}

export function openRegister(seed: readonly Nominal[], thisYear: () => number): Register {
  const held = new Map(seed.map((nominal) => [nominal.pncId, nominal]));
  const same = (scheme: PncScheme, left: string, right: string) =>
    spelling(scheme, left, thisYear()) === spelling(scheme, right, thisYear());
  const numbers = {
    PNCID: ({ pncId }: Nominal) => [pncId],
    CRO: ({ cro }: Nominal) => (cro ? [cro] : []),
    ASN: ({ cases }: Nominal) => cases.flatMap(({ asn }) => (asn ? [asn] : [])),
  };
  return {
    byNumber: (scheme, value) =>
      [...held.values()].filter((nominal) => numbers[scheme](nominal).some((own) => same(scheme, own, value))),
    byName: (enquiry) => [...held.values()].filter((nominal) => isHit(nominal, enquiry)),
    put: (nominal) => void held.set(nominal.pncId, nominal),
    remove: (pncId) => void held.delete(pncId),
    size: () => held.size,
  };
}

/** The same number in another spelling is the same number; what has no form is compared as written. */
function spelling(scheme: PncScheme, text: string, thisYear: number): string {
  return parseIdentifier(scheme, text, thisYear)?.canonical ?? text;
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
