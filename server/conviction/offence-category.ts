/** The common offence category of an offence, whichever table its own code is from. Pure. */
import { cjsOffences } from '../../schema/codes/cjs-offences.ts';
import { ecrisOffences } from '../../schema/codes/ecris-offences.ts';
import { kindsOfCategory, type OffenceKind } from '../../schema/codes/offence-kinds.ts';
import { ukOffenceFactsOf } from '../../schema/codes/uk-offence-facts.ts';
import type { Offence } from '../../connectors/contract/canonical.ts';

/** Undefined where the code is in no table, or fits no category. */
export function ecrisCategoryOf({ category }: Pick<Offence, 'category'>): string | undefined {
  if (category.system === ecrisOffences.system) return category.code;
  if (category.system === cjsOffences.system) return ukOffenceFactsOf(category.code)?.ecrisCategory ?? undefined;
  return undefined;
}

/** CJS codes of the Sexual Offences Acts begin so. */
const sexualOffencesAct = /^SX/;

/**
 * What an offence is about. An offence of the Sexual Offences Acts that the table does not list is SEXUAL and may be against a child:
 * silence would leave it out where it must be told.
 */
export function kindsOfOffence(offence: Pick<Offence, 'category'>): readonly OffenceKind[] {
  const { system, code } = offence.category;
  const category = ecrisCategoryOf(offence);
  const byCategory = category ? kindsOfCategory(category) : [];
  if (system !== cjsOffences.system) return byCategory;
  const facts = ukOffenceFactsOf(code);
  if (!facts && sexualOffencesAct.test(code)) return ['SEXUAL', 'MAY_BE_CHILD_SEXUAL'];
  return facts?.sexual ? [...new Set<OffenceKind>(['SEXUAL', ...byCategory])] : byCategory;
}
