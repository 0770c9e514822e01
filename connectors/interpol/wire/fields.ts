/**
 * The text of a message: lines `NAME: value`, an empty line, lines about person and matter, and prose. A value that takes several lines
 * goes on in lines that begin with a blank, so no line of a text can pass for a field. Field names are ours: public sources describe
 * messages only in general. Names stay English; what is said with them is in the bureau's language.
 */
import type { MailLanguage } from './bureaus.ts';

export const headFields = [
  'FROM',
  'TO',
  'DATE',
  'PRIORITY',
  'OUR-REF',
  'YOUR-REF',
  'LANGUAGE',
  'SUBJECT',
  'ATTACHMENTS',
] as const;
export type HeadField = (typeof headFields)[number];

export const bodyFields = [
  'SURNAME',
  'SECOND SURNAME',
  'FORENAMES',
  'FULL NAME',
  'FORMER NAME',
  'BIRTH NAME',
  'ALIAS',
  'FATHER',
  'MOTHER',
  'DOB',
  'POB',
  'NATIONALITY',
  'SEX',
  'PASSPORT',
  'NATIONAL ID',
  'IDENTITY CARD',
  'DRIVING LICENCE',
  'PURPOSE',
  'ON BEHALF OF',
  'CASE-REF',
  'OFFENCE CODE',
  'REQUEST',
  'ANSWER',
  'ASKED ON',
  'REMINDER NO',
  'WANTED',
  'CHANGE',
  'TOLD BEFORE AS',
  'EXTRADITED TO',
  'SURRENDERED ON',
  'DUE',
  'CONVICTION',
  'CONVICTION DATE',
  'FINAL DATE',
  'COURT',
  'OFFENCE',
  'OFFENCE DATE',
  'SENTENCE',
  'ALSO ASK',
  'ERROR',
  'TEXT',
] as const;
export type BodyField = (typeof bodyFields)[number];

export const priorities = ['NORMAL', 'URGENT', 'VERY URGENT'] as const;
export type Priority = (typeof priorities)[number];

/** What a message of ours is about; the first words of its SUBJECT. */
export const subjects = {
  REQUEST: 'CONVICTION CHECK',
  FURTHER_DETAILS: 'FURTHER DETAILS',
  REMINDER: 'REMINDER',
  CANCELLATION: 'CANCELLATION',
  NOTIFICATION: 'CONVICTION NOTIFICATION',
  EXTRADITION_NOTICE: 'EXTRADITION NOTICE',
  RESPONSE: 'REPLY TO CONVICTION CHECK',
  DEADLINE: 'DATE OF REPLY',
  INFORMATION: 'ADDITIONAL INFORMATION',
  NOTIFICATION_RESPONSE: 'RECEIPT OF NOTIFICATION',
  FUNCTIONAL_ERROR: 'MESSAGE NOT PROCESSED',
} as const;
export type MessageKind = keyof typeof subjects;

/** Identity numbers that are of use abroad. UK police numbers are not sent. */
export const identifierFields = {
  PASSPORT: 'PASSPORT',
  NATIONAL_ID: 'NATIONAL ID',
  IDENTITY_CARD: 'IDENTITY CARD',
  DRIVING_LICENCE: 'DRIVING LICENCE',
} as const satisfies Record<string, BodyField>;

export const sexes = { MALE: 'M', FEMALE: 'F', OTHER: 'X', UNKNOWN: undefined } as const;

/** ISO 639-1 of a message's LANGUAGE. */
export const isoLanguage = { EN: 'en', FR: 'fr', ES: 'es', AR: 'ar' } as const satisfies Record<MailLanguage, string>;

/** Where bureaus and we are reached unless options say otherwise; `{country}` is the alpha-2 code in lower case. */
export const mailboxes = { home: 'manchester@ncb.example', bureaus: '{country}@ncb.example' } as const;
