/**
 * What partners begin by themselves, day after day: each country opens so many exchanges on every working day, about people who follow
 * from the seed. The order stands in the journal with the day it was given, and a plan's name follows from seed, day, country and
 * number, so after a kill the same traffic goes on and nothing of it comes twice.
 */
import type { Journal } from './journal.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';
import type { VirtualClock } from './virtual-clock.ts';

export interface TrafficOrder {
  /** Of each country on each working day; of 0.5 there is one every other day or so. Zero ends it. */
  requestsPerDay: number;
  notificationsPerDay: number;
  seed: string;
  /** Default every country there is. */
  countries?: readonly string[];
}

export type TrafficKind = 'REQUEST' | 'NOTIFICATION';

export interface TrafficOpening {
  /** The plan's name: known already after a restart. */
  planId: string;
  country: string;
  kind: TrafficKind;
  /** Simulated days from now. */
  inDays: number;
  /** Decides everything about the person and the matter. */
  random: SeededRandom;
}

export interface Traffic {
  /** True where the order was one, and is followed. Throws TypeError for a country there is not, or more than anybody sends. */
  follow(order: unknown): boolean;
  close(): void;
}

interface Parts {
  journal: Journal;
  clock: VirtualClock;
  countries: readonly string[];
  /** Plans the exchange; one whose name is known is ignored. */
  open(opening: TrafficOpening): void;
}

interface Begun {
  order: TrafficOrder;
  /** On the clock's own count. */
  fromDays: number;
  /** ISO 8601 full date of the first day. */
  from: string;
}

const perDayMax = 1_000;
/** So many days are made up for at most where the clock was moved on. */
const daysMax = 400;

export function openTraffic({ journal, clock, countries, open }: Parts): Traffic {
  let begun = journal.entries().findLast(({ type }) => type === 'TRAFFIC')?.data as Begun | undefined; // what `follow` writes
  let timer: NodeJS.Timeout | undefined;
  let opened = -1;
  let closed = false;

  function openDay({ order, fromDays }: Begun, day: number): void {
    for (const country of order.countries ?? countries) {
      for (const [kind, perDay] of [
        ['REQUEST', order.requestsPerDay],
        ['NOTIFICATION', order.notificationsPerDay],
      ] as const) {
        const name = `traffic:${order.seed}:${day}:${country}:${kind}`;
        const count = Math.floor(perDay) + (seededRandom(name).next() < perDay % 1 ? 1 : 0);
        for (let number = 0; number < count; number += 1) {
          const dueDays = fromDays + day + (number + 0.5) / count;
          const planId = `${name}:${number}`;
          open({ planId, country, kind, inDays: Math.max(dueDays - clock.days(), 0), random: seededRandom(planId) });
        }
      }
    }
  }

  function goOn(): void {
    clearTimeout(timer);
    if (!begun || closed) return;
    const today = Math.floor(clock.days() - begun.fromDays);
    for (let day = Math.max(opened + 1, today - daysMax); day <= today; day += 1)
      if (isWorkingDay(begun, day)) openDay(begun, day);
    opened = Math.max(today, opened);
    const untilNextMs = (begun.fromDays + opened + 1 - clock.days()) * clock.dayMs;
    timer = setTimeout(goOn, Math.min(Math.max(untilNextMs, 20), 60_000));
    timer.unref();
  }

  clock.onMove(goOn);
  goOn();
  return {
    follow(order) {
      if (!isTraffic(order)) return false;
      const { traffic } = order;
      assertPossible(traffic, countries);
      begun = { order: traffic, fromDays: clock.days(), from: clock.now().toISOString().slice(0, 10) };
      opened = -1;
      journal.append({ kind: 'STATE', id: 'traffic', type: 'TRAFFIC', data: begun });
      goOn();
      return true;
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}

function isWorkingDay({ from }: Begun, day: number): boolean {
  const date = new Date(`${from}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + day);
  return date.getUTCDay() % 6 !== 0;
}

function isTraffic(order: unknown): order is { traffic: TrafficOrder } {
  return typeof order === 'object' && order !== null && 'traffic' in order;
}

function assertPossible(
  { requestsPerDay, notificationsPerDay, seed, countries = [] }: TrafficOrder,
  known: readonly string[],
): void {
  const sound = [requestsPerDay, notificationsPerDay].every((count) => count >= 0 && count <= perDayMax);
  if (!sound || typeof seed !== 'string') throw new TypeError(`traffic has a seed and 0 to ${perDayMax} exchanges a day`);
  if (!countries.every((country) => known.includes(country))) throw new TypeError('no partner is there');
}
