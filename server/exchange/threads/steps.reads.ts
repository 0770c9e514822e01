/** How a lifecycle's history is read: for auditors, too, because it holds no answer. */
import { lawfulBases } from '../../../schema/codes/lawful-bases.ts';
import { code, instant, text } from '../../platform/api/read/fields.ts';
import type { Many } from '../../platform/api/read/shape.ts';
import { codedValue, constant } from '../../platform/api/reference.reads.ts';

/** Steps of the row it is attached to. */
export const stepsTaken: Many = {
  kind: 'many',
  from: (t) => `step_taken ${t}`,
  on: (t, { parent }) => `${t}.subject_id = ${parent}.id`,
  order: (t) => `${t}.seq`,
  shape: {
    type: 'LifecycleStep',
    fields: {
      step: code('step'),
      from: code((t) => `${t}."from"`),
      to: code((t) => `${t}."to"`),
      at: instant('at'),
      by: text((t) => `${t}."by"`),
      basis: codedValue(constant(lawfulBases.system), constant(lawfulBases.version), 'basis'),
    },
  },
};
