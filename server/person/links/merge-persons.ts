/** A person holds two persons to be one. */
import type { HubCall } from '../../access/hub-call.ts';
import { once } from '../../platform/database/once.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { idempotencyConflict, notFound, rejected, type FieldIssue, type Refusal } from '../../platform/refusal.ts';
import { clusterMax, isHeldApart, lockLinks, type Cluster } from './cluster.ts';
import { joinPersons } from './join-persons.ts';
import { knownAs, preparedOf } from './known-as.ts';
import { findClusterBy, heldApart, orderIssues, refusedBeyondOwn, refusedLinking, tooMany } from './may-link.ts';
import { weigh, type Weighed } from './weigh.ts';

export interface Merging {
  idempotencyKey: string;
  /** Who speaks for both from now on. */
  keptId: string;
  otherId: string;
  reason: string;
}

export type MergePersons = (call: HubCall, input: Merging) => Promise<{ kind: 'merged'; eventId: string } | Refusal>;

export function createMergePersons({ unitOfWork }: { unitOfWork: UnitOfWork }): MergePersons {
  return async (call, input) => {
    const refusal = refusedLinking(call);
    if (refusal) return refusal;
    const issues = issuesOf(input);
    if (issues.length > 0) return rejected(issues);
    return unitOfWork(async (work) => {
      const key = { organisation: call.caller.organisation, operation: 'mergePersons', key: input.idempotencyKey, input };
      const made = await once<Refusal>(work, key, () => merge(work, call, input));
      if (made.kind === 'conflict') return idempotencyConflict;
      return made.kind === 'refused' ? made.refusal : { kind: 'merged', eventId: made.recordId };
    });
  };
}

function issuesOf(input: Merging): FieldIssue[] {
  const same = { path: 'otherId', code: 'SAME', message: 'It is the same person: give two.' };
  return [...orderIssues(input), ...(input.keptId === input.otherId ? [same] : [])];
}

const already: Refusal = { kind: 'wrong-state', code: 'ALREADY_ONE', message: 'They are held to be one already.' };

async function merge(work: Work, call: HubCall, { keptId, otherId, reason }: Merging): Promise<string | Refusal> {
  await lockLinks(work);
  const kept = await findClusterBy(work, call, keptId);
  const other = await findClusterBy(work, call, otherId);
  if (!kept || !other) return notFound;
  const refusal = await whyNotJoined(work, call, kept, other);
  if (refusal) return refusal;
  const doing = { actor: call.caller, traceId: call.traceId, operation: 'mutation mergePersons', reason: reason.trim() };
  return (await joinPersons(work, { kept, other }, doing, await weighRoots(work, kept, other))).id;
}

export async function whyNotJoined(work: Work, call: HubCall, kept: Cluster, other: Cluster): Promise<Refusal | undefined> {
  if (kept.rootId === other.rootId) return already;
  if (kept.memberIds.length + other.memberIds.length > clusterMax) return tooMany;
  const refusal = await refusedBeyondOwn(work, call, [kept, other]);
  if (refusal) return refusal;
  return call.caller.role !== 'supervisor' && (await isHeldApart(work, kept, other)) ? heldApart : undefined;
}

/** What the matcher says of the two, to be kept beside what the person decided. */
async function weighRoots({ em, now }: Work, kept: Cluster, other: Cluster): Promise<Weighed | undefined> {
  const known = await knownAs(em, [kept.rootId, other.rootId]);
  const [one, two] = [known.get(kept.rootId), known.get(other.rootId)];
  return one && two && weigh(preparedOf(one, now), preparedOf(two, now));
}
