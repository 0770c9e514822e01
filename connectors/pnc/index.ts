import { defineConnector } from '../contract/connector.ts';
import { accepts } from './adapter/accepts.ts';
import { openPnc } from './adapter/open.ts';
import { pncOptions } from './adapter/options.ts';

/** Police National Computer: a register that answers at once, over framed fixed-width text on TCP. */
export const pnc = defineConnector({
  name: 'pnc',
  version: '1.2.0',
  role: 'register',
  channel: null,
  can: ['enquire', 'update', 'reconcile', 'activity', 'tally', 'health'],
  options: pncOptions,
  accepts,
  open: openPnc,
});
