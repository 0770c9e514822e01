/** Faults of this adapter. They name field or step, never what stood there. */
import { BackendFault } from '../../contract/fault.ts';

export const backEnd = 'interpol';

export function notCarried(field: string): BackendFault {
  return new BackendFault({ backEnd, kind: 'malformed', code: 'FIELD_NOT_CARRIED', message: `${field} cannot be carried` });
}

export function noAddress(): BackendFault {
  return new BackendFault({ backEnd, kind: 'rejected', code: 'NO_ADDRESS', message: 'no address is known for this country' });
}

/** The finished mail is not addressed as it was meant to be: it is not sent. */
export function notAsAddressed(): BackendFault {
  return new BackendFault({
    backEnd,
    kind: 'malformed',
    code: 'ENVELOPE_CHANGED',
    message: 'the mail is not addressed as meant',
  });
}
