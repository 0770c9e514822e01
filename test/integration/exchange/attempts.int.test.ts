import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Submission } from '../../../connectors/contract/messages.ts';
import { dueDay, londonDate } from '../../../server/exchange/playbook/deadline.ts';
import { armFailpoints, type Failpoint } from '../../../server/platform/failpoint.ts';
import { until } from '../../support/processes.ts';
import { requestIn, requestOf, toldOf, type RequestRow } from './exchange.ts';
import { aCall, anEnquiry, raise } from './ground.ts';
import { aDeadline, anAnswer, fault, openScripted, type Scripted } from './scripted.ts';

/** Long enough for an attempt, short enough to see one end early. */
const leaseMs = 1_000;

let scripted: Scripted;
afterEach(() => armFailpoints(''));

/** A hub and worker of its own for each part, or each test: what another still owes must not meet its failpoints nor take its places. */
function onAHubOfItsOwn(before: typeof beforeAll, after: typeof afterAll): void {
  before(async () => {
    scripted = await openScripted({ leaseMs });
  });
  beforeEach(() => {
    scripted.partner.onSubmit = async () => {};
  });
  after(() => scripted.close());
}

const submitted = (request: RequestRow) => scripted.partner.taken.filter(({ reference }) => reference === request.reference);
const owedFor = (request: RequestRow) =>
  scripted.rows(
    `select 1 from outbox o join exchange_message m on m.id::text = o.payload->>'messageId' where m.request_id = $1`,
    [request.id],
  );
const nothingOwedFor = (request: RequestRow) =>
  until('nothing is owed any more', async () => (await owedFor(request)).length === 0);
const tracesOf = async (request: RequestRow) =>
  (
    await scripted.rows<{ operation: string }>(
      `select operation from audit_entry where kind = 'EXCHANGE' and records ? $1 order by seq`,
      [`req_${request.id}`],
    )
  ).map(({ operation }) => operation);

/** Rows of what only an accepted enquiry leaves; work on earlier ones goes on beside it. */
async function accepted(): Promise<(number | undefined)[]> {
  const counts = await scripted.counts();
  return ['enquiry', 'country_request', 'exchange_message', 'person', 'idempotency_key'].map((table) => counts[table]);
}

interface Gate {
  passed: Promise<void>;
  open(): void;
  fail(error: Error): void;
}
function gate(): Gate {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  promise.catch(() => {});
  return { passed: promise, open: () => resolve(), fail: reject };
}

async function raised(): Promise<RequestRow> {
  return requestOf(scripted, await raise(scripted));
}

describe('an attempt whose lease ends while it still works', () => {
  onAHubOfItsOwn(beforeAll, afterAll);

  it('and then succeeds leaves the result to the attempt that overtook it: sent is recorded once', async () => {
    const slow = gate();
    scripted.partner.onSubmit = (_submission, attempt) => (attempt === 1 ? slow.passed : Promise.resolve());
    const request = await raised();
    await requestIn(scripted, request.enquiry_id, 'SENT');
    expect(submitted(request)).toHaveLength(2);
    slow.open();
    await nothingOwedFor(request);
    // The slow one has nothing to say any more: give it the time in which it would.
    await raise(scripted);
    expect(await toldOf(scripted, request)).toEqual(['COUNTRY_REQUEST_SENT']);
    expect(await tracesOf(request)).toEqual([`send REQUEST ${request.reference}`]);
    const [message] = await scripted.rows<{ fence: number }>('select fence from exchange_message where reference = $1', [
      request.reference,
    ]);
    expect(message?.fence).toBe(2);
  });

  it('takes nothing from the one that overtook it: should that fail, the request is still owed and goes out', async () => {
    const [slow, overtaker] = [gate(), gate()];
    scripted.partner.onSubmit = async (_submission, attempt) => {
      if (attempt === 1) await slow.passed;
      if (attempt === 2) await overtaker.passed;
    };
    const request = await raised();
    await until('a second attempt is under way', () => submitted(request).length === 2);
    slow.open();
    await new Promise((resolve) => setTimeout(resolve, leaseMs / 4));
    overtaker.fail(fault('unavailable', 'CONNECT_REFUSED'));
    await requestIn(scripted, request.enquiry_id, 'SENT');
    expect(submitted(request).length).toBeGreaterThanOrEqual(3);
    expect(await toldOf(scripted, request)).toEqual(['COUNTRY_REQUEST_SENT']);
    await nothingOwedFor(request);
  });

  it('and then fails does not fail the request that the other has sent', async () => {
    const slow = gate();
    scripted.partner.onSubmit = (_submission, attempt) => (attempt === 1 ? slow.passed : Promise.resolve());
    const request = await raised();
    await requestIn(scripted, request.enquiry_id, 'SENT');
    slow.fail(fault('rejected', 'REFUSED'));
    await nothingOwedFor(request);
    expect(await requestOf(scripted, request.enquiry_id)).toMatchObject({ status: 'SENT', failure: null });
  });
});

