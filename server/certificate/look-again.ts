/**
 * Who is held to be one has changed. What was searched under the old links is searched anew; where a certificate stands on them a person
 * looks at it: it may hide the applicant's own conviction, or show another's.
 */
import type { Connected } from '../exchange/back-ends/connected.ts';
import { findKept } from '../exchange/requests-in/find-kept.ts';
import { isKept } from '../exchange/requests-in/judge-found.ts';
import { MergeEvent } from '../person/links/link.entity.ts';
import type { UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import type { JobOutcome } from '../platform/event/job-outcome.ts';
import { stillHolds } from './applicant-certainty.ts';
import { Certificate, type CertificateApplication } from './application.entity.ts';
import { statusesIn } from './certificate-lifecycle.ts';
import { lockApplication } from './find-application.ts';
import { heldWith, leadsOf, markHeldAsOne } from './held-as-one.ts';
import { stepApplication } from './move-on.ts';
import { oweApplicantSearch } from './on-application.ts';
import { recordApplication } from './record-application.ts';
import { askedBy } from './search-parts.ts';

export type LookAgain = (mergeEventId: string) => Promise<JobOutcome>;

interface Parts {
  unitOfWork: UnitOfWork;
  connected: Connected;
}

export function createLookAgain({ unitOfWork, connected }: Parts): LookAgain {
  return async (eventId) => {
    for (const id of await unitOfWork((work) => touchedBy(work, eventId)))
      await unitOfWork((work) => lookAt(work, connected, id));
    return { kind: 'done' };
  };
}

/** Past its search, and not over. What is being searched looks at the links by itself. */
const searched = statusesIn('DESKS', 'ISSUED');

/** Applications of or about anybody on either side of the event, or of somebody born on the same day: those may have the name of one of them. */
async function touchedBy({ em }: Work, eventId: string): Promise<string[]> {
  const event = await em.findOne(MergeEvent, { id: eventId });
  if (!event) return [];
  const { numbers, persons } = await heldWith({ em }, [event.keptId, event.otherId], []);
  // The person that an undone split had made is no more.
  const all = [...new Set([event.keptId, event.otherId, ...persons])];
  const rows = await em.execute<{ id: string }[]>(
    `with side as (select value::uuid as id from (select jsonb_array_elements_text(?::jsonb) as value) given)
     select id from certificate_application where status in (${searched.map((status) => `'${status}'`).join(', ')})
       and (leads && array(select jsonb_array_elements_text(?::jsonb)) or person_id in (select id from side union
         select p.id from person p where p.birth_date in (select o.birth_date from person o where o.id in (select id from side)))) order by id`,
    [JSON.stringify(all), JSON.stringify([...all, ...numbers])],
  );
  return rows.map(({ id }) => id);
}

async function lookAt(work: Work, connected: Connected, id: string): Promise<void> {
  const application = await lockApplication(work.em, id);
  if (!application || (await isUnchanged(work, application))) return;
  const operation = `look again at ${application.reference}`;
  if (stepApplication(work, application, 'searchAgain')) {
    await oweApplicantSearch(work, connected, application);
    return recordApplication(work, application, { operation, told: ['CERTIFICATE_CHECKING'] });
  }
  const standing = { application: id, status: { $in: ['SIGNING' as const, 'VALID' as const] } };
  if (application.reviewSince || (await work.em.count(Certificate, standing)) === 0) return;
  application.reviewSince = work.now;
  await recordApplication(work, application, { operation, told: ['CERTIFICATE_TO_REVIEW'] });
}

async function isUnchanged(work: Work, application: CertificateApplication): Promise<boolean> {
  const { form, person, search } = application;
  if (!search) return true;
  const ofRegister = search.found.filter((each) => !isKept(each));
  const known = ofRegister.map(({ nativeId }) => nativeId);
  const { numbers, persons } = await leadsOf(work, application, known);
  const isAsked = (number: string) => known.includes(number) || search.searched.numbers.includes(askedBy(number));
  if (!numbers.every(isAsked)) return false;
  const kept = await findKept(work, form.subject, persons);
  const now = await markHeldAsOne(work, person.id, [...ofRegister, ...kept.records]);
  return stillHolds(search.found, now, search.chosen);
}
