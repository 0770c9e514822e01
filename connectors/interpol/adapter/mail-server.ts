/** Our mailbox: an SMTP server that takes mail for one recipient and says 250 only after it is kept. */
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { limits } from '../wire/limits.ts';

export interface InboundMail {
  bytes: Buffer;
  /** More came than may: `bytes` are the beginning. */
  cutOff: boolean;
  /** Address after MAIL FROM; empty for reports of other mail systems. */
  sender: string;
}

/** `again`: the partner is to repeat it (451); otherwise it is refused for good (550). `code` is published. */
export type Verdict = { taken: true } | { taken: false; again: boolean; code: string };

export interface MailServer {
  /** `host:port`. */
  address: string;
  close(): Promise<void>;
}

export interface MailServerParts {
  host: string;
  port: number;
  sources?: readonly string[];
  mailbox: string;
  receive(mail: InboundMail): Promise<Verdict>;
}

const clientsMax = 100;
/** How long a delivery under way may still take when we close, in milliseconds. */
const closeMs = 10_000;

/** Rejects when the port cannot be taken. */
export async function openMailServer({ host, port, sources, mailbox, receive }: MailServerParts): Promise<MailServer> {
  const busy = new Set<string>();
  const server = new SMTPServer({
    name: mailbox.slice(mailbox.indexOf('@') + 1),
    banner: 'exchange hub',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    maxClients: clientsMax,
    closeTimeout: closeMs,
    onConnect({ remoteAddress }, done) {
      done(!sources || sources.includes(remoteAddress.replace(/^::ffff:/, '')) ? null : refusal(554, 'SOURCE_REFUSED'));
    },
    onRcptTo({ address }, { envelope }, done) {
      if (address.toLowerCase() !== mailbox.toLowerCase()) done(refusal(550, 'NO_SUCH_MAILBOX'));
      else done(envelope.rcptTo.length > 0 ? refusal(452, 'ONE_RECIPIENT') : null);
    },
    onData(stream, session, done) {
      takeIn(stream, () => hangUp(server, session))
        .then(({ bytes, cutOff }) => {
          // From here on a close waits; a mail that is still coming in will come again.
          busy.add(session.id);
          return receive({ bytes, cutOff, sender: senderIn(session) });
        })
        .then(
          (verdict) => done(verdict.taken ? null : refusal(verdict.again ? 451 : 550, verdict.code)),
          () => done(refusal(451, 'NOT_TAKEN')),
        )
        .finally(() => busy.delete(session.id));
    },
  });
  // A partner that hangs up in the middle is that partner's matter; what was not acknowledged it will send again.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  const { port: taken } = server.server.address() as AddressInfo; // listening on TCP, so it has one
  return {
    address: `${host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const connection of server.connections) if (!busy.has(connection.id)) connection.close();
      }),
  };
}

function refusal(responseCode: number, code: string): Error {
  return Object.assign(new Error(code), { responseCode });
}

/** Reads to the end, keeps no more than may come, and hangs up on who sends much more still. */
async function takeIn(stream: SMTPServerDataStream, hangUp: () => void): Promise<Pick<InboundMail, 'bytes' | 'cutOff'>> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    const room = limits.mailBytes - size;
    if (room > 0) parts.push(part.subarray(0, room));
    size += part.length;
    if (size > 2 * limits.mailBytes) break;
  }
  if (size > 2 * limits.mailBytes) hangUp();
  return { bytes: Buffer.concat(parts), cutOff: size > limits.mailBytes };
}

const senderIn = ({ envelope }: SMTPServerSession) => (envelope.mailFrom === false ? '' : envelope.mailFrom.address);

function hangUp(server: SMTPServer, { id }: SMTPServerSession): void {
  for (const connection of server.connections) if (connection.id === id) connection.close();
}
