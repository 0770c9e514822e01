import type http from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { FaultKind } from '../../../connectors/contract/fault.ts';
import type { OffenderRecord, OffenderUpdate } from '../../../connectors/contract/offenders.ts';
import type { RegisterUpdate } from '../../../connectors/contract/register.ts';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { problems, type ProblemType } from '../../../connectors/visor/wire/problems.ts';
import { startImpostor, startRawImpostor, unusedPort, type Impostor } from '../../support/impostor.ts';
import { controlOf, faultOf, type Control } from '../../support/simulator-control.ts';
import { misfits } from './published.ts';
import { aCreation, by, changesDone, connectTo, framesOf, newReference, startVisorSimulator, type Opened } from './stage.ts';

let simulator: Simulator;
let connection: Opened;
let control: Control;

beforeAll(async () => {
  simulator = await startVisorSimulator();
  control = controlOf(simulator);
  connection = await connectTo(simulator.port);
});

afterEach(() => control.clear());

afterAll(async () => {
  await connection.close();
  await simulator.close();
  expect(misfits(simulator)).toEqual([]);
});

const search = (to: Opened = connection) => to.enquireOffenders({ by: 'FILTER', first: 5 }, by('89'));
const create = (to: Opened = connection, facts = {}) => to.updateOffender(aCreation(facts), by('89'));

async function everyoneAt(station: string, to: Opened): Promise<OffenderRecord[]> {
  const held: OffenderRecord[] = [];
  for (let more = true; more;) {
    const answer = await to.enquireOffenders({ by: 'FILTER', station, first: 100, after: held.at(-1)?.nativeId }, by('89'));
    held.push(...answer.records);
    more = answer.more && answer.records.length > 0;
  }
  return held;
}

/** Words that stand in what was asked, answered or held; none may stand in a fault. */
const personal = /exempl|vasile|ștefan|пример|cluj|1790517|1979|manager \d|derby|30DD/i;

describe('when ViSOR refuses', () => {
  const meanings: Record<ProblemType, FaultKind> = {
    'conflict/version': 'rejected',
    'conflict/reference-reused': 'rejected',
    'conflict/pending-change-exists': 'busy',
    'unprocessable/no-changes': 'rejected',
    'unprocessable/not-allowed': 'rejected',
    'unprocessable/maximum-limit-reached': 'rejected',
    'bad-request/does-not-match': 'rejected',
    'bad-request/missing-header': 'rejected',
    'bad-request/version-missing': 'rejected',
    'not-found/nominal': 'rejected',
    'not-found/change': 'rejected',
    'forbidden/not-responsible': 'rejected',
    'forbidden/token': 'unavailable',
    'busy/try-later': 'busy',
  };

  it.each(Object.entries(meanings))('%s is the fault %s, its code the type', async (type, kind) => {
    expect(await control.order({ order: 'REFUSE_WITH', type })).toBe(200);
    await control.script({ on: 'createNominal', action: 'refuse' });
    const before = changesDone(simulator);
    const fault = await faultOf(create());
    expect(fault).toMatchObject({
      backEnd: 'visor',
      kind,
      code: type.toUpperCase().replaceAll(/[/-]/g, '_'),
      retryable: kind !== 'rejected',
    });
    expect(fault.message).not.toMatch(personal);
    expect(changesDone(simulator)).toBe(before);
  });

  it('knows a meaning for every problem of the interface', () =>
    expect(Object.keys(meanings).toSorted()).toEqual(Object.keys(problems).toSorted()));

  it('a change that is under way elsewhere is waited for', async () => {
    const { nativeId } = await create();
    const change = { kind: 'AMEND', reference: newReference(), nativeId, version: 1, level: 3 } as const;
    await control.order({ order: 'PENDING', id: nativeId, pending: true });
    expect(await faultOf(connection.updateOffender(change, by('89')))).toMatchObject({ kind: 'busy', retryable: true });
    await control.order({ order: 'PENDING', id: nativeId, pending: false });
    expect(await connection.updateOffender(change, by('89'))).toMatchObject({ level: 3, version: 2 });
  });
});

