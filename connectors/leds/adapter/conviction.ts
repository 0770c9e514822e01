/** One court case as a canonical conviction: its guilty offences, and the disposals linked to them. */
import { cjsOffences } from '../../../schema/codes/cjs-offences.ts';
import type { Conviction, Offence, OriginalText, Sanction } from '../../contract/canonical.ts';
import type { Wire } from '../wire/schemas.ts';
import { heldNumber } from './numbers.ts';
import { readSanction } from './sanction.ts';

type CourtCase = Wire<'CourtCase'>;

export interface ReadCase {
  /** Absent where nobody was found guilty in the case: it is no conviction. */
  conviction?: Conviction;
  flags: string[];
}

export function readCase(held: CourtCase, thisYear: number): ReadCase {
  const isPenalty = held.caseStatusMarker === 'penalty-notice';
  const { value: nativeId, flags } = isPenalty
    ? { value: held.courtCaseReference, flags: [] }
    : heldNumber('CCR', held.courtCaseReference, thisYear);
  const all = held.offences.toSorted(bySequence).map(readOffence);
  if (all.every(({ adjudication }) => adjudication === undefined)) return { flags: [...flags, 'IMPENDING_LEFT_OUT'] };
  const guilty = all.filter(({ adjudication }) => adjudication === 'Guilty');
  const leftOut = guilty.length < all.length ? ['NON_CONVICTION_LEFT_OUT'] : [];
  if (guilty.length === 0) return { flags: [...flags, ...leftOut] };
  return {
    flags: [...flags, ...leftOut],
    conviction: {
      ...convictionHead(nativeId, held),
      offences: guilty.map(({ offence }) => offence),
      sanctions: guilty
        .flatMap(({ offence, disposals }) => disposals.map((disposal) => ({ offence: offence.localId, disposal })))
        .map(({ offence, disposal }, index): Sanction => {
          const later = held.laterAppearances?.find(({ appearanceNumber }) => appearanceNumber === disposal.appearanceNumber);
          return readSanction(disposal, { localId: localId('S', index), offence, later });
        }),
    },
  };
}

function bySequence(left: Wire<'Offence'>, right: Wire<'Offence'>): number {
  return left.courtOffenceSequenceNumber - right.courtOffenceSequenceNumber;
}

type ConvictionHead = Omit<Conviction, 'offences' | 'sanctions'>;

function convictionHead(
  nativeId: string,
  { courtCaseReference, court, convictionDate, otherTicTotal = 0 }: CourtCase,
): ConvictionHead {
  return {
    nativeId,
    country: 'GB',
    fileNumber: courtCaseReference,
    ...(court && { court: english(court.courtName ?? `COURT ${court.courtCode ?? 'NOT NAMED'}`) }),
    ...(convictionDate !== undefined && { decidedOn: convictionDate }),
    // LEDS says nothing about use beyond the proceedings.
    transmittable: 'UNKNOWN',
    deleted: false,
    ...(otherTicTotal > 0 && { remarks: english(`OFFENCES TAKEN INTO CONSIDERATION: ${otherTicTotal}`) }),
  };
}

interface ReadOffence {
  offence: Offence;
  /** As it last stood. */
  adjudication: Wire<'Adjudication'>['adjudication'] | undefined;
  disposals: Wire<'HeldDisposalResult'>[];
}

/** Numbered by place among all the case's offences, so that a later acquittal on appeal does not renumber the others. */
function readOffence(held: Wire<'Offence'>, index: number): ReadOffence {
  const { cjsOffenceCode, npccOffenceCode, offenceStartDate, offenceEndDate, adjudications, disposalResults } = held;
  const offence: Offence = {
    localId: localId('O', index),
    category: { system: cjsOffences.system, version: cjsOffences.version, code: cjsOffenceCode },
    ...(npccOffenceCode && { nationalCode: npccOffenceCode }),
    ...(offenceStartDate && { startedOn: offenceStartDate }),
    ...(offenceEndDate && { endedOn: offenceEndDate }),
  };
  const last = adjudications.toSorted((left, right) => left.appearanceNumber - right.appearanceNumber).at(-1);
  const disposals = disposalResults.toSorted((left, right) => (left.appearanceNumber ?? 1) - (right.appearanceNumber ?? 1));
  return { offence, adjudication: last?.adjudication, disposals };
}

function localId(letter: 'O' | 'S', index: number): string {
  return `${letter}-${String(index + 1).padStart(5, '0')}`;
}

function english(text: string): OriginalText {
  return { text, language: 'en', translated: false };
}
