/**
 * Code constants of the messages. Values marked "ours" were not found in any public source: they follow the published pattern and are
 * agreed between this connector and its simulated peers only.
 */

/** Answers to a request. The names of -02 to -05 are read from a public implementation's constants. */
export const responseTypes = {
  success: 'RRT-00-00',
  denied: 'RRT-00-01',
  notOfThisState: 'RRT-00-02',
  deceased: 'RRT-00-03',
  fingerprintsDiffer: 'RRT-00-04',
  severalPersons: 'RRT-00-05',
  /** Ours: any other reason not to answer. */
  problem: 'RRT-00-99',
} as const;
export type ResponseType = (typeof responseTypes)[keyof typeof responseTypes];

/** Receipts of a notification. The first is read from a public implementation's constants, the others are ours. */
export const notificationResponses = {
  accepted: 'NRT-00-00',
  notOfThisState: 'NRT-00-01',
  convictionUnknown: 'NRT-00-02',
  refused: 'NRT-00-99',
} as const;
export type NotificationResponse = (typeof notificationResponses)[keyof typeof notificationResponses];

/** Ours: how a later decision changes a conviction. */
export const decisionChanges = { updated: 'DCH-00-U', deleted: 'DCH-00-D' } as const;

/** Ours: results of a request for additional information. */
export const additionalInfoResults = { available: 'ART-00-00', unavailable: 'ART-00-01' } as const;

/** Ours: functional errors, each with the text our simulated peers add. */
export const functionalErrors = {
  'FE-00001': 'The purpose category is not in the table',
  'FE-00002': 'The offence category is not in the table',
  'FE-00003': 'The country is not in the table',
  'FE-00004': 'The message answered is not known',
  'FE-00005': 'The message cannot be cancelled',
  'FE-00006': 'The requesting authority type is not in the table',
  'FE-00007': '[LMS-1] The message was received while the monthly statistics are closed',
  'FE-00008': 'The sanction category is not in the table',
  'FE-00009': 'A relationship of this type is not allowed in a conviction',
} as const;
export type FunctionalErrorCode = keyof typeof functionalErrors;

/**
 * The month-end freeze among the functional errors. Which number stands for [LMS-1] is not published, so a text that names it is
 * understood too.
 */
export const freezeError = { code: 'FE-00007', rule: 'LMS-1' } as const satisfies { code: FunctionalErrorCode; rule: string };

export interface PurposeReference {
  reference: string;
  /** English text of the purpose, at most 400 characters. */
  text: string;
}

/** Ours: code of the hub's PURPOSE table to request purpose reference. A purpose that is absent may not be asked abroad. */
export const purposeReferences: Readonly<Record<string, PurposeReference | undefined>> = {
  CRIMINAL_PROCEEDINGS: { reference: 'P-00-001000', text: 'Criminal investigation or proceedings' },
  PUBLIC_PROTECTION: { reference: 'P-00-002000', text: 'Immediate and serious threat to public security' },
  IMMIGRATION: { reference: 'P-00-003000', text: 'Immigration or deportation administration' },
  EMPLOYMENT_WITH_CHILDREN: { reference: 'P-00-004000', text: 'Suitability to work with children' },
  OWN_RECORD: { reference: 'P-00-005000', text: "The person's own request" },
};

/** Ours: the requesting authority is a police force. */
export const authorityTypes = { police: 'RAT-00-P' } as const;

/** Values agreed for mandatory fields whose fact is not known. They are never data. */
export const sentinels = {
  text: 'UNKNOWN',
  year: '1800',
  date: '1800-01-01',
  country: 'CO-00-999-XXX',
  sex: '0',
  nature: 'N-00-Z',
  suspension: 'S-00-Z',
  completion: 'LC-00-0',
  participation: 'LP-00-0',
} as const;

/** The one media type of fingerprint files that the specification expects. */
export const fingerprintMediaType = 'application/nist';

export const additionalInformation = [
  'Forename',
  'Surname',
  'SecondSurname',
  'Sex',
  'BirthDate',
  'BirthPlace',
  'Nationality',
  'FormerName',
  'MotherName',
  'FatherName',
  'IdentityNumber',
  'IdentificationDocument',
  'Address',
  'Alias',
  'Fingerprints',
  'MoreInformationOnRequestPurpose',
] as const;

/**
 * Ours: the value that stands in a request for the details of an answer. The schema demands one item of identification although the
 * question is about a sentence; of the sixteen this alone asks nothing about the person.
 */
export const furtherDetailsItem = 'MoreInformationOnRequestPurpose' satisfies (typeof additionalInformation)[number];

/** Identification document categories that the hub's identifier schemes have. */
export const documentCategories = {
  IDENTITY_CARD: { reference: 'ID-00-001', title: 'National identity card' },
  PASSPORT: { reference: 'ID-00-003', title: 'Passport' },
  DRIVING_LICENCE: { reference: 'ID-00-004', title: 'Driving licence' },
} as const;

/** Chapters of the common offence table (first two digits of `CCSS 00`) run from 01 to 27. */
export const offenceChapters = { first: 1, last: 27 } as const;

/** Chapters of the common sanction table (`0CCSSS`) run from 001 to 012. */
export const sanctionChapters = { first: 1, last: 12 } as const;

/** Version of the common tables that `-00-` in a reference stands for. */
export const commonTablesVersion = '2009/316/JHA';
