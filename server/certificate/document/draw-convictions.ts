/** The list of what is disclosed, over as many pages as it takes. */
import type { CertificateLine } from '../content.ts';
import { heightOf, ink, roomFor, write, type Sheet } from './sheet.ts';
import { dateInWords } from './words.ts';

const columns = [
  { title: 'Date', share: 0.17, of: ({ on }: CertificateLine) => dateInWords(on) },
  { title: 'Court', share: 0.23, of: ({ court }: CertificateLine) => court },
  { title: 'Offence', share: 0.34, of: ({ offence }: CertificateLine) => offence },
  { title: 'Disposal', share: 0.26, of: ({ disposal }: CertificateLine) => disposal },
] as const;

export function drawConvictions(sheet: Sheet, lines: readonly CertificateLine[], top: number): number {
  const titled = (from: number) =>
    drawCells(
      sheet,
      columns.map(({ title }) => title),
      from,
      'strong',
    );
  let y = titled(roomFor(sheet, top, 60));
  for (const line of lines) {
    const cells = columns.map(({ of }) => of(line));
    const room = roomFor(sheet, y, heightOfCells(sheet, cells, 'plain'));
    y = drawCells(sheet, cells, room < y ? titled(room) : y, 'plain');
  }
  const count = `End of list: ${lines.length} ${lines.length === 1 ? 'entry' : 'entries'}.`;
  return y + 5 + write(sheet, count, { x: sheet.left, y: y + 5, width: 200, size: 8, colour: ink.faint });
}

const cellWidths = ({ left, right }: Sheet) => columns.map(({ share }) => share * (right - left) - 8);

function heightOfCells(sheet: Sheet, cells: readonly string[], face: 'plain' | 'strong'): number {
  const widths = cellWidths(sheet);
  return 6 + Math.max(...cells.map((cell, at) => heightOf(sheet.pdf, cell, { width: widths[at] ?? 0, size: 8.5, face })));
}

function drawCells(sheet: Sheet, cells: readonly string[], y: number, face: 'plain' | 'strong'): number {
  const { pdf, left, right } = sheet;
  const widths = cellWidths(sheet);
  const height = heightOfCells(sheet, cells, face);
  let x = left;
  cells.forEach((cell, at) => {
    write(sheet, cell, { x: x + 2, y: y + 4, width: widths[at] ?? 0, size: 8.5, face });
    x += (widths[at] ?? 0) + 8;
  });
  pdf
    .lineWidth(0.4)
    .strokeColor(ink.line)
    .moveTo(left, y + height)
    .lineTo(right, y + height)
    .stroke();
  return y + height;
}
