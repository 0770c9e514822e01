/** Invented people, by what a back end knows of them. */
import { randomUUID } from 'node:crypto';
import type { RaiseEnquiryInput } from '../../client-sdk/index.ts';

/**
 * The Romanian of the documented case, by facts that tell too little apart to join two questions: every enquiry makes requests of its own. In Romania's simulated register, not in the PNC. */
export function enquiryAboutIon(over: Partial<RaiseEnquiryInput> = {}): RaiseEnquiryInput {
  return {
    idempotencyKey: randomUUID(),
    subject: {
      names: [{ kind: 'PRIMARY', given: 'Ion', family: 'Exemplescu' }],
      birthDate: '1979-05-17',
      birthPlace: { country: 'RO' },
      sex: 'MALE',
      nationalities: ['RO'],
    },
    purpose: 'CRIMINAL_PROCEEDINGS',
    reason: 'Custody 30/TEST/1',
    urgency: 'ROUTINE',
    ...over,
  };
}
