/** An application's form as a test wants it. */
import { createHash } from 'node:crypto';
import type { ApplicationForm } from '../../server/certificate/application.entity.ts';

export interface Born {
  given: string;
  family: string;
  birthDate: string;
  sex?: 'MALE' | 'FEMALE';
  pncId?: string;
}

export const nobody: Born = { given: 'Nemo', family: 'Unrecorded', birthDate: '1988-03-04' };

/** Everybody has one of their own. */
export function passportOf(...facts: string[]): string {
  const digits = createHash('sha256').update(facts.join('|')).digest().readUInt32BE() % 100_000_000;
  return `5${String(digits).padStart(8, '0')}`;
}

export function aForm(
  { given, family, birthDate, sex = 'MALE', pncId }: Born,
  change: Partial<ApplicationForm> = {},
): ApplicationForm {
  return {
    subject: {
      names: [{ kind: 'PRIMARY', given, family }],
      birthDate,
      birthPlace: { country: 'GB', town: 'Derby' },
      sex,
      nationalities: ['GB'],
      identifiers: [
        { scheme: 'PASSPORT', value: passportOf(given, family, birthDate), country: 'GB' },
        ...(pncId ? [{ scheme: 'PNCID', value: pncId }] : []),
      ],
    },
    addresses: [{ lines: ['1 Example Street', 'Derby'], country: 'GB', from: '2000-01-01', to: null }],
    primaryCountry: 'AU',
    endorser: null,
    agent: null,
    declared: null,
    paymentReference: 'PAY-1',
    ...change,
  };
}
