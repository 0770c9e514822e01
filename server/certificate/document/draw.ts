/** Draws a certificate: plain, one way to read it, nothing that a reader could not see. */
import type { CertificateContent, CertificateLine } from '../content.ts';
import { qrModules } from './qr.ts';
import { bytesOf, finishPages, heightOf, ink, newSheet, write, type Sheet } from './sheet.ts';
import { leavePlaceForSignature } from './signature-place.ts';
import { dateInWords, outcomes, titles } from './words.ts';

export interface Drawing {
  /** Already spelt: see spell-content.ts. */
  content: CertificateContent;
  issuer: string;
  /** On every page, e.g. that it is a specimen. */
  marking: string;
  /** What is asked for beside the reference when its status is looked up. */
  code: string;
  /** Where that is done. */
  checkAddress: string;
  /** All that the QR code says. */
  qr: string;
  at: Date;
  signatureBytes: number;
}

/** A PDF of one revision with an empty place for its signature. */
export function drawCertificate(drawing: Drawing): Promise<Buffer> {
  const { content, issuer, at } = drawing;
  const sheet = newSheet({ title: `${titles[content.kind]} ${content.reference}`, createdAt: at });
  let y = drawHead(sheet, drawing);
  y = drawApplicant(sheet, content, y);
  y = drawOutcome(sheet, content, y + 14);
  if (content.convictions.length > 0) y = drawConvictions(sheet, content.convictions, y + 14);
  drawProof(sheet, drawing, y + 18);
  finishPages(sheet, content.reference, drawing.marking);
  leavePlaceForSignature(sheet, { name: issuer, at, bytes: drawing.signatureBytes });
  return bytesOf(sheet);
}

function drawHead(sheet: Sheet, { content, issuer }: Drawing): number {
  const { pdf, left, right } = sheet;
  drawWaves(sheet, 44);
  write(sheet, issuer.toUpperCase(), {
    x: left,
    y: 86,
    width: right - left,
    size: 9,
    face: 'strong',
    colour: ink.deep,
    align: 'center',
  });
  const size = content.kind === 'ICPC' ? 19 : 26;
  write(sheet, titles[content.kind], {
    x: left,
    y: 102,
    width: right - left,
    size,
    face: 'title',
    colour: ink.deep,
    align: 'center',
  });
  pdf.lineWidth(0.8).strokeColor(ink.deep).moveTo(left, 142).lineTo(right, 142).stroke();
  const half = (right - left) / 2;
  write(sheet, `Certificate number ${content.reference}`, { x: left, y: 148, width: half, size: 9, face: 'strong' });
  write(sheet, `Issued on ${dateInWords(content.issuedOn)}`, { x: left + half, y: 148, width: half, size: 9, align: 'right' });
  return 172;
}

/** Fine lines that a copier blurs. */
function drawWaves({ pdf, left, right }: Sheet, top: number): void {
  pdf.lineWidth(0.35).strokeColor('#7f9db8');
  for (let wave = 0; wave < 9; wave += 1) {
    for (let x = left; x <= right; x += 3) {
      const phase = ((x - left) / (right - left)) * Math.PI * 12;
      const y = top + 16 + 14 * Math.sin(phase + wave * 0.36) * Math.cos(phase / 12 + wave * 0.2);
      if (x === left) pdf.moveTo(x, y);
      else pdf.lineTo(x, y);
    }
    pdf.stroke();
  }
}

const photoSize = { width: 99, height: 128 } as const; // 35 by 45 mm

