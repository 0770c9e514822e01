/** Which offences are one case to whoever decides what they correspond to. Pure. */
import type { Offence } from '../../../connectors/contract/canonical.ts';
import { folded } from '../../person/identity-check.ts';

const keyMax = 200;

/**
 * The same common category, and the same code of the national law or, where none is given, the same title, however it is written. An offence
 * that has neither is like others of its category that have neither.
 */
export function likeKeyOf({ category, nationalCode, title }: Offence): string {
  const named = folded(nationalCode ?? '') || folded(title?.text ?? '');
  return `${category.code}|${named}`.slice(0, keyMax);
}

/** The facts of two versions of one offence that a decision rests on are the same. */
export function isUnchanged(before: Offence, after: Offence): boolean {
  return likeKeyOf(before) === likeKeyOf(after) && before.completion?.code === after.completion?.code;
}
