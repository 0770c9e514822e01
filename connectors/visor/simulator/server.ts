/**
 * A stand-in ViSOR over HTTP. Faults go by operation (`createNominal`, `searchNominals`, ...; see wire/operations.ts); `refuse` answers
 * with the problem that the order REFUSE_WITH set. `GET /openapi.json` gives the interface. Settings: `accessToken`, the token every call
 * must bear (default: any or none).
 */
import type { SimulatorStart } from '../../simulator-kit/simulator.ts';
import { openJsonDoor, type JsonCall } from '../../simulator-kit/json-door.ts';
import { whichOperation } from '../../simulator-kit/which-operation.ts';
import { auditHeaders } from '../wire/audit-headers.ts';
import { openApi } from '../wire/openapi.ts';
import { operations } from '../wire/operations.ts';
import { answer, problem, type World } from './answer.ts';
import { obey, openMood } from './orders.ts';
import { openRegister } from './register.ts';

export const startVisor: SimulatorStart = async (stage) => {
  const { journal, clock, settings } = stage;
  const world: World = {
    register: openRegister(journal),
    mood: openMood(journal),
    accessToken: settings.accessToken,
    now: clock.now,
  };
  const door = await openJsonDoor(stage, {
    nameOf: (call) => ({ type: whichOperation(operations, call)?.name ?? 'other', id: referenceOf(call) }),
    answer(call, refused) {
      if (call.method === 'GET' && call.path.join('/') === 'openapi.json') return { status: 200, body: openApi };
      const matched = whichOperation(operations, call);
      if (!matched) return { status: 404, mediaType: 'text/plain', body: 'not found' };
      return refused ? problem(world.mood.refuseWith) : answer(call, matched, world);
    },
  });
  return {
    port: door.port,
    behave: (order) => obey(order, { ...world, journal }),
    describe: () => ({ ...world.register.counts(), refuseWith: world.mood.refuseWith, pending: [...world.mood.pending] }),
    close: () => door.close(),
  };
};

function referenceOf({ headers }: JsonCall): string {
  const reference = headers[auditHeaders.referenceId.name.toLowerCase()];
  return typeof reference === 'string' ? reference : 'none';
}
