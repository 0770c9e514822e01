/** What the conformance kit needs to know of Interpol: `npx hub connector check interpol`. */
import { createTransport } from 'nodemailer';
import type { RequestSubmission } from '../contract/messages.ts';
import type { Journal } from '../simulator-kit/journal.ts';
import { simulatorStand } from '../test-kit/conformance/simulator-stand.ts';
import type { Address, Place, StandIn } from '../test-kit/conformance/stand-in.ts';
import { interpol } from './index.ts';
import { startInterpol } from './simulator/server.ts';
import { mailboxes } from './wire/fields.ts';
import { limits } from './wire/limits.ts';
import { formatReference } from './wire/reference.ts';

const country = 'JM';
const kingston = mailboxes.bureaus.replace('{country}', country.toLowerCase());

const least = ({ backEnd }: Place) => ({ partners: { [country]: { address: kingston, ...backEnd } } });

export const standIn: StandIn = {
  definition: interpol,
  folder: import.meta.dirname,
  options: {
    full: (place) => ({
      ...least(place),
      listen: place.listen,
      deadlineMs: place.deadlineMs,
      healthDeadlineMs: place.deadlineMs,
    }),
    least,
    wrong: [
      { path: 'mailbox', value: 'manchester@ncb.example, other@ncb.example' },
      { path: 'mailbox', value: 'manchester@ncb.example\r\nRCPT TO:<other@ncb.example>' },
      { path: 'listen.port', value: 70_000 },
      { path: 'deadlineMs', value: 0 },
      { path: 'partners.JM.port', value: 0 },
    ],
  },
  backEnd: {
    start: () => simulatorStand(startInterpol, { effects: repliesPlanned }),
    submissions: (number) => [aRequest(number)],
    inbound: {
      message(number) {
        const id = `jm-${number}@ncb.example`;
        return { bytes: aMail(id, kingston), reference: `${country} KGN/2026/${number} <${id}>`, kind: 'FREE_TEXT', country };
      },
      unreadable: (number) => aMail(`forged-${number}@ncb.example`, 'somebody@elsewhere.example'),
      oversized: () => Buffer.concat([aMail('large@ncb.example', kingston), Buffer.alloc(limits.mailBytes, 'large\r\n')]),
      send: deliver,
      personal: ['Leopold', 'Newcomer'],
    },
    // What is said before the mail is whole is not yet the call.
    isCall: (bytes) => Buffer.from(bytes).includes('\r\n.\r\n'),
  },
};

/** A bureau answers each request once: the replies it plans are what our sending has brought about. */
function repliesPlanned(journal: Journal, reference: string): number {
  return journal.entries().filter(({ kind, id }) => kind === 'PLANNED' && id === `${reference}:REPLY`).length;
}

function aRequest(number: number): RequestSubmission {
  return {
    kind: 'REQUEST',
    // Some bureaus leave the first few of every hundred unanswered.
    reference: formatReference({ country, number: number + 50 }),
    country,
    sentAt: new Date('2026-03-02T09:15:00.000Z'),
    accountability: { organisation: '30', purpose: 'CRIMINAL_PROCEEDINGS', justification: 'Custody 30DD/16/1234' },
    subject: {
      names: [{ kind: 'PRIMARY', given: 'Leopold', family: 'Newcomer' }],
      sex: 'MALE',
      birthDate: '1990-02-14',
      birthPlace: { country, town: 'Portmore' },
      nationalities: [country],
      identifiers: [],
    },
    urgent: false,
  };
}

function aMail(id: string, from: string): Buffer {
  const number = /\d+/.exec(id)?.[0] ?? '0';
  const lines = [
    `From: ${from}`,
    `To: ${mailboxes.home}`,
    `Message-ID: <${id}>`,
    'Date: Mon, 02 Mar 2026 10:00:00 +0000',
    'Subject: RE: CONVICTION CHECK',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'FROM: IP KINGSTON',
    `OUR-REF: KGN/2026/${number}`,
    'LANGUAGE: EN',
    'SUBJECT: RE: CONVICTION CHECK',
    '',
    'Leopold NEWCOMER is not known to the criminal records of this country.',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

async function deliver({ host, port }: Address, bytes: Uint8Array): Promise<boolean> {
  const waits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 10_000 };
  const transport = createTransport({ host, port, secure: false, ignoreTLS: true, name: 'ncb.example', ...waits });
  try {
    await transport.sendMail({ envelope: { from: kingston, to: [mailboxes.home] }, raw: Buffer.from(bytes) });
    return true;
  } catch {
    return false;
  } finally {
    transport.close();
  }
}
