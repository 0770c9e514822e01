/** What the conformance kit needs to know of ViSOR: `npx hub connector check visor`. */
import { randomUUID } from 'node:crypto';
import type { Journal } from '../simulator-kit/journal.ts';
import { simulatorStand } from '../test-kit/conformance/simulator-stand.ts';
import type { StandIn } from '../test-kit/conformance/stand-in.ts';
import { visor } from './index.ts';
import { nominalId } from './simulator/nominals.ts';
import { startVisor } from './simulator/server.ts';

export const standIn: StandIn = {
  definition: visor,
  folder: import.meta.dirname,
  options: {
    full: ({ backEnd, deadlineMs }) => ({
      address: `http://${backEnd.host}:${backEnd.port}`,
      plainHttp: false,
      timeoutMs: deadlineMs,
      systemName: 'Conformance kit',
    }),
    least: ({ backEnd }) => ({ address: `http://${backEnd.host}:${backEnd.port}` }),
    wrong: [
      { path: 'address', value: 'http://elsewhere.example/api' },
      { path: 'address', value: 'file:///etc/passwd' },
      { path: 'timeoutMs', value: 0 },
      { path: 'connectionsMax', value: 0 },
      { path: 'accessToken', value: 'two words' },
    ],
  },
  backEnd: {
    start: () => simulatorStand(startVisor, { effects: changesUnder }),
    enquiries: [
      { by: 'ID', nativeId: nominalId(2) },
      { by: 'ID', nativeId: nominalId(3) },
      { by: 'FILTER', station: '30FV', first: 2 },
    ],
    enquiryOfNobody: { by: 'FILTER', station: '99ZZ', first: 5 },
    update: () => ({
      kind: 'CREATE',
      reference: randomUUID(),
      category: 'VIOLENT',
      level: 1,
      identity: {
        names: [{ kind: 'PRIMARY', family: 'Newcomer', given: 'Leopold' }],
        sex: 'MALE',
        birthDate: '1990-02-14',
        nationalities: ['GB'],
        identifiers: [],
      },
      station: '44FV',
      manager: 'Manager 4403',
    }),
    answerHead: Buffer.from('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n'),
  },
};

function changesUnder(journal: Journal, reference: string): number {
  return journal.entries().filter(({ kind, id, type }) => kind === 'STATE' && type === 'CHANGE' && id === reference).length;
}
