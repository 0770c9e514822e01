/** Calls to partners: documents out, one POST each. One-way operations end when the partner has taken the message. */
import { BackendFault } from '../../contract/fault.ts';
import { operations, soapMediaType, type Operation } from '../wire/operations.ts';
import { post, type PostedAnswer } from './http-post.ts';
import { faultOfAnswer, readFault } from './soap-fault.ts';
import type { StrictXml } from './strict-xml/strict-xml.ts';
import { textOf, type XmlTree } from './strict-xml/xml-tree.ts';

export interface Call {
  address: string;
  operation: Operation;
  document: string;
  deadlineMs: number;
}

export interface SoapClient {
  /** Resolves when the partner has taken the message (2xx without a fault). Throws BackendFault. */
  deliver(call: Call): Promise<void>;
  /** True when the partner says it is alive. Throws BackendFault. */
  isAlive(call: Omit<Call, 'operation'>): Promise<boolean>;
}

export function openSoapClient({ xml, signal }: { xml: StrictXml; signal: AbortSignal }): SoapClient {
  async function call({ address, operation, document, deadlineMs }: Call): Promise<PostedAnswer> {
    return post({ address, mediaType: soapMediaType(operation), body: document, deadlineMs, signal });
  }

  async function envelopeOf({ body }: PostedAnswer): Promise<XmlTree | undefined> {
    const reading = body.length > 0 ? await xml.read(body) : undefined;
    return reading?.ok ? reading.root : undefined;
  }

  return {
    async deliver(order) {
      await assertValid(xml, order.document);
      const answer = await call(order);
      if (isTaken(answer)) return;
      const envelope = await envelopeOf(answer);
      throw faultOfAnswer(answer.status, envelope && readFault(envelope));
    },
    async isAlive(order) {
      const answer = await call({ ...order, operation: operations.IAL });
      const envelope = await envelopeOf(answer);
      if (!envelope || readFault(envelope)) throw faultOfAnswer(answer.status, envelope && readFault(envelope));
      return ['true', '1'].includes(textOf(envelope, 'Body', 'IsAliveMessage', 'MessageData', 'IsAlive') ?? '');
    },
  };
}

const isTaken = ({ status, body }: PostedAnswer) => (status === 200 || status === 202 || status === 204) && body.length === 0;

/** What a partner's schema would refuse is refused here first, so that nothing half-right leaves the house. */
async function assertValid(xml: StrictXml, document: string): Promise<void> {
  const reading = await xml.read(Buffer.from(document, 'utf8'));
  if (reading.ok) return;
  throw new BackendFault({
    backEnd: 'ecris',
    // A check that found no time says nothing about the document.
    kind: reading.refusal === 'XML_TOO_SLOW' ? 'busy' : 'malformed',
    code: reading.refusal,
    message: 'our own document is not valid',
  });
}
