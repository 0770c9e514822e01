import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { noBrowser, openBrowser } from '../support/browser.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { openForeignIssuer, type ForeignIssuer } from '../support/foreign-issuer.ts';
import { startStage, type Stage } from '../support/stage.ts';

const inBrowser = noBrowser ? describe.skip : describe;

inBrowser(noBrowser ?? 'a sign-in at the issuer that the installation has', () => {
  let database: FreshDatabase;
  let issuer: ForeignIssuer;
  let stage: Stage;
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    [database, issuer] = await Promise.all([freshDatabase(), openForeignIssuer('exchange-console')]);
    const env = { OIDC_ISSUER: issuer.issuer, OIDC_JWKS_URL: issuer.jwksUrl };
    stage = await startStage({ databaseUrl: database.url, env });
    origin = new URL(stage.graphql).origin;
    browser = await openBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await stage?.stop();
    await issuer?.close();
    await database?.drop();
  });

  it('finds it by its discovery document, comes back to where one was, and brings no user of its own', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/requests`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Continue as the officer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Requests' }).waitFor();
    await page.getByText('Derbyshire Constabulary, investigator', { exact: true }).waitFor();
    expect(page.url()).toBe(`${origin}/requests`);
    expect(issuer.redeemed).toEqual([true]);
    expect((await fetch(`${origin}/local-issuer/authorize`)).status).toBe(404);
    await page.close();
  });

  it('keeps what was typed when the sign-in runs out, and goes on once it is renewed there', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    issuer.lifetimeS = 14;
    await page.goto(`${origin}/raise`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Continue as the officer' }).click();
    await page.getByLabel('Family name').fill('Typed before');
    await page.getByRole('dialog').waitFor({ timeout: 20_000 });
    issuer.lifetimeS = 3600;
    const small = context.waitForEvent('page');
    await page.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click();
    await (await small).getByRole('link', { name: 'Continue as the officer' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Family name').inputValue()).toBe('Typed before');
    await page.getByRole('link', { name: 'Requests', exact: true }).click();
    await page.getByText('No requests.').waitFor();
    await context.close();
  });

  it('takes no answer that it did not ask for', async () => {
    const before = issuer.redeemed.length;
    const page = await browser.newPage();
    await page.goto(`${origin}/signed-in?code=somebody-elses&state=guessed`);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(page.url()).toBe(`${origin}/`);
    expect(issuer.redeemed).toHaveLength(before);
    await page.close();
  });
});
