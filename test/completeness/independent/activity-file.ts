/** Writes the PNC's daily activity file from its published description (connectors/pnc/wire/README.md), a second time and by itself. */
import { crc32 } from 'node:zlib';
import type { Entry, Person } from './population.ts';

const text = (value: string | undefined, width: number) => (value ?? '').padEnd(width, ' ');
const digits = (value: number, width: number) => String(value).padStart(width, '0');
const date = (iso: string | undefined) => (iso ? iso.split('-').reverse().join('') : ' '.repeat(8));
const line = (...cells: string[]) => `${cells.join('')}\n`;

export const fileName = (day: string) => `DAF${day.replaceAll('-', '')}.001`;

export function writeActivityFile(day: string, entries: readonly Entry[], previous: string | undefined): string {
  const body = line('AHD', date(day), '001', '01', text(previous, 15)) + entries.map(record).join('');
  const check = crc32(Buffer.from(body, 'latin1')).toString(16).toUpperCase().padStart(8, '0');
  return body + line('ATR', digits(entries.length, 6), check);
}

function record(entry: Entry): string {
  const { kind, number, day, person } = entry;
  return [
    line('ACG', kind, digits(number, 6), date(day), text(person.pncId, 13)),
    personLine(person),
    ...Array.from({ length: person.aliases }, (_, at) =>
      line('ALS', 'K', text(`${person.surname}${'ABCDEFGHIJ'[at]}/${person.forenames}`, 54), date(undefined)),
    ),
    ...caseLines(entry),
  ].join('');
}

function personLine({ surname, forenames, birth, nationalities, aliases }: Person): string {
  const [first, second, third] = nationalities;
  const facts = [text(undefined, 12), date(birth), 'M', text('EXAMPLETON', 30), text(undefined, 2)];
  return line(
    'ACP',
    text(`${surname}/${forenames}`, 54),
    ...facts,
    text(first, 3),
    text(second, 3),
    text(third, 3),
    digits(aliases, 2),
  );
}

function caseLines({ courtCase, hearing, fine, discontinued, person }: Entry): string[] {
  return [
    line('FSC', 'K', '30YZ'),
    line('CCR', 'K', text(courtCase, 15), text(undefined, 15)),
    line(
      'COU',
      'K',
      '2732',
      text('EXAMPLE MAGISTRATES COURT', 71),
      text(`${person.surname}/${person.forenames}`, 54),
      date(hearing),
      '0000',
    ),
    line('COF', 'K', '001', '    ', text(undefined, 13), text('TH68010', 8), date(hearing), '    ', date(undefined), '    '),
    line('ADJ', 'K', text('GUILTY', 13), text('GUILTY', 14), date(hearing), '0000', ' '),
    disposal(fine, discontinued),
  ];
}

/** 1015 is a fine; a result of the family 2 is none that convicts. */
function disposal(fine: number, discontinued: boolean): string {
  const amount = discontinued ? ' '.repeat(10) : `${digits(fine, 7)}.00`;
  return line(
    'DIS',
    'K',
    discontinued ? '2006' : '1015',
    text(undefined, 4),
    date(undefined),
    amount,
    '  ',
    ' '.repeat(8),
    text(undefined, 4),
    text(undefined, 64),
  );
}
