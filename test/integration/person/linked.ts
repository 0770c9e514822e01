/** Persons as forces asked about them, compared and linked as the worker does it; every reading is audited as at the hub's door. */
import { randomUUID } from 'node:crypto';
import type { Conviction, Identity } from '../../../connectors/contract/canonical.ts';
import { createReadAudit, type ReadAudit } from '../../../server/audit/record.ts';
import { recordConvictions } from '../../../server/conviction/record-convictions.ts';
import { createMatchPersons } from '../../../server/person/links/match-person.ts';
import { Person } from '../../../server/person/person.entity.ts';
import { recordSource } from '../../../server/person/record-source.ts';
import { aCall, anEnquiry, openGround, raise, type CallFacts, type Ground } from '../exchange/ground.ts';
import { openReader, type Reader } from '../exchange/read.ts';

export interface Linked extends Ground {
  read: Reader;
  audit: ReadAudit;
  /** The reading is written down, as the gateway does it. */
  look(facts: CallFacts, source: string, variables?: Record<string, unknown>): Promise<unknown>;
  /** The worker's look at everybody of whom something was learnt. */
  match(): Promise<void>;
  /** Global id of the person that a force asks about, with the records and convictions that registers have of it. */
  person(
    subject: Identity,
    records?: readonly { identity: Identity; convictions?: string[] }[],
    organisation?: string,
  ): Promise<string>;
}

export const unit: CallFacts = { organisation: '89', role: 'caseworker' };
export const unitSupervisor: CallFacts = { organisation: '89', role: 'supervisor' };

export async function openLinked(): Promise<Linked> {
  const ground = await openGround();
  const read = openReader(ground.hub);
  const audit = createReadAudit(ground.hub.pool);
  const failures: unknown[] = [];
  const match = createMatchPersons({ unitOfWork: ground.hub.unitOfWork, onError: (error) => failures.push(error) });
  return {
    ...ground,
    read,
    audit,
    look: (facts, source, variables) => look(read, audit, facts, source, variables),
    async match() {
      await match(new AbortController().signal);
      if (failures.length > 0) throw failures[0];
    },
    person: (subject, records = [], organisation = '30') => person(ground, subject, records, organisation),
  };
}

async function look(read: Reader, audit: ReadAudit, facts: CallFacts, source: string, variables?: Record<string, unknown>) {
  const call = aCall(facts);
  const seen = await read(call, source, variables);
  await audit.record([
    { actor: call.caller, facts: { kind: 'READ', traceId: call.traceId, operation: 'query test', records: [...call.seen] } },
  ]);
  return seen;
}

async function person(
  ground: Ground,
  subject: Identity,
  records: readonly { identity: Identity; convictions?: string[] }[],
  organisation: string,
): Promise<string> {
  const id = await raise(ground, anEnquiry({ subject, countries: ['RO'] }), aCall({ organisation }));
  const [row] = await ground.rows<{ person_id: string }>('select person_id from enquiry where id = $1', [id]);
  const personId = row?.person_id ?? '';
  await ground.hub.unitOfWork(async ({ em, now }) => {
    for (const { identity, convictions = [] } of records) {
      const about = await em.findOneOrFail(Person, { id: personId });
      const record = { nativeId: randomUUID().slice(0, 8), flags: [], warnings: [], identity };
      const source = recordSource(em, { person: about, organisation, backEnd: 'pnc', record, receivedAt: now });
      await recordConvictions(em, sourceOf(about, organisation, source.id, now), convictions.map(aConviction));
    }
  });
  return `per_${personId}`;
}

function sourceOf(about: Person, organisation: string, sourceRecordId: string, receivedAt: Date) {
  const usePurpose = 'CRIMINAL_PROCEEDINGS';
  return {
    person: about,
    organisation,
    backEnd: 'pnc',
    messageReference: 'x',
    receivedAt,
    birthDate: null,
    usePurpose,
    attached: true,
    sourceRecordId,
  };
}

function aConviction(nativeId: string): Conviction {
  return {
    nativeId,
    country: 'GB',
    decidedOn: '2011-03-04',
    offences: [],
    sanctions: [],
    transmittable: 'YES',
    deleted: false,
  };
}

export function somebody(given: string, family: string, birthDate: string, over: Partial<Identity> = {}): Identity {
  return {
    names: [{ kind: 'PRIMARY', given, family }],
    sex: 'MALE',
    birthDate,
    birthPlace: { country: 'RO', town: 'Iași' },
    nationalities: ['RO'],
    identifiers: [],
    ...over,
  };
}
