/** Asks a register everything about one person, and says what was asked. */
import { isBackendFault, type BackendFault } from '../../../connectors/contract/fault.ts';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { Accountability } from '../../../connectors/contract/messages.ts';
import type { NominalRecord } from '../../../connectors/contract/register.ts';
import { compareIdentity } from '../../person/identity-check.ts';
import { askRegister, type Register } from '../registers/ask-register.ts';
import type { FoundRecord, SearchedFor } from './asked.entity.ts';
import { questionsAbout } from './register-questions.ts';

export interface Answered {
  backEnd: string;
  searched: SearchedFor;
  records: Map<string, { record: NominalRecord; byNumber: boolean }>;
  truncated: boolean;
}

/** A name that the register cannot take is left out and said; where nothing at all could be asked, the search has failed. */
export async function askAll(
  register: Register | undefined,
  subject: Identity,
  accountability: Accountability,
): Promise<Answered> {
  const { questions, left } = questionsAbout(subject);
  const searched: SearchedFor = {
    names: [],
    numbers: [],
    ...(subject.birthDate ? { birthDate: subject.birthDate } : {}),
    notSearched: left.map((name) => ({ name, because: 'TOO_MANY_NAMES' })),
  };
  const answered: Answered = { backEnd: register?.name ?? 'none', searched, records: new Map(), truncated: false };
  let lastFault: BackendFault | undefined;
  for (const { enquiry, words } of questions) {
    try {
      const { records, truncated } = await askRegister(register, enquiry, accountability);
      const byNumber = enquiry.by === 'IDENTIFIER';
      (byNumber ? searched.numbers : searched.names).push(words);
      answered.truncated ||= truncated;
      for (const record of records) keep(answered.records, record, byNumber);
    } catch (fault) {
      if (!isBackendFault(fault) || fault.retryable || !isOfTheQuestion(fault)) throw fault;
      lastFault = fault;
      searched.notSearched.push({ name: words, because: fault.code ?? fault.kind });
    }
  }
  if (lastFault && searched.names.length + searched.numbers.length === 0) throw lastFault;
  return answered;
}

/** The register does not take this one name or number; another may do. */
function isOfTheQuestion({ kind }: BackendFault): boolean {
  return kind === 'rejected';
}

function keep(records: Answered['records'], record: NominalRecord, byNumber: boolean): void {
  const before = records.get(record.nativeId);
  records.set(record.nativeId, { record, byNumber: byNumber || before?.byNumber === true });
}

export function foundIn(subject: Identity, { backEnd, records }: Answered): FoundRecord[] {
  return [...records.values()].map(({ record: { nativeId, identity, convictions }, byNumber }) => {
    const { check, differences } = compareIdentity(subject, identity);
    return { key: `${backEnd}:${nativeId}`, backEnd, nativeId, identity, check, differences, byNumber, convictions };
  });
}
