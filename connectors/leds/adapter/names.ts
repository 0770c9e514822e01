/** Canonical names <-> a last name and a list of first names. */
import type { Identity, NameKind, PersonName } from '../../contract/canonical.ts';
import type { Wire } from '../wire/schemas.ts';
import { ledsFault } from './faults.ts';

const ownKinds: ReadonlySet<NameKind> = new Set(['PRIMARY', 'FORMER', 'ALIAS', 'BIRTH']);

/** Names of the person, not of the parents. */
export function isOwnName({ kind }: PersonName): boolean {
  return ownKinds.has(kind);
}

/** The name a search uses: the primary one, else the first of the person's own. Aliases are matched on the other side. */
export function searchedName({ names }: Identity): PersonName | undefined {
  return names.find(({ kind }) => kind === 'PRIMARY') ?? names.find(isOwnName);
}

type WrittenName = Pick<Wire<'Name'>, 'firstNames' | 'lastName'>;

/** Throws BackendFault `rejected` where there is no surname: LEDS has no field for a name in one piece. */
export function writeName(name: PersonName | undefined): WrittenName {
  const lastName = [name?.family, name?.secondFamily].filter(Boolean).join(' ');
  if (!lastName) throw ledsFault('rejected', 'NAME_NOT_REPRESENTABLE', 'the name has no surname of its own');
  return { lastName, firstNames: name?.given ? name.given.split(' ') : [] };
}

export function readName({ firstNames, lastName }: WrittenName, kind: NameKind): PersonName {
  const given = firstNames.join(' ');
  return { kind, family: lastName, ...(given && { given }) };
}
