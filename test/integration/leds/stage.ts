/** A simulated LEDS and a connection to it, for tests. */
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { Connection } from '../../../connectors/contract/connector.ts';
import type { Accountability } from '../../../connectors/contract/messages.ts';
import type { RegisterUpdate, ResultedCharge } from '../../../connectors/contract/register.ts';
import { leds } from '../../../connectors/leds/index.ts';
import { asnOf, courtCaseReferenceOf } from '../../../connectors/leds/simulator/cases.ts';
import { personUrnOf, type Person } from '../../../connectors/leds/simulator/people.ts';
import { startLeds } from '../../../connectors/leds/simulator/server.ts';
import { auditHeaders } from '../../../connectors/leds/wire/audit-headers.ts';
import { operations, type Operation, type OperationName } from '../../../connectors/leds/wire/operations.ts';
import { schemas } from '../../../connectors/leds/wire/schemas.ts';
import { startSimulator, type Simulator } from '../../../connectors/simulator-kit/simulator.ts';

export const accountability: Accountability = {
  organisation: '30',
  purpose: 'CRIMINAL_PROCEEDINGS',
  justification: 'Custody 30DD/16/1234',
};

/** Made once for all tests of a file: a key of this length takes its time. */
export const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
export const x5t = 'SyntheticThumbprintOfACert1';

/** In memory where the machine has such a place: the journal waits for its disk at every line. */
export function newJournalFile(): string {
  const memory = '/dev/shm';
  return path.join(mkdtempSync(path.join(existsSync(memory) ? memory : tmpdir(), 'leds-')), 'journal.jsonl');
}

export function startLedsSimulator(
  options: { journalFile?: string; settings?: Record<string, string> } = {},
): Promise<Simulator> {
  const { journalFile = newJournalFile(), settings = {} } = options;
  return startSimulator(startLeds, {
    port: 0,
    controlPort: 0,
    journalFile,
    dayMs: 1_000,
    settings: { publicKey, x5t, ...settings },
  });
}

export interface Opened extends Required<Pick<Connection, 'enquire' | 'update' | 'settle' | 'health' | 'close'>> {
  /** What a hub that stops does. */
  stop(): void;
}

export function optionsFor(port: number, tokenPort = port) {
  return {
    address: `http://127.0.0.1:${port}`,
    tokenAddress: `http://127.0.0.1:${tokenPort}/oauth2/token`,
    clientId: 'hub',
    privateKey,
    x5t,
  };
}

export async function connectTo(
  port: number,
  options: Record<string, unknown> = {},
  { clock = () => new Date(), tokenPort = port }: { clock?: () => Date; tokenPort?: number } = {},
): Promise<Opened> {
  const quiet = () => undefined;
  const hub = new AbortController();
  const connection = await leds.open(leds.options.parse({ ...optionsFor(port, tokenPort), timeoutMs: 2_000, ...options }), {
    deliver: async () => undefined,
    clock,
    log: { info: quiet, warn: quiet },
    signal: hub.signal,
  });
  const { enquire, update, settle, health, close } = connection;
  if (!enquire || !update || !settle) throw new Error('a capability has no function');
  return { enquire, update, settle, health, close, stop: () => hub.abort() };
}

export function person(family: string, given: string, facts: Partial<Identity> = {}): Identity {
  return { names: [{ kind: 'PRIMARY', family, given }], sex: 'UNKNOWN', nationalities: [], identifiers: [], ...facts };
}

export interface Frame {
  type: string;
  id: string;
  method?: string;
  path?: string[];
  status?: number;
  headers: Record<string, string>;
  body: unknown;
}

export function framesOf(simulator: Simulator, kind: 'FRAME_IN' | 'FRAME_OUT', type?: string): Frame[] {
  return simulator.journal
    .entries()
    .filter((entry) => entry.kind === kind && (type === undefined || entry.type === type))
    .map(({ type: name = '', id, frame = '' }) => ({ type: name, id, ...(JSON.parse(frame) as Omit<Frame, 'type' | 'id'>) }));
}

export function updatesDone(simulator: Simulator): number {
  return simulator.journal.entries().filter(({ kind, type }) => kind === 'STATE' && type === 'UPDATE').length;
}

const ajv = new Ajv2020({ strict: false, formats: { uuid: /^[\da-f-]{36}$/, date: /^\d{4}-\d\d-\d\d$/ } });
ajv.addSchema({ components: { schemas } }, 'format:/');
const fits = (name: string, value: unknown) => ajv.validate(`format:/#/components/schemas/${name}`, value);

/** What of the frames in a journal does not fit the schemas or the header table; calls to no operation are left out. */
export function misfits(simulator: Simulator): string[] {
  const operationOf = ({ type }: Frame): Operation | undefined =>
    Object.hasOwn(operations, type) ? operations[type as OperationName] : undefined;
  const requests = framesOf(simulator, 'FRAME_IN').flatMap((frame) => {
    const operation = operationOf(frame);
    if (!operation) return [];
    const missing =
      operation.action === 'Check Service'
        ? []
        : Object.values(auditHeaders).filter(({ name, least, most }) => {
            const { length = 0 } = frame.headers[name.toLowerCase()] ?? '';
            return length < least || length > most;
          });
    const body = operation.request ? fits(operation.request, frame.body) : frame.body === undefined;
    return [...missing.map(({ name }) => `${frame.type}: ${name}`), ...(body ? [] : [`${frame.type}: body`])];
  });
  const answers = framesOf(simulator, 'FRAME_OUT').flatMap((frame) => {
    const operation = operationOf(frame);
    if (!operation || frame.status === 401) return [];
    return fits(frame.status === operation.status ? operation.answer : 'Problem', frame.body)
      ? []
      : [`${frame.type}: answer ${frame.status}`];
  });
  return [...requests, ...answers];
}

