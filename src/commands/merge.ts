// npm run merge -- <folders>: builds the site of parts that `npm run build -- --only …` has made, on this machine or on others.
import './plain-errors.ts';
import { contentFolder } from '../compile/read/article-files.ts';
import { mergeSite } from '../build/build-site.ts';
import { orExit } from './or-exit.ts';
import { outputFolder } from '../build/output-folder.ts';
import { spareMemory } from './spare-memory.ts';

spareMemory();

await orExit(mergeSite({ content: contentFolder(), out: outputFolder(), parts: process.argv.slice(2) }));
