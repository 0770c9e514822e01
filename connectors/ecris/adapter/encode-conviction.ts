/**
 * Canonical convictions to the wire's. Decisions, offences and sanctions are elements of their own, tied together by relationships; their
 * ids must each be their own in the whole message, so they are counted anew over all convictions of it.
 */
import type { Conviction, Offence, Sanction } from '../../contract/canonical.ts';
import type { ConvictionChange } from '../../contract/messages.ts';
import { decisionChanges, sentinels } from '../wire/codes.ts';
import { lengths } from '../wire/limits.ts';
import { namespaces } from '../wire/namespaces.ts';
import { encodeSanction } from './encode-sanction.ts';
import {
  carriedText,
  countryOrUnknown,
  encodePlace,
  notCarried,
  offenceReference,
  optionalDate,
  optionalRemarks,
  optionalText,
  parameterReference,
  wholeDate,
  wordsOrUnknown,
  type XmlContent,
} from './encode-values.ts';

/** The ids of one conviction's parts in the document, by their canonical `localId`. */
interface Ids {
  decision: string;
  /** Of the decision that changes the conviction, where there is one. */
  change: string;
  offences: ReadonlyMap<string, string>;
  sanctions: ReadonlyMap<string, string>;
}

/** Hands out the next ids of a document: `O-00001`, `O-00002`, ... */
type Counter = (letter: 'D' | 'O' | 'S') => string;

/** As they stand in the register, e.g. in an answer. */
export function encodeConvictions(convictions: readonly Conviction[], path: string): XmlContent[] {
  const next = openCounter();
  if (new Set(convictions.map(({ nativeId }) => nativeId)).size < convictions.length) throw notCarried(`${path}.nativeId`);
  return convictions.map((conviction, at) => encodeConviction(conviction, 'NEW', next, `${path}.${at}`));
}

/** One conviction as a notification tells it. */
export function encodeChange(conviction: Conviction, change: ConvictionChange, path: string): XmlContent {
  if (conviction.deleted && change !== 'DELETE') throw notCarried(`${path}.deleted`);
  return encodeConviction(conviction, change, openCounter(), path);
}

function openCounter(): Counter {
  const used = { D: 0, O: 0, S: 0 };
  return (letter) => {
    used[letter] += 1;
    if (used[letter] > 99_999) throw notCarried('convictions');
    return `${letter}-${String(used[letter]).padStart(5, '0')}`;
  };
}

function encodeConviction(conviction: Conviction, change: ConvictionChange, next: Counter, path: string): XmlContent {
  if (!/^[A-Z]{2}-C-\d{15}$/.test(conviction.nativeId)) throw notCarried(`${path}.nativeId`);
  const ids = idsOf(conviction, next, path);
  return {
    'd:ConvictionID': conviction.nativeId,
    'd:ConvictionConvictingCountryReference': countryOrUnknown(conviction.country, `${path}.country`),
    'd:ConvictionFileNumber': optionalText(conviction.fileNumber, lengths.fileNumber, `${path}.fileNumber`) ?? sentinels.text,
    'd:ConvictionDecisionDate': wholeDate(conviction.decidedOn, `${path}.decidedOn`) ?? sentinels.date,
    'd:ConvictionDecisionFinalDate': wholeDate(conviction.finalOn, `${path}.finalOn`) ?? sentinels.date,
    'd:ConvictionDecidingAuthority': {
      'd:DecidingAuthorityName': wordsOrUnknown(conviction.court, lengths.court, `${path}.court`),
    },
    'd:ConvictionNonCriminalRuling': 'UNKNOWN',
    'd:ConvictionIsTransmittable': { YES: 'Yes', NO: 'No', UNKNOWN: 'UNKNOWN' }[conviction.transmittable],
    'd:ConvictionRemarks': optionalRemarks(conviction.remarks, `${path}.remarks`),
    'd:ConvictionDecision': encodeDecisions(conviction, change, ids),
    'd:ConvictionOffence': conviction.offences.map((offence, at) => encodeOffence(offence, ids, `${path}.offences.${at}`)),
    'd:ConvictionSanction': conviction.sanctions.map((sanction, at) =>
      encodeSanction(sanction, ids.sanctions.get(sanction.localId) ?? '', `${path}.sanctions.${at}`),
    ),
    'd:ConvictionRelationship': encodeLinks(conviction, ids, path),
  };
}

