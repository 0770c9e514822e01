/** Dates and times in the GOV.UK way, in London's time: 25 November 2026, 6:04pm. */
import { cy } from '../strings/cy.ts';
import { en } from '../strings/en.ts';
import type { Language } from '../strings/language.ts';

const timeZone = 'Europe/London';
/** Our own words: browsers that are built without Welsh would leave the months in English. */
const months: Readonly<Record<Language, readonly string[]>> = { en: en.months, cy: cy.months };
const isoDay = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone });

/** A whole or partial date: `1979`, `1979-05`, `1979-05-17`. */
export function showDate(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-');
  return [day && String(Number(day)), month && months[language][Number(month) - 1], year].filter(Boolean).join(' ');
}

export function showTime(instant: string | number, language: Language): string {
  const at = new Date(instant);
  return `${showDate(isoDay.format(at), language)}, ${showClock(at, language)}`;
}

export function showClock(at: Date | number, language: Language): string {
  if (language === 'cy') return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(at);
  const parts = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true, timeZone }).formatToParts(
    at,
  );
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('hour')}:${part('minute')}${part('dayPeriod')
    .toLowerCase()
    .replaceAll(/[^apm]/g, '')}`;
}
