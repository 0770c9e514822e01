/** The update that a writing call was made for. */
import type { Charge, Court, Disposal, RegisterUpdate, ResultedCharge } from '../../contract/register.ts';
import type { RestExchange } from '../../test-kit/cassette/rest/frames.ts';
import { quantityOf } from '../adapter/duration.ts';
import { readName } from '../adapter/names.ts';
import { auditHeaders } from '../wire/audit-headers.ts';
import type { Wire } from '../wire/schemas.ts';

/** `asn`: the arrest number that was looked up for it. The adapter has checked the body before it was sent. */
export function updateOf({ type, call: { headers, body } }: RestExchange, asn = ''): RegisterUpdate {
  const reference = String(headers[auditHeaders.referenceId.name.toLowerCase()]);
  if (type === 'createPerson') return { reference, ...creationOf(body as Wire<'NewPerson'>) };
  if (type === 'addRemand') return { reference, ...remandOf(body as Wire<'Remand'>, asn) };
  if (type === 'addDisposals') return { reference, ...resultsOf(body as Wire<'DisposalResultRequest'>, asn) };
  return { reference, ...variationOf(body as Wire<'SubsequentDisposalRequest'>) };
}

type Of<Kind extends RegisterUpdate['kind']> = Omit<Extract<RegisterUpdate, { kind: Kind }>, 'reference'>;

const sexOf = { male: 'MALE', female: 'FEMALE', other: 'OTHER', unknown: 'UNKNOWN' } as const;

function creationOf(body: Wire<'NewPerson'>): Of<'CREATE_RECORD'> {
  const { names, gender, dateOfBirth, placeOfBirth, nationalities, croNumber, arrestReport } = body;
  return {
    kind: 'CREATE_RECORD',
    identity: {
      names: names.map((name) => readName(name, name.nameType === 'current' ? 'PRIMARY' : 'ALIAS')),
      sex: sexOf[gender],
      ...(dateOfBirth !== undefined && { birthDate: dateOfBirth }),
      ...(placeOfBirth && { birthPlace: placeOfBirth }),
      nationalities,
      identifiers: croNumber === undefined ? [] : [{ scheme: 'CRO', value: croNumber, country: 'GB' }],
    },
    asn: arrestReport.asn,
    charges: arrestReport.offences.map(chargeOf),
  };
}

const results = {
  'remanded-on-bail': 'BAIL',
  'remanded-in-custody': 'CUSTODY',
  adjourned: 'ADJOURNED',
  'remanded-in-care': 'CARE',
} as const;

function remandOf(body: Wire<'Remand'>, asn: string): Of<'REMAND'> {
  const { longPersonUrn, remandDate, appearanceResult, currentAppearance, nextAppearance, bailConditions } = body;
  return {
    kind: 'REMAND',
    nativeId: longPersonUrn,
    asn,
    court: courtOf(currentAppearance?.court),
    on: remandDate,
    result: results[appearanceResult],
    ...(nextAppearance?.date !== undefined && { nextOn: nextAppearance.date }),
    ...(nextAppearance?.court && { nextCourt: courtOf(nextAppearance.court) }),
    conditions: bailConditions,
  };
}

function resultsOf(body: Wire<'DisposalResultRequest'>, asn: string): Of<'ADD_DISPOSALS'> {
  const { longPersonUrn, courtCaseReference, court, dateOfConviction, carryForward, offences, additionalArrestOffences } = body;
  const added = (additionalArrestOffences ?? []).flatMap(({ additionalOffences }) => additionalOffences);
  return {
    kind: 'ADD_DISPOSALS',
    nativeId: longPersonUrn,
    asn,
    courtCase: courtCaseReference,
    court: courtOf(court),
    hearingOn: dateOfConviction,
    charges: [
      ...offences.map(resultedCharge),
      ...added.map(({ offenceCode, ...offence }) => resultedCharge({ ...offence, ...offenceCode })),
    ],
    ...(carryForward && { carriedForwardTo: { court: courtOf(carryForward.court), on: carryForward.appearanceDate } }),
  };
}

function variationOf(body: Wire<'SubsequentDisposalRequest'>): Of<'VARY_DISPOSALS'> {
  const { longPersonUrn, courtCaseReference, court, appearanceDate, reasonForAppearance, offences } = body;
  return {
    kind: 'VARY_DISPOSALS',
    nativeId: longPersonUrn,
    courtCase: courtCaseReference,
    court: courtOf(court),
    hearingOn: appearanceDate,
    reason: reasonForAppearance === 'Sentence Deferred' ? 'DEFERRED' : 'VARIED',
    charges: offences.map(resultedCharge),
  };
}

function courtOf(court: Wire<'Court'> | undefined): Court {
  return { code: court?.courtCode ?? '9998' };
}

type WrittenCharge = Pick<Wire<'OffenceUpdate'>, 'cjsOffenceCode' | 'offenceStartDate' | 'offenceEndDate'>;

function chargeOf({ cjsOffenceCode, offenceStartDate = '', offenceEndDate }: WrittenCharge): Charge {
  const ended = offenceEndDate !== undefined && { endedOn: offenceEndDate };
  return { cjsCode: cjsOffenceCode, startedOn: offenceStartDate, ...ended };
}

const pleas = { Guilty: 'GUILTY', 'Not Guilty': 'NOT GUILTY', 'No Plea Taken': 'NO PLEA TAKEN' } as const;
const adjudications = { Guilty: 'GUILTY', 'Not Guilty': 'NOT GUILTY', 'Non-Conviction': 'NON-CONVICTION' } as const;
const isPlea = (plea: string): plea is keyof typeof pleas => Object.hasOwn(pleas, plea);

type WrittenResult = WrittenCharge & Pick<Wire<'OffenceUpdate'>, 'plea' | 'adjudication' | 'disposalResults'>;

/** What is not sent of a charge does not matter. */
function resultedCharge({ plea, adjudication, disposalResults = [], ...charge }: WrittenResult): ResultedCharge {
  return {
    ...chargeOf(charge),
    plea: plea !== undefined && isPlea(plea) ? pleas[plea] : 'NO PLEA TAKEN',
    adjudication: adjudications[adjudication ?? 'Non-Conviction'],
    disposals: disposalResults.map(disposalOf),
  };
}

function disposalOf(result: Wire<'DisposalResult'>): Disposal {
  const { disposalCode, disposalFine, disposalEffectiveDate, disposalQualifiers = [], disposalText } = result;
  const [duration, qualifierDuration] = [result.disposalDuration, result.disposalQualifierDuration].map(quantity);
  return {
    code: String(disposalCode).padStart(4, '0'),
    ...(duration !== undefined && { duration }),
    ...(disposalEffectiveDate !== undefined && { date: disposalEffectiveDate }),
    ...(disposalFine?.amount !== undefined && { amount: disposalFine.amount.toFixed(2) }),
    qualifiers: disposalQualifiers,
    ...(qualifierDuration !== undefined && { qualifierDuration }),
    ...(disposalText !== undefined && { text: disposalText }),
  };
}

/** Without the word that explains a life sentence. */
function quantity(duration: Wire<'Duration'> | undefined): string | undefined {
  return quantityOf(duration)?.replace(/ .*$/, '');
}
