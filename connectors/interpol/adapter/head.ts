/** The lines at the top of a message, by their names as bureaus write them in four languages. */
import { fold } from './read/fold.ts';

export type HeadName = 'ourRef' | 'yourRef' | 'language' | 'priority' | 'subject' | 'date';

/** Folded: lower case, no marks. Names other than the English ones are ours. */
const names: Record<HeadName, readonly string[]> = {
  ourRef: [
    'our-ref',
    'our ref',
    'our reference',
    'n/ref',
    'notre ref',
    'notre reference',
    'nuestra ref',
    'n/referencia',
    'مرجعنا',
  ],
  yourRef: [
    'your-ref',
    'your ref',
    'your reference',
    'yr ref',
    'v/ref',
    'votre ref',
    'votre reference',
    'su ref',
    'su referencia',
    's/ref',
    'vuestra ref',
    'مرجعكم',
  ],
  language: ['language', 'langue', 'idioma', 'اللغه'],
  priority: ['priority', 'priorite', 'prioridad', 'الاولويه'],
  subject: ['subject', 'objet', 'asunto', 'الموضوع'],
  date: ['date', 'fecha', 'التاريخ'],
};
const byName = new Map(
  Object.entries(names).flatMap(([name, spellings]) => spellings.map((spelling) => [spelling, name as HeadName] as const)), // keys of `names`
);

export interface Head {
  values: Partial<Record<HeadName, string>>;
  /** Position in the text where the head ends. */
  end: number;
}

const linesMax = 40;
const lineForm = /^[ \t]*([^\n:]{1,40}):[ \t]*([^\n]{0,1000})/;

/** The head ends at the first empty line or at the first line that has no `name:`. A text without a head has an empty one. */
export function readHead(text: string): Head {
  const values: Head['values'] = {};
  let at = 0;
  let known = 0;
  for (let count = 0; count < linesMax && at < text.length; count += 1) {
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const match = lineForm.exec(text.slice(at, Math.min(end, at + 1_100)));
    if (!match) break;
    const name = byName.get(fold((match[1] ?? '').trim()).text.replace(/\.$/, ''));
    if (name) known += 1;
    if (name && values[name] === undefined) values[name] = match[2]?.trim();
    at = end + 1;
  }
  return known > 0 ? { values, end: Math.min(at, text.length) } : { values: {}, end: 0 };
}
