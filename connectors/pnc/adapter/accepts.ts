/** Which facts of a request the PNC cannot carry, each by its field, before anything is sent. */
import type { PersonName } from '../../contract/canonical.ts';
import type { FieldRefusal } from '../../contract/connector.ts';
import type { Accountability, RequestSubmission } from '../../contract/messages.ts';
import { isPurpose } from './accountability.ts';
import { fileNameMost, fileNameOf, isOwnName, separator } from './file-name.ts';

/**
 * A name in another alphabet is no refusal: the person can still be asked about abroad, and only the PNC name search is left out (it
 * answers NAME_NOT_REPRESENTABLE).
 */
export function accepts({ subject, accountability }: Pick<RequestSubmission, 'subject' | 'accountability'>): FieldRefusal[] {
  const ofNames = subject.names.flatMap((name, index) => refusalsOfName(name, `subject.names.${index}`));
  return [...ofNames, ...refusalsOfAccountability(accountability)];
}

const nameParts = ['given', 'family', 'secondFamily', 'full'] as const satisfies (keyof PersonName)[];

function refusalsOfName(name: PersonName, path: string): FieldRefusal[] {
  const unprintable = nameParts
    .filter((part) => hasControlCharacter(name[part] ?? ''))
    .map((part) => controlCharacter(`${path}.${part}`));
  if (unprintable.length > 0 || !isOwnName(name)) return unprintable;
  const slashed = (['given', 'family', 'secondFamily'] as const).filter((part) => name[part]?.includes(separator));
  if (slashed.length > 0) return slashed.map((part) => separatorInName(`${path}.${part}`));
  const length = fileNameOf(name)?.length ?? 0;
  return length > fileNameMost ? [tooLong(`${path}.${partToShorten(name)}`, length)] : [];
}

function partToShorten({ given = '', family = '', secondFamily = '' }: PersonName): string {
  const longest = Math.max(given.length, family.length, secondFamily.length);
  if (family.length === longest) return 'family';
  return given.length === longest ? 'given' : 'secondFamily';
}

function refusalsOfAccountability({ organisation, justification, purpose }: Accountability): FieldRefusal[] {
  const refusals: FieldRefusal[] = [];
  const refuse = (field: keyof Accountability, code: string, message: string) =>
    refusals.push({ path: `accountability.${field}`, code, message });
  if (!organisation.trim()) refuse('organisation', 'ORIGINATOR_MISSING', 'The PNC logs who asks: an organisation is needed.');
  if (!justification.trim()) refuse('justification', 'ORIGINATOR_MISSING', 'The PNC logs why: a justification is needed.');
  if (hasControlCharacter(justification)) refusals.push(controlCharacter('accountability.justification'));
  if (!isPurpose(purpose)) refuse('purpose', 'NO_REASON_CODE', 'This purpose has no PNC reason code.');
  return refusals;
}

function hasControlCharacter(text: string): boolean {
  return /\p{Cc}/u.test(text);
}

function controlCharacter(path: string): FieldRefusal {
  return { path, code: 'CONTROL_CHARACTER', message: 'Contains a control character, which the PNC cannot hold.' };
}

function separatorInName(path: string): FieldRefusal {
  return { path, code: 'SEPARATOR_IN_NAME', message: 'Contains a slash, which separates surname and forenames on the PNC.' };
}

function tooLong(path: string, length: number): FieldRefusal {
  const message = `The name has ${length} characters as SURNAME/FORENAMES; the PNC holds ${fileNameMost}.`;
  return { path, code: 'TOO_LONG_FOR_PNC', message };
}
