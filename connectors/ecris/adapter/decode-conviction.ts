/** The wire's conviction to the canonical one. Links are elements of their own there: one sanction can serve several offences. */
import type { Conviction, Offence, Sanction } from '../../contract/canonical.ts';
import { sentinels } from '../wire/codes.ts';
import { countryOfReference } from '../wire/countries.ts';
import { currencyOfReference } from '../wire/currencies.ts';
import {
  decodeAmount,
  decodeDate,
  decodePlace,
  knownText,
  offenceCode,
  originalLine,
  originalText,
  parameterCode,
  sanctionCode,
  undetermined,
  yesNoUnknown,
} from './decode-values.ts';
import { dateOfStrict } from './partial-date.ts';
import { linksOf, offencesBySanction } from './relationships.ts';
import { childOf, childrenOf, textOf, type XmlTree } from './strict-xml/xml-tree.ts';

/** Throws InconsistentMessage where a link leads nowhere. */
export function decodeConviction(conviction: XmlTree, sender: string): Conviction {
  const links = linksOf(conviction);
  const offences = offencesBySanction(links);
  return {
    nativeId: textOf(conviction, 'ConvictionID') ?? '',
    country: countryOfReference(textOf(conviction, 'ConvictionConvictingCountryReference') ?? '') ?? sender,
    fileNumber: knownText(textOf(conviction, 'ConvictionFileNumber')),
    court: originalLine(conviction, 'ConvictionDecidingAuthority', 'DecidingAuthorityName'),
    decidedOn: dateOfStrict(textOf(conviction, 'ConvictionDecisionDate')),
    finalOn: dateOfStrict(textOf(conviction, 'ConvictionDecisionFinalDate')),
    transmittable: yesNoUnknown(textOf(conviction, 'ConvictionIsTransmittable')),
    deleted: childrenOf(conviction, 'ConvictionDecision').some(
      (decision) => textOf(decision, 'DecisionDeleteConvictionFromRegister') === 'Yes',
    ),
    remarks: originalText(conviction, 'ConvictionRemarks'),
    offences: childrenOf(conviction, 'ConvictionOffence').map(decodeOffence),
    sanctions: childrenOf(conviction, 'ConvictionSanction').map((sanction) => decodeSanction(sanction, offences)),
  };
}

function decodeOffence(offence: XmlTree): Offence {
  const title = originalLine(offence, 'NationalCategoryTitle');
  const provisions = knownText(textOf(offence, 'OffenceApplicableLegalProvisions'));
  return {
    localId: textOf(offence, 'OffenceID') ?? '',
    category: offenceCode(textOf(offence, 'OffenceCommonCategoryReference') ?? ''),
    title,
    nationalCode: textOf(offence, 'NationalCategoryCode'),
    // The wire gives legal provisions no language: they cite the law the title is written in.
    legalProvisions:
      provisions === undefined ? undefined : { text: provisions, language: title?.language ?? undetermined, translated: false },
    startedOn: decodeDate(childOf(offence, 'OffenceStartDate')),
    endedOn: decodeDate(childOf(offence, 'OffenceEndDate')),
    place: decodePlace(childOf(offence, 'OffencePlace')),
    completion: parameterCode(textOf(offence, 'OffenceLevelOfCompletionReference'), sentinels.completion),
    participation: parameterCode(textOf(offence, 'OffenceLevelOfParticipationReference'), sentinels.participation),
  };
}

function decodeSanction(sanction: XmlTree, offences: ReadonlyMap<string, string[]>): Sanction {
  const localId = textOf(sanction, 'SanctionID') ?? '';
  const suspension = childOf(sanction, 'SanctionSuspension');
  return {
    localId,
    category: sanctionCode(textOf(sanction, 'SanctionCommonCategoryReference') ?? ''),
    title: originalLine(sanction, 'NationalCategoryTitle'),
    nationalCode: textOf(sanction, 'NationalCategoryCode'),
    nature: parameterCode(textOf(sanction, 'SanctionTypeReference'), sentinels.nature),
    sentenced: textOf(sanction, 'SanctionSentencedPeriod', 'PeriodDuration'),
    executed: textOf(sanction, 'SanctionExecutionPeriod', 'PeriodDuration'),
    suspension: parameterCode(textOf(suspension, 'SanctionSuspensionTypeReference'), sentinels.suspension),
    suspendedFor: textOf(suspension, 'SanctionDurationSuspendedPart') ?? textOf(suspension, 'PeriodDuration'),
    fine: decodeFine(sanction),
    remarks: originalText(sanction, 'Remarks'),
    offences: offences.get(localId) ?? [],
  };
}

const noCurrency = 'CX-00-999-XXX';

function decodeFine(sanction: XmlTree): Sanction['fine'] {
  const amount = decodeAmount(childOf(sanction, 'SanctionAmountOfIndividualFine'));
  if (amount === undefined) return undefined;
  return {
    count: Number(textOf(sanction, 'SanctionNumberOfFines') ?? 1),
    amount,
    currency: currencyOfReference(textOf(sanction, 'SanctionCurrencyOfFineReference') ?? noCurrency),
  };
}
