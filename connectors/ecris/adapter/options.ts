/** Options of the ECRIS connector. */
import { z } from 'zod';

const httpAddress = z.url({ protocol: /^https?$/ });

export const ecrisOptions = z.strictObject({
  /** Addresses of single partners by country, e.g. `{ "RO": "https://partner.example/ecris" }`. They win over `peerTemplate`. */
  peers: z.record(z.string().regex(/^[A-Z]{2}$/), httpAddress).default({}),
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
});

export type EcrisOptions = z.infer<typeof ecrisOptions>;

/** Address of a country's endpoint, or undefined where none is configured. */
export function addressOf({ peers, peerTemplate }: EcrisOptions, country: string): string | undefined {
  return peers[country] ?? peerTemplate?.replaceAll('{country}', country);
}
