import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { burglary } from '../../connectors/pnc/simulator/cases.ts';
import { aBriton, aRomanian, notYetTold, theft } from '../../scenarios/kit/people.ts';
import { asOnPnc, asRegistered, cast, freshPncId, type Cast } from '../../scenarios/kit/subject.ts';
import { keepPicture, noBrowser, openBrowser, signIn, tabTo, violationsOn, type Officer } from '../support/browser.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { startStage, type Stage } from '../support/stage.ts';

const inBrowser = noBrowser ? describe.skip : describe;
const soon = { timeout: 30_000 };

inBrowser(noBrowser ?? 'the desks of the exchange unit', () => {
  let database: FreshDatabase;
  let stage: Stage;
  let browser: Browser;
  let origin: string;
  let caseworker: Officer;

  beforeAll(async () => {
    database = await freshDatabase();
    stage = await startStage({ databaseUrl: database.url, dayMs: 500 });
    origin = new URL(stage.graphql).origin;
    browser = await openBrowser();
    caseworker = await signIn(browser, origin, 'Exchange unit caseworker');
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await stage?.stop();
    await database?.drop();
  });

  /** Romania asks about a man whom the PNC knows for a burglary. */
  async function romaniaAsks({ twice = false } = {}): Promise<Cast> {
    const about = cast(aRomanian);
    const put = (nominal: ReturnType<typeof asOnPnc>) => stage.order('pnc', 'behaviour', { order: 'PUT_NOMINAL', nominal });
    await put(asOnPnc(about, { birthTown: 'CRAIOVA', cases: [burglary('2015-03-12', 4821)] }));
    if (twice) await put(asOnPnc(about, { birthTown: 'IASI', pncId: freshPncId() }));
    await stage.order('ecris', 'behaviour', { ask: { country: 'RO', person: asRegistered(about) } });
    return about;
  }

  async function openRow(page: Page, desk: string, text: string): Promise<void> {
    await page.getByRole('link', { name: desk, exact: true }).click();
    await page
      .getByRole('row', { name: new RegExp(text, 'i') })
      .getByRole('link')
      .click(soon);
  }

  async function status(page: Page, text: string): Promise<void> {
    await page.locator('.govuk-summary-list__row', { hasText: 'Status' }).first().getByText(text, { exact: true }).waitFor(soon);
  }

  it('drafts an answer with the keyboard alone; whoever drafted it cannot release it, a second officer can', async () => {
    const { page } = caseworker;
    const { family } = await romaniaAsks();
    await openRow(page, 'Requests to answer', family);
    await status(page, 'To answer');
    await keepPicture(page, 'request-in');
    expect(await violationsOn(page)).toEqual([]);
    await tabTo(page, 'Draft');
    while ((await page.evaluate('document.activeElement.tagName')) !== 'BUTTON') await tabTo(page, 'Draft');
    await page.keyboard.press('Enter');
    await status(page, 'To check');
    await page.getByText('Told', { exact: true }).waitFor();
    await keepPicture(page, 'request-in-drafted');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('I have looked at the whole answer').check();
    await page.getByRole('button', { name: 'Release and send' }).click();
    await page.getByRole('alert').waitFor();
    await status(page, 'To check');

    const supervisor = await signIn(browser, origin, 'Exchange unit supervisor');
    await openRow(supervisor.page, 'Requests to answer', family);
    await supervisor.page.getByRole('button', { name: 'Release and send' }).click();
    await supervisor.page.getByRole('link', { name: 'Look at the whole answer first' }).waitFor();
    await supervisor.page.getByLabel('I have looked at the whole answer').check();
    await supervisor.page.getByRole('button', { name: 'Release and send' }).click();
    await status(supervisor.page, 'Answered');
    await supervisor.context.close();
  });

  it('decides whom a request is about where two fit', async () => {
    const { page } = caseworker;
    const { family } = await romaniaAsks({ twice: true });
    await openRow(page, 'Requests to answer', family);
    await status(page, 'To identify');
    await page.getByRole('button', { name: 'Decide', exact: true }).click();
    await page.getByRole('link', { name: 'Enter your reasons' }).waitFor();
    await page.getByRole('link', { name: 'Say who is meant, or that nobody here is' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await keepPicture(page, 'request-in-identity');
    await page.getByRole('checkbox', { name: /CRAIOVA/ }).check();
    await page.getByRole('checkbox', { name: 'Nobody here is meant' }).check();
    await page.getByLabel('Your reasons').fill('Fingerprints compared');
    await page.getByRole('button', { name: 'Decide', exact: true }).click();
    await page.getByText('Somebody is meant, or nobody: not both').waitFor();
    await page.getByRole('checkbox', { name: 'Nobody here is meant' }).uncheck();
    await page.getByRole('button', { name: 'Decide', exact: true }).click();
    await status(page, 'To answer');
  });

  it('decides what a notified conviction corresponds to', async () => {
    const { page } = caseworker;
    const about = cast(aBriton);
    const person = asRegistered(about, { convictions: [notYetTold(theft)] });
    await stage.order('ecris', 'behaviour', { notify: { country: 'RO', person } });
    await page.getByRole('link', { name: 'Notifications', exact: true }).click();
    await page.getByLabel('Status').selectOption('To decide');
    await page
      .getByRole('row', { name: /Romania/ })
      .getByRole('link')
      .click(soon);
    await page.getByRole('heading', { level: 1, name: new RegExp(about.family, 'i') }).waitFor();
    await keepPicture(page, 'notification');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('Nothing here corresponds to it').check();
    await page.getByLabel('Your reasons').fill('No offence in England and Wales');
    await page.getByRole('button', { name: 'Decide', exact: true }).click();
    await status(page, 'Kept');
  });

  it('shows a force neither desk', async () => {
    const force = await signIn(browser, origin, 'Derbyshire investigator');
    expect(await force.page.getByRole('link', { name: 'Requests to answer' }).count()).toBe(0);
    for (const path of ['/requests-in', '/notifications']) {
      await force.page.evaluate(`history.pushState(null, '', '${path}'); dispatchEvent(new PopStateEvent('popstate'))`);
      await force.page.getByText('There is nothing here that you may see.').waitFor();
    }
    await force.context.close();
  });
});
