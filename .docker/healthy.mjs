// node healthy.mjs http://host:port/path | tcp://host:port -- exit status 0 when it answers within three seconds. Images bring no curl.
import { connect } from 'node:net';

const url = new URL(process.argv[2] ?? '');
setTimeout(() => process.exit(1), 3_000);
const answers =
  url.protocol === 'tcp:'
    ? new Promise((resolve) => {
        connect(Number(url.port), url.hostname, () => resolve(true)).once('error', () => resolve(false));
      })
    : fetch(url).then(
        ({ ok }) => ok,
        () => false,
      );
process.exit((await answers) ? 0 : 1);
