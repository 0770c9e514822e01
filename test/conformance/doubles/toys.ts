/** Good doubles: connectors for a back end made up for these tests, one for each role. Everything on the list holds for them. */
import { z } from 'zod';
import type { Connection, ConnectorContext, ConnectorDefinition } from '../../../connectors/contract/connector.ts';
import { BackendFault, isBackendFault } from '../../../connectors/contract/fault.ts';
import type { Accountability } from '../../../connectors/contract/messages.ts';
import type { OffenderRecord } from '../../../connectors/contract/offenders.ts';
import type { NominalRecord, RegisterUpdate } from '../../../connectors/contract/register.ts';
import type { Tally } from '../../../connectors/contract/tally.ts';
import type { StandIn } from '../../../connectors/test-kit/conformance/stand-in.ts';
import { nobodyYouKnow, readActivity, rejected } from './toy-activity.ts';
import { startToyBackEnd, toyDay } from './toy-back-end.ts';
import { openToyDoor, sendToDoor, toyMessageBytesMax } from './toy-door.ts';
import { call, type ToyLine } from './toy-line.ts';
import { sourcesOf } from './toy-sources.ts';

export const toyOptions = z.strictObject({
  host: z.string().max(255).default('127.0.0.1'),
  port: z.int().min(1).max(65_535),
  listen: z.strictObject({ host: z.string().default('127.0.0.1'), port: z.int().min(0).max(65_535).default(0) }).prefault({}),
  timeoutMs: z.int().min(50).max(60_000).default(1_000),
});
export type ToyOptions = z.infer<typeof toyOptions>;

/** What is wrong inside; a good double has none of these. */
export interface Flaws {
  readsOn?: boolean;
  takesHalves?: boolean;
  takesPieces?: boolean;
  /** Gives every attempt a key of its own. */
  ownKeys?: boolean;
}

type Definition = ConnectorDefinition<ToyOptions>;

const accepts: Definition['accepts'] = ({ subject }) =>
  subject.names.flatMap(({ family = '' }, at) =>
    family.length > 50 ? [{ path: `subject.names.${at}.family`, code: 'TOO_LONG', message: 'is longer than 50 letters' }] : [],
  );

export function toyRegister(flaws: Flaws = {}): StandIn {
  return {
    ...aStandIn({
      name: 'toyregister',
      version: '1.0.0',
      role: 'register',
      channel: null,
      can: ['enquire', 'update', 'reconcile', 'activity', 'tally', 'health'],
      options: toyOptions,
      accepts,
      open: async (options, context) => openRegister(options, context, flaws),
    }),
    backEnd: {
      start: startToyBackEnd,
      enquiries: ['anna', 'sam'].map((value) => ({ by: 'IDENTIFIER', scheme: 'PNCID', value })),
      enquiryOfNobody: { by: 'IDENTIFIER', scheme: 'PNCID', value: 'nobody' },
      update: (number) => ({ ...anUpdate, reference: `U-${number}` }),
      tally: () => ({ set: 'RECORDED', day: toyDay }),
    },
  };
}

const anUpdate: RegisterUpdate = {
  kind: 'REMAND',
  reference: '',
  nativeId: 'P-1',
  asn: '04/30DD/01/1010X',
  court: { code: '9998' },
  on: '2026-03-02',
  result: 'BAIL',
  conditions: [],
};

export function toyOffenders(): StandIn {
  const register = toyRegister();
  return {
    ...register,
    ...aStandIn({
      ...(register.definition as Definition), // made just above
      name: 'toyoffenders',
      role: 'offenders',
      can: ['enquire', 'update', 'reconcile', 'health'],
      open: async (options, context) => openOffenders(options, context),
    }),
    backEnd: {
      start: startToyBackEnd,
      enquiries: ['anna', 'sam'].map((nativeId) => ({ by: 'ID', nativeId })),
      enquiryOfNobody: { by: 'ID', nativeId: 'nobody' },
      update: (number) => ({ kind: 'ARCHIVE', reference: `O-${number}`, nativeId: 'P-1', version: 1 }),
    },
  };
}

export function toyExchange(flaws: Flaws = {}): StandIn {
  return {
    ...aStandIn({
      name: 'toyexchange',
      version: '1.0.0',
      role: 'exchange',
      channel: 'TOY',
      can: ['submit', 'receive', 'health'],
      options: toyOptions,
      accepts,
      reference: referenceOf,
      open: async (options, context) => openExchange(options, context, flaws),
    }),
    backEnd: {
      start: startToyBackEnd,
      submissions: (number) => [
        {
          kind: 'CANCELLATION',
          reference: referenceOf('CANCELLATION', 'RO', number),
          inReplyTo: referenceOf('REQUEST', 'RO', number),
          country: 'RO',
          sentAt: new Date(),
          accountability: { organisation: '30', purpose: 'CRIMINAL_PROCEEDINGS', justification: 'Custody 30DD/16/1234' },
        },
      ],
      inbound: {
        message(number) {
          const reference = `RO-${number}`;
          const bytes = Buffer.from(`${JSON.stringify({ reference, dueOn: '2026-12-24' })}\n`);
          return { bytes, reference, kind: 'DEADLINE', country: 'RO' };
        },
        unreadable: (number) => Buffer.from(`this is ${number} no JSON\n`),
        oversized: () => Buffer.alloc(2 * toyMessageBytesMax, ' '),
        send: sendToDoor,
        personal: [],
      },
    },
  };
}

