/** What the conformance kit needs to know: `npx hub connector check template`. */
import { simulatorStand } from '../test-kit/conformance/simulator-stand.ts';
import type { StandIn } from '../test-kit/conformance/stand-in.ts';
import { template } from './index.ts';
import { startTemplate } from './simulator/server.ts';

export const standIn: StandIn = {
  definition: template,
  folder: import.meta.dirname,
  options: {
    full: ({ backEnd, deadlineMs }) => ({ address: `http://127.0.0.1:${backEnd.port}/api`, timeoutMs: deadlineMs }),
    least: ({ backEnd }) => ({ address: `http://127.0.0.1:${backEnd.port}/api` }),
    wrong: [
      { path: 'address', value: 'http://elsewhere.example/api' },
      { path: 'timeoutMs', value: 0 },
    ],
  },
  backEnd: {
    start: () => simulatorStand(startTemplate),
    enquiries: ['T-1', 'T-2'].map((value) => ({ by: 'IDENTIFIER', scheme: 'PNCID', value })),
    enquiryOfNobody: { by: 'IDENTIFIER', scheme: 'PNCID', value: 'T-0' },
    answerHead: Buffer.from('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n'),
  },
};
