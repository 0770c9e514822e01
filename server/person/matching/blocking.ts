/** Keys under which possible matches meet. Each family has longer keys for when the shorter ones get common. */
import type { Prepared } from './record.ts';
import type { Part } from './names/part.ts';

/** Short keys first; a consumer skips a key that too many share, because a longer one of the same record stands in for it. */
export function blockingKeys({ names, births, numbers, birthPlaces }: Prepared): string[] {
  const keys = new Set<string>();
  for (const { scheme, value } of numbers) keys.add(`n:${scheme}:${value}`);
  const dates = births.filter(({ day }) => day > 0).map(({ year, month, day }) => `${year}${pad(month)}${pad(day)}`);
  const turned = births
    .filter(({ day }) => day > 0 && day <= 12)
    .map(({ year, month, day }) => `${year}${pad(day)}${pad(month)}`);
  const years = births.flatMap(({ year, lastYear }) => (lastYear - year <= 4 ? span(year, lastYear) : []));
  const monthDays = births.filter(({ day, standIn }) => day > 0 && !standIn).map(({ month, day }) => pad(month) + pad(day));
  for (const date of [...dates, ...turned]) keys.add(`d:${date}`);
  const places = [...new Set(birthPlaces.flatMap(({ local }) => [...local]))].slice(0, 5);
  for (const place of places) for (const year of years) keys.add(`ly:${place}:${year}`);
  for (const { parts, joins } of names) {
    const all = [...parts, ...joins.map(({ part }) => part)].slice(0, 12);
    for (const part of all) partKeys(keys, part, { dates: [...dates, ...turned], years, monthDays, places });
    pairKeys(keys, parts, years);
  }
  return [...keys];
}

interface Times {
  dates: readonly string[];
  years: readonly string[];
  monthDays: readonly string[];
  places: readonly string[];
}

function partKeys(keys: Set<string>, part: Part, { dates, years, monthDays, places }: Times): void {
  const { skeleton, sound } = part;
  if (sound.length < 2) return;
  if (!part.abjad) keys.add(`t:${sound}`);
  keys.add(`s:${skeleton}`);
  const lead = skeleton.slice(0, 2);
  for (const date of dates) keys.add(`dp:${date}:${lead}`);
  for (const year of years) keys.add(`y:${year}:${skeleton.slice(0, 3)}`);
  for (const place of places) keys.add(`l:${place}:${skeleton.slice(0, 3)}`);
  for (const day of monthDays) keys.add(`md:${day}:${skeleton.slice(0, 3)}`);
}

function pairKeys(keys: Set<string>, parts: readonly Part[], years: readonly string[]): void {
  const skeletons = [...new Set(parts.map(({ skeleton }) => skeleton))].slice(0, 7);
  for (const [at, one] of skeletons.entries())
    for (const other of skeletons.slice(at + 1)) {
      const pair = one < other ? `${one}:${other}` : `${other}:${one}`;
      keys.add(`p:${pair}`);
      for (const year of years) keys.add(`py:${pair}:${year}`);
    }
}

function span(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
}

const pad = (value: number) => String(value).padStart(2, '0');
