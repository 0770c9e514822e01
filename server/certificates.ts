/** What certificates are signed with and where they are looked up, out of the configuration. */
import path from 'node:path';
import type { Pool } from 'pg';
import { openDocumentMakers, type DocumentMakers } from './certificate/document/makers.ts';
import { openLocalSigningKeys, readSigningKeys, type SigningKeys } from './certificate/document/keys.ts';
import { createPublicPages } from './certificate/document/public-pages.ts';
import type { Config } from './config.ts';
import type { Pages } from './platform/page.ts';

/** @throws where the configured key and its certificate do not belong together. */
export async function openMakers(config: Config): Promise<DocumentMakers> {
  const marking = config.CERTIFICATE_KEY_FILE ? '' : 'SPECIMEN: simulated installation, no real records';
  const issuing = { issuer: config.CERTIFICATE_ISSUER, marking, publicAddress: addressOf(config) };
  return openDocumentMakers({ issuing, keys: await openSigningKeys(config) });
}

export async function openPublicPages(config: Config, pool: Pool, mayAsk: (address: string) => boolean): Promise<Pages> {
  return createPublicPages({
    pool,
    mayAsk,
    keys: await openSigningKeys(config),
    publicAddress: addressOf(config),
    now: async () => (await pool.query<{ now: Date }>('select hub_now() as now')).rows[0]?.now ?? new Date(),
  });
}

const addressOf = ({ HUB_PUBLIC_ADDRESS, HUB_HOST, HUB_PORT }: Config) =>
  (HUB_PUBLIC_ADDRESS ?? `http://${HUB_HOST}:${HUB_PORT}`).replace(/\/$/, '');

/** The configured keys, else the local start's own. */
export function openSigningKeys({ CERTIFICATE_KEY_FILE, CERTIFICATE_CHAIN_FILE, HUB_DATA_DIR }: Config): Promise<SigningKeys> {
  if (CERTIFICATE_KEY_FILE && CERTIFICATE_CHAIN_FILE) {
    return readSigningKeys({ key: CERTIFICATE_KEY_FILE, chain: CERTIFICATE_CHAIN_FILE });
  }
  return openLocalSigningKeys(path.join(HUB_DATA_DIR, 'certificates.json'));
}
