/** REC: what the back end sends is delivered whole, acknowledged only when it is kept, and never lost, doubled or misread. */
import { createHash } from 'node:crypto';
import type { Delivery } from '../../../contract/messages.ts';
import type { Bench, Opened } from '../bench.ts';
import { problemsOf } from '../canonical-rules.ts';
import type { Check } from '../check.ts';
import { demand, patienceMs, pause, until, within } from '../demand.ts';
import { openRelay } from '../relay.ts';
import type { Address, InboundSamples, StandIn } from '../stand-in.ts';

const receives = ({ definition, backEnd }: StandIn) => definition.can.includes('receive') && backEnd !== undefined;
const sizeOfHundredKiB = 100 * 1024;

export const receivingChecks: readonly Check[] = (
  [
    [
      'REC-01',
      'a message is delivered as what it is: its kind, its reference, its country',
      async (bench) => {
        const { opened, sent, acknowledged } = await sendOne(bench);
        demand(acknowledged, 'it was not acknowledged');
        const [delivery] = opened.deliveries;
        demand(delivery?.reference === sent.reference, 'the reference is another');
        demand(delivery.kind === sent.kind && delivery.country === sent.country, 'kind or country is another');
      },
    ],
    [
      'REC-02',
      'its bytes are kept exactly as they came',
      async (bench) => {
        const { opened, sent } = await sendOne(bench);
        demand(sameBytes(opened.deliveries[0], sent.bytes), 'the bytes are others');
        demand((opened.deliveries[0]?.raw.mediaType.length ?? 0) > 0, 'there is no media type');
      },
    ],
    ['REC-03', 'it is acknowledged after it was taken, never before', acknowledgesAfterwards],
    [
      'REC-04',
      'what the hub does not take is not acknowledged',
      async (bench) => {
        const opened = await bench.open({ onDeliver: () => Promise.reject(new Error('not now')) });
        demand(!(await send(bench, opened.listen, samples(bench).message(bench.next()).bytes)), 'it was acknowledged');
      },
    ],
    [
      'REC-05',
      'what was not taken is delivered again when it comes again, under the same reference',
      async (bench) => {
        const references: string[] = [];
        const opened = await bench.open({
          async onDeliver({ reference }) {
            references.push(reference);
            if (references.length === 1) throw new Error('not now');
          },
        });
        const { bytes } = samples(bench).message(bench.next());
        await send(bench, opened.listen, bytes);
        demand(await send(bench, opened.listen, bytes), 'the repeat was not acknowledged');
        demand(references.length === 2 && references[0] === references[1], 'the repeat was another message');
      },
    ],
    [
      'REC-06',
      'a message that comes twice is delivered twice under one reference: which is which the hub decides',
      async (bench) => {
        const opened = await bench.open();
        const { bytes, reference } = samples(bench).message(bench.next());
        for (const time of ['first', 'second'])
          demand(await send(bench, opened.listen, bytes), `the ${time} was not acknowledged`);
        const references = opened.deliveries.map((delivery) => delivery.reference);
        demand(
          references.length === 2 && references.every((each) => each === reference),
          'they were not both delivered as one message',
        );
      },
    ],
    [
      'REC-07',
      'what cannot be read is delivered as UNREADABLE, with a published reason',
      async (bench) => {
        const { opened } = await sendUnreadable(bench);
        const [delivery] = opened.deliveries;
        demand(delivery?.kind === 'UNREADABLE', 'it was not delivered as UNREADABLE');
        demand(/^[A-Z][A-Z0-9_]{1,59}$/.test(delivery.reason), 'the reason is no code');
      },
    ],
    [
      'REC-08',
      'what cannot be read is kept with its bytes, under their digest',
      async (bench) => {
        const { opened, bytes } = await sendUnreadable(bench);
        const digest = createHash('sha256').update(bytes).digest('hex');
        demand(sameBytes(opened.deliveries[0], bytes), 'the bytes are others');
        demand(opened.deliveries[0]?.reference === `unreadable:${digest}`, 'the reference is not the digest');
      },
    ],
    [
      'REC-09',
      'what is larger than it may be is not taken for a message, and costs nobody else theirs',
      async (bench) => {
        const opened = await bench.open();
        await send(bench, opened.listen, samples(bench).oversized());
        demand(understood(opened).length === 0, 'it was taken for a message');
        await stillReceives(bench, opened);
      },
    ],
    [
      'REC-10',
      'a message that comes in pieces is the same message',
      async (bench) => {
        const opened = await bench.open();
        const { bytes } = samples(bench).message(bench.next());
        const acknowledged = await overRelay(opened.listen, { pieceBytes: 7 }, (road) => send(bench, road, bytes));
        demand(acknowledged && sameBytes(opened.deliveries[0], bytes), 'it was not delivered whole');
      },
    ],
    [
      'REC-11',
      'half a message is no message',
      async (bench) => {
        const opened = await bench.open();
        const { bytes } = samples(bench).message(bench.next());
        const acknowledged = await overRelay(opened.listen, { cutAfterBytes: Math.floor(bytes.length / 2) }, (road) =>
          send(bench, road, bytes),
        );
        await pause(100);
        demand(!acknowledged && understood(opened).length === 0, 'half of it was taken');
      },
    ],
    [
      'REC-12',
      'messages that come at once are each delivered, once',
      async (bench) => {
        const opened = await bench.open();
        const sent = Array.from({ length: 10 }, () => samples(bench).message(bench.next()));
        const acknowledged = await Promise.all(sent.map(({ bytes }) => send(bench, opened.listen, bytes)));
        demand(acknowledged.every(Boolean), 'one was not acknowledged');
        const found = opened.deliveries.map(({ reference }) => reference).toSorted();
        demand(
          JSON.stringify(found) === JSON.stringify(sent.map(({ reference }) => reference).toSorted()),
          'one is missing or doubled',
        );
      },
    ],
    [
      'REC-13',
      'nonsense of every kind does not end it',
      async (bench) => {
        const opened = await bench.open();
        const nonsense = [
          new Uint8Array(),
          Buffer.alloc(1),
          Buffer.alloc(sizeOfHundredKiB, 0xff),
          Buffer.from('\r\n.\r\n'.repeat(50)),
        ];
        for (const bytes of nonsense) await send(bench, opened.listen, bytes);
        demand(understood(opened).length === 0, 'nonsense was taken for a message');
        await stillReceives(bench, opened);
      },
    ],
    [
      'REC-14',
      'after closing nothing is taken',
      async (bench) => {
        const opened = await bench.open();
        await opened.connection.close();
        demand(!(await send(bench, opened.listen, samples(bench).message(bench.next()).bytes)), 'it was acknowledged');
        demand(opened.deliveries.length === 0, 'it was delivered');
      },
    ],
    ['REC-15', 'closing while a message is being taken loses nothing: it is acknowledged only if it was taken', closesUnderway],
    [
      'REC-16',
      'what is delivered is written in the canonical forms',
      async (bench) => {
        const { opened } = await sendOne(bench);
        const problems = opened.deliveries.flatMap(({ raw: _raw, ...message }) => problemsOf(message));
        demand(problems.length === 0, problems.join('; '));
      },
    ],
    [
      'REC-17',
      'attached files come with the hash of their bytes',
      async (bench) => {
        const { opened } = await sendOne(bench);
        for (const { sha256, bytes } of opened.deliveries.flatMap(({ attachments }) => attachments ?? []))
          demand(createHash('sha256').update(bytes).digest('hex') === sha256, 'a hash is not that of its file');
      },
    ],
  ] satisfies [string, string, Check['run']][]
).map(([id, name, run]): Check => ({ id, level: 'MUST', name, appliesTo: receives, run }));

