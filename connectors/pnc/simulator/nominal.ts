/** What the simulated PNC holds of a person. All values as the wire writes them (capitals), dates ISO 8601. */
import { z } from 'zod';

const date = z.iso.date();
const text = z.string().min(1).max(71);

const disposal = z.strictObject({
  code: z.string().length(4),
  duration: z.string().max(4).optional(),
  amount: z.string().max(10).optional(),
  qualifiers: z.array(z.string().max(2)).max(4).default([]),
  qualifierDuration: z.string().max(4).optional(),
  text: z.string().max(64).optional(),
});

const offence = z.strictObject({
  cjsCode: z.string().max(8),
  acpoCode: z.string().max(13).optional(),
  startDate: date.optional(),
  endDate: date.optional(),
  plea: z.string().max(13).optional(),
  /** Absent: still impending. */
  adjudication: z.enum(['GUILTY', 'NOT GUILTY', 'NON-CONVICTION']).optional(),
  disposals: z.array(disposal).max(10).default([]),
});

const courtCase = z.strictObject({
  /** Force-station that owns the case. */
  owner: z.string().length(4),
  reference: z.string().max(15),
  asn: z.string().max(23).optional(),
  courtCode: z.string().length(4),
  courtName: text,
  hearingDate: date,
  takenIntoConsideration: z.number().int().min(0).max(9999).default(0),
  offences: z.array(offence).min(1).max(100),
});

export const nominalSchema = z.strictObject({
  /** Canonical form; the check letter may be wrong, as on the real register. */
  pncId: z.string().max(13),
  fileName: z.string().max(54),
  cro: z.string().max(12).optional(),
  birthDate: date.optional(),
  sex: z.enum(['M', 'F', 'U']),
  birthTown: z.string().max(30).optional(),
  birthCountry: z.string().length(2).optional(),
  nationalities: z.array(z.string().length(2)).max(3).default([]),
  aliases: z
    .array(z.strictObject({ fileName: z.string().max(54), birthDate: date.optional() }))
    .max(20)
    .default([]),
  /** Two-letter warning signals. */
  warnings: z.array(z.string().length(2)).max(20).default([]),
  cases: z.array(courtCase).max(50).default([]),
});
export type Nominal = z.output<typeof nominalSchema>;
export type Case = z.output<typeof courtCase>;
