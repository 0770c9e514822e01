/** What a peer refuses although the schema lets it through: references that stand in no table. */
import { authorityTypes, offenceChapters, purposeReferences, sentinels, type FunctionalErrorCode } from '../wire/codes.ts';
import { countryOfReference } from '../wire/countries.ts';
import type { IncomingMessage } from './read-message.ts';

export function wrongCodes({ references }: IncomingMessage): FunctionalErrorCode[] {
  const { purpose, accusations, countries, authorityType } = references;
  const purposes = Object.values(purposeReferences).map((entry) => entry?.reference);
  const wrong: [boolean, FunctionalErrorCode][] = [
    [!purposes.includes(purpose), 'FE-00001'],
    [!accusations.every(isOffence), 'FE-00002'],
    [!countries.every((reference) => reference === sentinels.country || countryOfReference(reference) !== undefined), 'FE-00003'],
    [!Object.values<string | undefined>(authorityTypes).includes(authorityType), 'FE-00006'],
  ];
  return wrong.flatMap(([isWrong, code]) => (isWrong ? [code] : []));
}

/** The table's chapters are known; its sub-categories are taken on trust. */
function isOffence(reference: string): boolean {
  const chapter = Number(reference.slice(5, 7));
  return reference.startsWith('O-00-') && chapter >= offenceChapters.first && chapter <= offenceChapters.last;
}
