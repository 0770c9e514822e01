import type { HubCall } from '../access/hub-call.ts';
import { recordChange } from '../audit/record.ts';
import type { Work } from '../platform/database/unit-of-work.ts';
import { globalId } from '../platform/ids.ts';
import type { Offer } from './find-matter.ts';

/** Who did what with an offer, and why. */
export function recordOffer(
  { em, now }: Work,
  call: HubCall,
  { matter, handOver }: Offer,
  mutation: string,
  reason: string,
): void {
  recordChange(
    em,
    now,
    { ...call.caller, justification: reason },
    {
      kind: 'CHANGE',
      traceId: call.traceId,
      operation: `mutation ${mutation}`,
      records: [globalId('HandOver', handOver.id), globalId('OffenderMatter', matter.id), globalId('Person', matter.person.id)],
    },
  );
}
