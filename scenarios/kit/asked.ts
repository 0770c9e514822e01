/** What the unit does with a request of another country, for scenarios that a country begins. */
import type { HubClient } from '../../client-sdk/index.ts';
import type { Act, Matter, StaffRole } from './scenario.ts';

type UnitAct = Extract<Act, { act: 'unit' }>;
type Worked = { __typename: string };
type Asked = NonNullable<Awaited<ReturnType<HubClient['requestsIn']['find']>>>;

/** The request that the matter is about, as the unit sees it. */
export async function askedOf(hub: HubClient, matter: Matter): Promise<Asked> {
  const received = (await matter.told()).findLast(({ kind }) => kind === 'REQUEST_RECEIVED');
  const asked = await hub.requestsIn.find(received?.countryRequest?.id ?? '');
  if (!asked) throw new Error('The unit sees no request of that country.');
  return asked;
}

/** Somebody of the unit works on the request; the line says how it went. */
function works(as: StaffRole, what: string, does: (hub: HubClient, asked: Asked) => Promise<Worked>): UnitAct {
  return {
    act: 'unit',
    as,
    async does(hub, matter) {
      const { __typename: got } = await does(hub, await askedOf(hub, matter));
      if (got !== 'RequestInWorked') throw new Error(`${what}: ${got}`);
      return `A ${as} of the unit ${what}.`;
    },
  };
}

export const settles = (purpose: string, reason: string): UnitAct =>
  works('caseworker', `settles what it is asked for: ${reason}`, (hub, { id }) =>
    hub.requestsIn.settleMatter({ countryRequestId: id, purpose, reason }),
  );

/** The answer by the law; `tell` decides, with the reason, on whatever the law leaves open. */
export const drafts = (tell?: { tell: boolean; reason: string }): UnitAct =>
  works('caseworker', 'drafts the answer', (hub, { id, draft }) => {
    const open = tell ? (draft?.items ?? []).filter(({ state }) => state === 'UNDECIDED') : [];
    const decisions = open.map((item) => ({ itemId: item.id, tell: false, reason: '', ...tell }));
    return hub.requestsIn.draftAnswer({ countryRequestId: id, idempotencyKey: crypto.randomUUID(), decisions });
  });

export const releases: UnitAct = works('supervisor', 'looks at the draft and releases it', (hub, { id, draft }) =>
  hub.requestsIn.releaseAnswer({ countryRequestId: id, draftId: draft?.id ?? '' }),
);

export const asksWho = (items: string[], question: string): UnitAct =>
  works('caseworker', `asks the country who is meant: "${question}"`, (hub, { id }) =>
    hub.requestsIn.askForIdentity({ countryRequestId: id, idempotencyKey: crypto.randomUUID(), items, question }),
  );

/** Those of the records found that `is` names. */
export const decidesWho = (is: (record: NonNullable<Asked['search']>['records'][number]) => boolean, reason: string): UnitAct =>
  works('caseworker', `says who is meant: ${reason}`, (hub, { id, search }) => {
    const records = (search?.records ?? []).filter(is).map(({ key }) => key);
    return hub.requestsIn.decideIdentity({ countryRequestId: id, records, reason });
  });
