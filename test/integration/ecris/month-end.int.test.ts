import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Delivery } from '../../../connectors/contract/messages.ts';
import { aRequest } from '../../unit/ecris/builders.ts';
import { until } from '../../support/processes.ts';
import { openHubSide, openStates, type HubSide, type States } from './harness.ts';

let states: States;
let hubs: HubSide[];
beforeEach(async () => {
  states = await openStates();
  hubs = [];
});
afterEach(async () => {
  for (const hub of hubs) await hub.close();
  await states.close();
});

/** Romania is two hours ahead of UTC in winter: it closes January from 20:00 UTC to midnight UTC. */
const inFreeze = new Date('2026-01-31T21:00:00Z');

async function hubAt(now: () => Date, options: Record<string, unknown> = {}): Promise<HubSide> {
  const hub = await openHubSide({ peerTemplate: states.template, ...options }, now);
  hubs.push(hub);
  await states.order({ hubAddress: `${hub.connection.listeningAt}/{country}` });
  return hub;
}

const setStatesTo = (instant: Date) => states.simulator.clock.setShift(instant.getTime() - Date.now());
const kinds = (delivered: readonly Delivery[]) => delivered.map(({ kind }) => kind);

describe('while a State closes the month', () => {
  it('nothing is sent to it: we hold, and say that it may be sent later', async () => {
    let now = inFreeze;
    const hub = await hubAt(() => now);
    await expect(hub.connection.submit?.(aRequest())).rejects.toMatchObject({
      kind: 'busy',
      code: 'MONTH_END_FREEZE',
      retryable: true,
    });
    expect(states.entries('FRAME_IN')).toEqual([]);
    // France is an hour behind Romania, and has not begun.
    const toFrance = aRequest({ country: 'FR', reference: 'GB-FR-REQ-000000000000042' });
    now = new Date('2026-01-31T20:30:00Z');
    await hub.connection.submit?.(toFrance);
    expect(states.entries('FRAME_IN')).toHaveLength(1);
    now = new Date('2026-02-01T00:02:00Z');
    await hub.connection.submit?.(aRequest());
    expect(states.entries('FRAME_IN')).toHaveLength(2);
  });

  it('what reaches it all the same is refused as such, and answered when it is sent again afterwards', async () => {
    await states.order({ country: 'RO', freezes: true });
    setStatesTo(inFreeze);
    const hub = await hubAt(() => inFreeze, { monthEndFreeze: { hold: false } });
    await hub.connection.submit?.(aRequest());
    await until('the error is there', () => hub.delivered.length === 1);
    expect(hub.delivered[0]).toMatchObject({
      kind: 'FUNCTIONAL_ERROR',
      inReplyTo: aRequest().reference,
      errors: [{ code: 'MONTH_END_FREEZE' }],
    });
    setStatesTo(new Date('2026-02-01T00:00:30Z'));
    await hub.connection.submit?.(aRequest());
    states.pass(1.1);
    await until('it is answered', () => kinds(hub.delivered).includes('ANSWER'));
    expect(kinds(hub.delivered).filter((kind) => kind === 'FUNCTIONAL_ERROR')).toHaveLength(1);
  });
});