function drawApplicant(sheet: Sheet, { applicant, photo, primaryCountry }: CertificateContent, top: number): number {
  const { pdf, right } = sheet;
  const photoLeft = right - photoSize.width;
  pdf.image(Buffer.from(photo), photoLeft, top, {
    cover: [photoSize.width, photoSize.height],
    align: 'center',
    valign: 'center',
  });
  pdf.lineWidth(0.6).strokeColor(ink.faint).rect(photoLeft, top, photoSize.width, photoSize.height).stroke();
  const rows: [string, readonly string[]][] = [
    ['Family name', [applicant.familyName]],
    ['Given names', [applicant.givenNames]],
    ['Other names', applicant.otherNames],
    ['Date of birth', [dateInWords(applicant.bornOn)]],
    ['Place of birth', [applicant.birthPlace]],
    ['Nationality', [applicant.nationality]],
    ['Passport number', [applicant.passportNumber]],
    ['Address', applicant.address],
    ['For use in', [new Intl.DisplayNames('en-GB', { type: 'region' }).of(primaryCountry) ?? primaryCountry]],
  ];
  let y = top;
  for (const [label, lines] of rows) if (lines.length > 0) y = drawRow(sheet, label, lines, y);
  return Math.max(y, top + photoSize.height);
}

const labelWidth = 110;

function drawRow(sheet: Sheet, label: string, lines: readonly string[], top: number): number {
  const { left, right } = sheet;
  write(sheet, label, { x: left, y: top + 1.5, width: labelWidth, size: 8.5, colour: ink.faint });
  const width = right - photoSize.width - 16 - left - labelWidth;
  let y = top;
  for (const line of lines) y += write(sheet, line, { x: left + labelWidth, y, width, size: 10.5, face: 'strong' });
  return y + 4;
}

function drawOutcome(sheet: Sheet, { outcome, summary }: CertificateContent, top: number): number {
  const { pdf, left, right } = sheet;
  const inside = { x: left + 12, width: right - left - 24 };
  const height = 38 + heightOf(pdf, summary, { width: inside.width, size: 10 });
  const y = roomFor(sheet, top, height);
  pdf
    .lineWidth(0.8)
    .fillColor('#eef3f8')
    .strokeColor(ink.deep)
    .rect(left, y, right - left, height)
    .fillAndStroke();
  write(sheet, outcomes[outcome], { ...inside, y: y + 9, size: 13, face: 'strong', colour: ink.deep });
  write(sheet, summary, { ...inside, y: y + 29, size: 10 });
  return y + height;
}

const columns = [
  { title: 'Date', share: 0.17, of: ({ on }: CertificateLine) => dateInWords(on) },
  { title: 'Court', share: 0.23, of: ({ court }: CertificateLine) => court },
  { title: 'Offence', share: 0.34, of: ({ offence }: CertificateLine) => offence },
  { title: 'Disposal', share: 0.26, of: ({ disposal }: CertificateLine) => disposal },
] as const;

function drawConvictions(sheet: Sheet, lines: readonly CertificateLine[], top: number): number {
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

const qrSize = 118;

function drawProof(sheet: Sheet, { code, checkAddress, qr, issuer }: Drawing, top: number): void {
  const { pdf, left, right } = sheet;
  const y = Math.max(roomFor(sheet, top, qrSize), sheet.bottom - qrSize);
  drawQr(pdf, qr, right - qrSize, y);
  const column = { x: left, width: right - left - qrSize - 20 };
  let at = y;
  for (const [text, face] of [
    ['How to check this certificate', 'strong'],
    [
      `The PDF file carries a digital signature of ${issuer}. A printout is checked by the code on the right, which any reader of signed codes can verify without a connection.`,
      'plain',
    ],
    [`Whether it is still valid: ${checkAddress}, with the certificate number and this code:`, 'plain'],
    [code, 'code'],
  ] as const) {
    at +=
      write(sheet, text, {
        ...column,
        y: at,
        size: face === 'code' ? 10 : 8.5,
        face,
        ...(face === 'plain' ? { colour: ink.faint } : {}),
      }) + 4;
  }
}

function drawQr(pdf: PDFKit.PDFDocument, text: string, left: number, top: number): void {
  const modules = qrModules(text);
  const size = qrSize / modules.length;
  modules.forEach((row, down) =>
    row.forEach((dark, across) => void (dark && pdf.rect(left + across * size, top + down * size, size, size))),
  );
  pdf.fillColor('#000000').fill();
}

/** Where a block of this height goes: here, or at the head of a new page. */
function roomFor({ pdf, bottom }: Sheet, top: number, height: number): number {
  if (top + height <= bottom) return top;
  pdf.addPage();
  return 64;
}
