import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { policyClassOf, roles, type PolicyClass, type Role } from '../../../server/access/caller.ts';
import { actions, permits, permitsRootField, rootFieldActions, type Action } from '../../../server/access/policy.ts';

const schema = buildSchema(readFileSync(path.resolve(import.meta.dirname, '../../../schema/schema.graphql'), 'utf8'));

/** `Query.person` and so on, as the published schema has them. */
const publishedRootFields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
  Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`),
);

/** Written down a second time, by hand, as who may NOT: a right given by mistake shows here. */
const mayNot: Record<Role, readonly Action[]> = {
  investigator: [
    'certificate:watch',
    'certificate:apply',
    'certificate:read',
    'certificate:work',
    'certificate:revoke',
    'certificate:intelligence',
    'notification:work',
    'notified:work',
    'equivalence:decide',
    'person:link',
    'pnc:enter',
    'request:answer',
    'request:refuse',
    'labels:read',
    'schema:read',
    'connector:order',
    'completeness:read',
  ],
  caseworker: [
    'certificate:watch',
    'certificate:apply',
    'certificate:revoke',
    'certificate:intelligence',
    'request:refuse',
    'labels:read',
    'schema:read',
    'connector:order',
    'completeness:read',
  ],
  supervisor: ['certificate:watch', 'certificate:apply', 'certificate:intelligence', 'connector:order'],
  intelligenceOfficer: [
    'certificate:watch',
    'enquiry:raise',
    'request:cancel',
    'details:request',
    'identity:decide',
    'offender:assess',
    'handover:propose',
    'handover:answer',
    'request:answer',
    'request:refuse',
    'immigration:refer',
    'immigration:answer',
    'person:search',
    'person:link',
    'exchange:read',
    'feed:read',
    'feed:acknowledge',
    'labels:read',
    'schema:read',
    'connector:order',
    'completeness:read',
    'notification:work',
    'notified:work',
    'equivalence:decide',
    'pnc:enter',
    'certificate:apply',
    'certificate:work',
    'certificate:revoke',
  ],
  auditor: [
    'certificate:watch',
    'certificate:apply',
    'certificate:work',
    'certificate:revoke',
    'certificate:intelligence',
    'notified:work',
    'equivalence:decide',
    'pnc:enter',
    'enquiry:raise',
    'request:cancel',
    'details:request',
    'identity:decide',
    'offender:assess',
    'handover:propose',
    'handover:answer',
    'request:answer',
    'request:refuse',
    'immigration:refer',
    'immigration:answer',
    'person:link',
    'person:search',
    'feed:read',
    'feed:acknowledge',
    'labels:read',
    'schema:read',
    'connector:order',
    'notification:work',
  ],
  admin: [
    'certificate:watch',
    'certificate:apply',
    'certificate:read',
    'certificate:work',
    'certificate:revoke',
    'certificate:intelligence',
    'notified:work',
    'equivalence:decide',
    'pnc:enter',
    'enquiry:raise',
    'request:cancel',
    'details:request',
    'identity:decide',
    'offender:assess',
    'handover:propose',
    'handover:answer',
    'request:answer',
    'request:refuse',
    'immigration:refer',
    'immigration:answer',
    'person:link',
    'person:search',
    'exchange:read',
    'feed:read',
    'feed:acknowledge',
    'completeness:read',
    'notification:work',
  ],
  applicantApp: [
    'certificate:watch',
    'person:link',
    'enquiry:raise',
    'request:cancel',
    'details:request',
    'identity:decide',
    'offender:assess',
    'handover:propose',
    'handover:answer',
    'request:answer',
    'request:refuse',
    'immigration:refer',
    'immigration:answer',
    'person:link',
    'person:search',
    'exchange:read',
    'labels:read',
    'schema:read',
    'connector:order',
    'completeness:read',
    'notification:work',
    'notified:work',
    'equivalence:decide',
    'pnc:enter',
    'certificate:work',
    'certificate:revoke',
    'certificate:intelligence',
  ],
  relyingParty: actions.filter(
    (action) => !['certificate:watch', 'certificate:check', 'feed:read', 'feed:acknowledge', 'reference:read'].includes(action),
  ),
};

describe('every root field of the published schema', () => {
  it('asks for an action, and the table names no field beside them', () => {
    expect(Object.keys(rootFieldActions).sort()).toEqual([...publishedRootFields].sort());
  });

  it('asks for an action that some role has', () => {
    for (const action of Object.values(rootFieldActions)) expect(roles.some((role) => permits({ role }, action))).toBe(true);
  });
});

describe.each(roles)('the role %s', (role) => {
  it.each(actions)('and %s', (action) => {
    expect(permits({ role }, action)).toBe(!mayNot[role].includes(action));
  });

  it('reaches exactly the root fields whose action it has', () => {
    const open = publishedRootFields.filter((field) => permitsRootField({ role }, field));
    const expected = Object.entries(rootFieldActions).filter(([, action]) => !mayNot[role].includes(action));
    expect(open.sort()).toEqual(expected.map(([field]) => field).sort());
  });

  it.each(['Query.everything', 'Mutation.feed', 'person', '', 'Query.__proto__', 'constructor', 'toString'])(
    'does not reach a field that is not listed: "%s"',
    (field) => {
      expect(permitsRootField({ role }, field)).toBe(false);
    },
  );
});

/** Work of the exchange unit's own desks, which investigators have no part in. */
const ofTheUnit = new Set<Action | undefined>([
  'request:answer',
  'notification:work',
  'notified:work',
  'equivalence:decide',
  'pnc:enter',
  'certificate:work',
  'person:link',
]);

/** Orders to connectors are administrators'; requests of other countries are answered by caseworkers, and refused by supervisors alone. */
function allowedTo(field: string): Role[] {
  if (/Connector$/.test(field)) return ['admin'];
  if (field === 'Mutation.refuseAsked' || field === 'Mutation.revokeCertificate') return ['supervisor'];
  const action = (rootFieldActions as Record<string, Action>)[field];
  if (action === 'certificate:apply') return ['applicantApp'];
  if (action === 'certificate:watch') return ['relyingParty'];
  if (action === 'certificate:intelligence') return ['intelligenceOfficer'];
  if (field === 'Mutation.acknowledgeFeed') return ['investigator', 'caseworker', 'supervisor', 'applicantApp', 'relyingParty'];
  return ofTheUnit.has(action) ? ['caseworker', 'supervisor'] : ['investigator', 'caseworker', 'supervisor'];
}

it('a change is made by those who work on cases alone, and an order to a connector by administrators alone', () => {
  const changes = publishedRootFields.filter((field) => field.startsWith('Mutation.'));
  expect(changes.length).toBeGreaterThan(0);
  for (const field of changes) {
    expect(roles.filter((role) => permitsRootField({ role }, field))).toEqual(allowedTo(field));
  }
});

describe('which rows a caller reaches', () => {
  it.each<[Role, string, PolicyClass]>([
    ['investigator', '30', 'OWN'],
    ['supervisor', '30', 'OWN'],
    ['caseworker', '89', 'UNIT'],
    ['supervisor', '89', 'UNIT'],
    // Neither becomes more by belonging to the unit.
    ['auditor', '30', 'AUDIT'],
    ['auditor', '89', 'AUDIT'],
    ['applicantApp', 'P1', 'OWN'],
    ['relyingParty', 'R1', 'OWN'],
    ['intelligenceOfficer', '89', 'UNIT'],
    ['admin', '30', 'OPERATIONS'],
    ['admin', '89', 'OPERATIONS'],
  ])('as %s of %s: %s', (role, organisation, expected) => {
    expect(policyClassOf({ role, organisation })).toBe(expected);
  });
});
