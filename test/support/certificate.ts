/** A certificate's content as a test wants it, and the tools that other people check PDF files with. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { CertificateContent } from '../../server/certificate/content.ts';

export const applicant: CertificateContent['applicant'] = {
  familyName: "O'Brien (née Şahin)",
  givenNames: 'Zoë Anaïs',
  otherNames: ['Παπαδόπουλος Γεώργιος', 'Щербаков Алексей'],
  bornOn: '1984-02-29',
  birthPlace: 'Łódź',
  nationality: 'British',
  passportNumber: '533401372',
  address: ['12 Long Lane', 'Derby', 'DE1 1AA'],
};

export function aContent(change: Partial<CertificateContent> = {}): CertificateContent {
  return {
    kind: 'POLICE',
    reference: 'PC-2026-0000001',
    outcome: 'NO_TRACE',
    applicant,
    convictions: [],
    summary: 'No convictions, reprimands, warnings or cautions are held under the details above.',
    issuedOn: '2026-11-25',
    photo: aPhoto(),
    primaryCountry: 'AU',
    ...change,
  };
}

/** A small grey PNG. */
export function aPhoto(side = 40): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 0], 8); // eight bits, grey
  const rows = Buffer.concat(
    Array.from({ length: side }, (_row, at) => Buffer.from([0, ...new Array<number>(side).fill((at * 5) % 256)])),
  );
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}

const tools = ['pdfsig', 'pdftotext', 'qpdf', 'certutil'] as const;
const missing = tools.filter(
  (tool) => !(process.env.PATH ?? '').split(':').some((folder) => existsSync(path.join(folder, tool))),
);

/** Elsewhere than in continuous integration they may be missing; there they must not. @returns why a test is left out. */
export function withoutPdfTools(): string | undefined {
  if (missing.length === 0) return undefined;
  if (process.env.CI) throw new Error(`${missing.join(', ')}: not installed (poppler-utils, qpdf, libnss3-tools).`);
  return `${missing.join(', ')} not installed`;
}

export function run(tool: string, ...parts: string[]): string {
  return execFileSync(tool, parts, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 30_000 });
}

/** What `pdfsig` says of the file to somebody who trusts this authority alone. */
export function signatureOf(file: string, trust: string): string {
  try {
    return run('pdfsig', '-nssdir', `sql:${trust}`, file);
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
}

/** A store of trusted authorities in an empty folder. */
export function trustStore(folder: string, authority: string): void {
  run('certutil', '-N', '-d', `sql:${folder}`, '--empty-password');
  run('certutil', '-A', '-d', `sql:${folder}`, '-n', 'authority', '-t', 'CT,C,C', '-i', authority);
}
