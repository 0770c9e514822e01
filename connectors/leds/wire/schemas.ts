/**
 * What is said to and by LEDS, as JSON Schema 2020-12. From the Ministry of Justice's public client: the ASN query and its answer, results,
 * later results and remands, their fields, codes and lengths, and the problem document. Ours, in the same manner: the rest, marked so.
 */
import type { Shape } from '../../rest-kit/shape.ts';
import { activitySchemas } from './activity-schemas.ts';
import { enquirySchemas } from './enquiry-schemas.ts';
import { caseStatusMarker, list, ref, text, disposalResult } from './parts.ts';
import { updateSchemas } from './update-schemas.ts';

export const schemas = {
  ...enquirySchemas,
  ...updateSchemas,
  ...activitySchemas,

  Duration: {
    type: 'object',
    required: ['units', 'count'],
    // Units beyond the public list (`sessions`) may stand on old records.
    properties: { units: text(20), count: { type: 'integer', minimum: 0, maximum: 9999 } },
  },
  Fine: {
    type: 'object',
    properties: {
      amount: { type: 'number', minimum: 0, maximum: 9999999.99 },
      units: { type: 'integer', minimum: 0, maximum: 99 },
    },
  },
  Court: {
    type: 'object',
    required: ['courtIdentityType'],
    properties: {
      courtIdentityType: { type: 'string', enum: ['code', 'name'] },
      courtCode: { type: 'string', pattern: '^[0-9]{4}$' },
      courtName: text(71),
    },
  },
  DisposalResult: { type: 'object', additionalProperties: false, required: ['disposalCode'], properties: disposalResult },

  Health: { type: 'object', required: ['status'], properties: { status: { type: 'string', enum: ['up', 'degraded', 'down'] } } },
  Problem: {
    type: 'object',
    required: ['status', 'title', 'type', 'details', 'instance', 'leds'],
    properties: {
      status: { type: 'integer' },
      title: { type: 'string' },
      type: { type: 'string' },
      details: { type: 'string' },
      instance: { type: 'string' },
      leds: {
        type: 'object',
        required: ['errors'],
        properties: {
          errors: list(ref('ProblemDetail'), 50),
        },
      },
    },
  },
  ProblemDetail: {
    type: 'object',
    required: ['errorDetailType', 'message'],
    properties: { errorDetailType: { type: 'string' }, message: { type: 'string' } },
  },
  Token: {
    type: 'object',
    required: ['access_token', 'token_type'],
    properties: {
      access_token: { type: 'string', pattern: '^[\\x21-\\x7e]{1,8000}$' },
      token_type: { type: 'string' },
      /** Seconds. */
      expires_in: { type: 'integer', minimum: 1, maximum: 86400 },
    },
  },
} as const;

export type SchemaName = keyof typeof schemas;
export type Wire<Name extends SchemaName> = Shape<(typeof schemas)[Name], typeof schemas>;

export const caseStatusMarkers = caseStatusMarker.enum;
