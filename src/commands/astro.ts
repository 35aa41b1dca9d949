import { enableCompileCache } from 'node:module';

// Astro’s own commands, such as `npm run dev`, without its telemetry: its command line asks for that before it reads our settings.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
// Node keeps the code of packages in the form that it runs, for this process and its threads: the next start need not read it anew.
process.env.NODE_COMPILE_CACHE ??= '.cache/code';
enableCompileCache(process.env.NODE_COMPILE_CACHE);
// It has no address for imports.
await import(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')).href);
