/** A person of the unit orders that a conviction from abroad is put on the PNC, or that it is tried again. */
import { pncEntryRules } from '../../../schema/codes/pnc-entry-rules.ts';
import type * as canonical from '../../../connectors/contract/canonical.ts';
import type { HubCall } from '../../access/hub-call.ts';
import { refusedOutsideUnit } from '../../access/permits-unit.ts';
import { recordChange } from '../../audit/record.ts';
import type { Conviction } from '../../conviction/conviction.entity.ts';
import { readConviction } from '../../conviction/read-conviction.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { globalId } from '../../platform/ids.ts';
import { notFound, rejected, type FieldIssue, type Refusal } from '../../platform/refusal.ts';
import { textIssues } from '../../platform/text-rules.ts';
import type { Connected } from '../back-ends/connected.ts';
import { findVisibleConviction } from '../equivalence/find-conviction.ts';
import { cjsCodesOf, proposeFor } from '../equivalence/propose-equivalences.ts';
import type { Equivalence } from '../equivalence/equivalence.entity.ts';
import { londonDate } from '../playbook/deadline.ts';
import { lockNotification } from '../threads/find-subject.ts';
import type { Notification } from '../threads/notification.entity.ts';
import { CountryResponse, Enquiry } from '../threads/request.entity.ts';
import { stepNotificationIn } from '../threads/take-step.ts';
import { canonicalPncId, pncIdIssues } from './pnc-id.ts';
import { whyNoEntry, whyNot } from './entry-rules.ts';
import { findPncId } from './find-pnc-id.ts';
import { lockEntry, orderEntry } from './order-entry.ts';

export interface NewEntry {
  convictionId: string;
  reason: string;
  /** The person's record on the PNC, where somebody has found it. */
  pncId?: string | null;
  /** Somebody has searched the PNC, and it has none. */
  noRecord?: boolean | null;
}

export type EnterConvictionOnPnc = (
  call: HubCall,
  input: NewEntry,
) => Promise<{ kind: 'ordered'; convictionId: string } | Refusal>;

interface Parts {
  unitOfWork: UnitOfWork;
  connected: Connected;
}

/** Without a key: a conviction has one entry, and an order that is repeated while it is under way changes nothing. */
export function createEnterConvictionOnPnc({ unitOfWork, connected }: Parts): EnterConvictionOnPnc {
  return async (call, input) => {
    const refusal = refusedOutsideUnit(call.caller, 'pnc:enter');
    if (refusal) return refusal;
    const issues = issuesOf(input);
    if (issues.length > 0) return rejected(issues);
    return unitOfWork(async (work) => {
      const row = await findVisibleConviction(work.em, call, input.convictionId);
      return row ? enter({ work, connected, call, row, input }) : notFound;
    });
  };
}

function issuesOf({ reason, pncId, noRecord }: NewEntry): FieldIssue[] {
  const issues = [...textIssues('reason', reason, { max: 200 }), ...pncIdIssues('pncId', pncId)];
  if (!pncId || !noRecord) return issues;
  return [...issues, { path: 'pncId', code: 'BOTH_GIVEN', message: 'Give a record, or say that there is none.' }];
}

interface Ordering {
  work: Work;
  connected: Connected;
  call: HubCall;
  row: Conviction;
  input: NewEntry;
}

async function enter({
  work,
  connected,
  call,
  row,
  input,
}: Ordering): Promise<{ kind: 'ordered'; convictionId: string } | Refusal> {
  const notification = row.notificationId ? await lockNotification(work.em, row.notificationId) : undefined;
  const entry = await lockEntry(work, row);
  const ordered = { kind: 'ordered', convictionId: row.id } as const;
  if (entry?.state === 'ENTERING' || (entry?.state === 'ENTERED' && entry.convictionId === row.id)) return ordered;
  const source = await sourceOf(work, row, notification);
  if (!source) return notFound;
  const decided = await proposeFor(work, row);
  const conviction = await readConviction(work.em, row);
  const pncId = input.pncId ? canonicalPncId(input.pncId, work.now) : await findPncId(work, row.person.id);
  const isFound = pncId !== undefined || !source.isPncUnclear || input.noRecord === true;
  const refusal = whyRefused(work, row, { conviction, decided, source }) ?? (isFound ? undefined : pncUnclear);
  if (refusal) return refusal;
  if (notification && !stepNotificationIn(work, notification, 'enter', call.caller.subject, 'RECORD_ON_PNC')) return notToEnter;
  const made = await orderEntry(work, {
    row,
    conviction,
    identity: source.identity,
    cjsCodes: cjsCodesOf(decided),
    pncId,
    backEnd: connected.registerOf(call.caller.organisation),
    reason: input.reason.trim(),
    orderedBy: call.caller.subject,
  });
  if (notification) {
    if (made.state === 'FAILED') stepNotificationIn(work, notification, 'fail', undefined, 'RECORD_ON_PNC');
    notification.failure = made.failure ?? null;
  }
  audit(work, call, row, input);
  return ordered;
}

function audit({ em, now }: Work, { caller, traceId }: HubCall, row: Conviction, { reason }: NewEntry): void {
  const records = [globalId('Conviction', row.id), globalId('Person', row.person.id)];
  const actor = { ...caller, justification: reason.trim() };
  recordChange(em, now, actor, { kind: 'CHANGE', traceId, operation: 'mutation enterConvictionOnPnc', records });
}

const wrongState = (code: string, message: string): Refusal => ({ kind: 'wrong-state', code, message });

const pncUnclear = wrongState(
  'PNC_RECORD_UNCLEAR',
  'It is not known whether the person has a record on the PNC: name it, or say that a search found none.',
);
const notToEnter = wrongState('NOT_TO_ENTER', 'A notification in this state does not go on the PNC.');

interface Judged {
  conviction: canonical.Conviction;
  decided: readonly Equivalence[];
  source: Source;
}

function whyRefused({ now }: Work, row: Conviction, { conviction, decided, source }: Judged): Refusal | undefined {
  if (row.supersededAt) return wrongState('NOT_IN_FORCE', 'A later version of the conviction took its place.');
  if (!row.attached) return wrongState('NOT_IDENTIFIED', 'It is not certain yet whose conviction this is.');
  const { kind, identity } = source;
  const { nationalities } = identity;
  const { usePurpose } = row;
  const question = { conviction, nationalities, source: kind, usePurpose, decided, onDay: londonDate(now) };
  const no = whyNoEntry(question, pncEntryRules);
  return no && wrongState(no, whyNot[no]);
}

interface Source {
  kind: 'NOTIFICATION' | 'ANSWER';
  identity: canonical.Identity;
  /** Of an answer: a search of the PNC left records that may be this person's, and nobody has said which. */
  isPncUnclear: boolean;
}

async function sourceOf({ em }: Work, row: Conviction, notification: Notification | undefined): Promise<Source | undefined> {
  if (notification) return { kind: 'NOTIFICATION', identity: notification.subject, isPncUnclear: false };
  if (!row.responseId) return undefined;
  const response = await em.findOneOrFail(CountryResponse, { id: row.responseId }, { populate: ['request'] });
  const request = response.request.getEntity();
  const enquiry = request.enquiry ? await em.findOne(Enquiry, { id: request.enquiry.id }) : null;
  const isPncUnclear = enquiry === null || enquiry.registerRecords === null || enquiry.registerNote !== null;
  return { kind: 'ANSWER', identity: request.subject, isPncUnclear };
}
