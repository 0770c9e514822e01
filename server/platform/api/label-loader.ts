import DataLoader from 'dataloader';
import type { Pool } from 'pg';

export interface LabelKey {
  system: string;
  code: string;
  /** ISO 639-1. */
  language: string;
}

/** Labels of codes that no planned read brings along: those of one operation in one statement. */
export type LabelLoader = DataLoader<LabelKey, string, string>;

const batchMax = 500;

/** What stands where no table has a label: the code, marked, so that nobody takes it for a word. SQL text. */
export const unlabelled = (ownCode: string) => `${ownCode} || ' (no label)'`;

/** The label in the language asked for, else in English, else the code marked as without one: never blank. */
export function createLabelLoader(db: Pool): LabelLoader {
  return new DataLoader((keys) => readLabels(db, keys), { cacheKeyFn: (key) => JSON.stringify(key), maxBatchSize: batchMax });
}

async function readLabels(db: Pool, keys: readonly LabelKey[]): Promise<string[]> {
  const { rows } = await db.query<{ label: string }>({
    name: 'code-labels',
    text: `select coalesce(l.label, e.label, ${unlabelled('k.code')}) as label
           from unnest($1::text[], $2::text[], $3::text[]) with ordinality as k(system, code, language, place)
           left join code_label l on l.system = k.system and l.code = k.code and l.language = k.language
           left join code_label e on e.system = k.system and e.code = k.code and e.language = 'en'
           order by k.place`,
    values: [keys.map(({ system }) => system), keys.map(({ code }) => code), keys.map(({ language }) => language)],
  });
  return rows.map(({ label }) => label);
}
