/** A person of the exchange unit tells countries that the United Kingdom has surrendered one of their nationals. */
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { ExtraditionNoticeSubmission } from '../../../connectors/contract/messages.ts';
import { unitOrganisation } from '../../access/caller.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { refusedOutsideUnit } from '../../access/permits-unit.ts';
import { recordChange } from '../../audit/record.ts';
import { addPerson } from '../../person/add-person.ts';
import type { Person } from '../../person/person.entity.ts';
import { once } from '../../platform/database/once.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { globalId, newId } from '../../platform/ids.ts';
import { idempotencyConflict, rejected, type Refusal } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import type { Connected } from '../back-ends/connected.ts';
import { Extradition } from '../threads/extradition.entity.ts';
import { Notification } from '../threads/notification.entity.ts';
import { writeMessages } from '../threads/write-message.ts';
import { planExtradition, type ExtraditionPlan } from './plan-extradition.ts';
import type { NewExtradition } from './extradition-rules.ts';
import { notificationPurpose } from './write-notifications.ts';

export type TellOfExtradition = (
  call: HubCall,
  input: NewExtradition,
) => Promise<{ kind: 'told'; extraditionId: string } | Refusal>;

const keyMax = 100;

export function createTellOfExtradition(parts: { unitOfWork: UnitOfWork; connected: Connected }): TellOfExtradition {
  return async (call, input) => {
    const refusal = refusedOutsideUnit(call.caller, 'notification:work');
    if (refusal) return refusal;
    const keyIssues = textIssues('idempotencyKey', input.idempotencyKey, { max: keyMax });
    if (keyIssues.length > 0) return rejected(keyIssues);
    const { organisation } = call.caller;
    return parts.unitOfWork(async (work) => {
      const key = { organisation, operation: 'tellOfExtradition', key: input.idempotencyKey, input };
      const told = await once(work, key, async () => {
        const plan = await planExtradition(work, call, input, parts.connected);
        return plan.kind === 'plan' ? tell(work, call, input, plan, parts.connected) : plan;
      });
      if (told.kind === 'conflict') return idempotencyConflict;
      return told.kind === 'refused' ? told.refusal : { kind: 'told', extraditionId: told.recordId };
    });
  };
}

async function tell(
  work: Work,
  call: HubCall,
  input: NewExtradition,
  plan: ExtraditionPlan,
  connected: Connected,
): Promise<string | Refusal> {
  const { em, now } = work;
  const { extraditedTo, surrenderedOn } = input;
  const { person: known, subject } = plan;
  if (known && (await em.count(Extradition, { person: known, extraditedTo, surrenderedOn })) > 0)
    return { kind: 'wrong-state', code: 'TOLD_ALREADY', message: 'The countries have been told of this surrender.' };
  const person = known ?? addPerson(em, subject, now);
  const extradition = em.create(Extradition, {
    ...{ id: newId(), organisation: unitOrganisation, person, extraditedTo, surrenderedOn },
    ...{ reason: input.reason.trim(), untold: plan.untold, toldAt: now, toldBy: call.caller.subject },
  });
  const notifications = plan.told.map((country) => createNotice(work, { extradition, country, person, subject }));
  await writeMessages(
    work,
    connected,
    notifications.map((notification) => ({ subject: notification, body: extraditionBody(notification, extradition) })),
  );
  recordTold(work, call, extradition, notifications);
  return extradition.id;
}

interface NewNotice {
  extradition: Extradition;
  country: string;
  person: Person;
  subject: Identity;
}

function createNotice({ em, now }: Work, notice: NewNotice): Notification {
  return em.create(Notification, {
    ...notice,
    ...{ id: newId(), reference: '', organisation: unitOrganisation, direction: 'OUT', channel: 'INTERPOL' },
    ...{ status: 'QUEUED', change: 'NEW', purpose: notificationPurpose, justification: notice.extradition.reason },
    ...{ raisedAt: now, statusSince: now },
  });
}

export function extraditionBody(
  { subject }: Pick<Notification, 'subject'>,
  { extraditedTo, surrenderedOn }: Extradition,
): Pick<ExtraditionNoticeSubmission, 'kind' | 'subject' | 'extraditedTo' | 'surrenderedOn'> {
  return { kind: 'EXTRADITION_NOTICE', subject, extraditedTo, surrenderedOn };
}

function recordTold({ em, now }: Work, call: HubCall, extradition: Extradition, notifications: readonly Notification[]): void {
  recordChange(
    em,
    now,
    { ...call.caller, justification: extradition.reason },
    {
      kind: 'CHANGE',
      traceId: call.traceId,
      operation: 'mutation tellOfExtradition',
      records: [
        globalId('Extradition', extradition.id),
        globalId('Person', extradition.person.id),
        ...notifications.map(({ id }) => globalId('Notification', id)),
      ],
    },
  );
}
