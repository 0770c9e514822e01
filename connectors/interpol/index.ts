/** The Interpol connector: criminal-record exchange in prose with National Central Bureaus, by mail. The one door to this folder. */
import { defineConnector } from '../contract/connector.ts';
import { accepts } from './adapter/accepts.ts';
import { openInterpol } from './adapter/open.ts';
import { interpolOptions } from './adapter/options.ts';
import { formatReference } from './wire/reference.ts';

export const interpol = defineConnector({
  name: 'interpol',
  version: '1.1.0',
  role: 'exchange',
  channel: 'INTERPOL',
  can: ['submit', 'receive', 'health'],
  options: interpolOptions,
  /** e.g. `ACRO/NEU/JM/000118K`; the kind does not show in it. */
  reference: (_kind, country, number) => formatReference({ country, number }),
  reminds: true,
  accepts,
  open: openInterpol,
});
