import { fileURLToPath } from 'node:url';

/** The oldest browsers that scripts outside the pages are for. */
const oldestBrowsers = ['chrome100', 'edge100', 'firefox100', 'ios16', 'safari16'];

/** One classic script made from a module and all that it imports. The same module gives the same script. */
export async function classicScript(module: URL): Promise<string> {
  // Where the script is built already, its builder is not loaded.
  const { build } = await import('rolldown');
  const { output } = await build({
    input: fileURLToPath(module),
    platform: 'browser',
    transform: { target: oldestBrowsers, define: { 'process.env.NODE_ENV': '"production"' } },
    output: { format: 'iife', minify: true, comments: false },
    write: false,
    logLevel: 'warn',
  });
  return output[0].code;
}
