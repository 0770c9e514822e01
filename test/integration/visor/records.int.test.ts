import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OffenderRecord } from '../../../connectors/contract/offenders.ts';
import { visor } from '../../../connectors/visor/index.ts';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { controlOf, faultOf } from '../../support/simulator-control.ts';
import { misfits } from './published.ts';
import {
  aCreation,
  by,
  changesDone,
  connectTo,
  framesOf,
  newJournalFile,
  newReference,
  startVisorSimulator,
  vasile,
  type Opened,
} from './stage.ts';

let simulator: Simulator;
let connection: Opened;

beforeAll(async () => {
  simulator = await startVisorSimulator();
  connection = await connectTo(simulator.port);
});

afterAll(async () => {
  await connection.close();
  await simulator.close();
  expect(misfits(simulator)).toEqual([]);
});

const create = (facts = {}) => connection.updateOffender(aCreation(facts), by('89'));
const stationOf = (records: OffenderRecord[]) => [...new Set(records.map(({ station }) => station))];

describe('a dangerous-person record', () => {
  it('is created with every fact of the person, and read back equal', async () => {
    const created = await create();
    expect(created).toEqual({
      nativeId: expect.stringMatching(/^VS-\d{9}$/),
      version: 1,
      category: 'VIOLENT',
      level: 2,
      identity: vasile,
      station: '89FV',
      manager: 'Manager 8901',
      archived: false,
    });
    const answer = await connection.enquireOffenders({ by: 'ID', nativeId: created.nativeId }, by('89'));
    expect(answer).toEqual({ records: [created], more: false });
  });

  it('is amended by its owner, each change raising the version', async () => {
    const { nativeId, version } = await create();
    const amended = await connection.updateOffender(
      { kind: 'AMEND', reference: newReference(), nativeId, version, category: 'DANGEROUS', level: 3 },
      by('89'),
    );
    expect(amended).toMatchObject({ version: 2, category: 'DANGEROUS', level: 3, manager: 'Manager 8901', identity: vasile });
  });

  it('is closed and never changes again', async () => {
    const { nativeId, version } = await create();
    const closed = await connection.updateOffender({ kind: 'ARCHIVE', reference: newReference(), nativeId, version }, by('89'));
    expect(closed).toMatchObject({ archived: true, version: 2 });
    const change = { kind: 'AMEND', reference: newReference(), nativeId, version: 2, level: 1 } as const;
    expect(await faultOf(connection.updateOffender(change, by('89')))).toMatchObject({ code: 'UNPROCESSABLE_NOT_ALLOWED' });
  });

  it('that is not there is an empty answer', async () => {
    const nobody = { records: [], more: false };
    expect(await connection.enquireOffenders({ by: 'ID', nativeId: 'VS-999999999' }, by('89'))).toEqual(nobody);
    expect(await connection.enquireOffenders({ by: 'ID', nativeId: 'search' }, by('89'))).toEqual(nobody);
  });

  it.each(['..', '.', '', '../../v1/health', '%2e%2e', 'VS-1/transfer', 'x\ny', '\ud800'])(
    'with the id %j is asked for at no other address',
    async (nativeId) => {
      const before = framesOf(simulator, 'FRAME_IN').length;
      const asked = connection.enquireOffenders({ by: 'ID', nativeId }, by('89'));
      if (['..', '.', '', '\ud800'].includes(nativeId)) expect((await faultOf(asked)).code).toBe('ID_FORM');
      else expect(await asked).toEqual({ records: [], more: false });
      for (const { type, path } of framesOf(simulator, 'FRAME_IN').slice(before)) {
        expect([type, path]).toEqual(['readNominal', ['v1', 'nominals', nativeId]]);
      }
    },
  );
});

