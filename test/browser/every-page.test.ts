import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { burglary } from '../../connectors/pnc/simulator/cases.ts';
import { aBriton, aRomanian, notYetTold, theft } from '../../scenarios/kit/people.ts';
import { asAsked, asOnPnc, asRegistered, cast } from '../../scenarios/kit/subject.ts';
import { keepPicture, noBrowser, openBrowser, signIn, violationsOn } from '../support/browser.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { until } from '../support/processes.ts';
import { startStage, type Stage } from '../support/stage.ts';

/** Everything is there in two seconds on a quiet machine. */
const patienceMs = 60_000;
const inBrowser = noBrowser ? describe.skip : describe;

inBrowser(noBrowser ?? 'every page', () => {
  let database: FreshDatabase;
  let stage: Stage;
  let browser: Browser;
  let origin: string;
  /** By the ready user who has them. */
  let places: Record<string, string[]>;

  beforeAll(async () => {
    database = await freshDatabase();
    stage = await startStage({ databaseUrl: database.url, dayMs: 300 });
    origin = new URL(stage.graphql).origin;
    browser = await openBrowser();
    places = await fill(stage);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await stage?.stop();
    await database?.drop();
  });

  it.each(['Derbyshire investigator', 'Exchange unit supervisor', 'Exchange unit operations', 'Exchange unit auditor'])(
    'of the %s fits 320 pixels, has nothing that axe objects to in either language, and asks no other host',
    async (user) => {
      const { page, context, asked, complaints } = await signIn(browser, origin, user);
      const paths = [...(await desksOf(page)), ...(places[user] ?? [])];
      for (const language of ['Cymraeg', 'English']) {
        await page.setViewportSize({ width: language === 'Cymraeg' ? 320 : 1200, height: 800 });
        await page.getByRole('button', { name: language }).click();
        for (const path of paths) {
          await page.evaluate(`history.pushState(null, '', '${path}'); dispatchEvent(new PopStateEvent('popstate'))`);
          await settled(page);
          expect([path, await widerThanThePage(page)]).toEqual([path, []]);
          expect([path, await violationsOn(page)]).toEqual([path, []]);
          if (language === 'Cymraeg') await keepPicture(page, `narrow ${user} ${path.split('/')[1] ?? ''}`.replaceAll(' ', '-'));
        }
      }
      expect(paths).toContain('/connectors');
      expect(asked.filter((address) => new URL(address).origin !== origin)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
    180_000,
  );
});

function desksOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>("[...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href'))");
}

/** Text of whatever makes the page scroll sideways; what scrolls by itself does not. */
async function widerThanThePage(page: Page): Promise<string[]> {
  return page.evaluate<
    string[]
  >(`document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('main *')]
    .filter((each) => each.getBoundingClientRect().right > innerWidth && !each.closest('.hub-scroll'))
    .map((each) => each.tagName + ': ' + each.innerText)`);
}

/** What was asked for is there. */
async function settled(page: Page): Promise<void> {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  await page.locator('h1').waitFor();
  const loading = page.locator('main p[role=status]').filter({ hasText: /^(Loading|Yn llwytho)$/ });
  await until('what was asked for is there', async () => (await loading.count()) === 0);
}

/** Something at every desk: an answered enquiry, a request to us with its draft to be made, a notification to decide. */
async function fill(stage: Stage): Promise<Record<string, string[]>> {
  const [about, askedAbout, notified] = [cast(aRomanian), cast(aRomanian), cast(aBriton)];
  const register = asRegistered(about, { convictions: [theft] });
  await stage.order('ecris', 'behaviour', { addPerson: { country: 'RO', person: register } });
  await stage.order('pnc', 'behaviour', {
    order: 'PUT_NOMINAL',
    nominal: asOnPnc(askedAbout, { cases: [burglary('2015-03-12', 4821)] }),
  });
  const [derby, unit] = [stage.client('30'), stage.client('89', 'supervisor')];
  const raised = await derby.raiseEnquiry({
    idempotencyKey: 'one',
    purpose: 'CRIMINAL_PROCEEDINGS',
    reason: 'Custody 30/1',
    urgency: 'ROUTINE',
    subject: asAsked(about),
  });
  if (raised.__typename !== 'EnquiryRaised') throw new Error(raised.message);
  await stage.order('ecris', 'behaviour', { ask: { country: 'RO', person: asRegistered(askedAbout) } });
  const person = asRegistered(notified, { convictions: [notYetTold(theft)] });
  await stage.order('ecris', 'behaviour', { notify: { country: 'RO', person } });
  const of = async (filter: Parameters<typeof unit.countryRequests>[0]) => (await unit.countryRequests(filter)).nodes[0];
  await until(
    'Romania has answered',
    async () => (await of({ statuses: ['ANSWERED'], direction: 'OUT' })) !== undefined,
    patienceMs,
  );
  await until('it is known whom Romania means', async () => (await of({ statuses: ['TO_ANSWER'] })) !== undefined, patienceMs);
  await until(
    'a conviction was told',
    async () => (await unit.notifications({ statuses: ['TO_DECIDE'] })).nodes.length > 0,
    patienceMs,
  );
  const [request, requestIn, notification] = [
    await of({ direction: 'OUT' }),
    await of({ direction: 'IN' }),
    (await unit.notifications()).nodes[0],
  ];
  const cases = [`/enquiries/${raised.enquiry.id}`, `/requests/${request?.id}`];
  return {
    'Derbyshire investigator': [...cases, `/people/${request?.person.id}`, '/nowhere'],
    'Exchange unit supervisor': [...cases, `/requests-in/${requestIn?.id}`, `/notifications/${notification?.id}`],
    'Exchange unit auditor': cases,
  };
}
