/** What the simulated register answers to a call: the checks that come before every operation, and then the operation. */
import { openSchemaCheck } from '../../rest-kit/schema-check.ts';
import type { JsonCall, JsonReply } from '../../simulator-kit/json-door.ts';
import type { Matched } from '../../simulator-kit/which-operation.ts';
import { auditHeaders } from '../wire/audit-headers.ts';
import { operations, type Operation, type OperationName } from '../wire/operations.ts';
import { statusOf, type ProblemType } from '../wire/problems.ts';
import { schemas, type Wire } from '../wire/schemas.ts';
import type { Ledger } from './activity/ledger.ts';
import { dayOf, recordedBetween } from './activity/recorded.ts';
import { idOf } from './ids.ts';
import type { Mood } from './orders.ts';
import type { Person } from './people.ts';
import type { Register } from './register.ts';
import type { Tokens } from './tokens.ts';
import { createPerson } from './updates/create.ts';
import { addLaterResults, addResults, remand, type Decision } from './updates/decide.ts';

export interface World {
  register: Register;
  mood: Mood;
  tokens: Tokens;
  ledger: Ledger;
  now(): Date;
}

/** `status` where it is not the one of the type's first word. */
export function problem(type: ProblemType, status = statusOf(type)): JsonReply {
  const title = type.replaceAll(/[/-]/g, ' ');
  const body: Wire<'Problem'> = {
    ...{ status, title, type, details: title, instance: 'simulator' },
    leds: { errors: [{ errorDetailType: type, message: title }] },
  };
  return { status, body };
}

const check = openSchemaCheck(schemas);

export function answer(call: JsonCall, matched: Matched<OperationName>, world: World): JsonReply {
  const operation: Operation = operations[matched.name];
  if (!world.tokens.isGood(call.headers.authorization)) return { status: 401, mediaType: 'application/json', body: {} };
  if (matched.name === 'checkService') return { status: 200, body: { status: world.mood.status } satisfies Wire<'Health'> };
  if (!isAudited(call)) return problem('conflict/missing-required-data');
  if (operation.request && check.misfit(operation.request, call.body)) return problem('bad-request/does-not-match');
  return operation.writes ? update(call, matched, world) : read(call, matched, world);
}

function isAudited({ headers }: JsonCall): boolean {
  return Object.values(auditHeaders).every(({ name, least, most }) => {
    const value = headers[name.toLowerCase()];
    return typeof value === 'string' && value.length >= least && value.length <= most;
  });
}

const notThere = () => problem('bad-request/invalid-reference', 404);

function read({ body }: JsonCall, { name, values }: Matched<OperationName>, world: World): JsonReply {
  const { register } = world;
  if (name === 'findByAsn') return findByAsn(body as Wire<'AsnQuery'>, register); // checked
  if (name === 'findPeople') return findPeople(body as Wire<'PeopleSearch'>, register); // checked
  if (name === 'readReference') {
    const done = register.done(values.referenceId ?? '');
    if (!done) return notThere();
    return { status: 200, body: { referenceId: done.referenceId, updated: done.updated } satisfies Wire<'ReferenceAnswer'> };
  }
  if (name === 'readActivity') return readActivity(body as Wire<'ActivityQuery'>, world.ledger); // checked
  if (name === 'readTally') return { status: 200, body: world.ledger.tally(body as Wire<'TallyQuery'>) }; // checked
  const person = register.byId(values.personId ?? '');
  if (!person) return notThere();
  if (world.mood.changeAfterReading.delete(person.longPersonUrn)) register.put({ ...person, version: person.version + 1 });
  return { status: 200, body: person };
}

function readActivity({ after = '0', maximum }: Wire<'ActivityQuery'>, ledger: Ledger): JsonReply {
  const page = ledger.page(Number(after), maximum);
  return page ? { status: 200, body: page } : notThere();
}

