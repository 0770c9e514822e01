/** Draws a certificate: plain, one way to read it, nothing that a reader could not see. */
import type { CertificateContent } from '../content.ts';
import { drawConvictions } from './draw-convictions.ts';
import { drawProof, type Proof } from './draw-proof.ts';
import { bytesOf, finishPages, heightOf, ink, newSheet, roomFor, write, type Sheet } from './sheet.ts';
import { leavePlaceForSignature } from './signature-place.ts';
import { certifies, dateInWords, outcomes, titles } from './words.ts';

export interface Drawing extends Omit<Proof, 'issuedOn'> {
  /** Already spelt: see spell-content.ts. */
  content: CertificateContent;
  /** On every page, e.g. that it is a specimen. */
  marking: string;
  at: Date;
  signatureBytes: number;
}

/** A PDF of one revision with an empty place for its signature. */
export function drawCertificate(drawing: Drawing): Promise<Buffer> {
  const { content, issuer, at } = drawing;
  const sheet = newSheet({ title: `${titles[content.kind]} ${content.reference}`, createdAt: at });
  let y = drawHead(sheet, drawing);
  y = drawStatement(sheet, certifies(content.kind, issuer), y);
  y = drawApplicant(sheet, content, y);
  y = drawOutcome(sheet, content, y + 14);
  if (content.convictions.length > 0) y = drawConvictions(sheet, content.convictions, y + 14);
  drawProof(sheet, { ...drawing, issuedOn: content.issuedOn }, y + 18);
  const { familyName, givenNames } = content.applicant;
  finishPages(sheet, { reference: content.reference, marking: drawing.marking, whose: `${familyName}, ${givenNames}` });
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

function drawStatement(sheet: Sheet, statement: string, top: number): number {
  const { left, right } = sheet;
  return top + write(sheet, statement, { x: left, y: top, width: right - left, size: 9.5 }) + 12;
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
  pdf.save().rect(photoLeft, top, photoSize.width, photoSize.height).clip();
  pdf.image(Buffer.from(photo), photoLeft, top, {
    cover: [photoSize.width, photoSize.height],
    align: 'center',
    valign: 'center',
  });
  pdf.restore();
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
