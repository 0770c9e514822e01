import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RegisterEnquiry } from '../../../connectors/contract/register.ts';
import { leds } from '../../../connectors/leds/index.ts';
import { people } from '../../../connectors/leds/simulator/people.ts';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { faultOf } from '../../support/simulator-control.ts';
import { accountability, connectTo, framesOf, misfits, optionsFor, person, startLedsSimulator, type Opened } from './stage.ts';

let simulator: Simulator;
let connection: Opened;

beforeAll(async () => {
  simulator = await startLedsSimulator();
  connection = await connectTo(simulator.port);
});

afterAll(async () => {
  await connection.close();
  await simulator.close();
  expect(misfits(simulator)).toEqual([]);
});

const ask = (enquiry: RegisterEnquiry) => connection.enquire(enquiry, accountability);
const idsOf = async (enquiry: RegisterEnquiry) => (await ask(enquiry)).records.map(({ nativeId }) => nativeId);
const callsIn = () => framesOf(simulator, 'FRAME_IN').length;

describe('an enquiry of LEDS', () => {
  it.each([
    ['PNCID', '98/101A'],
    ['PNCID', '1998/0000101A'],
    ['CRO', '101/98Y'],
    ['ASN', '04/30DD/01/1010X'],
    ['ASN', '1130DD0100000001011Q'],
  ] as const)('by %s %s gives the one person with both convictions', async (scheme, value) => {
    const answer = await ask({ by: 'IDENTIFIER', scheme, value });
    expect(answer.truncated).toBe(false);
    expect(answer.records).toMatchObject([{ nativeId: '1998/0000101A', convictions: [{}, {}] }]);
  });

  it('finds everybody by their PNCID unless the check letter there is wrong', async () => {
    for (const { longPersonUrn, names } of people) {
      const enquiry = idsOf({ by: 'IDENTIFIER', scheme: 'PNCID', value: longPersonUrn });
      if (names[0]?.lastName === 'MISCHECK') expect((await faultOf(enquiry)).code).toBe('PNCID_CHECK_CHARACTER');
      else expect(await enquiry).toEqual([expect.stringMatching(/^\d{4}\/\d{7}[A-Z]$/)]);
    }
  });

  it.each([
    ['two people who share name and birth date', person('Doublé', 'Sàm', { birthDate: '1983-06-06' }), 2],
    ['the initial with surname and birth date', person('EXAMPLE', 'Dave', { birthDate: '1980-02-14' }), 1],
    ['an alias', person('Sample', 'Devon', { birthDate: '1980-02-14' }), 1],
    ['the alias’s own birth date', person('Example', 'Dev', { birthDate: '1981-02-14' }), 1],
    ['the exact name without a birth date', person('EXAMPLE', 'DEVON'), 1],
    ['the exact name with a birth year only', person('EXAMPLE', 'DEVON', { birthDate: '1980' }), 1],
    ['another birth date', person('EXAMPLE', 'DEVON', { birthDate: '1980-02-15' }), 0],
    ['the other sex', person('EXAMPLE', 'DEVON', { sex: 'FEMALE' }), 0],
    ['two first names', person('Specimen', 'Lee Jay'), 1],
    ['a name in another alphabet', person('Иванов', 'Иван'), 0],
  ])('by name matches on %s', async (_what, identity, count) => {
    expect(await idsOf({ by: 'NAME', identity })).toHaveLength(count);
  });

  it('that finds nobody is an empty answer, not a fault', async () => {
    const nobody = { records: [], truncated: false };
    expect(await ask({ by: 'NAME', identity: person('Exemplescu', 'Ion', { birthDate: '1979-05-17' }) })).toEqual(nobody);
    expect(await ask({ by: 'IDENTIFIER', scheme: 'PNCID', value: '81/34U' })).toEqual(nobody);
    expect(await ask({ by: 'IDENTIFIER', scheme: 'CRO', value: '65656/91H' })).toEqual(nobody);
    expect(await ask({ by: 'IDENTIFIER', scheme: 'ASN', value: '12/01ZD/01/448696W' })).toEqual(nobody);
  });

  it('says when there were more people than it reads', async () => {
    const narrow = await connectTo(simulator.port, { recordsMax: 1 });
    const answer = await narrow.enquire({ by: 'NAME', identity: person('DOUBLE', 'SAM') }, accountability);
    expect([answer.records.length, answer.truncated]).toEqual([1, true]);
    await narrow.close();
  });

  it('keeps and flags wrong check letters that the register holds', async () => {
    const { records } = await ask({ by: 'NAME', identity: person('Mischeck', 'Kim') });
    expect(records).toMatchObject([
      { nativeId: '2000/0448754K', flags: ['PNCID_CHECK_CHARACTER', 'CRO_CHECK_CHARACTER'], convictions: [] },
    ]);
  });

  it('by ASN asks as the public client does', async () => {
    await ask({ by: 'IDENTIFIER', scheme: 'ASN', value: '04/30DD/01/1010X' });
    expect(framesOf(simulator, 'FRAME_IN', 'findByAsn').at(-1)).toMatchObject({
      method: 'POST',
      path: ['person-services', 'v1', 'find-disposals-by-asn'],
      body: {
        asn: '04/30DD/01/1010X',
        caseStatusMarkers: ['impending-prosecution-detail', 'penalty-notice', 'court-case'],
      },
    });
  });

  it('says with every call who asks and why, in one flow', async () => {
    const before = callsIn();
    await ask({ by: 'IDENTIFIER', scheme: 'PNCID', value: '98/101A' });
    const calls = framesOf(simulator, 'FRAME_IN').slice(before);
    expect(calls.map(({ type }) => type)).toEqual(['findPeople', 'readPerson']);
    for (const { headers } of calls) {
      expect(headers).toMatchObject({
        'x-leds-system-name': 'Criminal Records Exchange Hub',
        'x-leds-application-datetime': expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        'x-leds-justification': 'Custody 30DD/16/1234',
        'x-leds-reason': '8 - On behalf of another authorised agency',
        'x-leds-on-behalf-of': 'Force 30',
        'x-leds-activity-code': 'Person Enquiry',
        'x-leds-action-code': expect.stringMatching(/^(Search|View) Person$/),
      });
      expect(headers.authorization).toBeUndefined();
    }
    const distinct = (header: string) => new Set(calls.map(({ headers }) => headers[header])).size;
    expect([distinct('x-leds-session-id'), distinct('x-leds-activity-flow-id'), distinct('x-leds-reference-id')]).toEqual([
      1, 1, 2,
    ]);
  });

  it.each([
    ['a justification that is too short', { justification: 'ab' }, 'HEADER_LENGTH', 'accountability.justification'],
    ['a justification that is too long', { justification: 'x'.repeat(251) }, 'HEADER_LENGTH', 'accountability.justification'],
    ['a justification that ends the line', { justification: 'case\r\nX: 1' }, 'HEADER_CHARACTER', 'accountability.justification'],
    ['an unknown purpose', { purpose: 'CURIOSITY' }, 'NO_REASON_CODE', 'accountability.purpose'],
    ['no organisation', { organisation: '' }, 'ORGANISATION_FORM', 'accountability.organisation'],
  ])('with %s is not sent, and refused by name beforehand', async (_what, wrong, code, path) => {
    const before = callsIn();
    const account = { ...accountability, ...wrong };
    const fault = await faultOf(connection.enquire({ by: 'IDENTIFIER', scheme: 'PNCID', value: '98/101A' }, account));
    expect(fault).toMatchObject({ kind: 'rejected', code, retryable: false });
    expect(callsIn()).toBe(before);
    expect(leds.accepts?.({ subject: person('EXAMPLE', 'DEVON'), accountability: account })).toMatchObject([{ path, code }]);
  });

  it.each([
    [
      'a name in one piece',
      { by: 'NAME', identity: { ...person('', ''), names: [{ kind: 'PRIMARY', full: 'Ion E' }] } },
      'NAME_NOT_REPRESENTABLE',
    ],
    ['no name', { by: 'NAME', identity: { ...person('', ''), names: [] } }, 'NAME_NOT_REPRESENTABLE'],
    ['a name too long', { by: 'NAME', identity: person('E'.repeat(201), 'Ion') }, 'FIELD_FORM'],
    ['two blanks in a name', { by: 'NAME', identity: person('EXAMPLE', 'A  B') }, 'FIELD_FORM'],
    [
      'a birth date that is none',
      { by: 'NAME', identity: person('EXAMPLE', 'DEVON', { birthDate: '1980-02-30' }) },
      'FIELD_FORM',
    ],
    ['a mistyped PNCID', { by: 'IDENTIFIER', scheme: 'PNCID', value: '98/101B' }, 'PNCID_CHECK_CHARACTER'],
    ['something that is no CRO number', { by: 'IDENTIFIER', scheme: 'CRO', value: 'X' }, 'CRO_FORM'],
    ['an ASN with a path inside', { by: 'IDENTIFIER', scheme: 'ASN', value: '../../x' }, 'ASN_FORM'],
  ] satisfies [string, RegisterEnquiry, string][])('with %s is refused before anything is sent', async (_what, enquiry, code) => {
    const before = callsIn();
    expect(await faultOf(ask(enquiry))).toMatchObject({ kind: 'rejected', code, retryable: false });
    expect(callsIn()).toBe(before);
  });
});

