// npm run check [-- slugs or files]: checks all articles, or those named, without building.
// With --published and the address or the folder of the published site, also what that has and a build would lose.
import './plain-errors.ts';
import { keepCode } from './keep-code.ts';
import { spareMemory } from './spare-memory.ts';

keepCode();
spareMemory();
const { checkNamed } = await import('./check-articles.ts');
process.exitCode = await checkNamed(process.argv.slice(2));