describe('a search', () => {
  it('gives a station’s records page by page, each once', async () => {
    for (let count = 0; count < 5; count += 1) await create({ station: '89PG' });
    const seen: OffenderRecord[] = [];
    let more = true;
    for (let pages = 0; more && pages < 10; pages += 1) {
      const after = seen.at(-1)?.nativeId;
      const answer = await connection.enquireOffenders({ by: 'FILTER', station: '89PG', first: 2, after }, by('89'));
      expect(answer.records.length).toBeLessThanOrEqual(2);
      seen.push(...answer.records);
      ({ more } = answer);
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen.map(({ nativeId }) => nativeId)).size).toBe(5);
    expect(stationOf(seen)).toEqual(['89PG']);
  });

  it('by category, manager and station gives what fits all of them', async () => {
    await create({ station: '89SR', manager: 'Manager A', category: 'DANGEROUS' });
    await create({ station: '89SR', manager: 'Manager B', category: 'DANGEROUS' });
    await create({ station: '89SR', manager: 'Manager A', category: 'OTHER_SEXUAL' });
    const count = async (filter: object) =>
      (await connection.enquireOffenders({ by: 'FILTER', station: '89SR', first: 50, ...filter }, by('89'))).records.length;
    expect(await count({})).toBe(3);
    expect(await count({ manager: 'Manager A' })).toBe(2);
    expect(await count({ category: 'DANGEROUS' })).toBe(2);
    expect(await count({ category: 'DANGEROUS', manager: 'Manager A' })).toBe(1);
    expect(await count({ manager: 'Manager C' })).toBe(0);
  });

  it.each([0, 101, 1.5])('of %p records at once is refused before it is sent', async (first) => {
    const before = framesOf(simulator, 'FRAME_IN').length;
    expect(await faultOf(connection.enquireOffenders({ by: 'FILTER', first }, by('89')))).toMatchObject({
      kind: 'rejected',
      code: 'FIELD_FORM',
    });
    expect(framesOf(simulator, 'FRAME_IN')).toHaveLength(before);
  });

  it('writes no manager’s name into an address', async () => {
    await connection.enquireOffenders({ by: 'FILTER', manager: 'Manager 3001', first: 1 }, by('89'));
    const frame = framesOf(simulator, 'FRAME_IN', 'searchNominals').at(-1);
    expect(frame).toMatchObject({ path: ['v1', 'nominals', 'search'], body: { manager: 'Manager 3001' } });
  });
});

describe('a hand-over', () => {
  const proposed = async () => {
    const { nativeId, version } = await create();
    const change = {
      kind: 'PROPOSE_TRANSFER',
      reference: newReference(),
      nativeId,
      version,
      to: '30FV',
      reason: 'Moved to Derby',
    } as const;
    return connection.updateOffender(change, by('89'));
  };

  it('leaves the old owner responsible until it is accepted', async () => {
    const offer = await proposed();
    expect(offer).toMatchObject({
      version: 2,
      station: '89FV',
      manager: 'Manager 8901',
      transfer: { to: '30FV', state: 'PROPOSED', reason: 'Moved to Derby' },
    });
    const { nativeId } = offer;
    const takeOver = { kind: 'AMEND', reference: newReference(), nativeId, version: 2, manager: 'Manager 3001' } as const;
    expect(await faultOf(connection.updateOffender(takeOver, by('30')))).toMatchObject({ code: 'FORBIDDEN_NOT_RESPONSIBLE' });
    const care = { kind: 'AMEND', reference: newReference(), nativeId, version: 2, level: 3 } as const;
    expect(await connection.updateOffender(care, by('89'))).toMatchObject({
      station: '89FV',
      level: 3,
      transfer: { state: 'PROPOSED' },
    });
  });

  it('passes the record on when the new owner accepts, and only then', async () => {
    const { nativeId, version } = await proposed();
    const acceptance = {
      kind: 'ACCEPT_TRANSFER',
      reference: newReference(),
      nativeId,
      version,
      manager: 'Manager 3001',
    } as const;
    expect(await faultOf(connection.updateOffender(acceptance, by('44')))).toMatchObject({ code: 'FORBIDDEN_NOT_RESPONSIBLE' });
    const accepted = await connection.updateOffender(acceptance, by('30'));
    expect(accepted).toMatchObject({ version: 3, station: '30FV', manager: 'Manager 3001', transfer: { state: 'ACCEPTED' } });
    const late = { kind: 'AMEND', reference: newReference(), nativeId, version: 3, level: 1 } as const;
    expect(await faultOf(connection.updateOffender(late, by('89')))).toMatchObject({ code: 'FORBIDDEN_NOT_RESPONSIBLE' });
  });

  it('that is rejected leaves everything as it was, with the reason', async () => {
    const { nativeId, version } = await proposed();
    const rejection = {
      kind: 'REJECT_TRANSFER',
      reference: newReference(),
      nativeId,
      version,
      reason: 'Never lived here',
    } as const;
    expect(await connection.updateOffender(rejection, by('30'))).toMatchObject({
      station: '89FV',
      manager: 'Manager 8901',
      transfer: { to: '30FV', state: 'REJECTED', reason: 'Never lived here' },
    });
    const again = {
      kind: 'PROPOSE_TRANSFER',
      reference: newReference(),
      nativeId,
      version: 3,
      to: '44FV',
      reason: 'Moved',
    } as const;
    expect(await connection.updateOffender(again, by('89'))).toMatchObject({ transfer: { to: '44FV', state: 'PROPOSED' } });
  });

  it('cannot be offered twice, closed over, or answered where none is open', async () => {
    const { nativeId, version } = await proposed();
    const base = { nativeId, version };
    const second = { ...base, kind: 'PROPOSE_TRANSFER', reference: newReference(), to: '44FV', reason: 'Moved' } as const;
    const closing = { ...base, kind: 'ARCHIVE', reference: newReference() } as const;
    for (const change of [second, closing])
      expect(await faultOf(connection.updateOffender(change, by('89')))).toMatchObject({ code: 'UNPROCESSABLE_NOT_ALLOWED' });
    const other = await create();
    const none = {
      kind: 'ACCEPT_TRANSFER',
      reference: newReference(),
      nativeId: other.nativeId,
      version: 1,
      manager: 'M 1',
    } as const;
    expect(await faultOf(connection.updateOffender(none, by('30')))).toMatchObject({ code: 'UNPROCESSABLE_NOT_ALLOWED' });
  });
});

