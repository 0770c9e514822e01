/** The ECRIS connector: criminal-record exchange with the 27 Member States over SOAP 1.2. The one door to this folder. */
import { defineConnector } from '../contract/connector.ts';
import { accepts } from './adapter/accepts.ts';
import { openEcris } from './adapter/connection.ts';
import { typeOf } from './adapter/carried.ts';
import { ecrisOptions } from './adapter/options.ts';
import { homeCountry } from './wire/countries.ts';
import { formatMessageId } from './wire/message-id.ts';

export const ecris = defineConnector({
  name: 'ecris',
  version: '1.2.0',
  role: 'exchange',
  channel: 'ECRIS',
  can: ['submit', 'receive', 'tally', 'health'],
  options: ecrisOptions,
  /** e.g. `GB-RO-REQ-000000000000042`. Throws BackendFault `rejected`, code NO_SUCH_MESSAGE, for a reminder. */
  reference: (kind, country, number) => formatMessageId({ sender: homeCountry, receiver: country, type: typeOf(kind), number }),
  accepts,
  open: openEcris,
});
