/** Which facts of a request LEDS cannot carry, each by its field, before anything is sent. */
import type { PersonName } from '../../contract/canonical.ts';
import type { FieldRefusal } from '../../contract/connector.ts';
import type { Accountability, RequestSubmission } from '../../contract/messages.ts';
import { headerRefusal } from '../../rest-kit/header-text.ts';
import { auditHeaders } from '../wire/audit-headers.ts';
import { schemas } from '../wire/schemas.ts';
import { isPurpose } from './audit.ts';
import { isOwnName } from './names.ts';

/** A name in one piece is no refusal: the person can still be asked about abroad, and only the search by name is left out. */
export function accepts({ subject, accountability }: Pick<RequestSubmission, 'subject' | 'accountability'>): FieldRefusal[] {
  const ofNames = subject.names.flatMap((name, index) => refusalsOfName(name, `subject.names.${index}`));
  return [...ofNames, ...refusalsOfAccountability(accountability)];
}

const { lastName, firstNames } = schemas.Name.properties;
const lengths = { family: lastName.maxLength, secondFamily: lastName.maxLength, given: firstNames.items.maxLength } as const;

function refusalsOfName(name: PersonName, path: string): FieldRefusal[] {
  const parts = ['given', 'family', 'secondFamily', 'full'] as const;
  return parts.flatMap((part): FieldRefusal[] => {
    const text = name[part] ?? '';
    if (!text.isWellFormed() || /\p{Cc}/u.test(text)) return [refusal(`${path}.${part}`, 'CONTROL_CHARACTER')];
    const isTooLong = part !== 'full' && isOwnName(name) && [...text].length > lengths[part];
    return isTooLong ? [refusal(`${path}.${part}`, 'TOO_LONG_FOR_LEDS')] : [];
  });
}

function refusalsOfAccountability({ justification, purpose, organisation }: Accountability): FieldRefusal[] {
  const header = headerRefusal(justification, auditHeaders.justification);
  return [
    ...(/^[A-Z0-9]{2,6}$/.test(organisation) ? [] : [refusal('accountability.organisation', 'ORGANISATION_FORM')]),
    ...(header ? [refusal('accountability.justification', header)] : []),
    ...(isPurpose(purpose) ? [] : [refusal('accountability.purpose', 'NO_REASON_CODE')]),
  ];
}

const { least, most } = auditHeaders.justification;
const messages = {
  CONTROL_CHARACTER: 'Contains a control character or half a character, which LEDS cannot hold.',
  TOO_LONG_FOR_LEDS: 'The name is longer than LEDS holds.',
  ORGANISATION_FORM: 'LEDS logs who asks: the code of an organisation is needed.',
  HEADER_CHARACTER: 'Contains a control character or half a character, which LEDS cannot log.',
  HEADER_LENGTH: `LEDS logs why: ${least} to ${most} characters are needed, one that is not ASCII counting for several.`,
  NO_REASON_CODE: 'This purpose has no LEDS reason code.',
} as const;

function refusal(path: string, code: keyof typeof messages): FieldRefusal {
  return { path, code, message: messages[code] };
}
