import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { articleProblems } from './src/integrations/writing/article-problems.ts';
import { appIcons } from './src/integrations/files/app-icons.ts';
import { begunBuild } from './src/integrations/begun-build.ts';
import { desk } from './src/integrations/writing/desk.ts';
import { offline } from './src/integrations/files/offline.ts';
import { fileSizes } from './src/integrations/files/file-sizes.ts';
import { classicScripts } from './src/integrations/files/classic-scripts.ts';
import { hosting } from './src/integrations/hosting/hosting.ts';
import { editions } from './src/integrations/files/editions.ts';
import { minifiedPages } from './src/integrations/built-pages/minified-pages.ts';
import { pagePolicy } from './src/integrations/built-pages/page-policy.ts';
import { precompressed } from './src/integrations/hosting/precompressed.ts';
import { shareCardPictures } from './src/integrations/files/share-cards.ts';

const isFont = (path: string) => path.endsWith('.woff2');

/** The oldest browsers that pages are for: what a style says in newer words is put in theirs where there are any. */
const oldestBrowsers = ['chrome90', 'edge90', 'firefox97', 'ios15', 'safari15'];

export default defineConfig({
  // Pages keep their file names, so that the same build opens from a server and from a disk.
  build: { format: 'preserve', inlineStylesheets: 'always' },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [
    begunBuild(),
    articleProblems(),
    desk(),
    classicScripts(),
    shareCardPictures(),
    appIcons(),
    // Before editions, since one of them is an archive of the pages.
    minifiedPages(),
    editions(),
    pagePolicy(),
    // From here on by the final bytes of each file.
    fileSizes(),
    offline(),
    hosting(),
    precompressed(),
  ],
  vite: {
    plugins: [tailwindcss()],
    // Scripts go into the page: a module from another file would not run over file://.
    build: { assetsInlineLimit: (path) => !isFont(path), cssTarget: oldestBrowsers },
  },
});
