import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';

const isFont = (path: string) => path.endsWith('.woff2');

export default defineConfig({
  // Pages keep their file names, so that the same build opens from a server and from a disk.
  build: { format: 'preserve', inlineStylesheets: 'always' },
  // Built beside the last good site; the build command swaps the two when all is well.
  outDir: process.env.STANDFIRST_OUT ?? 'dist',
  compressHTML: true,
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: ["default-src 'none'", "img-src 'self'", "font-src 'self'", "base-uri 'none'", "form-action 'none'"],
      // Everything a page runs is inline and hashed; nothing else may run.
      scriptDirective: { resources: ["'none'"] },
      styleDirective: { resources: ["'none'"] },
    },
  },
  vite: {
    plugins: [tailwindcss()],
    // Scripts go into the page: a module from another file would not run over file://.
    build: { assetsInlineLimit: (path) => !isFont(path) },
  },
});
