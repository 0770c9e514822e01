/** Codes that stand in convictions held and that no table of ours can put into words: what has to be added to `schema/codes`. */
import { ecrisParameters } from '../../schema/codes/ecris-parameters.ts';
import { pncDisposals } from '../../schema/codes/pnc-disposals.ts';
import { pncQualifiers } from '../../schema/codes/pnc-qualifiers.ts';
import { instant, plain, text } from '../platform/api/read/fields.ts';
import { attach, type Many } from '../platform/api/read/shape.ts';

/** The commonest first; a longer list would be a table that is missing altogether. */
const listedMax = 500;

/** Parameters of an ECRIS sanction; on the PNC's side a suspension is one of its qualifiers. */
const parameterSystem = `case category_system when '${pncDisposals.system}' then '${pncQualifiers.system}' else '${ecrisParameters.system}' end`;

const inUse = `
  select conviction_id, category_system as system, category_code as code from offence
  union all select conviction_id, '${ecrisParameters.system}', unnest(array[completion_code, participation_code]) from offence
  union all select conviction_id, category_system, category_code from sanction
  union all select conviction_id, ${parameterSystem}, unnest(array[nature_code, suspension_code]) from sanction`;

const missing = `
  select u.system, u.code, count(*)::int as seen, min(c.received_at) as first_seen_at
  from (${inUse}) u join conviction c on c.id = u.conviction_id
  where u.code is not null
    and not exists (select 1 from code_label l where l.system = u.system and l.code = u.code and l.language = 'en')
  group by u.system, u.code`;

const missingLabels: Many = {
  kind: 'many',
  from: (t) => `(${missing}) ${t}`,
  order: (t) => `${t}.seen desc, ${t}.system, ${t}.code`,
  limit: () => String(listedMax),
  shape: {
    type: 'MissingLabel',
    fields: { system: text('system'), code: text('code'), seen: plain('seen'), firstSeenAt: instant('first_seen_at') },
  },
};

export const missingLabelReads = [attach('Query', { missingLabels })];
