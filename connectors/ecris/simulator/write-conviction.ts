/** Convictions of a register person with their decisions, offences, sanctions and the links between them. */
import { decisionChanges, sentinels } from '../wire/codes.ts';
import type { RegisterConviction, RegisterOffence, RegisterPerson, RegisterSanction } from './register.ts';
import { referenceOf, writeDate, writePlace } from './write-person.ts';
import { el, text, type Markup } from './xml-writer.ts';

export interface ConvictionStyle {
  country: string;
  language: string;
  /** Whether what the paper file holds has been looked up. */
  fromFile: boolean;
  /** A later decision that changes or strikes it. */
  change?: 'update' | 'delete';
}

/** Ids are counted over the whole message: each must be its own in the document. */
export function writeConvictions({ convictions }: RegisterPerson, style: ConvictionStyle): Markup[] {
  let offencesBefore = 0;
  let sanctionsBefore = 0;
  return convictions.map((conviction, at) => {
    const offenceIds = conviction.offences.map((_, index) => `O-${digits(offencesBefore + index + 1, 5)}`);
    const sanctionIds = conviction.sanctions.map((_, index) => `S-${digits(sanctionsBefore + index + 1, 5)}`);
    offencesBefore += offenceIds.length;
    sanctionsBefore += sanctionIds.length;
    return writeConviction(
      conviction,
      { decision: `D-${digits(at + 1, 5)}`, offences: offenceIds, sanctions: sanctionIds },
      style,
    );
  });
}

const digits = (number: number, length: number) => String(number).padStart(length, '0');

interface Ids {
  decision: string;
  offences: string[];
  sanctions: string[];
}

function writeConviction(conviction: RegisterConviction, ids: Ids, style: ConvictionStyle): Markup {
  const { country, language } = style;
  return el('m:MessageDataConviction', [
    el('d:ConvictionID', `${country}-C-${digits(conviction.number, 15)}`),
    el('d:ConvictionConvictingCountryReference', referenceOf(country)),
    el('d:ConvictionFileNumber', conviction.fileNumber ?? sentinels.text),
    el('d:ConvictionDecisionDate', conviction.decidedOn ?? sentinels.date),
    el('d:ConvictionDecisionFinalDate', conviction.finalOn ?? sentinels.date),
    el('d:ConvictionDecidingAuthority', [text('d:DecidingAuthorityName', conviction.court, language)]),
    el('d:ConvictionNonCriminalRuling', 'No'),
    el('d:ConvictionIsTransmittable', conviction.transmittable ?? 'UNKNOWN'),
    text('d:ConvictionRemarks', conviction.remarks, language),
    el('d:ConvictionDecision', [
      el('d:DecisionID', ids.decision),
      el('d:DecisionDate', conviction.decidedOn),
      el('d:DecisionFinalDate', conviction.finalOn),
      el('d:DecisionDeleteConvictionFromRegister', conviction.deleted ? 'Yes' : 'No'),
    ]),
    ...(style.change ? [writeLaterDecision(style.change)] : []),
    ...conviction.offences.map((offence, at) => writeOffence(offence, ids.offences[at] ?? '', style)),
    ...conviction.sanctions.map((sanction, at) => writeSanction(sanction, ids.sanctions[at] ?? '', style)),
    ...writeLinks(conviction, ids),
  ]);
}

/** A message that changes something tells of one conviction, so the number is free. */
function writeLaterDecision(change: 'update' | 'delete'): Markup {
  return el('d:ConvictionDecision', [
    el('d:DecisionID', 'D-99999'),
    el('d:DecisionChangeTypeReference', change === 'delete' ? decisionChanges.deleted : decisionChanges.updated),
    el('d:DecisionDeleteConvictionFromRegister', change === 'delete' ? 'Yes' : 'No'),
  ]);
}