function referenceOf(kind: string, country: string, number: number): string {
  if (!Number.isInteger(number) || number < 0) throw new RangeError('no number');
  return `${kind}-${country}-${number}`;
}

function aStandIn(definition: Definition): StandIn {
  return {
    definition, // what it opens with is parsed by its own schema
    folder: sourcesOf({ 'index.ts': "import { defineConnector } from '../contract/connector.ts';\n" }),
    options: {
      full: ({ backEnd, listen, deadlineMs }) => ({ host: backEnd.host, port: backEnd.port, listen, timeoutMs: deadlineMs }),
      least: ({ backEnd }) => ({ port: backEnd.port }),
      wrong: [
        { path: 'port', value: 70_000 },
        { path: 'listen.port', value: -1 },
        { path: 'timeoutMs', value: 0 },
      ],
    },
  };
}

function lineOf({ host, port, timeoutMs }: ToyOptions, { signal }: ConnectorContext, name: string, { readsOn }: Flaws = {}) {
  const closing = new AbortController();
  const line: ToyLine = { host, port, timeoutMs, name, readsOn, signal: AbortSignal.any([signal, closing.signal]) };
  return { line, close: async () => closing.abort() };
}

async function healthOf(line: ToyLine): ReturnType<Connection['health']> {
  try {
    await call(line, { op: 'ping' });
    return { status: 'UP' };
  } catch (error) {
    return { status: 'DOWN', reason: isBackendFault(error) ? error.code : 'UNKNOWN' };
  }
}

function needAccount(backEnd: string, { organisation, justification }: Accountability): void {
  if (organisation && justification) return;
  throw new BackendFault({ backEnd, kind: 'rejected', code: 'ORIGINATOR_MISSING', message: 'nobody asks' });
}

const idsOf = ({ ids }: Record<string, unknown>) => ids as string[]; // what the toy back end answers

function openRegister(options: ToyOptions, context: ConnectorContext, flaws: Flaws): Connection {
  const { line, close } = lineOf(options, context, 'toyregister', flaws);
  return {
    async enquire(enquiry, accountability) {
      needAccount(line.name, accountability);
      const found = await call(line, { op: 'enquire', who: enquiry.by === 'IDENTIFIER' ? enquiry.value : '' });
      return { records: idsOf(found).map(aNominal), truncated: false };
    },
    async update({ reference }, accountability) {
      needAccount(line.name, accountability);
      await call(line, { op: 'update', reference });
      return { code: 'A0001', warnings: [] };
    },
    async settle({ reference }) {
      const { done } = await call(line, { op: 'settle', reference });
      return done ? { done: true, result: { code: 'A0001', warnings: [] } } : { done: false };
    },
    activity: (question) => readActivity(line, question),
    async tally({ set, day, prefix }, accountability) {
      needAccount(line.name, accountability);
      if (set !== 'RECORDED') throw rejected(line.name, 'NO_TALLY');
      return (await call(line, { op: 'tally', day, prefix })) as unknown as Tally; // what the toy back end answers
    },
    health: () => healthOf(line),
    close,
  };
}

function openOffenders(options: ToyOptions, context: ConnectorContext): Connection {
  const { line, close } = lineOf(options, context, 'toyoffenders');
  return {
    async enquireOffenders(enquiry, accountability) {
      needAccount(line.name, accountability);
      const found = await call(line, { op: 'enquire', who: enquiry.by === 'ID' ? enquiry.nativeId : '' });
      return { records: idsOf(found).map(anOffender), more: false };
    },
    async updateOffender({ reference }, accountability) {
      needAccount(line.name, accountability);
      await call(line, { op: 'update', reference });
      return anOffender('P-1');
    },
    async settle({ reference }) {
      const { done } = await call(line, { op: 'settle', reference });
      return done ? { done: true, result: anOffender('P-1') } : { done: false };
    },
    health: () => healthOf(line),
    close,
  };
}

async function openExchange(options: ToyOptions, context: ConnectorContext, flaws: Flaws): Promise<Connection> {
  const { line, close } = lineOf(options, context, 'toyexchange', flaws);
  const closeDoor = await openToyDoor({ ...options.listen, ...flaws, deliver: context.deliver });
  context.log.info('toyexchange.listening', { port: options.listen.port });
  let attempts = 0;
  return {
    async submit({ reference, country }) {
      if (country !== 'RO') {
        throw new BackendFault({ backEnd: line.name, kind: 'rejected', code: 'NO_ADDRESS', message: 'no address is known' });
      }
      attempts += 1;
      await call(line, { op: 'submit', reference, key: flaws.ownKeys ? String(attempts) : reference });
    },
    health: () => healthOf(line),
    async close() {
      await close();
      await closeDoor();
    },
  };
}

function aNominal(nativeId: string): NominalRecord {
  return { nativeId, identity: nobodyYouKnow(), convictions: [], warnings: [], flags: [] };
}

function anOffender(nativeId: string): OffenderRecord {
  const of = { category: 'VIOLENT', level: 1, station: '44FV', manager: 'M-1', archived: false } as const;
  return { nativeId, version: 2, identity: nobodyYouKnow(), ...of };
}