describe('when the line fails under a question', () => {
  it.each([
    ['drop', 'unavailable', 'CONNECTION_LOST'],
    ['no-reply', 'unavailable', 'CONNECTION_LOST'],
    ['garble', 'malformed', 'JSON_UNREADABLE'],
  ] as const)('%s is the fault %s', async (action, kind, code) => {
    await control.script({ on: 'searchNominals', action });
    expect(await faultOf(search())).toMatchObject({ backEnd: 'visor', kind, code });
    expect((await search()).records).toHaveLength(5);
  });

  it('an answer after the deadline is a timeout, one before it an answer', async () => {
    const hurried = await connectTo(simulator.port, { timeoutMs: 300 });
    await control.script({ on: 'searchNominals', action: 'delay', ms: 5_000 });
    expect(await faultOf(search(hurried))).toMatchObject({ kind: 'timeout', code: 'DEADLINE', retryable: true });
    await control.script({ on: 'searchNominals', action: 'delay', ms: 20 });
    expect((await search(hurried)).records).toHaveLength(5);
    await hurried.close();
  });

  it('nobody listening is unavailable, for a change too: nothing was sent', async () => {
    const to = await connectTo(await unusedPort());
    for (const work of [search(to), create(to), to.settle(aCreation(), by('89'))])
      expect(await faultOf(work)).toMatchObject({ kind: 'unavailable', code: 'CONNECT_REFUSED' });
    expect(await to.health()).toEqual({ status: 'DOWN', reason: 'CONNECT_REFUSED' });
    await to.close();
  });
});

describe('a change whose answer is lost', () => {
  const lost = [
    ['drop', 0],
    ['no-reply', 1],
    ['garble', 1],
    ['delay', 1],
  ] as const;

  it.each(lost)('by %s is neither done nor failed until it is read back: %p done', async (action, done) => {
    const to = await connectTo(simulator.port, { timeoutMs: 300 });
    const creation = aCreation();
    const before = changesDone(simulator);
    await control.script({ on: 'createNominal', action, ms: 1_000 });
    const fault = await faultOf(to.updateOffender(creation, by('89')));
    expect(fault).toMatchObject({ kind: 'outcome-unknown', retryable: true });
    expect(fault.message).not.toMatch(personal);
    const settlement = await to.settle(creation, by('89'));
    expect(settlement).toMatchObject(
      done ? { done: true, result: { version: 1, identity: creation.identity } } : { done: false },
    );
    const repeated = await to.updateOffender(creation, by('89'));
    if (settlement.done) expect(settlement.result).toEqual(repeated);
    expect(await to.settle(creation, by('89'))).toEqual({ done: true, result: repeated });
    expect(changesDone(simulator) - before).toBe(1);
    await to.close();
  });

  it('is settled with what the change led to then, whatever came after it', async () => {
    const { nativeId } = await create();
    const change = { kind: 'AMEND', reference: newReference(), nativeId, version: 1, level: 3 } as const;
    await control.script({ on: 'amendNominal', action: 'no-reply' });
    await faultOf(connection.updateOffender(change, by('89')));
    await connection.updateOffender({ ...change, reference: newReference(), version: 2, level: 1 }, by('89'));
    expect(await connection.settle(change, by('89'))).toMatchObject({ done: true, result: { nativeId, version: 2, level: 3 } });
  });

  it('leaves no change made twice and none in doubt, however often it happens', async () => {
    const rounds = process.env['HUB_TEST_FULL'] === '1' ? 10_000 : 200;
    const atOnce = 20;
    const before = changesDone(simulator);
    const wide = await connectTo(simulator.port, { connectionsMax: atOnce, timeoutMs: 20_000 });
    let [done, inDoubt] = [0, 0];
    for (let round = 0; round < rounds; round += atOnce) {
      await control.script({ on: 'createNominal', action: 'drop', times: atOnce / 2 });
      await control.script({ on: 'createNominal', action: 'no-reply', times: atOnce / 2 });
      // All are lost before the first is settled or repeated: each fault strikes a first attempt.
      const lost = Array.from({ length: atOnce }, () => aCreation({ station: '89LA' }));
      const faults = await Promise.all(lost.map((creation) => faultOf(wide.updateOffender(creation, by('89')))));
      inDoubt += faults.filter(({ kind }) => kind !== 'outcome-unknown').length;
      const settlements = await Promise.all(lost.map((creation) => wide.settle(creation, by('89'))));
      done += settlements.filter((settlement) => settlement.done).length;
      await Promise.all(
        lost.filter((_, at) => !settlements[at]?.done).map((creation) => wide.updateOffender(creation, by('89'))),
      );
    }
    expect([done, inDoubt]).toEqual([rounds / 2, 0]);
    expect(changesDone(simulator) - before).toBe(rounds);
    const held = await everyoneAt('89LA', wide);
    expect(new Set(held.map(({ nativeId }) => nativeId)).size).toBe(rounds);
    await wide.close();
  }, 900_000);

  it('is refused for what is no change of ours', async () => {
    const foreign = {
      kind: 'CREATE_RECORD' as const,
      reference: 'r-1',
      identity: aCreation().identity,
      asn: '',
      charges: [],
    } satisfies RegisterUpdate;
    expect(await faultOf(connection.settle(foreign, by('89')))).toMatchObject({ kind: 'rejected', code: 'NOT_OURS' });
  });
});

