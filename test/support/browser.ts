/** Chromium as an officer has it: Debian's own, without a window. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => existsSync(file));
const root = path.resolve(import.meta.dirname, '..', '..');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Word for the reporter where there is no browser and none is demanded; in continuous integration there must be one. */
export const noBrowser =
  executable || process.env.CI ? undefined : 'There is no Chromium on this machine: apt-get install chromium.';

export async function openBrowser(): Promise<Browser> {
  if (!executable) throw new Error('There is no Chromium on this machine: apt-get install chromium.');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
  return chromium.launch({ executablePath: executable, args });
}

export interface Officer {
  page: Page;
  context: BrowserContext;
  /** Every address that the page asked for. */
  asked: string[];
  /** What the browser itself complained of: refused scripts, unhandled errors. */
  complaints: string[];
}

/** Comes to the console in a browser of one's own and signs in. @param button the ready user's name */
export async function signIn(browser: Browser, origin: string, button: string): Promise<Officer> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1200, height: 900 },
  });
  const page = await context.newPage();
  const officer: Officer = { page, context, asked: [], complaints: [] };
  context.on('request', (request) => officer.asked.push(request.url()));
  context.on('response', (answer) => answer.status() === 404 && officer.complaints.push(`404 ${answer.url()}`));
  page.on('pageerror', (error) => officer.complaints.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' && !/ERR_CONNECTION_REFUSED|WebSocket/.test(line.text())) officer.complaints.push(line.text());
  });
  await page.goto(origin);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('navigation', { name: 'Desks' }).waitFor();
  return officer;
}

/** As fast as a keyboard user tabs: never further than the page is long. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate("document.activeElement.labels?.[0]?.innerText || document.activeElement.innerText || ''");
    if (String(text).startsWith(name)) return;
  }
  throw new Error(`${name} cannot be reached by keyboard.`);
}

/** What axe finds against WCAG 2.2 AA, each as one line. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(axe, 'utf8'));
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { axe: checker } = globalThis as unknown as { axe: { run(options: unknown): Promise<{ violations: Violation[] }> } };
    interface Violation {
      id: string;
      nodes: { target: string[]; failureSummary?: string }[];
    }
    const { violations } = await checker.run({ runOnly: tags });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
    );
  });
}

/** Kept to be looked at: `.data/screenshots/`. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = path.join(root, '.data', 'screenshots');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}
