import { defineConnector } from '../contract/connector.ts';
import { openVisor } from './adapter/open.ts';
import { visorOptions } from './adapter/options.ts';

/** Register of dangerous persons: whose they are, who manages them and how they pass from station to station, over REST. */
export const visor = defineConnector({
  name: 'visor',
  version: '1.0.0',
  role: 'offenders',
  channel: null,
  can: ['enquire', 'update', 'reconcile', 'health'],
  options: visorOptions,
  open: openVisor,
});
