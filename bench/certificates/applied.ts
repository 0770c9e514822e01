import type { Applied } from './decide.ts';

/** Somebody of whom nothing is held; another for every number. */
export function appliedBy(at: number): Applied {
  return { form: formOf(at), photo: Buffer.from(onePixel, 'base64') };
}

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function formOf(at: number): Applied['form'] {
  return {
    subject: {
      names: [{ kind: 'PRIMARY', given: `Nemo ${at}`, family: 'Unrecorded' }],
      birthDate: '1988-03-04',
      birthPlace: { country: 'GB', town: 'Derby' },
      sex: 'MALE',
      nationalities: ['GB'],
      identifiers: [{ scheme: 'PASSPORT', value: String(500_000_000 + at), country: 'GB' }],
    },
    addresses: [{ lines: ['1 Example Street', 'Derby'], country: 'GB', from: '2000-01-01', to: null }],
    primaryCountry: 'AU',
    endorser: null,
    agent: null,
    declared: null,
    paymentReference: 'PAY-1',
  };
}
