/** One mail by SMTP, and the answer to the question that matters afterwards: could the partner have taken it? */
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { BackendFault, type FaultKind } from '../../contract/fault.ts';
import { notAsAddressed, backEnd } from './refuse.ts';

export interface Call {
  host: string;
  port: number;
  /** What we call ourselves. */
  name: string;
  deadlineMs: number;
  signal: AbortSignal;
}

export interface Envelope {
  from: string;
  to: string;
}

/** How far a call has come. From `GIVEN` on the partner may have taken the mail whatever we hear. */
type Stage = 'CALLING' | 'TALKING' | 'GIVEN';

/**
 * Throws BackendFault: `unavailable` or `timeout` while nothing was given, `busy` and `rejected` as the partner answers, and
 * `outcome-unknown` when the line broke or the deadline passed after the mail had been given. One call carries one mail to one recipient.
 */
export function sendMail(call: Call, envelope: Envelope, mail: Buffer): Promise<void> {
  return withConnection(call, async (connection, reach) => {
    const info = await deliver(connection, envelope, mail, () => reach('GIVEN'));
    const taken = info.accepted.map((address) => (typeof address === 'string' ? address : ''));
    if (taken.length !== 1 || taken[0] !== envelope.to || info.rejected.length > 0) throw notAsAddressed();
  });
}

/** Resolves when the partner greets us. Throws BackendFault as `sendMail` does. */
export function greet(call: Call): Promise<void> {
  return withConnection(call, async () => undefined);
}

async function withConnection(
  call: Call,
  talk: (connection: SMTPConnection, reach: (stage: Stage) => void) => Promise<void>,
): Promise<void> {
  const { host, port, name, deadlineMs } = call;
  const deadline = AbortSignal.timeout(deadlineMs);
  const over = AbortSignal.any([deadline, call.signal]);
  // Longer than the deadline, which alone decides and says what was reached by then.
  const waitMs = 2 * deadlineMs;
  const waits = { connectionTimeout: waitMs, greetingTimeout: waitMs, socketTimeout: waitMs, dnsTimeout: waitMs };
  // The network between bureaus is closed and encrypted below us (I-24/7): no TLS of our own is begun on it.
  const connection = new SMTPConnection({ host, port, name, ...waits, secure: false, ignoreTLS: true, socketCloseTimeout: 200 });
  let stage: Stage = 'CALLING';
  try {
    await untilOver(over, connection, async () => {
      await connect(connection);
      stage = 'TALKING';
      await talk(connection, (reached) => (stage = reached));
    });
    connection.quit();
  } catch (error) {
    connection.close();
    throw error instanceof BackendFault ? error : faultOf(error, stage, deadline.aborted);
  }
}

/** A call that is over is hung up; what it was waiting for then fails. */
function untilOver(over: AbortSignal, connection: SMTPConnection, talk: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const hangUp = () => {
      connection.close();
      reject(new Error('the call was ended'));
    };
    connection.on('error', reject);
    if (over.aborted) return hangUp();
    over.addEventListener('abort', hangUp, { once: true });
    talk()
      .then(resolve, reject)
      .finally(() => over.removeEventListener('abort', hangUp));
  });
}

function connect(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('end', () => reject(Object.assign(new Error('ended'), { code: 'ECONNECTION' })));
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
}

type SentInfo = { accepted: unknown[]; rejected: unknown[] };

function deliver(connection: SMTPConnection, { from, to }: Envelope, mail: Buffer, given: () => void): Promise<SentInfo> {
  return new Promise((resolve, reject) => {
    // Asked for only after the partner has said 354: until then nothing of the mail has left.
    const content = new Readable({
      read() {
        given();
        this.push(mail);
        this.push(null);
      },
    });
    connection.send({ from, to: [to], size: mail.length }, content, (error, info) => {
      if (info) resolve(info);
      else reject(error ?? new Error('no answer'));
    });
  });
}

function faultOf(error: unknown, stage: Stage, timedOut: boolean): BackendFault {
  const { responseCode } = error as { responseCode?: unknown };
  if (typeof responseCode === 'number' && responseCode >= 400) return answered(responseCode);
  const code = timedOut ? 'DEADLINE_PASSED' : codeOf(error);
  const kind = stage === 'GIVEN' ? 'outcome-unknown' : timedOut ? 'timeout' : 'unavailable';
  return new BackendFault({ backEnd, kind, code, message: sayings[stage] });
}

/** The system's code, which the library keeps beside its own; never the text, which may name addresses. */
function codeOf(error: unknown): string {
  const { originalCode, code } = error as { originalCode?: unknown; code?: unknown };
  return [originalCode, code].find((one) => typeof one === 'string') ?? 'CONNECTION_BROKEN';
}

const sayings = {
  CALLING: 'no connection to the partner',
  TALKING: 'the line broke before the mail was given',
  GIVEN: 'no answer after the mail was given',
} as const satisfies Record<Stage, string>;

/** A final "no" (5xx) is no reason to ask again; 421 closes the service, other 4xx mean not now. */
function answered(status: number): BackendFault {
  const kind: FaultKind = status >= 500 ? 'rejected' : status === 421 ? 'unavailable' : 'busy';
  return new BackendFault({ backEnd, kind, code: `SMTP_${status}`, message: 'the partner did not take the mail' });
}
