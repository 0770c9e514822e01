/** A nominal print by its structure, still in the wire's own values: what convictions are read from, and updates written for and read back. */
import type { Fields, Segment } from '../wire/layouts.ts';
import { parseIdentifier } from '../wire/identifiers.ts';
import { pncFault } from './faults.ts';
import { allOf, firstOf, runsFrom } from './segments.ts';

export interface HeldCharge {
  /** Place in its case. */
  sequence: number;
  cjsCode: string;
  acpoCode?: string;
  startDate?: string;
  endDate?: string;
  result?: Fields<'ADJ'>;
  disposals: Fields<'DIS'>[];
}
export interface LaterHearing {
  hearing: Fields<'SUB'>;
  charges: HeldCharge[];
}
export interface HeldCase {
  /** As the PNC writes it; a penalty notice has one of its own. */
  reference: string;
  isPenalty: boolean;
  asn?: string;
  court?: Fields<'COU'>;
  charges: HeldCharge[];
  later: LaterHearing[];
}
export interface HeldRecord {
  person: Fields<'PI1'>;
  cases: HeldCase[];
  remands: { asn: string; report: Fields<'REM'> }[];
}

export function readHeldRecord(segments: readonly Segment[]): HeldRecord {
  const person = firstOf(segments, 'PI1');
  if (!person) throw pncFault('malformed', 'SEQUENCE', 'a print without PI1');
  return { person, cases: runsFrom(segments, 'FSC').map(readHeldCase), remands: readRemands(segments) };
}

/** FSC to the last disposal. */
export function readHeldCase(run: readonly Segment[]): HeldCase {
  const [firstHearing = [], ...laterHearings] = cutBefore(run, 'SUB');
  const [courtCase, penalty] = [firstOf(firstHearing, 'CCR'), firstOf(firstHearing, 'PCR')];
  return {
    reference: courtCase?.courtCase ?? penalty?.penaltyCase ?? '',
    isPenalty: penalty !== undefined,
    asn: firstOf(firstHearing, 'ASR')?.asn,
    court: firstOf(firstHearing, 'COU'),
    charges: runsFrom(firstHearing, 'COF').map(readHeldCharge),
    later: laterHearings.flatMap((part) => {
      const hearing = firstOf(part, 'SUB');
      return hearing ? [{ hearing, charges: runsFrom(part, 'CCH').map(readHeldCharge) }] : [];
    }),
  };
}

/** Unlike runsFrom, what stands before the first is the first part. */
function cutBefore(segments: readonly Segment[], tag: Segment['tag']): Segment[][] {
  const at = segments.findIndex((segment) => segment.tag === tag);
  return at < 0 ? [[...segments]] : [segments.slice(0, at), ...runsFrom(segments, tag)];
}

function readHeldCharge(run: readonly Segment[]): HeldCharge {
  const [offence, charge] = [firstOf(run, 'COF'), firstOf(run, 'CCH')];
  const { sequence = 0, cjsCode = '' } = offence ?? charge ?? {};
  return {
    sequence,
    cjsCode,
    acpoCode: offence?.acpoCode,
    startDate: offence?.startDate,
    endDate: offence?.endDate,
    result: firstOf(run, 'ADJ'),
    disposals: allOf(run, 'DIS'),
  };
}

/** An arrest number governs the remands that follow it. */
function readRemands(segments: readonly Segment[]): HeldRecord['remands'] {
  return runsFrom(segments, 'ASR').flatMap((run) => {
    const asn = firstOf(run, 'ASR')?.asn ?? '';
    return allOf(run, 'REM').map((report) => ({ asn, report }));
  });
}

/** The same number in another spelling is the same number. */
export function isSameNumber(
  scheme: 'ASN' | 'CCR' | 'PNCID',
  left: string | undefined,
  right: string,
  thisYear: number,
): boolean {
  if (left === undefined) return false;
  const spell = (text: string) => parseIdentifier(scheme, text, thisYear)?.canonical ?? text;
  return spell(left) === spell(right);
}

/** Undefined where the record has no such case. */
export function caseOf({ cases }: HeldRecord, reference: string, thisYear: number): HeldCase | undefined {
  return cases.find((held) => isSameNumber('CCR', held.reference, reference, thisYear));
}
