/** Arrest/summons numbers of the unit's own, under which its PNC entries stand. */
import { checkLetter } from '../../../schema/codes/police-identifiers.ts';
import type { PncEntryRules } from '../../../schema/codes/pnc-entry-rules.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';

/** The station does not count in the check letter (uk.md 2). `day`: ISO 8601. */
export function asnOf({ force, station, system }: PncEntryRules['asn'], day: string, serial: number): string {
  const year = day.slice(2, 4);
  const padded = String(serial).padStart(11, '0');
  return `${year}/${force}${station}/${system}/${padded}${checkLetter(force + system + year + padded)}`;
}

export async function nextAsn({ em }: Work, rules: PncEntryRules['asn'], day: string): Promise<string> {
  const [row] = await em.execute<{ serial: string }[]>(`select nextval('pnc_entry_asn') as serial`);
  return asnOf(rules, day, Number(row?.serial));
}
