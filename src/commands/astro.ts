import './plain-errors.ts';
import { refuseProjectPath } from '../build/project-path.ts';
import { keepCode } from './keep-code.ts';
import { orExit } from './or-exit.ts';

// Astro’s own commands, such as `npm run dev`, without its telemetry: its command line asks for that before it reads our settings.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
keepCode();
await orExit(Promise.try(() => refuseProjectPath()));
// It has no address for imports.
await import(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')).href);
