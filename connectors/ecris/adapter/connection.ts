/** Opens the connector: our listening address, the calls to partners, and the thread that reads documents. */
import { BackendFault, isBackendFault } from '../../contract/fault.ts';
import type { Connection, ConnectorContext, Health } from '../../contract/connector.ts';
import type { Submission } from '../../contract/messages.ts';
import { homeCountry, memberStates } from '../wire/countries.ts';
import { formatMessageId } from '../wire/message-id.ts';
import { encodeIsAlive, encodeSubmission, operationOf } from './encode.ts';
import { holdInFreeze } from './month-end.ts';
import { addressOf, profileOf, type EcrisOptions } from './options.ts';
import { openReceiver } from './receive.ts';
import { openSoapClient, type SoapClient } from './soap-client.ts';
import { openSoapServer } from './soap-server.ts';
import { openStrictXml } from './strict-xml/strict-xml.ts';
import { askTally } from './tally.ts';

/** A connection that also tells the address partners call, for whoever configures the partners. */
export interface EcrisConnection extends Connection {
  listeningAt: string;
}

export async function openEcris(options: EcrisOptions, context: ConnectorContext): Promise<EcrisConnection> {
  const xml = openStrictXml();
  const closing = new AbortController();
  const stopped = AbortSignal.any([context.signal, closing.signal]);
  const client = openSoapClient({ xml, signal: stopped });
  const server = await openSoapServer({ ...options.listen, receive: openReceiver(context, xml) });
  context.log.info('ecris.listening', { address: server.address });
  return {
    listeningAt: server.address,
    async submit(submission) {
      if (stopped.aborted) throw closed();
      const address = addressOf(options, submission.country);
      if (!address) throw rejected('NO_ADDRESS', 'no address is known for this country');
      refuseFile(options, submission);
      const document = encodeSubmission(submission, options.authorityName);
      holdInFreeze(options, submission.country, context.clock());
      const call = { address, operation: operationOf(submission), document, deadlineMs: options.deadlineMs };
      await client.deliver(call).catch((error: unknown) => {
        // The reader of documents may be gone before the document was looked at: nothing was sent then.
        throw stopped.aborted && !isBackendFault(error) ? closed() : error;
      });
    },
    tally: (question) => (stopped.aborted ? Promise.reject(closed()) : askTally(options, question, stopped)),
    health: (country) => healthOf(options, context, client, country),
    async close() {
      closing.abort();
      await server.close();
      await xml.close();
    },
  };
}

function closed(): BackendFault {
  return new BackendFault({ backEnd: 'ecris', kind: 'unavailable', code: 'CLOSED', message: 'the connection is closed' });
}

function rejected(code: string, message: string): BackendFault {
  return new BackendFault({ backEnd: 'ecris', kind: 'rejected', code, message });
}

/** A State that does not run the push flavour would refuse the whole message, the text included. */
function refuseFile(options: EcrisOptions, submission: Submission): void {
  const carriesFile = submission.kind === 'INFORMATION' && (submission.attachments?.length ?? 0) > 0;
  if (carriesFile && profileOf(options, submission.country)?.fingerprints !== 'push')
    throw rejected('FILES_NOT_TAKEN', 'this country takes no files inside messages');
}

/** Partners asked at a time; each call has its own deadline, so a round of 27 ends within 27 / 9 deadlines. */
const askedAtOnce = 9;

/** UP when every partner answers, DOWN when none does, DEGRADED between. Partners behind a template count as one address each. */
async function healthOf(
  options: EcrisOptions,
  context: ConnectorContext,
  client: SoapClient,
  country: string | undefined,
): Promise<Health> {
  const everybody = options.peerTemplate ? memberStates : Object.keys(options.peers);
  const countries = country ? [country] : everybody;
  if (countries.length === 0) return { status: 'DOWN', reason: 'NO_PARTNERS' };
  const reasons: (string | undefined)[] = [];
  for (let at = 0; at < countries.length; at += askedAtOnce) {
    reasons.push(
      ...(await Promise.all(
        countries.slice(at, at + askedAtOnce).map((country) => reasonNotAlive(options, context, client, country)),
      )),
    );
  }
  const failed = reasons.filter((reason) => reason !== undefined);
  if (failed.length === 0) return { status: 'UP' };
  return { status: failed.length === countries.length ? 'DOWN' : 'DEGRADED', reason: failed[0] };
}

async function reasonNotAlive(
  options: EcrisOptions,
  { clock }: ConnectorContext,
  client: SoapClient,
  country: string,
): Promise<string | undefined> {
  const at = clock();
  // Milliseconds fill thirteen of the fifteen digits; two calls in one are no matter, as nothing is kept of them.
  const reference = formatMessageId({ sender: homeCountry, receiver: country, type: 'IAL', number: at.getTime() });
  const address = addressOf(options, country);
  if (!address) return 'NO_ADDRESS';
  try {
    const alive = await client.isAlive({ address, document: encodeIsAlive(reference, at), deadlineMs: options.aliveDeadlineMs });
    return alive ? undefined : 'NOT_ALIVE';
  } catch (error) {
    return (error as Partial<BackendFault>).code ?? 'UNKNOWN';
  }
}
