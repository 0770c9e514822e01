import { rm } from 'node:fs/promises';

export default async function tearDown() {
  const { postgres, redis, folder } = globalThis.hubTestServices;
  await Promise.all([postgres.stop(), redis?.stop()]);
  await rm(folder, { recursive: true, force: true });
}
