/** What the unit does at its desk with notifications from other countries. */
import type { HubClient } from '../../client-sdk/index.ts';
import type { Act, Matter } from './scenario.ts';

/** The newest notification of the country, as the unit sees it. */
export async function newest(hub: HubClient, { begun }: Matter, country = 'RO') {
  const { nodes } = await hub.notifications({ direction: 'IN', country });
  const found = nodes.find(({ reference }) => reference === begun(country));
  if (!found) throw new Error(`The unit has no notification ${begun(country)}.`);
  return found;
}

/** Decides of the first offence. */
export function decides(decision: { cjsCode: string } | { none: true }, reason: string): Act {
  return {
    act: 'unit',
    as: 'caseworker',
    async does(hub, matter) {
      const { conviction } = await newest(hub, matter);
      if (!conviction) throw new Error('The notification has no conviction.');
      const [offence] = conviction.offences;
      const input = { idempotencyKey: crypto.randomUUID(), convictionId: conviction.id, offence: offence?.localId ?? '', reason };
      const result = await hub.decideEquivalence({ ...input, ...decision });
      if (result.__typename !== 'EquivalenceDecided') throw new Error(`Refused: ${JSON.stringify(result)}`);
      return 'cjsCode' in decision
        ? `A caseworker decides: it corresponds to ${decision.cjsCode}.`
        : 'A caseworker decides: nothing here corresponds to it.';
    },
  };
}

export const confirmsStruck: Act = {
  act: 'unit',
  as: 'caseworker',
  async does(hub, matter) {
    const { id: notificationId } = await newest(hub, matter);
    const result = await hub.confirmStruckOnPnc({ notificationId, reason: 'Struck at the PNC terminal' });
    if (result.__typename !== 'NotificationWorked') throw new Error(`Refused: ${JSON.stringify(result)}`);
    return 'A caseworker has struck it on the PNC, and says so.';
  },
};
