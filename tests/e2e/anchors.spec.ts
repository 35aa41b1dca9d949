import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { addressesOf, parseRecord } from '../../src/compile/addresses/anchors.ts';
import { viewFile } from '../../src/routes.ts';
import { type SiteName, sites } from '../built-sites.ts';
import { test } from './reused-page.ts';
import { siteAddress } from './served-sites.ts';

interface Published {
  site: SiteName;
  slug: string;
  formerly: string[];
  /** `index.html#its-id`, every one that was ever published. */
  addresses: string[];
}

/** The records that lie beside the articles, not what the site was built from. */
const explainers = (['content', 'fixtures'] as const).flatMap((site) =>
  readdirSync(sites[site].content, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'hostile')
    .map(({ name: slug }): Published => {
      const record = parseRecord(readFileSync(`${sites[site].content}/${slug}/anchors.json`, 'utf8'));
      if (!record) throw new Error(`${slug} has no record`);
      const addresses = addressesOf(record).map(({ id, page }) => `${viewFile[page]}#${id}`);
      return { site, slug, formerly: record.slugs.filter((former) => former !== slug), addresses };
    }),
);

interface Opened {
  id: string;
  seen: boolean;
  inView: boolean;
  lit: boolean;
}

/** What the address has opened; a former id is an empty element in what stands for it now. */
function opened(page: Page): Promise<Opened> {
  return page.evaluate(() => {
    const target = document.querySelector(':target');
    const shown = target?.matches('.former') ? target.parentElement : target;
    if (!target || !shown) return { id: '', seen: false, inView: false, lit: false };
    const probe = document.createElement('i');
    probe.style.background = 'var(--color-wash)';
    document.body.append(probe);
    const wash = getComputedStyle(probe).backgroundColor;
    probe.remove();
    const { top, bottom, width, height } = shown.getBoundingClientRect();
    return {
      id: target.id,
      seen: shown.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width > 0 && height > 0,
      inView: bottom > 0 && top < innerHeight,
      lit: getComputedStyle(shown).backgroundColor === wash,
    };
  });
}

// A page that is loaded for each address, as by a link from elsewhere; and one in which its links are followed. A query makes it another page.
for (const [place, load] of [
  ['root', (address: string, index: number) => address.replace('#', `?${index}#`)],
  ['file', (address: string) => address],
] as const) {
  for (const { site, slug, addresses } of explainers) {
    test(`every address of ${slug} that was ever published opens in view and lit (${place})`, async ({ page }) => {
      test.setTimeout(900_000);
      expect(addresses.length).toBeGreaterThan(10);
      const wrong: unknown[] = [];
      for (const [index, address] of addresses.entries()) {
        await page.goto(`${siteAddress(site, place)}${slug}/${load(address, index)}`);
        const expected = { id: address.split('#')[1], seen: true, inView: true, lit: true };
        const found = await opened(page);
        if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push({ address, ...found });
      }
      expect(wrong).toEqual([]);
    });
  }
}

for (const { site, slug, formerly, addresses } of explainers.filter((explainer) => explainer.formerly.length > 0)) {
  test(`every address of ${slug} under its former name leads to today’s`, async ({ page }) => {
    test.setTimeout(900_000);
    for (const address of addresses) {
      await page.goto(`${siteAddress(site, 'root')}${formerly[0] ?? ''}/${address}`);
      await page.waitForURL(`${siteAddress(site, 'root')}${slug}/${address}`);
      expect(await opened(page)).toMatchObject({ id: address.split('#')[1], inView: true });
    }
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const { site, slug, formerly, addresses } of explainers.filter((explainer) => explainer.formerly.length > 0)) {
    test(`every address of ${slug} under its former name shows the way to today’s`, async ({ page }) => {
      test.setTimeout(900_000);
      for (const address of addresses) {
        await page.goto(`${siteAddress(site, 'file')}${formerly[0] ?? ''}/${address}`);
        const target = page.locator(':target');
        await expect.soft(target).toBeInViewport();
        await expect.soft(target.locator('a')).toHaveAttribute('href', `../${slug}/${address}`);
      }
    });
  }
});

test('a filter never hides what a former address opens', async ({ page }) => {
  await page.goto(`${siteAddress('fixtures', 'root')}ravna-river-treaty/timeline.html?person=no-such-person#treaty-signed`);
  const [first] = await page
    .locator('input[type=radio]:not([value=""])')
    .evaluateAll((radios) => radios.map((radio) => radio.getAttribute('value')));
  await page
    .locator(`input[type=radio][value="${first ?? ''}"]`)
    .first()
    .check({ force: true });
  await expect(page.locator('.former:target').locator('..')).toBeVisible();
});
