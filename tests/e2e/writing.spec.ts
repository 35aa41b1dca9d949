import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect as slowExpect, test, type Page } from '@playwright/test';

// Each state is waited for, however long a busy machine takes to get there.
const expect = slowExpect.configure({ timeout: 240_000 });
test.setTimeout(900_000);

/** The guide’s smallest article, as an author copies it. */
const whole = /```markdown\n(---\nheadline:[^]*?\n)```/u.exec(readFileSync('content/README.md', 'utf8'))?.[1] ?? '';
const slug = 'elmwood';
const headline = 'A bridge for Elmwood';

let content: string;
let server: ChildProcess;
let address: string;

test.beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), 'standfirst-writing-'));
  const environment = { ...process.env, STANDFIRST_CONTENT: content };
  server = spawn(process.execPath, ['tests/e2e/dev-server.ts'], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  if (!server.stdout) throw new Error('The dev server has no output.');
  [address] = String(await once(server.stdout, 'data')).split('\n') as [string];
});

test.afterAll(async () => {
  const ended = once(server, 'exit');
  server.kill();
  await ended;
  rmSync(content, { recursive: true });
});

const write = (text: string, name = slug) => {
  mkdirSync(join(content, name), { recursive: true });
  writeFileSync(join(content, name, 'article.md'), text);
};
/** That of the page itself: XPath sees none of the overlay’s. */
const title = (page: Page) => page.locator('xpath=//h1');
const overlay = (page: Page) => page.locator('vite-error-overlay');
const report = (page: Page) => overlay(page).locator('#message-content');

/** The page is covered by a report that names the place and says what to do. */
async function expectProblem(page: Page, place: string, remedy: string) {
  await expect(report(page)).toContainText(`${slug}/article.md:${place}`);
  await expect(report(page)).toContainText(remedy);
}

async function expectPage(page: Page, words: string) {
  await expect(title(page)).toHaveText(words);
  await expect(overlay(page)).toHaveCount(0);
}

/** Opens a page; once more where the server has just let the open one load anew, which cuts the way short. */
async function open(page: Page, to: string) {
  await page.goto(to).catch(() => page.goto(to));
}

test('a new article, typed in step by step beside the dev server', async ({ page }) => {
  await open(page, address);
  const home = await title(page).innerText();
  mkdirSync(join(content, slug));
  await expectPage(page, home);

  write('');
  await expectProblem(page, '1:1', 'Begin with its frontmatter between two lines of ---');
  const [frontmatter = ''] = whole.split('sources:');
  write(frontmatter);
  await expectProblem(page, '1:1', 'Add a second line of');
  write(`${frontmatter}---\n`);
  await expectProblem(page, '1:1', 'sources');
  // Who opens the page of what is broken sees why there is none.
  await open(page, `${address}${slug}/index.html`);
  await expectProblem(page, '1:1', 'sources');

  write(whole);
  await expectPage(page, headline);
  await open(page, address);
  await expect(page.getByRole('link', { name: headline })).toBeVisible();
  await open(page, `${address}${slug}/timeline.html`);
  await expect(title(page)).toHaveText('The council votes for the bridge, May 2024');

  // Another file that is broken is all that is wrong now: that the new article was never recorded is no error.
  write('', 'another');
  await expect(report(page)).toContainText('another/article.md:1:1');
  await expect(report(page)).toContainText('1 error in 1 file');
  await expect(report(page)).not.toContainText(slug);
  await page.reload();
  await expect(report(page)).toContainText('1 error in 1 file');
  rmSync(join(content, 'another'), { recursive: true });
  await expect(overlay(page)).toHaveCount(0);

  await open(page, `${address}${slug}/index.html`);
  write(whole.replace('happened', 'happend'));
  await expectProblem(page, '24:13', 'Write happened, or choose under-way, planned, cancelled, postponed or unknown.');
  // Back to what it was, so that no page has changed.
  write(whole);
  await expectPage(page, headline);
  write(whole.replace(headline, 'Two bridges'));
  await expectPage(page, 'Two bridges');

  // Pages under a former name, and those for editors, of what is right and of what is broken.
  write(whole.replace(headline, 'Two bridges').replace('\nsources:', '\nformerly: [old-elmwood]\nsources:'));
  // The page may be asked for before the server has seen the new line.
  await expect(async () => {
    await open(page, `${address}old-elmwood/index.html`);
    await expect(title(page)).toHaveText('Two bridges', { timeout: 5_000 });
  }).toPass();
  await expect(page).toHaveURL(`${address}${slug}/index.html`);
  const problems = (count: number) => page.getByRole('heading', { name: `Problems: ${count}` });
  await open(page, `${address}desk.html`);
  await expect(problems(0)).toBeVisible();
  write(whole.replace('happened', 'happend'));
  await expectProblem(page, '24:13', 'Write happened');
  await open(page, `${address}desk.html`);
  await expect(problems(1)).toBeVisible();
  await open(page, `${address}desk/${slug}.html`);
  await expect(problems(1)).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'vote' })).toBeVisible();
  write(whole.replace(headline, 'Two bridges'));
  await expect(problems(0)).toBeVisible();
  await open(page, `${address}${slug}/index.html`);

  rmSync(join(content, slug), { recursive: true });
  await expectPage(page, 'Page not found');
  await open(page, address);
  await expectPage(page, home);
  await expect(page.getByRole('link', { name: 'Two bridges' })).toHaveCount(0);
});

test('a build beside the dev server makes its site, and the server goes on', async ({ page }) => {
  write(whole);
  await open(page, `${address}${slug}/index.html`);
  await expectPage(page, headline);
  const out = join(content, '..', `${basename(content)}-dist`);
  const environment = { ...process.env, NODE_ENV: 'production', STANDFIRST_CONTENT: 'tests/fixtures/explainers', STANDFIRST_OUT: out };
  const build = spawn(process.execPath, ['src/commands/build.ts', 'lighthouse-log'], { env: environment, stdio: 'ignore' });
  const built = once(build, 'exit');
  while (build.exitCode === null) {
    await open(page, `${address}${slug}/index.html`);
    await expectPage(page, headline);
  }
  expect(await built).toEqual([0, null]);
  expect(readFileSync(join(out, 'lighthouse-log', 'index.html'), 'utf8')).toContain('</html>');
  rmSync(out, { recursive: true });
  write(whole.replace(headline, 'Three bridges'));
  await open(page, `${address}${slug}/index.html`);
  await expectPage(page, 'Three bridges');
});
