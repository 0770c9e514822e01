/** Dates and times in the GOV.UK way, in London's time: 25 November 2026, 6:04pm. */
import type { Language } from '../strings/language.ts';

const timeZone = 'Europe/London';
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', cy: 'cy-GB' };

/** A whole or partial date: `1979`, `1979-05`, `1979-05-17`. */
export function showDate(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-');
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric' };
  if (month) parts.month = 'long';
  if (day) parts.day = 'numeric';
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return new Intl.DateTimeFormat(locales[language], { ...parts, timeZone: 'UTC' }).format(at);
}

export function showTime(instant: string | number, language: Language): string {
  const at = new Date(instant);
  const day = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone }).format(at);
  return `${day}, ${showClock(at, language)}`;
}

export function showClock(at: Date | number, language: Language): string {
  if (language === 'cy') return new Intl.DateTimeFormat('cy-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(at);
  const parts = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true, timeZone }).formatToParts(
    at,
  );
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('hour')}:${part('minute')}${part('dayPeriod')
    .toLowerCase()
    .replaceAll(/[^apm]/g, '')}`;
}
