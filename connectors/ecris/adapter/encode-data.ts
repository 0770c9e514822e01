/** The data part of each message we send. Element order is the schema's. */
import type { AnswerOutcome } from '../../contract/canonical.ts';
import type {
  Accountability,
  EarlierConviction,
  FunctionalErrorSubmission,
  InformationSubmission,
  NotificationResponseSubmission,
  NotificationSubmission,
  RequestSubmission,
  ResponseSubmission,
} from '../../contract/messages.ts';
import {
  additionalInfoResults,
  additionalInformation,
  authorityTypes,
  commonTablesVersion,
  freezeError,
  furtherDetailsItem,
  notificationResponses,
  purposeReferences,
  responseTypes,
  type ResponseType,
} from '../wire/codes.ts';
import { homeCountry } from '../wire/countries.ts';
import { lengths } from '../wire/limits.ts';
import type { CarriedKind, CarriedSubmission } from './carried.ts';
import { encodeAttachments } from './encode-attachment.ts';
import { encodeChange, encodeConvictions } from './encode-conviction.ts';
import { encodePerson } from './encode-person.ts';
import {
  carriedText,
  multilingual,
  notCarried,
  offenceReference,
  ownWords,
  remarksOf,
  wholeDate,
  type XmlContent,
} from './encode-values.ts';
import { freezeCode } from './month-end.ts';

type Encoders = {
  [Kind in CarriedKind]: (submission: Extract<CarriedSubmission, { kind: Kind }>, authorityName: string) => XmlContent;
};

const encoders: Encoders = {
  REQUEST: requestData,
  // The schema knows no question about a sentence: the question stands in the remarks, beside the one item that asks nothing personal.
  FURTHER_DETAILS: ({ question, items = [] }) => ({
    'm:MessageDataRemarks': remarksOf(question, 'question'),
    'm:MessageDataAdditionalInformationRequested': items.length > 0 ? items.map(wantedItem) : furtherDetailsItem,
  }),
  CANCELLATION: ({ reason }) => ({ 'm:MessageDataRemarks': reason === undefined ? undefined : remarksOf(reason, 'reason') }),
  NOTIFICATION: notificationData,
  RESPONSE: responseData,
  DEADLINE: ({ dueOn }) => ({ 'm:MessageDataDeadline': wholeDate(dueOn, 'dueOn') }),
  INFORMATION: informationData,
  NOTIFICATION_RESPONSE: notificationResponseData,
  FUNCTIONAL_ERROR: functionalErrorData,
};

/** Throws BackendFault `malformed`, code FIELD_NOT_CARRIED, that names the first field the wire has no room for. */
export function encodeData(submission: CarriedSubmission, authorityName: string): XmlContent {
  // The table is keyed by the submission's own kind, which the compiler cannot follow through the index.
  const encode = encoders[submission.kind] as (submission: CarriedSubmission, authorityName: string) => XmlContent;
  return encode(submission, authorityName);
}

function wantedItem(item: string): string {
  if (!(additionalInformation as readonly string[]).includes(item)) throw notCarried('items');
  return item;
}

function requestData({ subject, country, accountability, urgent, accusation }: RequestSubmission, authority: string): XmlContent {
  const purpose = Object.hasOwn(purposeReferences, accountability.purpose)
    ? purposeReferences[accountability.purpose]
    : undefined;
  if (!purpose) throw notCarried('accountability.purpose');
  return {
    'm:MessageDataPerson': encodePerson(subject, country, 'subject'),
    'm:MessageDataRequestPurposeCategoryReference': purpose.reference,
    'm:MessageDataRequestPurpose': multilingual(purpose.text, 'en'),
    'm:MessageDataAccusationOffenceCategoryReference':
      accusation === undefined
        ? undefined
        : offenceReference({ system: 'ECRIS_OFFENCE', version: commonTablesVersion, code: accusation }, 'accusation'),
    'm:MessageDataRequestingAuthority': encodeAuthority(accountability, authority),
    'm:MessageDataCaseReferenceNumber': carriedText(
      accountability.justification,
      { max: lengths.caseReference },
      'accountability.justification',
    ),
    'm:MessageDataConcernedPersonConsent': 'UNKNOWN',
    'm:MessageDataUrgency': urgent ? 'Yes' : 'No',
  };
}

function encodeAuthority({ organisation }: Accountability, authorityName: string): XmlContent {
  const code = carriedText(organisation, { max: lengths.authorityCode }, 'accountability.organisation');
  return {
    'm:RequestingAuthorityTypeReference': authorityTypes.police,
    'm:RequestingAuthorityCode': code,
    'm:RequestingAuthorityName': multilingual(authorityName, 'en'),
  };
}

