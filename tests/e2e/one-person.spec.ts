import { expect, type Page } from '@playwright/test';
import { onePersonViews } from '../../src/article/views.ts';
import { onePersonHref, onePersonId, viewFile } from '../../src/routes.ts';
import { barriers } from './barriers.ts';
import { test } from './reused-page.ts';
import { places, siteAddress } from './served-sites.ts';
import { slug } from './story.ts';

const stories = [
  { site: 'content', folder: slug, view: 'timeline', person: 'kamala-harris' },
  { site: 'content', folder: slug, view: 'places', person: 'antony-blinken' },
  { site: 'fixtures', folder: 'ravna-river-treaty', view: 'timeline', person: 'kristjan-tammeorg' },
  { site: 'fixtures', folder: 'ravna-river-treaty', view: 'places', person: 'kristjan-tammeorg' },
  { site: 'fixtures', folder: 'library-boat', view: 'places', person: 'hind' },
] as const;

/** Whether each visible entry, and each part of a figure, has to do with the person, and whether it is muted. */
function parts(page: Page, person: string): Promise<{ ofPerson: boolean; isMuted: boolean }[]> {
  return page.locator('.filtered :is(.item,.bar):visible').evaluateAll((all, id) => {
    const quiet = document.querySelector('.kicker');
    const muted = quiet ? getComputedStyle(quiet).color : '';
    return all.map((part) => ({
      ofPerson: (part.getAttribute('data-person') ?? '').split(' ').includes(id),
      isMuted: getComputedStyle(part).color === muted,
    }));
  }, person);
}

for (const { site, folder, view, person } of stories) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${folder}/${view}.html for ${person}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled });

      for (const place of places) {
        test(`shows one person and mutes the rest, and all again (${place})`, async ({ page }) => {
          await page.goto(`${siteAddress(site, place)}${folder}/${onePersonHref(view, person)}`);
          await expect(page.locator(`[id="${onePersonId(person)}"]`)).toBeInViewport();
          const found = await parts(page, person);
          expect(found.filter(({ ofPerson }) => ofPerson).length).toBeGreaterThan(0);
          expect(found.filter(({ ofPerson, isMuted }) => ofPerson === isMuted)).toEqual([]);
          await page.locator('.chosen .out').click();
          await expect(page.locator('.chosen > :visible')).toHaveCount(0);
          expect((await parts(page, person)).filter(({ isMuted }) => isMuted)).toEqual([]);
        });
      }
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${folder}/${view}.html for ${person} can be read by all (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(`${siteAddress(site, 'root')}${folder}/${onePersonHref(view, person)}`);
      expect((await barriers(page)).map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }
}

test('who’s who leads to the views that have something of a person to show, and to no others', async ({ page }) => {
  const address = `${siteAddress('content', 'root')}${slug}/`;
  await page.goto(`${address}actors.html`);
  const people = await page.locator('.actor').evaluateAll((actors) => actors.map(({ id }) => id));
  expect(people.length).toBeGreaterThan(3);
  for (const id of people) {
    const hrefs = await page.locator(`[id="${id}"] .ways a`).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const view of onePersonViews) {
      const shown = await (await page.request.get(`${address}${viewFile[view]}`)).text();
      const isShown = new RegExp(`data-person="[^"]*\\b${id}\\b`, 'u').test(shown);
      expect([id, view, hrefs.includes(onePersonHref(view, id))]).toEqual([id, view, isShown]);
    }
  }
});

test('the address of a person who was called otherwise shows the person of today', async ({ page }) => {
  await page.goto(`${siteAddress('fixtures', 'root')}ravna-river-treaty/${onePersonHref('timeline', 'kristjan-tamme')}`);
  await expect(page.locator(`[id="${onePersonId('kristjan-tammeorg')}"]`)).toBeInViewport();
  const found = await parts(page, 'kristjan-tammeorg');
  expect(found.filter(({ ofPerson, isMuted }) => ofPerson === isMuted)).toEqual([]);
});

for (const place of places) {
  test(`a choice in a filter takes the place of the person in the address, and all come back at once (${place})`, async ({ page }) => {
    const address = `${siteAddress('content', place)}${slug}/`;
    const lines = page.locator('.chosen p:visible');
    const back = page.locator('.chosen :is(.out,button):visible');
    await page.goto(`${address}${onePersonHref('timeline', 'kamala-harris')}`);
    await expect(lines).toHaveCount(1);
    const choice = page.locator('.filters label:has(input[value="marcelo-ebrard"])');
    const fold = page.locator('.filters details:not([open]):has(input[value="marcelo-ebrard"]) summary');
    if ((await fold.count()) > 0) await fold.click();
    await choice.click();
    await expect(lines).toHaveCount(1);
    await expect(lines).toContainText('Ebrard');
    await expect(choice.locator('input')).toBeChecked();
    await expect(choice).toBeInViewport();
    if (place !== 'file') await expect(page).toHaveURL(`${address}timeline.html?person=marcelo-ebrard`);
    await expect
      .poll(async () => (await parts(page, 'marcelo-ebrard')).filter(({ ofPerson, isMuted }) => ofPerson === isMuted))
      .toEqual([]);
    await expect(back).toHaveCount(1);
    await back.click();
    await expect(page.locator('.chosen > :visible')).toHaveCount(0);
    await expect.poll(async () => (await parts(page, 'kamala-harris')).filter(({ isMuted }) => isMuted)).toEqual([]);
    if (place !== 'file') await expect(page).toHaveURL(`${address}timeline.html`);
  });
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a choice in a filter comes before the person in the address, and all come back at once', async ({ page }) => {
    await page.goto(`${siteAddress('content', 'root')}${slug}/${onePersonHref('timeline', 'kamala-harris')}`);
    await page.locator('.filters label:visible:has(input[value="antony-blinken"])').click();
    await expect(page.locator('.chosen p:visible')).toHaveText(/^\s*Blinken: /u);
    await page.locator('.chosen :is(.out,button):visible').click();
    await expect(page.locator('.chosen > :visible')).toHaveCount(0);
  });
});

test('the line of a person with no date offers no way back, for nothing is muted', async ({ page }) => {
  await page.goto(`${siteAddress('content', 'root')}${slug}/${onePersonHref('timeline', 'symone-sanders')}`);
  await expect(page.locator('.chosen > :visible')).toHaveText(['Sanders takes part in none of the dates.']);
  expect((await parts(page, 'symone-sanders')).filter(({ isMuted }) => isMuted)).toEqual([]);
});

for (const width of [390, 1366]) {
  test(`the line of a person stands right under the bar, and nothing before it is cut in two (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 768 });
    await page.goto(`${siteAddress('content', 'root')}${slug}/${onePersonHref('timeline', 'kamala-harris')}`);
    const bar = await page.locator('.view-bar').evaluate((box) => box.getBoundingClientRect().bottom);
    const line = await page.locator('.one:visible').evaluate((box) => box.getBoundingClientRect().top);
    const row = await page.locator('.share-row').evaluate((box) => box.getBoundingClientRect());
    expect(line).toBeGreaterThanOrEqual(bar);
    expect(row.bottom <= bar || row.top >= bar).toBe(true);
  });
}
