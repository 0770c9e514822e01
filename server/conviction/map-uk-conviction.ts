/**
 * A conviction as the PNC holds it, in the words of the common tables: what another country is told. Pure. Titles stay English, the CJS
 * and disposal codes stay as national codes (the police's own statistical code is not told), and what fits nowhere is listed.
 */
import { cjsOffences } from '../../schema/codes/cjs-offences.ts';
import { ecrisOffences } from '../../schema/codes/ecris-offences.ts';
import { ecrisParameters } from '../../schema/codes/ecris-parameters.ts';
import { pncDisposals } from '../../schema/codes/pnc-disposals.ts';
import { ukOffenceFactsOf } from '../../schema/codes/uk-offence-facts.ts';
import { treatmentOf } from '../../schema/codes/uk-sanction-mapping.ts';
import type { Code, Conviction, Offence, OriginalText, Sanction } from '../../connectors/contract/canonical.ts';
import { mapUkSanction, type MappedSanction } from './map-uk-sanction.ts';

/** Where no category fits: "other offences". */
export const openOffenceCategory = '2700 00';

export interface Unmapped {
  part: 'OFFENCE' | 'SANCTION';
  /** Of the part in the conviction. */
  localId: string;
  /** The code as the register has it. */
  system: string;
  code: string;
}
export interface LeftOut extends Unmapped {
  reason: 'NOT_A_CONVICTION' | 'QUASHED' | 'PROCEDURAL' | 'INTERIM';
}

export interface MappedConviction {
  /** Null where nothing of it is a conviction any more: then nothing is told. An absolute or conditional discharge is one (FRA s.6(2)). */
  conviction: Conviction | null;
  /** Went under the open category (2700 00, 12000). */
  unmapped: Unmapped[];
  /** Not told as an offence or a sanction; what is PROCEDURAL stands in the conviction's remarks. */
  leftOut: LeftOut[];
}

/** Parts that are in common tables already stay as they are. `nativeId` too: a channel that wants another form gives it itself. */
export function mapUkConviction(given: Conviction): MappedConviction {
  const gone = lostOffences(given);
  const offences = given.offences.filter(({ localId }) => !gone.has(localId));
  const sanctions = given.sanctions.map((sanction) => keepLinks(mapUkSanction(sanction), sanction.offences, gone));
  const leftOut = [
    ...given.offences.flatMap((offence) => leftOutPart('OFFENCE', offence, gone.get(offence.localId))),
    ...given.sanctions.flatMap((sanction, at) => leftOutPart('SANCTION', sanction, sanctions[at]?.reason)),
  ];
  if (offences.length === 0) return { conviction: null, unmapped: [], leftOut };
  const told = sanctions.flatMap(({ sanction }) => sanction ?? []);
  const remarks = joinTexts([given.remarks, ...sanctions.map(({ remark }) => remark)]);
  return {
    conviction: { ...given, offences: offences.map(mapOffence), sanctions: told, ...(remarks && { remarks }) },
    unmapped: [
      ...offences.filter(hasNoCategory).map((offence) => partOf('OFFENCE', offence)),
      ...given.sanctions.filter((_, at) => sanctions[at]?.unmapped).map((sanction) => partOf('SANCTION', sanction)),
    ],
    leftOut,
  };
}

/** A UK conviction without the offences that are none (any more) and what was imposed for them alone. Null where nothing is left. */
export function standingPart(given: Conviction): Conviction | null {
  const gone = lostOffences(given);
  if (gone.size === 0) return given;
  const offences = given.offences.filter(({ localId }) => !gone.has(localId));
  const stands = (links: readonly string[]) => links.length === 0 || links.some((localId) => !gone.has(localId));
  const sanctions = given.sanctions.filter((sanction) => stands(sanction.offences));
  return offences.length === 0 ? null : { ...given, offences, sanctions };
}

type LossReason = 'NOT_A_CONVICTION' | 'QUASHED';

function lostOffences({ offences, sanctions }: Conviction): Map<string, LossReason> {
  return new Map(offences.flatMap((offence) => offenceLost(offence, sanctions)));
}

