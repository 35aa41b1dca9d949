import { expect, type Page } from '@playwright/test';
import { test } from './reused-page.ts';
import { places, siteAddress } from './served-sites.ts';
import { slug } from './story.ts';

const views = [
  { site: 'content', folder: slug, view: 'timeline.html', name: 'person' },
  { site: 'content', folder: slug, view: 'timeline.html', name: 'place' },
  { site: 'fixtures', folder: 'ravna-river-treaty', view: 'timeline.html', name: 'person' },
  { site: 'fixtures', folder: 'ravna-river-treaty', view: 'actors.html', name: 'country' },
] as const;

const shown = (page: Page) => page.locator('.filtered .item:visible');

/** The choices of a filter that can be seen without opening a fold, but for the first, which shows all. */
async function choicesOf(page: Page, name: string): Promise<{ value: string; count: number }[]> {
  return page
    .locator(`.filters label:visible:has(input[name=${name}])`)
    .evaluateAll((labels) =>
      labels
        .map((label) => ({ value: label.querySelector('input')?.value ?? '', count: Number(label.querySelector('i')?.textContent) }))
        .filter(({ value }) => value !== ''),
    );
}

for (const { site, folder, view, name } of views) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${folder}/${view} by ${name}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled });

      test('shows as many as each choice says, and all again', async ({ page }) => {
        await page.goto(`${siteAddress(site, 'root')}${folder}/${view}`);
        const all = await shown(page).count();
        const choices = await choicesOf(page, name);
        expect(choices.length).toBeGreaterThan(1);
        for (const { value, count } of choices.slice(0, 3)) {
          await page.locator(`.filters label:has(input[name=${name}][value="${value}"])`).click();
          await expect(shown(page)).toHaveCount(count);
        }
        await page.locator(`.filters label:has(input[name=${name}][value=""])`).click();
        await expect(shown(page)).toHaveCount(all);
      });
    });
  }

  for (const place of places) {
    test(`${folder}/${view} by ${name} keeps its state in the address (${place})`, async ({ page }) => {
      const address = `${siteAddress(site, place)}${folder}/${view}`;
      await page.goto(address);
      const [choice] = await choicesOf(page, name);
      await page.goto(`${address}?${name}=${choice?.value ?? ''}`);
      await expect(shown(page)).toHaveCount(choice?.count ?? 0);
      await expect(page.locator(`.filters input[name=${name}]:checked`)).toHaveValue(choice?.value ?? '');
      await expect(page.locator('.filters [role=status]')).toContainText(String(choice?.count));
      await page.locator(`.filters label:has(input[name=${name}][value=""])`).click();
      if (place !== 'file') await expect(page).toHaveURL(address);
      await page.goto(`${address}?${name}=nobody-of-this-name`);
      await expect(page.locator(`.filters input[name=${name}]:checked`)).toHaveValue('');
    });
  }

  test(`${folder}/${view} by ${name} is used by keyboard`, async ({ page }) => {
    await page.goto(`${siteAddress(site, 'root')}${folder}/${view}`);
    const [choice] = await choicesOf(page, name);
    await page.locator(`.filters input[name=${name}]:checked`).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator(`.filters input[name=${name}]:checked`)).toHaveValue(choice?.value ?? '');
    await expect(shown(page)).toHaveCount(choice?.count ?? 0);
    await expect(page).toHaveURL(new RegExp(`[?&]${name}=${choice?.value ?? ''}`, 'u'));
  });
}

test('a link to a date shows it although a filter hides its kind', async ({ page }) => {
  const address = `${siteAddress('content', 'root')}${slug}/timeline.html`;
  await page.goto(address);
  const [choice] = await choicesOf(page, 'person');
  await page.goto(`${address}?person=${choice?.value ?? ''}`);
  const visible = new Set(await shown(page).evaluateAll((items) => items.map(({ id }) => id)));
  const ids = await page.locator('.filtered .item[id]').evaluateAll((items) => items.map(({ id }) => id));
  const hidden = ids.find((id) => !visible.has(id)) ?? '';
  expect(hidden).not.toBe('');
  await page.goto('about:blank');
  await page.goto(`${address}?person=${choice?.value ?? ''}#${hidden}`);
  await expect(page.locator(`[id="${hidden}"]`)).toBeInViewport();
});

