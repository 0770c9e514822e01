import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHubClient, type HubClient } from '../../../client-sdk/index.ts';
import { interpol } from '../../../connectors/interpol/index.ts';
import { roles, type Role } from '../../../server/access/caller.ts';
import { openLocalIssuer, type LocalIssuer } from '../../../server/access/local-issuer.ts';
import { openApiServer } from '../../../server/api.ts';
import { readConfig } from '../../../server/config.ts';
import { silentLog } from '../../../server/platform/log.ts';
import { definitions, openGround, type Ground } from '../exchange/ground.ts';

let ground: Ground;
let api: Awaited<ReturnType<typeof openApiServer>>;
let issuer: LocalIssuer;
/** Of an extradition that Romania is told of; nobody sends it here. */
let notificationId: string;
const folder = mkdtempSync(path.join(tmpdir(), 'rights-'));
beforeAll(async () => {
  ground = await openGround([...definitions, interpol]);
  issuer = await openLocalIssuer(path.join(folder, 'issuer.jwk'));
  const config = readConfig({ HUB_PORT: '0', HUB_DATA_DIR: folder });
  api = await openApiServer({ hub: ground.hub, config, log: silentLog });
  const told = await as('89', 'caseworker').tellOfExtradition(news());
  if (told.__typename !== 'ExtraditionTold') throw new Error(JSON.stringify(told));
  notificationId = told.extradition.notifications[0]?.id ?? '';
  await ground.rows(
    `insert into recorded_conviction (register, conviction_id, number, person_native_id, recorded_on, last_reference, struck, unread_nationalities, lines)
     values ('pnc', 'C1', 1, 'P1', '2026-03-02', 'R1', false, '{}', '{RO}')`,
  );
  await ground.rows(
    `insert into notification_due (id, register, conviction_id, nationality, state, reason, missing, recorded_on, due_on, state_since)
     values (gen_random_uuid(), 'pnc', 'C1', 'RO', 'BLOCKED', 'FACT_MISSING', '{names}', '2026-03-02', '2026-03-29', now())`,
  );
  await ground.rows(
    `insert into completeness_alarm (id, kind, partner, day, reference, raised_at) values (gen_random_uuid(), 'SILENT_PARTNER', 'RO', '2026-03-02', '', now())`,
  );
});
afterAll(async () => {
  await api.close();
  await ground.close();
  rmSync(folder, { recursive: true, force: true });
});

const as = (organisation: string, role: Role): HubClient =>
  createHubClient({ url: api.url, token: () => issuer.token({ organisation, role, purposes: ['CRIMINAL_PROCEEDINGS'] }) });
const news = () => ({
  idempotencyKey: randomUUID(),
  subject: {
    names: [{ kind: 'PRIMARY' as const, given: 'Ion', family: 'Exemplescu' }],
    birthDate: '1979-05-17',
    sex: 'MALE' as const,
    nationalities: ['RO'],
  },
  extraditedTo: 'US',
  surrenderedOn: '2026-03-02',
  reason: 'Westminster Magistrates 2026/118',
});

/** Every order, and what whoever may give it gets. */
const orders: Record<string, [string, (hub: HubClient) => Promise<{ __typename: string }>]> = {
  tellOfExtradition: ['ExtraditionTold', (hub) => hub.tellOfExtradition(news())],
  provideNotificationInformation: [
    'WrongState',
    (hub) => hub.provideNotificationInformation({ idempotencyKey: randomUUID(), notificationId, text: 'Words' }),
  ],
  sendNotificationAgain: [
    'NotificationWorked',
    async (hub) => {
      await ground.rows(`update notification set status = 'FAILED' where id = $1`, [notificationId.slice(4)]);
      return hub.sendNotificationAgain({ idempotencyKey: randomUUID(), notificationId, reason: 'Words' });
    },
  ],
};
const desks: readonly Role[] = ['caseworker', 'supervisor'];
const withoutDesk = roles.filter((role) => !desks.includes(role));
/** Roles that only some organisations have; a token that says otherwise is nobody's. */
const homes: Partial<Record<Role, readonly string[]>> = {
  intelligenceOfficer: ['89'],
  applicantApp: ['P1'],
  relyingParty: ['R1'],
};
const homesOf = (role: Role) => homes[role] ?? ['89', '30'];

describe.each(Object.entries(orders))('%s', (_name, [gets, give]) => {
  it.each(desks)('is done for the exchange unit’s %s', async (role) => {
    expect(await give(as('89', role))).toMatchObject({ __typename: gets });
  });

  it.each(desks)('is refused to a force’s %s, and writes nothing', async (role) => {
    const before = await written();
    expect(await give(as('30', role))).toMatchObject({ __typename: 'NotPermitted', code: 'UNIT_ONLY' });
    expect(await written()).toEqual(before);
  });

  it.each(withoutDesk)('is nothing that the role %s may even call, anywhere', async (role) => {
    const before = await written();
    for (const organisation of homesOf(role))
      await expect(give(as(organisation, role))).rejects.toMatchObject({ kind: 'refused', code: 'FORBIDDEN' });
    expect(await written()).toEqual(before);
  });
});

/** Every look at the completeness, and how many of what there is it shows. */
const looks: Record<string, [number, (hub: HubClient) => Promise<number>]> = {
  completeness: [1, async (hub) => (await hub.completeness({ from: '2026-03-02', to: '2026-03-02' })).lines.length],
  completenessAlarms: [1, async (hub) => (await hub.completenessAlarms({ open: true })).nodes.length],
  notificationsDue: [1, async (hub) => (await hub.notificationsDue()).totalCount],
};
const overseers: readonly Role[] = ['supervisor', 'auditor'];

describe.each(Object.entries(looks))('%s', (_name, [shown, look]) => {
  it.each(overseers)('is shown to the exchange unit’s %s, and to a force’s as if there were nothing', async (role) => {
    expect(await look(as('89', role))).toBe(shown);
    expect(await look(as('30', role))).toBe(0);
  });

  it.each(roles.filter((role) => !overseers.includes(role)))('is nothing that the role %s may look at', async (role) => {
    for (const organisation of homesOf(role))
      await expect(look(as(organisation, role))).rejects.toMatchObject({ kind: 'refused', code: 'FORBIDDEN' });
  });
});

const written = () =>
  ground.rows(
    `select (select count(*) from notification) as notifications, (select count(*) from exchange_message) as messages,
      (select count(*) from outbox) as owed, (select count(*) from extradition) as extraditions, (select count(*) from person) as persons,
      (select count(*) from step_taken) as steps, (select count(*) from idempotency_key) as keys`,
  );