function findByAsn({ asn }: Wire<'AsnQuery'>, register: Register): JsonReply {
  const [person] = register.byNumber('ASN', asn);
  const isAsked = (own: string | undefined) => own !== undefined && register.isSame('ASN', own, asn);
  const report = person?.arrestReports.find((each) => isAsked(each.asn));
  if (!person || !report) return notThere();
  const found: Wire<'AsnAnswer'> = {
    personId: person.personId,
    personUrn: person.longPersonUrn,
    reportId: report.reportId,
    asn: report.asn,
    ownerCode: report.ownerCode,
    disposals: person.disposals.filter((each) => isAsked(each.asn)),
  };
  return { status: 200, body: found };
}

function findPeople({ longPersonUrn, croNumber, name, maximum }: Wire<'PeopleSearch'>, register: Register): JsonReply {
  const asked = [longPersonUrn, croNumber, name].filter((each) => each !== undefined);
  if (asked.length !== 1) return problem('bad-request/does-not-match');
  const found = [
    ...(longPersonUrn === undefined ? [] : register.byNumber('PNCID', longPersonUrn)),
    ...(croNumber === undefined ? [] : register.byNumber('CRO', croNumber)),
    ...(name === undefined ? [] : register.byName(name)),
  ];
  const named = found.slice(0, maximum).map((person) => ({ personId: person.personId, longPersonUrn: person.longPersonUrn }));
  return { status: 200, body: { people: named, found: found.length } satisfies Wire<'PeopleAnswer'> };
}

/** A reference is taken once; whoever comes again with it can read what it led to. */
function update(call: JsonCall, matched: Matched<OperationName>, world: World): JsonReply {
  const { register, ledger } = world;
  const { status }: Operation = operations[matched.name];
  const referenceId = String(call.headers[auditHeaders.referenceId.name.toLowerCase()]);
  if (register.done(referenceId)) return problem('conflict/duplicate-exists');
  const decision =
    matched.name === 'createPerson' ? created(call.body as Wire<'NewPerson'>, world) : changed(call, matched, world);
  if (typeof decision === 'string') return problem(decision);
  const { person, courtCaseReference } = decision;
  const updated: Wire<'Updated'> = {
    id: idOf('update', referenceId),
    longPersonUrn: person.longPersonUrn,
    ...(courtCaseReference !== undefined && { courtCaseReference }),
  };
  const before = register.byId(person.personId);
  const recorded = recordedBetween(before, person, { recordedDate: dayOf(world.now()), changesOf: ledger.changesOf });
  register.write({ referenceId, updated, person, recorded });
  ledger.add(recorded);
  return { status, body: updated };
}

function created(body: Wire<'NewPerson'>, { register, now }: World): Decision {
  if (register.byNumber('ASN', body.arrestReport.asn).length > 0) return 'conflict/duplicate-exists';
  const year = now().getUTCFullYear();
  return createPerson(body, { year, serial: Math.max(register.lastSerial(year), 700_000) + 1 });
}

function changed({ headers, body }: JsonCall, { name, values }: Matched<OperationName>, { register, mood }: World): Decision {
  const person = register.byId(values.personId ?? '');
  if (!person) return 'bad-request/invalid-reference';
  if (mood.pending.has(person.longPersonUrn)) return 'conflict/pending-change-exists';
  if (headers['if-match'] !== `"${person.version}"`) return 'conflict/version';
  const decision = decide(name, values, person, body);
  if (typeof decision === 'string') return decision;
  return { ...decision, person: { ...decision.person, version: person.version + 1 } };
}

/** The bodies have been checked against the operation's schema. */
function decide(name: OperationName, values: Record<string, string>, person: Person, body: unknown): Decision {
  const { courtCaseId = '', reportId = '' } = values;
  if (name === 'addRemand') return remand(person, reportId, body as Wire<'Remand'>);
  if (name === 'addDisposals') return addResults(person, courtCaseId, body as Wire<'DisposalResultRequest'>);
  return addLaterResults(person, courtCaseId, body as Wire<'SubsequentDisposalRequest'>);
}
