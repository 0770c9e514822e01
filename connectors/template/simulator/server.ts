/** A stand-in back end. It knows two people, neither of whom exists. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { SimulatorStart } from '../../simulator-kit/simulator.ts';
import type { Found, Search } from '../wire/persons.ts';

const persons: Found['persons'] = [
  { id: 'T-1', surname: 'Example', forename: 'Jane', born: '1980-02-14' },
  { id: 'T-2', surname: 'Sample', forename: 'Devon', born: '1985-07-01' },
];

export const startTemplate: SimulatorStart = async ({ host, port, journal }) => {
  const server = http.createServer((request, response) => {
    void text(request).then((frame) => {
      journal.append({ kind: 'FRAME_IN', id: String(journal.entries().length), type: request.url, frame });
      const search = JSON.parse(frame || '{}') as Search; // the connector's own, in a simulation
      const found = persons.filter(({ id, surname }) => id === search.number || surname === search.surname);
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ persons: found } satisfies Found));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { port: (server.address() as AddressInfo).port, close };
};
