/** The foot of the last page: who signed, and how a stranger finds out whether it is true. */
import { qrModules } from './qr.ts';
import { ink, roomFor, write, type Sheet } from './sheet.ts';
import { dateInWords } from './words.ts';

export interface Proof {
  issuer: string;
  issuedOn: string;
  /** What is asked for beside the reference when its status is looked up. */
  code: string;
  /** Where that is done. */
  checkAddress: string;
  /** All that the QR code says. */
  qr: string;
}

const qrSize = 118;

export function drawProof(sheet: Sheet, { code, checkAddress, qr, issuer, issuedOn }: Proof, top: number): void {
  const { pdf, left, right } = sheet;
  const y = Math.max(roomFor(sheet, top, qrSize), sheet.bottom - qrSize);
  drawQr(pdf, qr, right - qrSize, y);
  const column = { x: left, width: right - left - qrSize - 20 };
  let at = y;
  for (const [text, face] of [
    [`Signed electronically for the ${issuer}, ${dateInWords(issuedOn)}`, 'strong'],
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
