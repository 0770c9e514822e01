/** One PNC disposal in the words of the common table of sanctions. Pure. */
import { ecrisParameters } from '../../schema/codes/ecris-parameters.ts';
import { ecrisSanctions } from '../../schema/codes/ecris-sanctions.ts';
import { pncDisposals } from '../../schema/codes/pnc-disposals.ts';
import { pncQualifiers } from '../../schema/codes/pnc-qualifiers.ts';
import { treatmentOf, type UkSentence } from '../../schema/codes/uk-sanction-mapping.ts';
import type { Code, OriginalText, Sanction } from '../../connectors/contract/canonical.ts';

/** Where no category fits: "other penalties and measures". */
export const openSanctionCategory = '12000';
const life = '1002';
const imprisonment = '1001';

export interface MappedSanction {
  sanction?: Sanction;
  /** It went under the open category. */
  unmapped?: true;
  /** Why there is no sanction. */
  reason?: 'NOT_A_CONVICTION' | 'QUASHED' | 'PROCEDURAL' | 'INTERIM';
  /** English words for the conviction's remarks. */
  remark?: string;
}

/** A sanction of another table than the PNC's stays as it is. */
export function mapUkSanction(given: Sanction): MappedSanction {
  if (given.category.system !== pncDisposals.system) return { sanction: given };
  const treatment = treatmentOf(given.category.code);
  switch (treatment.treatment) {
    case 'SENTENCE':
      return { sanction: mapSentence(given, treatment) };
    case 'UNMAPPED':
      return { sanction: withCategory(given, openSanctionCategory), unmapped: true };
    case 'PROCEDURAL':
      return { reason: 'PROCEDURAL', remark: procedureInWords(given) };
    default:
      return { reason: treatment.treatment };
  }
}

function mapSentence(given: Sanction, sentence: UkSentence): Sanction {
  const isLife = sentence.category === imprisonment && isForLife(given);
  const mapped = withCategory(given, isLife ? life : sentence.category);
  const suspension = suspensionOf(given, sentence);
  if (!suspension) return mapped;
  // The register says for how long the sentence hangs over somebody; the common element is the length of the part that is suspended.
  const { suspendedFor: operational, ...rest } = mapped;
  return {
    ...rest,
    suspension: parameter(suspension),
    ...(rest.sentenced && { suspendedFor: rest.sentenced }),
    ...(operational && { remarks: addWords(rest.remarks, `SUSPENDED DURING: ${operational}`) }),
  };
}

function withCategory(given: Sanction, category: string): Sanction {
  const { suspension: _pncQualifier, ...rest } = given;
  const label = labels.get(given.category.code);
  const nature = natureOf(category);
  return {
    ...rest,
    category: { system: ecrisSanctions.system, version: ecrisSanctions.version, code: category },
    nationalCode: given.category.code,
    ...(nature && { nature: parameter(nature) }),
    ...(!given.title && label && { title: { text: label, language: 'en', translated: false } }),
  };
}

const labels = new Map(pncDisposals.rows);

/** The PNC writes life as 999 years, or as the qualifier AB (custody for life); the connector keeps both in words. */
export function isForLife({ remarks }: Pick<Sanction, 'remarks'>): boolean {
  return /\bQUANTITY: Y999\b|\bQUALIFIERS:[A-Z ]*\bA[BC]\b/.test(remarks?.text ?? '');
}

function suspensionOf({ suspension }: Sanction, sentence: UkSentence): UkSentence['suspension'] {
  const qualified = suspension?.system === pncQualifiers.system && suspension.code === 'S';
  return sentence.suspension ?? (qualified ? 'S-00-A' : undefined);
}

/** Punishments by the table's chapters are penalties, placements are measures; of the rest the register says nothing. */
function natureOf(category: string): 'N-00-0' | 'N-00-M' | undefined {
  const chapter = category.slice(0, -3);
  if (['1', '8', '9', '10'].includes(chapter)) return 'N-00-0';
  return chapter === '7' ? 'N-00-M' : undefined;
}

function procedureInWords({ category, remarks }: Sanction): string {
  const label = labels.get(category.code) ?? category.code;
  return remarks ? `${label} (${remarks.text})` : label;
}

function addWords(remarks: OriginalText | undefined, words: string): OriginalText {
  return { text: remarks ? `${remarks.text}; ${words}` : words, language: 'en', translated: false };
}

function parameter(code: string): Code {
  return { system: ecrisParameters.system, version: ecrisParameters.version, code };
}
