/** The paper: an A4 document with our letters, its margins, border and foot, and the place for the signature. */
import PDFDocument from 'pdfkit';
import { fontFiles, type Face } from './letters.ts';

export const margin = 54;
export const ink = { text: '#1b2430', faint: '#5b6775', line: '#b8c2cf', deep: '#123a5c' } as const;

export interface Sheet {
  pdf: PDFKit.PDFDocument;
  /** Left, right and bottom of what may be written on. */
  left: number;
  right: number;
  bottom: number;
}

export function newSheet({ title, createdAt }: { title: string; createdAt: Date }): Sheet {
  const pdf = new PDFDocument({
    size: 'A4',
    margin,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: title, Producer: 'Exchange Hub', Creator: 'Exchange Hub', CreationDate: createdAt },
  });
  for (const [face, bytes] of Object.entries(fontFiles)) pdf.registerFont(face, bytes);
  return { pdf, left: margin, right: pdf.page.width - margin, bottom: pdf.page.height - margin - 40 };
}

export interface Setting {
  x: number;
  y: number;
  width: number;
  size: number;
  face?: Face;
  colour?: string;
  align?: 'left' | 'center' | 'right';
}

/** Writes text and gives the height it took. */
export function write(
  { pdf }: Sheet,
  text: string,
  { x, y, width, size, face = 'plain', colour = ink.text, align = 'left' }: Setting,
): number {
  pdf.font(face).fontSize(size).fillColor(colour);
  pdf.text(text, x, y, { width, align, lineGap: 2 });
  return heightOf(pdf, text, { width, size, face });
}

export function heightOf(
  pdf: PDFKit.PDFDocument,
  text: string,
  { width, size, face = 'plain' }: Pick<Setting, 'width' | 'size' | 'face'>,
) {
  return pdf
    .font(face)
    .fontSize(size)
    .heightOfString(text || ' ', { width, lineGap: 2 });
}

export interface PageMarks {
  reference: string;
  marking: string;
  /** The name, so that no page is taken for another's. */
  whose: string;
}

/** On every page, once all are there: border, reference, marking, page number; from the second on whose it is. */
export function finishPages({ pdf, left, right }: Sheet, { reference, marking, whose }: PageMarks): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0; // the foot stands below what is written on
    const { width, height } = pdf.page;
    pdf
      .lineWidth(1.2)
      .strokeColor(ink.deep)
      .rect(28, 28, width - 56, height - 56)
      .stroke();
    pdf
      .lineWidth(0.4)
      .strokeColor(ink.line)
      .rect(32, 32, width - 64, height - 64)
      .stroke();
    const y = height - 58;
    pdf.font('plain').fontSize(7.5).fillColor(ink.faint);
    if (page > start) pdf.text(whose, left, 44, { width: right - left, align: 'right', height: 10, ellipsis: true });
    pdf.text(reference, left, y, { lineBreak: false });
    pdf.text(marking, left, y, { width: right - left, align: 'center', lineBreak: false });
    pdf.text(`Page ${page + 1} of ${count}`, left, y, { width: right - left, align: 'right', lineBreak: false });
  }
}

/** Ends the document and gives its bytes. */
export async function bytesOf({ pdf }: Sheet): Promise<Buffer> {
  const chunks: Buffer[] = [];
  pdf.end();
  for await (const chunk of pdf as unknown as AsyncIterable<Buffer>) chunks.push(chunk); // a readable stream, which its types leave out
  return Buffer.concat(chunks);
}

/** Where a block of this height goes: here, or at the head of a new page. */
export function roomFor({ pdf, bottom }: Sheet, top: number, height: number): number {
  if (top + height <= bottom) return top;
  pdf.addPage();
  return 64;
}
