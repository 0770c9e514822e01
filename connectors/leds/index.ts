import { defineConnector } from '../contract/connector.ts';
import { accepts } from './adapter/accepts.ts';
import { openLeds } from './adapter/open.ts';
import { ledsOptions } from './adapter/options.ts';

/** The Police National Computer's successor: the same register to the hub, over OAuth2 and JSON. */
export const leds = defineConnector({
  name: 'leds',
  version: '1.1.0',
  role: 'register',
  channel: null,
  can: ['enquire', 'update', 'reconcile', 'activity', 'tally', 'health'],
  options: ledsOptions,
  accepts,
  open: openLeds,
});
