import { expect } from '@playwright/test';
import { en } from '../../src/languages/en/en.ts';
import { views } from '../../src/article/views.ts';
import { test } from './reused-page.ts';
import { places, siteAddress } from './served-sites.ts';
import { slug } from './story.ts';

for (const place of places) {
  test(`from the end of each view the next is one link away, all round (${place})`, async ({ page }) => {
    const start = `${siteAddress('content', place)}${slug}/index.html`;
    await page.goto(start);
    for (const [index] of views.entries()) {
      const foot = page.getByRole('navigation', { name: en.viewFoot.label });
      const [next] = await foot.getByRole('link').all();
      const following = views[index + 1];
      await expect(next ?? foot).toContainText(following ? en.viewFoot.next(en.views[following].long) : en.viewFoot.back);
      const finding = (await foot.locator('b').textContent()) ?? '';
      await next?.click();
      const headline = ((await page.locator('h1').textContent()) ?? '').replace(/\s+/gu, ' ').trim();
      expect(finding.replace(/\s+/gu, ' ').trim()).toContain(headline);
    }
    expect(page.url()).toBe(start);
  });
}
