/** Whether the record that has the arrest number is the one an update was to make. */
import { isSameNumber, type HeldCase, type HeldRecord } from '../held-record.ts';
import type { Of, Written } from './write-update.ts';

/** Its case under the arrest; undefined where name, birth date, sex or charges are others. */
export function isSamePerson(
  { person, cases }: HeldRecord,
  { asn, charges }: Of<'CREATE_RECORD'>,
  { segments }: Written,
  thisYear: number,
): HeldCase | undefined {
  const wanted = segments.find((segment) => segment.tag === 'NOM');
  if (wanted?.tag !== 'NOM') return undefined;
  const { fileName, birthDate, sex } = wanted.fields;
  if (person.fileName !== fileName || person.birthDate !== birthDate || person.sex !== sex) return undefined;
  const arrests = cases.filter((held) => isSameNumber('ASN', held.asn, asn, thisYear));
  return arrests.find((held) =>
    charges.every(({ cjsCode, startedOn }) =>
      held.charges.some((charge) => charge.cjsCode === cjsCode && charge.startDate === startedOn),
    ),
  );
}
