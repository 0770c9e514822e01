/** An enquiry is two steps: find which nominals are meant, then print each of them. */
import type { Accountability } from '../../contract/messages.ts';
import type { NominalRecord, RegisterAnswer, RegisterEnquiry } from '../../contract/register.ts';
import { parseIdentifier } from '../wire/identifiers.ts';
import type { PncReply, Transact } from './transact.ts';
import type { Deadline } from './line.ts';
import { pncFault } from './faults.ts';
import { requiredFileName, searchedName } from './file-name.ts';
import { readNominal } from './nominal.ts';
import { allOf, firstOf } from './segments.ts';
import { sexOnPnc } from './sex.ts';
import { ownIdentifier } from './own-identifier.ts';

export interface EnquiryTools {
  transact: Transact;
  deadline: Deadline;
  /** For two-digit years. */
  thisYear: number;
  recordsMax: number;
}

/** Throws BackendFault; nobody found is an answer without records. */
export async function enquire(
  enquiry: RegisterEnquiry,
  accountability: Accountability,
  tools: EnquiryTools,
): Promise<RegisterAnswer> {
  const { pncIds, found } = await locate(enquiry, accountability, tools);
  const records: NominalRecord[] = [];
  for (const pncId of pncIds.slice(0, tools.recordsMax)) {
    const record = await print(pncId, accountability, tools);
    if (record) records.push(record);
  }
  return { records, truncated: found > Math.min(pncIds.length, tools.recordsMax) };
}

/** `found` counts nominals the PNC has, `pncIds` those it named. */
interface Located {
  pncIds: string[];
  found: number;
}

async function locate(enquiry: RegisterEnquiry, accountability: Accountability, tools: EnquiryTools): Promise<Located> {
  const call = { accountability, deadline: tools.deadline };
  if (enquiry.by === 'NAME') {
    return located(await tools.transact({ ...call, type: 'ENQNAM', segments: [{ tag: 'NAM', fields: nameFields(enquiry) }] }));
  }
  const identifier = ownIdentifier(enquiry.scheme, enquiry.value, tools.thisYear);
  if (enquiry.scheme === 'ASN') {
    return located(
      await tools.transact({ ...call, type: 'ENQASI', segments: [{ tag: 'E07', fields: { asn: identifier.short } }] }),
    );
  }
  const key = { scheme: enquiry.scheme === 'PNCID' ? 'P' : 'C', value: identifier.canonical } as const;
  return located(await tools.transact({ ...call, type: 'ENQIDS', segments: [{ tag: 'E08', fields: key }] }));
}

function located({ segments }: PncReply): Located {
  const owners = allOf(segments, 'IDS').map(({ pncId }) => pncId);
  if (owners.length > 0) return { pncIds: owners, found: owners.length };
  const hits = allOf(segments, 'NMH').map(({ pncId }) => pncId);
  const head = firstOf(segments, 'NHD');
  if (head && head.given !== hits.length) throw pncFault('malformed', 'COUNT', 'NHD.given counts other hits than there are');
  return { pncIds: hits, found: head?.found ?? 0 };
}

/** A partial birth date is left out: the column holds whole dates only. */
function nameFields({ identity }: Extract<RegisterEnquiry, { by: 'NAME' }>) {
  const fileName = requiredFileName(searchedName(identity));
  const birthDate = identity.birthDate?.length === 10 ? identity.birthDate : undefined;
  return { fileName, birthDate, sex: sexOnPnc[identity.sex] };
}

/** Undefined where the record went away between the two steps. */
async function print(pncId: string, accountability: Accountability, tools: EnquiryTools): Promise<NominalRecord | undefined> {
  const { transact, deadline, thisYear } = tools;
  const { segments, warnings } = await transact({
    type: 'ENQPNC',
    segments: [{ tag: 'E08', fields: { scheme: 'P', value: pncId } }],
    accountability,
    deadline,
  });
  if (segments.length === 0) return undefined;
  const record = readNominal(segments, thisYear);
  // A print of somebody else must not pass for the one asked for.
  const asked = parseIdentifier('PNCID', pncId, thisYear)?.canonical ?? pncId;
  if (record.nativeId !== asked)
    throw pncFault('malformed', 'PRINT_OF_ANOTHER_RECORD', 'the print is not of the nominal asked for');
  return { ...record, flags: [...record.flags, ...warnings.map((code) => `PNC_${code}`)] };
}
