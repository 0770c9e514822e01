import type http from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { FaultKind } from '../../../connectors/contract/fault.ts';
import { people } from '../../../connectors/leds/simulator/people.ts';
import { problemTypes, type ProblemType } from '../../../connectors/leds/wire/problems.ts';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { startImpostor, startRawImpostor, unusedPort, type Impostor } from '../../support/impostor.ts';
import { controlOf, faultOf, type Control } from '../../support/simulator-control.ts';
import { accountability, connectTo, creation, framesOf, misfits, startLedsSimulator, updatesDone, type Opened } from './stage.ts';

let simulator: Simulator;
let connection: Opened;
let control: Control;

beforeAll(async () => {
  simulator = await startLedsSimulator();
  control = controlOf(simulator);
  connection = await connectTo(simulator.port);
});

afterEach(() => control.clear());

afterAll(async () => {
  await connection.close();
  await simulator.close();
  expect(misfits(simulator)).toEqual([]);
});

const devon = { by: 'IDENTIFIER', scheme: 'PNCID', value: '1998/0000101A' } as const;
const ask = (to: Opened = connection) => to.enquire(devon, accountability);
let serials = 720_000;
const create = (to: Opened = connection) => to.update(creation((serials += 1)), accountability);

/** Words that stand in what was asked, answered or held; none may stand in a fault. */
const personal = /devon|example|newcomer|róisín|0000101|1980|1999|custody|30DD|eyJ/i;

describe('when LEDS refuses', () => {
  const meanings: Record<ProblemType, FaultKind> = {
    'conflict/version': 'busy',
    'conflict/pending-change-exists': 'busy',
    'conflict/duplicate-exists': 'rejected',
    'conflict/missing-required-data': 'rejected',
    'unprocessable/references-exist': 'rejected',
    'unprocessable/no-changes': 'rejected',
    'unprocessable/maximum-limit-reached': 'rejected',
    'unprocessable/not-allowed': 'rejected',
    'bad-request/does-not-match': 'rejected',
    'bad-request/invalid-reference': 'rejected',
    'forbidden/payload': 'rejected',
  };

  it.each(Object.entries(meanings))('%s is the fault %s, its code the type', async (type, kind) => {
    expect(await control.order({ order: 'REFUSE_WITH', type })).toBe(200);
    await control.script({ on: 'createPerson', action: 'refuse' });
    const before = updatesDone(simulator);
    const fault = await faultOf(create());
    const code = type.toUpperCase().replaceAll(/[/-]/g, '_');
    expect(fault).toMatchObject({ backEnd: 'leds', kind, code, retryable: kind === 'busy' });
    expect(fault.message).not.toMatch(personal);
    expect(updatesDone(simulator)).toBe(before);
  });

  it('knows a meaning for every problem', () => expect(Object.keys(meanings).toSorted()).toEqual(problemTypes.toSorted()));
});