const line = (page: Page) => page.locator('.chosen p:visible');
const showAll = (page: Page) => page.locator('.chosen button');

for (const javaScriptEnabled of [true, false]) {
  test.describe(`what is chosen, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('is said under the headline with its count, and all come back from there', async ({ page }) => {
      await page.goto(`${siteAddress('content', 'root')}${slug}/timeline.html`);
      const all = await shown(page).count();
      await expect(line(page)).toHaveCount(0);
      await expect(showAll(page)).toBeHidden();
      for (const name of ['person', 'place']) {
        const choice = (await choicesOf(page, name))[1];
        const words = page.locator(`.filters label:has(input[name=${name}][value="${choice?.value ?? ''}"])`);
        await words.click();
        await expect(line(page)).toHaveCount(1);
        await expect(line(page)).toContainText(`${(await words.locator('bdi').textContent()) ?? ''}: ${choice?.count ?? ''} of ${all} `);
        await showAll(page).click();
        await expect(shown(page)).toHaveCount(all);
        await expect(showAll(page)).toBeHidden();
      }
    });

    test('mutes the bars that lack it, and no others', async ({ page }) => {
      await page.goto(`${siteAddress('content', 'root')}${slug}/timeline.html`);
      const [choice] = (await choicesOf(page, 'person')).slice(1);
      const inkOf = (having: string) =>
        page.locator(`.lens .bar${having}:visible`).evaluateAll((bars) => {
          const filled = bars.flatMap((bar) => [...bar.querySelectorAll('.f')]).map((part) => getComputedStyle(part).fill);
          return [...new Set([...bars.map((bar) => getComputedStyle(bar).color), ...filled])].sort();
        });
      const ink = await inkOf('');
      await page.locator(`.filters label:has(input[value="${choice?.value ?? ''}"])`).click();
      await expect(async () => {
        expect(await inkOf(`[data-person~="${choice?.value ?? ''}"]`)).toEqual(ink);
        const muted = await inkOf(`:not([data-person~="${choice?.value ?? ''}"])`);
        expect(muted).toHaveLength(1);
        expect(ink).not.toContain(muted[0]);
      }).toPass();
    });
  });
}

test('a place shows what takes place there and what concerns it, told apart in each row', async ({ page }) => {
  await page.goto(`${siteAddress('content', 'root')}${slug}/timeline.html?place=mexico`);
  await expect(line(page)).toHaveText('Mexico: 3 of 11 dates, 1 of them there.');
  const concerned = shown(page).filter({ hasText: /Concerns[^]*Mexico/u });
  expect(await concerned.evaluateAll((rows) => rows.map(({ id }) => id))).toEqual(['biden-border-pressure', 'ebrard-meeting']);
  await expect(shown(page).filter({ has: page.locator('.who a.place', { hasText: /^Mexico$/u }) })).toHaveAttribute(
    'id',
    'harris-in-mexico',
  );
});

test('two filters together say how many dates fit both', async ({ page }) => {
  await page.goto(`${siteAddress('content', 'root')}${slug}/timeline.html?place=mexico&person=antony-blinken`);
  await expect(shown(page)).toHaveCount(1);
  await expect(line(page)).toHaveText([/^\s*Blinken: 5\sof\s11\sdates\.\s*$/u, /^\s*Mexico: /u, /^Both: 1\sof\s11\sdates\.$/u]);
  await showAll(page).click();
  await expect(page).toHaveURL(`${siteAddress('content', 'root')}${slug}/timeline.html`);
  await expect(page.locator('.filters input:focus')).toHaveCount(1);
});
