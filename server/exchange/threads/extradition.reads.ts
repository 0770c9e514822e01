/** How extraditions are read, and what a notification of one says beside the person. */
import { notificationReasons } from '../../../schema/codes/notification-reasons.ts';
import { whatWasAsked } from '../../access/rows.ts';
import { code, instant, text } from '../../platform/api/read/fields.ts';
import type { Many, TableShape } from '../../platform/api/read/shape.ts';
import { codedValue, constant, country } from '../../platform/api/reference.reads.ts';

const untold: Many = {
  kind: 'many',
  from: (t, { parent }) => `jsonb_to_recordset(${parent}.untold) as ${t}(country text, reason text)`,
  order: (t) => `${t}.country`,
  shape: {
    type: 'UntoldCountry',
    fields: {
      country: country(),
      reason: codedValue(constant(notificationReasons.system), constant(notificationReasons.version), 'reason'),
    },
  },
};

export const extraditionShape: TableShape = {
  type: 'Extradition',
  table: 'extradition',
  idPrefix: 'ext',
  visible: whatWasAsked,
  fields: {
    id: code((t) => `'ext_' || ${t}.id`),
    person: { kind: 'one', shape: 'Person', on: (t, { parent }) => `${t}.id = ${parent}.person_id` },
    extraditedTo: country('extradited_to'),
    surrenderedOn: text('surrendered_on'),
    toldAt: instant('told_at'),
    notifications: {
      kind: 'many',
      shape: 'Notification',
      on: (t, { parent }) => `${t}.extradition_id = ${parent}.id`,
      order: (t) => `${t}.country, ${t}.id`,
    },
    untold,
  },
};