describe('a version', () => {
  it('that is stale is refused and changes nothing', async () => {
    const { nativeId } = await create();
    const first = { kind: 'AMEND', reference: newReference(), nativeId, version: 1, level: 3 } as const;
    await connection.updateOffender(first, by('89'));
    const before = changesDone(simulator);
    const stale = { ...first, reference: newReference(), level: 1 };
    expect(await faultOf(connection.updateOffender(stale, by('89')))).toMatchObject({
      kind: 'rejected',
      code: 'CONFLICT_VERSION',
      retryable: false,
    });
    expect(changesDone(simulator)).toBe(before);
  });

  it('lets one of two simultaneous changes win', async () => {
    const { nativeId } = await create();
    const change = (level: number) =>
      connection.updateOffender({ kind: 'AMEND', reference: newReference(), nativeId, version: 1, level }, by('89'));
    const outcomes = await Promise.allSettled([change(1), change(3)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'CONFLICT_VERSION' } });
  });
});

describe('a reference', () => {
  it('that comes again gets the answer of the first, even with its old version', async () => {
    const creation = aCreation();
    const [first, second] = [
      await connection.updateOffender(creation, by('89')),
      await connection.updateOffender(creation, by('89')),
    ];
    expect(second).toEqual(first);
    const change = { kind: 'AMEND', reference: newReference(), nativeId: first.nativeId, version: 1, level: 3 } as const;
    const done = await connection.updateOffender(change, by('89'));
    expect(await connection.updateOffender(change, by('89'))).toEqual(done);
  });

  it('that comes again for another change is refused', async () => {
    const creation = aCreation();
    await connection.updateOffender(creation, by('89'));
    expect(await faultOf(connection.updateOffender({ ...creation, level: 1 }, by('89')))).toMatchObject({
      kind: 'rejected',
      code: 'CONFLICT_REFERENCE_REUSED',
    });
  });

  it.each(['', 'a b', 'x'.repeat(101), 'a/b', 'a\r\nX-Evil: 1'])('%j is not sent', async (reference) => {
    const before = framesOf(simulator, 'FRAME_IN').length;
    for (const work of [
      connection.updateOffender(aCreation({ reference }), by('89')),
      connection.settle(aCreation({ reference }), by('89')),
    ])
      expect(await faultOf(work)).toMatchObject({ kind: 'rejected', code: 'REFERENCE_FORM' });
    expect(framesOf(simulator, 'FRAME_IN')).toHaveLength(before);
  });
});

