import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { BackendFault } from '../../../connectors/contract/fault.ts';
import type { OffenderRecord, OffenderUpdate } from '../../../connectors/contract/offenders.ts';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { unusedPort } from '../../support/impostor.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';
import { faultOf } from '../../support/simulator-control.ts';
import { misfits } from './published.ts';
import { aCreation, by, changesDone, connectTo, newReference, startVisorSimulator, type Opened } from './stage.ts';

let simulator: Simulator;
let connection: Opened;
/** Leads nowhere: whatever is not refused before it is sent ends in CONNECT_REFUSED. */
let nowhere: Opened;

beforeAll(async () => {
  simulator = await startVisorSimulator();
  [connection, nowhere] = await Promise.all([connectTo(simulator.port), unusedPort().then((port) => connectTo(port))]);
});

afterAll(async () => {
  await Promise.all([connection.close(), nowhere.close()]);
  await simulator.close();
  expect(misfits(simulator)).toEqual([]);
});

type Facts = { identity: Identity; station: string; manager: string };

const plain = (): Facts => ({
  identity: {
    names: [{ kind: 'PRIMARY', given: 'X', family: 'X', secondFamily: 'X', full: 'X' }],
    sex: 'UNKNOWN',
    birthPlace: {},
    nationalities: [],
    identifiers: [{ scheme: 'PASSPORT', value: 'X' }],
  },
  station: '89FV',
  manager: 'X',
});

const nameOf = ({ identity }: Facts) => identity.names[0] ?? { kind: 'PRIMARY' as const };
const placeOf = ({ identity }: Facts) => (identity.birthPlace ??= {});
const numberOf = ({ identity }: Facts) => identity.identifiers[0] ?? { scheme: '', value: '' };

/** Each text field of a record: how a text is put in, and where it is found again. */
const fields: Record<string, [put: (facts: Facts, text: string) => void, read: (facts: Facts) => unknown]> = {
  given: [(facts, text) => (nameOf(facts).given = text), (facts) => nameOf(facts).given],
  family: [(facts, text) => (nameOf(facts).family = text), (facts) => nameOf(facts).family],
  secondFamily: [(facts, text) => (nameOf(facts).secondFamily = text), (facts) => nameOf(facts).secondFamily],
  full: [(facts, text) => (nameOf(facts).full = text), (facts) => nameOf(facts).full],
  language: [(facts, text) => (nameOf(facts).language = text), (facts) => nameOf(facts).language],
  birthDate: [(facts, text) => (facts.identity.birthDate = text), (facts) => facts.identity.birthDate],
  town: [(facts, text) => (placeOf(facts).town = text), (facts) => placeOf(facts).town],
  country: [(facts, text) => (placeOf(facts).country = text), (facts) => placeOf(facts).country],
  nationality: [(facts, text) => (facts.identity.nationalities = [text]), (facts) => facts.identity.nationalities[0]],
  scheme: [(facts, text) => (numberOf(facts).scheme = text), (facts) => numberOf(facts).scheme],
  value: [(facts, text) => (numberOf(facts).value = text), (facts) => numberOf(facts).value],
  station: [(facts, text) => (facts.station = text), (facts) => facts.station],
  manager: [(facts, text) => (facts.manager = text), (facts) => facts.manager],
};
const coded = ['language', 'birthDate', 'country', 'nationality', 'scheme', 'station'];

/** True where it was refused before it was sent, with a code and a message that repeats nothing. */
function isRefused(fault: BackendFault, text: string): boolean {
  if (fault.code === 'CONNECT_REFUSED') return false;
  expect([fault.kind, fault.code]).toEqual(['rejected', 'FIELD_FORM']);
  expect(text.length > 6 && fault.message.includes(text)).toBe(false);
  return true;
}

async function isCarried(change: OffenderUpdate, text: string): Promise<boolean> {
  return !isRefused(await faultOf(nowhere.updateOffender(change, by('89'))), text);
}

