import { defineConnector } from '../contract/connector.ts';
import { openTemplate } from './adapter/open.ts';
import { templateOptions } from './adapter/options.ts';

/** A register that answers at once, over REST. */
export const template = defineConnector({
  name: 'template',
  version: '0.1.0',
  role: 'register',
  channel: null,
  // A register that tells what it recorded adds `activity` and `tally`: docs/guides/write-a-connector.md says what they promise.
  can: ['enquire', 'health'],
  options: templateOptions,
  open: openTemplate,
});
