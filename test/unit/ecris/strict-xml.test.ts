import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { openStrictXml, type StrictXml } from '../../../connectors/ecris/adapter/strict-xml/strict-xml.ts';
import { aDeadline, aMessage, request42 } from './builders.ts';

let xml: StrictXml;
let outside: http.Server;
let address = '';
let callsOutside = 0;

beforeAll(async () => {
  outside = http.createServer((_request, response) => {
    callsOutside += 1;
    response.end('<!ELEMENT x ANY>');
  });
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', () => resolve()));
  address = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
  xml = openStrictXml();
  await xml.read(Buffer.from(aDeadline())); // the thread is warm before times are taken
});

afterAll(async () => {
  await xml.close();
  await new Promise((resolve) => outside.close(resolve));
});

const good = aDeadline();
const inBody = (markup: string) => good.replace('<m:MessageMetaData>', `${markup}<m:MessageMetaData>`);
const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');

const hostile: [string, string, () => string | Uint8Array][] = [
  ['a billion laughs', 'XML_DTD_REFUSED', () => `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><x>&l9;</x>`],
  [
    'a quadratic blow-up',
    'XML_DTD_REFUSED',
    () => `<!DOCTYPE x [<!ENTITY q "${'q'.repeat(60_000)}">]><x>${'&q;'.repeat(20_000)}</x>`,
  ],
  [
    'an external entity that names a file',
    'XML_DTD_REFUSED',
    () => '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>',
  ],
  [
    'an external entity that names an address',
    'XML_DTD_REFUSED',
    () => `<!DOCTYPE x [<!ENTITY f SYSTEM "${address}/f">]><x>&f;</x>`,
  ],
  ['an external document type', 'XML_DTD_REFUSED', () => `<!DOCTYPE x SYSTEM "${address}/x.dtd">${good}`],
  ['a parameter entity', 'XML_DTD_REFUSED', () => `<!DOCTYPE x [<!ENTITY % p SYSTEM "${address}/p"> %p;]><x/>`],
  ['a document type hidden in a comment', 'XML_DTD_REFUSED', () => good.replace('<e:Body>', '<!-- <!DOCTYPE x> --><e:Body>')],
  ['100,000 levels', 'XML_TOO_DEEP', () => inBody(nested(100_000))],
  ['65 levels', 'XML_TOO_DEEP', () => nested(65)],
  [
    '200,000 attributes',
    'XML_TOO_MANY_ATTRIBUTES',
    () => `<x ${Array.from({ length: 200_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`.slice(0, 2_000_000),
  ],
  ['60,000 elements', 'XML_TOO_MANY_ELEMENTS', () => `<x>${'<y/>'.repeat(60_000)}</x>`],
  ['more than 2 MiB', 'XML_TOO_LARGE', () => good + ' '.repeat(2 * 1024 * 1024)],
  ['UTF-16 with its byte order mark', 'XML_NOT_UTF8', () => Buffer.from(`\ufeff${good}`, 'utf16le')],
  ['UTF-16 without one', 'XML_NOT_UTF8', () => Buffer.from(good, 'utf16le')],
  ['a declared UTF-7', 'XML_ENCODING_REFUSED', () => `<?xml version="1.0" encoding="UTF-7"?>+ADw-x+AD4-`],
  [
    'a declared UTF-16 behind a UTF-8 byte order mark',
    'XML_ENCODING_REFUSED',
    () => `\ufeff<?xml version="1.0" encoding="UTF-16"?>${good}`,
  ],
  ['XML 1.1', 'XML_VERSION_REFUSED', () => `<?xml version="1.1"?>${good}`],
  [
    'an overlong encoding of a bracket',
    'XML_NOT_UTF8',
    () => Buffer.concat([Buffer.from('<x>'), Buffer.from([0xc0, 0xbc]), Buffer.from('</x>')]),
  ],
  ['a zero byte', 'XML_NOT_UTF8', () => good.replace('2026-03-30', '2026-03-30\u0000')],
  ['a style sheet instruction', 'XML_INSTRUCTION_REFUSED', () => `<?xml-stylesheet href="${address}/s.xsl"?>${good}`],
  [
    'a schema of the sender',
    'XML_SCHEMA_HINT_REFUSED',
    () => good.replace('<e:Body>', `<e:Body xsi:schemaLocation="urn:x ${address}/x.xsd">`),
  ],
  ['an unclosed element', 'XML_NOT_WELL_FORMED', () => good.replace('</e:Envelope>', '')],
  ['the same attribute twice', 'XML_NOT_WELL_FORMED', () => good.replace('<e:Body>', '<e:Body a="1" a="2">')],
  ['something after the end', 'XML_NOT_WELL_FORMED', () => `${good}<x/>`],
  ['an entity nobody declared', 'XML_NOT_WELL_FORMED', () => inBody('&nbsp;')],
  ['an unclosed comment', 'XML_NOT_WELL_FORMED', () => `<!-- ${good}`],
  [
    'an inclusion of a file',
    'XML_NOT_VALID',
    () => inBody('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'),
  ],
  ['our names in a namespace of its own', 'XML_NOT_VALID', () => good.replace('messages-v1.0', 'messages-v9.9')],
  ['two messages in one envelope', 'XML_NOT_VALID', () => good.replace(/<e:Body>(.*)<\/e:Body>/s, '<e:Body>$1$1</e:Body>')],
  ['nothing', 'XML_EMPTY', () => ''],
  ['only text', 'XML_NOT_WELL_FORMED', () => 'hello'],
];

