/** Who asks and why, on every transaction: the PNC logs it and forces audit it. */
import { purposeCodes, type Purpose } from '../../../schema/codes/purposes.ts';
import type { Accountability } from '../../contract/messages.ts';
import { foldToPnc } from '../wire/charset.ts';
import { layouts } from '../wire/layouts.ts';
import { pncFault } from './faults.ts';

/**
 * Reason codes of enquiries by purpose. Public: 08 = on behalf of another authorised agency (05 = a force's own ASN enquiry and print). The
 * codes below 05 are ours: the real list is not published, the PNC treats them as opaque.
 */
export const reasonCodes = {
  CRIMINAL_PROCEEDINGS: '08',
  PUBLIC_PROTECTION: '01',
  IMMIGRATION: '02',
  EMPLOYMENT_WITH_CHILDREN: '03',
  OWN_RECORD: '04',
  AUDIT: '06',
} as const satisfies Record<Purpose, string>;

/** Of every update, whatever it is for; public. */
const updateReasonCode = '09';

export function isPurpose(purpose: string): purpose is Purpose {
  return purposeCodes.some((code) => code === purpose);
}

const originatorMost = layouts.GMH.find(({ name }) => name === 'originator')?.width ?? 0;
const cutMark = '+';

/**
 * `30 VIA 89CA CUSTODY 30DD/16/1234`. The whole justification is in the hub's own audit; this line carries as much as its 53 characters
 * hold and ends in `+` where it was cut. Characters the PNC lacks become `?`. Undefined where nobody or no reason is named.
 */
export function originatorLine({ organisation, justification }: Accountability, stationOwner: string): string | undefined {
  const [who, why] = [sanitise(organisation), sanitise(justification)];
  if (!who || !why) return undefined;
  const line = `${who} VIA ${stationOwner} ${why}`;
  return line.length > originatorMost ? line.slice(0, originatorMost - cutMark.length).trimEnd() + cutMark : line;
}

/** Throws BackendFault `rejected`: a transaction without originator or reason is never sent. */
export function accountFor(
  accountability: Accountability,
  { stationOwner, changes }: { stationOwner: string; changes: boolean },
): { originator: string; reasonCode: string } {
  const originator = originatorLine(accountability, stationOwner);
  if (!originator)
    throw pncFault('rejected', 'ORIGINATOR_MISSING', 'organisation and justification are needed on every transaction');
  if (!isPurpose(accountability.purpose)) throw pncFault('rejected', 'NO_REASON_CODE', 'the purpose has no PNC reason code');
  return { originator, reasonCode: changes ? updateReasonCode : reasonCodes[accountability.purpose] };
}

function sanitise(text: string): string {
  const plain = [...text.replace(/[\s\p{Cc}]+/gu, ' ')].map((character) =>
    character === ' ' ? ' ' : (foldToPnc(character) ?? '?'),
  );
  return plain.join('').trim();
}
