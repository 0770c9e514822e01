/** What the simulated PNC holds of a person. All values as the wire writes them (capitals), dates ISO 8601. */
import { z } from 'zod';

const date = z.iso.date();
const text = z.string().min(1).max(71);

/** More than a charge ever has: room enough to show that something was posted twice. */
const disposalsMost = 40;

const disposal = z.strictObject({
  code: z.string().length(4),
  duration: z.string().max(4).optional(),
  effectiveDate: date.optional(),
  amount: z.string().max(10).optional(),
  fineUnits: z.number().int().min(0).max(99).optional(),
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
  disposals: z.array(disposal).max(disposalsMost).default([]),
});

/** A hearing after the first: D = sentence after deferral, V = varied, P = penalty notice heard. */
const laterHearing = z.strictObject({
  appearance: z.enum(['D', 'V', 'P']),
  courtCode: z.string().length(4),
  courtName: text.optional(),
  hearingDate: date,
  charges: z.array(
    z.strictObject({
      sequence: z.number().int().min(1).max(999),
      cjsCode: z.string().max(8),
      plea: z.string().max(13).optional(),
      adjudication: z.string().max(14).optional(),
      disposals: z.array(disposal).max(disposalsMost).default([]),
    }),
  ),
});

export const caseSchema = z.strictObject({
  /** Force-station that owns the case. */
  owner: z.string().length(4),
  /** Of the court case or, of a penalty notice, its own. */
  reference: z.string().max(19),
  penalty: z.boolean().optional(),
  asn: z.string().max(23).optional(),
  /** Absent with the date: not yet heard. */
  courtCode: z.string().length(4).optional(),
  courtName: text.optional(),
  hearingDate: date.optional(),
  takenIntoConsideration: z.number().int().min(0).max(9999).default(0),
  offences: z.array(offence).min(1).max(100),
  later: z.array(laterHearing).max(40).optional(),
});

/** A remand report: the columns of its segment as they came. */
const remand = z.strictObject({ asn: z.string().max(23), report: z.record(z.string(), z.union([z.string(), z.number()])) });

export const nominalSchema = z.strictObject({
  /** Canonical form; the check letter may be wrong, as on the real register. */
  pncId: z.string().max(13),
  fileName: z.string().max(54),
  cro: z.string().max(12).optional(),
  birthDate: date.optional(),
  sex: z.enum(['M', 'F', 'U']),
  birthTown: z.string().max(30).optional(),
  birthCountry: z.string().length(2).optional(),
  /** Two letters; three where a terminal entered what is no country, e.g. XXX: the print has no room for that, the activity file has. */
  nationalities: z.array(z.string().min(2).max(3)).max(3).default([]),
  aliases: z
    .array(z.strictObject({ fileName: z.string().max(54), birthDate: date.optional() }))
    .max(20)
    .default([]),
  /** Two-letter warning signals. */
  warnings: z.array(z.string().length(2)).max(20).default([]),
  cases: z.array(caseSchema).max(50).default([]),
  /** A print holds no more. */
  remands: z.array(remand).max(30).optional(),
});
export type Nominal = z.output<typeof nominalSchema>;
export type Case = z.output<typeof caseSchema>;
export type Offence = z.output<typeof offence>;
export type HeldDisposal = z.output<typeof disposal>;
export type LaterHearing = z.output<typeof laterHearing>;
export type Remand = z.output<typeof remand>;
