/** ENQ from 17 on: what holds for enquiries alone. */
import { isBackendFault } from '../../../contract/fault.ts';
import { accountability, type Bench } from '../bench.ts';
import type { Check } from '../check.ts';
import { demand, patienceMs, pause, within } from '../demand.ts';
import type { StandIn } from '../stand-in.ts';
import { ask, change, samplesOf, type Enquiry } from './call-kinds.ts';
import { rejectionOf } from './samples.ts';

const enquires = ({ definition, backEnd }: StandIn) => definition.can.includes('enquire') && backEnd !== undefined;
const updates = ({ definition, backEnd }: StandIn) => definition.can.includes('update') && backEnd !== undefined;

export const enquiryChecks: readonly Check[] = [
  {
    id: 'ENQ-17',
    level: 'MUST',
    name: 'an enquiry: the same question has the same answer',
    appliesTo: enquires,
    async run(bench) {
      const { connection } = await bench.open();
      const enquiry = firstEnquiry(bench);
      const [one, other] = [await ask(bench, connection, enquiry), await ask(bench, connection, enquiry)];
      demand(JSON.stringify(one) === JSON.stringify(other), 'the second answer was another');
    },
  },
  {
    id: 'ENQ-18',
    level: 'MUST',
    name: 'an enquiry: nobody found is an answer without records, not a fault',
    appliesTo: enquires,
    async run(bench) {
      const { connection } = await bench.open();
      const nobody = bench.backEnd.enquiryOfNobody;
      demand(nobody !== undefined, 'there is no sample');
      const { records } = await within(patienceMs, 'the enquiry', ask(bench, connection, nobody));
      demand(records.length === 0, 'somebody was found');
    },
  },
  {
    id: 'ENQ-19',
    level: 'MUST',
    name: 'an enquiry: records of different people have different ids',
    appliesTo: enquires,
    async run(bench) {
      const { connection } = await bench.open();
      for (const enquiry of samplesOf.enquiries(bench)) {
        const ids = (await ask(bench, connection, enquiry)).records.map(({ nativeId }) => nativeId);
        demand(ids.every(Boolean) && new Set(ids).size === ids.length, 'an id is missing or stands twice');
      }
    },
  },
  {
    id: 'ENQ-20',
    level: 'MUST',
    name: 'an enquiry: without saying who asks and why, nothing is sent',
    appliesTo: enquires,
    async run(bench) {
      const { connection } = await bench.open();
      const blank = { ...accountability, organisation: '', justification: '' };
      await refusedUnsent(bench, ask(bench, connection, firstEnquiry(bench), blank));
    },
  },
  {
    id: 'UPD-17',
    level: 'MUST',
    name: 'an update: without saying who changes and why, nothing is sent',
    appliesTo: updates,
    async run(bench) {
      const { connection } = await bench.open();
      const blank = { ...accountability, organisation: '', justification: '' };
      await refusedUnsent(bench, change(bench, connection, samplesOf.update(bench), blank));
    },
  },
];

function firstEnquiry(bench: Bench): Enquiry {
  const [enquiry] = samplesOf.enquiries(bench);
  demand(enquiry !== undefined, 'there is no sample');
  return enquiry;
}

async function refusedUnsent({ line }: Bench, work: Promise<unknown>): Promise<void> {
  const error = await within(patienceMs, 'the call', rejectionOf(work));
  demand(isBackendFault(error) && error.kind === 'rejected', 'it was not rejected');
  await pause(30);
  demand(line.bytesFromConnector() === 0, 'something was sent all the same');
}
