import { defineConnector } from '../contract/connector.ts';
import { openTemplate } from './adapter/open.ts';
import { templateOptions } from './adapter/options.ts';

/** A register that answers at once, over REST. */
export const template = defineConnector({
  name: 'template',
  version: '0.1.0',
  role: 'register',
  channel: null,
  can: ['enquire', 'health'],
  options: templateOptions,
  open: openTemplate,
});
