/** Which countries are asked and by which channel: decided from the country's playbook and from what is plugged in, never ad hoc. */
import { countries, type ExchangeChannel } from '../../../schema/codes/countries.ts';
import { playbookOf } from '../../../schema/codes/playbooks.ts';

export const pluggedChannels = ['ECRIS', 'INTERPOL'] as const;
export type PluggedChannel = (typeof pluggedChannels)[number];

export interface Route {
  country: string;
  channel: PluggedChannel;
}
export interface NoRoute {
  code: 'UNKNOWN_COUNTRY' | 'DOMESTIC_COUNTRY' | 'NO_CHANNEL' | 'CHANNEL_NOT_CONNECTED';
  message: string;
}

const nameOf = new Map(countries.map(({ code, name }) => [code, name]));

/** The route to a country on a day, or why there is none. `plugged` are the channels that this installation has a connector for. */
export function routeTo(code: string, plugged: readonly string[], onDay: string): Route | NoRoute {
  const name = nameOf.get(code);
  if (name === undefined)
    return { code: 'UNKNOWN_COUNTRY', message: 'No country has this code in ISO 3166-1: use its two-letter code.' };
  return routeByChannel[playbookOf(code, onDay)?.channel ?? 'NONE']({ code, name }, plugged);
}

interface Asked {
  code: string;
  name: string;
}

const routeByChannel = {
  ECRIS: (asked, plugged) => connected(asked, 'ECRIS', plugged),
  INTERPOL: (asked, plugged) => connected(asked, 'INTERPOL', plugged),
  DOMESTIC: () => ({
    code: 'DOMESTIC_COUNTRY',
    message: 'The United Kingdom and the Crown Dependencies are searched on PNC, not asked as another country.',
  }),
  NONE: ({ name }) => ({ code: 'NO_CHANNEL', message: `There is no channel to ${name}: leave it out of the countries.` }),
} as const satisfies Record<ExchangeChannel, (asked: Asked, plugged: readonly string[]) => Route | NoRoute>;

function connected({ code, name }: Asked, channel: PluggedChannel, plugged: readonly string[]): Route | NoRoute {
  if (plugged.includes(channel)) return { country: code, channel };
  return { code: 'CHANNEL_NOT_CONNECTED', message: `${name} is reached through ${channel}, to which this hub is not connected.` };
}

/** The countries asked when the caller names none: every foreign nationality once (a dual UK national is asked about too). */
export function defaultCountries(nationalities: readonly string[], onDay: string): string[] {
  return [...new Set(nationalities)].filter((code) => playbookOf(code, onDay)?.channel !== 'DOMESTIC').sort();
}
