import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Identity } from '../../../connectors/contract/canonical.ts';
import type { NominalRecord } from '../../../connectors/contract/register.ts';
import { addPerson } from '../../../server/person/add-person.ts';
import { findVisiblePerson, identityOfPerson } from '../../../server/person/find-person.ts';
import { Person } from '../../../server/person/person.entity.ts';
import { recordSource } from '../../../server/person/record-source.ts';
import { aCall, anEnquiry, openGround, raise, type CallFacts, type Ground } from '../exchange/ground.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground.close());

const whole: Identity = {
  names: [
    { kind: 'PRIMARY', given: 'Ștefania', family: 'Modelescu', secondFamily: 'Ipoteză', language: 'ro' },
    { kind: 'FORMER', family: 'Ipoteză' },
    { kind: 'PARENT_MOTHER', given: 'Elena' },
  ],
  sex: 'FEMALE',
  birthDate: '1988-11',
  birthPlace: { country: 'RO', town: 'Iași' },
  nationalities: ['RO', 'MD'],
  identifiers: [
    { scheme: 'PNCID', value: '79/163001B', country: 'GB' },
    { scheme: 'PASSPORT', value: 'ab 123-456', country: 'RO' },
    { scheme: 'PASSPORT', value: 'CD 9' },
  ],
};
const bare: Identity = { names: [{ kind: 'PRIMARY', full: 'Nimeni' }], sex: 'UNKNOWN', nationalities: [], identifiers: [] };

/** The id of a person made of this identity. */
const added = (identity: Identity) => ground.hub.unitOfWork(async ({ em, now }) => addPerson(em, identity, now).id);

describe('a person', () => {
  it.each([
    ['in full', whole],
    ['with hardly anything', bare],
    ['with a birth town alone', { ...bare, birthPlace: { town: 'Iași' } }],
  ])('described %s is kept as it was described, fact by fact', async (_what, identity) => {
    const id = await added(identity);
    const kept = await ground.hub.unitOfWork(async ({ em }) => identityOfPerson(em, await em.findOneOrFail(Person, { id })));
    expect(kept).toEqual(identity);
  });

  it('is found by its numbers however they are written', async () => {
    const id = await added(whole);
    const numbers = await ground.rows(
      'select scheme, value, normalised from person_identifier where person_id = $1 order by ordinal',
      [id],
    );
    expect(numbers).toEqual([
      { scheme: 'PNCID', value: '79/163001B', normalised: '1979/0163001B' },
      { scheme: 'PASSPORT', value: 'ab 123-456', normalised: 'AB123456' },
      { scheme: 'PASSPORT', value: 'CD 9', normalised: 'CD9' },
    ]);
  });

  it('described twice is two persons: nobody is merged', async () => {
    expect(await added(whole)).not.toBe(await added(whole));
  });

  it('whose numbers grow in capitals still fits its columns', async () => {
    const value = 'ß'.repeat(50);
    const id = await added({ ...bare, identifiers: [{ scheme: 'PASSPORT', value }] });
    expect(await ground.rows('select normalised from person_identifier where person_id = $1', [id])).toEqual([
      { normalised: value },
    ]);
  });
});

describe('who knows of a person', () => {
  let derbyshires: string;
  beforeAll(async () => {
    const id = await raise(ground, anEnquiry(), aCall({ organisation: '30' }));
    const [row] = await ground.rows<{ person_id: string }>('select person_id from enquiry where id = $1', [id]);
    derbyshires = `per_${row?.person_id}`;
  });

  const knows = (id: string, facts: CallFacts = {}) =>
    ground.hub.unitOfWork(async ({ em }) => (await findVisiblePerson(em, aCall(facts), id)) !== undefined);

  it.each<[string, CallFacts, boolean]>([
    ['its investigator', { organisation: '30' }, true],
    ['its supervisor', { organisation: '30', role: 'supervisor' }, true],
    ['its auditor', { organisation: '30', role: 'auditor' }, true],
    ['its administrator', { organisation: '30', role: 'admin' }, false],
    ['another force', { organisation: '44' }, false],
    ['another force’s supervisor', { organisation: '44', role: 'supervisor' }, false],
    ['another force’s auditor', { organisation: '44', role: 'auditor' }, false],
    ['the exchange unit', { organisation: '89', role: 'caseworker' }, true],
    ['the exchange unit’s administrator', { organisation: '89', role: 'admin' }, false],
    ['a caller with several purposes', { purposes: ['CRIMINAL_PROCEEDINGS', 'PUBLIC_PROTECTION', 'IMMIGRATION'] }, true],
  ])('%s', async (_who, facts, known) => {
    expect(await knows(derbyshires, facts)).toBe(known);
  });

  it.each([`per_${randomUUID()}`, 'per_', 'per_x', 'nonsense', `con_${randomUUID()}`, `per_${randomUUID().toUpperCase()}`])(
    'nobody, where there is none: %s',
    async (id) => {
      expect(await knows(id)).toBe(false);
      expect(await knows(id, { organisation: '89' })).toBe(false);
    },
  );

  it('nobody, where the person was never asked about', async () => {
    const id = `per_${await added(whole)}`;
    expect(await knows(id)).toBe(false);
    expect(await knows(id, { organisation: '89' })).toBe(true);
  });
});

it('a register’s view of a person is kept as it came, beside what the force said', async () => {
  const id = await added(bare);
  const record: NominalRecord = {
    nativeId: '1979/0163001B',
    identity: whole,
    convictions: [],
    warnings: ['VI', 'DR'],
    flags: ['PNCID_CHECK_CHARACTER'],
  };
  await ground.hub.unitOfWork(async ({ em, now }) => {
    const person = await em.findOneOrFail(Person, { id });
    recordSource(em, { person, organisation: '30', backEnd: 'pnc', record, receivedAt: now });
  });
  expect(await ground.rows('select * from source_record where person_id = $1', [id])).toEqual([
    expect.objectContaining({
      organisation: '30',
      back_end: 'pnc',
      native_id: '1979/0163001B',
      warnings: ['VI', 'DR'],
      flags: ['PNCID_CHECK_CHARACTER'],
    }),
  ]);
  const kept = await ground.hub.unitOfWork(async ({ em }) => identityOfPerson(em, await em.findOneOrFail(Person, { id })));
  expect(kept).toEqual(bare);
});
