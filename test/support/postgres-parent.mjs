// A process that owns an embedded server, to be killed by a test: prints one JSON line, then stays.
import { startPostgres } from '../../dist/server/platform/database/embedded-postgres.js';

const { pid, port, url, dataDir } = await startPostgres({ dataDir: process.argv[2] });
console.log(JSON.stringify({ pid, port, url, dataDir }));
setInterval(() => {}, 60_000);
