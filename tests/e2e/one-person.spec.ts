import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { onePersonHref, onePersonId } from '../../src/routes.ts';
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
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
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
    for (const view of ['timeline', 'places'] as const) {
      const shown = await (await page.request.get(`${address}${view}.html`)).text();
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
