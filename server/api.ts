/** Serves the hub's API: puts policy, reads and audit behind the transports. */
import path from 'node:path';
import { anybody } from './access/anybody.ts';
import { openConsole } from './console.ts';
import { createAuthenticate, type Authenticate } from './access/authenticate.ts';
import { policyClassOf, type Caller } from './access/caller.ts';
import type { HubCall } from './access/hub-call.ts';
import { localAudience, localIssuer, openLocalIssuer } from './access/local-issuer.ts';
import { isConsultation, permits, permitsRootField } from './access/policy.ts';
import { openPublicPages } from './certificates.ts';
import { certificateFileDoor } from './certificate/file-door.ts';
import type { Config } from './config.ts';
import { acknowledged } from './exchange/feed/feed.reads.ts';
import type { Hub } from './hub.ts';
import { reads } from './hub-reads.ts';
import { makeSchema } from './hub-schema.ts';
import { openApi, type Api } from './platform/api/http-server.ts';
import { limits } from './platform/api/limits.ts';
import { createLabelLoader } from './platform/api/label-loader.ts';
import { createExecutor, gatewayOf } from './platform/api/read/execute.ts';
import { stringifyResult } from './platform/api/read/json-text.ts';
import { createReadPlanner, type ReadPlanner } from './platform/api/read/planner.ts';
import type { RecordReads } from './platform/api/read-facts.ts';
import type { FeedParts } from './platform/event/feed-parts.ts';
import type { Log } from './platform/log.ts';
import { firstOf } from './platform/page.ts';
import { createRate } from './platform/rate.ts';

export interface ApiServerOptions {
  hub: Hub;
  config: Config;
  log: Log;
}

/** @throws the system's error where the port cannot be had, and the driver's where the database cannot be reached. */
export async function openApiServer({ hub, config, log }: ApiServerOptions): Promise<Api> {
  const schema = makeSchema(hub.useCases);
  const mayAsk = createRate({ ...limits.anybody, nowMs: () => performance.now() });
  const planner = createReadPlanner({ schema, declared: reads });
  return openApi<Caller>({
    schema,
    executor: gatewayOf(schema, createExecutor({ schema, planner })),
    stringifyResult,
    host: config.HUB_HOST,
    port: config.HUB_PORT,
    allowedOrigins: config.HUB_ORIGINS,
    anybody: { caller: anybody, mayAsk },
    authenticate: await openAuthenticate(config),
    makeCall: (caller, traceId) => makeCall(hub, planner, caller, traceId),
    permitsRootField,
    isConsultation,
    maySeeSchema: (caller) => permits(caller, 'schema:read'),
    recordReads: recordReads(hub),
    feed: feedParts(hub, planner),
    uploads: certificateFileDoor(hub.useCases),
    pages: firstOf(await openPublicPages(config, hub.pool, mayAsk), await openConsole(config)),
    isReady: async () => (await hub.pool.query('select 1')).rowCount === 1,
    log,
  });
}

async function openAuthenticate({ OIDC_ISSUER, OIDC_JWKS_URL, OIDC_AUDIENCE, HUB_DATA_DIR }: Config): Promise<Authenticate> {
  if (OIDC_ISSUER && OIDC_JWKS_URL) {
    return createAuthenticate({ issuer: OIDC_ISSUER, audience: OIDC_AUDIENCE, keys: { url: OIDC_JWKS_URL } });
  }
  const { keys } = await openLocalIssuer(path.join(HUB_DATA_DIR, 'issuer.jwk'));
  return createAuthenticate({ issuer: localIssuer, audience: localAudience, keys: { set: keys } });
}

/** A caller of this one operation: what an argument says of its reason is kept with it, for the audit row. */
function makeCall(hub: Hub, planner: ReadPlanner, { ...caller }: Caller, traceId: string): HubCall {
  const { organisation, purpose, purposes } = caller;
  const call: HubCall = {
    traceId,
    caller,
    reader: {
      policyClass: policyClassOf(caller),
      organisation,
      purpose,
      purposes,
      because: (reason) => void (caller.justification = reason),
    },
    db: hub.pool,
    labels: createLabelLoader(hub.pool),
    seen: new Set(),
    readEntry: (node, id, info) => planner.readEntry(call, node, id, info),
  };
  return call;
}

function recordReads({ readAudit }: Hub): RecordReads<Caller> {
  return (reads) =>
    readAudit.record(
      reads.map(({ caller, traceId, operation, records }) => ({
        actor: caller,
        facts: { kind: 'READ', traceId, operation, records },
      })),
    );
}

function feedParts({ databaseUrl, pool }: Hub, planner: ReadPlanner): FeedParts {
  return {
    databaseUrl,
    pool,
    async readEntries({ operation, fieldNodes, fragments, variables, reader, keys, given }) {
      const entries = await planner.readEntries({
        type: 'FeedEvent',
        operation,
        fragments: () => fragments,
        nodes: fieldNodes,
        variables,
        reader,
        db: pool,
        keys: [keys.map(({ organisation }) => organisation), keys.map(({ seq }) => seq)],
        given: { [acknowledged]: given.acknowledged },
      });
      return keys.flatMap(({ organisation, seq }) => {
        const entry = entries.get(`${organisation}:${seq}`);
        return entry ? [{ seq, json: entry.json, seen: entry.seen }] : [];
      });
    },
  };
}
