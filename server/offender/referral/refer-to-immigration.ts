/**
 * Tells Immigration Enforcement of convictions abroad. What another State gave for one purpose may not be used for this one (TCA art 651),
 * unless it stands on the PNC: otherwise asking anew, for immigration, is offered in its place.
 */
import { immigrationEnforcement } from '../../../schema/codes/immigration.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { permits } from '../../access/policy.ts';
import { recordChange } from '../../audit/record.ts';
import type { Conviction } from '../../conviction/conviction.entity.ts';
import { isOnPnc } from '../../exchange/registers/is-on-pnc.ts';
import { identityOfPerson } from '../../person/find-person.ts';
import { Person } from '../../person/person.entity.ts';
import { once } from '../../platform/database/once.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents } from '../../platform/event/append-feed.ts';
import { globalId, newId } from '../../platform/ids.ts';
import { idempotencyConflict, notPermitted, rejected, type Refusal } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import { idempotencyKeyMax, reasonIssues } from '../offender-rules.ts';
import { findReferred, referredIssues, type WhatIsReferred } from './find-referred.ts';
import { Referral, ReferralConviction, type ReferralGround } from './referral.entity.ts';
import { referralEvents, stepReferral } from './step-referral.ts';

export interface NewReferral extends WhatIsReferred {
  idempotencyKey: string;
  reason: string;
}

type Moved = { kind: 'moved'; referralId: string };
export type ReferToImmigration = (call: HubCall, input: NewReferral) => Promise<Moved | Refusal>;

export function createReferToImmigration({ unitOfWork }: { unitOfWork: UnitOfWork }): ReferToImmigration {
  return async (call, input) => {
    if (!permits(call.caller, 'immigration:refer')) return notPermitted('ROLE', `The role ${call.caller.role} refers nobody.`);
    const issues = [
      ...textIssues('idempotencyKey', input.idempotencyKey, { max: idempotencyKeyMax }),
      ...referredIssues(input),
      ...reasonIssues(input.reason),
    ];
    if (issues.length > 0) return rejected(issues);
    return unitOfWork((work) => referOnce(work, call, input));
  };
}

async function referOnce(work: Work, call: HubCall, input: NewReferral): Promise<Moved | Refusal> {
  const key = { organisation: call.caller.organisation, operation: 'referToImmigration', key: input.idempotencyKey, input };
  const done = await once<Refusal>(work, key, async () => {
    const found = await findReferred(work, call, input);
    return 'kind' in found ? found : refer(work, call, found.convictions, input.reason.trim());
  });
  if (done.kind === 'conflict') return idempotencyConflict;
  return done.kind === 'refused' ? done.refusal : { kind: 'moved', referralId: done.recordId };
}

interface Allowed {
  conviction: Conviction;
  ground: ReferralGround | undefined;
}

async function groundOf(work: Work, conviction: Conviction): Promise<ReferralGround | undefined> {
  if (conviction.usePurpose === 'IMMIGRATION') return 'PURPOSE';
  return (await isOnPnc(work, conviction.id)) ? 'ON_PNC' : undefined;
}

async function refer(
  work: Work,
  call: HubCall,
  convictions: readonly [Conviction, ...Conviction[]],
  reason: string,
): Promise<string | Refusal> {
  const asked: Allowed[] = [];
  for (const conviction of convictions) asked.push({ conviction, ground: await groundOf(work, conviction) });
  const personId = convictions[0].person.id;
  const barred = asked.filter(({ ground }) => !ground).map(({ conviction }) => conviction);
  if (barred.length > 0) return refuseForPurpose(work, call, personId, barred, reason);
  const referral = await writeReferral(work, call, personId, reason);
  for (const { conviction, ground } of asked) {
    if (ground) work.em.create(ReferralConviction, { referral, convictionId: conviction.id, ground });
  }
  stepReferral(work, referral, 'refer', call.caller.subject);
  recordReferral(work, call, 'mutation referToImmigration', reason, [
    globalId('Referral', referral.id),
    ...idsOf(personId, convictions),
  ]);
  await appendFeedEvents(work.em, referralEvents(referral, 'IMMIGRATION_REFERRED', work.now));
  return referral.id;
}

async function writeReferral({ em, now }: Work, call: HubCall, personId: string, reason: string): Promise<Referral> {
  const person = await em.findOneOrFail(Person, { id: personId });
  return em.create(Referral, {
    id: newId(),
    organisation: call.caller.organisation,
    recipient: immigrationEnforcement.organisation,
    person,
    subject: await identityOfPerson(em, person),
    reason,
    referredAt: now,
    status: 'REFERRED',
    statusSince: now,
  });
}

const idsOf = (personId: string, convictions: readonly Conviction[]) => [
  globalId('Person', personId),
  ...convictions.map(({ id }) => globalId('Conviction', id)),
];

/** Nothing is told. That somebody wanted to is noted. */
function refuseForPurpose(work: Work, call: HubCall, personId: string, barred: readonly Conviction[], reason: string): Refusal {
  recordReferral(work, call, 'mutation referToImmigration PURPOSE_NOT_ALLOWED', reason, idsOf(personId, barred));
  return {
    kind: 'purpose-not-allowed',
    offeredPurpose: 'IMMIGRATION',
    personId: globalId('Person', personId),
    countries: [...new Set(barred.map(({ country }) => country))].sort(),
  };
}

function recordReferral({ em, now }: Work, call: HubCall, operation: string, reason: string, records: string[]): void {
  const actor = { ...call.caller, justification: reason };
  recordChange(em, now, actor, { kind: 'CHANGE', traceId: call.traceId, operation, records });
}
