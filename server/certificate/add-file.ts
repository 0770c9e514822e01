/** A photo or a proof of an applicant. With the last that is missing the checks begin. */
import { createHash } from 'node:crypto';
import type { CertificateFileKind } from '../../schema/codes/certificate-services.ts';
import { rejected, type FieldIssue } from '../platform/refusal.ts';
import { CertificateFile } from './application.entity.ts';
import { consider } from './apply.ts';
import { onApplication, past, type CertificateParts, type OnApplication } from './on-application.ts';
import { photoIssue } from './photo.ts';

export interface AddedFile {
  applicationId: string;
  kind: CertificateFileKind;
  mediaType: string;
  bytes: Buffer;
}

/** OURS: a scan or a photo as telephones make them. Through the graph a file is as large as a request may be. */
export const fileBytesMax = 4_000_000;

const beginnings: Readonly<Record<string, string>> = {
  'image/jpeg': 'ffd8ff',
  'image/png': '89504e47',
  'application/pdf': '25504446',
};

export function createAddCertificateFile(parts: CertificateParts): OnApplication<AddedFile> {
  return onApplication<AddedFile>(parts, {
    action: 'certificate:apply',
    operation: 'addCertificateFile',
    issues: fileIssues,
    async does(work, application, { kind, mediaType, bytes }, { caller }) {
      if (application.status !== 'INCOMPLETE') return past(application);
      const issue = kind === 'PHOTO' ? await photoIssue(mediaType, bytes) : undefined;
      if (issue) return rejected([issue]);
      const facts = { mediaType, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), at: work.now };
      await work.em.upsert(CertificateFile, { application: application.id, kind, ...facts });
      await work.em.flush();
      return consider(work, parts, application, caller.subject);
    },
  });
}

function fileIssues({ kind, mediaType, bytes }: AddedFile): FieldIssue[] {
  const begins = beginnings[mediaType];
  const message = 'Give a JPEG, PNG or PDF under its media type; of the photo a JPEG or PNG.';
  if (!begins || !bytes.toString('hex', 0, 4).startsWith(begins) || (kind === 'PHOTO' && mediaType === 'application/pdf'))
    return [{ path: 'contentBase64', code: 'WRONG_TYPE', message }];
  if (bytes.length > fileBytesMax)
    return [{ path: 'contentBase64', code: 'TOO_LONG', message: `At most ${fileBytesMax} bytes are allowed.` }];
  return [];
}
