import type { Caller } from './caller.ts';

/** Whoever sends no token: of no organisation, for ever, and with one action in the table of rights. */
export const anybody: Caller = {
  subject: 'anybody',
  organisation: '',
  role: 'anybody',
  purposes: [],
  purpose: 'OWN_RECORD',
  justification: null,
  expiresAt: new Date(8.64e15),
};
