/** TAL: what the other side says it holds of a day, against the rule of the contract. */
import { createHash } from 'node:crypto';
import type { Connection } from '../../../contract/connector.ts';
import { isBackendFault } from '../../../contract/fault.ts';
import { tallyItemsMax, tallySets, type Tally, type TallyQuestion } from '../../../contract/tally.ts';
import { accountability, type Bench } from '../bench.ts';
import type { Check } from '../check.ts';
import { demand, patienceMs, within } from '../demand.ts';
import type { StandIn } from '../stand-in.ts';
import { readAll, record } from './activity.ts';
import { samplesOf, submit } from './call-kinds.ts';
import { rejectionOf } from './samples.ts';

const tallies = ({ definition, backEnd }: StandIn) => definition.can.includes('tally') && backEnd !== undefined;
const some = 3;
const hexadecimal = [...'0123456789abcdef'];

export const tallyChecks: readonly Check[] = [
  {
    id: 'TAL-01',
    level: 'MUST',
    name: 'a tally: count and digest are those of its items, by the rule',
    appliesTo: tallies,
    async run(bench) {
      const { connection, question } = await filled(bench);
      let found = await ask(connection, { ...question, prefix: '' });
      for (let prefix = ''; !found.items && prefix.length < 8;) {
        prefix += '0';
        found = await ask(connection, { ...question, prefix });
      }
      const { items = [], count, digest } = found;
      demand(count === items.length && digest === digestOf(items.map(keyOf)), 'they are not');
    },
  },
  {
    id: 'TAL-02',
    level: 'MUST',
    name: 'a tally: the sixteen parts of a set are the whole of it, and each item is in the part of its key',
    appliesTo: tallies,
    async run(bench) {
      const { connection, question } = await filled(bench);
      const whole = await ask(connection, { ...question, prefix: '' });
      const parts: Tally[] = [];
      for (const prefix of hexadecimal) {
        const part = await ask(connection, { ...question, prefix });
        demand(
          (part.items ?? []).every((item) => keyOf(item).startsWith(prefix)),
          'an item is in a part of another key',
        );
        parts.push(part);
      }
      const count = parts.reduce((sum, part) => sum + part.count, 0);
      demand(whole.count > 0 && count === whole.count, 'the parts are not as many as the whole');
      demand(digestOf(parts.map(({ digest }) => digest)) === whole.digest, 'the digests of the parts do not combine');
    },
  },
  {
    id: 'TAL-03',
    level: 'MUST',
    name: 'a tally: a day without anything is nought, and no fault',
    appliesTo: tallies,
    async run(bench) {
      const { connection, question } = await filled(bench);
      const found = await ask(connection, { ...question, day: '1999-01-01', prefix: '' });
      demand(found.count === 0 && /^0{64}$/.test(found.digest) && (found.items ?? []).length === 0, 'it is not');
    },
  },
  {
    id: 'TAL-04',
    level: 'MUST',
    name: `a tally: items are there up to ${tallyItemsMax}, and absent where there are more`,
    appliesTo: tallies,
    async run(bench) {
      const { connection, question } = await filled(bench, tallyItemsMax + 1);
      for (const prefix of ['', ...hexadecimal]) {
        const { count, items } = await ask(connection, { ...question, prefix });
        demand((items !== undefined) === count <= tallyItemsMax, `of ${count} they are not`);
      }
    },
  },
  {
    id: 'TAL-05',
    level: 'MUST',
    name: 'a tally: a set that the other side does not hold is rejected with NO_TALLY',
    appliesTo: tallies,
    async run(bench) {
      const { connection, question } = await filled(bench);
      const isRegister = bench.definition.role === 'register';
      for (const set of tallySets.filter((each) => (each === 'RECORDED') !== isRegister)) {
        const error = await within(patienceMs, 'the call', rejectionOf(ask(connection, { ...question, set, prefix: '' })));
        demand(isBackendFault(error) && error.kind === 'rejected' && error.code === 'NO_TALLY', `${set} was not`);
      }
    },
  },
  {
    id: 'TAL-06',
    level: 'MUST',
    name: 'a tally: what is new of the day is counted',
    appliesTo: tallies,
    async run(bench) {
      const { connection, question } = await filled(bench);
      const before = await ask(connection, { ...question, prefix: '' });
      await fill(bench, connection, some);
      const after = await ask(connection, { ...question, prefix: '' });
      demand(after.count === before.count + some && after.digest !== before.digest, `${some} more were not`);
    },
  },
  {
    id: 'TAL-07',
    level: 'MUST',
    name: 'a tally: the items of a day are the references that the activity of that day tells',
    appliesTo: (standIn) => tallies(standIn) && standIn.definition.can.includes('activity'),
    async run(bench) {
      const { connection, question } = await filled(bench);
      const told = (await readAll(bench))
        .filter(({ recordedOn }) => recordedOn === question.day)
        .map(({ reference }) => reference);
      const { count, digest } = await ask(connection, { ...question, prefix: '' });
      demand(count === told.length && digest === digestOf(told.map(keyOf)), 'they are not');
    },
  },
];

type Question = Omit<TallyQuestion, 'prefix'>;

/** A connection, and a set that is not empty. */
async function filled(bench: Bench, count = some): Promise<{ connection: Connection; question: Question }> {
  const { connection } = await bench.open();
  await fill(bench, connection, count);
  const question = bench.backEnd.tally?.();
  demand(question !== undefined, 'there is no sample');
  return { connection, question };
}

/** The back end records; where it is a partner, it takes messages of ours. */
async function fill(bench: Bench, connection: Connection, count: number): Promise<void> {
  if (bench.stand.record) return record(bench, count);
  for (let sent = 0; sent < count; sent += 1) {
    const [submission] = samplesOf.submissions(bench);
    demand(submission !== undefined, 'there is no sample');
    await submit(connection, submission);
  }
}

async function ask({ tally }: Connection, question: TallyQuestion): Promise<Tally> {
  demand(tally !== undefined, 'there is no tally()');
  return within(patienceMs, 'the call', tally(question, accountability));
}

function keyOf(item: string): string {
  return createHash('sha256').update(item, 'utf8').digest('hex');
}

/** All combined by exclusive or. */
function digestOf(keys: readonly string[]): string {
  return keys
    .reduce((sum, key) => sum ^ BigInt(`0x${key}`), 0n)
    .toString(16)
    .padStart(64, '0');
}
