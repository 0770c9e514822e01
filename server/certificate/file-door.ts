/** Where an app sends an applicant's photo and papers as they are: the same use case as the mutation's. */
import type { Caller } from '../access/caller.ts';
import { certificateFileKinds } from '../../schema/codes/certificate-services.ts';
import { encodeRefusal } from '../platform/api/encode-refusal.ts';
import type { Uploads } from '../platform/uploads.ts';
import { fileBytesMax } from './add-file.ts';
import type { CertificateUseCases } from './use-cases.ts';

const address = /^\/certificates\/applications\/(cap_[0-9a-f-]{36})\/files\/([A-Z_]{1,30})$/;

export function certificateFileDoor({ addCertificateFile }: Pick<CertificateUseCases, 'addCertificateFile'>): Uploads<Caller> {
  return {
    field: 'Mutation.addCertificateFile',
    bytesMax: fileBytesMax,
    at(pathname) {
      const [, applicationId, named] = address.exec(pathname) ?? [];
      const kind = certificateFileKinds.find((each) => each === named);
      if (!applicationId || !kind) return undefined;
      return {
        async receive(call, file) {
          const result = await addCertificateFile(call, { applicationId, kind, ...file });
          return result.kind === 'moved' ? { __typename: 'CertificateApplicationMoved' } : encodeRefusal(result);
        },
      };
    },
  };
}
