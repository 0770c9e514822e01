/**
 * Single canonical values to wire ones. Whatever the wire cannot carry whole is refused by the path of its field: nothing is cut, moved or
 * replaced by the agreed "unknown" value. That value stands only where the fact is absent.
 */
import type { Code, OriginalText, PartialDate, Place } from '../../contract/canonical.ts';
import { BackendFault } from '../../contract/fault.ts';
import { commonTablesVersion, sentinels } from '../wire/codes.ts';
import { countryReference } from '../wire/countries.ts';
import { currencyReference } from '../wire/currencies.ts';
import { lengths } from '../wire/limits.ts';
import { isPartialDate, partsOfDate } from './partial-date.ts';
import { problemOfText, type TextRule } from './text-rules.ts';

/** An element's content in xmlbuilder2's object form: key order is element order, undefined is left out, an array repeats. */
export interface XmlContent {
  [name: string]: XmlContent | XmlContent[] | string | string[] | undefined;
}

export function notCarried(field: string): BackendFault {
  return new BackendFault({
    backEnd: 'ecris',
    kind: 'malformed',
    code: 'FIELD_NOT_CARRIED',
    message: `${field} cannot be carried`,
  });
}

export function carriedText(text: string, rule: TextRule, path: string): string {
  if (problemOfText(text, rule)) throw notCarried(path);
  return text;
}

export function optionalText(text: string | undefined, max: number, path: string): string | undefined {
  return text === undefined ? undefined : carriedText(text, { max }, path);
}

/** A language is written where ISO 639-1 has it. */
export function languageAttribute(language: string | undefined): XmlContent {
  return language !== undefined && /^[a-z]{2}$/.test(language) ? { '@languageCode': language } : {};
}

/** One language version of a text of our own making; the language is left out where it is not known. */
export function multilingual(text: string, language?: string): XmlContent {
  return { 'c:MultilingualTextLinguisticRepresentation': { ...languageAttribute(language), '#': text } };
}

/** Somebody's own words with their language, and whether they are a translation. */
export function ownWords({ text, language, translated }: OriginalText, rule: TextRule, path: string): XmlContent {
  const attributes = { ...languageAttribute(language), '@translated': String(translated) };
  return { 'c:MultilingualTextLinguisticRepresentation': { ...attributes, '#': carriedText(text, rule, path) } };
}

export function optionalRemarks(text: OriginalText | undefined, path: string): XmlContent | undefined {
  return text && ownWords(text, { max: lengths.remarks, multiline: true }, path);
}

/** A mandatory text; absent, it is the agreed one. */
export function wordsOrUnknown(text: OriginalText | undefined, max: number, path: string): XmlContent {
  return text ? ownWords(text, { max }, path) : multilingual(sentinels.text);
}

/** Remarks in English, as we write them ourselves. */
export function remarksOf(text: string, path: string): XmlContent {
  return multilingual(carriedText(text, { max: lengths.remarks, multiline: true }, path), 'en');
}

/** Mandatory where it stands: an absent date is the agreed year. */
export function encodeDate(date: PartialDate | undefined, path: string): XmlContent {
  if (date !== undefined && !isPartialDate(date)) throw notCarried(path);
  const { year, month, day } = (date && partsOfDate(date)) || { year: sentinels.year };
  return {
    'c:DateYear': year,
    'c:DateMonthDay': month ? { 'c:DateMonth': `--${month}`, 'c:DateDay': day && `---${day}` } : undefined,
  };
}

export function optionalDate(date: PartialDate | undefined, path: string): XmlContent | undefined {
  return date === undefined ? undefined : encodeDate(date, path);
}

/** A date that the wire has whole only; part of one cannot be carried. */
export function wholeDate(date: PartialDate | undefined, path: string): string | undefined {
  if (date !== undefined && (date.length !== 10 || !isPartialDate(date))) throw notCarried(path);
  return date;
}

export function encodePlace(place: Place | undefined, path: string): XmlContent {
  return {
    'd:PlaceCountryReference': countryOrUnknown(place?.country, `${path}.country`),
    'd:PlaceTownName': multilingual(optionalText(place?.town, lengths.town, `${path}.town`) ?? sentinels.text),
  };
}

export function countryOrUnknown(country: string | undefined, path: string): string {
  const reference = countryReference(country);
  if (!reference) throw notCarried(path);
  return reference;
}

/** `0801 00` to `O-00-080100`. */
export function offenceReference({ system, version, code }: Code, path: string): string {
  const digits = /^(\d{4}) (\d{2})$/.exec(code);
  const table = tableOf(version);
  if (system !== 'ECRIS_OFFENCE' || !digits || !table) throw notCarried(path);
  return `O-${table}-${digits[1]}${digits[2]}`;
}

/** `1001` to `S-00-001001`. */
export function sanctionReference({ system, version, code }: Code, path: string): string {
  const table = tableOf(version);
  if (system !== 'ECRIS_SANCTION' || !/^(0|[1-9]\d{0,5})$/.test(code) || !table) throw notCarried(path);
  return `S-${table}-${code.padStart(6, '0')}`;
}

/** Two digits: 00 for the table common to all, others for a State's own. */
function tableOf(version: string): string | undefined {
  return version === commonTablesVersion ? '00' : /^table-(?!00)(\d{2})$/.exec(version)?.[1];
}

/** A parameter's code is its reference. The agreed "unknown" one is no code. */
export function parameterReference(
  parameter: Code | undefined,
  { pattern, unknown }: { pattern: RegExp; unknown: string },
  path: string,
): string | undefined {
  if (!parameter) return undefined;
  const { system, version, code } = parameter;
  const isParameter = system === 'ECRIS_PARAMETER' && version === commonTablesVersion;
  if (!isParameter || !pattern.test(code) || code === unknown) throw notCarried(path);
  return code;
}

const schemaDuration = /^P(?=\d|T\d)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,5}D)?(T(?=\d)(\d{1,5}H)?(\d{1,5}M)?(\d{1,5}S)?)?$/;

/** ISO 8601 duration. The schema knows no weeks: they are written as days, which is the same length. */
export function encodeDuration(duration: string | undefined, path: string): string | undefined {
  if (duration === undefined) return undefined;
  const weeks = /^P(\d{1,4})W$/.exec(duration)?.[1];
  if (weeks !== undefined) return `P${Number(weeks) * 7}D`;
  if (!schemaDuration.test(duration)) throw notCarried(path);
  return duration;
}

/** `250.05` to unit and hundredths. */
export function encodeAmount(amount: string, path: string): XmlContent {
  const parts = /^(\d{1,15})(?:\.(\d{1,2}))?$/.exec(amount);
  if (!parts) throw notCarried(path);
  const hundredths = Number((parts[2] ?? '').padEnd(2, '0'));
  return {
    'c:PositiveDecimalUnit': String(BigInt(parts[1] ?? '0')),
    'c:PositiveDecimalFraction': hundredths === 0 ? undefined : String(hundredths),
  };
}

export function encodeCurrency(code: string | undefined, path: string): string | undefined {
  if (code === undefined) return undefined;
  const reference = currencyReference(code);
  if (!reference) throw notCarried(path);
  return reference;
}
