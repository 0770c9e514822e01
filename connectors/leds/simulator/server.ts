/**
 * A stand-in LEDS over HTTP, tokens at `/oauth2/token`. Faults go by operation (`findByAsn`, `addDisposals`, ...; see wire/operations.ts)
 * and `token`; `refuse` answers with the problem that the order REFUSE_WITH set. Settings: `clientId` (default `hub`), `publicKey` (SPKI in
 * PEM) and `x5t` of the client, `audience` (default: any), `tokenLifeS` (default 3600).
 */
import { openJsonDoor, type JsonCall } from '../../simulator-kit/json-door.ts';
import type { SimulatorStart } from '../../simulator-kit/simulator.ts';
import { whichOperation } from '../../simulator-kit/which-operation.ts';
import { auditHeaders } from '../wire/audit-headers.ts';
import { operations } from '../wire/operations.ts';
import { openLedger } from './activity/ledger.ts';
import { answer, problem, type World } from './answer.ts';
import { obey, openMood } from './orders.ts';
import { openRegister } from './register.ts';
import { openTokens } from './tokens.ts';

export const startLeds: SimulatorStart = async (stage) => {
  const { journal, clock, settings } = stage;
  const { clientId = 'hub', publicKey, x5t, audience, tokenLifeS = '3600' } = settings;
  const world: World = {
    register: openRegister(journal, () => clock.now().getUTCFullYear()),
    mood: openMood(journal),
    ledger: openLedger(journal),
    tokens: openTokens({ clientId, publicKey, x5t, audience, lifeS: Number(tokenLifeS) }, clock.now),
    now: clock.now,
  };
  const door = await openJsonDoor(stage, {
    nameOf: (call) => ({
      type: isTokenCall(call) ? 'token' : (whichOperation(operations, call)?.name ?? 'other'),
      id: referenceOf(call),
    }),
    answer(call, refused) {
      if (isTokenCall(call)) return world.tokens.give(refused ? undefined : call.body);
      const matched = whichOperation(operations, call);
      if (!matched) return { status: 404, mediaType: 'text/plain', body: 'not found' };
      return refused ? problem(world.mood.refuseWith) : answer(call, matched, world);
    },
  });
  return {
    port: door.port,
    behave: (order) => obey(order, { ...world, journal }),
    describe: () => ({
      ...world.register.counts(),
      recorded: world.ledger.size(),
      refuseWith: world.mood.refuseWith,
      pending: [...world.mood.pending],
    }),
    close: () => door.close(),
  };
};

function isTokenCall({ method, path }: JsonCall): boolean {
  return method === 'POST' && path.join('/') === 'oauth2/token';
}

function referenceOf({ headers }: JsonCall): string {
  const reference = headers[auditHeaders.referenceId.name.toLowerCase()];
  return typeof reference === 'string' ? reference : 'none';
}
