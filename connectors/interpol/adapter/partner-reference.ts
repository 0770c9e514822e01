/**
 * How the hub names a partner's message: country, the partner's own reference where it gave one, and the Message-ID, e.g.
 * `JM KGN/2026/77 <m77@ncb.example>`. The country keeps two bureaus apart that number alike; the rest is what a reply must quote.
 */
export interface PartnerMessage {
  country: string;
  ourRef?: string;
  messageId?: string;
  /** Hexadecimal SHA-256 of the mail; stands in for a Message-ID that is missing or unfit. */
  sha256: string;
}

/** Longest reference the hub keeps. */
const referenceMax = 80;
const idForm = /^[\x21-\x3b\x3d\x3f-\x7e]{1,70}$/;
const refForm = /^[\x21-\x3b\x3d\x3f-\x7e]+(?: [\x21-\x3b\x3d\x3f-\x7e]+){0,5}$/;

export function nameMessage({ country, ourRef, messageId, sha256 }: PartnerMessage): string {
  const id = messageId !== undefined && idForm.test(messageId) ? `<${messageId}>` : `<sha256:${sha256.slice(0, 40)}>`;
  const theirs = ourRef !== undefined && ourRef.length <= 40 && refForm.test(ourRef) ? ourRef : undefined;
  const whole = [country, theirs, id].filter(Boolean).join(' ');
  if (whole.length <= referenceMax) return whole;
  const short = `${country} ${id}`;
  return short.length <= referenceMax ? short : `${country} <sha256:${sha256.slice(0, 40)}>`;
}

/** Undefined for what `nameMessage` cannot have written. */
export function readPartnerMessage(reference: string): Pick<PartnerMessage, 'country' | 'ourRef' | 'messageId'> | undefined {
  if (reference.length > referenceMax) return undefined;
  const [, country, ourRef, id] =
    /^([A-Z]{2}) (?:([\x21-\x3b\x3d\x3f-\x7e ]+) )?<([\x21-\x3b\x3d\x3f-\x7e]{1,70})>$/.exec(reference) ?? [];
  if (!country || !id) return undefined;
  return { country, ourRef, messageId: id.startsWith('sha256:') ? undefined : id };
}