describe('when the line fails', () => {
  it.each([
    ['findPeople', 'drop', 'unavailable', 'CONNECTION_LOST'],
    ['findPeople', 'no-reply', 'unavailable', 'CONNECTION_LOST'],
    ['findPeople', 'garble', 'malformed', 'JSON_UNREADABLE'],
    ['readPerson', 'no-reply', 'unavailable', 'CONNECTION_LOST'],
    ['readPerson', 'garble', 'malformed', 'JSON_UNREADABLE'],
  ] as const)('under %s by %s it is the fault %s', async (on, action, kind, code) => {
    await control.script({ on, action });
    const fault = await faultOf(ask());
    expect(fault).toMatchObject({ backEnd: 'leds', kind, code });
    expect(fault.message).not.toMatch(personal);
    expect((await ask()).records).toHaveLength(1);
  });

  it('an answer after the deadline is a timeout, one before it an answer', async () => {
    const hurried = await connectTo(simulator.port, { timeoutMs: 400 });
    await control.script({ on: 'readPerson', action: 'delay', ms: 5_000 });
    expect(await faultOf(ask(hurried))).toMatchObject({ kind: 'timeout', code: 'DEADLINE', retryable: true });
    await control.script({ on: 'readPerson', action: 'delay', ms: 20 });
    expect((await ask(hurried)).records).toHaveLength(1);
    await hurried.close();
  });

  it('one deadline covers all the calls of an enquiry', async () => {
    const hurried = await connectTo(simulator.port, { timeoutMs: 500 });
    await ask(hurried);
    await control.script({ on: 'findPeople', action: 'delay', ms: 300 });
    await control.script({ on: 'readPerson', action: 'delay', ms: 300 });
    expect(await faultOf(ask(hurried))).toMatchObject({ kind: 'timeout', code: 'DEADLINE' });
    await hurried.close();
  });

  it('nobody listening is unavailable, for an update too: nothing was sent', async () => {
    const port = await unusedPort();
    for (const tokenPort of [port, simulator.port]) {
      const to = await connectTo(port, {}, { tokenPort });
      for (const work of [ask(to), create(to), to.settle(creation(1), accountability)])
        expect(await faultOf(work)).toMatchObject({ kind: 'unavailable', code: 'CONNECT_REFUSED' });
      expect(await to.health()).toEqual({ status: 'DOWN', reason: 'CONNECT_REFUSED' });
      await to.close();
    }
  });
});

