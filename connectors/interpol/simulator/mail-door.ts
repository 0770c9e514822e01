/** The bureaus' side of SMTP: one mailbox for each country. */
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { bureauCountries } from '../wire/bureaus.ts';
import { limits } from '../wire/limits.ts';

/** How a call ends: taken, refused, cut without a word, or with nonsense. */
export type Reply = { status: 250 | 550; afterMs?: number } | 'cut' | 'nonsense';

export interface MailIn {
  country: string;
  envelope: { from: string; to: string[] };
  bytes: Buffer;
}

export interface Door {
  port: number;
  close(): Promise<void>;
}

export async function openDoor(
  { host, port }: { host: string; port: number },
  receive: (mail: MailIn) => Promise<Reply>,
): Promise<Door> {
  const server = new SMTPServer({
    name: 'ncb.example',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    maxClients: 256,
    size: limits.mailBytes,
    closeTimeout: 500,
    onRcptTo({ address }, _session, done) {
      done(countryOf(address) ? null : Object.assign(new Error('NO_SUCH_MAILBOX'), { responseCode: 550 }));
    },
    onData(stream, session, done) {
      stream
        .toArray()
        .then((parts: Buffer[]) => receive(mailOf(Buffer.concat(parts), session)))
        .then((reply) => finish(server, session, reply, done))
        .catch(() => done(Object.assign(new Error('NOT_TAKEN'), { responseCode: 451 })));
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  return {
    port: (server.server.address() as AddressInfo).port, // listening on TCP, so it has one
    close: () =>
      new Promise((resolve) => {
        for (const connection of server.connections) connection.close();
        server.close(() => resolve());
      }),
  };
}

function countryOf(address: string): string | undefined {
  const country = /^([a-z]{2})@ncb\.example$/i.exec(address)?.[1]?.toUpperCase();
  return bureauCountries.find((known) => known === country);
}

function mailOf(bytes: Buffer, { envelope }: SMTPServerSession): MailIn {
  const to = envelope.rcptTo.map(({ address }) => address);
  return {
    country: countryOf(to[0] ?? '') ?? '',
    envelope: { from: envelope.mailFrom ? envelope.mailFrom.address : '', to },
    bytes,
  };
}

function finish(server: SMTPServer, session: SMTPServerSession, reply: Reply, done: (error?: Error | null) => void): void {
  const connection = [...server.connections].find(({ id }) => id === session.id);
  if (reply === 'cut' || reply === 'nonsense') {
    if (reply === 'nonsense') connection?._socket.write('%PDF-1.4 this is not SMTP\r\n');
    connection?.close();
    return;
  }
  const answer = () => done(reply.status === 250 ? null : Object.assign(new Error('REFUSED'), { responseCode: 550 }));
  if (reply.afterMs) setTimeout(answer, reply.afterMs).unref();
  else answer();
}
