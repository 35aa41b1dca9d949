import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const rule = '@typescript-eslint/no-restricted-imports';
// The one rule needs no types, so the project need not be read.
const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => ruleId === rule,
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

/** True when a module at `path` may not hold `line`. */
async function isForbidden(path: string, line: string): Promise<boolean> {
  const [result] = await eslint.lintText(`${line}\n`, { filePath: path });
  return result?.messages.some(({ ruleId }) => ruleId === rule) ?? false;
}

test.each([
  ['src/article/date.ts', `import { en } from '../languages/en/en.ts';`],
  ['src/article/date.ts', `import type { View } from '../article/views.ts';`],
  ['src/compile/compile.ts', `import { en } from '../languages/en/en.ts';`],
  ['src/compile/rules/rule.ts', `import { findAmounts } from '../../languages/en/prose/amounts-in-text.ts';`],
  ['src/compile/messages/report.ts', `import { en } from '../../languages/en/en.ts';`],
  ['src/compile/messages/report.ts', `import { textWidthPx } from '../../figures/text-width.ts';`],
  ['src/outputs/mentions/notes.ts', `import { compileAll } from '../../compile/compile.ts';`],
  ['src/editions/zip.ts', `import { compileAll } from '../compile/compile.ts';`],
  ['src/editions/zip.ts', `import { rehypePolicy } from '../integrations/built-pages/rehype/policy.ts';`],
  ['src/figures/text-width.ts', `import { compileAll } from '../compile/compile.ts';`],
  ['src/compile/markdown/remark/block-ids.ts', `import { textWidthPx } from '../../../figures/text-width.ts';`],
  ['src/pictures/card-fonts.ts', `import { compileAll } from '../compile/compile.ts';`],
  ['src/browser/contents.ts', `import { timeline } from '../article/timeline.ts';`],
  ['src/pages/[article]/land.svg.ts', `import { compileAll } from '../../compile/compile.ts';`],
  ['src/pages/[article]/land.svg.ts', `import { buildSite } from '../../commands/build.ts';`],
  ['src/routes.ts', `import { slug } from './utils/slug.ts';`],
  ['src/routes.ts', `import { slug } from './helpers/slug.ts';`],
])('%s may not hold %s', async (path, line) => {
  expect(await isForbidden(path, line)).toBe(true);
});

test.each([
  ['src/article/date.ts', `import { timeline } from './timeline.ts';`],
  ['src/compile/markdown/remark/block-ids.ts', `import { parseDate } from '../../../article/date.ts';`],
  ['src/compile/markdown/remark/block-ids.ts', `import { plainText } from '../plain-text.ts';`],
  ['src/compile/messages/report.ts', `import { parseDate } from '../../article/date.ts';`],
  ['src/compile/rules/rule.ts', `import type { ProseReading } from '../../languages/prose.ts';`],
  ['src/figures/text-width.ts', `import { en } from '../languages/en/en.ts';`],
  ['src/outputs/mentions/notes.ts', `import { aidHead } from '../../figures/aid/aid-head.ts';`],
  ['src/browser/contents.ts', `import type { Article } from '../article/article.ts';`],
  ['src/editions/zip.ts', `import { viewTitle } from '../outputs/views.ts';`],
  ['src/pages/[article]/land.svg.ts', `import { getArticles } from '../../articles.ts';`],
])('%s may hold %s', async (path, line) => {
  expect(await isForbidden(path, line)).toBe(false);
});
