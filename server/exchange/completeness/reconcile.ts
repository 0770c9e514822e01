/** Compares with registers and countries, day by day, what each side holds; every item that one of them lacks becomes an alarm. */
import { completenessTiming } from '../../../schema/codes/completeness-timing.ts';
import { playbooksOn } from '../../../schema/codes/playbooks.ts';
import { isBackendFault } from '../../../connectors/contract/fault.ts';
import type { Accountability } from '../../../connectors/contract/messages.ts';
import type { Tally, TallySet } from '../../../connectors/contract/tally.ts';
import { unitOrganisation } from '../../access/caller.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import type { OpenBackEnd } from '../back-ends/open-back-ends.ts';
import { notificationPurpose } from '../notifications-out/write-notifications.ts';
import { compareSets, type Comparison } from './compare-sets.ts';
import { onTheirWay, ourSide, type DaySet } from './our-side.ts';
import { raiseAlarms, resolveOthers, type NewAlarm } from './raise-alarms.ts';
import type { AlarmKind } from './reconciliation.entity.ts';

export interface ReconcileParts {
  unitOfWork: UnitOfWork;
  open: readonly OpenBackEnd[];
}

const kindOf = {
  RECORDED: 'RECORDED_DIFFERS',
  TAKEN: 'TAKEN_DIFFERS',
  SENT: 'SENT_DIFFERS',
} as const satisfies Record<TallySet, AlarmKind>;

const accountability: Accountability = {
  organisation: unitOrganisation,
  purpose: notificationPurpose,
  justification: 'Daily reconciliation',
};

/** `today`: the days before it are compared. Safe to repeat. */
export async function reconcile({ unitOfWork, open }: ReconcileParts, today: string): Promise<void> {
  for (const backEnd of open) {
    if (!backEnd.connection.tally) continue;
    const partners = partnersOf(backEnd, today);
    await unitOfWork((work) => openDays(work, partners, today));
    const sets = await unitOfWork((work) => setsToCompare(work, partners, today));
    const silent = new Set<string>();
    for (const set of sets) {
      // Who does not answer about one day is not asked about the others.
      if (silent.has(set.partner)) continue;
      const isAnswered = await compareDay(unitOfWork, backEnd, { ...set, backEnd: backEnd.definition.name });
      if (!isAnswered) silent.add(set.partner);
    }
  }
}

type Partner = Pick<DaySet, 'partner' | 'set'>;

function partnersOf({ definition }: OpenBackEnd, today: string): Partner[] {
  if (definition.role === 'register') return [{ partner: definition.name, set: 'RECORDED' }];
  return playbooksOn(today)
    .filter(({ channel, tallies, country, authority }) => channel === definition.channel && tallies && country === authority)
    .flatMap(({ country }) => (['TAKEN', 'SENT'] as const).map((set) => ({ partner: country, set })));
}

/** A day is compared from the next one on: that of today, and those since the last one, are noted. */
async function openDays({ em }: Work, partners: readonly Partner[], today: string): Promise<void> {
  await em.execute(
    `insert into compared_day (partner, set, day, status)
     select p.partner, p.set, to_char(d, 'YYYY-MM-DD'), 'PENDING'
     from jsonb_to_recordset(?::jsonb) as p(partner text, set text)
     cross join lateral (select least(greatest(coalesce(max(c.day)::date + 1, ?::date), ?::date - ?::int), ?::date) as first from compared_day c
       where c.partner = p.partner and c.set = p.set) known
     cross join lateral generate_series(known.first, ?::date, interval '1 day') d
     on conflict do nothing`,
    [JSON.stringify(partners), today, today, completenessTiming.registerDays, today, today],
  );
}

/** What differed or was not answered, what is young, and older days on which something passed. */
async function setsToCompare({ em }: Work, partners: readonly Partner[], today: string): Promise<Omit<DaySet, 'backEnd'>[]> {
  const { registerDays, partnerDays, quietDays } = completenessTiming;
  return em.execute<Omit<DaySet, 'backEnd'>[]>(
    `select c.partner, c.set, c.day from compared_day c join jsonb_to_recordset(?::jsonb) as p(partner text, set text)
       on p.partner = c.partner and p.set = c.set
     where c.day < ? and (c.status <> 'AGREED' or c.set = 'RECORDED' and c.day::date >= ?::date - ?::int
       or c.day::date >= ?::date - case when coalesce(c.ours, 0) + coalesce(c.theirs, 0) > 0 then ?::int else ?::int end)
     order by c.day, c.partner, c.set`,
    [JSON.stringify(partners), today, today, registerDays, today, partnerDays, quietDays],
  );
}

/** False where the other side does not answer. */
async function compareDay(unitOfWork: UnitOfWork, { definition, connection }: OpenBackEnd, asked: DaySet): Promise<boolean> {
  const { set, partner, day } = asked;
  const question = { set, day, ...(set !== 'RECORDED' && { country: partner }) };
  const ask = async (prefix: string): Promise<Tally> => {
    if (!connection.tally) throw new Error(`${definition.name} offers no tally`);
    return connection.tally({ ...question, prefix }, accountability);
  };
  try {
    const found = await compareSets(ask, ourSide(unitOfWork, asked, definition.channel));
    await unitOfWork((work) => record(work, asked, found));
    return true;
  } catch (error) {
    if (!isBackendFault(error)) throw error;
    const code = error.code ?? error.kind.toUpperCase();
    await unitOfWork((work) => recordUnanswered(work, asked, code));
    return false;
  }
}

async function record(work: Work, asked: DaySet, { ours, theirs, differences, more }: Comparison): Promise<void> {
  const { set, partner, day } = asked;
  const references = differences.map(({ reference }) => reference);
  const underWay = set === 'TAKEN' ? await onTheirWay(work, references) : new Set<string>();
  const kind = kindOf[set];
  const alarms: NewAlarm[] = differences
    .filter(({ reference, missingWith }) => missingWith === 'THEM' || !underWay.has(reference))
    .map((difference) => ({ kind, partner, day, ...difference }));
  if (more) alarms.push({ kind, partner, day, reference: 'MORE', missingWith: null });
  await note(work, asked, { status: alarms.length > 0 ? 'DIFFERS' : 'AGREED', ours, theirs });
  await resolveOthers(work, { kind: 'NOT_COMPARED', partner }, []);
  await resolveOthers(work, { kind, partner, day }, alarms);
  await raiseAlarms(work, alarms);
}

async function recordUnanswered(work: Work, asked: DaySet, code: string): Promise<void> {
  await note(work, asked, { status: 'UNANSWERED', ours: null, theirs: null });
  await raiseAlarms(work, [
    { kind: 'NOT_COMPARED', partner: asked.partner, day: asked.day, reference: `${asked.set} ${code}`, missingWith: null },
  ]);
}

interface Outcome {
  status: 'AGREED' | 'DIFFERS' | 'UNANSWERED';
  ours: number | null;
  theirs: number | null;
}

async function note({ em, now }: Work, { partner, set, day }: DaySet, { status, ours, theirs }: Outcome): Promise<void> {
  await em.execute(
    `update compared_day set status = ?, ours = ?, theirs = ?, compared_at = ? where partner = ? and set = ? and day = ?`,
    [status, ours, theirs, now, partner, set, day],
  );
}
