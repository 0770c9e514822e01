import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { aRomanian, theft } from '../../scenarios/kit/people.ts';
import { asAsked, asRegistered, cast, type Cast } from '../../scenarios/kit/subject.ts';
import { keepPicture, noBrowser, openBrowser, signIn, tabTo, violationsOn, type Officer } from '../support/browser.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { startStage, type Stage } from '../support/stage.ts';

const inBrowser = noBrowser ? describe.skip : describe;
const soon = { timeout: 30_000 };

inBrowser(noBrowser ?? 'an officer of a force', () => {
  let database: FreshDatabase;
  let stage: Stage;
  let browser: Browser;
  let origin: string;
  let officer: Officer;

  beforeAll(async () => {
    database = await freshDatabase();
    stage = await startStage({ databaseUrl: database.url, dayMs: 1_000 });
    origin = new URL(stage.graphql).origin;
    browser = await openBrowser();
    officer = await signIn(browser, origin, 'Derbyshire investigator');
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await stage?.stop();
    await database?.drop();
  });

  /** Asks Romania about a man of whom it wants to know more before it answers. */
  async function askWhereMoreIsWanted(): Promise<Cast> {
    const about = cast(aRomanian);
    const person = asRegistered(about, { wants: ['FatherName', 'BirthPlace'], waits: true, convictions: [theft] });
    await stage.order('ecris', 'behaviour', { addPerson: { country: 'RO', person } });
    const result = await stage.client('30').raiseEnquiry({
      idempotencyKey: about.family,
      purpose: 'CRIMINAL_PROCEEDINGS',
      reason: 'Custody 30/12',
      urgency: 'ROUTINE',
      subject: asAsked(about),
    });
    expect(result.__typename).toBe('EnquiryRaised');
    return about;
  }

  async function openArrival({ page }: Officer, what: string, family: string): Promise<void> {
    await page.getByRole('link', { name: /^Inbox/ }).click();
    await page.locator('tr[data-event]', { hasText: what }).filter({ hasText: family }).getByRole('link').click(soon);
  }

  async function status(page: Page, text: string): Promise<void> {
    await page.locator('.govuk-summary-list__row', { hasText: 'Status' }).first().getByText(text, { exact: true }).waitFor(soon);
  }

  it('tells a country what it wants to know, with the keyboard alone, and reads the answer', async () => {
    const { page } = officer;
    const { family } = await askWhereMoreIsWanted();
    await openArrival(officer, 'They want to know more', family);
    await status(page, 'They want to know more');
    await keepPicture(page, 'information-wanted');
    expect(await violationsOn(page)).toEqual([]);
    await tabTo(page, "Father's name");
    await page.keyboard.type('Vasile Exemplu');
    await page.keyboard.press('Enter');
    await status(page, 'Answered');
    await page.getByText('Judecătoria Craiova').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await keepPicture(page, 'request-printed');
    expect(await page.getByRole('navigation').count()).toBe(0);
    await page.emulateMedia({ media: null });
  });

  it('withdraws a request, for a reason', async () => {
    const { page } = officer;
    const { family } = await askWhereMoreIsWanted();
    await openArrival(officer, 'They want to know more', family);
    await page.getByText('Withdraw this request').click();
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await page.getByRole('link', { name: 'Enter your reasons' }).waitFor();
    await page.getByLabel('Reason', { exact: true }).fill('Released without charge');
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await status(page, 'Withdrawn');
    expect(await page.getByText('Withdraw this request').count()).toBe(0);
  });

  it('sees at one place what was told of a person and what was asked about them', async () => {
    const { page } = officer;
    await page.getByRole('link', { name: 'Requests', exact: true }).click();
    await page.getByLabel('Status').selectOption('Answered');
    await page
      .getByRole('row', { name: /Romania.*Answered/ })
      .getByRole('link')
      .click();
    await page.getByRole('heading', { level: 2, name: 'Timeline' }).waitFor();
    const { nodes } = await stage.client('30').countryRequests({ statuses: ['ANSWERED'] });
    await page.evaluate(
      `history.pushState(null, '', '/people/${nodes[0]?.person.id}'); dispatchEvent(new PopStateEvent('popstate'))`,
    );
    await page.getByRole('heading', { level: 2, name: 'Requests' }).waitFor();
    await page.getByRole('row', { name: /Romania.*Answered/ }).waitFor();
    await page.getByText('Judecătoria Craiova').waitFor();
    await keepPicture(page, 'person-whole');
    expect(await violationsOn(page)).toEqual([]);
  });

  it('is told how many working days are left, by the clock of the hub', async () => {
    const { page } = officer;
    await askWhereMoreIsWanted();
    await page.getByRole('link', { name: 'Deadlines' }).click();
    const row = page.getByRole('row', { name: /Romania/ }).last();
    await row.waitFor(soon);
    const { nodes } = await stage.client('30').deadlines();
    expect(await row.innerText()).toContain(`\t${nodes.at(-1)?.workingDaysLeft}`);
    await keepPicture(page, 'deadlines');
  });

  it('asks who may not see answers to take nothing for "none": the auditor is told that they are withheld', async () => {
    const auditor = await signIn(browser, origin, 'Exchange unit auditor');
    await auditor.page.getByRole('link', { name: 'Requests', exact: true }).click();
    await auditor.page.getByLabel('Status').selectOption('Answered');
    await auditor.page
      .getByRole('row', { name: /Romania.*Answered/ })
      .getByRole('link')
      .click();
    await auditor.page.getByText('Withheld: your role sees').waitFor();
    expect(await auditor.page.getByText('Judecătoria').count()).toBe(0);
    expect(await auditor.page.getByText('No answer has arrived').count()).toBe(0);
    await keepPicture(auditor.page, 'auditor');
    expect(await violationsOn(auditor.page)).toEqual([]);
    await auditor.context.close();
  });
});
