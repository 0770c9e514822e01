/** Whether a conviction from abroad goes on the PNC. Pure. */
import type { PncEntryRules } from '../../../schema/codes/pnc-entry-rules.ts';
import type { Conviction } from '../../../connectors/contract/canonical.ts';
import { seriousnessOf } from '../../conviction/serious-offence.ts';

export interface EntryQuestion {
  conviction: Conviction;
  /** Of the person; none known: for a notification it is told to us as the State of nationality. */
  nationalities: readonly string[];
  source: 'NOTIFICATION' | 'ANSWER';
  /** Purpose it was given for. */
  usePurpose: string;
  /** One for each offence. */
  decided: readonly { decidedAt?: Date | null; cjsCode?: string | null; recordable?: boolean | null }[];
  /** ISO 8601 full date. */
  onDay: string;
}

/** Why not. Published; each is explained in `whyNot`. */
export type NoEntry =
  | 'DELETED_BY_CONVICTING_STATE'
  | 'PURPOSE_NOT_ALLOWED'
  | 'NOT_TRANSMITTABLE'
  | 'NOT_A_UK_NATIONAL'
  | 'NOT_SERIOUS'
  | 'EQUIVALENCE_UNDECIDED'
  | 'NO_EQUIVALENT'
  | 'NO_RECORDABLE_EQUIVALENT';

export const whyNot: Readonly<Record<NoEntry, string>> = {
  DELETED_BY_CONVICTING_STATE: 'The convicting State has struck it.',
  PURPOSE_NOT_ALLOWED: 'It was given for a purpose that allows no entry: ask the country again for one that does.',
  NOT_TRANSMITTABLE: 'Its State allows it for criminal proceedings only; the PNC serves other purposes, too.',
  NOT_A_UK_NATIONAL: 'It was told to us, and the person is not known to be a UK national.',
  NOT_SERIOUS: 'The person is no UK national, and none of the offences is on the list of serious ones.',
  EQUIVALENCE_UNDECIDED: 'It is not decided yet for every offence what it corresponds to.',
  NO_EQUIVALENT: 'Nothing here corresponds to any of the offences.',
  NO_RECORDABLE_EQUIVALENT: 'None of the offences corresponds to a recordable one (SI 2000/1139).',
};

/** Undefined: it may be entered. */
export function whyNoEntry(question: EntryQuestion, rules: PncEntryRules): NoEntry | undefined {
  const { conviction, usePurpose, decided } = question;
  if (conviction.deleted) return 'DELETED_BY_CONVICTING_STATE';
  if (!rules.purposes.includes(usePurpose)) return 'PURPOSE_NOT_ALLOWED';
  if (conviction.transmittable === 'NO' && !rules.notTransmittable) return 'NOT_TRANSMITTABLE';
  const ofPerson = isUkNational(question) ? undefined : whyNotForeigner(question);
  if (ofPerson) return ofPerson;
  if (decided.length < conviction.offences.length || decided.some(({ decidedAt }) => !decidedAt)) return 'EQUIVALENCE_UNDECIDED';
  if (!decided.some(({ cjsCode }) => cjsCode)) return 'NO_EQUIVALENT';
  // Of a foreign national the gravity decides (international.md 4.1), of a UK national whether it would be recorded here.
  return isUkNational(question) && !decided.some(({ recordable }) => recordable) ? 'NO_RECORDABLE_EQUIVALENT' : undefined;
}

function isUkNational({ nationalities, source }: EntryQuestion): boolean {
  return nationalities.includes('GB') || (source === 'NOTIFICATION' && nationalities.length === 0);
}

/** An offence of an open category is left to the person who orders the entry. */
function whyNotForeigner({ source, conviction, onDay }: EntryQuestion): NoEntry | undefined {
  if (source === 'NOTIFICATION') return 'NOT_A_UK_NATIONAL';
  return seriousnessOf(conviction, onDay).seriousness === 'NOT_SERIOUS' ? 'NOT_SERIOUS' : undefined;
}
