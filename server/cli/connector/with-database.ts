import { readConfig } from '../../config.ts';
import { openHub, type Hub } from '../../hub.ts';
import { readRunFile } from '../../run-file.ts';

/** A hub that only reaches its database, for as long as `work` takes. */
export async function withDatabase<Result>(work: (hub: Hub) => Promise<Result>): Promise<Result> {
  const { DATABASE_URL, HUB_DATA_DIR } = readConfig();
  const databaseUrl = DATABASE_URL ?? (await readRunFile(HUB_DATA_DIR)).databaseUrl;
  const hub = await openHub({ databaseUrl, connectors: [], poolMax: 2 });
  try {
    return await work(hub);
  } finally {
    await hub.close();
  }
}