describe('a text that has broken software before', () => {
  it('is refused with a code or read back equal, in every field of a record', async () => {
    const before = changesDone(simulator);
    const carried: Record<string, number> = {};
    const written = new Map<string, [text: string, names: string[]]>();
    for (const text of naughtyStrings) {
      const [facts, names] = [plain(), [] as string[]];
      for (const [name, [put]] of Object.entries(fields)) {
        const alone = plain();
        put(alone, text);
        if (!(await isCarried(aCreation(alone), text))) continue;
        put(facts, text);
        names.push(name);
        carried[name] = (carried[name] ?? 0) + 1;
      }
      const { nativeId } = await connection.updateOffender(aCreation({ ...facts, category: 'DANGEROUS' }), by('89'));
      written.set(nativeId, [text, names]);
    }
    for (const record of await everybody()) {
      const [text, names] = written.get(record.nativeId) ?? ['', []];
      for (const name of names) expect([name, fields[name]?.[1](record)]).toEqual([name, text]);
      written.delete(record.nativeId);
    }
    expect(written.size).toBe(0);
    expect(changesDone(simulator) - before).toBe(naughtyStrings.length);
    // Fields of prose carry most of them, coded fields next to none.
    for (const name of Object.keys(fields))
      expect([name, (carried[name] ?? 0) / naughtyStrings.length > 0.5]).toEqual([name, !coded.includes(name)]);
  }, 120_000);

  async function everybody(): Promise<OffenderRecord[]> {
    const all: OffenderRecord[] = [];
    for (let more = true; more;) {
      const filter = { by: 'FILTER', category: 'DANGEROUS', first: 100, after: all.at(-1)?.nativeId } as const;
      const answer = await connection.enquireOffenders(filter, by('89'));
      all.push(...answer.records);
      more = answer.more && answer.records.length > 0;
    }
    return all;
  }

  it('is refused or read back equal as the reason of a hand-over, offered and rejected', async () => {
    const { nativeId } = await connection.updateOffender(aCreation(), by('89'));
    let version = 1;
    const base = () => ({ reference: newReference(), nativeId, version });
    for (const reason of naughtyStrings) {
      const offer = { ...base(), kind: 'PROPOSE_TRANSFER', to: '30FV', reason } as const;
      if (!(await isCarried(offer, reason))) continue;
      // One in five over the wire: each takes two changes.
      if (naughtyStrings.indexOf(reason) % 5 > 0) continue;
      expect((await connection.updateOffender(offer, by('89'))).transfer?.reason).toBe(reason);
      version += 1;
      const rejection = { ...base(), kind: 'REJECT_TRANSFER', reason } as const;
      expect((await connection.updateOffender(rejection, by('30'))).transfer?.reason).toBe(reason);
      version += 1;
    }
    expect(version).toBeGreaterThan(100);
  }, 120_000);

  it('is refused as a justification, or stands in the header as it was', async () => {
    const outcomes = { refused: 0, kept: 0 };
    for (const justification of naughtyStrings) {
      const account = { ...by('89'), justification };
      const fault = await faultOf(nowhere.enquireOffenders({ by: 'FILTER', first: 1 }, account));
      if (fault.code !== 'CONNECT_REFUSED') {
        expect(['HEADER_CHARACTER', 'HEADER_LENGTH']).toContain(fault.code);
        outcomes.refused += 1;
        continue;
      }
      await connection.enquireOffenders({ by: 'FILTER', first: 1 }, account);
      const [, frame] = simulator.journal
        .entries()
        .slice(-3)
        .filter(({ kind }) => kind.startsWith('FRAME'))
        .map(({ frame: text = '{}' }) => text)
        .toReversed();
      const { headers } = JSON.parse(frame ?? '{}') as { headers: Record<string, string> };
      expect(decodeURIComponent(headers['x-visor-justification'] ?? '')).toBe(justification.trim());
      expect(Object.keys(headers).filter((header) => header.startsWith('x-'))).toHaveLength(11);
      outcomes.kept += 1;
    }
    expect(outcomes.kept + outcomes.refused).toBe(naughtyStrings.length);
    expect(outcomes.kept).toBeGreaterThan(200);
  }, 120_000);
});
