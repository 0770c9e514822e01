/** Whether it is certain who is asked about. Pure. A wrong "yes" tells one person's past as another's: in doubt a person decides. */
import type { Identity } from '../../../connectors/contract/canonical.ts';
import { compareIdentity } from '../../person/identity-check.ts';
import type { FoundRecord } from './asked.entity.ts';

export type IdentityDoubt = 'MORE_THAN_SHOWN' | 'SEVERAL' | 'DIFFERS' | 'TOO_LITTLE_SAID' | 'NAME_NOT_SEARCHED';

export type IdentityVerdict =
  { kind: 'CERTAIN'; keys: string[] } | { kind: 'NOBODY' } | { kind: 'DOUBT'; because: IdentityDoubt };

export interface Found {
  records: readonly FoundRecord[];
  truncated: boolean;
  /** Names of the person that no register could be asked for. */
  namesLeft: number;
}

const doubt = (because: IdentityDoubt): IdentityVerdict => ({ kind: 'DOUBT', because });

export function judgeFound(subject: Identity, { records, truncated, namesLeft }: Found): IdentityVerdict {
  if (truncated) return doubt('MORE_THAN_SHOWN');
  const meant = records.filter(({ check, byNumber }) => check === 'CONFIRMED' && byNumber);
  // A number that names one record in full agreement outweighs whoever else has the name.
  const rest = meant.length === 1 ? records.filter(isKept) : records;
  const counted = [...new Set([...meant, ...rest])];
  if (counted.some(({ check }) => check !== 'CONFIRMED')) return doubt(counted.length > 1 ? 'SEVERAL' : 'DIFFERS');
  if (!areOne(counted)) return doubt('SEVERAL');
  if (counted.length > 0) return { kind: 'CERTAIN', keys: counted.map(({ key }) => key) };
  if (namesLeft > 0) return doubt('NAME_NOT_SEARCHED');
  return isFullyNamed(subject) ? { kind: 'NOBODY' } : doubt('TOO_LITTLE_SAID');
}

export function isKept({ key }: Pick<FoundRecord, 'key'>): boolean {
  return key.startsWith('kept:');
}

/** A register has one record of one person; what is kept of one may stand under several, which must not contradict each other. */
function areOne(records: readonly FoundRecord[]): boolean {
  if (records.filter((each) => !isKept(each)).length > 1) return false;
  return records.every((one, at) =>
    records.slice(at + 1).every((other) => compareIdentity(one.identity, other.identity).check === 'CONFIRMED'),
  );
}

/** "Nobody" can only be said of somebody who would have been found. */
function isFullyNamed({ names, birthDate }: Identity): boolean {
  const primary = names.find(({ kind }) => kind === 'PRIMARY');
  return Boolean(primary?.family && primary.given) && birthDate?.length === 10;
}
