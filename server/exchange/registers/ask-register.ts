/** One question to the register that serves an organisation. */
import { BackendFault } from '../../../connectors/contract/fault.ts';
import type { Connection } from '../../../connectors/contract/connector.ts';
import type { Accountability } from '../../../connectors/contract/messages.ts';
import type { RegisterAnswer, RegisterEnquiry } from '../../../connectors/contract/register.ts';

export interface Register {
  name: string;
  connection: Connection;
}

/** Throws BackendFault; REGISTER_NOT_CONNECTED where none is plugged in. */
export async function askRegister(
  register: Register | undefined,
  enquiry: RegisterEnquiry,
  accountability: Accountability,
): Promise<RegisterAnswer> {
  if (register?.connection.enquire) return register.connection.enquire(enquiry, accountability);
  const message = 'no register is plugged in';
  throw new BackendFault({ backEnd: 'hub', kind: 'unavailable', code: 'REGISTER_NOT_CONNECTED', message });
}