describe('an answer that overtakes our own "sent"', () => {
  onAHubOfItsOwn(beforeAll, afterAll);

  it('is taken in; the late "sent" adds its date and deadline and changes nothing else', async () => {
    scripted.partner.onSubmit = (submission) => scripted.partner.deliver(anAnswer(submission.reference));
    const request = await raised();
    await until('sent is recorded', async () => (await requestOf(scripted, request.enquiry_id)).sent_at !== null);
    const after = await requestOf(scripted, request.enquiry_id);
    expect(after.status).toBe('ANSWERED');
    expect(after.due_on).toBe(dueDay(londonDate(after.sent_at ?? new Date(0))));
    expect(await toldOf(scripted, request)).toEqual(['RESPONSE_ARRIVED', 'COUNTRY_REQUEST_SENT']);
  });

  it('and so does an acknowledgement, which the late "sent" does not take back', async () => {
    scripted.partner.onSubmit = (submission) => scripted.partner.deliver(aDeadline(submission.reference));
    const request = await raised();
    await until('sent is recorded', async () => (await requestOf(scripted, request.enquiry_id)).sent_at !== null);
    expect(await requestOf(scripted, request.enquiry_id)).toMatchObject({ status: 'ACKNOWLEDGED', partner_due_on: '2027-01-15' });
  });

  it('shows that the request arrived: a refusal of its repeat is no failure', async () => {
    scripted.partner.onSubmit = async (submission, attempt) => {
      if (attempt > 1) throw fault('rejected', 'REPEATED');
      await scripted.partner.deliver(anAnswer(submission.reference));
      throw fault('outcome-unknown', 'ECONNRESET');
    };
    const request = await raised();
    await nothingOwedFor(request);
    expect(await requestOf(scripted, request.enquiry_id)).toMatchObject({ status: 'ANSWERED', failure: null });
    expect(await toldOf(scripted, request)).toEqual(['RESPONSE_ARRIVED']);
  });
});

describe('a back end that is away', () => {
  onAHubOfItsOwn(beforeAll, afterAll);

  it.each(['unavailable', 'timeout', 'busy', 'outcome-unknown'] as const)(
    'with %s is asked again, and the next attempt is shown',
    async (kind) => {
      scripted.partner.onSubmit = async (_submission, attempt) => {
        if (attempt <= 2) throw fault(kind, 'AWAY');
      };
      const request = await raised();
      await until(
        'the next attempt is shown',
        async () => (await requestOf(scripted, request.enquiry_id)).next_attempt_at !== null,
      );
      expect(await requestOf(scripted, request.enquiry_id)).toMatchObject({ status: 'QUEUED', failure: null });
      expect(await requestIn(scripted, request.enquiry_id, 'SENT')).toMatchObject({ next_attempt_at: null, failure: null });
      expect(new Set(submitted(request).map(({ reference }) => reference)).size).toBe(1);
      expect(submitted(request)).toHaveLength(3);
    },
  );

  it.each(['rejected', 'malformed'] as const)('or rather says %s is not asked again: the request has failed', async (kind) => {
    scripted.partner.onSubmit = () => Promise.reject(fault(kind, 'NO'));
    const request = await raised();
    expect(await requestIn(scripted, request.enquiry_id, 'FAILED')).toMatchObject({ failure: 'NO', next_attempt_at: null });
    await nothingOwedFor(request);
    expect(submitted(request)).toHaveLength(1);
    expect(await tracesOf(request)).toEqual([`fail to send REQUEST ${request.reference}`]);
  });

  it('holds nobody else up', async () => {
    const never = gate();
    scripted.partner.onSubmit = (submission) => (submission.country === 'FR' ? never.passed : Promise.resolve());
    const id = await raise(scripted, anEnquiry({ countries: ['FR', 'RO'] }));
    await until('Romania has it', async () => (await requestOf(scripted, id, 'RO')).status === 'SENT');
    expect((await requestOf(scripted, id, 'FR')).status).toBe('QUEUED');
    never.open();
    await until('France has it', async () => (await requestOf(scripted, id, 'FR')).status === 'SENT');
  });
});

