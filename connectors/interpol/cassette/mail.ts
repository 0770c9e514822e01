/** Goes through a mail part by part and has its headers, texts and files replaced. Transfer encodings stay; charsets become UTF-8, which has every letter. */

export interface MailScrub {
  /** `name` in lower case; the value unfolded. */
  header(name: string, value: string): string;
  text(text: string, mediaType: string): string;
  file(bytes: Buffer): Buffer;
  boundary(boundary: string): string;
}

interface Header {
  name: string;
  value: string;
}

/** Parts in parts; deeper ones are taken for a file. */
const depthMax = 10;

/** The frame with its line breaks; undefined where it does not begin with headers. */
export function rewriteMail(mail: string, scrub: MailScrub, depth = 0): string | undefined {
  const [, head, gap = '', body = ''] = /^([\s\S]*?)(\r?\n\r?\n|$)([\s\S]*)$/.exec(mail) ?? [];
  const headers = head === undefined ? undefined : headersOf(head);
  if (!headers) return undefined;
  const valueOf = (wanted: string) => headers.find(({ name }) => name.toLowerCase() === wanted)?.value ?? '';
  const type = valueOf('content-type') || 'text/plain';
  const boundary = /\bboundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type)?.slice(1).find(Boolean);
  const charset = /\bcharset\s*=\s*"?([\w.:-]+)/i.exec(type)?.[1]?.toLowerCase() ?? 'utf-8';
  const written = headers.map(({ name, value }) => {
    const scrubbed = scrub.header(name.toLowerCase(), value);
    return `${scrub.header('name', name)}: ${boundary ? scrubbed.replaceAll(boundary, scrub.boundary(boundary)) : scrubbed}`;
  });
  const part = { type: mediaTypeOf(type), encoding: valueOf('content-transfer-encoding').trim().toLowerCase(), charset };
  const content =
    boundary !== undefined && part.type.startsWith('multipart/') && depth < depthMax
      ? rewriteParts(body, boundary, scrub, depth)
      : rewriteLeaf(body, part, scrub);
  return `${written.join('\r\n')}${gap}${content}`;
}

/** The text of a header's encoded words. */
export function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?([\w.:*-]{1,40})\?([bq])\?([^?\s]*)\?=/gi, (_whole, charset: string, form: string, text: string) =>
      decoded(
        /b/i.test(form) ? Buffer.from(text, 'base64') : unquote(text.replaceAll('_', ' ')),
        charset.replace(/\*.*$/, '').toLowerCase(),
      ),
    );
}

/** Written in encoded words where it is not ASCII. */
export function encodeWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const pieces = [...text].reduce<string[]>((all, letter, at) => {
    if (at % 12 === 0) all.push('');
    all[all.length - 1] += letter;
    return all;
  }, []);
  return pieces.map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`).join('\r\n ');
}

function headersOf(head: string): Header[] | undefined {
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const headers = lines.map((line) => /^([\w-]{1,60}):[ \t]*(.*)$/.exec(line));
  if (headers.some((header) => !header)) return undefined;
  return headers.map((header) => ({ name: header?.[1] ?? '', value: header?.[2] ?? '' }));
}

const mediaTypeOf = (type: string) => type.split(';')[0]?.trim().toLowerCase() ?? '';

function rewriteParts(body: string, boundary: string, scrub: MailScrub, depth: number): string {
  const [preamble = '', ...parts] = body.split(`--${boundary}`);
  const mark = `--${scrub.boundary(boundary)}`;
  const rewritten = parts.map((part) => {
    const [, ending = '', rest = ''] = /^(--|[ \t]*\r?\n)?([\s\S]*)$/.exec(part) ?? [];
    if (ending === '--') return `--${scrub.text(rest, 'text/plain')}`;
    const [, content = '', tail = ''] = /^([\s\S]*?)((?:\r?\n)?)$/.exec(rest) ?? [];
    // A part without headers begins with the empty line.
    const whole = /^\r?\n/.test(content) ? `Content-Type: text/plain\r\n${content}` : content;
    return `${ending}${rewriteMail(whole, scrub, depth + 1) ?? scrub.text(content, 'text/plain')}${tail}`;
  });
  return [scrub.text(preamble, 'text/plain'), ...rewritten].join(mark);
}

interface Leaf {
  type: string;
  encoding: string;
  charset: string;
}

function rewriteLeaf(body: string, { type, encoding, charset }: Leaf, scrub: MailScrub): string {
  const bytes = bytesIn(body, encoding);
  if (!type.startsWith('text/')) return written(scrub.file(bytes), encoding);
  // What is not encoded has been read as UTF-8 already.
  const text = encoding === 'base64' || encoding === 'quoted-printable' ? decoded(bytes, charset) : body;
  const scrubbed = scrub.text(text.replaceAll('\r\n', '\n'), type).replaceAll('\n', text.includes('\r\n') ? '\r\n' : '\n');
  return written(Buffer.from(scrubbed), encoding);
}

function bytesIn(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  return encoding === 'quoted-printable' ? unquote(body.replace(/=[ \t]*\r?\n/g, '')) : Buffer.from(body);
}

function unquote(text: string): Buffer {
  return Buffer.from(
    Buffer.from(text)
      .toString('latin1')
      .replace(/=([\da-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

function decoded(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}

const base64Line = /.{1,76}/g;

function written(bytes: Buffer, encoding: string): string {
  if (encoding === 'base64') return (bytes.toString('base64').match(base64Line) ?? []).join('\r\n');
  if (encoding !== 'quoted-printable') return bytes.toString('utf8');
  const quoted = bytes.toString('latin1').replace(/[^\r\n\x20-\x3c\x3e-\x7e]|[ \t](?=\r?\n|$)/g, quote);
  return quoted.replace(/([^\r\n]{60,72}?)(?=[^=\r\n]{3})(?<!=[\dA-F]?)/g, '$1=\r\n');
}

const quote = (byte: string) => `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
