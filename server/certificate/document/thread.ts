/** Where certificates are drawn and signed: a thread of its own, so that nothing else in the process waits for it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SigningKeys } from './keys.ts';
import { makeDocument, type DocumentOrder, type Issuing } from './make-document.ts';

const { issuing, keys } = workerData as { issuing: Issuing; keys: SigningKeys }; // given by makers.ts

parentPort?.on('message', ({ id, order }: { id: number; order: DocumentOrder }) => {
  void makeDocument(order, issuing, keys).then(
    (made) => parentPort?.postMessage({ id, made }),
    // The cause may repeat what stands in the certificate.
    () => parentPort?.postMessage({ id }),
  );
});