// Somebody who is charged and not yet heard, and what may be told of the case.

export const theft = { cjsCode: 'TH68010', startedOn: '2026-10-01' } as const;
export const driving = { cjsCode: 'RT88191', startedOn: '2026-10-01' } as const;
export const guilty = { plea: 'GUILTY', adjudication: 'GUILTY' } as const;
export const fine = (amount: string, text?: string) => ({
  code: '1015',
  amount,
  qualifiers: [],
  ...(text !== undefined && { text }),
});

/** Everybody of a test has a serial of their own. */
export function charged(serial: number): Person {
  const asn = asnOf('26', serial);
  const id = (kind: number) => `00000000-0000-4000-800${kind}-${String(serial).padStart(12, '0')}`;
  const offence = (kind: number, sequence: number, { cjsCode, startedOn }: { cjsCode: string; startedOn: string }) => ({
    offenceId: id(kind),
    courtOffenceSequenceNumber: sequence,
    cjsOffenceCode: cjsCode,
    offenceStartDate: startedOn,
    offenceDescription: [],
    adjudications: [],
    disposalResults: [],
  });
  return {
    personId: id(0),
    longPersonUrn: personUrnOf(2026, serial),
    version: 1,
    names: [{ nameType: 'current', firstNames: ['ALEX', 'LEE'], lastName: 'CHARGED-EXAMPLE' }],
    gender: 'unknown',
    dateOfBirth: '1990-05-05',
    nationalities: ['GB'],
    warningSignals: [],
    arrestReports: [{ reportId: id(1), asn, ownerCode: '30YZ', remands: [] }],
    disposals: [
      {
        courtCaseId: id(2),
        courtCaseReference: courtCaseReferenceOf('26', '2732', serial),
        caseStatusMarker: 'impending-prosecution-detail',
        asn,
        ownerCode: '30YZ',
        offences: [offence(3, 1, theft), offence(4, 2, driving)],
      },
    ],
  };
}

export type Of<Kind extends RegisterUpdate['kind']> = Extract<RegisterUpdate, { kind: Kind }>;

let references = 0;
export const newReference = () => `update-${process.pid}-${++references}`;

const keysOf = (serial: number) => ({
  nativeId: personUrnOf(2026, serial).replace('/', '/0'),
  asn: asnOf('26', serial),
  courtCase: courtCaseReferenceOf('26', '2732', serial),
});

export function results(serial: number, facts: Partial<Of<'ADD_DISPOSALS'>> = {}): Of<'ADD_DISPOSALS'> {
  return {
    kind: 'ADD_DISPOSALS',
    reference: newReference(),
    ...keysOf(serial),
    court: { code: '2732', name: 'Example Magistrates Court' },
    hearingOn: '2026-11-20',
    charges: [
      { ...theft, ...guilty, disposals: [{ code: '1115', duration: 'M4', qualifiers: ['S'], qualifierDuration: 'M12' }] },
      { ...driving, ...guilty, disposals: [fine('100')] },
    ] satisfies ResultedCharge[],
    ...facts,
  };
}

export function variation(serial: number, facts: Partial<Of<'VARY_DISPOSALS'>> = {}): Of<'VARY_DISPOSALS'> {
  const { nativeId, courtCase } = keysOf(serial);
  return {
    kind: 'VARY_DISPOSALS',
    reference: newReference(),
    nativeId,
    courtCase,
    court: { code: '0413' },
    hearingOn: '2026-12-18',
    reason: 'VARIED',
    charges: [{ ...theft, ...guilty, disposals: [fine('250.50', 'On appeal, instead of custody')] }],
    ...facts,
  };
}

export function remand(serial: number, facts: Partial<Of<'REMAND'>> = {}): Of<'REMAND'> {
  const { nativeId, asn } = keysOf(serial);
  return {
    kind: 'REMAND',
    reference: newReference(),
    nativeId,
    asn,
    court: { code: '2732' },
    on: '2026-10-02',
    result: 'BAIL',
    nextOn: '2026-11-20',
    nextCourt: { code: '2732' },
    conditions: ['Exclusion: not to enter Example Road', 'Live at the address given'],
    ...facts,
  };
}

export function creation(serial: number, facts: Partial<Of<'CREATE_RECORD'>> = {}): Of<'CREATE_RECORD'> {
  return {
    kind: 'CREATE_RECORD',
    reference: newReference(),
    identity: person("O'Newcomer", 'Róisín', {
      birthDate: '1999-01-02',
      sex: 'FEMALE',
      nationalities: ['IE'],
      birthPlace: { country: 'IE', town: 'Dún Laoghaire' },
    }),
    asn: asnOf('26', serial),
    charges: [theft, driving],
    ...facts,
  };
}
