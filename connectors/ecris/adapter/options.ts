/** Options of the ECRIS connector. */
import { z } from 'zod';
import { countryProfiles, fingerprintFlavours, type CountryProfile } from '../wire/country-profiles.ts';

const country = z.string().regex(/^[A-Z]{2}$/);
const httpAddress = z.url({ protocol: /^https?$/ });

export const ecrisOptions = z.strictObject({
  /** Addresses of single partners by country, e.g. `{ "RO": "https://partner.example/ecris" }`. They win over `peerTemplate`. */
  peers: z.record(country, httpAddress).default({}),
  /** Address of every other partner, with `{country}` in it. Absent: a country without an entry in `peers` is refused. */
  peerTemplate: z
    .string()
    .max(500)
    .refine((text) => text.includes('{country}'), 'needs {country} in it')
    .optional(),
  /** Where partners call us. Port 0 takes any free one. */
  listen: z
    .strictObject({
      host: z.string().max(255).default('127.0.0.1'),
      port: z.int().min(0).max(65_535).default(0),
      /** Path of our address; a partner may add `/<its country>`, which must then be the sender's. */
      path: z
        .string()
        .regex(/^\/[A-Za-z0-9/_-]{0,100}$/)
        .default('/ecris'),
    })
    .prefault({}),
  /** Name of the requesting authority as partners read it; at most 400 characters. Ours. */
  authorityName: z.string().min(1).max(400).default('UK Central Authority for the Exchange of Criminal Records'),
  /** Longest wait for a partner to take a message, in milliseconds. After it the outcome is unknown and the message may be repeated. */
  deadlineMs: z.int().min(50).max(120_000).default(10_000),
  /** Longest wait for one `isAlive` call, in milliseconds. */
  aliveDeadlineMs: z.int().min(50).max(30_000).default(2_000),
  /** What is known better of single States than the table of country profiles, e.g. `{ "CY": { "fingerprints": "push" } }`. */
  profiles: z
    .record(
      country,
      z.strictObject({
        /** IANA name of the zone whose clock the State closes its month by. */
        timeZone: z.string().refine(isTimeZone, 'is not an IANA time zone').optional(),
        fingerprints: z.enum(fingerprintFlavours).optional(),
        tallies: z.boolean().optional(),
      }),
    )
    .default({}),
  /** No message is sent while its receiver closes the month (22:00 on the last day to 02:00 on the first, its time). */
  monthEndFreeze: z
    .strictObject({
      /** False sends all the same; partners then answer with a functional error. */
      hold: z.boolean().default(true),
      /** How much earlier and later than the specification says, in milliseconds: clocks differ, and messages take time. */
      marginMs: z.int().min(0).max(600_000).default(60_000),
    })
    .prefault({}),
});

export type EcrisOptions = z.infer<typeof ecrisOptions>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Profile of a Member State as the options have it; undefined for any other country. */
export function profileOf({ profiles }: EcrisOptions, code: string): CountryProfile | undefined {
  const known = countryProfiles[code];
  const better = profiles[code];
  return (
    known && { ...known, ...(better && Object.fromEntries(Object.entries(better).filter(([, value]) => value !== undefined))) }
  );
}

/** Address of a country's endpoint, or undefined where none is configured. */
export function addressOf({ peers, peerTemplate }: EcrisOptions, code: string): string | undefined {
  return peers[code] ?? peerTemplate?.replaceAll('{country}', code);
}