describe('who asks and why', () => {
  it('goes with every call, each header within its lengths', async () => {
    await create();
    const [frame] = framesOf(simulator, 'FRAME_IN', 'createNominal').slice(-1);
    expect(frame?.headers).toMatchObject({
      'x-visor-session-id': expect.stringMatching(/^[\da-f-]{36}$/),
      'x-visor-system-name': 'Criminal Records Exchange Hub',
      'x-visor-application-datetime': expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      'x-visor-justification': 'Hand-over 30DD/16/1234',
      'x-visor-reason': '1 - Public protection',
      'x-visor-on-behalf-of': 'Force 89',
      'x-visor-activity-flow-id': expect.stringMatching(/^[\da-f-]{36}$/),
      'x-visor-activity-code': 'Nominal Update',
      'x-visor-action-code': 'Create Nominal',
      'x-visor-reference-id': expect.stringMatching(/^change-/),
      'x-visor-correlation-id': expect.stringMatching(/^[\da-f-]{36}$/),
    });
  });

  it('is read back as it was written, in any alphabet', async () => {
    const justification = '100 % für Łódź, дело 5';
    await connection.enquireOffenders({ by: 'FILTER', first: 1 }, { ...by('89'), justification });
    const written = framesOf(simulator, 'FRAME_IN', 'searchNominals').at(-1)?.headers['x-visor-justification'] ?? '';
    expect(written).toMatch(/^[\x20-\x7e]{3,250}$/);
    expect(decodeURIComponent(written)).toBe(justification);
  });

  it.each([
    ['a justification that is too short', { justification: 'ab' }, 'HEADER_LENGTH'],
    ['a justification of blanks', { justification: '     ' }, 'HEADER_LENGTH'],
    ['a justification that is too long', { justification: 'x'.repeat(251) }, 'HEADER_LENGTH'],
    ['a justification that is too long once it is written', { justification: 'ж'.repeat(50) }, 'HEADER_LENGTH'],
    ['a justification that ends the line', { justification: 'case 1\r\nX-Visor-Reason: 0' }, 'HEADER_CHARACTER'],
    ['half a character', { justification: 'case \ud800' }, 'HEADER_CHARACTER'],
    ['an unknown purpose', { purpose: 'CURIOSITY' }, 'NO_REASON_CODE'],
    ['no organisation', { organisation: ' ' }, 'ORGANISATION_FORM'],
    ['an organisation that ends the line', { organisation: '89\r\nX: 1' }, 'ORGANISATION_FORM'],
  ])('with %s nothing is sent', async (_what, wrong, code) => {
    const before = framesOf(simulator, 'FRAME_IN').length;
    const fault = await faultOf(connection.enquireOffenders({ by: 'FILTER', first: 1 }, { ...by('89'), ...wrong }));
    expect(fault).toMatchObject({ kind: 'rejected', code });
    expect(framesOf(simulator, 'FRAME_IN')).toHaveLength(before);
  });

  it('is demanded by ViSOR itself', async () => {
    const alone = await startVisorSimulator();
    const answer = await fetch(`http://127.0.0.1:${alone.port}/v1/nominals/VS-000000001`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect(await answer.json()).toMatchObject({ type: 'bad-request/missing-header', status: 400 });
    await alone.close();
  });
});

describe('the token', () => {
  it('opens the door, and a wrong one is ours to mend, not the question’s', async () => {
    const guarded = await startVisorSimulator({ settings: { accessToken: 'open-sesame' } });
    const [right, wrong] = [
      await connectTo(guarded.port, { accessToken: 'open-sesame' }),
      await connectTo(guarded.port, { accessToken: 'open-barley' }),
    ];
    expect((await right.enquireOffenders({ by: 'FILTER', first: 1 }, by('89'))).records).toHaveLength(1);
    expect(await faultOf(wrong.enquireOffenders({ by: 'FILTER', first: 1 }, by('89')))).toMatchObject({
      kind: 'unavailable',
      code: 'FORBIDDEN_TOKEN',
    });
    expect(await wrong.health()).toEqual({ status: 'DOWN', reason: 'FORBIDDEN_TOKEN' });
    expect(JSON.stringify(guarded.journal.entries())).not.toContain('sesame');
    await Promise.all([right.close(), wrong.close()]);
    await guarded.close();
  });
});

describe('the options', () => {
  const address = 'https://visor.example/api';

  it.each([
    {},
    { address: 'visor.example' },
    { address: 'ftp://visor.example' },
    { address: 'file:///etc/passwd' },
    { address: 'http://visor.example' },
    { address: 'http://169.254.169.254/latest' },
    { address: 'http://127.0.0.1.visor.example' },
    { address: 'http://[::ffff:10.0.0.1]/' },
    { address: 'https://user:secret@visor.example' },
    { address: 'https://visor.example/?token=1' },
    { address: 'https://visor.example/#x' },
    { address, timeoutMs: 1 },
    { address, accessToken: 'two words' },
    { address, accessToken: 'x\r\ny' },
    { address, systemName: 'ab' },
    { address, adress: 'x' },
  ])('%j are refused', (options) => expect(visor.options.safeParse(options).success).toBe(false));

  it.each(['https://visor.example', 'http://localhost:4000/x', 'http://127.0.0.1:1', 'http://[::1]:1'])(
    'take the address %s',
    (place) => expect(visor.options.safeParse({ address: place }).success).toBe(true),
  );

  it('allow plain http elsewhere only where somebody says so', () =>
    expect(visor.options.safeParse({ address: 'http://visor:4000', plainHttp: true }).success).toBe(true));
});

describe('the simulated register', () => {
  it('refuses what is no order and changes nothing', async () => {
    const control = controlOf(simulator);
    expect(await control.order({ order: 'PUT_NOMINAL', nominal: { id: 'x' } })).toBe(400);
    expect(await control.order({ order: 'OPEN_SESAME' })).toBe(400);
  });

  it('is the same after it was killed: its journal is all it has', async () => {
    const journalFile = newJournalFile();
    writeFileSync(
      journalFile,
      simulator.journal
        .entries()
        .map((entry) => `${JSON.stringify(entry)}\n`)
        .join(''),
    );
    const again = await startVisorSimulator({ journalFile });
    const to = await connectTo(again.port);
    const all = { by: 'FILTER', first: 100 } as const;
    const held = await to.enquireOffenders(all, by('89'));
    expect(held).toEqual(await connection.enquireOffenders(all, by('89')));
    expect(held.records.length).toBeGreaterThan(8);
    await to.close();
    await again.close();
  });
});
