/** How mails of bureaus are recorded without anybody in them, and read again: `npx hub connector record`. */
import { randomBytes, randomInt } from 'node:crypto';
import type { Delivery } from '../contract/messages.ts';
import { bytesOf, type CassetteFrame } from '../test-kit/cassette/cassette.ts';
import type { CassetteFormat } from '../test-kit/cassette/format.ts';
import { asJson } from '../test-kit/cassette/outcome.ts';
import type { Scrubber } from '../test-kit/cassette/scrubber.ts';
import { scrubXml } from '../test-kit/cassette/xml.ts';
import { openReceiver } from './adapter/receive.ts';
import { fold } from './adapter/read/fold.ts';
import { tokensOf } from './adapter/read/tokens.ts';
import { decodeWords, encodeWords, rewriteMail, type MailScrub } from './cassette/mail.ts';
import { isOwn } from './cassette/own-words.ts';
import { referencesIn } from './cassette/scrub-reference.ts';
import { scrubText } from './cassette/scrub-text.ts';
import { shiftDate } from './cassette/shift-date.ts';
import { interpol } from './index.ts';
import { bureauCountries, bureauIn } from './wire/bureaus.ts';
import { mailboxes } from './wire/fields.ts';

export const cassetteFormat: CassetteFormat = {
  definition: interpol,
  recognises: (text) => /^[\w-]+: [^\n]*\n/.test(text) && /^message-id:/im.test(text),
  scrub: (text, scrubber) => rewriteMail(text, scrubOf(partnerOf(text), scrubber)) ?? scrubText(text, undefined, scrubber),
  scrubId: scrubCode,
  says: (text) => said(text).join('\n'),
  replay,
};

function scrubOf(partner: string | undefined, scrubber: Scrubber): MailScrub {
  return {
    header: (name, value) => scrubHeader(name, value, partner, scrubber),
    text: (text, mediaType) =>
      mediaType === 'text/html' ? scrubHtml(text, partner, scrubber) : scrubText(text, partner, scrubber),
    file: ({ length }) => randomBytes(length),
    boundary: (boundary) => scrubber.once('boundary', boundary, () => `--xq-part-${randomInt(1e9)}`),
  };
}

const headerNames =
  /^(from|to|cc|reply-to|sender|return-path|message-id|in-reply-to|references|date|subject|mime-version|content-\w[\w-]{1,30}|received|importance|x-priority|auto-submitted)$/i;

function scrubHeader(name: string, value: string, partner: string | undefined, scrubber: Scrubber): string {
  switch (name) {
    case 'name':
      return headerNames.test(value) ? value : scrubber.text(value);
    case 'subject':
      return encodeWords(scrubText(decodeWords(value), partner, scrubber));
    case 'date':
      return scrubInstant(value, scrubber);
    case 'from':
      return scrubSender(value, partner, scrubber);
    case 'content-type':
    case 'content-disposition':
      return scrubParameters(value, scrubber);
    case 'content-transfer-encoding':
    case 'mime-version':
    case 'content-language':
      return /^(base64|quoted-printable|[78]bit|binary|1\.0|[a-z]{2})$/i.test(value.trim()) ? value : scrubber.text(value);
    default:
      return encodeWords(scrubCode(decodeWords(value), scrubber, partner));
  }
}

/** Mailboxes of the register's own form say only who exchanges with whom, and so does the country before a reference. */
const plainParts = /[a-z]{2}@ncb\.example|manchester@ncb\.example|@(?:ncb|hub)\.example|^[A-Z]{2} (?=.*<)|<sha256:/g;

/** References, ids and addresses: nothing in them is prose. */
function scrubCode(text: string, scrubber: Scrubber, partner?: string): string {
  const country = partner ?? /^([A-Z]{2}) .*</.exec(text)?.[1];
  const found = referencesIn(text, country, scrubber);
  const rests = [0, ...found.map(({ to }) => to)].map((from, at) => text.slice(from, found[at]?.from));
  const written = rests.map((rest) => outside(rest, plainParts, (part) => scrubber.text(part)));
  return written.map((rest, at) => rest + (found[at]?.written ?? '')).join('');
}

/** What a form does not take, scrubbed. */
function outside(text: string, form: RegExp, scrub: (part: string) => string): string {
  const parts = [...text.matchAll(form)];
  const rests = [0, ...parts.map(({ 0: part, index }) => index + part.length)].map((from, at) =>
    text.slice(from, parts[at]?.index),
  );
  return rests.map((rest, at) => scrub(rest) + (parts[at]?.[0] ?? '')).join('');
}

/** A bureau keeps writing as a bureau of its country. */
function scrubSender(value: string, partner: string | undefined, scrubber: Scrubber): string {
  return outside(value, /[\w.+-]+@[\w.-]+/g, (part) => scrubber.text(decodeWords(part))).replace(
    /[\w.+-]+@[\w.-]+/g,
    (address) => {
      if (/^(?:[a-z]{2}|manchester)@ncb\.example$/.test(address)) return address;
      return partner ? templateOf(partner) : scrubCode(address, scrubber);
    },
  );
}

const templateOf = (country: string) => mailboxes.bureaus.replace('{country}', country.toLowerCase());

