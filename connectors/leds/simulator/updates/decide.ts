/** What an update makes of a person, or why it is refused. Pure: the rules of the simulated register. */
import type { ProblemType } from '../../wire/problems.ts';
import type { Wire } from '../../wire/schemas.ts';
import { courtCaseReferenceOf, type CourtCase } from '../cases.ts';
import { idOf } from '../ids.ts';
import type { Person } from '../people.ts';

export interface Changed {
  person: Person;
  /** Of a case that the update opened. */
  courtCaseReference?: string;
}
export type Decision = Changed | ProblemType;

/** Goes on in a case of its own. */
const carriedForward = 2059;

export function remand(person: Person, reportId: string, body: Wire<'Remand'>): Decision {
  if (body.longPersonUrn !== person.longPersonUrn || !isCheckName(person, body.checkname)) return 'bad-request/does-not-match';
  const report = person.arrestReports.find((each) => each.reportId === reportId);
  if (!report) return 'bad-request/invalid-reference';
  const told = { ...report, remands: [...report.remands, body] };
  return { person: { ...person, arrestReports: person.arrestReports.map((each) => (each === report ? told : each)) } };
}

function isCheckName({ names }: Person, checkname: string): boolean {
  return names.some(({ lastName }) => [...lastName].slice(0, 12).join('').trimEnd() === checkname);
}

export function addResults(person: Person, courtCaseId: string, body: Wire<'DisposalResultRequest'>): Decision {
  const held = person.disposals.find((each) => each.courtCaseId === courtCaseId);
  if (!held) return 'bad-request/invalid-reference';
  if (!isAbout(person, held, body)) return 'bad-request/does-not-match';
  if (held.offences.some(({ adjudications }) => adjudications.length > 0)) return 'unprocessable/not-allowed';
  if (!areOffencesOf(held, body.offences)) return 'bad-request/invalid-reference';
  const isCarried = (offence: Wire<'Offence'>) =>
    body.offences.some((each) => each.offenceId === offence.offenceId && carries(each));
  const stay = held.offences
    .filter((offence) => !isCarried(offence))
    .map((offence) =>
      resulted(
        offence,
        body.offences.find((each) => each.offenceId === offence.offenceId),
        1,
        body.dateOfConviction,
      ),
    );
  const heard: CourtCase = {
    ...held,
    caseStatusMarker: 'court-case',
    court: body.court,
    convictionDate: body.dateOfConviction,
    offences: [...stay, ...addedOffences(held, body)],
  };
  const next = nextCase(person, held, held.offences.filter(isCarried), body);
  const disposals = person.disposals.map((each) => (each === held ? heard : each)).filter(({ offences }) => offences.length > 0);
  return {
    person: { ...person, disposals: next ? [...disposals, next] : disposals },
    ...(next && { courtCaseReference: next.courtCaseReference }),
  };
}

function carries({ disposalResults = [] }: Wire<'OffenceUpdate'>): boolean {
  return disposalResults.some(({ disposalCode }) => disposalCode === carriedForward);
}

function isAbout(
  { longPersonUrn }: Person,
  { courtCaseReference }: CourtCase,
  body: { longPersonUrn: string; courtCaseReference: string },
): boolean {
  return body.longPersonUrn === longPersonUrn && body.courtCaseReference === courtCaseReference;
}

function areOffencesOf({ offences }: CourtCase, updates: readonly Wire<'OffenceUpdate'>[]): boolean {
  return updates.every(({ offenceId, courtOffenceSequenceNumber, cjsOffenceCode }) =>
    offences.some(
      (held) =>
        held.offenceId === offenceId &&
        held.courtOffenceSequenceNumber === courtOffenceSequenceNumber &&
        held.cjsOffenceCode === cjsOffenceCode,
    ),
  );
}

type Result = Pick<Wire<'OffenceUpdate'>, 'plea' | 'adjudication' | 'disposalResults'>;

