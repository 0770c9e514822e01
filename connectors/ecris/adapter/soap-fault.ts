/** SOAP 1.2 faults: what we answer, and what a partner's fault means for the message that caused it. */
import { BackendFault, type FaultKind } from '../../contract/fault.ts';
import { namespaces } from '../wire/namespaces.ts';
import { encodeEnvelope } from './encode.ts';
import { childOf, textOf, type XmlTree } from './strict-xml/xml-tree.ts';

/** Sender: do not repeat this message. Receiver: repeat it later. */
export type FaultParty = 'Sender' | 'Receiver';

export const faultStatus = { Sender: 400, Receiver: 500 } as const satisfies Record<FaultParty, number>;

/** `code` is one of our published codes; nothing of the message is repeated. */
export function encodeFault(party: FaultParty, code: string): string {
  return encodeEnvelope({
    'soap:Fault': {
      'soap:Code': {
        'soap:Value': `soap:${party}`,
        'soap:Subcode': { 'soap:Value': { '@xmlns:f': namespaces.faults, '#': `f:${code}` } },
      },
      'soap:Reason': { 'soap:Text': { '@xml:lang': 'en', '#': code } },
    },
  });
}

export interface ReadFault {
  party: string;
  code?: string;
}

/** The fault in an envelope, names without their prefixes. */
export function readFault(envelope: XmlTree): ReadFault | undefined {
  const code = childOf(envelope, 'Body', 'Fault', 'Code');
  const party = textOf(code, 'Value');
  return party === undefined ? undefined : { party: localName(party), code: publishedCode(textOf(code, 'Subcode', 'Value')) };
}

const localName = (name: string) => name.replace(/^.*:/, '');

/** A partner's subcode becomes part of our errors and logs, so only what looks like a code is taken over. */
function publishedCode(name: string | undefined): string | undefined {
  const code = name === undefined ? '' : localName(name);
  return /^[A-Z0-9_-]{1,60}$/.test(code) ? code : undefined;
}

/** What a partner's refusal means: its own fault first, else the HTTP status. */
export function faultOfAnswer(status: number, fault: ReadFault | undefined): BackendFault {
  const code = fault?.code ?? (fault ? `SOAP_${fault.party.toUpperCase()}` : `HTTP_${status}`);
  const kind = fault?.party === 'Receiver' ? receiverKind(status) : fault ? 'rejected' : kindOfStatus(status);
  return new BackendFault({ backEnd: 'ecris', kind, code, message: `the partner refused the message with ${code.slice(0, 60)}` });
}

const receiverKind = (status: number): FaultKind => (status === 503 || status === 429 ? 'busy' : 'unavailable');

function kindOfStatus(status: number): FaultKind {
  if (status === 503 || status === 429) return 'busy';
  if (status >= 500) return 'unavailable';
  // A success whose body is not the protocol, or a redirect: whether the message was taken cannot be known.
  return status >= 400 ? 'rejected' : 'outcome-unknown';
}