function samples({ backEnd }: Bench): InboundSamples {
  demand(backEnd.inbound !== undefined, 'there is no sample');
  return backEnd.inbound;
}

function send(bench: Bench, to: Address, bytes: Uint8Array): Promise<boolean> {
  return within(2 * patienceMs, 'sending', samples(bench).send(to, bytes));
}

async function sendOne(bench: Bench) {
  const opened = await bench.open();
  const sent = samples(bench).message(bench.next());
  return { opened, sent, acknowledged: await send(bench, opened.listen, sent.bytes) };
}

async function sendUnreadable(bench: Bench) {
  const opened = await bench.open();
  const bytes = samples(bench).unreadable(bench.next());
  await send(bench, opened.listen, bytes);
  return { opened, bytes };
}

async function acknowledgesAfterwards(bench: Bench): Promise<void> {
  const taking = Promise.withResolvers<void>();
  let asked = false;
  let acknowledged: boolean | undefined;
  const opened = await bench.open({
    onDeliver() {
      asked = true;
      return taking.promise;
    },
  });
  const sending = send(bench, opened.listen, samples(bench).message(bench.next()).bytes).then((yes) => (acknowledged = yes));
  await until('it is delivered', () => asked);
  await pause(150);
  demand(acknowledged === undefined, 'the sender was answered while the hub was still at it');
  taking.resolve();
  await sending;
  demand(acknowledged === true, 'it was not acknowledged afterwards');
}

async function closesUnderway(bench: Bench): Promise<void> {
  const taking = Promise.withResolvers<void>();
  let asked = false;
  const opened = await bench.open({
    onDeliver() {
      asked = true;
      return taking.promise;
    },
  });
  const sending = send(bench, opened.listen, samples(bench).message(bench.next()).bytes);
  await until('it is delivered', () => asked);
  const closing = opened.connection.close();
  await pause(50);
  taking.reject(new Error('the hub stops as well'));
  await within(patienceMs, 'closing', closing);
  demand(!(await sending), 'it was acknowledged without having been taken');
}

async function overRelay<T>(
  to: Address,
  how: { pieceBytes?: number; cutAfterBytes?: number },
  work: (road: Address) => Promise<T>,
): Promise<T> {
  const relay = await openRelay({ to, ...how });
  try {
    return await work(relay);
  } finally {
    await relay.close();
  }
}

async function stillReceives(bench: Bench, opened: Opened): Promise<void> {
  const { bytes, reference } = samples(bench).message(bench.next());
  demand(await send(bench, opened.listen, bytes), 'a good message was not acknowledged afterwards');
  demand(
    understood(opened).some((delivery) => delivery.reference === reference),
    'a good message was not delivered afterwards',
  );
}

const understood = ({ deliveries }: Opened) => deliveries.filter(({ kind }) => kind !== 'UNREADABLE');
const sameBytes = (delivery: Delivery | undefined, bytes: Uint8Array) =>
  delivery !== undefined && Buffer.compare(delivery.raw.bytes, bytes) === 0;