describe('a crash on the way out', () => {
  onAHubOfItsOwn(beforeEach, afterEach);

  /** A thrown error is what is left of a crash in one process: what was not committed is undone, what was owed stays owed. */
  it.each<[Failpoint, number]>([
    ['S05.outbox-read', 1],
    ['S06.job-enqueued', 1],
    ['S07.attempt-claimed', 1],
    ['S08.frame-built', 1],
    // The partner has it, and we do not know: the same message goes again.
    ['S10.receipt-read', 2],
    ['S11.sent-recorded', 1],
  ])('at %s loses nothing: the request is sent under one reference, %i time(s), and recorded once', async (failpoint, times) => {
    armFailpoints(`${failpoint}:throw`);
    const request = await raised();
    await until('sent is recorded', async () => (await requestOf(scripted, request.enquiry_id)).sent_at !== null);
    await nothingOwedFor(request);
    expect(submitted(request)).toHaveLength(times);
    expect(await toldOf(scripted, request)).toEqual(['COUNTRY_REQUEST_SENT']);
    expect(await tracesOf(request)).toEqual([`send REQUEST ${request.reference}`]);
  });

  it.each<Failpoint>(['S01.authorised', 'S02.transaction-begun'])(
    'at %s, before anything was accepted, leaves nothing',
    async (failpoint) => {
      const before = await accepted();
      armFailpoints(`${failpoint}:throw`);
      const enquiry = anEnquiry();
      await expect(raise(scripted, enquiry)).rejects.toThrow('failpoint');
      expect(await accepted()).toEqual(before);
      await raise(scripted, enquiry);
    },
  );

  it('at S03.enquiry-committed leaves the caller without an answer; asked again, it gets the one that was committed', async () => {
    armFailpoints('S03.enquiry-committed:throw');
    const enquiry = anEnquiry();
    await expect(raise(scripted, enquiry)).rejects.toThrow('failpoint');
    const request = await requestOf(scripted, await raise(scripted, enquiry));
    await requestIn(scripted, request.enquiry_id, 'SENT');
    expect(submitted(request)).toHaveLength(1);
  });
});

describe('a withdrawal', () => {
  onAHubOfItsOwn(beforeAll, afterAll);

  it('does not overtake the request it withdraws', async () => {
    const slow = gate();
    scripted.partner.onSubmit = (submission) => (submission.kind === 'REQUEST' ? slow.passed : Promise.resolve());
    const request = await raised();
    await until('the request is on its way', () => submitted(request).length >= 1);
    const cancelled = await scripted.hub.useCases.cancelCountryRequest(aCall(), { countryRequestId: `req_${request.id}` });
    expect(cancelled).toMatchObject({ kind: 'cancelled' });
    // Well within the request's lease, and far longer than a message that may go needs.
    await new Promise((resolve) => setTimeout(resolve, leaseMs / 2));
    expect(kindsAbout(request)).toEqual(['REQUEST']);
    slow.open();
    await until('the country is told', () => kindsAbout(request).includes('CANCELLATION'));
    await nothingOwedFor(request);
    expect(kindsAbout(request)).toEqual(['REQUEST', 'CANCELLATION']);
    expect((await requestOf(scripted, request.enquiry_id)).status).toBe('CANCELLED');
  });
});

function kindsAbout({ reference }: RequestRow): string[] {
  const about = scripted.partner.taken.filter((submission) => [submission.reference, inReplyTo(submission)].includes(reference));
  return about.map(({ kind }) => kind);
}

const inReplyTo = (submission: Submission) => ('inReplyTo' in submission ? submission.inReplyTo : undefined);
