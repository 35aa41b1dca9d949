// npm run guide: writes the tables of the author guide and the JSON Schema of the frontmatter from schema and rules.
import { readFile, writeFile } from 'node:fs/promises';
import { allow } from '../compile/rules/allow.ts';
import { contentRules } from '../compile/rules/content-rules.ts';
import { currentGuide, frontmatterJsonSchema, settingsJsonSchema } from '../compile/guide.ts';
import { rules } from '../compile/rules/rules.ts';
import { orExit } from './or-exit.ts';

const guide = 'content/README.md';

await orExit(writeGuide());

await writeFile('content/article.schema.json', `${JSON.stringify(frontmatterJsonSchema(), null, 2)}\n`);
await writeFile('content/site.schema.json', `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`);

async function writeGuide(): Promise<void> {
  await writeFile(guide, currentGuide(await readFile(guide, 'utf8'), [...rules, allow, ...contentRules]));
}
