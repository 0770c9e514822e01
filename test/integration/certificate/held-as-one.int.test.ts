import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Conviction, Identity } from '../../../connectors/contract/canonical.ts';
import { checkLetter } from '../../../connectors/pnc/wire/identifiers.ts';
import { recordConvictions } from '../../../server/conviction/record-convictions.ts';
import { addPerson } from '../../../server/person/add-person.ts';
import { recordSource } from '../../../server/person/record-source.ts';
import { until } from '../../support/processes.ts';
import { replayHistories } from '../../support/histories.ts';
import {
  aForm,
  anApplication,
  app,
  applicationIs,
  applicationOf,
  certificatesOf,
  complete,
  first,
  officer,
  openCertificateDesk,
  second,
  toldOf,
  type Born,
  type CertificateDesk,
} from './desk.ts';

let desk: CertificateDesk;
beforeAll(async () => {
  desk = await openCertificateDesk();
});
afterAll(() => desk.close());

const useCases = () => desk.hub.useCases;
const endorser = { name: 'Example School', capacity: 'Head', contact: 'head@school.example' };
const offences = [{ localId: 'O-1', category: { system: 'ECRIS_OFFENCE', version: '1', code: '080100' } }];
const sanctions = [{ localId: 'S-1', category: { system: 'ECRIS_SANCTION', version: '1', code: '1001' }, offences: ['O-1'] }];

function identityOf({ given, family, birthDate }: Born): Identity {
  return { names: [{ kind: 'PRIMARY', given, family }], birthDate, sex: 'MALE', nationalities: ['GB'], identifiers: [] };
}

function abroad(nativeId: string): Conviction {
  return { nativeId, country: 'RO', decidedOn: '2024-03-04', transmittable: 'YES', deleted: false, offences, sanctions };
}

/** Somebody whom the hub knows, with what another country has told of them, and records of the PNC. */
function known(born: Born, { told = [], records = [] }: { told?: string[]; records?: string[] } = {}): Promise<string> {
  return desk.hub.unitOfWork(async ({ em, now }) => {
    const person = addPerson(em, identityOf(born), now);
    for (const nativeId of records) {
      const record = { nativeId, flags: [], warnings: [], identity: identityOf(born) };
      recordSource(em, { person, organisation: '30', backEnd: 'pnc', record, receivedAt: now });
    }
    const source = { person, organisation: '89', backEnd: 'ecris', messageReference: 'x', receivedAt: now, birthDate: null };
    const facts = { ...source, usePurpose: 'CRIMINAL_PROCEEDINGS', attached: true, notificationId: randomUUID() };
    await recordConvictions(em, facts, told.map(abroad));
    await em.flush();
    return `per_${person.id}`;
  });
}

async function merged(keptId: string, otherId: string): Promise<string> {
  const done = await useCases().mergePersons(second, {
    idempotencyKey: randomUUID(),
    keptId,
    otherId,
    reason: 'Marriage certificate',
  });
  if (done.kind !== 'merged') throw new Error(JSON.stringify(done));
  return `mrg_${done.eventId}`;
}

const undone = async (eventId: string) =>
  expect(await useCases().undoMerge(second, { eventId, reason: 'It was her sister' })).toMatchObject({ kind: 'undone' });

const keysOf = async (applicationId: string) =>
  (await applicationIs(desk, applicationId, 'TO_IDENTIFY')).search?.found.map(({ key }) => key) ?? [];

/** Whoever was convicted abroad under another name, held to be one with somebody of the applicant's name. */
async function marriedAbroad(family: string) {
  const born = { given: 'Merry', family, birthDate: '1986-02-03' };
  const maiden = await known(born);
  const married = await known({ given: 'Merry', family: `${family}son`, birthDate: '1986-02-03' }, { told: [`RO-${family}`] });
  return { born, married, key: `kept:${married.slice(4)}`, eventId: await merged(maiden, married) };
}

async function identified(applicationId: string, records: string[]): Promise<void> {
  expect(await useCases().identifyApplicant(first, { applicationId, records, reason: 'Compared' })).toMatchObject({
    kind: 'moved',
  });
}

async function issuedWith(applicationId: string, key: string): Promise<void> {
  await identified(applicationId, [key]);
  const { disclosure } = await applicationIs(desk, applicationId, 'TO_DECIDE');
  const open = disclosure?.lines.filter(({ result }) => result === 'TO_DECIDE') ?? [];
  const decisions = open.map(({ event }) => ({ event, disclose: true, reason: 'Looked up' }));
  await useCases().decideDisclosure(first, { applicationId, decisions });
  await useCases().approveCertificate(second, { applicationId });
  await applicationIs(desk, applicationId, 'ISSUED');
}