function idsOf({ offences, sanctions }: Conviction, next: Counter, path: string): Ids {
  const decision = next('D');
  const byLocalId = (parts: readonly (Offence | Sanction)[], letter: 'O' | 'S', field: string) => {
    const ids = new Map(parts.map(({ localId }) => [localId, next(letter)]));
    if (ids.size < parts.length) throw notCarried(`${path}.${field}.localId`);
    return ids;
  };
  return {
    decision,
    change: next('D'),
    offences: byLocalId(offences, 'O', 'offences'),
    sanctions: byLocalId(sanctions, 'S', 'sanctions'),
  };
}

/** The decision that convicted, and after it the one that changes or deletes (a struck conviction in an answer has been deleted too). */
function encodeDecisions({ decidedOn, finalOn, deleted }: Conviction, change: ConvictionChange, ids: Ids): XmlContent[] {
  const strikes = deleted || change === 'DELETE';
  const first = {
    'd:DecisionID': ids.decision,
    'd:DecisionDate': decidedOn,
    'd:DecisionFinalDate': finalOn,
    'd:DecisionDeleteConvictionFromRegister': 'No',
  };
  if (!strikes && change === 'NEW') return [first];
  const later = {
    'd:DecisionID': ids.change,
    'd:DecisionChangeTypeReference': strikes ? decisionChanges.deleted : decisionChanges.updated,
    'd:DecisionDeleteConvictionFromRegister': strikes ? 'Yes' : 'No',
  };
  return [first, later];
}

const completion = { pattern: /^LC-\d{2}-[0A-Z]$/, unknown: sentinels.completion };
const participation = { pattern: /^LP-\d{2}-[0A-Z]$/, unknown: sentinels.participation };

function encodeOffence(offence: Offence, { offences }: Ids, path: string): XmlContent {
  const law = offence.legalProvisions?.text;
  return {
    'd:NationalCategoryCode': optionalText(offence.nationalCode, lengths.nationalCode, `${path}.nationalCode`),
    'd:NationalCategoryTitle': wordsOrUnknown(offence.title, lengths.title, `${path}.title`),
    'd:OffenceID': offences.get(offence.localId),
    'd:OffenceCommonCategoryReference': offenceReference(offence.category, `${path}.category`),
    'd:OffenceApplicableLegalProvisions':
      law === undefined ? sentinels.text : carriedText(law, { max: lengths.legalProvisions }, `${path}.legalProvisions`),
    'd:OffenceStartDate': optionalDate(offence.startedOn, `${path}.startedOn`),
    'd:OffenceEndDate': optionalDate(offence.endedOn, `${path}.endedOn`),
    'd:OffencePlace': offence.place && encodePlace(offence.place, `${path}.place`),
    'd:OffenceIsContinuous': 'UNKNOWN',
    'd:OffenceLevelOfCompletionReference': parameterReference(offence.completion, completion, `${path}.completion`),
    'd:OffenceLevelOfParticipationReference': parameterReference(offence.participation, participation, `${path}.participation`),
    'd:OffenceResponsibilityExemption': 'UNKNOWN',
    'd:OffenceRecidivism': 'UNKNOWN',
  };
}

/** The first decision imposed everything; each sanction leads to the offences it was imposed for. */
function encodeLinks({ sanctions }: Conviction, ids: Ids, path: string): XmlContent[] {
  const bySanction = sanctions.flatMap(({ localId, offences }, at) => {
    const targets = [...new Set(offences)].map((id) => ids.offences.get(id) ?? refuseLink(`${path}.sanctions.${at}.offences`));
    return link('SanctionToOffences', { 'd:Sanction': ids.sanctions.get(localId) }, { 'd:Offence': targets });
  });
  return [
    ...link('DecisionToOffences', { 'd:Decision': ids.decision }, { 'd:Offence': [...ids.offences.values()] }),
    ...link('DecisionToSanctions', { 'd:Decision': ids.decision }, { 'd:Sanction': [...ids.sanctions.values()] }),
    ...bySanction,
  ];
}

function refuseLink(path: string): never {
  throw notCarried(path);
}

function link(kind: string, source: XmlContent, targets: Record<string, string[]>): XmlContent[] {
  if (Object.values(targets).every((ids) => ids.length === 0)) return [];
  return [{ '@xmlns:xsi': namespaces.xsi, '@xsi:type': `d:${kind}RelationshipType`, ...source, ...targets }];
}
