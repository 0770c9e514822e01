/** The page's words in the reader's language. */
import { createStore, useStore } from '../parts/store.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';

export type Strings = typeof en;

const tables: Readonly<Record<Language, Strings>> = { en, cy };
const key = 'hub-language';
const initial: Language = localStorage.getItem(key) === 'cy' ? 'cy' : 'en';

export const language = createStore<Language>(initial);
document.documentElement.lang = initial;

export function choose(next: Language): void {
  localStorage.setItem(key, next);
  document.documentElement.lang = next;
  language.set(next);
}

export function useStrings(): { t: Strings; language: Language } {
  const chosen = useStore(language);
  return { t: tables[chosen], language: chosen };
}

/** A code's word; the code itself where no table has one. */
export function wordOf(table: Readonly<Record<string, string>>, code: string | null | undefined): string {
  return code ? (table[code] ?? code.toLowerCase().replaceAll('_', ' ')) : '';
}
