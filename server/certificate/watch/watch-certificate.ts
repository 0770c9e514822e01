/** Who relies on a certificate shows that they have it, by its number and code, and hears of its status from then on. */
import type { HubCall } from '../../access/hub-call.ts';
import { permits } from '../../access/policy.ts';
import { recordChange } from '../../audit/record.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { globalId, localId, newId } from '../../platform/ids.ts';
import { notFound, notPermitted, rejected, type Refusal } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import { proofOf } from '../document/proof.ts';
import { CertificateWatch } from './certificate-watch.entity.ts';

export interface PrintedOnIt {
  reference: string;
  code: string;
}

export type WatchCertificate = (call: HubCall, input: PrintedOnIt) => Promise<{ kind: 'watched'; watchId: string } | Refusal>;
export type StopWatching = (call: HubCall, input: { watchId: string }) => Promise<{ kind: 'stopped' } | Refusal>;

export interface WatchUseCases {
  watchCertificate: WatchCertificate;
  stopWatchingCertificate: StopWatching;
}

export function watchUseCases({ unitOfWork }: { unitOfWork: UnitOfWork }): WatchUseCases {
  return {
    async watchCertificate(call, { reference, code }) {
      if (!permits(call.caller, 'certificate:watch')) return refused(call);
      const issues = [...textIssues('reference', reference, { max: 64 }), ...textIssues('code', code, { max: 64 })];
      if (issues.length > 0) return rejected(issues);
      return unitOfWork(async (work) => {
        const watchId = await watch(work, call.caller.organisation, proofOf(reference, code));
        if (!watchId) return notFound;
        record(work, call, 'watchCertificate', watchId);
        return { kind: 'watched', watchId };
      });
    },
    async stopWatchingCertificate(call, { watchId }) {
      if (!permits(call.caller, 'certificate:watch')) return refused(call);
      const id = localId('CertificateWatch', watchId);
      return unitOfWork(async (work) => {
        const mine = { id, organisation: call.caller.organisation };
        if (!id || (await work.em.nativeDelete(CertificateWatch, mine)) === 0) return notFound;
        record(work, call, 'stopWatchingCertificate', id);
        return { kind: 'stopped' };
      });
    },
  };
}

/** The certificate is locked: a status that changes meanwhile is either told here or finds the watch. Watched twice, it is one watch. */
async function watch({ em, now }: Work, organisation: string, proof: string): Promise<string | undefined> {
  const [row] = await em.execute<{ id: string }[]>(
    `with found as (select c.id, c.status from certificate_document d join certificate c on c.id = d.certificate_id
       where d.proof = ? and c.status <> 'SIGNING' for share of c)
     insert into certificate_watch (id, organisation, certificate_id, told, watched_at) select ?, ?, found.id, found.status, ? from found
     on conflict (certificate_id, organisation) do update set organisation = excluded.organisation returning id`,
    [proof, newId(), organisation, now],
  );
  return row?.id;
}

function refused({ caller }: HubCall): Refusal {
  return notPermitted('ROLE', `The role ${caller.role} watches no certificates.`);
}

function record({ em, now }: Work, { caller, traceId }: HubCall, operation: string, watchId: string): void {
  recordChange(em, now, caller, {
    kind: 'CHANGE',
    traceId,
    operation: `mutation ${operation}`,
    records: [globalId('CertificateWatch', watchId)],
  });
}
