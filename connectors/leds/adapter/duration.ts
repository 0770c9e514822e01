/** LEDS durations, a count of units <-> the quantities of the disposal tables (`M12`) and ISO 8601. */
import type { Wire } from '../wire/schemas.ts';
import { ledsFault } from './faults.ts';

type Duration = Wire<'Duration'>;

/** `sessions` is on old records and not in the public list, so it is read and never written. */
const units = [
  { units: 'hours', letter: 'H', iso: (count: number) => `PT${count}H` },
  { units: 'days', letter: 'D', iso: (count: number) => `P${count}D` },
  { units: 'weeks', letter: 'W', iso: (count: number) => `P${count}W` },
  { units: 'months', letter: 'M', iso: (count: number) => `P${count}M` },
  { units: 'years', letter: 'Y', iso: (count: number) => `P${count}Y` },
] as const;
const life = { units: 'life', quantity: 'Y999' } as const;

/** Undefined for life, sessions and units we do not know: ISO 8601 has none of them. */
export function isoDuration(duration: Duration | undefined): string | undefined {
  return duration && units.find((row) => row.units === duration.units)?.iso(duration.count);
}

/** As the PNC writes it, e.g. `S10`; units we do not know in words. */
export function quantityOf(duration: Duration | undefined): string | undefined {
  if (!duration) return undefined;
  if (duration.units === life.units) return `${life.quantity} (LIFE)`;
  const letter = units.find((row) => row.units === duration.units)?.letter ?? (duration.units === 'sessions' ? 'S' : undefined);
  return letter ? `${letter}${duration.count}` : `${duration.count} ${duration.units.toUpperCase()}`;
}

/** Throws BackendFault `rejected`. */
export function durationOf(quantity: string): Duration {
  const { letter, digits } = /^(?<letter>[DHWMYS])(?<digits>\d{1,3})$/.exec(quantity)?.groups ?? {};
  if (!letter || !digits)
    throw ledsFault('rejected', 'QUANTITY_FORM', 'a quantity is a unit of D, H, W, M, Y or S and up to three digits');
  if (quantity === life.quantity) return { units: life.units, count: 1 };
  const row = units.find((each) => each.letter === letter);
  if (!row) throw ledsFault('rejected', 'QUANTITY_NOT_REPRESENTABLE', 'LEDS has no unit for sessions');
  return { units: row.units, count: Number(digits) };
}
