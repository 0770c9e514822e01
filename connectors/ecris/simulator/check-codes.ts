/** What a peer refuses although the schema lets it through: references that stand in no table. */
import {
  authorityTypes,
  offenceChapters,
  purposeReferences,
  sanctionChapters,
  sentinels,
  type FunctionalErrorCode,
} from '../wire/codes.ts';
import { countryOfReference } from '../wire/countries.ts';
import type { IncomingMessage } from './read-message.ts';

export function wrongCodes({ id, references }: IncomingMessage): FunctionalErrorCode[] {
  const { purpose, offences, sanctions, countries, authorityType } = references;
  const isRequest = id.type === 'REQ';
  const purposes = Object.values(purposeReferences).map((entry) => entry?.reference);
  const wrong: [boolean, FunctionalErrorCode][] = [
    [isRequest && !purposes.includes(purpose), 'FE-00001'],
    [!offences.every(isOffence), 'FE-00002'],
    [!countries.every((reference) => reference === sentinels.country || countryOfReference(reference) !== undefined), 'FE-00003'],
    [isRequest && !Object.values<string | undefined>(authorityTypes).includes(authorityType), 'FE-00006'],
    [!sanctions.every(isSanction), 'FE-00008'],
  ];
  return wrong.flatMap(([isWrong, code]) => (isWrong ? [code] : []));
}

/** The table's chapters are known; its sub-categories are taken on trust. */
function isOffence(reference: string): boolean {
  const chapter = Number(reference.slice(5, 7));
  return reference.startsWith('O-00-') && chapter >= offenceChapters.first && chapter <= offenceChapters.last;
}

/** The same of sanctions, whose chapters are the first three digits. */
function isSanction(reference: string): boolean {
  const chapter = Number(reference.slice(5, 8));
  return reference.startsWith('S-00-') && chapter >= sanctionChapters.first && chapter <= sanctionChapters.last;
}
