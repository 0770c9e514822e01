/** What the simulated PNC answers to an enquiry. Pure. */
import type { Fields, Segment } from '../wire/layouts.ts';
import type { Message } from '../wire/message.ts';
import { transactions } from '../wire/transactions.ts';
import type { Ledger } from './activity/ledger.ts';
import type { Nominal } from './nominal.ts';
import { caseReference, printNominal, printOffences } from './print.ts';
import type { Register } from './register.ts';
import { checkNameOf, shortPncId } from './updates/amendment.ts';

/** `text` alone is an error line; `lines` follow an update's segments. */
export type Answer = { segments: Segment[]; lines?: string[] } | { text: string };

export interface Held {
  register: Register;
  ledger: Ledger;
}

export function answer({ type, segments }: Message, { register, ledger }: Held, hitsMax: number): Answer {
  const [key] = segments;
  if (type === 'ENQASI' && key?.tag === 'E07') return arrest(key.fields.asn, register);
  if (type === 'ENQIDS' && key?.tag === 'E08') return hits(byKey(register, key.fields), hitsMax);
  if (type === 'ENQNAM' && key?.tag === 'NAM') return hits(register.byName(key.fields), hitsMax);
  if (type === 'ENQPNC' && key?.tag === 'E08') return print(byKey(register, key.fields));
  if (type === 'ENQTAL' && key?.tag === 'TLQ') return tally(key.fields, ledger);
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
    texts: isError ? [given.text] : (given.lines ?? []),
  };
}

function byKey(register: Register, { scheme, value }: Fields<'E08'>): Nominal[] {
  return register.byNumber(scheme === 'P' ? 'PNCID' : 'CRO', value);
}

/** An ASN belongs to one arrest: the first nominal that has it, and the cases under it. */
function arrest(asn: string, register: Register): Answer {
  const [nominal] = register.byNumber('ASN', asn);
  if (!nominal) return { text: 'I1008 - GWAY - ENQUIRY ERROR ARREST/SUMMONS REF (ASN) NOT FOUND' };
  const cases = nominal.cases.filter((held) => held.asn && register.same('ASN', held.asn, asn));
  return {
    segments: [
      { tag: 'FSC', fields: { update: 'K', forceStation: cases[0]?.owner ?? '89CA' } },
      {
        tag: 'IDS',
        fields: { update: 'K', pncId: shortPncId(nominal.pncId), checkName: checkNameOf(nominal), cro: nominal.cro },
      },
      ...cases.flatMap((held) => [caseReference(held), ...printOffences(held.offences, held.hearingDate)]),
    ],
  };
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

const referencesMost = 50;

function tally({ day, prefix = '' }: Fields<'TLQ'>, ledger: Ledger): Answer {
  const { count, digest, references } = ledger.tally(day, prefix);
  const given = count > referencesMost ? [] : references;
  return {
    segments: [
      { tag: 'TLH', fields: { count, digest: digest.toUpperCase(), given: given.length } },
      ...given.map((reference): Segment => ({ tag: 'TLI', fields: { reference } })),
    ],
  };
}
