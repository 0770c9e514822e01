/** A PNC message with everybody in it made up. As wide as it was, so that what was wrong with its columns is still wrong. */
import { scrubPoliceNumber, scrubReadingInstant } from '../../test-kit/cassette/police-number.ts';
import type { Scrubber } from '../../test-kit/cassette/scrubber.ts';
import type { Column } from '../wire/cells.ts';
import type { PncScheme } from '../wire/identifiers.ts';
import { isTag, layouts } from '../wire/layouts.ts';
import { decodeColumns, encodeColumns } from '../wire/segment-codec.ts';
import { transactions } from '../wire/transactions.ts';

export function scrubFrame(text: string, scrubber: Scrubber): string {
  return text.replace(/(<\/?[^<>]*>)|([^<>]+)/g, (part: string, tag: string | undefined, _cells: string, at: number) =>
    tag === undefined ? scrubLeaf(tagBefore(text, at), part, scrubber) : scrubTag(tag, scrubber),
  );
}

const groups = Object.values(transactions).flatMap(({ element, replyGroup }) => [element, replyGroup ?? '']);
const knownTags: ReadonlySet<string> = new Set(groups);

function scrubTag(tag: string, scrubber: Scrubber): string {
  const name = tag.replace(/[<>/]/g, '');
  return isTag(name) || knownTags.has(name) ? tag : scrubber.text(tag);
}

const tagBefore = (text: string, at: number) => /<(\w+)>$/.exec(text.slice(Math.max(at - 8, 0), at))?.[1] ?? '';

/** What does not fit its layout has lost its columns: all of it is scrubbed. */
function scrubLeaf(tag: string, cells: string, scrubber: Scrubber): string {
  if (!isTag(tag)) return scrubber.text(cells);
  try {
    const values = decodeColumns(tag, layouts[tag], cells);
    const scheme = schemeOfKey[String(values['scheme'])];
    const columns: readonly Column[] = layouts[tag];
    const written = columns.map((column) => {
      const value = values[column.name];
      return [column.name, typeof value === 'string' ? scrubCell(column, value, scheme, scrubber) : value] as const;
    });
    return encodeColumns(tag, layouts[tag], Object.fromEntries(written));
  } catch {
    return scrubber.text(cells);
  }
}

/** Values that say nothing about who somebody is, by column: kept only where they have the form that the column is for. */
const harmless: Readonly<Record<string, RegExp>> = {
  messageType: /^(ENQ|ERR|DIS|NEW|SUB|SEN|PEN)[A-Z]{3}$/,
  reasonCode: /^\d\d$/,
  force: /^\d{3}$/,
  version: /^\d\d$/,
  forceStation: /^\d\d[A-Z0-9]{2}$/,
  cjsCode: /^[A-Z]{2,4}\d{3,5}[A-Z]?$/,
  acpoCode: /^\d+(:\d+)*$/,
  courtCode: /^\d{4}$/,
  nextCourtCode: /^\d{4}$/,
  localAuthorityCode: /^0000$/,
  disposalCode: /^\d{4}$/,
  duration: /^[A-Z]\d{1,3}$/,
  qualifierDuration: /^[A-Z]\d{1,3}$/,
  amount: /^\d+\.\d\d$/,
  plea: /^(GUILTY|NOT GUILTY|NO PLEA TAKEN)$/,
  adjudication: /^(GUILTY|NOT GUILTY|NON-CONVICTION)$/,
  startTime: /^\d\d:\d\d$/,
  endTime: /^\d\d:\d\d$/,
};
/** Two letters of a table. */
const shortCode = /^(qualifier\d|roleQualifier|legislationQualifier|signal|nationality\d|birthCountry|weedFlag)$/;
const schemeOf: Readonly<Record<string, PncScheme>> = { pncId: 'PNCID', cro: 'CRO', asn: 'ASN', courtCase: 'CCR' };
const schemeOfKey: Readonly<Record<string, PncScheme>> = { P: 'PNCID', C: 'CRO' };

function scrubCell({ name, kind, oneOf, width }: Column, value: string, key: PncScheme | undefined, scrubber: Scrubber): string {
  if (oneOf || harmless[name]?.test(value) || (shortCode.test(name) && width <= 2)) return value;
  if (kind === 'date') return scrubber.date(value);
  if (kind === 'stamp') return scrubReadingInstant(value, scrubber);
  const scheme = name === 'value' ? key : schemeOf[name];
  if (scheme) return scrubPoliceNumber(scheme, value, scrubber);
  // A reply line begins with its code.
  const code = name === 'text' ? (/^[A-Z][A-Z0-9]{4}(?!\w)/.exec(value)?.[0] ?? '') : '';
  return code + scrubber.text(value.slice(code.length));
}