describe('when somebody else answers', () => {
  const nominal = {
    id: 'VS-000000001',
    version: 1,
    category: 'violent-offender',
    level: 2,
    person: { names: [{ type: 'main', surname: 'EXEMPLU' }], sex: 'male', nationalities: [], identifiers: [] },
    owningStation: '89FV',
    manager: 'Manager 8901',
    status: 'active',
  };
  const json = (response: http.ServerResponse, body: unknown, status = 200) =>
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));

  const readOne = (to: Opened) => to.enquireOffenders({ by: 'ID', nativeId: nominal.id }, by('89'));
  const amendOne = (to: Opened) => {
    const change: OffenderUpdate = { kind: 'AMEND', reference: newReference(), nativeId: nominal.id, version: 1, level: 3 };
    return to.updateOffender(change, by('89'));
  };

  async function against(impostor: Impostor, work: (to: Opened) => Promise<unknown>, options = {}) {
    const to = await connectTo(impostor.port, { timeoutMs: 1_000, ...options });
    try {
      return await faultOf(work(to));
    } finally {
      await to.close();
      await impostor.close();
    }
  }

  const wrongAnswers: [string, (response: http.ServerResponse) => void, string][] = [
    ['an empty body', (response) => json(response, ''), 'JSON_UNREADABLE'],
    ['half a document', (response) => json(response, JSON.stringify(nominal).slice(0, 80)), 'JSON_UNREADABLE'],
    ['bytes that are no UTF-8', (response) => json(response, Buffer.from([0x22, 0xff, 0x22])), 'JSON_UNREADABLE'],
    ['another document', (response) => json(response, { hello: 'EXEMPLU' }), 'ANSWER_FORM'],
    ['a list', (response) => json(response, [nominal]), 'ANSWER_FORM'],
    ['null', (response) => json(response, 'null'), 'ANSWER_FORM'],
    ['a level that does not exist', (response) => json(response, { ...nominal, level: 7 }), 'ANSWER_FORM'],
    ['a version in words', (response) => json(response, { ...nominal, version: 'EXEMPLU' }), 'ANSWER_FORM'],
    ['half a character', (response) => json(response, { ...nominal, manager: 'EXEMPLU \ud800' }), 'ANSWER_FORM'],
    ['a NUL character', (response) => json(response, { ...nominal, manager: 'EXEMPLU \0' }), 'ANSWER_FORM'],
    ['another record', (response) => json(response, { ...nominal, id: 'VS-000000002' }), 'ANOTHER_RECORD'],
    ['a web page', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>EXEMPLU'), 'MEDIA_TYPE'],
    ['no media type', (response) => response.writeHead(200).end(JSON.stringify(nominal)), 'MEDIA_TYPE'],
    ['nothing at all', (response) => response.writeHead(204).end(), 'ANSWER_FORM'],
    ['a compressed body', (response) => json(response.setHeader('content-encoding', 'gzip'), '\x1f\x8b\x08'), 'JSON_UNREADABLE'],
    ['a body that is too long', (response) => json(response, { ...nominal, more: 'x'.repeat(2_000_000) }), 'ANSWER_TOO_LONG'],
    ['ten thousand levels of brackets', (response) => json(response, '['.repeat(10_000)), 'JSON_UNREADABLE'],
  ];

  it.each(wrongAnswers)('%s is malformed', async (_what, reply, code) => {
    const fault = await against(await startImpostor((_request, response) => reply(response)), readOne, {
      answerBytesMax: 1_000_000,
    });
    expect(fault).toMatchObject({ kind: 'malformed', code });
    expect(fault.message).not.toMatch(personal);
  });

  it.each(wrongAnswers)('%s to a change leaves it in doubt', async (_what, reply, code) => {
    const fault = await against(await startImpostor((_request, response) => reply(response)), amendOne, {
      answerBytesMax: 1_000_000,
    });
    expect(fault).toMatchObject({ kind: 'outcome-unknown', code });
    expect(fault.message).not.toMatch(personal);
  });

  it.each([
    [400, 'rejected', 'rejected'],
    [401, 'rejected', 'rejected'],
    [404, 'rejected', 'rejected'],
    [408, 'timeout', 'outcome-unknown'],
    [409, 'rejected', 'rejected'],
    [418, 'rejected', 'rejected'],
    [425, 'busy', 'busy'],
    [429, 'busy', 'busy'],
    [500, 'unavailable', 'outcome-unknown'],
    [502, 'unavailable', 'outcome-unknown'],
    [503, 'busy', 'busy'],
    [504, 'unavailable', 'outcome-unknown'],
  ])('a bare %i is %s for a question and %s for a change', async (status, question, change) => {
    const bare = () => startImpostor((_request, response) => response.writeHead(status).end('EXEMPLU'));
    expect(await against(await bare(), readOne)).toMatchObject({ kind: question, code: `HTTP_${status}` });
    expect(await against(await bare(), amendOne)).toMatchObject({ kind: change, code: `HTTP_${status}` });
  });

  it.each(['', 'about:blank', 'https://visor.example/EXEMPLU', 'toString', '__proto__', 'constructor', 'conflict/EXEMPLU'])(
    'a problem of the type %j is judged by its status, and not repeated',
    async (type) => {
      const impostor = await startImpostor((_request, response) =>
        response.writeHead(409, { 'content-type': 'application/problem+json' }).end(JSON.stringify({ type, title: 'EXEMPLU' })),
      );
      const fault = await against(impostor, readOne);
      expect(fault).toMatchObject({ kind: 'rejected', code: 'HTTP_409' });
      expect(fault.message).not.toMatch(personal);
    },
  );

  it('"there is no such nominal" without ViSOR’s own word for it does not mean that there is nobody', async () => {
    const impostor = await startImpostor((_request, response) => json(response, { type: 'not-found/nominal' }, 404));
    expect(await against(impostor, readOne)).toMatchObject({ kind: 'rejected', code: 'HTTP_404' });
  });

  it.each([301, 302, 303, 307, 308])('a redirect (%i) is not followed', async (status) => {
    const elsewhere = await startImpostor((_request, response) => json(response, nominal));
    const redirect = () =>
      startImpostor((_request, response) =>
        response.writeHead(status, { location: `http://127.0.0.1:${elsewhere.port}/v1/nominals/${nominal.id}` }).end(),
      );
    expect(await against(await redirect(), readOne)).toMatchObject({ kind: 'rejected', code: 'REDIRECT_REFUSED' });
    expect(await against(await redirect(), amendOne)).toMatchObject({ kind: 'outcome-unknown', code: 'REDIRECT_REFUSED' });
    expect(elsewhere.count()).toBe(0);
    await elsewhere.close();
  });

  it.each([
    ['that is no HTTP', 'SSH-2.0-OpenSSH_9.9\r\n', 'NOT_HTTP'],
    ['with a header without end', `HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(100_000)}`, 'NOT_HTTP'],
    ['with two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}', 'NOT_HTTP'],
  ])('an answer %s is malformed', async (_what, bytes, code) => {
    expect(await against(await startRawImpostor(bytes), readOne)).toMatchObject({ kind: 'malformed', code });
    expect(await against(await startRawImpostor(bytes), amendOne)).toMatchObject({ kind: 'outcome-unknown', code });
  });

  it('a body that is cut, or comes drop by drop, ends with the deadline at the latest', async () => {
    const cut = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"id":';
    expect(await against(await startRawImpostor(cut), readOne)).toMatchObject({ kind: 'unavailable', code: 'CONNECTION_LOST' });
    const slow = () =>
      startImpostor((_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const drip = setInterval(() => response.write(' '), 10);
        response.once('close', () => clearInterval(drip));
      });
    expect(await against(await slow(), readOne, { timeoutMs: 200 })).toMatchObject({ kind: 'timeout', code: 'DEADLINE' });
    expect(await against(await slow(), amendOne, { timeoutMs: 200 })).toMatchObject({
      kind: 'outcome-unknown',
      code: 'DEADLINE',
    });
  });

  it('keys that mean something to JavaScript change nothing', async () => {
    const text = JSON.stringify(nominal).replace(
      '{',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
    );
    const impostor = await startImpostor((_request, response) => json(response, text));
    const to = await connectTo(impostor.port);
    const { records } = await readOne(to);
    expect(Object.keys(records[0] ?? {})).not.toContain('polluted');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    await to.close();
    await impostor.close();
  });

  it.each([
    ['records of another station', { nominals: [{ ...nominal, owningStation: '30FV' }], more: false }],
    ['records of another manager', { nominals: [{ ...nominal, manager: 'Someone else' }], more: false }],
    ['more records than asked for', { nominals: [nominal, { ...nominal, id: 'VS-000000002' }], more: false }],
    ['a record twice', { nominals: [nominal, nominal], more: false }],
  ])('a page with %s is malformed', async (_what, page) => {
    const filter = { by: 'FILTER', station: '89FV', manager: 'Manager 8901', first: _what.startsWith('more') ? 1 : 5 } as const;
    const impostor = await startImpostor((_request, response) => json(response, page));
    expect(await against(impostor, (to) => to.enquireOffenders(filter, by('89')))).toMatchObject({
      kind: 'malformed',
      code: 'NOT_ASKED_FOR',
    });
  });

  it('a page that goes back is malformed: it would never end', async () => {
    const impostor = await startImpostor((_request, response) => json(response, { nominals: [nominal], more: true }));
    const again = { by: 'FILTER', first: 5, after: nominal.id } as const;
    expect(await against(impostor, (to) => to.enquireOffenders(again, by('89')))).toMatchObject({ code: 'NOT_ASKED_FOR' });
  });

  it('the answer about another change does not settle this one', async () => {
    const impostor = await startImpostor((_request, response) => json(response, { reference: 'another', nominal }));
    expect(await against(impostor, (to) => to.settle(aCreation(), by('89')))).toMatchObject({
      kind: 'malformed',
      code: 'ANOTHER_CHANGE',
    });
  });
});

