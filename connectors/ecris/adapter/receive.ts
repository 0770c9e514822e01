/** What happens to a call from a partner: read strictly, check who speaks to whom, hand over, and only then say that it is taken. */
import { createHash } from 'node:crypto';
import type { ConnectorContext } from '../../contract/connector.ts';
import type { Delivery } from '../../contract/messages.ts';
import { homeCountry } from '../wire/countries.ts';
import { formatMessageId } from '../wire/message-id.ts';
import { namespaces } from '../wire/namespaces.ts';
import { decodeMessage, readHead, type MessageHead } from './decode.ts';
import { encodeIsAlive } from './encode.ts';
import { InconsistentMessage } from './relationships.ts';
import type { FaultParty } from './soap-fault.ts';
import type { InboundCall, InboundResult } from './soap-server.ts';
import type { StrictXml } from './strict-xml/strict-xml.ts';
import { childOf, type XmlTree } from './strict-xml/xml-tree.ts';

/** Country of a document whose sender could not be read: ISO 3166-1 leaves ZZ to users, CLDR reads it as "unknown". */
export const unknownCountry = 'ZZ';

type Reading = { delivery: Delivery } | { aliveAsked: MessageHead } | { refusal: string; head?: MessageHead };

export function openReceiver(
  { deliver, clock, log }: ConnectorContext,
  xml: StrictXml,
): (call: InboundCall) => Promise<InboundResult> {
  return async function receive(call) {
    const reading = await read(call, xml);
    if ('aliveAsked' in reading) return alive(reading.aliveAsked, clock());
    const delivery = 'refusal' in reading ? unreadable(call, reading.refusal, reading.head) : reading.delivery;
    try {
      await deliver(delivery);
    } catch (error) {
      const { name, code = name } = error as { name: string; code?: string };
      log.warn('ecris.delivery-not-taken', { kind: delivery.kind, reference: delivery.reference, cause: String(code) });
      return { taken: false, party: 'Receiver', code: 'NOT_TAKEN' };
    }
    if (!('refusal' in reading)) return { taken: true };
    log.warn('ecris.document-refused', { reason: reading.refusal, reference: delivery.reference });
    return { taken: false, party: partyToBlame(reading.refusal), code: reading.refusal };
  };
}

/** A document that took too long may only have met a busy machine: it is parked, and the partner repeats it. Anything else stays wrong. */
function partyToBlame(refusal: string): FaultParty {
  return refusal === 'XML_TOO_SLOW' ? 'Receiver' : 'Sender';
}

async function read(call: InboundCall, xml: StrictXml): Promise<Reading> {
  if (call.cutOff) return { refusal: 'XML_TOO_LARGE' };
  const document = await xml.read(call.bytes);
  if (!document.ok) return { refusal: document.refusal };
  let head: MessageHead | undefined;
  try {
    if (mustUnderstandHeader(document.root)) return { refusal: 'SOAP_HEADER_NOT_UNDERSTOOD' };
    head = readHead(document.root);
    const refusal = refuseParties(head, call) ?? refuseAction(head, call.mediaType);
    if (refusal) return { refusal, head };
    return head.operation.type === 'IAL' ? { aliveAsked: head } : { delivery: decodeMessage(head, rawOf(call)) };
  } catch (error) {
    if (error instanceof InconsistentMessage) return { refusal: error.code, head };
    throw error;
  }
}

/** A message for another State, or one that comes by another State's road, is not ours to keep as an answer. */
function refuseParties({ id }: MessageHead, { pathCountry }: InboundCall): string | undefined {
  if (id.receiver !== homeCountry) return 'WRONG_RECEIVER';
  if (id.sender === homeCountry) return 'WRONG_SENDER';
  return pathCountry !== undefined && pathCountry !== id.sender ? 'WRONG_SENDER' : undefined;
}

/** The service contract requires the action; it must name the operation that the body belongs to. */
function refuseAction({ operation }: MessageHead, mediaType: string): string | undefined {
  if (!/^application\/soap\+xml\b/i.test(mediaType)) return 'MEDIA_TYPE_REFUSED';
  const action = /;\s*action\s*=\s*"?([^";]*)"?/i.exec(mediaType)?.[1];
  return action === operation.action ? undefined : 'ACTION_MISMATCH';
}

/** SOAP 1.2 part 1, section 2.4: a header that must be understood and is not may not be passed over. We know none. */
function mustUnderstandHeader(envelope: XmlTree): boolean {
  const mark = `{${namespaces.soap}}mustUnderstand`;
  return childOf(envelope, 'Header')?.children.some(({ attributes }) => ['true', '1'].includes(attributes[mark] ?? '')) ?? false;
}

const rawOf = ({ bytes, mediaType }: InboundCall) => ({ bytes, mediaType });

/** Parked with its bytes under their digest, so that a repeat of the same document is the same delivery. */
function unreadable(call: InboundCall, reason: string, head: MessageHead | undefined): Delivery {
  const reference = `unreadable:${createHash('sha256').update(call.bytes).digest('hex')}`;
  return { kind: 'UNREADABLE', reference, country: head?.id.sender ?? unknownCountry, raw: rawOf(call), reason };
}

function alive({ id }: MessageHead, at: Date): InboundResult {
  const reference = formatMessageId({ sender: homeCountry, receiver: id.sender, type: 'IAL', number: id.number });
  return { taken: true, document: encodeIsAlive(reference, at) };
}
