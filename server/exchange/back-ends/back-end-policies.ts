/** How each back end is treated, by its connector's name. Figures without a source are ours; whoever runs an installation may give others. */
import type { Closing } from '../../platform/resilience/calendar.ts';
import type { BackEndPolicy } from '../../platform/resilience/policy.ts';

/**
 * What reaches a member state after 21:59:59 on the last day of a month and before 02:00:01 on the first is refused (LMS-1). By which clock is
 * not published: each State's own (ours). The margins allow for clocks that differ and for messages under way.
 */
function monthEndFreeze(timeZone: string, countries: string): Closing {
  return { every: 'MONTH_END', from: '21:58:00', until: '02:02:00', timeZone, countries: countries.split(' ') };
}

export const backEndPolicies: Readonly<Record<string, Partial<BackEndPolicy>>> = {
  ecris: {
    // A place for each partner, so that any number of silent ones leaves the others theirs.
    places: 32,
    closed: [
      monthEndFreeze('Europe/Dublin', 'IE PT'),
      monthEndFreeze('Europe/Brussels', 'AT BE CZ DE DK ES FR HR HU IT LU MT NL PL SE SI SK'),
      monthEndFreeze('Europe/Helsinki', 'BG CY EE FI GR LT LV RO'),
    ],
  },
  // One mail server; nobody there waits for the other.
  interpol: { places: 8 },
  pnc: { places: 4 },
};
