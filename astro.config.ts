import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { articleProblems } from './src/integrations/article-problems.ts';
import { desk } from './src/integrations/desk.ts';
import { editions } from './src/integrations/editions.ts';
import { pagePolicy } from './src/integrations/page-policy.ts';
import { shareMenu } from './src/integrations/share-script.ts';
import { shareCardPictures } from './src/integrations/share-cards.ts';

const isFont = (path: string) => path.endsWith('.woff2');

export default defineConfig({
  // Pages keep their file names, so that the same build opens from a server and from a disk.
  build: { format: 'preserve', inlineStylesheets: 'always' },
  outDir: process.env.STANDFIRST_OUT ?? 'dist',
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [articleProblems(), desk(), shareMenu(), shareCardPictures(), editions(), pagePolicy()],
  vite: {
    plugins: [tailwindcss()],
    // Scripts go into the page: a module from another file would not run over file://.
    build: { assetsInlineLimit: (path) => !isFont(path) },
  },
});
