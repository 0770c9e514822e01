import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { BackendFault } from '../../../connectors/contract/fault.ts';
import { leds } from '../../../connectors/leds/index.ts';
import type { Wire } from '../../../connectors/leds/wire/schemas.ts';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { unusedPort } from '../../support/impostor.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';
import { controlOf, faultOf } from '../../support/simulator-control.ts';
import {
  accountability,
  charged,
  connectTo,
  creation,
  driving,
  guilty,
  misfits,
  person,
  remand,
  results,
  startLedsSimulator,
  theft,
  updatesDone,
  type Opened,
} from './stage.ts';

let simulator: Simulator;
let connection: Opened;
/** Has a token and leads nowhere: whatever is not refused before it is sent ends in CONNECT_REFUSED. */
let nowhere: Opened;

beforeAll(async () => {
  simulator = await startLedsSimulator();
  const port = await unusedPort();
  [connection, nowhere] = await Promise.all([connectTo(simulator.port), connectTo(port, {}, { tokenPort: simulator.port })]);
});

afterAll(async () => {
  await Promise.all([connection.close(), nowhere.close()]);
  await simulator.close();
  expect(misfits(simulator)).toEqual([]);
});

const codes = [
  'FIELD_FORM',
  'NAME_NOT_REPRESENTABLE',
  'PARTIAL_DATE',
  'CRO_FORM',
  'CRO_CHECK_CHARACTER',
  'ASN_FORM',
  'CJS_CODE_FORM',
];

/** True where it was refused before it was sent, with a code and a message that repeats nothing. */
function isRefused(fault: BackendFault, text: string, allowed: readonly string[] = codes): boolean {
  if (fault.code === 'CONNECT_REFUSED') return false;
  expect(fault.kind).toBe('rejected');
  expect(allowed).toContain(fault.code);
  expect(text.length > 6 && fault.message.includes(text)).toBe(false);
  return true;
}

let serials = 740_000;
const isCarried = async (change: ReturnType<typeof creation>, text: string) =>
  !isRefused(await faultOf(nowhere.update(change, accountability)), text);

/** Each text field of a new record: how a text is put in, and where it is found again. */
const fields: Record<string, [put: (identity: Identity, text: string) => void, read?: (identity: Identity) => unknown]> = {
  given: [({ names: [name] }, text) => name && (name.given = text), ({ names }) => names[0]?.given ?? ''],
  family: [({ names: [name] }, text) => name && (name.family = text), ({ names }) => names[0]?.family],
  town: [
    (identity, text) => (identity.birthPlace = { ...identity.birthPlace, town: text }),
    ({ birthPlace }) => birthPlace?.town,
  ],
  country: [
    (identity, text) => (identity.birthPlace = { ...identity.birthPlace, country: text }),
    ({ birthPlace }) => birthPlace?.country,
  ],
  nationality: [(identity, text) => (identity.nationalities = [text]), ({ nationalities }) => nationalities[0]],
  birthDate: [(identity, text) => (identity.birthDate = text), ({ birthDate }) => birthDate],
  cro: [(identity, text) => (identity.identifiers = [{ scheme: 'CRO', value: text }])],
};
const prose = ['given', 'family', 'town'];

