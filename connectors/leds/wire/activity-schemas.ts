/** Ours: what LEDS recorded, in the order it was recorded, and how much of it there is of a day. */
import { croNumber, date, gender, id, list, nationality, personUrn, ref, text } from './parts.ts';

/** Changes given at once. */
export const activityPageMost = 200;

/** Opaque to whoever asks; how many changes come before it. */
const position = { type: 'string', pattern: '^\\d{1,9}$' } as const;
const changeNumber = { type: 'integer', minimum: 1, maximum: 999999 } as const;
const change = { type: 'string', enum: ['new', 'updated', 'deleted'] } as const;

export const activitySchemas = {
  ActivityQuery: {
    type: 'object',
    additionalProperties: false,
    required: ['maximum'],
    properties: { after: position, maximum: { type: 'integer', minimum: 1, maximum: activityPageMost } },
  },
  ActivityAnswer: {
    type: 'object',
    required: ['changes', 'position', 'more'],
    properties: { changes: list(ref('RecordedChange'), activityPageMost), position, more: { type: 'boolean' } },
  },
  RecordedChange: {
    type: 'object',
    description: 'A conviction as it stands after the change, of a deletion as it stood; changeNumber counts its changes from 1',
    required: ['change', 'changeNumber', 'recordedDate', 'person', 'courtCase'],
    properties: { change, changeNumber, recordedDate: date, person: ref('RecordedPerson'), courtCase: ref('CourtCase') },
  },
  RecordedPerson: {
    type: 'object',
    required: ['personId', 'longPersonUrn', 'names', 'gender', 'nationalities'],
    properties: {
      personId: id,
      longPersonUrn: personUrn,
      croNumber,
      names: { type: 'array', minItems: 1, maxItems: 50, items: ref('Name') },
      gender,
      dateOfBirth: { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
      placeOfBirth: ref('PlaceOfBirth'),
      nationalities: list(nationality, 10),
    },
  },
  TallyQuery: {
    type: 'object',
    description: 'Which of the changes recorded on the day are counted: those whose key, in hexadecimal, begins so',
    additionalProperties: false,
    required: ['recordedDate', 'keyPrefix'],
    properties: { recordedDate: date, keyPrefix: { type: 'string', pattern: '^[0-9a-f]{0,64}$' } },
  },
  TallyAnswer: {
    type: 'object',
    description:
      'The key of a change is the SHA-256 of its reference: the person number and the case number in full, and the number of the change, e.g. 1998/0000101A/04/2732/001010J#1. The digest is the exclusive or of all keys; references are there where they are at most 50',
    required: ['count', 'digest'],
    properties: {
      count: { type: 'integer', minimum: 0, maximum: 999999 },
      digest: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      references: list(text(60), 50),
    },
  },
} as const;
