/** A row of the linkage format as a record. */
import type { WrittenRecord } from '../../person/matching/record.ts';

const several = (text = '') =>
  text
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');

export function recordOfRow(row: Readonly<Record<string, string>>): WrittenRecord {
  const {
    name = '',
    given = '',
    middle = '',
    family = '',
    aliases,
    dob,
    sex,
    birth_place: place,
    nationality,
    national_id: number,
  } = row;
  const names = [{ text: name, given, middle, family }, ...several(aliases).map((text) => ({ text }))];
  return {
    names,
    births: several(dob),
    sex,
    birthPlaces: several(place),
    nationalities: several(nationality),
    numbers: several(number).map((value) => ({ scheme: 'NATIONAL_ID', value })),
  };
}
