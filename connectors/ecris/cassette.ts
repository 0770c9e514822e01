/** How ECRIS documents are recorded without anybody in them, and read again: `npx hub connector record`. */
import { randomBytes, randomInt } from 'node:crypto';
import type { Delivery } from '../contract/messages.ts';
import { bytesOf, type CassetteFrame } from '../test-kit/cassette/cassette.ts';
import type { CassetteFormat } from '../test-kit/cassette/format.ts';
import { asJson } from '../test-kit/cassette/outcome.ts';
import type { Scrubber } from '../test-kit/cassette/scrubber.ts';
import { scrubXml } from '../test-kit/cassette/xml.ts';
import { openEcris } from './adapter/connection.ts';
import { ecrisOptions } from './adapter/options.ts';
import { ecris } from './index.ts';
import { additionalInformation, sentinels } from './wire/codes.ts';
import { parseMessageId } from './wire/message-id.ts';
import { namespaces } from './wire/namespaces.ts';
import { operationOfBody, soapMediaType } from './wire/operations.ts';
import { schemaDocuments } from './wire/schema.ts';

export const cassetteFormat: CassetteFormat = {
  definition: ecris,
  recognises: (text) => text.includes(namespaces.soap),
  scrub: (text, scrubber) =>
    scrubXml(text, {
      names: knownNames,
      attribute: (name, value) => (keepsAttribute(name, value) ? value : scrubber.text(value)),
      text: (path, value) => scrubValue(path.at(-1) ?? '', value, scrubber),
      date: (parts) => scrubDate(parts, scrubber),
    }),
  scrubId,
  replay,
};

/** Element and attribute names of the schemas; any other name may be somebody's. */
const knownNames: ReadonlySet<string> = new Set([
  ...Object.values(schemaDocuments).flatMap((text) => [...text.matchAll(/\bname="(\w+)"/g)].map(([, name = '']) => name)),
  ...['Envelope', 'Header', 'Body', 'Fault', 'Code', 'Subcode', 'Value', 'Reason', 'Text', 'type', 'lang'],
]);

const knownAddresses: ReadonlySet<string> = new Set(Object.values(namespaces));

function keepsAttribute(name: string, value: string): boolean {
  if (/^xmlns(:|$)/.test(name)) return knownAddresses.has(value);
  if (/(^|:)type$/.test(name)) return knownNames.has(value.replace(/^.*:/, ''));
  return /^(languageCode|translated|(\w+:)?(lang|mustUnderstand))$/.test(name) && /^([a-z]{2,3}|true|false|[01])$/.test(value);
}

const tableCode = /^[A-Z]{1,3}-\d{2}(-[A-Z0-9]{1,6}){1,2}$/;
const measure = /^(\d{1,9}|P[\dTYMWDHS.]+)$/;
const answer = /^(Yes|No|true|false|[01])$/;

/** Values that say nothing about who somebody is, by element: kept only where they have the form that the element is for. */
const harmless: readonly (readonly [element: RegExp, value: RegExp])[] = [
  [/Reference$/, tableCode],
  [/^(Offence|Sanction|Decision|(Source|Destination)Sanction|(Offence|Sanction|Decision)ID)$/, /^[OSD]-\d{5}$/],
  [/^FunctionalErrorCode$/, /^FE-\d{5}$/],
  [/^PersonSex$/, /^[0-9]$/],
  [/(Is[A-Z]|^IsAlive|Exemption|Recidivism|Ruling|FromRegister|Exact)/, answer],
  [/^MessageDataOtherMemberState$/, /^[A-Z]{2}$/],
  [/^MessageDataAdditionalInformationRequested$/, new RegExp(`^(${additionalInformation.join('|')})$`)],
  [/(Duration|SuspendedPart|Multiplier|NumberOf\w+|PositiveDecimal\w+|FileSize)$/, measure],
  [/MimeType$/, /^application\/(nist|octet-stream|pdf)$/],
  [/^Value$/, /^\w+:[A-Z_a-z-]+$/],
];

const notKnown: ReadonlySet<string> = new Set([sentinels.text, sentinels.year, sentinels.date]);

function scrubValue(element: string, value: string, scrubber: Scrubber): string {
  const bare = value.trim();
  if (bare === '' || notKnown.has(bare) || harmless.some(([name, form]) => name.test(element) && form.test(bare))) return value;
  if (/Content$/.test(element)) return randomBytes(Buffer.from(bare, 'base64').length).toString('base64');
  if (parseMessageId(bare) || convictionId.test(bare)) return scrubId(bare, scrubber);
  return /^\d{4}-\d{2}-\d{2}/.test(bare) ? scrubber.instant(bare) : scrubber.text(value);
}

const convictionId = /^[A-Z]{2}-C-\d{15}$/;

/** Only the number is anybody's. */
function scrubId(id: string, scrubber: Scrubber): string {
  return parseMessageId(id) || convictionId.test(id)
    ? id.replace(/\d{15}$/, (number) => scrubber.once('number', number, madeUpNumber))
    : scrubber.text(id);
}

/** Fifteen digits of which none says how many came before. */
const madeUpNumber = () => `9${randomInt(1e7, 1e8 - 1)}${randomInt(1e5, 1e6 - 1)}`;

/** Year, month and day stand in elements of their own: `1979`, `--05`, `---17`. They move together. */
function scrubDate(parts: readonly string[], scrubber: Scrubber): string[] {
  const [year = '', month, day] = parts.map((part) => part.replace(/^-+/, ''));
  if (year === sentinels.year) return [...parts];
  const [toYear = '', toMonth = '', toDay = ''] = scrubber.date([year, month, day].filter(Boolean).join('-')).split('-');
  return [toYear, `--${toMonth}`, `---${toDay}`].slice(0, parts.length);
}

/** Every document of a partner, delivered to an address of our own as the partner would. */
async function replay(frames: readonly CassetteFrame[]): Promise<unknown[]> {
  const read: Delivery[] = [];
  const stop = new AbortController();
  const quiet = () => undefined;
  const connection = await openEcris(ecrisOptions.parse({}), {
    deliver: async (delivery) => void read.push(delivery),
    clock: () => new Date(),
    log: { info: quiet, warn: quiet },
    signal: stop.signal,
  });
  try {
    for (const frame of frames.filter(({ direction }) => direction === 'FROM_BACK_END')) {
      const body = bytesOf(frame);
      const headers = { 'content-type': frame.mediaType ?? mediaTypeOf(body.toString('utf8')) };
      await (await fetch(connection.listeningAt, { method: 'POST', headers, body: new Uint8Array(body) })).arrayBuffer();
    }
  } finally {
    stop.abort();
    await connection.close();
  }
  return read.map(asJson);
}

function mediaTypeOf(document: string): string {
  const elements = [...document.matchAll(/<(?:\w+:)?(\w+)/g)].map(([, name = '']) => name);
  const operation = elements.map(operationOfBody).find((known) => known !== undefined);
  return operation ? soapMediaType(operation) : 'application/soap+xml';
}
