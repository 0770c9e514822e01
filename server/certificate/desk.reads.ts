/** What the certificates' desks read beside the application itself: what waits and is due first, the form, the files. */
import { code, embedded, instant, plain, text, texts, type Value } from '../platform/api/read/fields.ts';
import { attach, type Connection, type Embedded, type Many, type One } from '../platform/api/read/shape.ts';
import { country, today } from '../platform/api/reference.reads.ts';
import { isApplicationOpen, waitsFor } from './certificate-waiting.ts';
import { certificateApplications, unitsOwn } from './certificate.reads.ts';

const inForm =
  (path: string): Value =>
  (t) =>
    `${t}.form->>'${path}'`;

const addresses: Many = {
  kind: 'many',
  from: (t, { parent }) => `(select a.ordinality, array(select jsonb_array_elements_text(a.value->'lines')) as lines,
      a.value->>'country' as country, a.value->>'from' as since, a.value->>'to' as until
    from jsonb_array_elements(${parent}.form->'addresses') with ordinality as a(value, ordinality)) ${t}`,
  order: (t) => `${t}.ordinality`,
  shape: {
    type: 'LivedAt',
    fields: { lines: texts('lines'), country: country(), from: text('since'), to: text('until') },
  },
};

const whoeverIs = (member: 'endorser' | 'agent'): Embedded =>
  embedded(
    {
      type: 'Endorser',
      fields: {
        name: text((t) => `${t}.form->'${member}'->>'name'`),
        capacity: text((t) => `${t}.form->'${member}'->>'capacity'`),
        contact: text((t) => `${t}.form->'${member}'->>'contact'`),
      },
    },
    (t) => `coalesce(jsonb_typeof(${t}.form->'${member}'), 'null') <> 'object'`,
  );

const form: Embedded = {
  ...embedded({
    type: 'ApplicantForm',
    fields: {
      addresses,
      endorser: whoeverIs('endorser'),
      agent: whoeverIs('agent'),
      declared: text(inForm('declared')),
      paymentReference: text(inForm('paymentReference')),
    },
  }),
  ...unitsOwn,
};

const files: Many = {
  kind: 'many',
  from: (t) => `certificate_file ${t}`,
  on: (t, { parent }) => `${t}.application_id = ${parent}.id`,
  order: (t) => `${t}.kind`,
  shape: {
    type: 'CertificateFile',
    fields: {
      kind: code('kind'),
      mediaType: text('media_type'),
      size: plain((t) => `octet_length(${t}.bytes)`),
      at: instant('at'),
    },
  },
  ...unitsOwn,
};

/** One at a time: a page of applications with all their files would be too much. */
const file: One = {
  kind: 'one',
  from: (t) => `certificate_file ${t}`,
  on: (t, at) => `${t}.application_id = ${at.parent}.id and ${t}.kind = ${at.arg('kind', 'text')}`,
  shape: {
    type: 'CertificateFileContent',
    fields: {
      mediaType: text('media_type'),
      contentBase64: text((t) => `translate(encode(${t}.bytes, 'base64'), E'\\n', '')`),
    },
  },
  ...unitsOwn,
};

const application: One = {
  kind: 'one',
  shape: 'CertificateApplication',
  on: (t, { parent }) => `${t}.id = ${parent}.application_id`,
};

/**
 * In the order in which they are due; what waits for the applicant has no day yet. For the unit alone: that something waits tells of a
 * record.
 */
const certificatesDue: Connection = {
  ...certificateApplications,
  prepare: (args, reader) => ({
    ...certificateApplications.prepare?.(args, reader),
    isDesk: reader.policyClass === 'UNIT',
  }),
  on: (t, at) => `${at.arg('isDesk', 'boolean')} and ${t}.due_on is not null and (${waitsFor(t)}) is not null
    and ${certificateApplications.on?.(t, at) ?? 'true'}`,
  keyset: {
    direction: 'asc',
    keys: [
      { type: 'partialDate', sql: (t) => `${t}.due_on` },
      { type: 'uuid', sql: (t) => `${t}.id` },
    ],
  },
};

export const certificateDeskReads = [
  attach('CertificateApplication', {
    form,
    files,
    file,
    overdue: { ...plain((t) => `(${isApplicationOpen(t)} and coalesce(${t}.due_on < ${today}, false))`), ...unitsOwn },
    mayWithhold: { ...plain('may_withhold'), ...unitsOwn },
  }),
  attach('Certificate', { application }),
  attach('Query', { certificatesDue }),
];
