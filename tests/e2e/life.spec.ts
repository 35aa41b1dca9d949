import { expect } from '@playwright/test';
import { test } from './reused-page.ts';
import { siteAddress } from './served-sites.ts';

const folder = 'orra-flood/';

for (const place of ['root', 'file'] as const)
  test.describe(`without JavaScript (${place})`, () => {
    test.use({ javaScriptEnabled: false });

    test('the keyboard leads from a pledge in the text to its life, to a step, to its passage, and back', async ({ page }) => {
      const open = async (link: ReturnType<typeof page.locator>) => {
        await link.focus();
        await page.keyboard.press('Enter');
      };
      await page.goto(`${siteAddress('fixtures', place)}${folder}index.html`);
      await open(page.locator('main p a', { hasText: '$120 million' }).first());
      await expect(page.locator(':target')).toContainText('Due by the end of 2022');
      await open(page.locator(':target').getByRole('link', { name: 'Its whole life: 10 steps' }));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Money for the valley');
      const step = page.locator('li#second-payment');
      await expect(step).toContainText('$58.5 million so far');
      await open(step.getByRole('link', { name: 'The money' }));
      await expect(page.locator(':target')).toContainText('had come in May');
      await page.goBack();
      await open(step.getByRole('link', { name: '$28.5 million paid out' }));
      await expect(page.locator(':target')).toContainText('Money for the valley: $28.5 million paid out');
      await expect(page.locator(':target')).toBeInViewport();
      await open(page.locator(':target').getByRole('link', { name: 'Money for the valley', exact: true }));
      await expect(page.locator(':target')).toHaveId('flood-money');
    });
  });

test('a life says what was first stated, what is shown, and what came of its deadlines, each for itself', async ({ page }) => {
  const lines = async (pledge: string) => {
    await page.goto(`${siteAddress('fixtures', 'root')}${folder}pledges/${pledge}.html`);
    return (await page.locator('.life .lines li').allTextContents()).map((line) => line.replaceAll('\u00a0', ' '));
  };
  expect(await lines('flood-money')).toEqual([
    'Pledged 20 April 2021: $120 million, due by the end of 2022.',
    'Shown by 18 November 2024: paid out, $78.5 million of $90 million; revised to $90 million.',
    'Due by the end of 2022: $30 million of $120 million had come by then. Later put off, due 30 June 2024.',
    'Looked for news until 18 November 2024.',
  ]);
  expect(await lines('new-homes')).toEqual([
    'Pledged 3 May 2021: 1,000 homes, due before the autumn of 2024.',
    'Shown by 18 November 2024: delivered, 412 of 1,000 homes.',
    'Due before the autumn of 2024: 412 of 1,000 homes had come by then. Overdue.',
    'Looked for news until 18 November 2024.',
  ]);
  expect(await lines('warning-system')).toEqual([
    'Planned 3 May 2021.',
    'Shown by 18 November 2024: planned; withdrawn.',
    'No deadline is stated.',
    'Looked for news until 18 November 2024.',
  ]);
  expect(await lines('school-boats')).toEqual([
    'Pledged April 2021: due soon.',
    'Shown by 18 November 2024: pledged.',
    'Due soon: no day is stated.',
    'Looked for news until 18 November 2024.',
  ]);
});