describe('when somebody else answers', () => {
  const [somebody] = people;
  if (!somebody) throw new Error('nobody is on the register');
  const summary = { people: [{ personId: somebody.personId, longPersonUrn: somebody.longPersonUrn }], found: 1 };
  const json = (response: http.ServerResponse, body: unknown, status = 200) =>
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));
  type Reply = (request: http.IncomingMessage, response: http.ServerResponse) => void;

  async function against(impostor: Impostor, work: (to: Opened) => Promise<unknown>, options = {}) {
    const to = await connectTo(impostor.port, { timeoutMs: 1_000, ...options }, { tokenPort: simulator.port });
    try {
      return await faultOf(work(to));
    } finally {
      await to.close();
      await impostor.close();
    }
  }

  /** Answers the search rightly and the reading with this. */
  const reading = (body: unknown) =>
    startImpostor((request, response) => json(response, request.method === 'GET' ? body : summary));

  const wrongAnswers: [string, Reply, string][] = [
    ['an empty body', (_, response) => json(response, ''), 'JSON_UNREADABLE'],
    ['half a document', (_, response) => json(response, JSON.stringify(summary).slice(0, 40)), 'JSON_UNREADABLE'],
    ['bytes that are no UTF-8', (_, response) => json(response, Buffer.from([0x22, 0xff, 0x22])), 'JSON_UNREADABLE'],
    ['another document', (_, response) => json(response, { hello: 'DEVON' }), 'ANSWER_FORM'],
    ['null', (_, response) => json(response, 'null'), 'ANSWER_FORM'],
    ['a web page', (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>DEVON'), 'MEDIA_TYPE'],
    ['no media type', (_, response) => response.writeHead(200).end(JSON.stringify(summary)), 'MEDIA_TYPE'],
    ['a body that is too long', (_, response) => json(response, { ...summary, more: 'x'.repeat(50_000) }), 'ANSWER_TOO_LONG'],
  ];

  it.each(wrongAnswers)('%s is malformed, and leaves an update in doubt', async (_what, reply, code) => {
    const options = { answerBytesMax: 20_000 };
    const question = await against(await startImpostor(reply), ask, options);
    expect(question).toMatchObject({ kind: 'malformed', code });
    const update = await against(await startImpostor(reply), create, options);
    expect(update).toMatchObject({ kind: 'outcome-unknown', code });
    for (const { message } of [question, update]) expect(message).not.toMatch(personal);
  });

  it.each([
    [400, 'rejected', 'rejected'],
    [403, 'rejected', 'rejected'],
    [404, 'rejected', 'rejected'],
    [429, 'busy', 'busy'],
    [500, 'unavailable', 'outcome-unknown'],
    [502, 'unavailable', 'outcome-unknown'],
    [503, 'busy', 'busy'],
    [504, 'unavailable', 'outcome-unknown'],
  ])('a bare %i is %s for a question and %s for an update', async (status, question, update) => {
    const bare = () => startImpostor((_request, response) => response.writeHead(status).end('DEVON'));
    expect(await against(await bare(), ask)).toMatchObject({ kind: question, code: `HTTP_${status}` });
    expect(await against(await bare(), create)).toMatchObject({ kind: update, code: `HTTP_${status}` });
  });

  it('"no such reference" without LEDS’ own word for it does not mean that nobody is there', async () => {
    const impostor = await startImpostor((_request, response) => json(response, { type: 'bad-request/invalid-reference' }, 404));
    const byAsn = { by: 'IDENTIFIER', scheme: 'ASN', value: '04/30DD/01/1010X' } as const;
    expect(await against(impostor, (to) => to.enquire(byAsn, accountability))).toMatchObject({
      kind: 'rejected',
      code: 'HTTP_404',
    });
  });

  it.each([301, 302, 303, 307, 308])('a redirect (%i) is not followed, with or without a token', async (status) => {
    const elsewhere = await startImpostor((_request, response) => json(response, summary));
    const redirect = () =>
      startImpostor((_request, response) =>
        response.writeHead(status, { location: `http://127.0.0.1:${elsewhere.port}/` }).end(),
      );
    expect(await against(await redirect(), ask)).toMatchObject({ kind: 'rejected', code: 'REDIRECT_REFUSED' });
    expect(await against(await redirect(), create)).toMatchObject({ kind: 'outcome-unknown', code: 'REDIRECT_REFUSED' });
    const tokens = await redirect();
    const to = await connectTo(simulator.port, {}, { tokenPort: tokens.port });
    expect(await faultOf(ask(to))).toMatchObject({ code: 'REDIRECT_REFUSED' });
    await to.close();
    await tokens.close();
    expect(elsewhere.count()).toBe(0);
    await elsewhere.close();
  });

  it('what is no HTTP is malformed, a body that is cut or drips ends with the deadline at the latest', async () => {
    expect(await against(await startRawImpostor('SSH-2.0-OpenSSH_9.9\r\n'), ask)).toMatchObject({
      kind: 'malformed',
      code: 'NOT_HTTP',
    });
    const cut = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"id":';
    expect(await against(await startRawImpostor(cut), ask)).toMatchObject({ kind: 'unavailable', code: 'CONNECTION_LOST' });
    const drip = await startImpostor((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 10);
      response.once('close', () => clearInterval(timer));
    });
    expect(await against(drip, ask, { timeoutMs: 300 })).toMatchObject({ kind: 'timeout', code: 'DEADLINE' });
  });

  it.each([
    ['somebody else’s record under the id', { ...somebody, personId: people[1]?.personId }],
    ['a record of somebody without the number asked for', { ...somebody, longPersonUrn: '2001/102Z' }],
  ])('%s is malformed, not an answer', async (_what, body) => {
    expect(await against(await reading(body), ask)).toMatchObject({ kind: 'malformed', code: 'ANOTHER_RECORD' });
  });

  it('an arrest that is not the one asked for is malformed', async () => {
    const [report] = somebody.arrestReports;
    const answer = {
      personId: somebody.personId,
      reportId: report?.reportId,
      asn: report?.asn,
      ownerCode: '30YZ',
      disposals: [],
    };
    const impostor = await startImpostor((_request, response) => json(response, answer));
    const byAsn = { by: 'IDENTIFIER', scheme: 'ASN', value: '12/01ZD/01/448696W' } as const;
    expect(await against(impostor, (to) => to.enquire(byAsn, accountability))).toMatchObject({
      kind: 'malformed',
      code: 'ANOTHER_RECORD',
    });
  });

  it('fewer people counted than named are malformed', async () => {
    const impostor = await startImpostor((_request, response) => json(response, { ...summary, found: 0 }));
    expect(await against(impostor, ask)).toMatchObject({ kind: 'malformed', code: 'COUNT' });
  });

  it('the answer about another update does not settle this one', async () => {
    const updated = { id: somebody.personId };
    const impostor = await startImpostor((_request, response) => json(response, { referenceId: 'another', updated }));
    expect(await against(impostor, (to) => to.settle(creation(1), accountability))).toMatchObject({
      kind: 'malformed',
      code: 'ANOTHER_UPDATE',
    });
  });

  it('a new record without a number is in doubt', async () => {
    const impostor = await startImpostor((_request, response) => json(response, { id: somebody.personId }, 201));
    expect(await against(impostor, create)).toMatchObject({ kind: 'outcome-unknown', code: 'ANSWER_FORM' });
  });

  it('numbers of a form nobody knows are kept as they are, and flagged', async () => {
    const odd = { ...somebody, longPersonUrn: 'ODD', croNumber: 'ODD', disposals: [] };
    const impostor = await reading(odd);
    const to = await connectTo(impostor.port, {}, { tokenPort: simulator.port });
    const answer = await to.enquire({ by: 'NAME', identity: creation(1).identity }, accountability);
    expect(answer.records).toMatchObject([{ nativeId: 'ODD', flags: ['PNCID_FORM', 'CRO_FORM', 'ALIAS_BIRTH_DATE'] }]);
    await to.close();
    await impostor.close();
  });
});

