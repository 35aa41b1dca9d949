// npm run guide: writes the tables of the author guide and the JSON Schema of the frontmatter from schema and rules.
import { readFile, writeFile } from 'node:fs/promises';
import { currentGuide, frontmatterJsonSchema } from '../compile/guide.ts';
import { rules } from '../compile/rules.ts';

const guide = 'content/README.md';

await writeFile(guide, currentGuide(await readFile(guide, 'utf8'), rules));
await writeFile('content/article.schema.json', `${JSON.stringify(frontmatterJsonSchema(), null, 2)}\n`);
