import { expect, it } from '@jest/globals';
import { ageAtOffence } from '../../../server/conviction/age-at-offence.ts';

it.each([
  ['1979-05-17', '1995-08-02', 16],
  ['1979-05-17', '1995-05-17', 16],
  ['1979-05-17', '1995-05-16', 15],
  ['1979-05-17', '1995-06', 16],
  ['1979-05-17', '1995-05', null], // before or after the birthday
  ['1979-05-17', '1995', null],
  ['1979-05', '1995-08-02', 16],
  ['1979', '1995-08-02', null],
  ['1980-02-29', '1996-02-28', 15],
  ['1979-05-17', '1970-01-01', null], // before birth: somebody's mistake, not an age
  [null, '1995-08-02', null],
  ['1979-05-17', undefined, null],
])('born %s, offence on %s: age %s', (birth, offence, age) => {
  expect(ageAtOffence(birth, offence)).toBe(age);
});
