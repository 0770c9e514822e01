/** Asks the PNC about an enquiry's subject: by number where there is one, else by name. */
import { isBackendFault } from '../../connectors/contract/fault.ts';
import type { Connection } from '../../connectors/contract/connector.ts';
import type { Identity } from '../../connectors/contract/canonical.ts';
import type { NominalRecord, RegisterAnswer, RegisterEnquiry } from '../../connectors/contract/messages.ts';
import { hubItself, recordChange } from '../audit/record.ts';
import { recordConvictions } from '../conviction/record-convictions.ts';
import { identityOfPerson } from '../person/find-person.ts';
import { recordSource } from '../person/record-source.ts';
import type { UnitOfWork, Work } from '../platform/database/unit-of-work.ts';
import { appendFeedEvents } from '../platform/event/append-feed.ts';
import type { JobOutcome } from '../platform/event/job-outcome.ts';
import { globalId, newTraceId } from '../platform/ids.ts';
import { Enquiry } from './enquiry.entity.ts';
import { compareIdentity } from './identity-check.ts';

export type SearchRegister = (enquiryId: string) => Promise<JobOutcome>;

export interface SearchRegisterParts {
  unitOfWork: UnitOfWork;
  /** The open connection of the register; undefined where none is plugged in. */
  register(): { name: string; connection: Connection } | undefined;
}

const searchable = ['PNCID', 'CRO', 'ASN'] as const;

export function createSearchRegister({ unitOfWork, register }: SearchRegisterParts): SearchRegister {
  return async (enquiryId) => {
    const open = await unitOfWork(async ({ em }) => {
      const enquiry = await em.findOne(Enquiry, { id: enquiryId, registerCheckedAt: null }, { populate: ['person'] });
      return enquiry && { enquiry, subject: await identityOfPerson(em, enquiry.person.getEntity()) };
    });
    if (!open) return { kind: 'done' };
    const pnc = register();
    if (!pnc?.connection.enquire) return { kind: 'again', because: 'REGISTER_NOT_CONNECTED' };
    const { organisation, purpose, reason } = open.enquiry;
    try {
      const answer = await pnc.connection.enquire(enquiryFor(open.subject), { organisation, purpose, justification: reason });
      await unitOfWork((work) => recordAnswer(work, enquiryId, open.subject, pnc.name, answer));
    } catch (fault) {
      if (!isBackendFault(fault)) throw fault;
      if (fault.retryable) return { kind: 'again', because: fault.code ?? fault.kind };
      await unitOfWork((work) => recordCheck(work, enquiryId, null, fault.code ?? fault.kind.toUpperCase()));
    }
    return { kind: 'done' };
  };
}

function enquiryFor(subject: Identity): RegisterEnquiry {
  for (const scheme of searchable) {
    const identifier = subject.identifiers.find((candidate) => candidate.scheme === scheme);
    if (identifier) return { by: 'IDENTIFIER', scheme, value: identifier.value };
  }
  return { by: 'NAME', identity: subject };
}

/**
 * A record becomes part of the person only where the number asked for names it and the identities agree in full; every other hit is
 * counted and left to a person, because a name and a date do not make two people one.
 */
async function recordAnswer(
  work: Work,
  enquiryId: string,
  subject: Identity,
  backEnd: string,
  answer: RegisterAnswer,
): Promise<void> {
  const enquiry = await recordCheck(work, enquiryId, answer.records.length, noteOf(subject, answer));
  const [record] = answer.records;
  if (!enquiry || !record || !isTheSubject(subject, answer)) return;
  const person = enquiry.person.getEntity();
  const { organisation, purpose } = enquiry;
  const { id: sourceRecordId } = recordSource(work.em, { person, organisation, backEnd, record, receivedAt: work.now });
  await recordConvictions(
    work.em,
    {
      person,
      organisation,
      backEnd,
      messageReference: record.nativeId,
      receivedAt: work.now,
      birthDate: record.identity.birthDate ?? null,
      usePurpose: purpose,
      attached: true,
      sourceRecordId,
    },
    record.convictions,
  );
}

function isTheSubject(subject: Identity, { records, truncated }: RegisterAnswer): boolean {
  const [only] = records;
  return (
    records.length === 1 && !truncated && enquiryFor(subject).by === 'IDENTIFIER' && only !== undefined && agrees(subject, only)
  );
}

function agrees(subject: Identity, record: NominalRecord): boolean {
  return compareIdentity(subject, record.identity).check === 'CONFIRMED';
}

function noteOf(subject: Identity, answer: RegisterAnswer): string | null {
  if (answer.truncated) return 'MORE_THAN_SHOWN';
  if (answer.records.length === 0) return null;
  return isTheSubject(subject, answer) ? null : 'TO_REVIEW';
}

async function recordCheck(
  work: Work,
  enquiryId: string,
  records: number | null,
  note: string | null,
): Promise<Enquiry | undefined> {
  const { em, now } = work;
  const enquiry = await em.findOne(Enquiry, { id: enquiryId }, { populate: ['person'] });
  if (!enquiry || enquiry.registerCheckedAt) return undefined;
  enquiry.registerCheckedAt = now;
  enquiry.registerRecords = records;
  enquiry.registerNote = note?.slice(0, 60) ?? null;
  const { organisation, purpose } = enquiry;
  const subjectId = globalId('Enquiry', enquiryId);
  recordChange(em, now, hubItself(organisation, purpose), {
    kind: 'EXCHANGE',
    traceId: newTraceId(),
    operation: `search register for ${enquiry.reference}`,
    records: [subjectId, globalId('Person', enquiry.person.id)],
  });
  await appendFeedEvents(em, [{ organisation, kind: 'REGISTER_SEARCHED', occurredAt: now, subjectId }]);
  return enquiry;
}
