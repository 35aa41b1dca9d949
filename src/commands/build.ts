// npm run build: checks every article, builds the site beside the last good one, and swaps the two when all is well.
// npm run build -- <slugs>: builds a site of these explainers alone, to look at, into a folder of its own.
// npm run build -- --only <slugs>: makes only these explainers, for `npm run merge`; `--only 2/4` is the second of four parts.
import './plain-errors.ts';
import { keepCode } from './keep-code.ts';
import { spareMemory } from './spare-memory.ts';

keepCode();
spareMemory();
const [{ contentFolder }, { buildPart, buildSite }, { orExit }, { outputFolder, previewFolder }] = await Promise.all([
  import('../compile/read/article-files.ts'),
  import('../build/build-site.ts'),
  import('./or-exit.ts'),
  import('../build/output-folder.ts'),
]);

const [first, ...others] = process.argv.slice(2);
const content = contentFolder();
if (first === '--only') await orExit(buildPart({ content, out: process.env.STANDFIRST_OUT ?? 'dist.part', only: others }));
else if (first === undefined) await orExit(buildSite({ content, out: outputFolder() }));
else {
  const out = previewFolder();
  await orExit(buildSite({ content, out, only: [first, ...others] }));
  console.log(`${out} has these explainers alone: look at ${out}/index.html, and publish what \`npm run build\` makes`);
}
