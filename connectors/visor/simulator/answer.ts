/** What the simulated register answers to a call: the checks that come before every operation, and then the operation. */
import { openSchemaCheck } from '../../rest-kit/schema-check.ts';
import type { JsonCall, JsonReply } from '../../simulator-kit/json-door.ts';
import type { Matched } from '../../simulator-kit/which-operation.ts';
import { auditHeaders, onBehalfOf } from '../wire/audit-headers.ts';
import { operations, type Operation, type OperationName } from '../wire/operations.ts';
import { problems, type ProblemType } from '../wire/problems.ts';
import { schemas, type Wire } from '../wire/schemas.ts';
import { accept, amend, archive, propose, reject, type Circumstances, type Decision } from './decide.ts';
import type { Nominal } from './nominals.ts';
import type { Mood } from './orders.ts';
import type { Register } from './register.ts';

export interface World {
  register: Register;
  mood: Mood;
  /** Absent: every token is taken. */
  accessToken: string | undefined;
  now(): Date;
}

export function problem(type: ProblemType): JsonReply {
  const { status, title } = problems[type];
  return { status, body: { type, title, status } satisfies Wire<'Problem'> };
}

const check = openSchemaCheck(schemas);

export function answer(call: JsonCall, matched: Matched<OperationName>, world: World): JsonReply {
  const operation: Operation = operations[matched.name];
  const { authorization } = call.headers;
  if (world.accessToken !== undefined && authorization !== `Bearer ${world.accessToken}`) return problem('forbidden/token');
  if (matched.name === 'checkService') return { status: 200, body: { status: world.mood.status } satisfies Wire<'Health'> };
  const force = auditedForce(call);
  if (!force) return problem('bad-request/missing-header');
  if (operation.request && check.misfit(operation.request, call.body)) return problem('bad-request/does-not-match');
  const circumstances = { force, now: world.now().toISOString() };
  return operation.writes ? change(call, matched, circumstances, world) : read(call, matched, world);
}

/** The force that answers for the call; undefined where a mandatory header is missing or has a wrong length. */
function auditedForce({ headers }: JsonCall): string | undefined {
  for (const { name, least, most } of Object.values(auditHeaders)) {
    const value = headers[name.toLowerCase()];
    if (typeof value !== 'string' || value.length < least || value.length > most) return undefined;
  }
  const written = headers[auditHeaders.onBehalfOf.name.toLowerCase()];
  return typeof written === 'string' ? onBehalfOf.pattern.exec(written)?.[1] : undefined;
}

function read({ body }: JsonCall, { name, values }: Matched<OperationName>, { register }: World): JsonReply {
  if (name === 'searchNominals') return { status: 200, body: register.search(body as Wire<'Search'>) }; // checked
  if (name === 'readChange') {
    const done = register.done(values.reference ?? '');
    if (!done) return problem('not-found/change');
    return { status: 200, body: { reference: done.reference, nominal: done.nominal } satisfies Wire<'Change'> };
  }
  const nominal = register.get(values.id ?? '');
  return nominal ? entity(nominal, 200) : problem('not-found/nominal');
}

const entity = (nominal: Nominal, status: number): JsonReply => ({
  status,
  body: nominal,
  headers: { ETag: `"${nominal.version}"` },
});

/** A reference that is known gets the answer of the first time, whatever the nominal's version is by now. */
function change(call: JsonCall, matched: Matched<OperationName>, circumstances: Circumstances, world: World): JsonReply {
  const { register, mood } = world;
  const { status }: Operation = operations[matched.name];
  const reference = String(call.headers[auditHeaders.referenceId.name.toLowerCase()]);
  const asked = JSON.stringify([matched, call.body ?? null]);
  const earlier = register.done(reference);
  if (earlier) return earlier.asked === asked ? entity(earlier.nominal, status) : problem('conflict/reference-reused');
  const nominal = matched.name === 'createNominal' ? created(call.body as Wire<'NewNominal'>, register) : undefined; // checked
  const changed = nominal ?? changedNominal(call, matched, circumstances, { register, mood });
  if (typeof changed === 'string') return problem(changed);
  register.write({ reference, asked, nominal: changed });
  return entity(changed, status);
}

function created(body: Wire<'NewNominal'>, register: Register): Nominal {
  return { id: register.nextId(), version: 1, status: 'active', ...body };
}

function changedNominal(
  { headers, body }: JsonCall,
  { name, values }: Matched<OperationName>,
  circumstances: Circumstances,
  { register, mood }: Pick<World, 'register' | 'mood'>,
): Nominal | ProblemType {
  const nominal = register.get(values.id ?? '');
  if (!nominal) return 'not-found/nominal';
  if (headers['if-match'] === undefined) return 'bad-request/version-missing';
  if (headers['if-match'] !== `"${nominal.version}"`) return 'conflict/version';
  if (mood.pending.has(nominal.id)) return 'conflict/pending-change-exists';
  const decision = decide(name, nominal, body, circumstances);
  return typeof decision === 'string' ? decision : { ...nominal, ...decision, version: nominal.version + 1 };
}

/** The bodies have been checked against the operation's schema. */
function decide(name: OperationName, nominal: Nominal, body: unknown, circumstances: Circumstances): Decision {
  switch (name) {
    case 'amendNominal':
      return amend(nominal, body as Wire<'Amendment'>, circumstances);
    case 'proposeTransfer':
      return propose(nominal, body as Wire<'TransferProposal'>, circumstances);
    case 'acceptTransfer':
      return accept(nominal, body as Wire<'TransferAcceptance'>, circumstances);
    case 'rejectTransfer':
      return reject(nominal, body as Wire<'TransferRejection'>, circumstances);
    case 'archiveNominal':
      return archive(nominal, circumstances);
    default:
      return 'bad-request/does-not-match';
  }
}
