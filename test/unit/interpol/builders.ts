/** Small builders that show only what a test is about. */
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { Delivery, RequestSubmission, Submission } from '../../../connectors/contract/messages.ts';
import { composeMail } from '../../../connectors/interpol/adapter/compose.ts';
import { encodeSubmission } from '../../../connectors/interpol/adapter/encode.ts';
import type { InboundMail } from '../../../connectors/interpol/adapter/mail-server.ts';
import { countriesByAddress } from '../../../connectors/interpol/adapter/options.ts';
import { openReceiver } from '../../../connectors/interpol/adapter/receive.ts';
import { formatReference } from '../../../connectors/interpol/wire/reference.ts';

export const accountability = { organisation: '30', purpose: 'CRIMINAL_PROCEEDINGS', justification: '30/2026/000118' };
export const home = { bureau: 'IP MANCHESTER', mailbox: 'manchester@ncb.example' };
export const kingston = 'jm@ncb.example';

export const ref = (number: number, country = 'JM') => formatReference({ country, number });

export function aSubject(given: Partial<Identity> = {}): Identity {
  return {
    names: [{ kind: 'PRIMARY', given: 'Devon Alexander', family: 'Example' }],
    sex: 'MALE',
    birthDate: '1979-05-17',
    birthPlace: { country: 'JM', town: 'Kingston' },
    nationalities: ['JM'],
    identifiers: [{ scheme: 'PASSPORT', value: 'A0000000', country: 'JM' }],
    ...given,
  };
}

export function aRequest(given: Partial<RequestSubmission> = {}): RequestSubmission {
  return {
    kind: 'REQUEST',
    reference: ref(118),
    country: 'JM',
    sentAt: new Date('2026-03-02T09:20:00.000Z'),
    accountability,
    subject: aSubject(),
    urgent: false,
    ...given,
  };
}

export const textOf = (submission: Submission) => encodeSubmission(submission, home).text;
export const mailOf = async (submission: Submission, to = kingston) =>
  composeMail(encodeSubmission(submission, home), home.mailbox, to);

export interface MailGiven {
  sender?: string;
  from?: string;
  messageId?: string;
  inReplyTo?: string;
  yourRef?: string;
  language?: string;
  text?: string;
  /** The whole mail, in place of everything else. */
  raw?: string | Buffer;
  cutOff?: boolean;
}

/** A bureau's mail, written out by hand. */
export function aMail({
  sender = kingston,
  from = sender,
  messageId = 'k1@ncb.example',
  inReplyTo,
  yourRef = '',
  language = 'EN',
  text = 'NO TRACE',
  raw,
  cutOff = false,
}: MailGiven = {}): InboundMail {
  const headers = [
    `From: ${from}`,
    `To: ${home.mailbox}`,
    `Message-ID: <${messageId}>`,
    ...(inReplyTo ? [`In-Reply-To: <${inReplyTo}>`] : []),
    'Date: Tue, 03 Mar 2026 10:00:00 +0000',
    'Subject: IP KINGSTON KGN/INT/2026/77',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  const head = `FROM: IP KINGSTON\nTO: IP MANCHESTER\nOUR-REF: KGN/INT/2026/77\nYOUR-REF: ${yourRef}\nLANGUAGE: ${language}\n`;
  const written = `${headers.join('\r\n')}\r\n\r\n${`${head}\n${text}\n`.replaceAll('\n', '\r\n')}`;
  return { bytes: Buffer.from(raw ?? written), cutOff, sender };
}

export const partners =
  countriesByAddress({
    partners: {},
    partnerTemplate: { address: '{country}@ncb.example', host: '127.0.0.1', port: 25 },
  }) ?? new Map<string, string>();

/** What the hub is given for a mail, and what the partner is told. */
export async function received(mail: InboundMail): Promise<{ delivery: Delivery; verdict: unknown; logged: string }> {
  const delivered: Delivery[] = [];
  const logged: string[] = [];
  const log = (event: string, facts?: object) => void logged.push(`${event} ${JSON.stringify(facts ?? {})}`);
  const receive = openReceiver({
    deliver: async (delivery) => void delivered.push(delivery),
    clock: () => new Date('2026-03-20T12:00:00Z'),
    log: { info: log, warn: log },
    countries: partners,
  });
  const verdict = await receive(mail);
  const [delivery] = delivered;
  if (!delivery) throw new Error('nothing was delivered');
  return { delivery, verdict, logged: logged.join('\n') };
}
