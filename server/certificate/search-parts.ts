import type { Identity, PersonName } from '../../connectors/contract/canonical.ts';
import type { Register } from '../exchange/registers/ask-register.ts';
import type { UnitOfWork } from '../platform/database/unit-of-work.ts';

export interface PersonSearchParts {
  unitOfWork: UnitOfWork;
  register(organisation: string): Register | undefined;
}

/** Also with forename and surname the other way round, as records have them now and then. A passport's number is none of a UK register's. */
export function askedOfEach(subject: Identity): Identity {
  const swapped = subject.names.flatMap(({ kind, given, family }): PersonName[] =>
    kind === 'PRIMARY' && given && family ? [{ kind: 'ALIAS', given: family, family: given }] : [],
  );
  return {
    ...subject,
    names: [...subject.names, ...swapped],
    identifiers: subject.identifiers.filter(({ scheme }) => scheme !== 'PASSPORT'),
  };
}

/** Of somebody's record nothing but its number. */
export function onlyNumber(value: string): Identity {
  return { names: [], sex: 'UNKNOWN', nationalities: [], identifiers: [{ scheme: 'PNCID', value }] };
}

/** As a search tells that it asked by it. */
export const askedBy = (value: string): string => `PNCID ${value}`;
