/**
 * Orders the entry of a conviction from abroad on the PNC, in the caller's transaction: the record first where there is none, then its
 * results; a conviction that stands there already is varied. Whether it may be entered has been decided before.
 */
import { LockMode } from '@mikro-orm/core';
import { pncEntryRules } from '../../../schema/codes/pnc-entry-rules.ts';
import type * as canonical from '../../../connectors/contract/canonical.ts';
import type { Conviction } from '../../conviction/conviction.entity.ts';
import { folded } from '../../person/identity-check.ts';
import { Person } from '../../person/person.entity.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import { newId } from '../../platform/ids.ts';
import { londonDate } from '../playbook/deadline.ts';
import { chargesOf, type NotEnterable } from './entry-charges.ts';
import { nextAsn } from './own-asn.ts';
import { oweCreation, oweResults } from './owe-entry.ts';
import { PncEntry, waitsForRecord, type EntryContent } from './pnc-entry.entity.ts';

export interface EntryOrder {
  row: Conviction;
  conviction: canonical.Conviction;
  identity: canonical.Identity;
  /** By the offences' `localId`. */
  cjsCodes: ReadonlyMap<string, string>;
  /** The person's record where it has one. */
  pncId: string | undefined;
  /** Name of the register. */
  backEnd: string;
  reason: string;
  orderedBy: string;
}

/** The entry, ENTERING or FAILED with a code. One that is under way is left alone. */
export async function orderEntry(work: Work, order: EntryOrder): Promise<PncEntry> {
  const entry = (await lockEntry(work, order.row)) ?? (await newEntry(work, order));
  if (entry.state === 'ENTERING' && entry.attempt > 0) return entry;
  const pncId = entry.pncId ?? order.pncId;
  const content = contentOf(order);
  Object.assign(entry, {
    convictionId: order.row.id,
    attempt: entry.attempt + 1,
    reason: order.reason,
    orderedBy: order.orderedBy,
    orderedAt: work.now,
    rulesVersion: pncEntryRules.version,
    pncId: pncId ?? null,
    ...(typeof content === 'string' ? { state: 'FAILED', failure: content } : { state: 'ENTERING', failure: null, content }),
  });
  if (entry.state === 'FAILED') return entry;
  if (entry.courtCase) await oweResults(work, entry, order.row);
  else if (!entry.pncId && (await isBeingMade(work, entry))) entry.failure = waitsForRecord;
  else await oweCreation(work, entry, order.row, order.identity);
  return entry;
}

/** The person's record is being made for another conviction: made for each, there would be two records of one person. */
async function isBeingMade({ em }: Work, { id, person }: PncEntry): Promise<boolean> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`pnc record of ${person.id}`]);
  await em.flush();
  const others = await em.count(PncEntry, { person: person.id, id: { $ne: id }, state: 'ENTERING', pncId: null, failure: null });
  return others > 0;
}

/** The entry of a conviction in whichever version, locked. */
export async function lockEntry(
  { em }: Work,
  { person, country, nativeId }: Pick<Conviction, 'person' | 'country' | 'nativeId'>,
): Promise<PncEntry | undefined> {
  const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  return (await em.findOne(PncEntry, { person: person.id, country, nativeId }, locked)) ?? undefined;
}

async function newEntry(work: Work, { row, backEnd, reason, orderedBy }: EntryOrder): Promise<PncEntry> {
  return work.em.create(PncEntry, {
    id: newId(),
    convictionId: row.id,
    person: work.em.getReference(Person, row.person.id),
    country: row.country,
    nativeId: row.nativeId,
    backEnd,
    state: 'ENTERING',
    asn: await nextAsn(work, pncEntryRules.asn, londonDate(work.now)),
    attempt: 0,
    reason,
    orderedBy,
    orderedAt: work.now,
    rulesVersion: pncEntryRules.version,
  });
}

function contentOf({ conviction, cjsCodes }: EntryOrder): EntryContent | NotEnterable {
  const charges = chargesOf(conviction, cjsCodes, pncEntryRules);
  if (typeof charges === 'string') return charges;
  const name = courtName(conviction.court?.text);
  return {
    court: { code: pncEntryRules.court, ...(name ? { name } : {}) },
    hearingOn: conviction.decidedOn ?? '',
    charges,
  };
}

const courtNameMax = 71;

/** In the PNC's capitals; left out where it is written in another alphabet. */
function courtName(text: string | undefined): string | undefined {
  const plain = folded(text ?? '').toUpperCase();
  return /^[A-Z0-9 ]+$/.test(plain) ? plain.slice(0, courtNameMax).trim() : undefined;
}
