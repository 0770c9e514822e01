/** The update that a writing transaction was made for. */
import type { Identity } from '../../contract/canonical.ts';
import type { Charge, Court, Disposal, RegisterUpdate, ResultedCharge } from '../../contract/register.ts';
import { nameOf } from '../adapter/file-name.ts';
import { caseOf, readHeldRecord, type HeldCase, type HeldRecord } from '../adapter/held-record.ts';
import { allOf, firstOf } from '../adapter/segments.ts';
import { sexFromPnc } from '../adapter/sex.ts';
import type { Fields, Segment } from '../wire/layouts.ts';
import type { Message } from '../wire/message.ts';

const reference = 'cassette';
/** Settles two-digit years; which century it is does not matter here. */
const anyYear = 2026;

/** `print`: the record as it was read before. Undefined where it is needed and was not read, and for updates that the hub does not make. */
export function updateOf({ type, segments }: Message, print: readonly Segment[] | undefined): RegisterUpdate | undefined {
  if (type === 'NEWREC') return creationOf(segments);
  const record = print && print.length > 0 ? readHeldRecord(print) : undefined;
  if (!record) return undefined;
  if (type === 'NEWCAS') return additionOf(segments, record);
  if (type === 'NEWREM') return remandOf(segments, record);
  if (type === 'DISARR') return resultsOf(segments, record);
  return type === 'SUBVAR' || type === 'SENDEF' ? variationOf(segments, record) : undefined;
}

function creationOf(segments: readonly Segment[]): RegisterUpdate | undefined {
  const [person, arrest] = [firstOf(segments, 'NOM'), firstOf(segments, 'ASR')];
  if (!person || !arrest) return undefined;
  const aliases = allOf(segments, 'ALS').map(({ fileName }) => nameOf(fileName, 'ALIAS'));
  return {
    kind: 'CREATE_RECORD',
    reference,
    identity: { ...identityOf(person), names: [nameOf(person.fileName, 'PRIMARY'), ...aliases] },
    asn: arrest.asn,
    charges: allOf(segments, 'ACH').map(chargeOf),
  };
}

function additionOf(segments: readonly Segment[], { person }: HeldRecord): RegisterUpdate | undefined {
  const arrest = firstOf(segments, 'ASR');
  if (!arrest) return undefined;
  const charges = allOf(segments, 'ACH').map(chargeOf);
  return { kind: 'ADD_CASE', reference, nativeId: person.pncId, asn: arrest.asn, charges };
}

function identityOf(person: Fields<'NOM'>): Omit<Identity, 'names'> {
  const { birthDate, birthTown: town, birthCountry: country, cro } = person;
  const nationalities = [person.nationality1, person.nationality2, person.nationality3];
  return {
    sex: sexFromPnc[person.sex],
    ...(birthDate && { birthDate }),
    ...((town ?? country) && { birthPlace: { ...(country && { country }), ...(town && { town }) } }),
    nationalities: nationalities.filter((code) => code !== undefined),
    identifiers: cro ? [{ scheme: 'CRO', value: cro, country: 'GB' }] : [],
  };
}

const remandResults = { B: 'BAIL', C: 'CUSTODY', A: 'ADJOURNED', O: 'CARE' } as const;

function remandOf(segments: readonly Segment[], { person }: HeldRecord): RegisterUpdate | undefined {
  const [report, arrest] = [firstOf(segments, 'REM'), firstOf(segments, 'ASR')];
  if (!report || !arrest) return undefined;
  const { resultDate, result, nextDate, nextCourtCode, nextCourtName } = report;
  const conditions = Object.entries(report).flatMap(([name, value]) =>
    name.startsWith('condition') && typeof value === 'string' ? [value.replaceAll('\n', ' ')] : [],
  );
  return {
    ...{ kind: 'REMAND', reference, nativeId: person.pncId, asn: arrest.asn, court: courtOf(report), on: resultDate },
    result: remandResults[result],
    ...(nextDate && { nextOn: nextDate }),
    ...(nextCourtCode && { nextCourt: courtOf({ courtCode: nextCourtCode, courtName: nextCourtName }) }),
    conditions,
  };
}

