import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { writing } from './src/integrations/writing/writing.ts';
import { appIcons } from './src/integrations/files/app-icons.ts';
import { buildOrders } from './src/integrations/build-orders.ts';
import { desk } from './src/integrations/writing/desk.ts';
import { classicScripts } from './src/integrations/files/classic-scripts.ts';

// Astro would tell its makers of each build. `commands/astro.ts` does the same for its command line.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const isFont = (path: string) => path.endsWith('.woff2');

/** The oldest browsers that pages are for: what a style says in newer words is put in theirs where there are any. */
const oldestBrowsers = ['chrome90', 'edge90', 'firefox97', 'ios15', 'safari15'];

export default defineConfig({
  // Pages keep their file names, so that the same build opens from a server and from a disk.
  build: { format: 'preserve', inlineStylesheets: 'always' },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [buildOrders(), writing(), desk(), classicScripts(), appIcons()],
  vite: {
    plugins: [tailwindcss()],
    environments: { ssr: { dev: { preTransformRequests: true } } },
    // Scripts go into the page: a module from another file would not run over file://.
    build: { assetsInlineLimit: (path) => !isFont(path), cssTarget: oldestBrowsers },
  },
});