function writeOffence(offence: RegisterOffence, id: string, { country, language }: ConvictionStyle): Markup {
  return el('d:ConvictionOffence', [
    el('d:NationalCategoryCode', offence.nationalCode),
    text('d:NationalCategoryTitle', offence.title, language),
    el('d:OffenceID', id),
    el('d:OffenceCommonCategoryReference', `O-00-${offence.code}`),
    el('d:OffenceApplicableLegalProvisions', offence.law ?? sentinels.text),
    el('d:OffenceStartDate', offence.from && writeDate(offence.from)),
    el('d:OffenceEndDate', offence.to && writeDate(offence.to)),
    offence.town === undefined
      ? el('d:OffencePlace', undefined)
      : writePlace('d:OffencePlace', { country, town: offence.town }, language),
    el('d:OffenceIsContinuous', 'No'),
    el('d:OffenceLevelOfCompletionReference', offence.completion ?? sentinels.completion),
    el('d:OffenceLevelOfParticipationReference', offence.participation ?? sentinels.participation),
    el('d:OffenceResponsibilityExemption', 'No'),
    el('d:OffenceRecidivism', 'UNKNOWN'),
  ]);
}

function writeSanction(sanction: RegisterSanction, id: string, { language, fromFile }: ConvictionStyle): Markup {
  const { sentenced, executed } = fromFile && sanction.onFile ? sanction.onFile : sanction;
  const { fine, suspension } = sanction;
  return el('d:ConvictionSanction', [
    text('d:NationalCategoryTitle', sanction.title, language),
    text('d:Remarks', sanction.remarks, language),
    el('d:SanctionID', id),
    el('d:SanctionTypeReference', sanction.nature ?? sentinels.nature),
    el('d:SanctionCommonCategoryReference', `S-00-${sanction.code}`),
    el('d:SanctionMultiplier', 1),
    el('d:SanctionIsSpecificToMinor', 'No'),
    el('d:SanctionSentencedPeriod', sentenced && [el('d:PeriodDuration', sentenced), el('d:DurationExact', 'Yes')]),
    el('d:SanctionExecutionPeriod', executed && [el('d:PeriodDuration', executed)]),
    el('d:SanctionNumberOfFines', fine?.count),
    el('d:SanctionAmountOfIndividualFine', fine && writeAmount(fine)),
    el('d:SanctionCurrencyOfFineReference', fine?.currency),
    el('d:SanctionSuspension', suspension && writeSuspension(suspension)),
  ]);
}

function writeAmount({ unit, hundredths }: NonNullable<RegisterSanction['fine']>): Markup[] {
  return [el('c:PositiveDecimalUnit', unit), el('c:PositiveDecimalFraction', hundredths)];
}

function writeSuspension({ type, part, probation }: NonNullable<RegisterSanction['suspension']>): Markup[] {
  return [
    el('d:SanctionSuspensionTypeReference', type),
    el('d:SanctionDurationSuspendedPart', part),
    el('d:SanctionProbationDuration', probation),
  ];
}

function writeLinks({ sanctions }: RegisterConviction, ids: Ids): Markup[] {
  return [
    link('DecisionToOffences', ['Decision', ids.decision], ['Offence', ids.offences]),
    link('DecisionToSanctions', ['Decision', ids.decision], ['Sanction', ids.sanctions]),
    ...sanctions.map((sanction, at) =>
      link(
        'SanctionToOffences',
        ['Sanction', ids.sanctions[at] ?? ''],
        ['Offence', sanction.offences.map((index) => ids.offences[index] ?? '')],
      ),
    ),
  ];
}

function link(kind: string, [source, id]: [string, string], [target, targets]: [string, string[]]): Markup {
  if (targets.length === 0) return el('d:ConvictionRelationship', undefined);
  const parts = [el(`d:${source}`, id), ...targets.map((each) => el(`d:${target}`, each))];
  return el('d:ConvictionRelationship', parts, { 'xsi:type': `d:${kind}RelationshipType` });
}
