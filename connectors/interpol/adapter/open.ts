/** Opens the connector: our mailbox, and the calls to the bureaus. */
import type { Connection, ConnectorContext, Health } from '../../contract/connector.ts';
import type { Submission } from '../../contract/messages.ts';
import { bureauCountries } from '../wire/bureaus.ts';
import { composeMail } from './compose.ts';
import { encodeSubmission } from './encode.ts';
import { greet, sendMail } from './mail-client.ts';
import { openMailServer } from './mail-server.ts';
import { countriesByAddress, partnerIn, type InterpolOptions } from './options.ts';
import { openReceiver } from './receive.ts';
import { noAddress } from './refuse.ts';

/** A connection that also tells where partners deliver, for whoever configures them. */
export interface InterpolConnection extends Connection {
  /** `host:port`. */
  listeningAt: string;
}

/** Rejects when the port cannot be taken. */
export async function openInterpol(options: InterpolOptions, context: ConnectorContext): Promise<InterpolConnection> {
  const closing = new AbortController();
  const outward = { ...context, signal: AbortSignal.any([context.signal, closing.signal]) };
  const countries = countriesByAddress(options) ?? new Map<string, string>();
  const receive = openReceiver({ ...context, countries });
  const server = await openMailServer({ ...options.listen, mailbox: options.mailbox, receive });
  context.log.info('interpol.listening', { address: server.address });
  return {
    listeningAt: server.address,
    submit: (submission) => submit(submission, options, outward),
    health: (country) => healthOf(relaysOf(options, country), options, outward),
    close() {
      // Our own calls end; a mail that is being taken in still is.
      closing.abort();
      return server.close();
    },
  };
}

const nameOf = ({ mailbox }: InterpolOptions) => mailbox.slice(mailbox.indexOf('@') + 1);

/** The recipient comes from the register by country, and from nowhere else. */
async function submit(submission: Submission, options: InterpolOptions, { signal }: ConnectorContext): Promise<void> {
  const partner = partnerIn(options, submission.country);
  if (!partner) throw noAddress();
  const envelope = { from: options.mailbox, to: partner.address };
  const mail = await composeMail(encodeSubmission(submission, options), envelope.from, envelope.to);
  const { host, port } = partner;
  await sendMail({ host, port, name: nameOf(options), deadlineMs: options.deadlineMs, signal }, envelope, mail);
}

const askedAtOnce = 8;

/** UP when every relay greets us, DOWN when none does. Bureaus behind one relay count once. */
async function healthOf(relays: readonly Relay[], options: InterpolOptions, { signal }: ConnectorContext): Promise<Health> {
  if (relays.length === 0) return { status: 'DOWN', reason: 'NO_PARTNERS' };
  const failed: string[] = [];
  for (let at = 0; at < relays.length; at += askedAtOnce) {
    const calls = relays
      .slice(at, at + askedAtOnce)
      .map((relay) => greet({ ...relay, name: nameOf(options), deadlineMs: options.healthDeadlineMs, signal }));
    for (const outcome of await Promise.allSettled(calls)) if (outcome.status === 'rejected') failed.push(codeOf(outcome.reason));
  }
  if (failed.length === 0) return { status: 'UP' };
  return { status: failed.length === relays.length ? 'DOWN' : 'DEGRADED', reason: failed[0] };
}

interface Relay {
  host: string;
  port: number;
}

function relaysOf(options: InterpolOptions, country?: string): Relay[] {
  const countries = country === undefined ? bureauCountries : [country];
  const known = countries.flatMap((each) => partnerIn(options, each) ?? []);
  return [...new Map(known.map(({ host, port }) => [`${host}:${port}`, { host, port }])).values()];
}

function codeOf(reason: unknown): string {
  const { code } = reason as { code?: unknown };
  return typeof code === 'string' ? code : 'UNKNOWN';
}
