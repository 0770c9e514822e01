/** What the simulated PNC answers to a readable message. Pure. */
import type { Fields, Segment } from '../wire/layouts.ts';
import type { Message } from '../wire/message.ts';
import { transactions } from '../wire/transactions.ts';
import type { Nominal } from './nominal.ts';
import { printNominal } from './print.ts';
import type { Register } from './register.ts';

/** `text` alone is an error line. */
export type Answer = { segments: Segment[] } | { text: string };

export function answer({ type, segments }: Message, register: Register, hitsMax: number): Answer {
  const [key] = segments;
  if (type === 'ENQASI' && key?.tag === 'E07') return arrest(register.byNumber('ASN', key.fields.asn));
  if (type === 'ENQIDS' && key?.tag === 'E08') return hits(byKey(register, key.fields), hitsMax);
  if (type === 'ENQNAM' && key?.tag === 'NAM') return hits(register.byName(key.fields), hitsMax);
  if (type === 'ENQPNC' && key?.tag === 'E08') return print(byKey(register, key.fields));
  return { text: 'I0001 - INVALID ELEMENTS' };
}

/** The reply's header is the request's, turned round; the clock is the PNC's own. */
export function replyTo(request: Pick<Message, 'type' | 'header'>, given: Answer, now: Date): Message {
  const { type, header } = request;
  const isError = 'text' in given;
  return {
    type,
    header: {
      ...header,
      direction: isError ? 'E' : 'R',
      messageType: isError ? transactions[type].errorType : type,
      sentAt: now.toISOString().slice(0, 16),
    },
    segments: isError ? [] : given.segments,
    texts: isError ? [given.text] : [],
  };
}

function byKey(register: Register, { scheme, value }: Fields<'E08'>): Nominal[] {
  return register.byNumber(scheme === 'P' ? 'PNCID' : 'CRO', value);
}

/** An ASN belongs to one arrest: the first nominal that has it, and the cases under it. */
function arrest([nominal]: Nominal[]): Answer {
  if (!nominal) return { text: 'I1008 - GWAY - ENQUIRY ERROR ARREST/SUMMONS REF (ASN) NOT FOUND' };
  const printed = printNominal(nominal);
  const cases = printed.filter(({ tag }) => ['CCR', 'COF', 'ADJ', 'DIS'].includes(tag));
  const checkName = (nominal.fileName.split('/')[0] ?? '').slice(0, 12).trimEnd();
  return {
    segments: [
      { tag: 'FSC', fields: { update: 'K', forceStation: nominal.cases[0]?.owner ?? '89CA' } },
      { tag: 'IDS', fields: { update: 'K', pncId: shortPncId(nominal.pncId), checkName, cro: nominal.cro } },
      ...cases,
    ],
  };
}

function shortPncId(canonical: string): string {
  const [year = '', serial = ''] = canonical.split('/');
  return `${year.slice(-2)}/${serial.replace(/^0+(?=\d)/, '')}`;
}

function hits(found: Nominal[], hitsMax: number): Answer {
  if (found.length === 0) return { text: 'I1008 - GWAY - ENQUIRY ERROR NO NOMINAL FOUND' };
  const given = found.slice(0, hitsMax);
  return {
    segments: [
      { tag: 'NHD', fields: { found: found.length, given: given.length } },
      ...given.map(({ pncId, fileName, birthDate, sex }): Segment => ({
        tag: 'NMH',
        fields: { pncId, fileName, birthDate, sex },
      })),
    ],
  };
}

function print([nominal]: Nominal[]): Answer {
  return nominal ? { segments: printNominal(nominal) } : { text: 'I1008 - GWAY - ENQUIRY ERROR NO NOMINAL FOUND' };
}
