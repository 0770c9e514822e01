/** Reads what the hub sends, straight from the parser and by XPath: another way than the adapter's. */
import { XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';
import { countryOfReference } from '../wire/countries.ts';
import { parseMessageId, type MessageId } from '../wire/message-id.ts';
import { everyOperation } from '../wire/operations.ts';
import { rootSchema, schemaDocuments } from '../wire/schema.ts';
import { prefixes, readSays, wordsIn, type Says } from './read-says.ts';
import type { RegisterPerson } from './register.ts';

export interface IncomingMessage {
  id: MessageId;
  reference: string;
  inReplyTo?: string;
  /** As written in it. */
  timestamp: string;
  /** Who is asked for, in the register's own shape, so that it can be echoed. REQ only. */
  person?: RegisterPerson;
  /** References that must stand in a table. */
  references: References;
  /** Items of information asked for. RAI only. */
  wants: string[];
  says: Says;
  /** The conviction told. NOT only. */
  notified?: Notified;
}

export interface References {
  /** REQ only, as is `authorityType`. */
  purpose?: string;
  authorityType?: string;
  offences: string[];
  sanctions: string[];
  countries: string[];
}

export interface Notified {
  convictionId: string;
  /** It changes or strikes the conviction of that id; absent for a new one, and for one told before ECRIS. */
  changesOwnId: boolean;
  nationalities: string[];
}

let validator: XsdValidator | undefined;

/** Schema and parser are loaded when the first message comes. */
function theValidator(): XsdValidator {
  if (validator) return validator;
  xmlRegisterInputProvider(
    new XmlBufferInputProvider(
      Object.fromEntries(Object.entries(schemaDocuments).map(([url, words]) => [url, Buffer.from(words)])),
    ),
  );
  using schema = XmlDocument.fromString(rootSchema.text, { url: rootSchema.url });
  return (validator = XsdValidator.fromDoc(schema));
}

/** Undefined for anything that is not a valid message. */
export function readMessage(frame: Buffer): IncomingMessage | undefined {
  try {
    using document = XmlDocument.fromBuffer(frame);
    theValidator().validate(document);
    const all = wordsIn(document);
    const one = (path: string): string | undefined => all(path)[0];
    const reference = one('//m:MessageMetaDataMessageID') ?? '';
    const id = parseMessageId(reference);
    const operation = everyOperation.find(({ body }) => document.get(`//s:${body}`, prefixes) !== null);
    if (!id || operation?.type !== id.type) return undefined;
    return {
      id,
      reference,
      inReplyTo: one('//m:MessageMetaDataResponseTo'),
      timestamp: one('//m:MessageMetaDataTimestamp') ?? '',
      person: one('//m:MessageDataPerson') === undefined ? undefined : readPerson(one),
      references: readReferences(all, one),
      wants: all('//m:MessageDataAdditionalInformationRequested'),
      says: readSays(document),
      ...(id.type === 'NOT' ? { notified: readNotified(all, one) } : {}),
    };
  } catch {
    return undefined;
  }
}

type All = (path: string) => string[];
type One = (path: string) => string | undefined;

function readReferences(all: All, one: One): References {
  return {
    purpose: one('//m:MessageDataRequestPurposeCategoryReference'),
    authorityType: one('//m:RequestingAuthorityTypeReference'),
    offences: all('//m:MessageDataAccusationOffenceCategoryReference | //d:OffenceCommonCategoryReference'),
    sanctions: all('//d:SanctionCommonCategoryReference'),
    countries: all('//d:PersonNationalityReference | //d:PlaceCountryReference'),
  };
}

function readNotified(all: All, one: One): Notified {
  return {
    convictionId: one('//d:ConvictionID') ?? '',
    changesOwnId: one('//m:ECRISConvictionReference') !== undefined,
    nationalities: all('//m:MessageDataPerson/d:PersonNationalityReference').map(alpha2Of),
  };
}

function readPerson(one: One): RegisterPerson {
  const inPerson = (path: string) => one(`//m:MessageDataPerson/${path}`);
  const sex = inPerson('d:PersonSex');
  const town = inPerson('d:PersonBirthPlace/d:PlaceTownName/c:MultilingualTextLinguisticRepresentation');
  return {
    forename: inPerson('d:PersonName/d:Forename') ?? '',
    surname: inPerson('d:PersonName/d:Surname') ?? '',
    secondSurname: inPerson('d:PersonName/d:SecondSurname'),
    sex: sex === '1' || sex === '2' ? sex : '0',
    birth: readDate(inPerson),
    birthPlace: { country: alpha2Of(inPerson('d:PersonBirthPlace/d:PlaceCountryReference')), town },
    nationalities: [alpha2Of(inPerson('d:PersonNationalityReference'))],
    convictions: [],
  };
}

function readDate(inPerson: One): string {
  const month = inPerson('d:PersonBirthDate/c:DateMonthDay/c:DateMonth')?.slice(2, 4);
  const day = inPerson('d:PersonBirthDate/c:DateMonthDay/c:DateDay')?.slice(3, 5);
  return [inPerson('d:PersonBirthDate/c:DateYear'), month, day].filter(Boolean).join('-');
}

function alpha2Of(reference: string | undefined): string {
  return countryOfReference(reference ?? '') ?? '';
}
