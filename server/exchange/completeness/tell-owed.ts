/** Writes the notifications that a page leads to, and takes back those that have not left. */
import type { Work } from '../../platform/database/unit-of-work.ts';
import { addPerson } from '../../person/add-person.ts';
import { Person } from '../../person/person.entity.ts';
import type { Connected } from '../back-ends/connected.ts';
import { writeNotifications, type NewNotification } from '../notifications-out/write-notifications.ts';
import { Notification } from '../threads/notification.entity.ts';
import { stepNotificationOut } from '../threads/take-step.ts';
import type { Owed, Page } from './follow-entries.ts';
import { toldId } from './held-convictions.ts';

/** @returns the notifications written. */
export async function tellOwed(work: Work, connected: Connected, register: string, page: Page): Promise<Notification[]> {
  await takeBack(work, page.withdraw);
  if (page.owed.length === 0) return [];
  const persons = await personsOf(work, register, page.owed);
  const toldBefore = await asTold(work, page.owed);
  const written = page.owed.map((owed): NewNotification => {
    const { id, nationality: country, channel, change, held, dueOn } = owed;
    const person = persons.get(held.personNativeId);
    // What is struck is named as it was told.
    const told = change === 'DELETE' ? toldBefore.get(`${country} ${toldId(held.number)}`) : undefined;
    const conviction = told?.conviction ?? owed.conviction;
    if (!person || !conviction) throw new Error('a notification without its facts');
    return { id, country, channel, change, person, subject: told?.subject ?? owed.subject, conviction, dueOn };
  });
  for (const { held } of page.owed) held.personId = persons.get(held.personNativeId)?.id ?? null;
  return writeNotifications(work, connected, written);
}

async function takeBack(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  for (const notification of await work.em.find(Notification, { id: { $in: [...ids] } }))
    stepNotificationOut(work, notification, 'withdraw');
}

/** One person of the hub's for each of the register's, whatever is told of them; as the register has them now. */
async function personsOf({ em, now }: Work, register: string, owed: readonly Owed[]): Promise<Map<string, Person>> {
  const latest = new Map(owed.map(({ held, subject }) => [held.personNativeId, subject]));
  const known = await em.execute<{ person_native_id: string; person_id: string }[]>(
    `select distinct person_native_id, person_id from recorded_conviction where register = ? and person_id is not null
       and person_native_id in (select jsonb_array_elements_text(?::jsonb))`,
    [register, JSON.stringify([...latest.keys()])],
  );
  const found = await em.find(Person, { id: { $in: known.map(({ person_id }) => person_id) } });
  const persons = new Map<string, Person>();
  for (const { person_native_id, person_id } of known) {
    const person = found.find(({ id }) => id === person_id);
    if (person) persons.set(person_native_id, person);
  }
  for (const [nativeId, identity] of latest) {
    const person = persons.get(nativeId);
    if (!person) persons.set(nativeId, addPerson(em, identity, now));
    else {
      const { names, sex, birthDate = null, birthPlace, nationalities } = identity;
      const place = { birthCountry: birthPlace?.country ?? null, birthTown: birthPlace?.town ?? null };
      Object.assign(person, { names, sex, birthDate, ...place, nationalities });
    }
  }
  return persons;
}

/** The last notification of each that is struck, by country and conviction. */
async function asTold({ em }: Work, owed: readonly Owed[]): Promise<Map<string, Notification>> {
  const pairs = owed
    .filter(({ change }) => change === 'DELETE')
    .map(({ nationality, held }) => ({ country: nationality, convictionId: toldId(held.number) }));
  if (pairs.length === 0) return new Map();
  const told = await em.find(
    Notification,
    { direction: 'OUT', status: { $ne: 'WITHDRAWN' }, $or: pairs },
    { orderBy: { id: 'asc' } },
  );
  return new Map(told.map((one) => [`${one.country} ${one.convictionId}`, one]));
}