describe('the connection', () => {
  it('says how LEDS is, and names nobody for that', async () => {
    const before = framesOf(simulator, 'FRAME_IN').length;
    expect(await connection.health()).toEqual({ status: 'UP' });
    await control.order({ order: 'HEALTH', status: 'degraded' });
    expect(await connection.health()).toEqual({ status: 'DEGRADED', reason: 'SAYS_SO' });
    await control.order({ order: 'HEALTH', status: 'up' });
    // Signing in is no part of asking how it is: it comes first where nobody has signed in yet.
    const said = framesOf(simulator, 'FRAME_IN')
      .slice(before)
      .filter(({ type }) => type !== 'token');
    expect(new Set(said.map(({ type }) => type))).toEqual(new Set(['checkService']));
    for (const { headers } of said) expect(Object.keys(headers).filter((name) => name.startsWith('x-leds'))).toEqual([]);
  });

  it('makes calls beyond its lines and its queue wait for nothing: they are busy', async () => {
    const narrow = await connectTo(simulator.port, { connectionsMax: 1, waitingMax: 1 });
    await ask(narrow);
    await control.script({ on: 'findPeople', action: 'delay', ms: 100 });
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => ask(narrow)));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { kind: 'busy', code: 'LINES_IN_USE' } },
    ]);
    await narrow.close();
  });

  it.each(['close', 'stop'] as const)('breaks off what is under way on %s, and refuses afterwards', async (end) => {
    const short = await connectTo(simulator.port, { timeoutMs: 60_000 });
    await ask(short);
    await control.script({ on: 'findPeople', action: 'delay', ms: 60_000 });
    await control.script({ on: 'createPerson', action: 'delay', ms: 60_000 });
    const before = framesOf(simulator, 'FRAME_IN').length;
    const [question, update] = [faultOf(ask(short)), faultOf(create(short))];
    while (framesOf(simulator, 'FRAME_IN').length < before + 2) await new Promise(setImmediate);
    await short[end]();
    expect(await question).toMatchObject({ kind: 'unavailable', code: 'CLOSED' });
    expect(await update).toMatchObject({ kind: 'outcome-unknown', code: 'CLOSED' });
    expect(await faultOf(ask(short))).toMatchObject({ kind: 'unavailable', code: 'CLOSED' });
    await short.close();
  });
});
