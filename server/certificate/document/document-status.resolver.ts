import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { CertificateDocumentStatus, CertificateDocumentProgressType } from '../../../schema/certificate-status.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { documentProgress, statusOf, type PublicStatus } from './document-status.ts';

@Resolver()
export class DocumentStatusResolver {
  @Query(() => CertificateDocumentStatus, {
    description:
      'What became of a certificate, by the number and the code that are printed on it. Anybody may ask, without a token, over HTTP and one at a time.',
  })
  certificateStatus(
    @Arg('reference', () => String, { description: 'The certificate number.' }) reference: string,
    @Arg('code', () => String, { description: 'The code printed beside the QR code.' }) code: string,
    @Ctx() { db }: HubCall,
  ): Promise<PublicStatus> {
    return statusOf(db, { reference, code });
  }

  @Query(() => CertificateDocumentProgressType, { description: 'How far making the files of issued certificates has come.' })
  async certificateDocumentProgress(@Ctx() { db }: HubCall): Promise<CertificateDocumentProgressType> {
    const { made, waiting, oldestWaitingSince } = await documentProgress(db);
    return { made, waiting, oldestWaitingSince: oldestWaitingSince?.toISOString() ?? null };
  }
}
