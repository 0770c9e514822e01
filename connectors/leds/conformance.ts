/** What the conformance kit needs to know of LEDS: `npx hub connector check leds`. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { Identity } from '../contract/canonical.ts';
import type { Journal } from '../simulator-kit/journal.ts';
import { simulatorStand } from '../test-kit/conformance/simulator-stand.ts';
import type { Place, StandIn } from '../test-kit/conformance/stand-in.ts';
import { leds } from './index.ts';
import { asnOf, shopTheft } from './simulator/cases.ts';
import { startLeds } from './simulator/server.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const x5t = 'SyntheticThumbprintOfACert1';

const person = (family: string, given: string, birthDate: string): Identity => ({
  names: [{ kind: 'PRIMARY', family, given }],
  sex: 'UNKNOWN',
  birthDate,
  nationalities: [],
  identifiers: [],
});

const least = ({ backEnd }: Place) => ({
  address: `http://${backEnd.host}:${backEnd.port}`,
  tokenAddress: `http://${backEnd.host}:${backEnd.port}/oauth2/token`,
  clientId: 'hub',
  privateKey,
  x5t,
});

export const standIn: StandIn = {
  definition: leds,
  folder: import.meta.dirname,
  options: {
    full: (place) => ({ ...least(place), timeoutMs: place.deadlineMs, recordsMax: 5, tokenMarginS: 30 }),
    least,
    wrong: [
      { path: 'address', value: 'http://elsewhere.example/api' },
      { path: 'tokenAddress', value: 'file:///etc/passwd' },
      { path: 'timeoutMs', value: 0 },
      { path: 'privateKey', value: 'no key' },
      { path: 'x5t', value: 'short' },
    ],
  },
  backEnd: {
    start: () => simulatorStand(startLeds, { settings: { publicKey, x5t }, effects: updatesUnder, recording }),
    tally: () => ({ set: 'RECORDED', day: new Date().toISOString().slice(0, 10) }),
    enquiries: [
      { by: 'NAME', identity: person('Double', 'Sam', '1983-06-06') },
      { by: 'IDENTIFIER', scheme: 'PNCID', value: '98/101A' },
      { by: 'IDENTIFIER', scheme: 'CRO', value: '101/98Y' },
      { by: 'IDENTIFIER', scheme: 'ASN', value: '04/30DD/01/1010X' },
    ],
    enquiryOfNobody: { by: 'NAME', identity: person('Nowhereman', 'Hieronymus', '1979-05-17') },
    update: (number) => ({
      kind: 'CREATE_RECORD',
      reference: randomUUID(),
      identity: person('Newcomer', 'Leopold', '1990-02-14'),
      asn: asnOf('26', number),
      charges: [{ cjsCode: 'TH68010', startedOn: '2026-01-10' }],
    }),
    answerHead: Buffer.from('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n'),
    isCall(bytes, what) {
      const text = Buffer.from(bytes).toString('latin1');
      return what === 'write'
        ? /^POST \/person-services\/v1\/people /.test(text)
        : text.length > 6 && !text.startsWith('POST /oauth2');
    },
  },
};

function updatesUnder(journal: Journal, reference: string): number {
  return journal.entries().filter(({ kind, id, type }) => kind === 'STATE' && type === 'UPDATE' && id === reference).length;
}

/** Convictions of somebody on the register. */
function recording(count: number, from: number): object[] {
  return Array.from({ length: count }, (_, index) => {
    const item = shopTheft('2026-01-30', 700_000 + from + index);
    return { order: 'RECORD_CASE', personUrn: '1998/101A', case: item };
  });
}
