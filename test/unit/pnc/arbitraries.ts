/** Random records that fit a layout, made from the layout itself. */
import fc from 'fast-check';
import type { CellValue, Column } from '../../../connectors/pnc/wire/cells.ts';
import type { Segment, Tag } from '../../../connectors/pnc/wire/layouts.ts';
import { layouts } from '../../../connectors/pnc/wire/layouts.ts';
import type { Header, Message } from '../../../connectors/pnc/wire/message.ts';
import { isUpdate, transactions, type TransactionType } from '../../../connectors/pnc/wire/transactions.ts';

const visible = [...`ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'-.,/():*+=?!#%@;_"$`];
const inside = fc.constantFrom(...visible, ' ');
const edge = fc.constantFrom(...visible);

/** Text that neither begins nor ends with a blank. */
function fittingText(least: number, most: number): fc.Arbitrary<string> {
  return fc
    .array(inside, { minLength: Math.max(least, 1), maxLength: most })
    .chain((characters) => fc.tuple(edge, edge).map(([first, last]) => framed(characters, first, last)));
}

function framed(characters: string[], first: string, last: string): string {
  return [first, ...characters.slice(1, -1), ...(characters.length > 1 ? [last] : [])].join('');
}

const isoDate = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

function fittingValue(column: Column): fc.Arbitrary<CellValue> {
  const { kind, width, least = 1, oneOf } = column;
  if (oneOf) return fc.constantFrom(...oneOf);
  if (kind === 'number') return fc.integer({ min: 0, max: 10 ** width - 1 });
  if (kind === 'digits')
    return fc.array(fc.integer({ min: 0, max: 9 }), { minLength: width, maxLength: width }).map((digits) => digits.join(''));
  if (kind === 'date') return isoDate.map((iso) => iso.slice(0, 10));
  if (kind === 'time') return isoDate.map((iso) => iso.slice(11, 16));
  if (kind === 'stamp') return isoDate.map((iso) => iso.slice(0, 16));
  if (kind === 'money') return fc.integer({ min: 0, max: 999_999_999 }).map((pence) => (pence / 100).toFixed(2));
  if (kind === 'wrapped') return wrapped;
  return fittingText(least, width);
}

const wrapped = fc.array(fittingText(1, 50), { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));

export function fittingFields(tag: Tag): fc.Arbitrary<Record<string, CellValue>> {
  const columns: readonly Column[] = layouts[tag];
  const requiredKeys = columns.filter((column) => !column.optional).map(({ name }) => name);
  const values = Object.fromEntries(columns.map((column) => [column.name, fittingValue(column)]));
  return fc.record(values, { requiredKeys });
}

const segmentOf = (tag: Tag): fc.Arbitrary<Segment> =>
  fittingFields(tag).map((fields) => ({ tag, fields }) as unknown as Segment);
const segmentsOf = (...tags: Tag[]) => fc.tuple(...tags.map(segmentOf)).map((segments): Segment[] => segments);
const optionally = (part: fc.Arbitrary<Segment[]>) => fc.oneof(fc.constant<Segment[]>([]), part);
const repeated = (part: fc.Arbitrary<Segment[]>, minLength: number) =>
  fc.array(part, { minLength, maxLength: 3 }).map((runs) => runs.flat());
const sequence = (...parts: fc.Arbitrary<Segment[]>[]) => fc.tuple(...parts).map((runs) => runs.flat());

const offences = repeated(sequence(segmentsOf('COF'), optionally(segmentsOf('ADJ')), repeated(segmentsOf('DIS'), 0)), 1);
const results = (tag: Tag) => repeated(sequence(segmentsOf(tag, 'ADJ'), repeated(segmentsOf('DIS'), 0)), 1);
const later = repeated(sequence(segmentsOf('CCH'), optionally(segmentsOf('ADJ')), repeated(segmentsOf('DIS'), 0)), 1);
const nothing = fc.constant<Segment[]>([]);
const hits = sequence(segmentsOf('NHD'), repeated(segmentsOf('NMH'), 0));
const bodies = {
  ENQASI: {
    S: segmentsOf('E07'),
    R: sequence(segmentsOf('FSC', 'IDS'), repeated(sequence(fc.oneof(segmentsOf('CCR'), segmentsOf('PCR')), offences), 1)),
  },
  ENQIDS: { S: segmentsOf('E08'), R: hits },
  ENQNAM: { S: segmentsOf('NAM'), R: hits },
  ENQPNC: {
    S: segmentsOf('E08'),
    R: sequence(
      segmentsOf('PI1'),
      repeated(segmentsOf('ALS'), 0),
      repeated(segmentsOf('WRN'), 0),
      repeated(
        sequence(
          fc.oneof(segmentsOf('FSC', 'CCR'), segmentsOf('FSC', 'PCR')),
          optionally(segmentsOf('ASR')),
          optionally(segmentsOf('COU')),
          offences,
          repeated(sequence(segmentsOf('SUB'), later), 0),
        ),
        0,
      ),
      repeated(sequence(segmentsOf('ASR'), repeated(segmentsOf('REM'), 1)), 0),
    ),
  },
  ENQTAL: { S: segmentsOf('TLQ'), R: sequence(segmentsOf('TLH'), repeated(segmentsOf('TLI'), 0)) },
  NEWREM: { S: segmentsOf('FSC', 'IDS', 'ASR', 'REM'), R: nothing },
  DISARR: {
    S: sequence(
      segmentsOf('FSC', 'IDS', 'CCR', 'COU'),
      optionally(segmentsOf('RCC')),
      optionally(segmentsOf('CRT')),
      results('CCH'),
      optionally(sequence(segmentsOf('ASR'), results('ACH'))),
    ),
    R: optionally(segmentsOf('CCR')),
  },
  SUBVAR: { S: sequence(segmentsOf('FSC', 'IDS', 'SUB', 'CCR'), later), R: nothing },
  SENDEF: { S: sequence(segmentsOf('FSC', 'IDS', 'SUB', 'CCR'), later), R: nothing },
  PENHRG: { S: sequence(segmentsOf('FSC', 'IDS', 'SUB', 'PCR'), later), R: nothing },
  NEWREC: {
    S: sequence(segmentsOf('FSC', 'NOM'), repeated(segmentsOf('ALS'), 0), segmentsOf('ASR'), repeated(segmentsOf('ACH'), 1)),
    R: segmentsOf('IDS', 'CCR'),
  },
  NEWCAS: { S: sequence(segmentsOf('FSC', 'IDS', 'ASR'), repeated(segmentsOf('ACH'), 1)), R: segmentsOf('CCR') },
} satisfies Record<TransactionType, Record<'S' | 'R', fc.Arbitrary<Segment[]>>>;

/** Any message of any transaction, in any direction. */
export const fittingMessage: fc.Arbitrary<Message> = fc
  .tuple(
    fc.constantFrom(...(Object.keys(transactions) as TransactionType[])),
    fc.constantFrom('S' as const, 'R' as const, 'E' as const),
  )
  .chain(([type, direction]) => {
    const messageType = direction === 'E' ? transactions[type].errorType : type;
    const header = fittingFields('GMH').map((fields) => ({ ...fields, direction, messageType }) as unknown as Header);
    const segments = direction === 'E' ? nothing : bodies[type][direction];
    const inWords = direction === 'E' || (direction === 'R' && isUpdate(type));
    const texts = fc.array(fittingText(1, 60), { minLength: inWords ? 1 : 0, maxLength: direction === 'S' ? 0 : 2 });
    return fc.record({ type: fc.constant(type), header, segments, texts });
  });
