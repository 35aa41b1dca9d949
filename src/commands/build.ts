// npm run build: checks every article, builds the site beside the last good one, and swaps the two when all is well.
// npm run build -- --only <slugs>: makes only these explainers, for `npm run merge`; `--only 2/4` is the second of four parts.
import { contentFolder } from '../compile/read/article-files.ts';
import { buildPart, buildSite } from '../build/build-site.ts';
import { orExit } from './or-exit.ts';
import { outputFolder } from '../build/output-folder.ts';

const [option, ...only] = process.argv.slice(2);
const content = contentFolder();
await orExit(
  option === '--only'
    ? buildPart({ content, out: process.env.STANDFIRST_OUT ?? 'dist.part', only })
    : buildSite({ content, out: outputFolder() }),
);