/** An offence is lost where a result quashed it, or where it has results and every one says that it is no conviction. */
function offenceLost({ localId }: Offence, sanctions: readonly Sanction[]): [string, LossReason][] {
  const results = sanctions
    .filter(({ offences, category }) => offences.includes(localId) && category.system === pncDisposals.system)
    .map(({ category }) => treatmentOf(category.code).treatment);
  if (results.includes('QUASHED')) return [[localId, 'QUASHED']];
  const decisive = results.filter((result) => result !== 'PROCEDURAL');
  const none = decisive.length > 0 && decisive.every((result) => result === 'NOT_A_CONVICTION');
  return none ? [[localId, 'NOT_A_CONVICTION']] : [];
}

/** What was imposed for lost offences alone goes with them, its words too; what was for others as well stays with those. */
function keepLinks(mapped: MappedSanction, links: readonly string[], gone: ReadonlyMap<string, LossReason>): MappedSanction {
  const [first] = links;
  const offences = links.filter((localId) => !gone.has(localId));
  if (first !== undefined && offences.length === 0) return { reason: gone.get(first) ?? 'NOT_A_CONVICTION' };
  return mapped.sanction ? { ...mapped, sanction: { ...mapped.sanction, offences } } : mapped;
}

/** Letters after the seven characters of a CJS code. */
const inchoate = {
  A: { completion: 'LC-00-A' },
  B: { participation: 'LP-00-H' },
  C: { participation: 'LP-00-H' },
  E: { participation: 'LP-00-H' },
} as const;

function mapOffence(offence: Offence): Offence {
  if (offence.category.system !== cjsOffences.system) return offence;
  const cjsCode = offence.category.code;
  const facts = ukOffenceFactsOf(cjsCode);
  const title = titleOf(cjsCode);
  return {
    ...offence,
    category: {
      system: ecrisOffences.system,
      version: ecrisOffences.version,
      code: facts?.ecrisCategory ?? openOffenceCategory,
    },
    nationalCode: cjsCode,
    ...(!offence.title && title && { title: english(title) }),
    ...(!offence.legalProvisions && facts && { legalProvisions: english(facts.statute) }),
    ...parametersOf(cjsCode),
  };
}

function parametersOf(cjsCode: string): Pick<Offence, 'completion' | 'participation'> {
  const letter = cjsCode[7];
  if (letter !== 'A' && letter !== 'B' && letter !== 'C' && letter !== 'E') return { completion: parameter('LC-00-C') };
  const said: { completion?: string; participation?: string } = inchoate[letter];
  return {
    ...(said.completion && { completion: parameter(said.completion) }),
    ...(said.participation && { participation: parameter(said.participation) }),
  };
}

const titles = new Map(cjsOffences.rows);

function titleOf(cjsCode: string): string | undefined {
  return titles.get(cjsCode) ?? titles.get(cjsCode.slice(0, 7));
}

function hasNoCategory({ category }: Offence): boolean {
  return category.system === cjsOffences.system && !ukOffenceFactsOf(category.code)?.ecrisCategory;
}

function partOf(part: Unmapped['part'], { localId, category }: { localId: string; category: Code }): Unmapped {
  return { part, localId, system: category.system, code: category.code };
}

function leftOutPart(part: Unmapped['part'], of: Offence | Sanction, reason: LeftOut['reason'] | undefined): LeftOut[] {
  return reason ? [{ ...partOf(part, of), reason }] : [];
}

function parameter(code: string): Code {
  return { system: ecrisParameters.system, version: ecrisParameters.version, code };
}

function english(text: string): OriginalText {
  return { text, language: 'en', translated: false };
}

/** Remarks of the conviction first, then what became of its sentences, each once. */
function joinTexts(texts: readonly (OriginalText | string | undefined)[]): OriginalText | undefined {
  const words = texts.flatMap((text) => (typeof text === 'string' ? text : (text?.text ?? [])));
  return words.length > 0 ? english([...new Set(words)].join('; ')) : undefined;
}
