/** A nominal print as a canonical record. */
import type { Identifier, Identity } from '../../contract/canonical.ts';
import type { NominalRecord } from '../../contract/register.ts';
import type { Fields, Segment } from '../wire/layouts.ts';
import { readCase } from './conviction.ts';
import { nameOf } from './file-name.ts';
import { heldIdentifier } from './held-identifier.ts';
import { readHeldRecord } from './held-record.ts';
import { allOf } from './segments.ts';
import { sexFromPnc } from './sex.ts';

/** `thisYear` settles two-digit years. Flags name what was kept although it looked wrong, and what was left out. */
export function readNominal(segments: readonly Segment[], thisYear: number): NominalRecord {
  const { person, cases: held } = readHeldRecord(segments);
  const cases = held.map((each) => readCase(each, thisYear));
  const { birthDate, nationality1, nationality2, nationality3 } = person;
  const nationalities = [nationality1, nationality2, nationality3].filter((code) => code !== undefined);
  const numbers = numbersOf(person, segments, thisYear);
  const aliases = allOf(segments, 'ALS');
  const flags = [
    ...numbers.flags,
    ...cases.flatMap((item) => item.flags),
    // The canonical identity has one birth date; a second one is not merged into it.
    ...(aliases.some((alias) => alias.birthDate && alias.birthDate !== birthDate) ? ['ALIAS_BIRTH_DATE'] : []),
  ];
  return {
    nativeId: numbers.pncId,
    identity: identityOf({ person, aliases, nationalities, identifiers: numbers.identifiers }),
    convictions: cases.flatMap(({ conviction }) => (conviction ? [conviction] : [])),
    warnings: [...new Set(allOf(segments, 'WRN').map(({ signal }) => signal))],
    flags: [...new Set(flags)],
  };
}

/** Columns that the print and the activity file share. */
type PersonColumns = Pick<Fields<'PI1'>, 'fileName' | 'sex' | 'birthDate' | 'birthTown' | 'birthCountry'>;

interface IdentityParts {
  person: PersonColumns;
  aliases: readonly Fields<'ALS'>[];
  nationalities: readonly string[];
  identifiers: Identifier[];
}

export function identityOf({ person, aliases, nationalities, identifiers }: IdentityParts): Identity {
  const { birthDate, birthTown, birthCountry } = person;
  return {
    names: [nameOf(person.fileName, 'PRIMARY'), ...aliases.map(({ fileName }) => nameOf(fileName, 'ALIAS'))],
    sex: sexFromPnc[person.sex],
    ...(birthDate && { birthDate }),
    ...((birthTown || birthCountry) && {
      birthPlace: { ...(birthCountry && { country: birthCountry }), ...(birthTown && { town: birthTown }) },
    }),
    nationalities: [...new Set(nationalities)],
    identifiers,
  };
}

/** PNCID and CRO of the person, ASNs out of the segments. */
export function numbersOf(person: Pick<Fields<'PI1'>, 'pncId' | 'cro'>, segments: readonly Segment[], thisYear: number) {
  const pncId = heldIdentifier('PNCID', person.pncId, thisYear);
  const cro = person.cro === undefined ? undefined : heldIdentifier('CRO', person.cro, thisYear);
  // A remand repeats the number of its arrest.
  const arrests = new Set(allOf(segments, 'ASR').map(({ asn }) => asn));
  const asns = [...arrests].map((asn) => heldIdentifier('ASN', asn, thisYear));
  const identifiers: Identifier[] = [
    { scheme: 'PNCID', value: pncId.value, country: 'GB' },
    ...(cro ? [{ scheme: 'CRO', value: cro.value, country: 'GB' }] : []),
    ...asns.map(({ value }) => ({ scheme: 'ASN', value, country: 'GB' })),
  ];
  return {
    pncId: pncId.value,
    identifiers,
    flags: [...pncId.flags, ...(cro?.flags ?? []), ...asns.flatMap(({ flags }) => flags)],
  };
}
