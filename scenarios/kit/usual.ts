/** What an unremarkable enquiry brings, for scenarios whose point is elsewhere. */
import type { Moment, Told } from './scenario.ts';

/** On the day of the question: the PNC is searched in vain and each country takes its request. */
export function sentTo(...countries: string[]): Told[] {
  return [{ kind: 'REGISTER_SEARCHED' }, ...countries.map((country): Told => ({ kind: 'COUNTRY_REQUEST_SENT', country }))];
}

/** Romania's own acknowledgement, an hour and a quarter after it has the request. */
export const acknowledged: Moment = { day: 0.06, told: [{ kind: 'DEADLINE_KNOWN', country: 'RO' }] };
