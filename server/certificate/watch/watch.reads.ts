import { ownOnly } from '../../access/rows.ts';
import { newestFirst } from '../../exchange/threads/exchange.reads.ts';
import { code, instant, text, type Value } from '../../platform/api/read/fields.ts';
import { attach, type Connection, type TableShape } from '../../platform/api/read/shape.ts';

const ofCertificate =
  (column: string): Value =>
  (t) =>
    `(select c.${column} from certificate c where c.id = ${t}.certificate_id)`;

/** Number and status: nothing else of the certificate can be reached from here. */
const certificateWatchShape: TableShape = {
  type: 'CertificateWatch',
  table: 'certificate_watch',
  idPrefix: 'cwa',
  visible: ownOnly,
  fields: {
    id: code((t) => `'cwa_' || ${t}.id`),
    reference: text(ofCertificate('reference')),
    status: code(ofCertificate('status')),
    since: instant(ofCertificate('status_since')),
    watchedAt: instant('watched_at'),
  },
};

const certificateWatches: Connection = { kind: 'connection', shape: 'CertificateWatch', keyset: newestFirst };

export const watchReads = [certificateWatchShape, attach('Query', { certificateWatches })];
