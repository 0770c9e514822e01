/** One sanction of a conviction: what was imposed, suspended and served. */
import type { Sanction } from '../../contract/canonical.ts';
import { sentinels } from '../wire/codes.ts';
import { lengths } from '../wire/limits.ts';
import {
  encodeAmount,
  encodeCurrency,
  encodeDuration,
  notCarried,
  optionalRemarks,
  optionalText,
  parameterReference,
  sanctionReference,
  wordsOrUnknown,
  type XmlContent,
} from './encode-values.ts';

const nature = { pattern: /^N-\d{2}-[0A-Z]$/, unknown: sentinels.nature };
const suspension = { pattern: /^S-\d{2}-[A-Z]$/, unknown: sentinels.suspension };

/** `id` is the sanction's own in the document. */
export function encodeSanction(sanction: Sanction, id: string, path: string): XmlContent {
  const sentenced = encodeDuration(sanction.sentenced, `${path}.sentenced`);
  const executed = encodeDuration(sanction.executed, `${path}.executed`);
  return {
    'd:NationalCategoryCode': optionalText(sanction.nationalCode, lengths.nationalCode, `${path}.nationalCode`),
    'd:NationalCategoryTitle': wordsOrUnknown(sanction.title, lengths.title, `${path}.title`),
    'd:Remarks': optionalRemarks(sanction.remarks, `${path}.remarks`),
    'd:SanctionID': id,
    'd:SanctionTypeReference': parameterReference(sanction.nature, nature, `${path}.nature`) ?? sentinels.nature,
    'd:SanctionCommonCategoryReference': sanctionReference(sanction.category, `${path}.category`),
    'd:SanctionMultiplier': '1',
    'd:SanctionIsSpecificToMinor': 'UNKNOWN',
    'd:SanctionSentencedPeriod': sentenced && { 'd:PeriodDuration': sentenced, 'd:DurationExact': 'UNKNOWN' },
    'd:SanctionExecutionPeriod': executed && { 'd:PeriodDuration': executed },
    ...encodeFine(sanction.fine, `${path}.fine`),
    'd:SanctionSuspension': encodeSuspension(sanction, path),
  };
}

function encodeFine(fine: Sanction['fine'], path: string): XmlContent {
  if (!fine) return {};
  const { count, amount, currency } = fine;
  if (!Number.isInteger(count) || count < 1 || count > 999) throw notCarried(`${path}.count`);
  return {
    'd:SanctionNumberOfFines': String(count),
    'd:SanctionAmountOfIndividualFine': encodeAmount(amount, `${path}.amount`),
    'd:SanctionCurrencyOfFineReference': encodeCurrency(currency, `${path}.currency`),
  };
}

/** How long is told also where how is not known. */
function encodeSuspension(sanction: Sanction, path: string): XmlContent | undefined {
  const kind = parameterReference(sanction.suspension, suspension, `${path}.suspension`);
  const part = encodeDuration(sanction.suspendedFor, `${path}.suspendedFor`);
  if (kind === undefined && part === undefined) return undefined;
  return { 'd:SanctionSuspensionTypeReference': kind ?? sentinels.suspension, 'd:SanctionDurationSuspendedPart': part };
}
