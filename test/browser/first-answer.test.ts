import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { keepPicture, noBrowser, openBrowser, signIn, violationsOn, type Officer } from '../support/browser.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { startStage, type Stage } from '../support/stage.ts';

const inBrowser = noBrowser ? describe.skip : describe;

inBrowser(noBrowser ?? 'the first page', () => {
  let database: FreshDatabase;
  let stage: Stage;
  let browser: Browser;
  let origin: string;
  let derbyshire: Officer;
  let hampshire: Officer;

  beforeAll(async () => {
    database = await freshDatabase();
    stage = await startStage({ databaseUrl: database.url, dayMs: 1_000 });
    origin = new URL(stage.graphql).origin;
    browser = await openBrowser();
    [derbyshire, hampshire] = [
      await signIn(browser, origin, 'Derbyshire investigator'),
      await signIn(browser, origin, 'Hampshire investigator'),
    ];
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await stage?.stop();
    await database?.drop();
  });

  it('names at its field what a country needs and nobody gave, and says how that country is asked', async () => {
    const { page } = derbyshire;
    await page.getByRole('link', { name: 'New enquiry' }).click();
    await page.getByLabel('Nationality 1').selectOption('RO');
    await page.getByText('Usual answer time').waitFor();
    await page.getByLabel('Family name').fill('Exemplu');
    await page.getByRole('button', { name: 'Send enquiry' }).click();
    const summary = page.getByRole('alert');
    await summary.getByRole('link', { name: 'Enter the given names' }).waitFor();
    await keepPicture(page, 'raise-missing-facts');
    expect(await violationsOn(page)).toEqual([]);
    await summary.getByRole('link', { name: 'Enter the given names' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('given');
    expect(await page.getByLabel('Given names').getAttribute('aria-describedby')).toBe('given-error');
  });

  it('raises one enquiry for a double click', async () => {
    const { page } = derbyshire;
    await page.getByLabel('Given names').fill('Ion');
    await page.getByLabel('Day').first().fill('9');
    await page.getByLabel('Month').first().fill('3');
    await page.getByLabel('Year').first().fill('1984');
    await page.getByLabel('Male', { exact: true }).check();
    await page.getByLabel('Town of birth').fill('Craiova');
    await page.getByLabel('Country of birth').selectOption('RO');
    await page.getByLabel('Custody or case reference').fill('Custody 30/1');
    await page.getByRole('button', { name: 'Send enquiry' }).dblclick();
    await page.getByRole('heading', { level: 1, name: /^Enquiry / }).waitFor();
    const { totalCount } = await stage.client('30').countryRequests();
    expect(totalCount).toBe(1);
  });

  it('shows the answer on the open page, counted in its title, without reload', async () => {
    const { page } = derbyshire;
    await page.getByRole('link', { name: /^Inbox/ }).click();
    await page.locator('tr[data-event]', { hasText: 'Answer' }).waitFor({ timeout: 30_000 });
    expect(await page.title()).toMatch(/^\(1\) Inbox/);
    await page.getByText('Live: answers appear as they arrive').waitFor();
    await keepPicture(page, 'inbox');
    expect(await violationsOn(page)).toEqual([]);
  });

  it('never shows one force what another was told', async () => {
    const { page } = hampshire;
    await page.getByText('Nothing has arrived yet.').waitFor();
    await page.getByText('Live: answers appear').waitFor();
    await page.getByRole('link', { name: 'Requests', exact: true }).click();
    await page.getByText('No requests.').waitFor();
    expect(await page.title()).not.toMatch(/^\(/);
  });

  it('leads from the arrival to the whole thread, and takes it for read', async () => {
    const { page } = derbyshire;
    await page.locator('tr[data-event]', { hasText: 'Answer' }).getByRole('link').click();
    await page.getByRole('heading', { level: 2, name: 'Timeline' }).waitFor();
    await keepPicture(page, 'request');
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.title()).not.toMatch(/^\(/);
  });

  it('asks no other host, keeps no token, and loads at most 150 kB of script', async () => {
    const { page, asked, complaints } = derbyshire;
    expect(asked.filter((address) => new URL(address).host !== new URL(origin).host)).toEqual([]);
    const stored = await page.evaluate(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href])',
    );
    expect(stored).not.toMatch(/eyJ/);
    expect(asked.join()).not.toMatch(/access_token|eyJ[^&]*\.[^&]*\.[^&]*&?.*access/);
    const scripts = new Set(asked.filter((address) => new URL(address).pathname.endsWith('.js')));
    const sizes = await Promise.all([...scripts].map(async (address) => gzipSync(await (await fetch(address)).text()).length));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(10_000);
    expect(total).toBeLessThanOrEqual(150_000);
    expect(complaints).toEqual([]);
  });

  it('loses nothing while the hub is killed and started again, and says when it resumed', async () => {
    const { page } = derbyshire;
    await page.getByRole('link', { name: /^Inbox/ }).click();
    await stage.api.kill();
    await page.getByText('Reconnecting').waitFor();
    await stage.api.start();
    await page.getByText('Live again: resumed at').waitFor({ timeout: 20_000 });
    const before = await page.locator('tr[data-event]').count();
    await stage.client('30').raiseEnquiry({
      idempotencyKey: 'another',
      purpose: 'CRIMINAL_PROCEEDINGS',
      reason: 'Custody 30/2',
      urgency: 'ROUTINE',
      subject: {
        names: [{ given: 'Ewa', family: 'Przyklad' }],
        birthDate: '1990-07-21',
        sex: 'FEMALE',
        birthPlace: { country: 'PL', town: 'Lublin' },
        nationalities: ['PL'],
      },
    });
    await page.locator('tr[data-event]', { hasText: 'Poland' }).waitFor({ timeout: 30_000 });
    const ids = await page.evaluate<string[]>("[...document.querySelectorAll('tr[data-event]')].map((row) => row.dataset.event)");
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(before);
    await keepPicture(page, 'inbox-resumed');
  });

  it('fits a narrow screen without scrolling sideways, in Welsh too', async () => {
    const { page } = derbyshire;
    await page.setViewportSize({ width: 320, height: 700 });
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    for (const path of ['/', '/raise', '/requests', '/people', '/identity', '/deadlines']) {
      await page.locator(`nav a[href="${path}"]`).click();
      await page.locator('h1').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      expect(await violationsOn(page)).toEqual([]);
      await keepPicture(page, `narrow${path.replace('/', '-')}`);
    }
    expect(await page.evaluate('document.documentElement.lang')).toBe('cy');
  });
});
