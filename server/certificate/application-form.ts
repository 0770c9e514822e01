/** The form as it comes in, in the words that it is kept in. */
import { identityOf, type NewSubject } from '../exchange/requests-out/new-enquiry.ts';
import type { ApplicationForm } from './application.entity.ts';

export interface GivenForm {
  subject: NewSubject;
  addresses: { lines: string[]; country: string; from: string; to?: string | null }[];
  primaryCountry?: string | null;
  endorser?: { name: string; capacity: string; contact: string } | null;
  agent?: { name: string; capacity: string } | null;
  declared?: string | null;
  paymentReference?: string | null;
}

export function formOf(given: GivenForm): ApplicationForm {
  const { addresses, endorser, agent } = given;
  return {
    subject: identityOf(given.subject),
    addresses: addresses.map(({ lines, country, from, to }) => ({ lines: [...lines], country, from, to: to ?? null })),
    primaryCountry: given.primaryCountry ?? null,
    endorser: endorser ? { name: endorser.name, capacity: endorser.capacity, contact: endorser.contact } : null,
    agent: agent ? { name: agent.name, capacity: agent.capacity } : null,
    declared: given.declared ?? null,
    paymentReference: given.paymentReference ?? null,
  };
}
