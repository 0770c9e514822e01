/** Who may hold persons to be one, or apart: the exchange unit, and a force for persons that are wholly its own. */
import { unitOrganisation } from '../../access/caller.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { permits } from '../../access/policy.ts';
import { isVisible } from '../../platform/api/read/is-visible.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { localId } from '../../platform/ids.ts';
import { notPermitted, type FieldIssue, type Refusal } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import { personShape } from '../person.reads.ts';
import { clusterOf, type Cluster } from './cluster.ts';

/** Why somebody is held to be one, or is not: kept for good. */
export const reasonIssues = (reason: string): FieldIssue[] => textIssues('reason', reason, { max: 400 });

export const orderIssues = ({ idempotencyKey, reason }: { idempotencyKey: string; reason: string }): FieldIssue[] => [
  ...textIssues('idempotencyKey', idempotencyKey, { max: 100 }),
  ...reasonIssues(reason),
];

export function refusedLinking({ caller }: HubCall): Refusal | undefined {
  return permits(caller, 'person:link') ? undefined : notPermitted('ROLE', `The role ${caller.role} links no persons.`);
}

/** Undefined both for an unknown person and for one that the caller may not know of. */
export async function findCluster(work: Work, { reader }: HubCall, personId: string): Promise<Cluster | undefined> {
  return (await isVisible(work.em, personShape, reader, personId)) ? clusterOf(work, personId) : undefined;
}

export async function findClusterBy(work: Work, call: HubCall, globalPersonId: string): Promise<Cluster | undefined> {
  const id = localId('Person', globalPersonId);
  return id ? findCluster(work, call, id) : undefined;
}

/** A force may not decide for another about whom that one has asked. */
export async function refusedBeyondOwn(
  work: Work,
  { caller, reader }: HubCall,
  clusters: readonly Cluster[],
): Promise<Refusal | undefined> {
  if (caller.organisation === unitOrganisation) return undefined;
  for (const id of clusters.flatMap(({ memberIds }) => memberIds))
    if (!(await isVisible(work.em, personShape, reader, id)))
      return notPermitted(
        'UNIT_ONLY',
        `Others have asked about this person too: it is for the exchange unit (organisation ${unitOrganisation}).`,
      );
  return undefined;
}

export const heldApart: Refusal = notPermitted(
  'HELD_APART',
  'Somebody has decided that these are two persons: only a supervisor may hold them to be one.',
);

export const tooMany: Refusal = {
  kind: 'wrong-state',
  code: 'TOO_MANY',
  message: 'More persons than can be one: undo what was merged wrongly first.',
};
