/** What the people of a long case do one after the other, as their apps do it: through the SDK, and beside it in words of GraphQL. */
import path from 'node:path';
import { createHubClient, type HubClient } from '../../client-sdk/index.ts';
import type { Role } from '../../server/access/caller.ts';
import { openLocalIssuer } from '../../server/access/local-issuer.ts';
import type { Purpose } from '../../schema/codes/purposes.ts';
import { until } from './processes.ts';
import type { Stage } from './stage.ts';

const purposes: readonly Purpose[] = ['CRIMINAL_PROCEEDINGS', 'PUBLIC_PROTECTION', 'IMMIGRATION'];

export interface Player extends HubClient {
  ask<Answer>(query: string, variables?: object): Promise<Answer>;
}

/** Somebody of an organisation who holds every purpose that the case needs. */
export async function openPlayer(stage: Stage, organisation: string, role: Role = 'caseworker'): Promise<Player> {
  const issuer = await openLocalIssuer(path.join(stage.folder, 'issuer.jwk'));
  const token = () => issuer.token({ organisation, role, purposes });
  const client = createHubClient({ url: stage.graphql, token });
  return {
    ...client,
    async ask<Answer>(query: string, variables: object = {}) {
      const answer = await fetch(stage.graphql, {
        method: 'POST',
        headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await answer.json()) as { data: Answer; errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
}

export async function matterOf(unit: Player, personId: string) {
  return (await unit.offenderMatters({ personId })).nodes[0];
}

export async function matterReaches(unit: Player, personId: string, status: string) {
  await until(`the matter is ${status}`, async () => (await matterOf(unit, personId))?.status === status, 20_000);
  const matter = await matterOf(unit, personId);
  if (!matter) throw new Error('there is no matter');
  return matter;
}

interface Compared {
  node: {
    equivalence: { offences: { offence: string; proposals: { cjsCode: string }[] }[] } | null;
    pncEntry: { state: string; failure: string | null } | null;
  };
}

function compared(unit: Player, convictionId: string): Promise<Compared> {
  const fields = 'equivalence { offences { offence proposals { cjsCode } } } pncEntry { state failure }';
  return unit.ask<Compared>(`query ($id: ID!) { node(id: $id) { ... on Conviction { ${fields} } } }`, { id: convictionId });
}

/**
 * The unit says what each offence corresponds to, as proposed first, and has the conviction put on the PNC.
 * @returns ENTERED, or why the PNC does not have it.
 */
export async function enterOnPnc(unit: Player, convictionId: string): Promise<string> {
  const { node } = await compared(unit, convictionId);
  for (const { offence, proposals } of node.equivalence?.offences ?? []) {
    const [first] = proposals;
    const input = {
      idempotencyKey: `${convictionId} ${offence}`,
      convictionId,
      offence,
      cjsCode: first?.cjsCode,
      reason: 'As proposed',
    };
    const { decideEquivalence } = await unit.ask<{ decideEquivalence: { __typename: string } }>(
      'mutation ($input: DecideEquivalenceInput!) { decideEquivalence(input: $input) { __typename } }',
      { input },
    );
    if (decideEquivalence.__typename !== 'EquivalenceDecided') throw new Error(JSON.stringify(decideEquivalence));
  }
  const { enterConvictionOnPnc } = await unit.ask<{ enterConvictionOnPnc: { __typename: string } }>(
    'mutation ($input: EnterConvictionOnPncInput!) { enterConvictionOnPnc(input: $input) { __typename ... on Problem { code } } }',
    { input: { convictionId, noRecord: true, reason: 'Serious' } },
  );
  if (enterConvictionOnPnc.__typename !== 'PncEntryOrdered') throw new Error(JSON.stringify(enterConvictionOnPnc));
  const entry = async () => (await compared(unit, convictionId)).node.pncEntry;
  await until('the PNC has answered', async () => (await entry())?.state !== 'ENTERING', 20_000);
  const { state, failure } = (await entry()) ?? { state: 'NOT_ORDERED', failure: null };
  return failure ?? state;
}
