/** Canonical names <-> the PNC's file-name, `SURNAME/FORENAMES` in 54 plain capitals. */
import type { Identity, NameKind, PersonName } from '../../contract/canonical.ts';
import { foldToPnc } from '../wire/charset.ts';
import { pncFault } from './faults.ts';

export const fileNameMost = 54;
export const separator = '/';

const ownKinds: ReadonlySet<NameKind> = new Set(['PRIMARY', 'FORMER', 'ALIAS', 'BIRTH']);

/** Names of the person, not of the parents. */
export function isOwnName({ kind }: PersonName): boolean {
  return ownKinds.has(kind);
}

/** The name a search uses: the primary one, else the first of the person's own. Aliases are matched on the PNC's side. */
export function searchedName({ names }: Identity): PersonName | undefined {
  return names.find(({ kind }) => kind === 'PRIMARY') ?? names.find(isOwnName);
}

/** Undefined where the name cannot stand in the file: no surname, a letter without plain spelling, a slash inside. May be too long. */
export function fileNameOf({ family, secondFamily, given }: PersonName): string | undefined {
  const surname = foldToPnc([family, secondFamily].filter(Boolean).join(' '));
  const forenames = foldToPnc(given ?? '');
  if (!surname || forenames === undefined || `${surname}${forenames}`.includes(separator)) return undefined;
  return `${surname}${separator}${forenames}`;
}

/** Throws BackendFault `rejected` where a name is missing, cannot be written or is too long. */
export function requiredFileName(name: PersonName | undefined): string {
  const fileName = name && fileNameOf(name);
  if (!fileName) throw pncFault('rejected', 'NAME_NOT_REPRESENTABLE', 'the name cannot be written in PNC characters');
  if (fileName.length > fileNameMost)
    throw pncFault('rejected', 'TOO_LONG_FOR_PNC', `the name has ${fileName.length} of ${fileNameMost} characters`);
  return fileName;
}

/** The other direction; a file-name without slash is a surname. */
export function nameOf(fileName: string, kind: NameKind): PersonName {
  const at = fileName.indexOf(separator);
  const family = at < 0 ? fileName : fileName.slice(0, at);
  const given = at < 0 ? '' : fileName.slice(at + 1);
  return { kind, ...(family && { family }), ...(given && { given }) };
}