describe('a foreign document', () => {
  it.each(hostile)('with %s is refused as %s within a second', async (_what, code, make) => {
    const bytes = Buffer.from(make());
    const started = performance.now();
    const reading = await xml.read(bytes);
    expect(reading).toMatchObject({ ok: false, refusal: code });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it.each<[string, () => string]>([
    ['plain', () => good],
    [
      'with declaration, byte order mark, comment and character data',
      () => `\ufeff<?xml version="1.0" encoding="utf-8"?><!-- > -->${good.replace('2026-03-30', '<![CDATA[2026-03-30]]>')}`,
    ],
    [
      'with a greater-than sign in an attribute',
      () => good.replace('<e:Body>', '<e:Header><x xmlns="urn:x" y=">"/></e:Header><e:Body>'),
    ],
  ])('that is good, %s, is read', async (_what, make) => {
    const reading = await xml.read(Buffer.from(make()));
    expect(reading).toMatchObject({ ok: true, root: { name: 'Envelope' } });
  });

  it('of any kind above opened no connection', () => {
    expect(callsOutside).toBe(0);
  });

  it('that is as large as allowed is read without stopping the event loop', async () => {
    const items = '<m:MessageDataAdditionalInformationRequested>Alias</m:MessageDataAdditionalInformationRequested>';
    const id = 'RO-GB-RAI-000000000000001';
    const document = Buffer.from(aMessage('RequestAdditionalInfoMessage', id, request42, items.repeat(20_000)));
    let longestPauseMs = 0;
    let last = performance.now();
    const ticking = setInterval(() => {
      longestPauseMs = Math.max(longestPauseMs, performance.now() - last);
      last = performance.now();
    }, 5);
    const reading = await xml.read(document);
    clearInterval(ticking);
    expect(reading.ok).toBe(true);
    expect(longestPauseMs).toBeLessThan(1_000);
  });
});

describe('the reading thread', () => {
  it('is ended when a document takes too long, and the next document is read by a new one', async () => {
    const items = '<m:MessageDataAdditionalInformationRequested>Alias</m:MessageDataAdditionalInformationRequested>';
    const long = Buffer.from(
      aMessage('RequestAdditionalInfoMessage', 'RO-GB-RAI-000000000000001', request42, items.repeat(20_000)),
    );
    const impatient = openStrictXml({ limitMs: 8 });
    expect(await impatient.read(long)).toMatchObject({ ok: false, refusal: 'XML_TOO_SLOW' });
    const small = async () => impatient.read(Buffer.from('<x/>'));
    let next = await small();
    for (let tries = 0; tries < 50 && !next.ok && next.refusal === 'XML_TOO_SLOW'; tries += 1) next = await small(); // a busy machine
    expect(next).toMatchObject({ ok: false, refusal: 'XML_NOT_VALID' });
    await impatient.close();
  });

  it('rejects what waits when it is closed, and everything after', async () => {
    const closing = openStrictXml();
    const waiting = closing.read(Buffer.from(good));
    await closing.close();
    await expect(waiting).rejects.toThrow('closed');
    await expect(closing.read(Buffer.from(good))).rejects.toThrow('closed');
  });
});
