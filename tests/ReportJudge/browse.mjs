// The second opinion on the HTML report, by a browser and axe-core.
//
//   node browse.mjs BROWSER PAGE
//
// opens the page in light, in dark, narrow, and as print, works its filter and its headings by the keyboard alone, and writes what it saw as one JSON object.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [browserPath, pagePath] = process.argv.slice(2);
const address = pathToFileURL(pagePath).href;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
});
const saw = { requests: [], errors: [], faults: [], overflow: [] };

async function open(name, options) {
  const context = await browser.newContext({ bypassCSP: false, ...options });
  const page = await context.newPage();
  page.on('request', (r) => { if (r.url() !== address) saw.requests.push(r.url()); });
  page.on('console', (m) => saw.errors.push(`${name}: ${m.text()}`));
  page.on('pageerror', (e) => saw.errors.push(`${name}: ${e.message}`));
  page.on('dialog', (d) => { saw.errors.push(`${name}: a dialog opened`); d.dismiss(); });
  await page.goto(address);
  return page;
}

// axe is put in by the debugging protocol: the page's own policy lets no foreign script in.
async function check(name, page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe });
  const { result } = await session.send('Runtime.evaluate', {
    expression: "axe.run(document, { resultTypes: ['violations'] }).then((r) => JSON.stringify(r.violations.map((v) => ({ id: v.id, impact: v.impact, where: v.nodes.slice(0, 3).map((n) => n.target.join(' ') + ' ' + n.failureSummary) }))))",
    awaitPromise: true,
    returnByValue: true,
  });
  saw.faults.push(...JSON.parse(result.value).map((v) => ({ in: name, ...v })));
  await session.detach();
}

const rows = (page) => page.evaluate(() => Array.from(document.querySelectorAll('#finding-rows tr')).filter((r) => !r.hidden).map((r) => [r.dataset.rule, r.dataset.outcome, r.cells[0].textContent.trim()]));

const light = await open('light', { colorScheme: 'light', viewport: { width: 1200, height: 900 } });
saw.ground = { light: await light.evaluate(() => getComputedStyle(document.body).backgroundColor) };
await light.evaluate(() => document.querySelectorAll('details').forEach((d, i) => { d.open = i < 12 || i % 7 === 0; }));
await check('light', light);

// By keyboard: the first stop skips to the report; then the words, the outcome, and a heading.
await light.reload();
await light.keyboard.press('Tab');
saw.first = await light.evaluate(() => document.activeElement.textContent);
if (await light.locator('#filter-words').count()) {
  saw.all = await rows(light);
  const reach = async (of) => {
    for (let i = 0; i < 2000; i++) {
      if (await light.evaluate((s) => document.activeElement?.matches(s) ?? false, of)) {
        return true;
      }
      await light.keyboard.press('Tab');
    }
    return false;
  };
  saw.reached = [await reach('#filter-words')];
  await light.keyboard.type('pm1002');
  saw.words = await rows(light);
  saw.status = await light.textContent('#finding-count');
  await light.keyboard.press('ControlOrMeta+A');
  await light.keyboard.press('Delete');
  saw.reached.push(await reach('select[data-of=outcome]'));
  await light.keyboard.type('undet');
  saw.outcome = await rows(light);
  saw.reached.push(await reach('#filter-clear'));
  await light.keyboard.press('Enter');
  saw.cleared = (await rows(light)).length;
  saw.reached.push(await reach('.filters ~ .scroll th:nth-child(3) button'));
  await light.keyboard.press('Enter');
  saw.up = await rows(light);
  await light.keyboard.press('Space');
  saw.down = await rows(light);
  saw.sorted = await light.evaluate(() => document.querySelector('th[aria-sort]')?.getAttribute('aria-sort'));
  if (await light.locator('#finding-rows a[href^="#case-"]').count()) {
    await light.locator('#finding-rows a[href^="#case-"]').first().focus();
    await light.keyboard.press('Enter');
    await light.waitForFunction(() => document.activeElement.tagName === 'SUMMARY');
    saw.timeline = await light.evaluate(() => document.activeElement.parentElement.open && document.activeElement.parentElement.querySelector('svg[role=img] desc').textContent.length);
  }
}

const dark = await open('dark', { colorScheme: 'dark', viewport: { width: 1200, height: 900 } });
saw.ground.dark = await dark.evaluate(() => getComputedStyle(document.body).backgroundColor);
await dark.evaluate(() => document.querySelectorAll('details').forEach((d, i) => { d.open = i < 12 || i % 7 === 0; }));
await check('dark', dark);

const narrow = await open('narrow', { colorScheme: 'light', viewport: { width: 360, height: 740 } });
await check('narrow', narrow);
saw.overflow.push(await narrow.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth));

await dark.emulateMedia({ media: 'print', colorScheme: 'dark' });
await dark.evaluate(() => dispatchEvent(new Event('beforeprint')));
saw.print = await dark.evaluate(() => ({
  ground: getComputedStyle(document.body).backgroundColor,
  filters: getComputedStyle(document.querySelector('.filters') ?? document.querySelector('nav')).display,
  folded: document.querySelectorAll('details:not([open]):not(.timeline)').length,
}));

const still = await open('without script', { javaScriptEnabled: false, colorScheme: 'light', viewport: { width: 1200, height: 900 } });
saw.still = { rows: await still.locator('#finding-rows tr:visible').count(), filters: await still.locator('.filters:visible').count() };

await browser.close();
process.stdout.write(JSON.stringify(saw));
