import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { createHubClient, type HubClient } from '../../client-sdk/index.ts';
import { openLocalIssuer } from '../../server/access/local-issuer.ts';
import type { Role } from '../../server/access/caller.ts';
import { keepPicture, noBrowser, openBrowser, signIn, tabTo, violationsOn } from '../support/browser.ts';
import { aPhoto } from '../support/certificate.ts';
import { aForm, nobody } from '../support/certificate-form.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { until } from '../support/processes.ts';
import { startStage, type Stage } from '../support/stage.ts';

const inBrowser = noBrowser ? describe.skip : describe;
const endorser = { name: 'Ms Head', capacity: 'Head of the school', contact: 'head@school.example' };
const lee = { given: 'Lee Jay', family: 'Specimen', birthDate: '1990-01-05' };

inBrowser(noBrowser ?? 'the certificate desk', () => {
  let database: FreshDatabase;
  let stage: Stage;
  let browser: Browser;
  let origin: string;
  let pool: pg.Pool;
  let clientOf: (organisation: string, role: Role, subject?: string) => HubClient;

  /** Complete: the search begins. */
  async function apply(who: typeof lee, kind: 'POLICE' | 'ICPC' = 'POLICE'): Promise<string> {
    const app = clientOf('P1', 'applicantApp');
    const { subject, addresses } = aForm(who);
    const lived = addresses.map(({ lines, country, from }) => ({ lines, country, from }));
    const made = await app.certificates.apply({
      idempotencyKey: randomUUID(),
      kind,
      service: 'STANDARD',
      form: {
        subject,
        addresses: lived,
        primaryCountry: 'AU',
        paymentReference: 'PAY-1',
        ...(kind === 'ICPC' ? { endorser } : {}),
      },
    });
    if (made.__typename !== 'CertificateApplicationMoved') throw new Error(JSON.stringify(made));
    const proof = { mediaType: 'application/pdf', contentBase64: Buffer.from('%PDF-1.4 as a proof').toString('base64') };
    const photo = { mediaType: 'image/png', contentBase64: Buffer.from(aPhoto(80)).toString('base64') };
    const applicationId = made.application.id;
    await app.certificates.addFile({ applicationId, kind: 'PASSPORT', ...proof });
    await app.certificates.addFile({ applicationId, kind: 'PROOF_OF_ADDRESS', ...proof });
    if (kind === 'ICPC') await app.certificates.addFile({ applicationId, kind: 'ENDORSEMENT', ...proof });
    await app.certificates.addFile({ applicationId, kind: 'PHOTO', ...photo });
    return applicationId;
  }
  const comesTo = (id: string, status: string) =>
    until(
      `it is ${status}`,
      async () => (await clientOf('89', 'caseworker').certificateDesk.application(id))?.status === status,
      30_000,
    );

  beforeAll(async () => {
    database = await freshDatabase();
    stage = await startStage({ databaseUrl: database.url, dayMs: 1_000 });
    origin = new URL(stage.graphql).origin;
    browser = await openBrowser();
    pool = new pg.Pool({ connectionString: database.url, max: 1 });
    const issuer = await openLocalIssuer(`${stage.folder}/issuer.jwk`);
    const purposes = ['OWN_RECORD', 'EMPLOYMENT_WITH_CHILDREN'] as const;
    clientOf = (organisation, role, subject = `${role}@${organisation}.example`) =>
      createHubClient({ url: stage.graphql, token: () => issuer.token({ organisation, role, subject, purposes }) });
  }, 60_000);

  afterAll(async () => {
    await pool?.end();
    await browser?.close();
    await stage?.stop();
    await database?.drop();
  });

  const press = async (page: Page, name: string, key = 'Enter') => {
    await tabTo(page, name);
    await page.keyboard.press(key);
  };

  it('leads a caseworker by keyboard from the queue over who it is to what is shown, line by line', async () => {
    const id = await apply(lee);
    await comesTo(id, 'TO_IDENTIFY');
    await pool.query(`update certificate_application set due_on = '2020-02-03' where id = $1`, [id.slice(4)]);
    const { page, context, complaints } = await signIn(browser, origin, 'Exchange unit caseworker');
    await press(page, 'Certificates');
    await page.getByRole('row').filter({ hasText: 'Lee Jay Specimen' }).getByText('Late', { exact: true }).waitFor();
    await keepPicture(page, 'certificates-queue');
    expect(await violationsOn(page)).toEqual([]);
    await press(page, 'APP-');
    await page.getByRole('heading', { level: 2, name: 'What the registers found' }).waitFor();
    await press(page, 'Open photo');
    await page.getByRole('img', { name: 'photo' }).waitFor();
    await keepPicture(page, 'certificate-to-identify');
    expect(await violationsOn(page)).toEqual([]);
    const sayWho = page.getByRole('button', { name: 'Say who it is' });
    await sayWho.press('Enter');
    const summary = page.getByRole('alert');
    await summary.getByRole('link', { name: 'Choose the applicant’s record, or that none is' }).waitFor();
    await press(page, 'pnc:2006/', 'Space');
    await press(page, 'None of these', 'Space');
    await page.getByLabel('Your reasons').fill('Both at once');
    await sayWho.press('Enter');
    await summary.getByRole('link', { name: 'Choose the applicant’s record, or that none is' }).waitFor();
    await page.getByLabel('None of these').press('Space');
    await page.getByLabel('Your reasons').fill('');
    await sayWho.press('Enter');
    await summary.getByRole('link', { name: 'Enter your reasons' }).press('Enter');
    await page.keyboard.type('Compared with the passport');
    await sayWho.press('Enter');
    await page.getByRole('heading', { level: 3, name: 'The rules leave' }).waitFor();
    await page.getByRole('table', { name: 'What is shown and what is left out' }).getByText('Counted from').first().waitFor();
    await keepPicture(page, 'certificate-to-decide');
    expect(await violationsOn(page)).toEqual([]);
    await decideEverything(page);
    await page.getByText('You prepared it: a second person has to approve.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  /** Where the rules leave something open, it is shown. */
  async function decideEverything(page: Page) {
    const open = await page.getByRole('radio', { name: 'Show it' }).count();
    if (open > 0) {
      await press(page, 'I have looked at all of it');
      await page.getByRole('alert').getByRole('link', { name: 'Choose one' }).first().waitFor();
    }
    for (let at = 0; at < open; at += 1) {
      await page.getByRole('radio', { name: 'Show it' }).nth(at).press('Space');
      await page
        .getByLabel(/^Why\?/)
        .nth(at)
        .fill('Looked it up');
    }
    await press(page, 'I have looked at all of it');
  }

  it('lets a second person approve, and hands out the document', async () => {
    const { page, context } = await signIn(browser, origin, 'Exchange unit supervisor');
    await page.locator('nav a[href="/certificates"]').click();
    await page.getByRole('link', { name: /^APP-/ }).first().click();
    await page.getByRole('heading', { level: 2, name: 'Second person' }).waitFor();
    await keepPicture(page, 'certificate-to-approve');
    expect(await violationsOn(page)).toEqual([]);
    await press(page, 'Approve');
    await page.getByText('Valid', { exact: true }).waitFor({ timeout: 30_000 });
    const loading = page.waitForEvent('download');
    await press(page, 'Download');
    const file = await (await loading).path();
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
    await keepPicture(page, 'certificate-issued');
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });

  it('lets somebody who did not make a certificate decide a dispute about it, and a supervisor revoke it', async () => {
    const id = await apply(nobody);
    await comesTo(id, 'ISSUED');
    const found = await clientOf('89', 'caseworker').certificateDesk.application(id);
    const [certificate] = found?.certificates ?? [];
    await clientOf('P1', 'applicantApp').certificates.dispute({
      certificateId: certificate?.id ?? '',
      kind: 'WRONG_DETAILS',
      words: 'My name is misspelt',
    });
    const { page, context } = await signIn(browser, origin, 'Exchange unit supervisor');
    await press(page, 'Certificates');
    await page.getByLabel('Desk', { exact: true }).selectOption({ label: 'Disputes' });
    await press(page, 'APP-');
    await page.getByText('My name is misspelt').waitFor();
    await keepPicture(page, 'certificate-disputed');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('radio', { name: 'The certificate stands' }).press('Space');
    await press(page, 'Why? The applicant is told this.', 'End');
    await page.keyboard.type('It is as in the passport');
    await press(page, 'Decide the dispute');
    await page.getByText('It is as in the passport').waitFor();
    await press(page, 'Revoke PC-');
    await press(page, 'Why? The applicant is told this.', 'End');
    await page.keyboard.type('Issued in error');
    await page.getByRole('button', { name: 'Revoke', exact: true }).press('Enter');
    await page.getByText('Revoked', { exact: true }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });

  it('leaves the intelligence part to its officer, who does nothing else', async () => {
    const id = await apply(lee, 'ICPC');
    await comesTo(id, 'TO_IDENTIFY');
    const { page, context } = await signIn(browser, origin, 'Exchange unit intelligence officer');
    await page.getByRole('heading', { level: 1, name: 'Certificates' }).waitFor();
    await press(page, 'APP-');
    await page.getByRole('heading', { level: 2, name: 'What the registers found' }).waitFor();
    expect(await page.getByRole('button', { name: /Say who it is|Search the registers again/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Settle the intelligence part' }).press('Enter');
    await page.getByRole('alert').getByRole('link', { name: 'Choose one' }).press('Enter');
    await page.getByRole('radio', { name: 'Information to be shown on the certificate' }).press('Space');
    await press(page, 'What the certificate shows', 'End');
    await page.keyboard.type('Barred from working with children');
    await keepPicture(page, 'certificate-intelligence');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Settle the intelligence part' }).press('Enter');
    await page.getByText('Barred from working with children').first().waitFor();
    await until(
      'it is settled',
      async () => (await clientOf('89', 'caseworker').certificateDesk.application(id))?.intelligence === 'INFORMATION',
    );
    await context.close();
  });

  it('is on no page of a force, whose officer finds no way to it', async () => {
    const { page, context } = await signIn(browser, origin, 'Derbyshire investigator');
    expect(await page.getByRole('link', { name: 'Certificates' }).count()).toBe(0);
    await context.close();
  });

  it('fits a narrow screen in Welsh', async () => {
    const { page, context } = await signIn(browser, origin, 'Exchange unit supervisor');
    await page.setViewportSize({ width: 320, height: 700 });
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    const id = await apply(lee);
    await comesTo(id, 'TO_IDENTIFY');
    await page.locator('nav a[href="/certificates"]').click();
    await page.getByRole('link', { name: /^APP-/ }).first().click();
    await page.getByRole('heading', { level: 2, name: 'Yr hyn a ganfu’r cofrestrau' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await violationsOn(page)).toEqual([]);
    await keepPicture(page, 'certificate-narrow');
    await context.close();
  });
});
