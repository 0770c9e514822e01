import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { noBrowser, openBrowser, signIn, type Officer } from '../support/browser.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { openSilentLine, type SilentLine } from '../support/silent-line.ts';
import { startStage, type Stage } from '../support/stage.ts';

const inBrowser = noBrowser ? describe.skip : describe;
const waitMs = 40_000;

/** Stamped by the statement itself, so before its commit: what is measured from here on is never shorter than it was. */
const stamping = `
  create table stamped (event uuid primary key, organisation text not null, kind text not null, at timestamptz not null);
  create function stamp() returns trigger language plpgsql security definer as $$
    begin insert into public.stamped values (new.id, new.organisation, new.kind, clock_timestamp()); return null; end $$;
  create trigger stamp after insert on feed_event for each row execute function stamp();`;

/** Notes in the page when each arrival appeared, by the page's own clock, which is this machine's. */
const watching = `
  globalThis.shownAt = {};
  const look = () => { for (const row of document.querySelectorAll('tr[data-event]')) shownAt[row.dataset.event] ??= Date.now(); };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true });
  look();`;

inBrowser(noBrowser ?? 'an open page', () => {
  let database: FreshDatabase;
  let stage: Stage;
  let browser: Browser;
  let store: pg.Client;
  let officer: Officer;
  let line: SilentLine;
  let asked = 0;

  beforeAll(async () => {
    database = await freshDatabase();
    line = await openSilentLine(() => Number(new URL(stage.graphql).port));
    const env = { HUB_ORIGINS: `http://127.0.0.1:${line.port}` };
    stage = await startStage({ databaseUrl: database.url, dayMs: 1_000, env });
    store = new pg.Client({ connectionString: database.url });
    await store.connect();
    await store.query(stamping);
    browser = await openBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await store?.end();
    await line?.close();
    await stage?.stop();
    await database?.drop();
  });

  beforeEach(async () => {
    officer = await signIn(browser, new URL(stage.graphql).origin, 'Derbyshire investigator');
    await officer.page.getByText('Live: answers appear').waitFor();
  });

  afterEach(async () => {
    await officer.context.close();
  });

  /** @returns the id of the request. */
  async function ask(force: string, family: string): Promise<string> {
    const result = await stage.client(force).raiseEnquiry({
      idempotencyKey: `asked ${asked++}`,
      purpose: 'CRIMINAL_PROCEEDINGS',
      reason: `Custody ${force}/${asked}`,
      urgency: 'ROUTINE',
      subject: {
        names: [{ given: 'Ion', family }],
        birthDate: '1984-03-09',
        sex: 'MALE',
        birthPlace: { country: 'RO', town: 'Craiova' },
        nationalities: ['RO'],
      },
    });
    if (result.__typename !== 'EnquiryRaised') throw new Error(result.message);
    return result.enquiry.requests[0]?.id ?? '';
  }

  /** Waits in the database, not on the page. @returns the event of the answer and when it was written. */
  async function answered(force: string, before: number): Promise<{ event: string; at: Date }> {
    const deadline = Date.now() + waitMs;
    while (Date.now() < deadline) {
      const { rows } = await store.query<{ event: string; at: Date }>(
        `select event, at from stamped where organisation = $1 and kind = 'RESPONSE_ARRIVED' order by at offset $2`,
        [force, before],
      );
      if (rows[0]) return rows[0];
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('No answer came.');
  }

  async function answersOf(force: string): Promise<number> {
    const { rows } = await store.query<{ count: string }>(
      `select count(*) from stamped where organisation = $1 and kind = 'RESPONSE_ARRIVED'`,
      [force],
    );
    return Number(rows[0]?.count);
  }

  const row = ({ page }: Officer, event: string) => page.locator(`tr[data-event="${event}"]`);

  it('shows an answer within one second of its commit', async () => {
    await officer.page.evaluate(watching);
    const tookMs: number[] = [];
    for (const family of ['Exemplu', 'Exemplescu', 'Exemplaru']) {
      const before = await answersOf('30');
      await ask('30', family);
      const { event, at } = await answered('30', before);
      await row(officer, event).waitFor();
      const shownAt = await officer.page.evaluate<number>(`shownAt['${event}']`);
      tookMs.push(Math.round(shownAt - at.getTime()));
    }
    process.stdout.write(`From the answer's commit to the open page: ${tookMs.join(', ')} ms\n`);
    expect(Math.max(...tookMs)).toBeLessThanOrEqual(1_000);
  });

  it('shows two officers of two forces side by side what their own force was told, and nothing else', async () => {
    const other = await signIn(browser, new URL(stage.graphql).origin, 'Hampshire investigator');
    await other.page.getByText('Live: answers appear').waitFor();
    const [beforeOurs, beforeTheirs] = [await answersOf('30'), await answersOf('44')];
    const [ours, theirs] = await Promise.all([ask('30', 'Derbianu'), ask('44', 'Hampescu')]);
    const ourEvent = (await answered('30', beforeOurs)).event;
    const theirEvent = (await answered('44', beforeTheirs)).event;
    await row(officer, ourEvent).getByText('Ion Derbianu').waitFor();
    await row(other, theirEvent).getByText('Ion Hampescu').waitFor();
    expect(await row(officer, theirEvent).count()).toBe(0);
    expect(await row(other, ourEvent).count()).toBe(0);
    for (const [{ page }, foreign, name] of [
      [officer, theirs, 'Hampescu'],
      [other, ours, 'Derbianu'],
    ] as const) {
      await page.evaluate(
        `history.pushState(null, '', '/requests/${encodeURIComponent(foreign)}'); dispatchEvent(new PopStateEvent('popstate'))`,
      );
      await page.getByText('There is nothing here that you may see.').waitFor();
      await page.getByRole('link', { name: 'Requests', exact: true }).click();
      await page.getByRole('table').waitFor();
      expect(await page.content()).not.toContain(name);
    }
    await other.context.close();
  });

  it('loses no arrival that is committed while the hub is down, and shows it once', async () => {
    const before = await answersOf('30');
    await ask('30', 'Kaputescu');
    await stage.api.kill();
    await officer.page.getByText('Reconnecting').waitFor();
    const { event } = await answered('30', before);
    expect(await row(officer, event).count()).toBe(0);
    await stage.api.start();
    await officer.page.getByText('Live again: resumed at').waitFor({ timeout: waitMs });
    await row(officer, event).getByText('Answer').waitFor();
    await officer.page.getByText(/While you were away, until .*Answer \(\d+\)/).waitFor();
    const later = await ask('30', 'Nachherescu').then(() => answered('30', before + 1));
    await row(officer, later.event).waitFor();
    expect(await row(officer, event).count()).toBe(1);
    expect(await officer.page.locator('tr[data-event]', { hasText: 'Kaputescu' }).count()).toBe(1);
  });

  it('goes on after the network was away', async () => {
    const before = await answersOf('30');
    await officer.context.setOffline(true);
    await ask('30', 'Offlinescu');
    const { event } = await answered('30', before);
    await officer.context.setOffline(false);
    await row(officer, event).waitFor({ timeout: waitMs });
    expect(await row(officer, event).count()).toBe(1);
  });

  it('notices by itself that a line fell silent, and goes on over another', async () => {
    const roaming = await signIn(browser, `http://127.0.0.1:${line.port}`, 'Derbyshire investigator');
    await roaming.page.getByText('Live: answers appear').waitFor();
    const before = await answersOf('30');
    line.fallSilent();
    await ask('30', 'Silentescu');
    const { event } = await answered('30', before);
    await roaming.page.getByText('Reconnecting').waitFor({ timeout: waitMs });
    line.mend();
    await row(roaming, event).waitFor({ timeout: waitMs });
    expect(await row(roaming, event).count()).toBe(1);
    await roaming.context.close();
  });

  it('has everything once a slept page wakes', async () => {
    const before = await answersOf('30');
    const chromium = await officer.context.newCDPSession(officer.page);
    await chromium.send('Page.setWebLifecycleState', { state: 'frozen' });
    await ask('30', 'Schlafescu');
    const { event } = await answered('30', before);
    await chromium.send('Page.setWebLifecycleState', { state: 'active' });
    await row(officer, event).waitFor({ timeout: waitMs });
    expect(await row(officer, event).count()).toBe(1);
  });
});
