import { readdirSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { addressesOf, parseRecord } from '../../src/compile/addresses/anchors.ts';
import { viewFile } from '../../src/routes.ts';
import { type SiteName, sites } from '../built-sites.ts';
import { test } from './reused-page.ts';
import { siteAddress } from './served-sites.ts';
import { story } from './story.ts';

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
      const addresses = addressesOf(record, []).map(({ id, page }) => `${viewFile[page]}#${id}`);
      return { site, slug, formerly: record.slugs.filter((former) => former !== slug), addresses };
    }),
);

interface Opened {
  id: string;
  seen: boolean;
  inView: boolean;
  lit: boolean;
}

/**
 * What the address of the page has opened; or what each of these ids has, when they are followed one after the other. A former id is
 * an empty element in what stands for it now.
 */
async function opened(ids?: string[]): Promise<Opened[]> {
  const look = () => {
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
  };
  if (!ids) return [look()];
  const found: Opened[] = [];
  for (const id of ids) {
    // From the other end of the page, so that nothing is in view by chance.
    const { top = 0 } = document.querySelector(`[id="${id}"]`)?.getBoundingClientRect() ?? {};
    scrollTo(0, top + scrollY > document.body.scrollHeight / 2 ? 0 : document.body.scrollHeight);
    location.hash = id;
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    found.push(look());
  }
  return found;
}

const idOf = (address: string) => address.replace(/^.*#/u, '');

/** The addresses by the file that they are in. */
const byFile = (addresses: string[]) => Object.entries(Object.groupBy(addresses, (address) => address.replace(/#.*$/u, '')));

/** Of each file every fourth, and the last; all of them in the long run. */
const pace = process.env.STANDFIRST_RUNS === 'long' ? 1 : 4;
const someOf = (addresses: string[], start = 0) =>
  byFile(addresses).flatMap(([, all = []]) => all.filter((_, index) => index % pace === start % pace || index === all.length - 1));

for (const place of ['root', 'file'] as const) {
  for (const { site, slug, addresses } of explainers) {
    test(`every address of ${slug} that was ever published opens in view and lit (${place})`, async ({ page }) => {
      expect(addresses.length).toBeGreaterThan(10);
      const folder = `${siteAddress(site, place)}${slug}/`;
      const found: [string, Opened | undefined][] = [];
      // All of them as links that are followed in their page.
      for (const [file, all = []] of byFile(addresses)) {
        await page.goto(folder + file);
        const each = await page.evaluate(opened, all.map(idOf));
        found.push(...all.map((address, index): [string, Opened | undefined] => [address, each[index]]));
      }
      // Some as links from elsewhere, for which a page is loaded: a query makes it another page.
      for (const [index, address] of someOf(addresses, place === 'root' ? 0 : 2).entries()) {
        await page.goto(folder + address.replace('#', `?${String(index)}#`));
        found.push([address, (await page.evaluate(opened, undefined))[0]]);
      }
      const isRight = ([address, one]: (typeof found)[number]) => one?.id === idOf(address) && one.seen && one.inView && one.lit;
      expect(found.filter((one) => !isRight(one))).toEqual([]);
    });
  }
}

for (const { site, slug, formerly, addresses } of explainers.filter((explainer) => explainer.formerly.length > 0)) {
  test(`every address of ${slug} under its former name leads to today’s`, async ({ page }) => {
    const today = `${siteAddress(site, 'root')}${slug}/`;
    const follow = async (address: string) => {
      await page.goto(`${siteAddress(site, 'root')}${formerly[0] ?? ''}/${address}`, { waitUntil: 'commit' });
      await page.waitForURL(today + address);
    };
    const some = new Set(someOf(addresses));
    for (const address of some) {
      await follow(address);
      expect((await page.evaluate(opened, undefined))[0]).toMatchObject({ id: idOf(address), inView: true });
    }
    // Of the others only where they lead: what opens there is shown above.
    await page.route(`${today}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Today’s</title>' }));
    for (const address of addresses.filter((each) => !some.has(each))) await follow(address);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const { site, slug, formerly, addresses } of explainers.filter((explainer) => explainer.formerly.length > 0)) {
    test(`every address of ${slug} under its former name shows the way to today’s`, async ({ page }) => {
      // Page by page, so that a page is loaded once.
      for (const address of byFile(addresses).flatMap(([, all = []]) => all)) {
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

for (const place of ['root', 'file'] as const)
  test(`a link that gained a sign from its sentence opens at its part all the same (${place})`, async ({ page }) => {
    const { slug: of, sections } = await story();
    const id = sections.at(-1)?.id ?? '';
    for (const sign of ['.', ')', ',', '”', '%E2%80%9D', '.)', '&x=1']) {
      await page.goto('about:blank');
      await page.goto(`${siteAddress('content', place)}${of}/index.html#${id}${sign}`);
      await expect(page.locator(':target'), sign).toHaveId(id);
      await expect(page.locator(':target')).toBeInViewport();
    }
  });
