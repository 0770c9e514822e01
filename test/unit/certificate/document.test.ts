import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { decodeProtectedHeader, importX509, jwtVerify } from 'jose';
import type { CertificateContent } from '../../../server/certificate/content.ts';
import { checkPdf } from '../../../server/certificate/document/check-pdf.ts';
import { signCompact, verifyCompact } from '../../../server/certificate/document/compact-token.ts';
import { disclosable, sha256 } from '../../../server/certificate/document/credential.ts';
import { makeSigningKeys, type SigningKeys } from '../../../server/certificate/document/keys.ts';
import { makeDocument } from '../../../server/certificate/document/make-document.ts';
import { bitstringStatusList, tokenStatusList, type ListEntry } from '../../../server/certificate/document/status-list.ts';
import { aContent, applicant, run, signatureOf, trustStore, withoutPdfTools } from '../../support/certificate.ts';

const issuing = { issuer: 'Criminal Records Exchange Unit', marking: 'SPECIMEN', publicAddress: 'https://certificates.example' };
const at = new Date('2026-11-25T10:00:00Z');
const code = 'QK7M2-F9X8T-BDP4W-N6HRC-3VYEQ-KK2MN';

let folder: string;
let keys: SigningKeys;
let others: SigningKeys;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'certificate-'));
  [keys, others] = await Promise.all([makeSigningKeys(new Date()), makeSigningKeys(new Date())]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function made(content: CertificateContent = aContent(), by = keys) {
  const document = await makeDocument({ content, code, status: { list: 1, index: 77 }, at }, issuing, by);
  if (document.kind !== 'made') throw new Error(document.issues.map((issue) => issue.message).join(' '));
  return document;
}

/** As the file says itself. */
function signedBytes(pdf: Uint8Array): number {
  const [, first, , second] =
    /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.slice(1).map(Number) ?? [];
  return (first ?? 0) + (second ?? 0);
}

/** What `pdfsig` says of a certificate that may be relied on: all three. */
const vouched = ['Signature is Valid.', 'Certificate is Trusted.', 'Total document signed'];

const why = withoutPdfTools();
(why ? describe.skip : describe)(`The PDF of a certificate${why ? ` (left out: ${why})` : ''}`, () => {
  let trust: string;
  beforeAll(() => {
    trust = path.join(folder, 'trust');
    mkdirSync(trust);
    writeFileSync(path.join(folder, 'authority.pem'), keys.chain[1] ?? '');
    trustStore(trust, path.join(folder, 'authority.pem'));
  });

  function onDisk(pdf: Uint8Array, name = 'certificate.pdf'): string {
    const file = path.join(folder, name);
    writeFileSync(file, pdf);
    return file;
  }

  it('is signed as a whole, validly, by somebody whom the authority vouches for', async () => {
    const said = signatureOf(onDisk((await made()).pdf), trust);
    for (const sentence of vouched) expect(said).toContain(sentence);
    expect(said).toContain('ETSI.CAdES.detached');
  });

  it('is found out when one byte was changed, or one appended, or somebody else signed it', async () => {
    const { pdf } = await made();
    // Everywhere but in the signature itself, some bytes of which are only how it is written: those are for our own check, below.
    const signature = pdf.length - signedBytes(pdf);
    const start = Buffer.from(pdf).indexOf('/Contents <') + '/Contents '.length;
    for (let at = 7; at < pdf.length; at += Math.ceil(pdf.length / 60)) {
      if (at >= start && at < start + signature) continue;
      const changed = Uint8Array.from(pdf);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const said = signatureOf(onDisk(changed), trust);
      expect([at, vouched.every((sentence) => said.includes(sentence))]).toEqual([at, false]);
    }
    expect(signatureOf(onDisk(Buffer.concat([pdf, Buffer.from(' ')])), trust)).not.toContain('Total document signed');
    expect(signatureOf(onDisk((await made(aContent(), others)).pdf), trust)).not.toContain('Certificate is Trusted.');
  });

  it.each([
    "D'Arcy-Šťastný (née O'Neill)",
    '(((Smith',
    'Back\\slash) Tj',
    'Nguyễn Thị Ánh',
    'Þórðardóttir Ĳsselmeer',
    'Ngũgĩ Łukasiewicz',
    'office fluffy fjord',
    'Παπαδόπουλος',
    'Щербаков Ёлкин',
    'Հովհաննիսյան',
    '/JavaScript <</S/URI>>',
  ])('gives back the name %s as it is seen', async (familyName) => {
    const { pdf } = await made(aContent({ applicant: { ...applicant, familyName } }));
    expect(/^Family name +(.*)$/m.exec(run('pdftotext', '-layout', onDisk(pdf), '-'))?.[1]).toBe(familyName);
  });

  it('spells a ligature and a mark of its own as the letters they are', async () => {
    const { pdf } = await made(aContent({ applicant: { ...applicant, familyName: '\uFB01eld', givenNames: 'Zoe\u0308' } }));
    const text = run('pdftotext', '-layout', onDisk(pdf), '-');
    expect(text).toMatch(/Family name +field\n/);
    expect(text).toMatch(/Given names +Zoë\n/);
  });

  it('has one revision and nothing that acts', async () => {
    const { pdf } = await made(aContent({ applicant: { ...applicant, familyName: '/OpenAction' } }));
    const file = onDisk(pdf);
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
    expect(Buffer.from(pdf).toString('latin1').match(/%%EOF/g)).toHaveLength(1);
    const open = path.join(folder, 'open.pdf');
    run('qpdf', '--qdf', '--object-streams=disable', file, open);
    const dictionaries = run('qpdf', '--json', '--json-key=qpdf', open);
    for (const key of [
      '/JavaScript',
      '/JS',
      '/OpenAction',
      '/AA',
      '/Launch',
      '/URI',
      '/EmbeddedFiles',
      '/RichMedia',
      '/XFA',
      '/NeedAppearances',
    ]) {
      expect(dictionaries).not.toContain(`"${key}":`);
    }
  });

  it('numbers its pages and says where the list ends', async () => {
    const line = { on: '2011-05-01', court: 'Derby Crown Court', offence: 'Theft', disposal: 'Fine' };
    const { pdf } = await made(aContent({ outcome: 'DISCLOSED', convictions: new Array(40).fill(line) }));
    const text = run('pdftotext', '-layout', onDisk(pdf), '-');
    expect(text.match(/Derby Crown Court/g)).toHaveLength(40);
    expect(text).toContain('End of list: 40 entries.');
    expect([...text.matchAll(/Page (\d) of (\d)/g)].map(([said]) => said)).toEqual(['Page 1 of 2', 'Page 2 of 2']);
  });
});

describe('Our own check of a file', () => {
  const check = (pdf: Uint8Array) => checkPdf(Buffer.from(pdf), keys.chain);

  it('finds every byte of the signature that was changed, those too that other readers do not look at', async () => {
    const { pdf } = await made();
    expect(check(pdf)).toBe('GENUINE');
    const start = Buffer.from(pdf).indexOf('/Contents <') + '/Contents '.length;
    for (let at = start; at < start + pdf.length - signedBytes(pdf); at += 5) {
      const changed = Uint8Array.from(pdf);
      const digit = String.fromCharCode(changed[at] ?? 0);
      // Another digit where there is one: that is still the text of some container.
      changed[at] = /[0-9a-f]/.test(digit) ? (parseInt(digit, 16) ^ 1).toString(16).charCodeAt(0) : (changed[at] ?? 0) ^ 1;
      expect([at, check(changed)]).not.toEqual([at, 'GENUINE']);
    }
  });

  it('finds a changed and an appended byte, another signer, and a file without a signature', async () => {
    const { pdf } = await made();
    const changed = Uint8Array.from(pdf);
    changed[5_000] = (changed[5_000] ?? 0) ^ 1;
    expect(check(changed)).toBe('CHANGED');
    expect(check(Buffer.concat([pdf, Buffer.from('\n')]))).toBe('NOT_SIGNED');
    expect(check((await made(aContent(), others)).pdf)).toBe('CHANGED');
    expect(check(Buffer.from('%PDF-1.7'))).toBe('NOT_SIGNED');
  });
});

describe('The code on a printout', () => {
  it('is verified with the certificate of the unit alone', async () => {
    const token = await signCompact(aContent(), keys);
    expect(await verifyCompact(token, keys.chain[0] ?? '')).toEqual({
      r: 'PC-2026-0000001',
      k: 'POLICE',
      o: 'NO_TRACE',
      n: ["O'Brien (née Şahin)", 'Zoë Anaïs'],
      b: '1984-02-29',
      p: '533401372',
      l: 0,
      d: '2026-11-25',
    });
    await expect(verifyCompact(token, others.chain[0] ?? '')).rejects.toThrow();
    const [head, body, signature] = token.split('.');
    const forged = Buffer.from(String(body), 'base64url').toString().replace('NO_TRACE', 'DISCLOSED');
    await expect(
      verifyCompact(`${head}.${Buffer.from(forged).toString('base64url')}.${signature}`, keys.chain[0] ?? ''),
    ).rejects.toThrow();
  });
});

/** Somebody who takes credentials: knows the unit's certificate, and fetches the status list that the credential names. */
async function aReader(entries: readonly ListEntry[]) {
  const key = await importX509(keys.chain[0] ?? '', 'ES256');
  const verifier = async (data: string, signature: string) =>
    (await jwtVerify(`${data}.${signature}`, key, { currentDate: at })).payload !== undefined;
  return new SDJwtVcInstance({
    hasher: sha256,
    hashAlg: 'sha-256',
    verifier,
    statusVerifier: verifier,
    statusListFetcher: (uri) => {
      expect(uri).toBe('https://certificates.example/certificates/status-lists/1');
      return tokenStatusList(entries, { list: 1, publicAddress: issuing.publicAddress, now: at }, keys);
    },
  });
}

describe('The credential', () => {
  it.each(['REVOKED', 'SUPERSEDED'] as const)('is refused once the published list says %s', async (status) => {
    const { credential } = await made();
    const opened = { currentDate: Math.floor(at.getTime() / 1000) };
    await expect((await aReader([{ index: 78, status }])).verify(credential, opened)).resolves.toBeDefined();
    await expect((await aReader([{ index: 77, status }])).verify(credential, opened)).rejects.toThrow('Status is not valid');
  });

  it("stands in the other form of the list, too, two bits each from the first byte's highest on", async () => {
    const publication = { list: 1, publicAddress: issuing.publicAddress, now: at };
    const entries: ListEntry[] = [
      { index: 0, status: 'REVOKED' },
      { index: 5, status: 'SUPERSEDED' },
    ];
    const key = await importX509(keys.chain[0] ?? '', 'ES256');
    const { payload } = await jwtVerify(await bitstringStatusList(entries, publication, keys), key, { currentDate: at });
    const { encodedList } = payload.credentialSubject as { encodedList: string };
    const bytes = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'));
    expect([encodedList[0], bytes.length, bytes[0], bytes[1], bytes[2]]).toEqual(['u', 32_768, 0b0100_0000, 0b0011_0000, 0]);
  });

  it('shows what its holder chooses, and keeps the rest', async () => {
    const { credential } = await made();
    const reader = await aReader([]);
    const shown = await reader.present(credential, { birthdate: true });
    const { payload } = await reader.verify(shown, { currentDate: Math.floor(at.getTime() / 1000) });
    expect(payload).toMatchObject({
      birthdate: '1984-02-29',
      reference: 'PC-2026-0000001',
      status: { status_list: { idx: 77 } },
    });
    for (const name of disclosable.filter((one) => one !== 'birthdate')) expect(payload).not.toHaveProperty(name);
    expect(Buffer.from(shown.split('~')[0]?.split('.')[1] ?? '', 'base64url').toString()).not.toContain('Brien');
    expect(decodeProtectedHeader(shown.split('~')[0] ?? '')).toMatchObject({ alg: 'ES256' });
  });
});
