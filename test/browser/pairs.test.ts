import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { keepPicture, noBrowser, openBrowser, signIn, tabTo, violationsOn, type Officer } from '../support/browser.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { until } from '../support/processes.ts';
import { startStage, type Stage } from '../support/stage.ts';

const inBrowser = noBrowser ? describe.skip : describe;

inBrowser(noBrowser ?? 'review of who is one person', () => {
  let database: FreshDatabase;
  let stage: Stage;
  let browser: Browser;
  let unit: Officer;

  /** Asked about by a force; with another spelling the hub finds the two alike and joins nobody. */
  async function askAbout(family: string, given = 'Ion', town = 'Craiova', birthDate = '1984-03-09') {
    const raised = await stage.client('30').raiseEnquiry({
      idempotencyKey: randomUUID(),
      purpose: 'CRIMINAL_PROCEEDINGS',
      reason: 'Custody 30/5',
      urgency: 'ROUTINE',
      countries: ['RO'],
      subject: {
        names: [{ given, family }],
        birthDate,
        sex: 'MALE',
        birthPlace: { country: 'RO', town },
        nationalities: ['RO'],
      },
    });
    if (raised.__typename !== 'EnquiryRaised') throw new Error(JSON.stringify(raised));
  }
  const waiting = async (count: number) =>
    until('pairs wait', async () => (await stage.client('89', 'caseworker').linkReviews()).totalCount >= count, 30_000);

  beforeAll(async () => {
    database = await freshDatabase();
    stage = await startStage({ databaseUrl: database.url, dayMs: 1_000 });
    browser = await openBrowser();
    await askAbout('Exemplukelatovi');
    await askAbout('Exemplumirodaba');
    await waiting(1);
    unit = await signIn(browser, new URL(stage.graphql).origin, 'Exchange unit caseworker');
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await stage?.stop();
    await database?.drop();
  });

  const press = async (page: Page, name: string, key = 'Enter') => {
    await tabTo(page, name);
    await page.keyboard.press(key);
  };

  it('shows both sides and what speaks for and against, the sum and what holds it back', async () => {
    const { page } = unit;
    await press(page, 'Identity');
    await page.getByRole('table', { name: 'People who may be one person' }).waitFor();
    await keepPicture(page, 'pairs-queue');
    expect(await violationsOn(page)).toEqual([]);
    await press(page, 'Compare');
    await page.getByRole('heading', { level: 2, name: 'What speaks for one person' }).waitFor();
    const sides = page.getByRole('table', { name: 'Both descriptions' });
    expect(await sides.getByRole('row').filter({ hasText: 'Differs' }).allInnerTexts()).toEqual([
      expect.stringMatching(/^Names.*Exemplukelatovi.*Exemplumirodaba|^Names.*Exemplumirodaba.*Exemplukelatovi/s),
    ]);
    const weights = page.getByRole('table', { name: 'What speaks for one person, and what against' });
    const numbers = async (column: number) =>
      (await weights.locator(`tbody td:nth-of-type(${column})`).allInnerTexts()).map((text) => Number(text.replace('−', '-')));
    const [bits, sums] = [await numbers(2), await numbers(3)];
    expect(bits.length).toBeGreaterThanOrEqual(4);
    expect(sums.at(-1)).toBeCloseTo(
      bits.reduce((sum, each) => sum + each, 0),
      0,
    );
    await page.getByText('The names are only alike, not the same.').waitFor();
    await page.getByText('from 10 bits somebody looks at the two, from 16.5').waitFor();
    await keepPicture(page, 'pair');
    expect(await violationsOn(page)).toEqual([]);
  });

  it('asks for a decision and its reason at their fields', async () => {
    const { page } = unit;
    await press(page, 'Decide');
    await page.getByRole('alert').getByRole('link', { name: 'Choose one' }).waitFor();
    await page.getByRole('alert').getByRole('link', { name: 'Enter your reasons' }).press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('pair-reason');
    expect(await violationsOn(page)).toEqual([]);
  });

  it('holds the two to be one by keyboard alone, and says who decided and why', async () => {
    const { page } = unit;
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await press(page, 'Your reasons', 'End');
    await page.keyboard.type('Same photograph');
    await press(page, 'Decide');
    await page.getByRole('status').getByText('Held to be one', { exact: true }).waitFor();
    expect(await page.evaluate('document.activeElement.innerText')).toContain('Same photograph');
    await page.getByText('Same photograph').waitFor();
    await keepPicture(page, 'pair-joined');
    expect(await violationsOn(page)).toEqual([]);
  });

  it('undoes it, and lists who saw the two as one', async () => {
    const { page } = unit;
    await press(page, 'Who is held to be one');
    await page.getByRole('heading', { level: 2, name: 'Merges and splits' }).waitFor();
    await page.getByText('In force').waitFor();
    await keepPicture(page, 'links');
    expect(await violationsOn(page)).toEqual([]);
    await press(page, 'Held to be one');
    await page.getByRole('heading', { level: 2, name: 'Undo it' }).waitFor();
    await tabTo(page, 'Your reasons');
    await page.keyboard.type('Two cousins');
    await press(page, 'Undo');
    await page.getByText('Why it was undone').waitFor();
    await page.getByRole('table', { name: 'Who saw what because of it' }).getByText('caseworker@89').first().waitFor();
    await keepPicture(page, 'merge-undone');
    expect(await violationsOn(page)).toEqual([]);
  });

  it('shows the officer who asked what speaks for an answer in doubt, and takes the decision', async () => {
    const person = {
      forename: 'Radu',
      surname: 'Indoialnic',
      sex: '1',
      birth: '1984-03-10',
      alsoFoundBy: ['1984-03-09'],
      birthPlace: { country: 'RO', town: 'Craiova' },
      nationalities: ['RO'],
      convictions: [],
    };
    await stage.order('ecris', 'behaviour', { addPerson: { country: 'RO', person } });
    await askAbout('Indoialnic', 'Radu');
    const { page, context } = await signIn(browser, new URL(stage.graphql).origin, 'Derbyshire investigator');
    await until(
      'the answer is in doubt',
      async () => {
        const { nodes } = await stage.client('30').countryRequests({}, { first: 100 });
        return nodes.some(({ waitingFor }) => waitingFor?.what === 'IDENTITY');
      },
      30_000,
    );
    await press(page, 'Identity');
    await press(page, 'Compare and decide');
    await page.getByRole('heading', { level: 2, name: 'What speaks for one person' }).waitFor();
    const sides = page.getByRole('table', { name: 'Both descriptions' });
    expect(await sides.getByRole('row').filter({ hasText: 'Differs' }).locator('td').allInnerTexts()).toEqual([
      '9 March 1984',
      '10 March 1984',
    ]);
    await keepPicture(page, 'answer-in-doubt');
    expect(await violationsOn(page)).toEqual([]);
    await tabTo(page, 'Yes, the same person');
    await page.keyboard.press('Space');
    await press(page, 'Your reasons', 'End');
    await page.keyboard.type('The custody record has the 10th');
    await press(page, 'Decide');
    await page.getByText('Decided.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });

  it('is no work of an investigator, who sees neither the queue nor the page', async () => {
    const { nodes } = await stage.client('89', 'caseworker').linkReviews('JOINED');
    const { page, context } = await signIn(browser, new URL(stage.graphql).origin, 'Derbyshire investigator');
    await page.getByRole('link', { name: 'Identity', exact: true }).click();
    await page.getByText('Nothing waits for a decision.').waitFor();
    expect(await page.getByText('People who may be one person').count()).toBe(0);
    await page.goto(`${new URL(stage.graphql).origin}/identity/pairs/${nodes[0]?.id ?? ''}`);
    await page.getByRole('button', { name: 'Sign in' }).or(page.getByText('Page not found')).first().waitFor();
    expect(await page.getByText('Exemplukelatovi').count()).toBe(0);
    await context.close();
  });

  it('fits a narrow screen in Welsh', async () => {
    await askAbout('Probakelatovi', 'Vasile', 'Arad', '1971-11-02');
    await askAbout('Probamirodaba', 'Vasile', 'Arad', '1971-11-02');
    await waiting(1);
    const { page } = unit;
    await page.setViewportSize({ width: 320, height: 700 });
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    await page.getByRole('link', { name: 'Hunaniaeth', exact: true }).click();
    await page
      .getByRole('link', { name: /^Cymharu/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 2, name: 'Beth sydd o blaid un person' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await violationsOn(page)).toEqual([]);
    await keepPicture(page, 'pair-narrow');
  });
});
