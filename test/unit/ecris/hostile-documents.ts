/** Documents that parsers have fallen to, each as a whole envelope and hidden in the body of a good one. */
import { aDeadline } from './builders.ts';

export type Placement = 'envelope' | 'body';

export interface HostileDocument {
  name: string;
  /** Why it is refused, at either place. */
  reason: Record<Placement, string>;
  /** `outside` is an address that must never be called. */
  write(place: Placement, outside: string): Buffer;
}

const good = aDeadline();
/** Where a partner's own words would stand. */
const inBody = (markup: string) => good.replace('<m:MessageDataDeadline>', `${markup}<m:MessageDataDeadline>`);
const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
const both = (reason: string): Record<Placement, string> => ({ envelope: reason, body: reason });

/** A document type before the envelope, or in the middle of the body. */
const withType = (type: string, use: string) => (place: Placement) =>
  Buffer.from(place === 'envelope' ? `${type}${inBody(use)}` : inBody(type + use));
const withMarkup = (markup: string) => (place: Placement) =>
  Buffer.from(place === 'envelope' ? good.replace('<e:Body>', `${markup}<e:Body>`) : inBody(markup));

const typed = (name: string, declare: (outside: string) => string, use = '&x;'): HostileDocument => ({
  name,
  reason: both('XML_DTD_REFUSED'),
  write: (place, outside) => withType(declare(outside), use)(place),
});

export const hostileDocuments: readonly HostileDocument[] = [
  typed('a billion laughs', () => `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`, '&l9;'),
  typed('a quadratic blow-up', () => `<!DOCTYPE x [<!ENTITY x "${'q'.repeat(60_000)}">]>`, '&x;'.repeat(20_000)),
  typed('an external entity that names a file', () => '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
  typed('an external entity that names an address', (outside) => `<!DOCTYPE x [<!ENTITY x SYSTEM "${outside}/x">]>`),
  typed('an external document type', (outside) => `<!DOCTYPE x SYSTEM "${outside}/x.dtd">`, ''),
  typed('a parameter entity', (outside) => `<!DOCTYPE x [<!ENTITY % p SYSTEM "${outside}/p"> %p;]>`, ''),
  {
    name: '100,000 levels',
    reason: both('XML_TOO_DEEP'),
    write: withMarkup('<a>'.repeat(100_000) + '</a>'.repeat(100_000)),
  },
  {
    name: '150,000 attributes',
    reason: both('XML_TOO_MANY_ATTRIBUTES'),
    write: withMarkup(`<x ${Array.from({ length: 150_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`),
  },
  { name: '60,000 elements', reason: both('XML_TOO_MANY_ELEMENTS'), write: withMarkup('<y/>'.repeat(60_000)) },
  {
    name: 'more than is ever read',
    reason: both('XML_TOO_LARGE'),
    write: withMarkup(`<!-- ${'long '.repeat(500_000)} -->`),
  },
  {
    name: 'UTF-16',
    reason: both('XML_NOT_UTF8'),
    write: (place) =>
      place === 'envelope'
        ? Buffer.from(`\ufeff${good}`, 'utf16le')
        : Buffer.concat([Buffer.from(good.slice(0, 900)), Buffer.from('<b/>', 'utf16le'), Buffer.from(good.slice(900))]),
  },
  {
    name: 'UTF-7',
    reason: { envelope: 'XML_ENCODING_REFUSED', body: 'XML_INSTRUCTION_REFUSED' },
    write: (place) => {
      const hidden = '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x+AD4-';
      return Buffer.from(place === 'envelope' ? hidden + good : inBody(hidden));
    },
  },
  {
    name: 'a byte of zero',
    reason: both('XML_NOT_UTF8'),
    write: (place) => Buffer.from(place === 'envelope' ? `${good}\u0000` : inBody('\u0000')),
  },
  {
    name: 'a schema of its own',
    reason: both('XML_SCHEMA_HINT_REFUSED'),
    write: (place, outside) => {
      const hint = ` xsi:schemaLocation="urn:x ${outside}/x.xsd"`;
      return Buffer.from(good.replace(place === 'envelope' ? '<e:Body' : '<m:MessageData', (tag) => tag + hint));
    },
  },
  {
    name: 'an inclusion',
    reason: both('XML_NOT_VALID'),
    write: (place, outside) => withMarkup(`<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${outside}/x"/>`)(place),
  },
  {
    name: 'a style sheet',
    reason: both('XML_INSTRUCTION_REFUSED'),
    write: (place, outside) => withMarkup(`<?xml-stylesheet href="${outside}/x.xsl"?>`)(place),
  },
  {
    name: 'an end that is missing',
    reason: both('XML_NOT_WELL_FORMED'),
    write: (place) => Buffer.from(good.replace(place === 'envelope' ? '</e:Envelope>' : '</m:MessageData>', '')),
  },
  {
    name: 'an attribute twice, and something after the end',
    reason: both('XML_NOT_WELL_FORMED'),
    write: (place) => Buffer.from(place === 'envelope' ? `${good}<x/>` : inBody('<x a="1" a="2"/>')),
  },
];

const genuine = aDeadline('RO-GB-RDL-000000000000001');
const forged = aDeadline('RO-GB-RDL-000000000000666').replace('2026-03-30', '2099-12-31');
const messageOf = (document: string) => /<e:Body>(.*)<\/e:Body>/s.exec(document)?.[1] ?? '';
const bodyOf = (document: string) => `<e:Body>${messageOf(document)}</e:Body>`;

/** Ways to have one message looked at and another one believed. `taken` is the id of what stands in the body by right, if anything does. */
export const wrappings: readonly { name: string; document: string; taken?: string }[] = [
  {
    name: 'a second message in the header',
    document: genuine.replace('<e:Body>', `<e:Header>${messageOf(forged)}</e:Header><e:Body>`),
    taken: 'RO-GB-RDL-000000000000001',
  },
  {
    name: 'a body in the header as well',
    document: genuine.replace('<e:Body>', `<e:Header>${bodyOf(forged)}</e:Header><e:Body>`),
  },
  { name: 'two bodies', document: genuine.replace('<e:Body>', `${bodyOf(forged)}<e:Body>`) },
  { name: 'two messages in the body', document: genuine.replace('</e:Body>', `${messageOf(forged)}</e:Body>`) },
  { name: 'an envelope in the body', document: genuine.replace(messageOf(genuine), forged) },
  {
    name: 'a wrapper around the message',
    document: genuine.replace(messageOf(genuine), `<x:Signed xmlns:x="urn:x">${messageOf(genuine)}</x:Signed>`),
  },
  {
    name: 'the message in the details of a fault',
    document: genuine.replace(
      messageOf(genuine),
      '<e:Fault><e:Code><e:Value>e:Sender</e:Value></e:Code><e:Reason><e:Text xml:lang="en">x</e:Text></e:Reason>' +
        `<e:Detail>${messageOf(genuine)}</e:Detail></e:Fault>`,
    ),
  },
  {
    name: 'a second head in the message',
    document: genuine.replace(
      '<m:MessageData>',
      `${/<m:MessageMetaData>.*<\/m:MessageMetaData>/s.exec(forged)?.[0]}<m:MessageData>`,
    ),
  },
  {
    name: 'names of the same sound in another namespace',
    document: genuine.replace('<m:MessageData>', '<m:MessageData xmlns:m="http://ec.europa.eu/ECRIS/messages-v1.1">'),
  },
  {
    name: 'an id cut in two by a comment',
    document: genuine.replace('RDL-000000000000001', 'RDL-0000000000<!-- 666 -->00001'),
    taken: 'RO-GB-RDL-000000000000001',
  },
];
