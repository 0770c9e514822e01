import type { Call } from '../platform/context/call.ts';
import type { Caller } from './caller.ts';

/** A call whose caller has been verified. */
export type HubCall = Call<Caller>;
