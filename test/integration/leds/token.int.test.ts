import { generateKeyPairSync } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, importSPKI, jwtVerify } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { startImpostor } from '../../support/impostor.ts';
import { controlOf, faultOf, type Control } from '../../support/simulator-control.ts';
import {
  accountability,
  connectTo,
  creation,
  framesOf,
  publicKey,
  startLedsSimulator,
  updatesDone,
  x5t,
  type Opened,
} from './stage.ts';

let simulator: Simulator;
let control: Control;
const opened: Opened[] = [];
const { publicKey: otherKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

beforeAll(async () => {
  simulator = await startLedsSimulator({ settings: { tokenLifeS: '300' } });
  control = controlOf(simulator);
});

afterEach(async () => {
  await control.clear();
  for (const connection of opened.splice(0)) await connection.close();
});

afterAll(() => simulator.close());

async function connect(...parameters: Parameters<typeof connectTo>): Promise<Opened> {
  const connection = await connectTo(...parameters);
  opened.push(connection);
  return connection;
}

const devon = { by: 'IDENTIFIER', scheme: 'PNCID', value: '1998/0000101A' } as const;
const ask = (to: Opened) => to.enquire(devon, accountability);
const signIns = () => framesOf(simulator, 'FRAME_IN', 'token');
/** How many tokens a piece of work asks for. */
async function tokensFor(work: () => Promise<unknown>): Promise<number> {
  const before = signIns().length;
  await work();
  return signIns().length - before;
}

describe('signing in', () => {
  it('sends an assertion signed with our key, named by its thumbprint, that lives one minute', async () => {
    await ask(await connect(simulator.port));
    const form = signIns().at(-1)?.body as Record<string, string>;
    expect(form).toMatchObject({
      grant_type: 'client_credentials',
      client_id: 'hub',
      scope: 'leds',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    });
    const assertion = form['client_assertion'] ?? '';
    expect(decodeProtectedHeader(assertion)).toMatchObject({ alg: 'RS256', x5t });
    const { payload } = await jwtVerify(assertion, await importSPKI(publicKey, 'RS256'), {
      issuer: 'hub',
      subject: 'hub',
      audience: `http://127.0.0.1:${simulator.port}/oauth2/token`,
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(60);
  });

  it('is done once for all who wait', async () => {
    const to = await connect(simulator.port, { connectionsMax: 16, timeoutMs: 10_000 });
    expect(await tokensFor(() => Promise.all(Array.from({ length: 16 }, () => ask(to))))).toBe(1);
    expect(await tokensFor(() => ask(to))).toBe(0);
  });

  it('uses no assertion twice', async () => {
    await ask(await connect(simulator.port));
    await ask(await connect(simulator.port));
    const ids = signIns().map(({ body }) => decodeJwt((body as Record<string, string>)['client_assertion'] ?? '').jti);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['another client', { clientId: 'somebody' }],
    ['another thumbprint', { x5t: 'AnotherThumbprintOfACertif1' }],
  ])('as %s is not possible, and is ours to mend, not the question’s', async (_what, wrong) => {
    const to = await connect(simulator.port, wrong);
    for (const work of [ask(to), to.update(creation(730_001), accountability)])
      expect(await faultOf(work)).toMatchObject({ kind: 'unavailable', code: 'TOKEN_REFUSED', retryable: true });
    expect(await to.health()).toEqual({ status: 'DOWN', reason: 'TOKEN_REFUSED' });
  });

  it('with another key, for another audience or from another day is not possible', async () => {
    const other = await startLedsSimulator({ settings: { publicKey: otherKey } });
    const elsewhere = await startLedsSimulator({ settings: { audience: 'https://elsewhere.example' } });
    for (const { port } of [other, elsewhere])
      expect(await faultOf(ask(await connect(port)))).toMatchObject({ code: 'TOKEN_REFUSED' });
    const yesterday = await connect(simulator.port, {}, { clock: () => new Date(Date.now() - 86_400_000) });
    expect(await faultOf(ask(yesterday))).toMatchObject({ code: 'TOKEN_REFUSED' });
    await Promise.all([other.close(), elsewhere.close()]);
  });
});

describe('a token', () => {
  it('is used until a minute before its end by the hub’s clock, and then asked for again', async () => {
    let now = Date.now();
    const to = await connect(simulator.port, {}, { clock: () => new Date(now) });
    expect(await tokensFor(() => ask(to))).toBe(1);
    now += 235_000;
    expect(await tokensFor(() => ask(to))).toBe(0);
    now += 10_000;
    // Of the assertion that goes with it, the simulator's clock thinks it is from the future.
    await fetch(`http://127.0.0.1:${simulator.controlPort}/clock`, {
      method: 'POST',
      body: JSON.stringify({ shiftMs: 245_000 }),
    });
    expect(await tokensFor(() => ask(to))).toBe(1);
    await fetch(`http://127.0.0.1:${simulator.controlPort}/clock`, { method: 'POST', body: JSON.stringify({ shiftMs: 0 }) });
  });

  it('that LEDS has withdrawn is asked for once more, and the call repeated: an update is made once', async () => {
    const to = await connect(simulator.port);
    await ask(to);
    await control.order({ order: 'REVOKE_TOKENS' });
    const before = updatesDone(simulator);
    expect(await tokensFor(() => to.update(creation(730_002), accountability))).toBe(1);
    expect(updatesDone(simulator) - before).toBe(1);
  });

  it('withdrawn under many calls at once is asked for once', async () => {
    const to = await connect(simulator.port, { connectionsMax: 16, timeoutMs: 10_000 });
    await ask(to);
    await control.order({ order: 'REVOKE_TOKENS' });
    const work = () => Promise.all(Array.from({ length: 16 }, () => ask(to)));
    expect(await tokensFor(async () => expect((await work()).every(({ records }) => records.length === 1)).toBe(true))).toBe(1);
  });

  it('that is never taken ends after the second try', async () => {
    let calls = 0;
    const impostor = await startImpostor((_request, response) => {
      calls += 1;
      response.writeHead(401).end();
    });
    const to = await connect(impostor.port, {}, { tokenPort: simulator.port });
    for (const work of [() => ask(to), () => to.update(creation(730_003), accountability)]) {
      calls = 0;
      expect(await faultOf(work())).toMatchObject({ kind: 'unavailable', code: 'TOKEN_REFUSED' });
      expect(calls).toBe(2);
    }
    await impostor.close();
  });

  it.each([
    ['without an end', { access_token: 'opaque', token_type: 'Bearer' }, 'malformed', 'TOKEN_FORM'],
    ['that ends the line', { access_token: 'a\r\nX: 1', token_type: 'Bearer', expires_in: 60 }, 'malformed', 'TOKEN_FORM'],
    ['that is none', { hello: 'world' }, 'malformed', 'TOKEN_FORM'],
    ['that is a list', [], 'malformed', 'TOKEN_FORM'],
  ] as const)('%s is refused', async (_what, answer, kind, code) => {
    const impostor = await startImpostor((_request, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
    );
    const to = await connect(simulator.port, {}, { tokenPort: impostor.port });
    expect(await faultOf(ask(to))).toMatchObject({ kind, code });
    await impostor.close();
  });

  it('may say itself when it ends', async () => {
    const claims = Buffer.from(JSON.stringify({ exp: Math.floor(Date.now() / 1_000) + 600 })).toString('base64url');
    const token = `eyJhbGciOiJub25lIn0.${claims}.x`;
    const impostor = await startImpostor((_request, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ access_token: token, token_type: 'Bearer' })),
    );
    const to = await connect(simulator.port, {}, { tokenPort: impostor.port });
    // The simulator does not know this token: it is used, refused, and asked for again.
    expect(await faultOf(ask(to))).toMatchObject({ code: 'TOKEN_REFUSED' });
    expect(impostor.count()).toBe(2);
    await impostor.close();
  });

  it.each([
    ['refuse', 'unavailable', 'TOKEN_REFUSED'],
    ['drop', 'unavailable', 'CONNECTION_LOST'],
    ['no-reply', 'unavailable', 'CONNECTION_LOST'],
    ['garble', 'malformed', 'JSON_UNREADABLE'],
    ['delay', 'timeout', 'DEADLINE'],
  ] as const)('whose giving fails by %s is %s, for an update too: nothing was sent', async (action, kind, code) => {
    const to = await connect(simulator.port, { timeoutMs: 400 });
    await control.script({ on: 'token', action, ms: 2_000, times: 2 });
    expect(await faultOf(ask(to))).toMatchObject({ kind, code });
    expect(await faultOf(to.update(creation(730_004), accountability))).toMatchObject({ kind, code });
    expect((await ask(to)).records).toHaveLength(1);
  });
});
