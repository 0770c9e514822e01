/**
 * Whoever asked about somebody earlier and got nothing is told when another country tells of a conviction: by a reference to its own
 * question, and that the unit knows something now. What it is, they ask.
 */
import type { Identity } from '../../../connectors/contract/canonical.ts';
import { unitOrganisation } from '../../access/caller.ts';
import type { Work } from '../../platform/database/unit-of-work.ts';
import type { NewFeedEvent } from '../../platform/event/append-feed.ts';
import { globalId } from '../../platform/ids.ts';
import type { Notification } from '../threads/notification.entity.ts';
import { matchNotified } from './match-notified.ts';
import { LateHit } from './notified.entity.ts';

interface Asked {
  enquiry_id: string;
  request_id: string;
  organisation: string;
  person_id: string;
  subject: Identity;
}

/**
 * Of the requests of an enquiry the one to the country that tells comes first. What was withdrawn is no question any more; an answer with a
 * conviction, or one in prose that a person reads, was no nothing.
 */
const askedInVain = `
select distinct on (r.enquiry_id) r.enquiry_id, r.id as request_id, r.organisation, r.person_id, r.subject
from country_request r join person p on p.id = r.person_id
where r.direction = 'OUT' and r.enquiry_id is not null and r.status <> 'CANCELLED' and r.organisation <> ?
  and (r.person_id = ? or p.birth_date = ?)
  and not exists (select 1 from late_hit l where l.enquiry_id = r.enquiry_id and l.notification_id = ?)
  and not exists (select 1 from country_response a join country_request ar on ar.id = a.request_id
    where ar.enquiry_id = r.enquiry_id and a.outcome in ('CONVICTIONS', 'TO_BE_READ') and a.identity_check <> 'REJECTED')
order by r.enquiry_id, (r.country = ?) desc, r.id`;

/** Of the person whom it is certainly about, where one is known; and whoever was described just so. */
export async function lateHits(work: Work, notification: Notification, certainPersonId?: string): Promise<NewFeedEvent[]> {
  const { em, now } = work;
  const { id, subject, country } = notification;
  const asked = await em.execute<Asked[]>(askedInVain, [
    unitOrganisation,
    certainPersonId ?? null,
    subject.birthDate ?? null,
    id,
    country,
  ]);
  const hits = asked.filter((each) => each.person_id === certainPersonId || isAbout(subject, each));
  for (const { enquiry_id: enquiryId } of hits) em.create(LateHit, { enquiryId, notification, at: now });
  return hits.map(({ organisation, request_id: countryRequestId }) => ({
    organisation,
    kind: 'LATE_HIT',
    occurredAt: now,
    subjectId: globalId('CountryRequest', countryRequestId),
    countryRequestId,
  }));
}

function isAbout(subject: Identity, { person_id: personId, subject: asked }: Asked): boolean {
  return matchNotified(subject, [{ personId, identity: asked }]).certain !== undefined;
}
