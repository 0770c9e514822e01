/** Convictions from abroad that are sexual, violent or terrorist come to the offender desk: one matter for each person. */
import type { Identity } from '../../connectors/contract/canonical.ts';
import { unitOrganisation } from '../access/caller.ts';
import { hubItself, recordChange } from '../audit/record.ts';
import { Conviction } from '../conviction/conviction.entity.ts';
import { readConviction } from '../conviction/read-conviction.ts';
import { kindsOfConviction } from '../conviction/serious-offence.ts';
import type { FollowUp } from '../exchange/threads/desk.ts';
import { identityOfPerson } from '../person/find-person.ts';
import { Person } from '../person/person.entity.ts';
import type { Work } from '../platform/database/unit-of-work.ts';
import type { NewFeedEvent } from '../platform/event/append-feed.ts';
import { globalId, newId, newTraceId } from '../platform/ids.ts';
import type { OffenceKind } from '../../schema/codes/offence-kinds.ts';
import { lockMatter } from './find-matter.ts';
import { matterEvents } from './matter-event.ts';
import { OffenderConviction, type OffenderMatter } from './offender-matter.entity.ts';
import { stepMatter } from './step-matter.ts';

/** What the desk is told of. Whether a victim was a child is asked of what is sexual anyway. */
const kindsOfTheDesk: readonly OffenceKind[] = ['SEXUAL', 'CHILD_SEXUAL', 'VIOLENT', 'TERRORIST'];

interface Concerning {
  conviction: Conviction;
  kinds: OffenceKind[];
}

export const raiseOffenderMatter: FollowUp = async (work, thread, convictionIds) => {
  const concerning = await concerningTheDesk(work, convictionIds);
  if (concerning.length === 0) return [];
  const matter = await openMatter(work, thread.person.id);
  const isNew = (await work.em.count(OffenderConviction, { matter: matter.id })) === 0;
  const isNews = await link(work, matter, concerning);
  matter.kinds = [...new Set([...matter.kinds, ...concerning.flatMap(({ kinds }) => kinds)])].sort();
  return isNews ? tell(work, matter, isNew, concerning) : [];
};

async function concerningTheDesk({ em }: Work, ids: readonly string[]): Promise<Concerning[]> {
  await em.flush();
  const held = await em.find(Conviction, { id: { $in: [...ids] }, deletedByConvictingState: false }, { orderBy: { id: 'asc' } });
  const concerning: Concerning[] = [];
  for (const conviction of held) {
    const kinds = kindsOfConviction(await readConviction(em, conviction));
    if (kinds.some((kind) => kindsOfTheDesk.includes(kind))) concerning.push({ conviction, kinds });
  }
  return concerning;
}

/** The person's matter, locked. Of two answers that come at once, one raises it and the other joins. */
async function openMatter({ em, now }: Work, personId: string): Promise<OffenderMatter> {
  const subject: Identity = await identityOfPerson(em, await em.findOneOrFail(Person, { id: personId }));
  await em.execute(
    `insert into offender_matter (id, person_id, status, status_since, raised_at, kinds, subject, responsible)
     values (?, ?, 'RAISED', ?, ?, '{}', ?::jsonb, ?) on conflict (person_id) do nothing`,
    [newId(), personId, now, now, JSON.stringify(subject), unitOrganisation],
  );
  const matter = await lockMatter(em, { person: personId });
  if (!matter) throw new Error('the matter was not written');
  return matter;
}

/** @returns whether any of them is a conviction that the matter did not hold in an earlier version. */
async function link({ em }: Work, matter: OffenderMatter, concerning: readonly Concerning[]): Promise<boolean> {
  const held = await em.find(OffenderConviction, { matter: matter.id });
  const heldConvictions = await em.find(Conviction, { id: { $in: held.map(({ convictionId }) => convictionId) } });
  const known = new Set(heldConvictions.map(keyOf));
  for (const { conviction } of concerning) {
    if (!heldConvictions.includes(conviction)) em.create(OffenderConviction, { matter, convictionId: conviction.id });
  }
  return concerning.some(
    ({ conviction, kinds }) => !known.has(keyOf(conviction)) || kinds.some((kind) => !matter.kinds.includes(kind)),
  );
}

const keyOf = ({ country, nativeId }: Conviction) => `${country} ${nativeId}`;

async function tell(
  work: Work,
  matter: OffenderMatter,
  isNew: boolean,
  concerning: readonly Concerning[],
): Promise<NewFeedEvent[]> {
  const { em, now } = work;
  const was = matter.status;
  stepMatter(work, matter, isNew ? 'raise' : 'join');
  recordChange(em, now, hubItself(unitOrganisation, 'PUBLIC_PROTECTION'), {
    kind: 'CHANGE',
    traceId: newTraceId(),
    operation: isNew ? 'raise offender matter' : 'join offender matter',
    records: [
      globalId('OffenderMatter', matter.id),
      ...concerning.map(({ conviction }) => globalId('Conviction', conviction.id)),
    ],
  });
  await em.flush();
  const raised = isNew || was === 'DECLINED';
  return matterEvents(matter, raised ? 'OFFENDER_MATTER_RAISED' : 'OFFENDER_CONVICTION_ADDED', now);
}
