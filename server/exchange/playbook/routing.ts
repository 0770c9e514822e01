/** Which countries are asked and by which channel: decided from the country table and from what is plugged in, never ad hoc. */
import { countries, type CountryRow } from '../../../schema/codes/countries.ts';

export type PluggedChannel = 'ECRIS' | 'INTERPOL';

export interface Route {
  country: string;
  channel: PluggedChannel;
}
export interface NoRoute {
  code: 'UNKNOWN_COUNTRY' | 'DOMESTIC_COUNTRY' | 'NO_CHANNEL' | 'CHANNEL_NOT_CONNECTED';
  message: string;
}

const byCode = new Map(countries.map((row) => [row.code, row]));

/** The route to a country, or why there is none. `plugged` are the channels that this installation has a connector for. */
export function routeTo(code: string, plugged: readonly string[]): Route | NoRoute {
  const row = byCode.get(code);
  if (!row) return { code: 'UNKNOWN_COUNTRY', message: 'No country has this code in ISO 3166-1: use its two-letter code.' };
  return routeByChannel[row.channel](row, plugged);
}

const routeByChannel = {
  ECRIS: connected,
  INTERPOL: connected,
  DOMESTIC: () => ({
    code: 'DOMESTIC_COUNTRY',
    message: 'The United Kingdom and the Crown Dependencies are searched on PNC, not asked as another country.',
  }),
  NONE: ({ name }) => ({ code: 'NO_CHANNEL', message: `There is no channel to ${name}: leave it out of the countries.` }),
} as const satisfies Record<CountryRow['channel'], (row: CountryRow, plugged: readonly string[]) => Route | NoRoute>;

function connected({ code, name, channel }: CountryRow, plugged: readonly string[]): Route | NoRoute {
  if ((channel === 'ECRIS' || channel === 'INTERPOL') && plugged.includes(channel)) return { country: code, channel };
  return { code: 'CHANNEL_NOT_CONNECTED', message: `${name} is reached through ${channel}, to which this hub is not connected.` };
}

/** The countries asked when the caller names none: every foreign nationality once (a dual UK national is asked about too). */
export function defaultCountries(nationalities: readonly string[]): string[] {
  return [...new Set(nationalities)].filter((code) => byCode.get(code)?.channel !== 'DOMESTIC').sort();
}
