/** What the hub shows of the day, asked for like any app asks. */
import { TypedDocumentString, type HubClient } from '../../client-sdk/index.ts';

export interface ShownThread {
  id: string;
  reference: string;
  direction: 'IN' | 'OUT';
  country: { code: string };
  status: string;
  waitingFor: { whoCanAct: string } | null;
  steps: { step: string; from: string; to: string; basis: { code: string } }[];
  messages: { reference: string; direction: 'IN' | 'OUT'; kind: string; sentAt: string | null }[];
  responses?: { id: string }[];
}

interface Page {
  list: { nodes: ShownThread[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const thread = `id reference direction country { code } status waitingFor { whoCanAct }
  steps { step from to basis { code } } messages { reference direction kind sentAt }`;
const pageOf = (field: string, more = '') =>
  new TypedDocumentString<Page, { after: string | null }>(
    `query Threads($after: String) { list: ${field}(first: 50, after: $after) {
      nodes { ${thread} ${more} } pageInfo { hasNextPage endCursor } } }`,
  );
const requests = pageOf('countryRequests', 'responses { id }');
const notifications = pageOf('notifications');

export const readRequests = (hub: HubClient) => readAll(hub, requests);
export const readNotifications = (hub: HubClient) => readAll(hub, notifications);

async function readAll(hub: HubClient, document: typeof requests): Promise<ShownThread[]> {
  const all: ShownThread[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { list }: Page = await hub.request(document, { after });
    all.push(...list.nodes);
    [after, more] = [list.pageInfo.endCursor, list.pageInfo.hasNextPage];
  }
  return all;
}

export interface Told {
  id: string;
  kind: string;
  requestId?: string;
  responseId?: string;
}

/** The whole feed of an organisation, by polling. */
export async function readFeed(hub: HubClient): Promise<Told[]> {
  const told: Told[] = [];
  for (let after: string | undefined, more = true; more;) {
    const page = await hub.feedPage({ after, first: 100 });
    for (const { id, kind, countryRequest, response } of page.events)
      told.push({ id, kind, requestId: countryRequest?.id, responseId: response?.id });
    [after, more] = [page.cursor, page.hasMore];
  }
  return told;
}