describe('the connection', () => {
  it('says how ViSOR is, and names nobody for that', async () => {
    const before = framesOf(simulator, 'FRAME_IN').length;
    expect(await connection.health()).toEqual({ status: 'UP' });
    await control.order({ order: 'HEALTH', status: 'degraded' });
    expect(await connection.health()).toEqual({ status: 'DEGRADED', reason: 'SAYS_SO' });
    await control.order({ order: 'HEALTH', status: 'up' });
    for (const { type, headers } of framesOf(simulator, 'FRAME_IN').slice(before)) {
      expect(type).toBe('checkService');
      expect(Object.keys(headers).filter((name) => name.startsWith('x-visor'))).toEqual([]);
    }
  });

  it('makes calls beyond its lines and its queue wait for nothing: they are busy', async () => {
    const narrow = await connectTo(simulator.port, { connectionsMax: 1, waitingMax: 1 });
    await control.script({ on: 'searchNominals', action: 'delay', ms: 100 });
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => search(narrow)));
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { kind: 'busy', code: 'LINES_IN_USE' },
    });
    await narrow.close();
  });

  it.each(['close', 'stop'] as const)('breaks off what is under way on %s, and refuses afterwards', async (end) => {
    const short = await connectTo(simulator.port, { timeoutMs: 60_000 });
    await control.script({ on: '*', action: 'delay', ms: 60_000, times: 2 });
    const before = framesOf(simulator, 'FRAME_IN').length;
    const [question, change] = [faultOf(search(short)), faultOf(create(short))];
    while (framesOf(simulator, 'FRAME_IN').length < before + 2) await new Promise(setImmediate);
    await short[end]();
    expect(await question).toMatchObject({ kind: 'unavailable', code: 'CLOSED' });
    expect(await change).toMatchObject({ kind: 'outcome-unknown', code: 'CLOSED' });
    expect(await faultOf(search(short))).toMatchObject({ kind: 'unavailable', code: 'CLOSED' });
    expect(await faultOf(create(short))).toMatchObject({ kind: 'unavailable', code: 'CLOSED' });
    await short.close();
  });
});
