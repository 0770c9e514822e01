/** A bureau asks us: the same lines as in our own requests, by their English names. */
import type { RequestDelivery } from '../../contract/messages.ts';
import { mailLanguages } from '../wire/bureaus.ts';
import { phrases } from '../wire/phrases.ts';
import { fieldsOf, readSubject, type WrittenLine } from './decode-subject.ts';

type Asked = Pick<RequestDelivery, 'subject' | 'purpose' | 'purposeText' | 'authority' | 'urgent'>;

/** Undefined where the lines are no request: who is asked about and what for are not both there. */
export function readRequest(lines: readonly WrittenLine[], given: { language: string; priority?: string }): Asked | undefined {
  const fields = fieldsOf(lines);
  const subject = readSubject(fields);
  const purpose = fields.get('PURPOSE')?.[0];
  if (!subject || !fields.has('REQUEST') || purpose === undefined) return undefined;
  const authority = fields.get('ON BEHALF OF')?.[0];
  const words = (value: string) => ({ text: value, language: given.language, translated: false });
  return {
    subject,
    purpose: { system: 'INTERPOL_PURPOSE', version: 'hub/1', code: purposeCode(purpose) },
    purposeText: words(purpose),
    ...(authority === undefined ? {} : { authority: words(authority) }),
    urgent: /^(?:VERY )?URGENT$/i.test(given.priority ?? ''),
  };
}

/** By our own words for it, in any of the languages; everything else is OTHER and shown as written. */
function purposeCode(words: string): string {
  for (const language of mailLanguages) {
    const known = Object.entries(phrases[language].purposes).find(([, label]) => label.toLowerCase() === words.toLowerCase());
    if (known) return known[0];
  }
  return 'OTHER';
}
