import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Connection } from '../../../connectors/contract/connector.ts';
import { isBackendFault } from '../../../connectors/contract/fault.ts';
import type { Accountability } from '../../../connectors/contract/messages.ts';
import type { RegisterUpdate, RegisterUpdated } from '../../../connectors/contract/register.ts';
import { fileNameOf } from '../../../connectors/pnc/adapter/file-name.ts';
import type { Nominal } from '../../../connectors/pnc/simulator/nominal.ts';
import { foldToPnc } from '../../../connectors/pnc/wire/charset.ts';
import { decodeMessage, encodeMessage } from '../../../connectors/pnc/wire/message.ts';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';
import { accountability, connectTo, startPncSimulator } from './stage.ts';
import { asnOf, cameIn, charged, creation, fastJournalFile, fine, heldIn, remand, results, variation } from './update-stage.ts';
import { controlOf } from '../../support/simulator-control.ts';

const journalFile = fastJournalFile();
let simulator: Simulator;
let connection: Connection;

beforeAll(async () => {
  simulator = await startPncSimulator({ journalFile });
  connection = await connectTo(simulator.port);
});

const asBefore = () => controlOf(simulator).order({ order: 'PUT_NOMINAL', nominal: charged });

beforeEach(async () => expect(await asBefore()).toBe(200));

afterAll(async () => {
  await connection.close();
  await simulator.close();
  rmSync(path.dirname(journalFile), { recursive: true });
});

/** How a text of the caller's goes in, where it stands afterwards, and how it should be written there. */
interface Field {
  /** Where it stands. */
  column: string;
  change(text: string): RegisterUpdate;
  held(nominal: Nominal): unknown;
  written?(text: string): string | undefined;
}

let serial = 730_000;
const [charge] = results.charges;
const disposal = (text: string) => [{ ...charge, disposals: [fine('1', text)] }] as typeof results.charges;
const newcomer = (identity: Partial<typeof creation.identity>): RegisterUpdate => ({
  ...creation,
  asn: asnOf((serial += 1)),
  identity: { ...creation.identity, ...identity },
});
const named = (kind: 'PRIMARY' | 'ALIAS', parts: object) => ({ kind, family: 'Example', ...parts });

const fields: Record<string, Field> = {
  'text of a disposal': {
    column: 'text',
    change: (text) => ({ ...results, charges: disposal(text) }),
    held: ({ cases: [first] }) => first?.offences[0]?.disposals.at(-1)?.text,
  },
  'name of a court': {
    column: 'courtName',
    change: (name) => ({ ...results, court: { code: '2732', name } }),
    held: ({ cases: [first] }) => first?.courtName,
  },
  'text of a later disposal': {
    column: 'text',
    change: (text) => ({ ...variation, charges: disposal(text) }),
    held: ({ cases: [first] }) => first?.later?.at(-1)?.charges[0]?.disposals[0]?.text,
  },
  'name of the next court': {
    column: 'nextCourtName',
    change: (name) => ({ ...remand, nextCourt: { code: '2732', name } }),
    held: ({ remands }) => remands?.at(-1)?.report.nextCourtName,
  },
  'condition of bail': {
    column: 'condition1',
    change: (condition) => ({ ...remand, conditions: [condition, 'Live at home'] }),
    held: ({ remands }) => String(remands?.at(-1)?.report.condition1).replaceAll('\n', ' '),
  },
  surname: {
    column: 'fileName',
    change: (family) => newcomer({ names: [named('PRIMARY', { family })] }),
    held: ({ fileName }) => fileName,
    written: (family) => fileNameOf({ kind: 'PRIMARY', family }),
  },
  forename: {
    column: 'fileName',
    change: (given) => newcomer({ names: [named('PRIMARY', { given })] }),
    held: ({ fileName }) => fileName,
    written: (given) => fileNameOf({ kind: 'PRIMARY', family: 'Example', given }),
  },
  alias: {
    column: 'fileName',
    change: (given) => newcomer({ names: [named('PRIMARY', {}), named('ALIAS', { given })] }),
    held: ({ aliases: [first] }) => first?.fileName,
    written: (given) => fileNameOf({ kind: 'ALIAS', family: 'Example', given }),
  },
  'place of birth': {
    column: 'birthTown',
    change: (town) => newcomer({ birthPlace: { country: 'IE', town } }),
    held: ({ birthTown }) => birthTown,
    written: foldToPnc,
  },
};

const varying: ReadonlySet<string> = new Set(['pncId', 'reference', 'asn']);

/** Everything of the record but the column in question and the numbers it was given. */
function restOf(nominal: Nominal, column: string): string {
  return JSON.stringify(nominal, (key, value: unknown) => (key === column || varying.has(key) ? '?' : value));
}

async function outcomeOf(change: RegisterUpdate, by: Accountability = accountability): Promise<RegisterUpdated | string> {
  try {
    return (await connection.update?.(change, by)) ?? 'NOTHING';
  } catch (error) {
    if (isBackendFault(error) && error.kind === 'rejected' && error.code) return error.code;
    throw error;
  }
}

const updateTypes = ['NEWREM', 'DISARR', 'SUBVAR', 'NEWREC'];

it('there are at least 515 of them', () => expect(naughtyStrings.length).toBeGreaterThanOrEqual(515));

it.each(Object.keys(fields))(
  'each as %s is refused with a reason before it is sent, or stored as it reads back',
  async (name) => {
    const field = fields[name];
    if (!field) throw new Error('no such field');
    const counts = { stored: 0, refused: 0 };
    const wrong: string[] = [];
    const rests = new Set<string>();
    for (const [index, text] of naughtyStrings.entries()) {
      const before = simulator.journal.entries().length;
      const outcome = await outcomeOf(field.change(text));
      const sent = cameIn(simulator, updateTypes, before);
      if (typeof outcome === 'string') {
        counts.refused += 1;
        if (sent.length > 0 || !/^[A-Z_]+$/.test(outcome)) wrong.push(`${index} was sent and refused with ${outcome}`);
        continue;
      }
      counts.stored += 1;
      const nominal = heldIn(simulator, before).get(outcome.nativeId ?? '');
      await asBefore();
      const wanted = (field.written ?? String)(text);
      if (!nominal || field.held(nominal) !== wanted) wrong.push(`${index} stands otherwise than it was given`);
      if (sent.length !== 1 || encodeMessage(decodeMessage(sent[0] ?? '')) !== sent[0])
        wrong.push(`${index} was not sent once and reversibly`);
      if (nominal) rests.add(restOf(nominal, field.column));
    }
    expect(wrong).toEqual([]);
    // No other column moved: the rest of the record is the same whatever the text was.
    expect([...rests]).toHaveLength(1);
    expect(counts.stored).toBeGreaterThan(5);
    expect(counts.refused).toBeGreaterThan(50);
  },
  60_000,
);

it('each as a justification makes one originator of at most 53 characters that ends where its column does', async () => {
  const wrong: number[] = [];
  let carried = 0;
  for (const [index, justification] of naughtyStrings.entries()) {
    const before = simulator.journal.entries().length;
    const outcome = await outcomeOf(remand, { ...accountability, justification });
    if (outcome === 'ORIGINATOR_MISSING') continue;
    carried += 1;
    const { header } = decodeMessage(cameIn(simulator, ['NEWREM'], before)[0] ?? '');
    await asBefore();
    if (!/^30 VIA 89CA .{1,41}$/.test(header.originator) || header.reasonCode !== '09') wrong.push(index);
  }
  expect(wrong).toEqual([]);
  expect(carried).toBeGreaterThan(400);
}, 60_000);
