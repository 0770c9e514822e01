import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { keepPicture, noBrowser, openBrowser, signIn, tabTo, violationsOn } from '../support/browser.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { enquiryAboutIon } from '../support/people.ts';
import { putSent, type SentRequest } from '../support/sent-requests.ts';
import { startStage, type Stage } from '../support/stage.ts';

const inBrowser = noBrowser ? describe.skip : describe;

/** So many requests of a day in March 2017, each answered after so many days; the last ones not at all. */
function sent(country: string, days: readonly (number | 'never')[], over: Partial<SentRequest> = {}): SentRequest[] {
  return days.map((after, index) => {
    const at = new Date(Date.UTC(2017, 2, 3 + (index % 20), 9));
    const later = (count: number) => new Date(at.getTime() + count * 86_400_000).toISOString();
    const due = over.channel ? {} : { due: later(28).slice(0, 10) };
    const answer = after === 'never' ? { status: 'SENT' } : { status: 'ANSWERED', answered: [later(after)] };
    return { country, at: at.toISOString(), ...due, ...answer, ...over };
  });
}

inBrowser(noBrowser ?? 'answer rates and times', () => {
  let database: FreshDatabase;
  let stage: Stage;
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    database = await freshDatabase();
    stage = await startStage({ databaseUrl: database.url, dayMs: 1_000 });
    origin = new URL(stage.graphql).origin;
    browser = await openBrowser();
    const raised = await stage.client('30').raiseEnquiry(enquiryAboutIon());
    if (raised.__typename !== 'EnquiryRaised') throw new Error(JSON.stringify(raised));
    const pool = new pg.Pool({ connectionString: database.url, max: 1 });
    const all = [
      ...sent('RO', [1, 1, 2, 3, 3, 4, 6, 9, 35, 'never']),
      ...sent('PL', [2, 2, 5, 31, 'never', 'never']),
      ...sent('NG', [20, 61], { channel: 'INTERPOL' }),
      ...sent('RO', [8, 8, 9], { at: '2017-02-10T09:00:00Z' }).map((each) => ({ ...each, answered: ['2017-02-18T09:00:00Z'] })),
      ...sent('FR', [4, 'never'], { organisation: '44' }),
    ];
    for (const each of all) await putSent((text, values) => pool.query(text, values), raised.enquiry.id.slice(4), each);
    await pool.end();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await stage?.stop();
    await database?.drop();
  });

  /** Until the last day, by keyboard. */
  async function showMarch(page: Page, words: { link: string; day: string; month: string; year: string; period: string }) {
    await tabTo(page, words.link);
    await page.keyboard.press('Enter');
    await tabTo(page, words.period);
    await page.keyboard.press('ArrowUp');
    for (const [field, text] of [
      [words.day, '31'],
      [words.month, '3'],
      [words.year, '2017'],
    ] as const) {
      await tabTo(page, field);
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Enter');
  }
  const english = { link: 'Answer times', period: 'Period', day: 'Day', month: 'Month', year: 'Year' };

  const rowOf = async (page: Page, table: string, name: string) =>
    (
      await page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: name }).locator('td').allInnerTexts()
    ).join(' | ');

  it('shows a force by keyboard alone what became of its own requests, and nothing of those of another', async () => {
    const { page, context, complaints } = await signIn(browser, origin, 'Derbyshire investigator');
    await showMarch(page, english);
    await page.getByRole('heading', { level: 2, name: '2 March 2017 to 31 March 2017' }).waitFor();
    // One of ten waits; one of nine came after the 28 days.
    expect(await rowOf(page, 'How often countries answer', 'Romania')).toBe('10 | 9 | 0 | 0 | 0 | 1 | 1 | 90% | 100%');
    expect(await rowOf(page, 'How fast countries answer', 'Romania')).toBe(
      '9 | 8 | 1 | 80% | 3 days | 14.2 days | 8 days | 8 days',
    );
    expect(await rowOf(page, 'How fast countries answer', 'Nigeria')).toContain('2 | 0 | 0 | None | 40.5 days');
    expect(await page.getByText('France').count()).toBe(0);
    await keepPicture(page, 'answers');
    expect(await violationsOn(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await keepPicture(page, 'answers-printed');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('shows the exchange unit the requests of every force', async () => {
    const { page, context } = await signIn(browser, origin, 'Exchange unit caseworker');
    await showMarch(page, english);
    await page.getByText('Requests of every force').waitFor();
    await page.getByRole('rowheader', { name: 'France, ECRIS' }).first().waitFor();
    await context.close();
  });

  it('names a day that is none at its field', async () => {
    const { page, context } = await signIn(browser, origin, 'Derbyshire investigator');
    await page.getByRole('link', { name: 'Answer times' }).click();
    await page.getByLabel('Day', { exact: true }).fill('31');
    await page.getByLabel('Month').fill('2');
    await page.getByLabel('Year').fill('2017');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByRole('link', { name: 'Enter a real date' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('to');
    expect(await violationsOn(page)).toEqual([]);
    await context.close();
  });

  it('fits a narrow screen in Welsh', async () => {
    const { page, context } = await signIn(browser, origin, 'Derbyshire investigator');
    await page.setViewportSize({ width: 320, height: 700 });
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    await showMarch(page, { link: 'Amserau ateb', period: 'Cyfnod', day: 'Diwrnod', month: 'Mis', year: 'Blwyddyn' });
    await page.getByRole('heading', { level: 3, name: 'Pa mor gyflym' }).waitFor();
    await page.getByRole('heading', { level: 2, name: '2 Mawrth 2017 hyd 31 Mawrth 2017' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await violationsOn(page)).toEqual([]);
    await keepPicture(page, 'answers-narrow');
    await context.close();
  });
});