describe('a text that has broken software before', () => {
  it('is refused with a code or read back equal, in every field of a new record', async () => {
    const carried: Record<string, number> = {};
    const before = updatesDone(simulator);
    for (const text of naughtyStrings) {
      const [identity, names] = [person('X', 'X'), [] as string[]];
      for (const [name, [put]] of Object.entries(fields)) {
        const alone = person('X', 'X');
        put(alone, text);
        if (!(await isCarried(creation(serials, { identity: alone }), text))) continue;
        put(identity, text);
        names.push(name);
        carried[name] = (carried[name] ?? 0) + 1;
      }
      const made = await connection.update(creation((serials += 1), { identity }), accountability);
      const value = made.nativeId ?? '';
      const [held] = (await connection.enquire({ by: 'IDENTIFIER', scheme: 'PNCID', value }, accountability)).records;
      for (const name of names) expect([name, held && fields[name]?.[1]?.(held.identity)]).toEqual([name, text]);
    }
    expect(updatesDone(simulator) - before).toBe(naughtyStrings.length);
    for (const name of Object.keys(fields))
      expect([name, (carried[name] ?? 0) / naughtyStrings.length > 0.5]).toEqual([name, prose.includes(name)]);
  }, 120_000);

  it('is refused or told as it is, as a text of a disposal and as a condition of bail', async () => {
    const [control, serial] = [controlOf(simulator), 749_999];
    await control.order({ order: 'PUT_PERSON', person: charged(serial) });
    const told = { text: 0, condition: 0 };
    let version = 1;
    for (const text of naughtyStrings) {
      const change = remand(serial, { conditions: [text] });
      if (/[\p{Cc}\p{Cs}]/u.test(text.replaceAll('\n', '')) || text === '' || [...text].length > 203) {
        isRefused(await faultOf(connection.update(change, accountability)), text);
        continue;
      }
      if (naughtyStrings.indexOf(text) % 5 > 0) continue;
      await connection.update(change, accountability);
      version += 1;
      told.condition += 1;
    }
    const frames = simulator.journal.entries().filter(({ kind, type }) => kind === 'FRAME_IN' && type === 'addRemand');
    const conditions = frames.map(
      ({ frame = '' }) => (JSON.parse(frame) as { body: Wire<'Remand'> }).body.bailConditions[0] ?? '',
    );
    expect(conditions).toHaveLength(told.condition);
    expect(conditions.every((condition) => naughtyStrings.includes(condition))).toBe(true);
    expect(version).toBeGreaterThan(50);
  }, 120_000);

  it('is refused or read back in the remarks of a sanction', async () => {
    const control = controlOf(simulator);
    let kept = 0;
    // Whose record is refused to be changed, however often.
    const untouched = 749_000;
    await control.order({ order: 'PUT_PERSON', person: charged(untouched) });
    for (const [index, text] of naughtyStrings.entries()) {
      const isPlain = text !== '' && !/[\p{Cc}\p{Cs}]/u.test(text) && [...text].length <= 64;
      const serial = isPlain ? 750_000 + index : untouched;
      const charge = { ...theft, ...guilty, disposals: [{ code: '1015', qualifiers: [], text }] };
      const change = results(serial, { charges: [charge, { ...driving, ...guilty, disposals: [] }] });
      if (isPlain && index % 5 > 0) continue;
      if (!isPlain) {
        isRefused(await faultOf(connection.update(change, accountability)), text);
        continue;
      }
      await control.order({ order: 'PUT_PERSON', person: charged(serial) });
      await connection.update(change, accountability);
      const enquiry = { by: 'IDENTIFIER', scheme: 'PNCID', value: change.nativeId } as const;
      const [held] = (await connection.enquire(enquiry, accountability)).records;
      expect(held?.convictions[0]?.sanctions[0]?.remarks?.text).toBe(text);
      kept += 1;
    }
    expect(kept).toBeGreaterThan(50);
  }, 120_000);

  it('finds nobody by name, or is refused, and by number always refused', async () => {
    for (const text of naughtyStrings) {
      isRefused(await faultOf(nowhere.enquire({ by: 'NAME', identity: person(text, text) }, accountability)), text);
      for (const scheme of ['PNCID', 'CRO', 'ASN'] as const) {
        const fault = await faultOf(nowhere.enquire({ by: 'IDENTIFIER', scheme, value: text }, accountability));
        expect([fault.kind, fault.code]).toEqual(['rejected', `${scheme}_FORM`]);
      }
    }
  }, 120_000);

  it('is refused as a justification or a reference, or stands in the header as it was', async () => {
    let kept = 0;
    for (const text of naughtyStrings) {
      const account = { ...accountability, justification: text };
      const refusals = leds.accepts?.({ subject: person('X', 'X'), accountability: account }) ?? [];
      const fault = await faultOf(nowhere.update(creation(1), account));
      expect(fault.code).toBe(refusals[0]?.code ?? 'CONNECT_REFUSED');
      const byReference = await faultOf(nowhere.update(creation(1, { reference: text }), accountability));
      expect(['REFERENCE_FORM', 'CONNECT_REFUSED']).toContain(byReference.code);
      if (refusals.length > 0) continue;
      await connection.enquire({ by: 'IDENTIFIER', scheme: 'PNCID', value: '81/34U' }, account);
      const frame = simulator.journal.entries().findLast(({ kind }) => kind === 'FRAME_IN')?.frame ?? '{}';
      const { headers } = JSON.parse(frame) as { headers: Record<string, string> };
      expect(decodeURIComponent(headers['x-leds-justification'] ?? '')).toBe(text.trim());
      expect(Object.keys(headers).filter((header) => header.startsWith('x-'))).toHaveLength(11);
      kept += 1;
    }
    expect(kept).toBeGreaterThan(200);
  }, 120_000);
});
