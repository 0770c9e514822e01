/** Segments that only updates have, in the same manner as layouts.ts. */
import { cjsCode, court, crimeReference, fileName, offencePeriod, personFacts, qualifiers, update } from './columns.ts';
import type { Layout } from './segment-codec.ts';

const acpoCode = { name: 'acpoCode', kind: 'text', width: 10, optional: true } as const;

const freeText = <Name extends string>(name: Name, width: number) =>
  ({ name, kind: 'text', width, optional: true, mixedCase: true }) as const;

const code = <Name extends string>(name: Name, width: number) => ({ name, kind: 'text', width, optional: true }) as const;

/** A condition of bail: four lines of 50. */
const condition = <Name extends string>(name: Name) =>
  ({ name, kind: 'wrapped', width: 200, optional: true, mixedCase: true }) as const;

export const updateLayouts = {
  /** Court and day that the offences with disposal 2059 go on at. */
  CRT: [update, ...court, { name: 'hearingDate', kind: 'date', width: 8 }],
  /** Refer to court case. */
  RCC: [update, { name: 'reference', kind: 'text', width: 19 }, freeText('text', 64)],
  /** A later hearing: D = sentence after deferral, V = varied, P = penalty notice heard at court. */
  SUB: [
    update,
    ...court,
    { name: 'hearingDate', kind: 'date', width: 8 },
    { name: 'appearance', kind: 'text', width: 1, oneOf: ['D', 'V', 'P'] },
  ],
  /** Which offence of the case what follows is about. */
  CCH: [update, { name: 'sequence', kind: 'number', width: 3 }, ...qualifiers, acpoCode, cjsCode],
  /** An offence that comes under the arrest: added in court, or with a new record. */
  ACH: [
    update,
    crimeReference,
    { name: 'arrestNumber', kind: 'number', width: 3, optional: true },
    ...qualifiers,
    acpoCode,
    freeText('description', 108),
    cjsCode,
    freeText('method', 768),
    freeText('dress', 100),
    { name: 'onBail', kind: 'text', width: 1, optional: true, oneOf: ['Y', 'N'] },
    freeText('location', 231),
    code('locationForceStation', 4),
    ...offencePeriod,
  ],
  REM: [
    update,
    { name: 'resultDate', kind: 'date', width: 8 },
    // Bail, custody, adjourned, care.
    { name: 'result', kind: 'text', width: 1, oneOf: ['B', 'C', 'A', 'O'] },
    code('forceStation', 4),
    ...court,
    { name: 'nextDate', kind: 'date', width: 8, optional: true },
    { name: 'nextCourtCode', kind: 'digits', width: 4, optional: true },
    freeText('nextCourtName', 71),
    condition('condition1'),
    condition('condition2'),
    condition('condition3'),
    condition('condition4'),
    condition('condition5'),
    condition('condition6'),
    condition('condition7'),
    condition('condition8'),
    condition('condition9'),
    condition('condition10'),
    condition('condition11'),
    condition('condition12'),
    condition('condition13'),
    condition('condition14'),
    condition('condition15'),
    condition('condition16'),
    condition('condition17'),
    condition('condition18'),
    condition('condition19'),
    condition('condition20'),
    freeText('address', 167),
    freeText('breach', 166),
    code('custodyForceStation', 4),
    code('institution', 4),
    code('prisonerNumber', 6),
    freeText('text', 256),
    code('nextForceStation', 4),
    // 0000 in every public sample.
    { name: 'localAuthorityCode', kind: 'digits', width: 4 },
    freeText('localAuthorityName', 70),
    { name: 'secure', kind: 'text', width: 1, optional: true, oneOf: ['Y', 'N'] },
    freeText('socialWorker', 54),
    code('phone', 49),
  ],
} as const satisfies Record<string, Layout>;

/** Ours: the person of a new record. No public source shows how one is created. */
export const ourUpdateLayouts = {
  NOM: [update, fileName, ...personFacts],
} as const satisfies Record<string, Layout>;