function courtOf({ courtCode, courtName }: { courtCode: string; courtName?: string }): Court {
  return { code: courtCode, ...(courtName && { name: courtName }) };
}

function resultsOf(segments: readonly Segment[], record: HeldRecord): RegisterUpdate | undefined {
  const [court, next] = [firstOf(segments, 'COU'), firstOf(segments, 'CRT')];
  const held = caseIn(segments, record);
  if (!court || !held) return undefined;
  return {
    ...{ kind: 'ADD_DISPOSALS', reference, nativeId: record.person.pncId, courtCase: held.reference },
    asn: firstOf(segments, 'ASR')?.asn ?? held.asn ?? '',
    court: courtOf(court),
    hearingOn: court.hearingDate,
    charges: chargesIn(segments, held),
    ...(next && { carriedForwardTo: { court: courtOf(next), on: next.hearingDate } }),
  };
}

function variationOf(segments: readonly Segment[], record: HeldRecord): RegisterUpdate | undefined {
  const hearing = firstOf(segments, 'SUB');
  const held = caseIn(segments, record);
  if (!hearing || !held) return undefined;
  return {
    ...{ kind: 'VARY_DISPOSALS', reference, nativeId: record.person.pncId, courtCase: held.reference },
    court: courtOf(hearing),
    hearingOn: hearing.hearingDate,
    reason: hearing.appearance === 'D' ? 'DEFERRED' : 'VARIED',
    charges: chargesIn(segments, held),
  };
}

function caseIn(segments: readonly Segment[], record: HeldRecord): HeldCase | undefined {
  return caseOf(record, firstOf(segments, 'CCR')?.courtCase ?? '', anyYear);
}

/** What is known of an offence already is not sent: its dates are those of the record. */
function chargesIn(segments: readonly Segment[], { charges }: HeldCase): ResultedCharge[] {
  const found: ResultedCharge[] = [];
  for (const { tag, fields } of segments) {
    const last = found.at(-1);
    if (tag === 'ACH') found.push({ ...chargeOf(fields), ...unheard, disposals: [] });
    if (tag === 'CCH') {
      const own = charges.find(({ sequence }) => sequence === fields.sequence);
      found.push({ ...chargeOf({ ...own, cjsCode: fields.cjsCode }), ...unheard, disposals: [] });
    }
    if (tag === 'ADJ' && last) Object.assign(last, resultOf(fields));
    if (tag === 'DIS') last?.disposals.push(disposalOf(fields));
  }
  return found;
}

function chargeOf({ cjsCode, startDate = '', endDate }: { cjsCode: string; startDate?: string; endDate?: string }): Charge {
  return { cjsCode, startedOn: startDate, ...(endDate && { endedOn: endDate }) };
}

/** What is not sent of a charge does not matter. */
const unheard = { plea: 'NO PLEA TAKEN', adjudication: 'NON-CONVICTION' } as const;
const pleas = ['GUILTY', 'NOT GUILTY', 'NO PLEA TAKEN'] as const;
const adjudications = ['GUILTY', 'NOT GUILTY', 'NON-CONVICTION'] as const;

function resultOf({ plea, adjudication }: Fields<'ADJ'>): Pick<ResultedCharge, 'plea' | 'adjudication'> {
  return {
    plea: pleas.find((each) => each === plea) ?? unheard.plea,
    adjudication: adjudications.find((each) => each === adjudication) ?? unheard.adjudication,
  };
}

function disposalOf(fields: Fields<'DIS'>): Disposal {
  const { disposalCode, duration, effectiveDate, amount, qualifierDuration, text } = fields;
  const qualifiers = [fields.qualifier1, fields.qualifier2, fields.qualifier3, fields.qualifier4];
  return {
    code: disposalCode,
    ...(duration && { duration }),
    ...(effectiveDate && { date: effectiveDate }),
    ...(amount && { amount }),
    qualifiers: qualifiers.filter((code) => code !== undefined),
    ...(qualifierDuration && { qualifierDuration }),
    ...(text && { text }),
  };
}
