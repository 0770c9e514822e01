/** When a back end must be left alone, by its own calendar. Pure; trade time, so it follows the hub's clock. */
import { laneTo } from '../event/lane.ts';

interface Clocked {
  /** The countries that keep it; absent: the whole connector does. */
  countries?: readonly string[];
  /** IANA name, e.g. `Europe/London`. */
  timeZone: string;
  /** `HH:MM:SS`, local; a span may pass midnight. Closed from the first, open again at the second. */
  from: string;
  until: string;
}

export type Closing =
  | ({ every: 'DAY' } & Clocked)
  /** On one day of the week, 0 for Sunday: the day on which the span begins. */
  | ({ every: 'WEEK'; day: number } & Clocked)
  /** From the last evening of a month into the first morning of the next. */
  | ({ every: 'MONTH_END' } & Clocked)
  /** Once: announced maintenance. */
  | { every: 'ONCE'; from: Date; until: Date };

/** Which back ends of a connector are closed: the connector by its name, or `name/country` for each that is. */
export function closedBackEnds(connector: string, closings: readonly Closing[], now: Date): string[] {
  return closings.filter((closing) => isClosed(closing, now)).flatMap((closing) => keepersOf(connector, closing));
}

function keepersOf(connector: string, closing: Closing): string[] {
  if (closing.every === 'ONCE' || !closing.countries) return [connector];
  return closing.countries.map((country) => laneTo(connector, country));
}

export function isClosed(closing: Closing, now: Date): boolean {
  if (closing.every === 'ONCE') return now >= closing.from && now < closing.until;
  const local = localTime(now, closing.timeZone);
  const passesMidnight = closing.until <= closing.from;
  // The day on which the span that `now` may lie in has begun.
  const beganToday = local.time >= closing.from && (passesMidnight || local.time < closing.until);
  const beganYesterday = passesMidnight && local.time < closing.until;
  return (beganToday && beginsOn(closing, local.day)) || (beganYesterday && beginsOn(closing, dayBefore(local.day)));
}

function beginsOn(closing: Exclude<Closing, { every: 'ONCE' }>, day: Date): boolean {
  if (closing.every === 'DAY') return true;
  if (closing.every === 'WEEK') return day.getUTCDay() === closing.day;
  return dayAfter(day).getUTCDate() === 1;
}

const dayMs = 86_400_000;
const dayBefore = (day: Date) => new Date(day.getTime() - dayMs);
const dayAfter = (day: Date) => new Date(day.getTime() + dayMs);

const formats = new Map<string, Intl.DateTimeFormat>();

/** `day` is midnight UTC of the local date. */
function localTime(now: Date, timeZone: string): { day: Date; time: string } {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(timeZone, format);
  const [date = '', time = ''] = format.format(now).split(' ');
  return { day: new Date(`${date}T00:00:00Z`), time };
}
