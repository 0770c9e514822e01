/** One court case of a print as a canonical conviction: its guilty offences, and the disposals linked to them. */
import { cjsOffences } from '../../../schema/codes/cjs-offences.ts';
import type { Conviction, Offence, OriginalText, Sanction } from '../../contract/canonical.ts';
import type { Fields } from '../wire/layouts.ts';
import { pncFault } from './faults.ts';
import { heldIdentifier } from './held-identifier.ts';
import type { HeldCase, HeldCharge, LaterHearing } from './held-record.ts';
import { readSanction } from './sanction.ts';

export interface ReadCase {
  /** Absent where nobody was found guilty in the case: it is no conviction. */
  conviction?: Conviction;
  flags: string[];
}

export function readCase(held: HeldCase, thisYear: number): ReadCase {
  const { value: nativeId, flags } = held.isPenalty
    ? { value: held.reference, flags: [] }
    : heldIdentifier('CCR', held.reference, thisYear);
  const all = held.charges.map((charge, index) => readOffence(charge, index, held.later));
  if (all.every(({ adjudication }) => adjudication === undefined)) return { flags: [...flags, 'IMPENDING_LEFT_OUT'] };
  const guilty = all.filter(({ adjudication }) => adjudication === 'GUILTY');
  const leftOut = guilty.length < all.length ? ['NON_CONVICTION_LEFT_OUT'] : [];
  if (guilty.length === 0) return { flags: [...flags, ...leftOut] };
  return {
    flags: [...flags, ...leftOut],
    conviction: {
      ...convictionHead(nativeId, held),
      offences: guilty.map(({ offence }) => offence),
      sanctions: guilty
        .flatMap(({ offence, disposals }) => disposals.map((each) => ({ offence: offence.localId, ...each })))
        .map(({ offence, disposal, hearing }, index): Sanction =>
          readSanction(disposal, { localId: localId('S', index), offence, hearing }),
        ),
    },
  };
}

type ConvictionHead = Omit<Conviction, 'offences' | 'sanctions'>;

/** A penalty notice heard at court has that hearing alone. */
function convictionHead(nativeId: string, { reference, court, later }: HeldCase): ConvictionHead {
  const heard = court ?? later[0]?.hearing;
  if (!heard) throw pncFault('malformed', 'SEQUENCE', 'a result without a hearing');
  const { courtName, courtCode, hearingDate } = heard;
  const takenIntoConsideration = court?.takenIntoConsideration ?? 0;
  return {
    nativeId,
    country: 'GB',
    fileNumber: reference,
    court: english(courtName ?? `COURT ${courtCode}`),
    decidedOn: hearingDate,
    // The PNC says nothing about use beyond the proceedings.
    transmittable: 'UNKNOWN',
    deleted: false,
    ...(takenIntoConsideration > 0 && { remarks: english(`OFFENCES TAKEN INTO CONSIDERATION: ${takenIntoConsideration}`) }),
  };
}

interface ReadOffence {
  offence: Offence;
  /** As it last stood. */
  adjudication: string | undefined;
  /** `hearing`: a later one that imposed it. */
  disposals: { disposal: Fields<'DIS'>; hearing?: Fields<'SUB'> }[];
}

/** Numbered by place among all the case's offences, so that a later acquittal on appeal does not renumber the others. */
function readOffence(charge: HeldCharge, index: number, later: readonly LaterHearing[]): ReadOffence {
  const offence: Offence = {
    localId: localId('O', index),
    category: { system: cjsOffences.system, version: cjsOffences.version, code: charge.cjsCode },
    // Written with colons on the wire, with points everywhere else.
    ...(charge.acpoCode && { nationalCode: charge.acpoCode.replaceAll(':', '.') }),
    ...(charge.startDate && { startedOn: charge.startDate }),
    ...(charge.endDate && { endedOn: charge.endDate }),
  };
  const then = later.flatMap(({ hearing, charges }) =>
    charges
      .filter(({ sequence }) => sequence === charge.sequence)
      .map(({ result, disposals }) => ({ hearing, result, disposals })),
  );
  return {
    offence,
    adjudication: then.findLast(({ result }) => result?.adjudication)?.result?.adjudication ?? charge.result?.adjudication,
    disposals: [
      ...charge.disposals.map((disposal) => ({ disposal })),
      ...then.flatMap(({ hearing, disposals }) => disposals.map((disposal) => ({ disposal, hearing }))),
    ],
  };
}

function localId(letter: 'O' | 'S', index: number): string {
  return `${letter}-${String(index + 1).padStart(5, '0')}`;
}

function english(text: string): OriginalText {
  return { text, language: 'en', translated: false };
}
