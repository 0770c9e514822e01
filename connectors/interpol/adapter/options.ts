/** Options of the Interpol connector. Addresses stand here and nowhere else: nothing that a caller or a partner writes becomes one. */
import { z } from 'zod';
import { bureauCountries, homeBureau } from '../wire/bureaus.ts';
import { mailboxes } from '../wire/fields.ts';

const label = '[A-Za-z0-9-]{1,63}';
const local = '[A-Za-z0-9._+-]{1,64}';
const domain = `${label}(?:\\.${label}){0,8}`;
const mailbox = z.string().regex(new RegExp(`^${local}@${domain}$`), 'a plain address such as kingston@ncb.example');
const host = z.string().regex(/^[A-Za-z0-9.:-]{1,255}$/, 'a host name or an address of IP');
const port = z.int().min(0).max(65_535);

const partner = z.strictObject({ address: mailbox, host, port: port.min(1) });
export type Partner = z.infer<typeof partner>;

/** Who is reached where. */
interface PartnerRegister {
  partners: Readonly<Partial<Record<string, Partner>>>;
  partnerTemplate?: Partner;
}

/** `{country}` in an address stands for the code in lower case. */
const inCountry = (template: string, country: string) => template.replaceAll('{country}', country.toLowerCase());

export const interpolOptions = z
  .strictObject({
    /** Single bureaus by country. They win over `partnerTemplate`. */
    partners: z.partialRecord(z.enum(bureauCountries), partner).default({}),
    /** Every other bureau. Absent: a country without an entry in `partners` is refused. */
    partnerTemplate: z
      .strictObject({
        address: z
          .string()
          .refine((text) => text.includes('{country}'), 'needs {country} in it')
          .refine((text) => mailbox.safeParse(inCountry(text, 'JM')).success, 'is no plain address')
          .default(mailboxes.bureaus),
        host,
        port: port.min(1),
      })
      .optional(),
    /** Our own mailbox: sender of what goes out and the only recipient that is taken in. */
    mailbox: mailbox.default(mailboxes.home),
    /** Our bureau's name as partners read it. */
    bureau: z
      .string()
      .regex(/^[A-Z][A-Z .'-]{1,60}$/)
      .default(homeBureau),
    /** Where partners deliver. Port 0 takes any free one. `sources` names the only addresses of IP that may call; absent: any. */
    listen: z
      .strictObject({ host: host.default('127.0.0.1'), port: port.default(0), sources: z.array(host).min(1).optional() })
      .prefault({}),
    /** Longest wait for a partner to take a message, in milliseconds. */
    deadlineMs: z.int().min(50).max(600_000).default(30_000),
    /** Longest wait for a partner's greeting when health is asked for, in milliseconds. */
    healthDeadlineMs: z.int().min(50).max(30_000).default(2_000),
  })
  .refine(
    (options) => countriesByAddress(options) !== undefined,
    'two countries have the same address: nobody could tell who writes',
  );

export type InterpolOptions = z.infer<typeof interpolOptions>;

/** Undefined where none is configured. */
export function partnerIn(options: PartnerRegister, country: string): Partner | undefined {
  if (!bureauCountries.includes(country)) return undefined;
  const own = options.partners[country];
  if (own || !options.partnerTemplate) return own;
  return { ...options.partnerTemplate, address: inCountry(options.partnerTemplate.address, country) };
}

/** Countries by the address (in lower case) they write from; undefined where two share one. */
export function countriesByAddress(options: PartnerRegister): ReadonlyMap<string, string> | undefined {
  const entries = bureauCountries.flatMap((country): [string, string][] => {
    const known = partnerIn(options, country);
    return known ? [[known.address.toLowerCase(), country]] : [];
  });
  const map = new Map(entries);
  return map.size === entries.length ? map : undefined;
}
