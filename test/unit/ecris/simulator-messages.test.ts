import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStrictXml, type StrictXml } from '../../../connectors/ecris/adapter/strict-xml/strict-xml.ts';
import { openWorld } from '../../../connectors/ecris/simulator/orders.ts';
import type { Task } from '../../../connectors/ecris/simulator/task.ts';
import { findPersons, fold, type RegisterPerson } from '../../../connectors/ecris/simulator/register.ts';
import { registers } from '../../../connectors/ecris/simulator/registers/all.ts';
import { writeFault, writeMessage } from '../../../connectors/ecris/simulator/write-message.ts';
import { writeTask } from '../../../connectors/ecris/simulator/write-task.ts';
import { el } from '../../../connectors/ecris/simulator/xml-writer.ts';
import { functionalErrors, sentinels, type FunctionalErrorCode } from '../../../connectors/ecris/wire/codes.ts';
import { formatMessageId } from '../../../connectors/ecris/wire/message-id.ts';
import { deliveryOf, request42 } from './builders.ts';

const world = openWorld(undefined);
const at = new Date('2026-03-03T09:00:00Z');
const everybody = Object.entries(registers).flatMap(([country, people]) => people.map((person) => [country, person] as const));
const ion = findPersons(registers['RO'] ?? [], { forename: 'ION', surname: 'exemplescu', birth: '1979-05-17' })[0];

const aPerson: RegisterPerson = {
  forename: 'John',
  surname: 'Sampleton',
  sex: '1',
  birth: '1979',
  birthPlace: { country: 'GB', town: 'Derby' },
  nationalities: ['GB'],
  convictions: (registers['RO']?.[0]?.convictions ?? []).slice(0, 1),
};

let xml: StrictXml;
beforeAll(() => {
  xml = openStrictXml();
});
afterAll(() => xml.close());

const answer = (country: string, asked: RegisterPerson, fromFile = false): Task => ({
  send: 'RRS',
  id: formatMessageId({ sender: country, receiver: 'GB', type: 'RRS', number: 1 }),
  country,
  inReplyTo: `GB-${country}-REQ-000000000000042`,
  asked,
  fromFile,
});

describe('what the simulated States send', () => {
  it.each(
    everybody.flatMap(([country, person]) =>
      [false, true].map((fromFile) => [country, person.surname, fromFile, person] as const),
    ),
  )('is valid and readable: %s %s, from file %s', async (country, _surname, fromFile, person) => {
    const document = writeTask(answer(country, person, fromFile), world, at);
    const delivery = await deliveryOf(xml, document);
    expect(delivery).toMatchObject({ kind: 'ANSWER', country });
    expect(JSON.stringify(delivery, (key, value: unknown) => (key === 'raw' ? undefined : value))).not.toMatch(
      /UNKNOWN"?,"birth|1800|XXX/,
    );
  });

  it.each<[string, Task]>([
    ['a deadline', { send: 'RDL', id: 'RO-GB-RDL-000000000000001', country: 'RO', inReplyTo: request42, dueOn: '2026-03-30' }],
    [
      'a question',
      {
        send: 'RAI',
        id: 'RO-GB-RAI-000000000000001',
        country: 'RO',
        inReplyTo: request42,
        wants: ['FatherName', 'Fingerprints'],
      },
    ],
    [
      'details',
      { send: 'RAR', id: 'RO-GB-RAR-000000000000001', country: 'RO', inReplyTo: 'GB-RO-RAI-000000000000001', asked: ion },
    ],
    ['no details', { send: 'RAR', id: 'RO-GB-RAR-000000000000001', country: 'RO', inReplyTo: 'GB-RO-RAI-000000000000001' }],
    [
      'every functional error',
      {
        send: 'FEM',
        id: 'RO-GB-FEM-000000000000001',
        country: 'RO',
        inReplyTo: request42,
        errors: Object.keys(functionalErrors) as FunctionalErrorCode[],
      },
    ],
  ])('is valid and readable: %s', async (_what, task) => {
    await expect(deliveryOf(xml, writeTask(task, world, at))).resolves.toMatchObject({
      reference: task.id,
      inReplyTo: task.inReplyTo,
    });
  });

  it.each<[string, Task, object]>([
    [
      'a request with prints',
      {
        send: 'REQ',
        id: 'RO-GB-REQ-000000000000001',
        country: 'RO',
        person: aPerson,
        purpose: 'OWN_RECORD',
        urgent: true,
        prints: true,
      },
      { kind: 'REQUEST', purpose: { code: 'P-00-005000' }, attachments: [{ mediaType: 'application/nist' }] },
    ],
    [
      'what more is known, with prints',
      { send: 'RAR', id: 'RO-GB-RAR-000000000000001', country: 'RO', inReplyTo: 'GB-RO-RAI-000000000000001', prints: aPerson },
      { kind: 'FURTHER_DETAILS', text: undefined, attachments: [{ mediaType: 'application/nist' }] },
    ],
    [
      'a struck conviction',
      { send: 'NOT', id: 'RO-GB-NOT-000000000000001', country: 'RO', person: aPerson, change: 'delete', toldAs: 'own id' },
      { kind: 'NOTIFICATION', change: 'DELETE', conviction: { deleted: true } },
    ],
    [
      'a receipt',
      {
        send: 'NRS',
        id: 'RO-GB-NRS-000000000000001',
        country: 'RO',
        inReplyTo: 'GB-RO-NOT-000000000000001',
        result: 'NRT-00-01',
      },
      { kind: 'NOTIFICATION_RESPONSE', accepted: false, problem: 'NRT-00-01' },
    ],
    [
      'a withdrawal',
      { send: 'CAN', id: 'RO-GB-CAN-000000000000001', country: 'RO', inReplyTo: 'RO-GB-NOT-000000000000001' },
      { kind: 'CANCELLATION', inReplyTo: 'RO-GB-NOT-000000000000001' },
    ],
  ])('is valid and readable: %s', async (_what, task, expected) => {
    await expect(deliveryOf(xml, writeTask(task, world, at))).resolves.toMatchObject({ reference: task.id, ...expected });
  });

  it('includes a sign of life and faults that are valid', async () => {
    const alive = writeMessage('IAL', { id: 'RO-GB-IAL-000000000000001', at }, [el('m:IsAlive', 'false')]);
    expect(await xml.read(Buffer.from(alive))).toMatchObject({ ok: true });
    expect(await xml.read(Buffer.from(writeFault('Sender', 'NOT_VALID')))).toMatchObject({ ok: true });
  });

  it('echoes whoever is not in the register, markup and all unknowns included', async () => {
    const stranger: RegisterPerson = {
      forename: 'A & "B"',
      surname: 'C',
      sex: '0',
      birth: sentinels.year,
      birthPlace: { country: '' },
      nationalities: [''],
      convictions: [],
    };
    expect(await deliveryOf(xml, writeTask(answer('RO', stranger), world, at))).toMatchObject({
      outcome: 'NO_CONVICTIONS',
      identity: { names: [{ given: 'A & "B"', family: 'C' }], nationalities: [], birthDate: undefined },
    });
  });
});

