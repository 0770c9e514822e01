/** A worker that makes certificates, in a process of its own, to be killed. */
import { openDocumentMakers } from '../../../server/certificate/document/makers.ts';
import { openLocalSigningKeys } from '../../../server/certificate/document/keys.ts';
import { openHub } from '../../../server/hub.ts';
import { armFailpoints } from '../../../server/platform/failpoint.ts';
import { silentLog } from '../../../server/platform/log.ts';
import { openWorker } from '../../../server/worker.ts';

const { DATABASE_URL: databaseUrl = '', FAILPOINTS: failpoints = '', KEYS: keysFile = '' } = process.env;

process.once('disconnect', () => process.exit());
armFailpoints(failpoints);
const makers = openDocumentMakers({
  issuing: { issuer: 'Criminal Records Exchange Unit', marking: 'SPECIMEN', publicAddress: 'https://certificates.example' },
  keys: await openLocalSigningKeys(keysFile),
});
await openWorker({ hub: await openHub({ databaseUrl, connectors: [] }), plugged: [], leaseMs: 3_000, log: silentLog, makers });
process.send?.({ ready: true });