/** An update or deletion names the conviction told before: by its own id (the schema's reference leads into the document), or as it was then. */
function notificationData({ subject, country, change, conviction, toldBefore }: NotificationSubmission): XmlContent {
  if (change === 'NEW' && toldBefore) throw notCarried('toldBefore');
  return {
    'm:MessageDataPerson': encodePerson(subject, country, 'subject'),
    'm:MessageDataConviction': encodeChange(conviction, change, 'conviction'),
    'm:MessageDataUpdatedConvictionReference':
      change === 'NEW'
        ? undefined
        : toldBefore
          ? encodeEarlier(toldBefore)
          : { 'm:ECRISConvictionReference': conviction.nativeId },
  };
}

function encodeEarlier(earlier: EarlierConviction): XmlContent {
  if ('njrId' in earlier)
    return { 'm:NJRConvictionReference': carriedText(earlier.njrId, { max: lengths.njrReference }, 'toldBefore.njrId') };
  const { court, fileNumber, finalOn } = earlier;
  return {
    'm:ExternalConviction': {
      'm:ConvictingAuthority': { 'd:DecidingAuthorityName': ownWords(court, { max: lengths.court }, 'toldBefore.court') },
      'm:ConvictionFileNumber': carriedText(fileNumber, { max: lengths.fileNumber }, 'toldBefore.fileNumber'),
      'm:ConvictionDecisionFinalDate': wholeDate(finalOn, 'toldBefore.finalOn'),
    },
  };
}

const responseTypeOf = {
  CONVICTIONS: responseTypes.success,
  NO_CONVICTIONS: responseTypes.success,
  DENIED: responseTypes.denied,
  SEVERAL_PERSONS: responseTypes.severalPersons,
  NOT_IDENTIFIED: responseTypes.notOfThisState,
  DECEASED: responseTypes.deceased,
  PROBLEM: responseTypes.problem,
} as const satisfies Record<AnswerOutcome, ResponseType>;

/** "No convictions" is success without any: an outcome that its convictions contradict is not sent. */
function responseData({ outcome, identity, convictions, otherCountries, remarks }: ResponseSubmission): XmlContent {
  if ((outcome === 'CONVICTIONS') !== convictions.length > 0) throw notCarried('outcome');
  if (!otherCountries.every((country) => /^[A-Z]{2}$/.test(country))) throw notCarried('otherCountries');
  return {
    'm:MessageDataPerson': encodePerson(identity, homeCountry, 'identity'),
    'm:MessageDataRemarks': remarks === undefined ? undefined : remarksOf(remarks, 'remarks'),
    'm:MessageDataConviction': encodeConvictions(convictions, 'convictions'),
    'm:MessageDataOtherMemberState': otherCountries,
    'm:MessageDataRequestResponseTypeReference': responseTypeOf[outcome],
  };
}

function informationData({ text, attachments = [], reference }: InformationSubmission): XmlContent {
  const textStandsAlone = attachments.length === 0 || text !== '';
  return {
    'm:MessageDataRemarks': textStandsAlone ? remarksOf(text, 'text') : undefined,
    'm:MessageDataRequestAdditionalInfoResponseTypeReference': additionalInfoResults.available,
    'm:MessageDataFingerprintsPush': encodeAttachments(attachments, reference),
  };
}

function notificationResponseData({ accepted, problem }: NotificationResponseSubmission): XmlContent {
  const code = accepted ? notificationResponses.accepted : (problem ?? notificationResponses.refused);
  const contradicts = accepted ? problem !== undefined : code === notificationResponses.accepted;
  if (contradicts || !/^NRT-\d{2}-\d{2}$/.test(code)) throw notCarried('problem');
  return { 'm:MessageDataNotificationResponseTypeReference': code };
}

/** Each code once: to the schema it is an id of the document. */
function functionalErrorData({ errors }: FunctionalErrorSubmission): XmlContent {
  const codes = errors.map(({ code }) => (code === freezeCode ? freezeError.code : code));
  const sound = codes.length > 0 && codes.every((code) => /^FE-\d{5}$/.test(code)) && new Set(codes).size === codes.length;
  if (!sound) throw notCarried('errors.code');
  return {
    'm:MessageDataFunctionalError': errors.map(({ text }, at) => ({
      'm:FunctionalErrorCode': codes[at],
      'm:FunctionalErrorAdditionalInformation': text === undefined ? undefined : remarksOf(text, `errors.${at}.text`),
    })),
  };
}
