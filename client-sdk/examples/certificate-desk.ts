/** The unit's desks of certificates: each takes the next of its queue, does what it has to, and leaves the rest to the others. */
import type { CertificateApplicationAtDeskQuery, CertificateWait, HubClient } from '../index.ts';
import { done } from './partner-app.ts';

/** Whoever works at a desk, with a token of their own: the hub refuses the same person twice. */
export interface Desks {
  caseworker: HubClient;
  /** Approves what a caseworker has prepared. */
  supervisor: HubClient;
  /** Settles the intelligence part of an ICPC, and nothing else. */
  officer: HubClient;
}

type AtDesk = NonNullable<CertificateApplicationAtDeskQuery['certificateApplication']>;
type Work = (application: AtDesk) => Promise<unknown>;

/** What is done by whom, by what an application waits for. */
function workOf({ caseworker, supervisor, officer }: Desks): Partial<Record<CertificateWait, Work>> {
  return {
    IDENTITY: async ({ id, search }) => {
      const records = search?.records.map(({ key }) => key) ?? [];
      done(await caseworker.certificates.identify({ applicationId: id, records, reason: 'Photo and address agree' }));
    },
    DISCLOSURE: async ({ id, disclosure }) => {
      const open = disclosure?.lines.filter(({ result }) => result === 'TO_DECIDE') ?? [];
      const decisions = open.map(({ event }) => ({ event, disclose: true, reason: 'The court file says so' }));
      done(await caseworker.certificates.decideDisclosure({ applicationId: id, decisions }));
    },
    INTELLIGENCE: async ({ id }) => done(await officer.certificates.settleIntelligence({ applicationId: id, result: 'NOTHING' })),
    SECOND_CHECK: async ({ id }) => done(await supervisor.certificates.approve({ applicationId: id })),
  };
}

/** Works off what waits for the unit's staff, oldest last. @returns what was done, in order; empty where nothing waits. */
export async function workQueues(desks: Desks, applicationId: string): Promise<CertificateWait[]> {
  const work = workOf(desks);
  const waits = Object.keys(work) as CertificateWait[];
  const handled: CertificateWait[] = [];
  for (;;) {
    const { nodes } = await desks.caseworker.certificates.queue({ waitingFor: waits }, { first: 100 });
    const next = nodes.find(({ id }) => id === applicationId);
    const what = next?.waitingFor?.what as CertificateWait | undefined;
    if (!next || !what) return handled;
    await work[what]?.(next);
    handled.push(what);
  }
}
