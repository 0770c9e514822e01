import type { Sheet } from './sheet.ts';

/** What of pdfkit's objects is used here; its types describe the drawing only. */
interface Inner {
  ref(data: object): { end(): void };
  page: { annotations: object[]; dictionary: object };
  _root: { data: { AcroForm?: { data: Record<string, unknown> } } };
}

/** Replaced by the signer with the real range: names, so that they stand unquoted. */
const unknown = '**********';

export interface SignaturePlace {
  name: string;
  at: Date;
  /** Exactly what the signature takes: what is left over is signed by nobody, and could be changed unseen. */
  bytes: number;
}

/** One signature field, on the last page and without a picture, and nothing else that a form could have. */
export function leavePlaceForSignature({ pdf }: Sheet, { name, at, bytes }: SignaturePlace): void {
  const inner = pdf as unknown as Inner;
  const signature = inner.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, unknown, unknown, unknown],
    Contents: Buffer.alloc(bytes),
    Name: new String(name),
    M: at,
  });
  const field = inner.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    Rect: [0, 0, 0, 0],
    V: signature,
    T: new String('Signature'),
    F: 132, // printed and locked
    P: inner.page.dictionary,
  });
  pdf.initForm();
  const form = inner._root.data.AcroForm?.data;
  if (!form) throw new Error('pdfkit made no form');
  Object.assign(form, { SigFlags: 3, Fields: [field] });
  // A viewer that redraws fields by itself would write to what is signed.
  delete form.NeedAppearances;
  inner.page.annotations.push(field);
  for (const object of [signature, field]) object.end();
}
