/** What the conformance kit needs to know of the PNC: `npx hub connector check pnc`. */
import type { Identity } from '../contract/canonical.ts';
import type { Journal } from '../simulator-kit/journal.ts';
import { simulatorStand } from '../test-kit/conformance/simulator-stand.ts';
import type { StandIn } from '../test-kit/conformance/stand-in.ts';
import { pnc } from './index.ts';
import { shopTheft } from './simulator/cases.ts';
import { startPnc } from './simulator/server.ts';
import { checkLetter } from './wire/identifiers.ts';

const person = (family: string, given: string, birthDate: string): Identity => ({
  names: [{ kind: 'PRIMARY', family, given }],
  sex: 'UNKNOWN',
  birthDate,
  nationalities: [],
  identifiers: [],
});

export const standIn: StandIn = {
  definition: pnc,
  folder: import.meta.dirname,
  options: {
    full: ({ backEnd, deadlineMs, files }) => ({
      ...{ host: backEnd.host, port: backEnd.port, timeoutMs: deadlineMs, recordsMax: 5 },
      ...(files && { activityFolder: files }),
    }),
    least: ({ backEnd }) => ({ port: backEnd.port }),
    wrong: [
      { path: 'port', value: 70_000 },
      { path: 'timeoutMs', value: 0 },
      { path: 'timeoutMs', value: Number.POSITIVE_INFINITY },
      { path: 'terminalId', value: 'h8900001' },
      { path: 'connectionsMax', value: 0 },
    ],
  },
  backEnd: {
    start: () =>
      simulatorStand(startPnc, {
        effects: (journal, reference) => createdUnder(asnOf(Number(reference)), journal),
        filesSetting: 'activityFolder',
        recording,
      }),
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
      reference: String(number),
      identity: person('Newcomer', 'Leopold', '1990-02-14'),
      asn: asnOf(number),
      charges: [{ cjsCode: 'TH68010', startedOn: '2026-01-10' }],
    }),
    // An update reads the record first.
    isCall: (bytes, what) => what === 'read' || Buffer.from(bytes).includes('NEWREC'),
  },
};

/** The PNC keeps no reference of ours; what tells one creation from another is the arrest number. */
function asnOf(serial: number): string {
  return `26/30DD/01/${serial}${checkLetter(`300126${String(serial).padStart(11, '0')}`)}`;
}

function createdUnder(asn: string, journal: Journal): number {
  const put = journal.entries().filter(({ kind, id }) => kind === 'STATE' && id === 'PUT_NOMINAL');
  return put.filter(({ data }) => JSON.stringify(data).includes(JSON.stringify(asn))).length;
}

/** Convictions, each of somebody new: a record holds fifty cases. */
function recording(count: number, from: number): object[] {
  const orders = Array.from({ length: count }, (_, index) => {
    const serial = 700_000 + from + index;
    const pncId = `2026/0${serial}${checkLetter(`260${serial}`)}`;
    const nominal = { pncId, fileName: 'RECORDED/ROBIN', sex: 'U', nationalities: ['PL', 'GB'] };
    return [
      { order: 'PUT_NOMINAL', nominal },
      { order: 'RECORD_CASE', pncId, case: shopTheft('2026-01-30', serial) },
    ];
  });
  return [...orders.flat(), { order: 'WRITE_ACTIVITY' }];
}