describe('what LEDS cannot carry', () => {
  const refusals = (names: object) =>
    leds.accepts?.({ subject: person('', '', names), accountability })?.map(({ path, code }) => [path, code]);

  it('is named by its field', () => {
    const names = [
      { kind: 'PRIMARY', family: 'E'.repeat(201), given: 'Ion' },
      { kind: 'ALIAS', family: 'Exem\u0000plu', given: '\ud800' },
      { kind: 'PARENT_MOTHER', family: 'E'.repeat(500) },
    ];
    expect(refusals({ names })).toEqual([
      ['subject.names.0.family', 'TOO_LONG_FOR_LEDS'],
      ['subject.names.1.given', 'CONTROL_CHARACTER'],
      ['subject.names.1.family', 'CONTROL_CHARACTER'],
    ]);
  });

  it('is not a name in another alphabet', () => {
    expect(refusals({ names: [{ kind: 'PRIMARY', family: 'Иванов', given: 'Иван' }] })).toEqual([]);
  });
});

describe('the options', () => {
  const right = { ...optionsFor(1), address: 'https://leds.example', tokenAddress: 'https://login.example/token' };

  it.each([
    { address: 'http://leds.example' },
    { tokenAddress: 'http://login.example/token' },
    { tokenAddress: 'https://login.example/token?x=1' },
    { address: 'file:///etc/passwd' },
    { privateKey: 'not a key' },
    { privateKey: right.privateKey.slice(0, 200) },
    { x5t: 'short' },
    { clientId: 'two words' },
    { clientId: undefined },
    { stationOwner: 'ACRO' },
    { recordsMax: 51 },
    { adress: 1 },
  ])('%j are refused', (wrong) => expect(leds.options.safeParse({ ...right, ...wrong }).success).toBe(false));

  it('take the right ones, and never tell the key in a refusal', () => {
    expect(leds.options.safeParse(right).success).toBe(true);
    const { error } = leds.options.safeParse({ ...right, privateKey: 'SECRET-KEY', address: 'x' });
    expect(JSON.stringify(error)).not.toContain('SECRET-KEY');
  });
});
