/** Single wire values to canonical ones: codes, texts, places, dates, amounts. An agreed "unknown" value becomes an absent fact. */
import type { Code, OriginalText, PartialDate, Place, YesNoUnknown } from '../../contract/canonical.ts';
import { commonTablesVersion, sentinels } from '../wire/codes.ts';
import { countryOfReference } from '../wire/countries.ts';
import { dateOfParts } from './partial-date.ts';
import { collapse, trimBlanks } from './text-rules.ts';
import { childOf, childrenOf, rawTextOf, textOf, type XmlTree } from './strict-xml/xml-tree.ts';

/** A text that is not the agreed `UNKNOWN`. */
export function knownText(text: string | undefined): string | undefined {
  return text === undefined || collapse(text) === sentinels.text ? undefined : text;
}

/** Language where the sender gave none: ISO 639's code for undetermined. */
export const undetermined = 'und';

/**
 * The author's own words out of a list of language versions: the first that is not marked as a translation, else the first. Line
 * breaks are kept. Other versions stay in the kept bytes.
 */
export function originalText(tree: XmlTree | undefined, ...path: string[]): OriginalText | undefined {
  const versions = childrenOf(childOf(tree, ...path), 'MultilingualTextLinguisticRepresentation');
  const chosen = versions.find((version) => !isTranslated(version)) ?? versions[0];
  const text = knownText(trimBlanks(rawTextOf(chosen) ?? ''));
  return text === undefined || text === '' || chosen === undefined
    ? undefined
    : { text, language: chosen.attributes['languageCode'] ?? undetermined, translated: isTranslated(chosen) };
}

/** The same of a text that the schema collapses to one line. */
export function originalLine(tree: XmlTree | undefined, ...path: string[]): OriginalText | undefined {
  const words = originalText(tree, ...path);
  return words && { ...words, text: collapse(words.text) };
}

function isTranslated({ attributes }: XmlTree): boolean {
  return attributes['translated'] === 'true' || attributes['translated'] === '1';
}

/** `O-00-080100` to `0801 00`. */
export function offenceCode(reference: string): Code {
  return { system: 'ECRIS_OFFENCE', version: versionOf(reference), code: `${reference.slice(5, 9)} ${reference.slice(9)}` };
}

/** `S-00-001001` to `1001`, `S-00-012000` to `12000`. */
export function sanctionCode(reference: string): Code {
  return { system: 'ECRIS_SANCTION', version: versionOf(reference), code: String(Number(reference.slice(5))) };
}

/** A parameter keeps its reference as code; the agreed unknown value is none. */
export function parameterCode(reference: string | undefined, unknown?: string): Code | undefined {
  if (reference === undefined || reference === unknown) return undefined;
  return { system: 'ECRIS_PARAMETER', version: commonTablesVersion, code: reference };
}

/** The two digits after the letter: 00 is the table common to all, others a State's own entries. */
function versionOf(reference: string): string {
  const table = reference.slice(2, 4);
  return table === '00' ? commonTablesVersion : `table-${table}`;
}

export function yesNoUnknown(text: string | undefined): YesNoUnknown {
  if (text === 'Yes') return 'YES';
  return text === 'No' ? 'NO' : 'UNKNOWN';
}

export function decodeDate(date: XmlTree | undefined): PartialDate | undefined {
  const day = childOf(date, 'DateMonthDay');
  return dateOfParts(textOf(date, 'DateYear'), textOf(day, 'DateMonth'), textOf(day, 'DateDay'));
}

export function decodePlace(place: XmlTree | undefined): Place | undefined {
  const country = countryOfReference(textOf(place, 'PlaceCountryReference') ?? '');
  const town = originalLine(place, 'PlaceTownName')?.text;
  return country === undefined && town === undefined ? undefined : { country, town };
}

/** A decimal amount of unit and hundredths: `250`, or `250.05`. */
export function decodeAmount(amount: XmlTree | undefined): string | undefined {
  const unit = textOf(amount, 'PositiveDecimalUnit');
  const fraction = textOf(amount, 'PositiveDecimalFraction');
  if (unit === undefined) return undefined;
  return fraction === undefined ? String(BigInt(unit)) : `${BigInt(unit)}.${String(Number(fraction)).padStart(2, '0')}`;
}
