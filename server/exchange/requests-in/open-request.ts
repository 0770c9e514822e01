/** Another country asks us. Whatever it asks, it is stored whole, somebody is told and the clock runs; only then is it worked on. */
import { answerablePurposes, askedPurposes } from '../../../schema/codes/asked-purposes.ts';
import type { RequestDelivery } from '../../../connectors/contract/messages.ts';
import { unitOrganisation } from '../../access/caller.ts';
import { addPerson } from '../../person/add-person.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { owe } from '../../platform/event/outbox.ts';
import { globalId, newId } from '../../platform/ids.ts';
import type { Connected } from '../back-ends/connected.ts';
import { dueDay, londonDate, ownTargetDay } from '../playbook/deadline.ts';
import type { Inbound, Opened, Parked } from '../threads/desk.ts';
import { CountryRequest } from '../threads/request.entity.ts';
import { stepRequestIn } from '../threads/take-step.ts';
import { writeMessage } from '../threads/write-message.ts';
import { AskedMatter, type MatterDoubt } from './asked.entity.ts';
import { requestInEvent } from './request-in-event.ts';

/** Where nobody has said yet what it is asked for. In no table: nothing can be done under it. */
export const purposeNotKnown = 'UNKNOWN';

const textMax = 4_000;

export async function openRequest(
  connected: Connected,
  { work, backEnd }: Inbound,
  delivery: RequestDelivery,
): Promise<Opened | Parked> {
  const channel = connected.channelOf(backEnd);
  if (channel !== 'ECRIS' && channel !== 'INTERPOL') return { parkedBecause: 'NOT_UNDERSTOOD_YET' };
  const request = writeRequest(work, channel, delivery);
  const doubts = doubtsOf(request, delivery);
  writeMatter(work, request, delivery, doubts);
  await work.em.flush();
  if (doubts.length === 0) await begin(work, connected, request);
  return {
    subject: request,
    events: [requestInEvent(request, 'REQUEST_RECEIVED', work.now)],
    records: [globalId('Person', request.person.id)],
    ...(delivery.purposeText ? { text: { ...delivery.purposeText, text: delivery.purposeText.text.slice(0, textMax) } } : {}),
  };
}

/** It is searched for; where a treaty sets the time, the country is told by when it will have its answer. */
export async function begin(work: Work, connected: Connected, request: CountryRequest, by?: string): Promise<void> {
  stepRequestIn(work, request, 'validate', by);
  await oweSearch(work, connected, request);
  if (request.channel !== 'ECRIS' || !request.dueOn) return;
  await tellDueDay(work, connected, request, request.dueOn);
}

export function oweSearch(work: Work, connected: Connected, request: CountryRequest): Promise<void> {
  return owe(work, 'register-search', connected.searchLane(request.organisation), { requestId: request.id });
}

export async function tellDueDay(work: Work, connected: Connected, request: CountryRequest, dueOn: string): Promise<void> {
  request.partnerDueOn = dueOn;
  await writeMessage(work, connected, request, { kind: 'DEADLINE', inReplyTo: request.reference, dueOn });
}

function writeRequest(work: Work, channel: CountryRequest['channel'], delivery: RequestDelivery): CountryRequest {
  const { em, now } = work;
  const { reference, country, subject, purpose, urgent } = delivery;
  const receivedOn = londonDate(now);
  return em.create(CountryRequest, {
    id: newId(),
    reference,
    enquiry: null,
    person: addPerson(em, subject, now),
    organisation: unitOrganisation,
    direction: 'IN',
    channel,
    country,
    status: 'RECEIVED',
    purpose: askedPurposes[purpose.system]?.[purpose.code] ?? purposeNotKnown,
    justification: `${country} ${reference}`,
    urgency: urgent ? 'URGENT' : 'ROUTINE',
    subject,
    raisedAt: now,
    statusSince: now,
    // The Act counts from receipt; where no law sets a time it is our own target.
    dueOn: channel === 'ECRIS' ? dueDay(receivedOn) : ownTargetDay('REQUEST_IN', receivedOn),
  });
}

/**
 * A purpose that is in no table, or nobody on whose behalf it is asked: a person settles it or refuses. Refusing by itself would deny a
 * lawful request for a slip of the pen, and answering would tell personal data for nobody knows what.
 */
function doubtsOf({ purpose, channel }: CountryRequest, { authority }: RequestDelivery): MatterDoubt[] {
  return [...purposeDoubt(channel, purpose), ...(authority?.text.trim() ? [] : (['AUTHORITY_MISSING'] as const))];
}

function purposeDoubt(channel: CountryRequest['channel'], purpose: string): MatterDoubt[] {
  if (purpose === purposeNotKnown) return ['PURPOSE_UNKNOWN'];
  return isAnswerable(channel, purpose) ? [] : ['PURPOSE_NOT_COVERED'];
}

/** Whether the channel's gateway covers it. */
export function isAnswerable(channel: CountryRequest['channel'], purpose: string): boolean {
  const covered: readonly string[] = answerablePurposes[channel];
  return covered.includes(purpose);
}

function writeMatter({ em }: Work, request: CountryRequest, delivery: RequestDelivery, doubts: MatterDoubt[]): void {
  const { purpose, purposeText, authority } = delivery;
  em.create(AskedMatter, {
    request,
    organisation: request.organisation,
    purposeSystem: purpose.system.slice(0, 40),
    purposeCode: purpose.code.slice(0, 40),
    purposeText: purposeText ?? null,
    authority: authority ?? null,
    doubts,
  });
}
