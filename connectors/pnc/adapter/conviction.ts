/** One court case of a print as a canonical conviction: its guilty offences, and the disposals linked to them. */
import { cjsOffences } from '../../../schema/codes/cjs-offences.ts';
import type { Conviction, Offence, OriginalText, Sanction } from '../../contract/canonical.ts';
import type { Fields, Segment } from '../wire/layouts.ts';
import { pncFault } from './faults.ts';
import { heldIdentifier } from './held-identifier.ts';
import { readSanction } from './sanction.ts';
import { allOf, firstOf, runsFrom } from './segments.ts';

export interface ReadCase {
  /** Absent where nobody was found guilty in the case: it is no conviction. */
  conviction?: Conviction;
  flags: string[];
}

export function readCase(run: readonly Segment[], thisYear: number): ReadCase {
  const [reference, court] = [firstOf(run, 'CCR'), firstOf(run, 'COU')];
  if (!reference || !court) throw pncFault('malformed', 'SEQUENCE', 'a case without CCR or COU');
  const { value: nativeId, flags } = heldIdentifier('CCR', reference.courtCase, thisYear);
  const all = runsFrom(run, 'COF').map(readOffence);
  const guilty = all.filter(({ adjudication }) => adjudication === 'GUILTY');
  const leftOut = guilty.length < all.length ? ['NON_CONVICTION_LEFT_OUT'] : [];
  if (guilty.length === 0) return { flags: [...flags, ...leftOut] };
  const sanctions = guilty.flatMap(({ offence, disposals }) =>
    disposals.map((disposal) => ({ offence: offence.localId, disposal })),
  );
  return {
    flags: [...flags, ...leftOut],
    conviction: {
      ...convictionHead(nativeId, reference, court),
      offences: guilty.map(({ offence }) => offence),
      sanctions: sanctions.map(({ offence, disposal }, index): Sanction =>
        readSanction(disposal, { localId: localId('S', index), offence }),
      ),
    },
  };
}

type ConvictionHead = Omit<Conviction, 'offences' | 'sanctions'>;

function convictionHead(nativeId: string, { courtCase }: Fields<'CCR'>, court: Fields<'COU'>): ConvictionHead {
  const { courtName, courtCode, hearingDate, takenIntoConsideration } = court;
  return {
    nativeId,
    country: 'GB',
    fileNumber: courtCase,
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
  adjudication: string | undefined;
  disposals: Fields<'DIS'>[];
}

/** Numbered by place among all the case's offences, so that a later acquittal on appeal does not renumber the others. */
function readOffence(run: readonly Segment[], index: number): ReadOffence {
  const charge = firstOf(run, 'COF');
  if (!charge) throw pncFault('malformed', 'SEQUENCE', 'an offence without COF');
  const offence: Offence = {
    localId: localId('O', index),
    category: { system: cjsOffences.system, version: cjsOffences.version, code: charge.cjsCode },
    // Written with colons on the wire, with points everywhere else.
    ...(charge.acpoCode && { nationalCode: charge.acpoCode.replaceAll(':', '.') }),
    ...(charge.startDate && { startedOn: charge.startDate }),
    ...(charge.endDate && { endedOn: charge.endDate }),
  };
  return { offence, adjudication: firstOf(run, 'ADJ')?.adjudication, disposals: allOf(run, 'DIS') };
}

function localId(letter: 'O' | 'S', index: number): string {
  return `${letter}-${String(index + 1).padStart(5, '0')}`;
}

function english(text: string): OriginalText {
  return { text, language: 'en', translated: false };
}
