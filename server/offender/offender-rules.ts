/** What every change at the offender desk asks for. */
import { offenderCategories, type OffenderCategory } from '../../connectors/contract/offenders.ts';
import { organisations } from '../../schema/codes/forces.ts';
import { unitOrganisation } from '../access/caller.ts';
import type { FieldIssue } from '../platform/refusal.ts';
import { textIssues } from '../platform/text-rules.ts';

export const idempotencyKeyMax = 80;

/** Told to ViSOR as the justification of the change, after these words. */
const justificationPrefix = 'Offender desk: ';
const reasonMax = 200 - justificationPrefix.length;

export function justificationOf(reason: string): string {
  return `${justificationPrefix}${reason.trim()}`;
}

export function reasonIssues(reason: string): FieldIssue[] {
  return textIssues('reason', reason, { max: reasonMax });
}

export function managerIssues(manager: string): FieldIssue[] {
  return textIssues('manager', manager, { max: 60 });
}

export function assessmentIssues({ category, level }: { category: OffenderCategory; level: number }): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (!offenderCategories.includes(category))
    issues.push({ path: 'category', code: 'UNKNOWN_CODE', message: `Allowed are: ${offenderCategories.join(', ')}.` });
  if (!Number.isInteger(level) || level < 1 || level > 3)
    issues.push({ path: 'level', code: 'OUT_OF_RANGE', message: 'MAPPA levels go from 1 to 3.' });
  return issues;
}

/** Kinds of organisation that have a ViSOR station and manage offenders; the exchange unit is none of them: it gives them on. */
const managingKinds = ['territorial', 'special'];

export function forceIssues(force: string, responsible: string): FieldIssue[] {
  const known = organisations.find(({ code }) => code === force);
  if (!known || !managingKinds.includes(known.kind) || force === unitOrganisation)
    return [
      {
        path: 'force',
        code: 'UNKNOWN_FORCE',
        message: 'No force of this code manages offenders: give its PNC force code, e.g. 30.',
      },
    ];
  if (force === responsible) return [{ path: 'force', code: 'SAME_FORCE', message: 'This force is responsible already.' }];
  return [];
}

/** Every force has one station: its code, then FV. */
export function stationOf(force: string): string {
  return `${force}FV`;
}
