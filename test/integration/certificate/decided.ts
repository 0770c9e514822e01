/** Certificates as a test wants them: decided on, or issued. */
import { decide as decideOn, type Decided } from '../../../bench/certificates/decide.ts';
import { createIssueCertificate } from '../../../server/certificate/issue-certificate.ts';
import type { DocumentMakers } from '../../../server/certificate/document/makers.ts';
import { aForm, nobody } from '../../support/certificate-form.ts';
import { aPhoto } from '../../support/certificate.ts';
import type { Ground } from '../exchange/ground.ts';

export type { Decided };

/** Of nobody's record, for partner app P1; the document is still owed. */
export function decide({ hub }: Pick<Ground, 'hub'>): Promise<Decided> {
  return decideOn(hub, { form: aForm(nobody), photo: aPhoto() });
}

export interface Issued extends Decided {
  code: string;
}

export async function issue(ground: Pick<Ground, 'hub' | 'rows'>, makers: DocumentMakers): Promise<Issued> {
  const decided = await decide(ground);
  await createIssueCertificate({ unitOfWork: ground.hub.unitOfWork, makers })(decided.id);
  const [row] = await ground.rows<{ code: string }>('select code from certificate_document where certificate_id = $1', [
    decided.id,
  ]);
  if (!row) throw new Error('nothing was written');
  return { ...decided, code: row.code };
}