function scrubInstant(value: string, scrubber: Scrubber): string {
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) return scrubber.text(value);
  const [day = '', time = ''] = instant.toISOString().split('T');
  return new Date(`${shiftDate(day, scrubber)}T${time}`).toUTCString().replace('GMT', '+0000');
}

/** `multipart/mixed; boundary=...`, `attachment; filename=...`: boundaries are replaced where the parts are. */
function scrubParameters(value: string, scrubber: Scrubber): string {
  const [main = '', ...parameters] = value.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const form = /^\s*(?:[a-z]{1,20}\/[a-z0-9.+-]{1,60}|attachment|inline)\s*$/i;
  return [form.test(main) ? main : scrubber.text(main), ...parameters.map((one) => scrubParameter(one, scrubber))].join(';');
}

function scrubParameter(parameter: string, scrubber: Scrubber): string {
  const [, name = '', value = ''] = /^\s*([\w*-]+)\s*=\s*([\s\S]*)$/.exec(parameter) ?? [];
  const bare = value.trim().replace(/^"(.*)"$/, '$1');
  if (/^boundary$/i.test(name)) return ` ${name}=${value}`;
  if (/^charset$/i.test(name)) return ` charset=${/^(?:utf-?8|us-ascii)$/i.test(bare) ? bare : 'utf-8'}`;
  if (/^(?:format|delsp)$/i.test(name) && /^(?:flowed|fixed|yes|no)$/i.test(bare)) return ` ${name}=${bare}`;
  const [, stem = '', ending = ''] = /^(.*?)(\.[a-z0-9]{1,5})?$/is.exec(decodeWords(bare).replace(/%[\da-f]{2}/gi, 'x')) ?? [];
  const made = `${scrubber.text(stem)}${ending}`.replace(/[^\x20-\x7e]/g, 'x');
  return /^(?:file)?name\*?$/i.test(name) ? ` ${name.replace('*', '')}="${made}"` : ` ${scrubber.text(name)}="${made}"`;
}

const htmlNames = new Set(
  'html head title meta body p br div span b i u strong em table thead tbody tr td th ul ol li h1 h2 h3 pre blockquote a img style'.split(
    ' ',
  ),
);

function scrubHtml(text: string, partner: string | undefined, scrubber: Scrubber): string {
  return scrubXml(text, {
    names: htmlNames,
    attribute: (_name, value) => scrubber.text(value),
    text: (_path, value) => scrubText(value, partner, scrubber),
    date: (parts) => parts.map((part) => scrubber.text(part)),
  });
}

const sameText: MailScrub = {
  header: (_name, value) => value,
  text: (text) => text,
  file: (bytes) => bytes,
  boundary: (boundary) => boundary,
};

/** The country whose bureau writes or is written to: by its mailbox, by a reference of ours, or by its name. */
function partnerOf(mail: string): string | undefined {
  let text = '';
  rewriteMail(mail, { ...sameText, text: (part) => (text += part) });
  const head = `${mail.split(/\r?\n\r?\n/, 1)[0] ?? ''}\n${text}`;
  const codes = [/\b([a-z]{2})@ncb\.example/i, /\bACRO\/NEU\/([A-Z]{2})\//].map((form) => form.exec(head)?.[1]?.toUpperCase());
  const byName = (country: string) => new RegExp(`^FROM: *${bureauIn(country)?.name ?? ''} *$`, 'm').test(text);
  return bureauCountries.find((country) => codes.includes(country)) ?? bureauCountries.find(byName);
}

/** Words of its texts and subject that stand in no table. */
function said(mail: string): string[] {
  const texts: string[] = [];
  const whole = rewriteMail(mail, {
    ...sameText,
    header: (name, value) => (texts.push(name === 'name' || /^(?:content-|mime-)/.test(name) ? '' : decodeWords(value)), value),
    text: (text) => (texts.push(text), text),
  });
  const tokens = (whole === undefined ? [mail] : texts).flatMap((text) =>
    tokensOf(fold(text)).map((token) => ({ ...token, text })),
  );
  return tokens.filter(({ stem }) => !isOwn(stem)).map(({ word }) => word);
}

/** Every mail of a bureau, received on the last day of the month in which it was written: the days within a month are not in order. */
async function replay(frames: readonly CassetteFrame[]): Promise<unknown[]> {
  const read: Delivery[] = [];
  const quiet = () => undefined;
  for (const frame of frames.filter(({ direction }) => direction === 'FROM_BACK_END')) {
    const bytes = bytesOf(frame);
    const text = bytes.toString('utf8');
    const sender = /^from:[^\n]*?([\w.+-]+@[\w.-]+)/im.exec(text)?.[1]?.toLowerCase() ?? '';
    const partner = partnerOf(text);
    const receive = openReceiver({
      deliver: async (delivery) => void read.push(delivery),
      clock: () => endOfMonth(/^date:([^\n]*)/im.exec(text)?.[1]),
      log: { info: quiet, warn: quiet },
      countries: new Map(partner === undefined ? [] : [[sender, partner]]),
    });
    await receive({ bytes, cutOff: false, sender });
  }
  return read.map(asJson);
}

function endOfMonth(written = ''): Date {
  const date = new Date(written);
  return Number.isNaN(date.getTime()) ? new Date() : new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0, 12));
}
