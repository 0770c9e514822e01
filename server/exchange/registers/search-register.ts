/** Asks the PNC about an enquiry's subject: by number where there is one, else by name. */
import { LockMode } from '@mikro-orm/core';
import { isBackendFault, type BackendFault } from '../../../connectors/contract/fault.ts';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { Accountability } from '../../../connectors/contract/messages.ts';
import type { NominalRecord, RegisterAnswer, RegisterEnquiry } from '../../../connectors/contract/register.ts';
import { hubItself, recordChange } from '../../audit/record.ts';
import { recordConvictions } from '../../conviction/record-convictions.ts';
import { identityOfPerson } from '../../person/find-person.ts';
import { Person } from '../../person/person.entity.ts';
import { recordSource } from '../../person/record-source.ts';
import type { UnitOfWork, Work } from '../../platform/database/unit-of-work.ts';
import { appendFeedEvents } from '../../platform/event/append-feed.ts';
import type { JobOutcome } from '../../platform/event/job-outcome.ts';
import { globalId, newTraceId } from '../../platform/ids.ts';
import { Enquiry } from '../threads/request.entity.ts';
import { askRegister, type Register } from './ask-register.ts';
import { compareIdentity } from '../../person/identity-check.ts';

export type SearchRegister = (enquiryId: string) => Promise<JobOutcome>;

export interface SearchRegisterParts {
  unitOfWork: UnitOfWork;
  /** The open connection of the register that serves an organisation; undefined where none is plugged in. */
  register(organisation: string): Register | undefined;
}

const searchable = ['PNCID', 'CRO', 'ASN'] as const;

export function createSearchRegister({ unitOfWork, register }: SearchRegisterParts): SearchRegister {
  return async (enquiryId) => {
    const open = await unitOfWork(async ({ em }) => {
      const enquiry = await em.findOne(Enquiry, { id: enquiryId, registerRecords: null }, { populate: ['person'] });
      return enquiry && { enquiry, subject: await identityOfPerson(em, enquiry.person.getEntity()) };
    });
    if (!open) return { kind: 'done' };
    const { organisation, purpose, reason } = open.enquiry;
    try {
      const { name, answer } = await ask(register(organisation), open.subject, { organisation, purpose, justification: reason });
      await unitOfWork((work) => recordAnswer(work, enquiryId, open.subject, name, answer));
      return { kind: 'done' };
    } catch (fault) {
      if (!isBackendFault(fault)) throw fault;
      return unitOfWork((work) => recordFault(work, enquiryId, fault));
    }
  };
}

async function ask(register: Register | undefined, subject: Identity, accountability: Accountability) {
  const answer = await askRegister(register, enquiryFor(subject), accountability);
  return { name: register?.name ?? 'hub', answer };
}

/** The note shows at once that the register could not be searched; a fault that may pass is no result yet, and the search is still owed. */
async function recordFault(work: Work, enquiryId: string, fault: BackendFault): Promise<JobOutcome> {
  const because = (fault.code ?? fault.kind.toUpperCase()).slice(0, 60);
  const enquiry = await lockUnsearched(work, enquiryId);
  if (!enquiry) return { kind: 'done' };
  const isNew = enquiry.registerNote !== because;
  Object.assign(enquiry, { registerCheckedAt: work.now, registerNote: because });
  if (fault.retryable) return { kind: 'again', because };
  // The same outcome told twice, because a crash came between telling and marking it done, would be two searches to a reader.
  if (isNew) await tellSearched(work, enquiry);
  return { kind: 'done' };
}

/** Locked, so that of two searches for one enquiry only the first leaves its result. */
async function lockUnsearched({ em }: Work, enquiryId: string): Promise<Enquiry | undefined> {
  const enquiry = await em.findOne(Enquiry, { id: enquiryId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  return enquiry && enquiry.registerRecords === null ? enquiry : undefined;
}

export function enquiryFor(subject: Identity): RegisterEnquiry {
  for (const scheme of searchable) {
    const identifier = subject.identifiers.find((candidate) => candidate.scheme === scheme);
    if (identifier) return { by: 'IDENTIFIER', scheme, value: identifier.value };
  }
  return { by: 'NAME', identity: subject };
}

/** A number is searched for by itself: a name that stands beside it finds nothing more. */
function searchedWith(subject: Identity): Identity {
  const enquiry = enquiryFor(subject);
  if (enquiry.by === 'NAME') return { ...subject, identifiers: [] };
  const { scheme, value } = enquiry;
  return { names: [], sex: 'UNKNOWN', nationalities: [], identifiers: [{ scheme, value }] };
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
  const enquiry = await lockUnsearched(work, enquiryId);
  if (!enquiry) return;
  const { records } = answer;
  Object.assign(enquiry, {
    registerCheckedAt: work.now,
    registerRecords: records.length,
    registerNote: noteOf(subject, answer),
    registerSubject: searchedWith(subject),
  });
  const [record] = records;
  if (record && isTheSubject(subject, answer)) await attachRecord(work, enquiry, backEnd, record);
  await tellSearched(work, enquiry);
}

async function attachRecord(work: Work, enquiry: Enquiry, backEnd: string, record: NominalRecord): Promise<void> {
  const person = work.em.getReference(Person, enquiry.person.id);
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

async function tellSearched({ em, now }: Work, enquiry: Enquiry): Promise<void> {
  const { organisation, purpose, reference } = enquiry;
  const subjectId = globalId('Enquiry', enquiry.id);
  recordChange(em, now, hubItself(organisation, purpose), {
    kind: 'EXCHANGE',
    traceId: newTraceId(),
    operation: `search register for ${reference}`,
    records: [subjectId, globalId('Person', enquiry.person.id)],
  });
  await appendFeedEvents(em, [{ organisation, kind: 'REGISTER_SEARCHED', occurredAt: now, subjectId }]);
}
