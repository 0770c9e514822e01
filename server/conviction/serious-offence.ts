/** Whether a foreign conviction is serious enough for the PNC, by the list that held on a day; and what the offender desk is told. Pure. */
import { seriousOffenceLists, type Seriousness, type SeriousOffenceList } from '../../schema/codes/serious-offences.ts';
import type { OffenceKind } from '../../schema/codes/offence-kinds.ts';
import type { Conviction, Offence } from '../../connectors/contract/canonical.ts';
import { ecrisCategoryOf, kindsOfOffence } from './offence-category.ts';

export interface SeriousnessFinding {
  seriousness: Seriousness;
  /** Of the list that decided; null where none held on the day, and then the operator decides. */
  version: string | null;
  /** `localId`s of the offences that made it so. */
  offences: string[];
}

/** Of its gravest offence. An offence without a known category is for the operator: it might be anything. */
export function seriousnessOf({ offences }: Pick<Conviction, 'offences'>, onDay: string): SeriousnessFinding {
  const list = seriousOffenceLists.findLast(({ validFrom }) => validFrom <= onDay);
  const found = offences.map((offence) => ({ localId: offence.localId, seriousness: ofOffence(offence, list) }));
  const seriousness = gravestFirst.find((grade) => found.some((each) => each.seriousness === grade)) ?? 'NOT_SERIOUS';
  return {
    seriousness,
    version: list?.version ?? null,
    offences: found.filter((each) => each.seriousness === seriousness).map(({ localId }) => localId),
  };
}

const gravestFirst: readonly Seriousness[] = ['SERIOUS', 'OPERATOR_DECIDES'];

function ofOffence(offence: Offence, list: SeriousOffenceList | undefined): Seriousness {
  const category = ecrisCategoryOf(offence);
  if (!list || !category) return 'OPERATOR_DECIDES';
  if (list.serious.includes(category)) return 'SERIOUS';
  return list.operatorDecides.includes(category) ? 'OPERATOR_DECIDES' : 'NOT_SERIOUS';
}

/** Kinds of all its offences, each once: SEXUAL, VIOLENT and TERRORIST go to the offender desk. */
export function kindsOfConviction({ offences }: Pick<Conviction, 'offences'>): OffenceKind[] {
  return [...new Set(offences.flatMap((offence) => kindsOfOffence(offence)))].sort();
}
