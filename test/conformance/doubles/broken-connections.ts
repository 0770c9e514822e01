/** OPN, HEA, LOG: a double for each check that is wrong in exactly what the check is about. */
import net from 'node:net';
import type { Connection, Health } from '../../../connectors/contract/connector.ts';
import type { StandIn } from '../../../connectors/test-kit/conformance/stand-in.ts';
import { toyExchange, toyRegister, type ToyOptions } from './toys.ts';
import { leaks, wait, withCall, withConnection, withContext, withDefinition } from './wrap.ts';

const health = (look: (good: Connection['health']) => Connection['health']) => () =>
  withConnection(toyRegister(), (connection) => ({ health: look(connection.health) }));
const saying = (status: Health['status']) => health(() => async () => ({ status, reason: 'SO' }));

/** Closes only when the test is over. */
function neverClosed(standIn: StandIn): StandIn {
  return withConnection(standIn, ({ close }) => {
    leaks.push(close);
    return { close: async () => undefined };
  });
}

const deaf = (standIn: StandIn) => withContext(standIn, () => ({ signal: new AbortController().signal }));

/** Opens a socket of its own first, and says something on it where it is told to. */
function reachingOut(words: string | undefined): StandIn {
  const toy = toyRegister();
  return withDefinition(toy, {
    async open(options, context) {
      const { host, port } = options as ToyOptions; // parsed by the toy's own schema
      await new Promise<void>((resolve, reject) => {
        const socket = net.connect({ host, port }, () => {
          if (words) socket.write(words);
          setTimeout(() => {
            socket.destroy();
            resolve();
          }, 20);
        });
        socket.once('error', reject);
      });
      return toy.definition.open(options, context);
    },
  });
}

function leaky(): StandIn {
  return withConnection(toyRegister(), () => {
    const server = net.createServer().listen(0, '127.0.0.1');
    leaks.push(() => new Promise((resolve) => server.close(resolve)));
    return {};
  });
}

/** Whoever closes one closes all. */
function entangled(): StandIn {
  const all: Connection[] = [];
  return withConnection(toyRegister(), (connection) => {
    all.push(connection);
    return { close: async () => void (await Promise.all(all.map(({ close }) => close()))) };
  });
}

function evading(): StandIn {
  const toy = toyExchange();
  return withDefinition(toy, {
    open: (options, context) =>
      toy.definition.open({ ...(options as ToyOptions), listen: { host: '127.0.0.1', port: 0 } }, context),
  });
}

const logging = (event: string, facts: Record<string, string>) => () =>
  withConnection(toyRegister(), (connection, { log }) => ({
    async health() {
      log.info(event, facts);
      return connection.health();
    },
  }));

export const brokenConnections: Readonly<Record<string, () => StandIn>> = {
  'OPN-01': () => withDefinition(toyRegister(), { open: () => Promise.reject(new Error('not today')) }),
  'OPN-02': () => withConnection(toyRegister(), () => ({ settle: undefined })),
  'OPN-03': () => withConnection(toyRegister(), () => ({ submit: async () => undefined })),
  'OPN-04': () => reachingOut(undefined),
  'OPN-05': () => reachingOut('{"op":"ping"}\n'),
  'OPN-06': () => withConnection(toyRegister(), () => ({ close: () => Promise.reject(new Error('not now')) })),
  'OPN-07': () =>
    withConnection(toyRegister(), ({ close }) => {
      let closed = false;
      return {
        async close() {
          if (closed) throw new Error('closed already');
          closed = true;
          await close();
        },
      };
    }),
  'OPN-08': leaky,
  'OPN-09': () => neverClosed(toyRegister()),
  'OPN-10': () => deaf(toyRegister()),
  'OPN-11': () => neverClosed(toyRegister()),
  'OPN-12': () => deaf(toyRegister()),
  'OPN-13': () => neverClosed(toyExchange()),
  'OPN-14': entangled,
  'OPN-15': evading,

  'HEA-01': saying('DOWN'),
  'HEA-02': saying('UP'),
  'HEA-03': health(() => async () => {
    await wait(2_500);
    return { status: 'DOWN', reason: 'SLOW' };
  }),
  'HEA-04': health((good) => async () => ({ ...(await good()), reason: 'it does not answer' })),
  'HEA-05': health((good) => async () => {
    const found = await good();
    if (found.status !== 'UP') throw new Error('it is down');
    return found;
  }),
  'HEA-06': health((good) => {
    let once: Health | undefined;
    return async () => (once ??= await good());
  }),
  'HEA-07': saying('UP'),
  'HEA-08': health((good) => {
    let looking = 0;
    return async () => {
      looking += 1;
      const alone = looking === 1;
      const found = await good();
      looking -= 1;
      return alone ? found : { status: 'DOWN', reason: 'BUSY' };
    };
  }),

  'LOG-01': () =>
    withCall(toyRegister(), 'ENQ', () => (call, args, { log }) => {
      log.info('toyregister.asked', { enquiry: JSON.stringify(args) });
      return call(...args);
    }),
  'LOG-02': logging('Looked at the health!', {}),
  'LOG-03': logging('toyregister.looked', { answer: 'x'.repeat(10_000) }),
  'LOG-04': () =>
    withConnection(toyRegister(), (connection, { log }) => ({
      async health() {
        for (let line = 0; line < 1_000; line += 1) log.info('toyregister.looked');
        return connection.health();
      },
    })),
};
