import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openLocalIssuer } from '../../server/access/local-issuer.ts';
import { keepPicture, noBrowser, openBrowser, signIn, tabTo, violationsOn } from '../support/browser.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { startStage, type Stage } from '../support/stage.ts';

const inBrowser = noBrowser ? describe.skip : describe;

inBrowser(noBrowser ?? 'the desks', () => {
  let database: FreshDatabase;
  let stage: Stage;
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    database = await freshDatabase();
    stage = await startStage({ databaseUrl: database.url, dayMs: 1_000 });
    origin = new URL(stage.graphql).origin;
    browser = await openBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await stage?.stop();
    await database?.drop();
  });

  it('lets an officer raise an enquiry and read its answer with the keyboard alone', async () => {
    const { page, context } = await signIn(browser, origin, 'Derbyshire investigator');
    await tabTo(page, 'New enquiry');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'New enquiry' }).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    const type = async (field: string, text: string) => {
      await tabTo(page, field);
      await page.keyboard.type(text);
    };
    await type('Given names', 'Ion');
    await type('Family name', 'Exemplescu');
    await type('Day', '17');
    await type('Month', '5');
    await type('Year', '1979');
    await type('Town of birth', 'Craiova');
    await type('Country of birth', 'Romania');
    await type('Nationality 1', 'Romania');
    await type('Custody or case reference', 'Custody 30/7');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Enquiry / }).waitFor();
    await page.getByText('1 of 1 countries answered').waitFor({ timeout: 30_000 });
    await keepPicture(page, 'enquiry');
    expect(await violationsOn(page)).toEqual([]);
    await tabTo(page, 'GB-RO-REQ');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Timeline' }).waitFor();
    await page.getByText('Intentional killing').waitFor();
    expect(await page.getByText('Omor', { exact: true }).getAttribute('lang')).toBe('ro');
    await keepPicture(page, 'request-convictions');
    expect(await violationsOn(page)).toEqual([]);
    await page.goBack();
    await page.getByRole('link', { name: 'View this person' }).click();
    await page.getByText('are withheld').waitFor();
    await keepPicture(page, 'person');
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });

  it('keeps what was typed when the sign-in runs out, and goes on once it is renewed', async () => {
    const issuer = await openLocalIssuer(`${stage.folder}/issuer.jwk`);
    const shortContext = await browser.newContext();
    const short = await shortContext.newPage();
    let isFirst = true;
    await shortContext.route('**/local-issuer/token', async (route) => {
      if (!isFirst) return route.continue();
      isFirst = false;
      const purposes = ['CRIMINAL_PROCEEDINGS', 'PUBLIC_PROTECTION'] as const;
      const token = await issuer.token({ organisation: '44', role: 'investigator', purposes, lifetimeS: 14 });
      await route.fulfill({ json: { access_token: token, token_type: 'Bearer', expires_in: 14 } });
    });
    await short.goto(`${origin}/raise`);
    await short.getByRole('button', { name: 'Sign in' }).click();
    await short.getByRole('button', { name: 'Hampshire investigator' }).click();
    await short.getByLabel('Family name').fill('Typed before');
    await short.getByRole('dialog').waitFor({ timeout: 20_000 });
    await keepPicture(short, 'expired');
    expect(await violationsOn(short)).toEqual([]);
    const small = shortContext.waitForEvent('page');
    await short.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click();
    await (await small).getByRole('button', { name: 'Hampshire investigator' }).click();
    await short.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await short.getByLabel('Family name').inputValue()).toBe('Typed before');
    await short.getByRole('link', { name: 'Requests', exact: true }).click();
    await short.getByText('No requests.').waitFor();
    await shortContext.close();
  });

  it('lets operations pause a connector and resume it, and shows nobody else the buttons', async () => {
    const { page, context } = await signIn(browser, origin, 'Exchange unit operations');
    await page.getByRole('button', { name: 'Pause ecris' }).click();
    await page.getByText('ecris is paused. What is owed waits.').waitFor();
    await keepPicture(page, 'connectors');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Resume ecris' }).click();
    await page.getByText('ecris goes on.').waitFor();
    await context.close();
    const force = await signIn(browser, origin, 'Derbyshire investigator');
    await force.page.getByRole('link', { name: 'Connectors' }).click();
    await force.page.getByRole('rowheader', { name: 'ECRIS' }).waitFor();
    expect(await force.page.getByRole('button', { name: /Pause/ }).count()).toBe(0);
    await force.context.close();
  });

  it('shows a caseworker of the unit its queues', async () => {
    const { page, context } = await signIn(browser, origin, 'Exchange unit caseworker');
    for (const name of ['Requests to answer', 'Notifications', 'Deadlines', 'Identity']) {
      await page.getByRole('link', { name, exact: true }).click();
      await page.locator('h1').waitFor();
      expect(await violationsOn(page)).toEqual([]);
    }
    await keepPicture(page, 'unit-identity');
    await context.close();
  });
});
