import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection } from '../../../connectors/contract/connector.ts';
import type { RegisterAnswer, RegisterEnquiry } from '../../../connectors/contract/register.ts';
import type { Simulator } from '../../../connectors/simulator-kit/simulator.ts';
import { faultOf } from '../../support/simulator-control.ts';
import * as ledsStage from '../leds/stage.ts';
import * as pncStage from '../pnc/stage.ts';

/** One register takes over from the other: whoever asks must not see which of them answered. */
const registers = new Map<'pnc' | 'leds', { simulator: Simulator; connection: Pick<Connection, 'enquire' | 'close'> }>();

beforeAll(async () => {
  const pnc = await pncStage.startPncSimulator();
  registers.set('pnc', { simulator: pnc, connection: await pncStage.connectTo(pnc.port) });
  const leds = await ledsStage.startLedsSimulator();
  registers.set('leds', { simulator: leds, connection: await ledsStage.connectTo(leds.port) });
});

afterAll(async () => {
  for (const { connection, simulator } of registers.values()) {
    await connection.close();
    await simulator.close();
  }
});

async function ask(register: 'pnc' | 'leds', enquiry: RegisterEnquiry): Promise<RegisterAnswer> {
  const answer = await registers.get(register)?.connection.enquire?.(enquiry, pncStage.accountability);
  if (!answer) throw new Error('a register without enquiries');
  return answer;
}

const { person } = pncStage;
const by = (scheme: 'PNCID' | 'CRO' | 'ASN', value: string): RegisterEnquiry => ({ by: 'IDENTIFIER', scheme, value });
const named = (family: string, given: string, facts = {}): RegisterEnquiry => ({
  by: 'NAME',
  identity: person(family, given, facts),
});

const enquiries: [string, RegisterEnquiry, count: number][] = [
  ['aliases, warnings, a fine, a conditional discharge, custody and an acquittal', by('PNCID', '1998/0000101A'), 1],
  ['the same by CRO number', by('CRO', '101/98Y'), 1],
  ['the same by ASN', by('ASN', '04/30DD/01/1010X'), 1],
  ['a suspended sentence and an alias', named('Synthetic', 'Anna'), 1],
  ['life imprisonment', named('Fixture', 'Gordon', { birthDate: '1961-11-30' }), 1],
  ['two first names, and a sentence in sessions', named('Specimen', 'Lee Jay'), 1],
  ['nothing but an acquittal', named('Testcase', 'Owen'), 1],
  ['two people of one name and birth date', named('Doublé', 'Sàm', { birthDate: '1983-06-06' }), 2],
  ['numbers with wrong check letters', named('Mischeck', 'Kim'), 1],
  ['two nationalities', named('Exemple', 'Claire', { sex: 'FEMALE' }), 1],
  ['an apostrophe, and two convictions', named('O’Specimen'.replace('’', "'"), 'Niamh'), 1],
  ['nobody by name', named('Exemplescu', 'Ion'), 0],
  ['nobody by another sex', named('Fixture', 'Gordon', { sex: 'FEMALE' }), 0],
  ['nobody by number', by('PNCID', '81/34U'), 0],
  ['nobody by ASN', by('ASN', '12/01ZD/01/448696W'), 0],
];

describe('the PNC and LEDS', () => {
  it.each(enquiries)('give one answer for %s', async (_what, enquiry, count) => {
    const [pnc, leds] = [await ask('pnc', enquiry), await ask('leds', enquiry)];
    expect(pnc.records).toHaveLength(count);
    expect(leds).toEqual(pnc);
  });

  it.each([
    ['a mistyped PNCID', by('PNCID', '98/101B')],
    ['something that is no CRO number', by('CRO', 'X')],
    ['something that is no ASN', by('ASN', 'X')],
    ['a name in one piece', { by: 'NAME', identity: { ...person('', ''), names: [{ kind: 'PRIMARY', full: 'Ion E' }] } }],
  ] satisfies [string, RegisterEnquiry][])('refuse %s by one code', async (_what, enquiry) => {
    const [pnc, leds] = [await faultOf(ask('pnc', enquiry)), await faultOf(ask('leds', enquiry))];
    expect([leds.kind, leds.code, leds.retryable]).toEqual([pnc.kind, pnc.code, pnc.retryable]);
  });
});