describe('the Romanian of the documented case', () => {
  it('is first answered without the length of his sentences, and from the file with it', async () => {
    if (!ion) throw new Error('not in the register');
    const sentences = async (fromFile: boolean) => {
      const delivery = await deliveryOf(xml, writeTask(answer('RO', ion, fromFile), world, at));
      if (delivery.kind !== 'ANSWER') throw new Error(delivery.kind);
      return delivery.convictions.flatMap(({ offences, sanctions, decidedOn }) => [
        [offences[0]?.category.code, decidedOn?.slice(0, 4), sanctions[0]?.sentenced, sanctions[0]?.executed],
      ]);
    };
    expect(await sentences(false)).toEqual([
      ['0801 00', '1995', undefined, undefined],
      ['1011 00', '1995', undefined, undefined],
    ]);
    expect(await sentences(true)).toEqual([
      ['0801 00', '1995', 'P20Y', 'P16Y4M'],
      ['1011 00', '1995', 'P9Y', undefined],
    ]);
  });

  it('has a number whose check digit is right and whose serial nobody is given', () => {
    const digits = [...(ion?.identityNumber ?? '')].map(Number);
    const sum = [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9].reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
    expect(digits[12]).toBe(sum % 11 === 10 ? 1 : sum % 11);
    expect(ion?.identityNumber?.slice(9, 12)).toBe('000');
  });
});

describe('a register', () => {
  const find = (country: string, forename: string, surname: string, birth?: string) =>
    findPersons(registers[country] ?? [], { forename, surname, birth }).length;

  it('finds a person without regard to case and marks, under former names, aliases and mistaken birth dates', () => {
    expect(find('RO', 'STEFANIA', 'modelescu', '1988-11-05')).toBe(1);
    expect(find('RO', 'Ștefania', 'Ipoteza', '1988')).toBe(1);
    expect(find('PL', 'Lukasz', 'Przykladowski', '1984-09-09')).toBe(1);
    expect(find('DE', 'Jochen', 'Grossmuster', '1966-02-14')).toBe(1);
    expect(find('PL', 'Zaneta', 'Wzorcowa', '1991-12-03')).toBe(1);
    expect(fold('Ó Súilleabháin')).toBe('osuilleabhain');
  });

  it('does not find another person of that name, and finds both where there are two', () => {
    expect(find('RO', 'Ion', 'Exemplescu', '1979-05-18')).toBe(0);
    expect(find('RO', 'Ioan', 'Exemplescu', '1979-05-17')).toBe(0);
    expect(find('IE', 'John', 'Testmurphy', '1990-06-16')).toBe(2);
  });

  it('takes new people by order, and refuses an order it does not know', () => {
    const own = openWorld(undefined);
    own.follow({
      addPerson: {
        country: 'HU',
        person: {
          forename: 'Példa',
          surname: 'Béla',
          sex: '1',
          birth: '1960',
          birthPlace: { country: 'HU' },
          nationalities: ['HU'],
          convictions: [],
        },
      },
    });
    expect(own.register('HU')).toHaveLength(1);
    expect(() => own.follow({ silence: 'GB' })).toThrow(TypeError);
    expect(() => own.follow({ sing: true })).toThrow(TypeError);
    expect(() => own.follow(null)).toThrow(TypeError);
  });
});