function resulted(offence: Wire<'Offence'>, result: Result | undefined, appearanceNumber: number, on: string): Wire<'Offence'> {
  if (!result) return offence;
  const { plea, adjudication, disposalResults = [] } = result;
  const id = (what: string, at = 0) => idOf(what, offence.offenceId, appearanceNumber, at);
  return {
    ...offence,
    ...(plea && { plea }),
    adjudications: adjudication
      ? [...offence.adjudications, { adjudicationId: id('adjudication'), appearanceNumber, disposalDate: on, adjudication }]
      : offence.adjudications,
    disposalResults: [
      ...offence.disposalResults,
      ...disposalResults.map((disposal, at) => ({ disposalId: id('disposal', at), appearanceNumber, ...disposal })),
    ],
  };
}

/** Offences that came up in court, numbered after those of the case. */
function addedOffences(held: CourtCase, body: Wire<'DisposalResultRequest'>): Wire<'Offence'>[] {
  const added = body.additionalArrestOffences?.flatMap(({ additionalOffences }) => additionalOffences) ?? [];
  return added.map((offence, index) => {
    const sequence = held.offences.length + index + 1;
    const { offenceStartDate, offenceEndDate } = offence;
    const fresh: Wire<'Offence'> = {
      offenceId: idOf('offence', held.courtCaseId, sequence),
      courtOffenceSequenceNumber: sequence,
      cjsOffenceCode: offence.offenceCode.cjsOffenceCode,
      offenceStartDate,
      ...(offenceEndDate !== undefined && { offenceEndDate }),
      offenceDescription: [],
      adjudications: [],
      disposalResults: [],
    };
    return resulted(fresh, offence, 1, body.dateOfConviction);
  });
}

function nextCase(
  person: Person,
  held: CourtCase,
  offences: Wire<'Offence'>[],
  { carryForward }: Wire<'DisposalResultRequest'>,
): CourtCase | undefined {
  if (!carryForward || offences.length === 0) return undefined;
  const year = carryForward.appearanceDate.slice(2, 4);
  const serial = 800_000 + (Number.parseInt(idOf(held.courtCaseId, person.version).slice(0, 6), 16) % 100_000);
  const courtCaseReference = courtCaseReferenceOf(year, carryForward.court.courtCode ?? '0000', serial);
  return {
    courtCaseId: idOf('case', courtCaseReference),
    courtCaseReference,
    caseStatusMarker: 'impending-prosecution-detail',
    ...(held.asn !== undefined && { asn: held.asn }),
    ...(held.ownerCode !== undefined && { ownerCode: held.ownerCode }),
    court: carryForward.court,
    offences: offences.map((offence, index) => ({ ...offence, courtOffenceSequenceNumber: index + 1 })),
  };
}

export function addLaterResults(person: Person, courtCaseId: string, body: Wire<'SubsequentDisposalRequest'>): Decision {
  const held = person.disposals.find((each) => each.courtCaseId === courtCaseId);
  if (!held) return 'bad-request/invalid-reference';
  if (!isAbout(person, held, body)) return 'bad-request/does-not-match';
  if (held.offences.every(({ adjudications }) => adjudications.length === 0)) return 'unprocessable/not-allowed';
  if (!areOffencesOf(held, body.offences)) return 'bad-request/invalid-reference';
  const { appearanceDate, reasonForAppearance } = body;
  const appearanceNumber = 2 + (held.laterAppearances?.length ?? 0);
  const heard: CourtCase = {
    ...held,
    laterAppearances: [...(held.laterAppearances ?? []), { appearanceNumber, appearanceDate, reasonForAppearance }],
    offences: held.offences.map((offence) =>
      resulted(
        offence,
        body.offences.find((each) => each.offenceId === offence.offenceId),
        appearanceNumber,
        appearanceDate,
      ),
    ),
  };
  return { person: { ...person, disposals: person.disposals.map((each) => (each === held ? heard : each)) } };
}
