/**
 * Everything that is said to and by ViSOR, as JSON Schema 2020-12. Ours: neither ViSOR nor its successor publishes an interface; the
 * facts (nominal types, manager, owning station, hand-over between stations) are those of the open descriptions.
 * What we send must fit to the letter (`additionalProperties: false`); what comes may say more than we know.
 */
import type { Shape } from '../../rest-kit/shape.ts';

/** One line of text that every system can hold: no control characters, no half characters. */
const line = '^[^\\p{Cc}\\p{Cs}]*$';
const text = (most: number) => ({ type: 'string', minLength: 1, maxLength: most, pattern: line }) as const;

const partialDate = {
  type: 'string',
  description: 'ISO 8601, as much as is known: 1979, 1979-05 or 1979-05-17',
  pattern: '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$',
} as const;
const country = { type: 'string', description: 'ISO 3166-1 alpha-2', pattern: '^[A-Z]{2}$' } as const;
const station = { type: 'string', description: 'Force and station, e.g. 44FV', pattern: '^\\d{2}[A-Z0-9]{2}$' } as const;
const level = { type: 'integer', description: 'MAPPA level', minimum: 1, maximum: 3 } as const;
const version = { type: 'integer', minimum: 1, maximum: 2147483647 } as const;
const manager = text(60);
const reason = text(500);

const category = {
  type: 'string',
  enum: [
    'registered-sexual-offender',
    'other-sexual-offender',
    'violent-offender',
    'registered-terrorist-offender',
    'dangerous-offender',
    'potentially-dangerous-person',
  ],
} as const;

const nominalId = { type: 'string', pattern: '^VS-[0-9]{9}$' } as const;
const reference = {
  type: 'string',
  description: 'Id of a change, given by whoever makes it',
  pattern: '^[A-Za-z0-9._:-]{1,100}$',
} as const;

export const schemas = {
  PersonName: {
    type: 'object',
    additionalProperties: false,
    required: ['type'],
    properties: {
      type: { type: 'string', enum: ['main', 'former', 'alias', 'birth', 'father', 'mother'] },
      forenames: text(200),
      surname: text(200),
      secondSurname: text(200),
      fullName: text(600),
      language: { type: 'string', description: 'ISO 639-1', pattern: '^[a-z]{2}$' },
    },
  },
  Person: {
    type: 'object',
    additionalProperties: false,
    required: ['names', 'sex', 'nationalities', 'identifiers'],
    properties: {
      names: { type: 'array', maxItems: 50, items: { $ref: '#/components/schemas/PersonName' } },
      sex: { type: 'string', enum: ['male', 'female', 'other', 'not-known'] },
      dateOfBirth: partialDate,
      placeOfBirth: { type: 'object', additionalProperties: false, properties: { country, town: text(200) } },
      nationalities: { type: 'array', maxItems: 20, items: country },
      identifiers: { type: 'array', maxItems: 50, items: { $ref: '#/components/schemas/Identifier' } },
    },
  },
  Identifier: {
    type: 'object',
    additionalProperties: false,
    required: ['scheme', 'value'],
    properties: { scheme: { type: 'string', pattern: '^[A-Z0-9_]{1,40}$' }, value: text(100), country },
  },
  Transfer: {
    type: 'object',
    description: 'Until it is accepted, the station that owns the nominal stays responsible',
    required: ['toStation', 'state', 'at'],
    properties: {
      toStation: station,
      state: { type: 'string', enum: ['proposed', 'accepted', 'rejected'] },
      at: { type: 'string', format: 'date-time' },
      reason,
    },
  },
  Nominal: {
    type: 'object',
    required: ['id', 'version', 'category', 'level', 'person', 'owningStation', 'manager', 'status'],
    properties: {
      id: nominalId,
      version,
      category,
      level,
      person: { $ref: '#/components/schemas/Person' },
      owningStation: station,
      manager,
      status: { type: 'string', enum: ['active', 'archived'] },
      transfer: { $ref: '#/components/schemas/Transfer' },
    },
  },
  NewNominal: {
    type: 'object',
    additionalProperties: false,
    required: ['category', 'level', 'person', 'owningStation', 'manager'],
    properties: { category, level, person: { $ref: '#/components/schemas/Person' }, owningStation: station, manager },
  },
  Amendment: {
    type: 'object',
    additionalProperties: false,
    properties: { category, level, manager },
  },
  TransferProposal: {
    type: 'object',
    additionalProperties: false,
    required: ['toStation', 'reason'],
    properties: { toStation: station, reason },
  },
  TransferAcceptance: {
    type: 'object',
    additionalProperties: false,
    required: ['manager'],
    properties: { manager },
  },
  TransferRejection: {
    type: 'object',
    additionalProperties: false,
    required: ['reason'],
    properties: { reason },
  },
  Search: {
    type: 'object',
    description: 'In a body, not in the address: addresses end up in logs',
    additionalProperties: false,
    required: ['first'],
    properties: {
      category,
      manager,
      owningStation: station,
      first: { type: 'integer', minimum: 1, maximum: 100 },
      after: nominalId,
    },
  },
  Page: {
    type: 'object',
    required: ['nominals', 'more'],
    properties: {
      nominals: { type: 'array', maxItems: 100, items: { $ref: '#/components/schemas/Nominal' } },
      more: { type: 'boolean' },
    },
  },
  Change: {
    type: 'object',
    description: 'A change that was made, and the nominal as it stood after it',
    required: ['reference', 'nominal'],
    properties: { reference, nominal: { $ref: '#/components/schemas/Nominal' } },
  },
  Health: {
    type: 'object',
    required: ['status'],
    properties: { status: { type: 'string', enum: ['up', 'degraded', 'down'] } },
  },
  Problem: {
    type: 'object',
    description: 'RFC 9457. `type` is one of the table in problems.ts; nothing of the call is repeated in it',
    required: ['type', 'title', 'status'],
    properties: { type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' } },
  },
} as const;

export type SchemaName = keyof typeof schemas;
export type Wire<Name extends SchemaName> = Shape<(typeof schemas)[Name], typeof schemas>;

export const nominalIdPattern = new RegExp(nominalId.pattern);
export const referencePattern = new RegExp(reference.pattern);
