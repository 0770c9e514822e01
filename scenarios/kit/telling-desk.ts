/** What the unit does at its desk with what other countries must be told. */
import type { HubClient } from '../../client-sdk/index.ts';
import type { Act, Matter } from './scenario.ts';

/** Alarms that the hub lacks something which the PNC has recorded of the subject. */
export async function lackingOfSubject(hub: HubClient, { pncId }: Matter) {
  const { nodes } = await hub.completenessAlarms({ open: true, kinds: ['RECORDED_DIFFERS'], partner: 'pnc' }, { first: 100 });
  return nodes.filter(({ reference }) => reference.startsWith(pncId)).map(({ kind, missingWith }) => ({ kind, missingWith }));
}

/** The ledger of the subject: country and state. */
export async function ledgerOfSubject(hub: HubClient, { pncId }: Matter) {
  const { nodes } = await hub.notificationsDue({}, { first: 100 });
  return nodes
    .filter(({ convictionId }) => convictionId.startsWith(pncId))
    .map(({ nationality, state, notification }) => ({ nationality, state, status: notification?.status }));
}

export function tellsOfExtradition(extraditedTo: string, surrenderedOn: string): Act {
  return {
    act: 'unit',
    as: 'caseworker',
    async does(hub, { subject }) {
      const { given, family, birthDate, born, sex, nationalities } = subject;
      const result = await hub.tellOfExtradition({
        idempotencyKey: crypto.randomUUID(),
        subject: {
          ...{ names: [{ kind: 'PRIMARY', given, family }], birthDate, birthPlace: born, sex },
          nationalities: [...nationalities],
        },
        extraditedTo,
        surrenderedOn,
        reason: 'Westminster Magistrates 2016/118',
      });
      if (result.__typename !== 'ExtraditionTold') throw new Error(`Refused: ${JSON.stringify(result)}`);
      const { notifications, untold } = result.extradition;
      const notTold = untold.map(({ country, reason }) => `${country.name} is not told: ${reason.label}`);
      return [
        `A caseworker tells ${notifications.map(({ country }) => country.name).join(' and ')} of the surrender.`,
        ...notTold,
      ].join(' ');
    },
  };
}
