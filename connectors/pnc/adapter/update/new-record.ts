/** The person of a new record as its segments. */
import type { Identity } from '../../../contract/canonical.ts';
import { foldToPnc } from '../../wire/charset.ts';
import type { Fields } from '../../wire/layouts.ts';
import { pncFault } from '../faults.ts';
import { isOwnName, requiredFileName, searchedName } from '../file-name.ts';
import { sexOnPnc } from '../sex.ts';
import { ownIdentifier } from '../own-identifier.ts';

const nationalitiesMost = 3;

export function personFields(identity: Identity, thisYear: number): Fields<'NOM'> {
  const { birthDate, birthPlace, nationalities, identifiers, sex } = identity;
  // Left out it would be lost, filled up it would be invented.
  if (birthDate !== undefined && birthDate.length !== 10)
    throw pncFault('rejected', 'PARTIAL_DATE', 'the birth date must be a whole one');
  if (nationalities.length > nationalitiesMost)
    throw pncFault('rejected', 'NATIONALITIES_TOO_MANY', `${nationalities.length} nationalities of at most ${nationalitiesMost}`);
  const [nationality1, nationality2, nationality3] = nationalities;
  const cro = identifiers.find(({ scheme }) => scheme === 'CRO');
  return {
    update: 'I',
    fileName: requiredFileName(searchedName(identity)),
    cro: cro && ownIdentifier('CRO', cro.value, thisYear).canonical,
    birthDate,
    sex: sexOnPnc[sex],
    birthTown: birthPlace?.town === undefined ? undefined : townOnPnc(birthPlace.town),
    birthCountry: birthPlace?.country,
    nationality1,
    nationality2,
    nationality3,
  };
}

function townOnPnc(town: string): string {
  const folded = foldToPnc(town);
  if (!folded) throw pncFault('rejected', 'TOWN_NOT_REPRESENTABLE', 'the place of birth cannot be written in PNC characters');
  return folded;
}

export function aliasFields(identity: Identity): Fields<'ALS'>[] {
  const primary = searchedName(identity);
  const others = identity.names.filter((name) => isOwnName(name) && name !== primary);
  return others.map((name) => ({ update: 'I', fileName: requiredFileName(name) }));
}
