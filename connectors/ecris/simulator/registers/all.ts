/** The synthetic national registers by country. A State without an entry has an empty one. */
import type { RegisterPerson } from '../register.ts';
import { bulgaria, ireland } from './bg-ie.ts';
import { france, germany } from './de-fr.ts';
import { italy, spain } from './es-it.ts';
import { lithuania, poland } from './pl-lt.ts';
import { romania } from './ro.ts';

export const registers: Readonly<Record<string, readonly RegisterPerson[]>> = {
  BG: bulgaria,
  DE: germany,
  ES: spain,
  FR: france,
  IE: ireland,
  IT: italy,
  LT: lithuania,
  PL: poland,
  RO: romania,
};