describe('a conviction that is kept under another name of somebody held to be the same person', () => {
  it('is found, waits for a person, and stands on the certificate', async () => {
    const { born, key } = await marriedAbroad('Linkham');
    const applicationId = await complete(desk, anApplication(aForm(born)));
    expect(await keysOf(applicationId)).toEqual([key]);
    await issuedWith(applicationId, key);
    expect(await certificatesOf(desk, applicationId)).toMatchObject([
      { outcome: 'DISCLOSED', content: { convictions: [{ on: '2024-03-04' }] } },
    ]);
  });

  it('is left alone once the two were parted while somebody looked: it is searched anew', async () => {
    const { born, key, eventId } = await marriedAbroad('Linkford');
    const applicationId = await complete(desk, anApplication(aForm(born)));
    expect(await keysOf(applicationId)).toEqual([key]);
    await undone(eventId);
    await applicationIs(desk, applicationId, 'ISSUED');
    expect(await certificatesOf(desk, applicationId)).toMatchObject([{ outcome: 'NO_TRACE', content: { convictions: [] } }]);
  });

  it('and was shown before the two were parted, is looked at by a person and done anew; the app hears nothing of why', async () => {
    const { born, key, eventId } = await marriedAbroad('Linkworth');
    const applicationId = await complete(desk, anApplication(aForm(born)));
    await keysOf(applicationId);
    await issuedWith(applicationId, key);
    const review = { applicationId, stands: false, reason: 'The two were parted' };
    expect(await useCases().reviewCertificate(first, review)).toMatchObject({ kind: 'wrong-state' });
    await undone(eventId);
    await applicationIsToReview(applicationId);
    expect(await useCases().reviewCertificate(app(), review)).toMatchObject({ kind: 'not-permitted', code: 'ROLE' });
    expect(await useCases().reviewCertificate(first, review)).toMatchObject({ kind: 'moved' });
    await applicationIs(desk, applicationId, 'ISSUED');
    expect(await certificatesOf(desk, applicationId)).toMatchObject([
      { status: 'SUPERSEDED', outcome: 'DISCLOSED' },
      { status: 'VALID', outcome: 'NO_TRACE' },
    ]);
    expect(await toldOf(desk, 'P1', applicationId)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/REVIEW|CHECKING/)]),
    );
  });

  it('and became known only after the certificate was issued, is looked at by a person, who may let it stand', async () => {
    const born = { given: 'Later', family: 'Linkton', birthDate: '1984-04-05' };
    const applicationId = await complete(desk, anApplication(aForm(born)));
    await applicationIs(desk, applicationId, 'ISSUED');
    const [row] = await desk.rows<{ person_id: string }>('select person_id from certificate_application where id = $1', [
      applicationId.slice(4),
    ]);
    await merged(`per_${row?.person_id}`, await known({ ...born, family: 'Quite-Other' }, { told: ['RO-LATER'] }));
    await applicationIsToReview(applicationId);
    await useCases().reviewCertificate(first, { applicationId, stands: true, reason: 'Rehabilitated abroad' });
    expect(await certificatesOf(desk, applicationId)).toMatchObject([{ status: 'VALID' }]);
  });
});

it('somebody of the applicant’s surname is found to be whoever was convicted abroad: what was issued before is looked at again', async () => {
  const born = { given: 'Nora', family: 'Linkwell', birthDate: '1982-08-09' };
  const namesake = await known({ ...born, given: 'Eleonora' });
  const convicted = await known({ ...born, given: 'Leo', family: 'Elsewhere' }, { told: ['RO-WELL'] });
  const applicationId = await complete(desk, anApplication(aForm(born)));
  await applicationIs(desk, applicationId, 'ISSUED');
  await merged(namesake, convicted);
  await applicationIsToReview(applicationId);
});

async function applicationIsToReview(applicationId: string): Promise<void> {
  await until('the unit is told', async () => (await toldOf(desk, '89', applicationId)).includes('CERTIFICATE_TO_REVIEW'));
  expect(await applicationOf(desk, applicationId)).toMatchObject({ status: 'ISSUED', review_since: expect.any(Date) });
}

describe('a record of the register under another name', () => {
  const gordon = `1989/0000103${checkLetter('890000103')}`;

  it('is asked for by its number where links lead to it, and both are chosen together or parted', async () => {
    const born = { given: 'Gordo', family: 'Linkalias', birthDate: '1961-11-30' };
    const applicationId = await complete(desk, anApplication(aForm(born, { endorser }), { kind: 'ICPC' }));
    await applicationIs(desk, applicationId, 'INTELLIGENCE');
    const [row] = await desk.rows<{ person_id: string }>('select person_id from certificate_application where id = $1', [
      applicationId.slice(4),
    ]);
    await merged(`per_${row?.person_id}`, await known({ ...born, family: 'Fixture' }, { told: ['RO-G'], records: [gordon] }));
    const keys = await keysOf(applicationId);
    expect(keys).toEqual([`pnc:${gordon}`, expect.stringMatching(/^kept:/)]);
    const half = { applicationId, records: [`pnc:${gordon}`], reason: 'Half of it' };
    expect(await useCases().identifyApplicant(first, half)).toMatchObject({ issues: [{ code: 'HELD_TO_BE_ONE' }] });
    await identified(applicationId, keys);
    await applicationIs(desk, applicationId, 'TO_DECIDE');
    expect(await useCases().settleIntelligence(officer, { applicationId, result: 'NOTHING', text: null })).toMatchObject({
      kind: 'moved',
    });
  });
});

it('every history leads to where its row stands', async () => {
  expect(await replayHistories(desk.databaseUrl)).toBeGreaterThan(3);
});
