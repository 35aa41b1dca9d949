import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { contentTypes } from '../../src/outputs/formats.ts';
import { policiesIn, writeHeaderFiles } from '../../src/integrations/hosting/hosting.ts';
import { rehypePolicy } from '../../src/integrations/built-pages/rehype/policy.ts';
import { compressFiles } from '../../src/integrations/hosting/precompressed.ts';
import { builtPath } from '../built-sites.ts';

/** Words that are worth compressing. */
export const sample = 'One fact, and the passage that reports it.\n'.repeat(100);

/** A copy of the built site with a file of every type, an embed, and what must not be served; and how to take it away. */
export async function hostedSite(): Promise<{ root: string; remove: () => void }> {
  const root = mkdtempSync(join(tmpdir(), 'standfirst-hosted-'));
  cpSync(builtPath('content'), root, { recursive: true });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const ending of Object.keys(contentTypes)) write(`a-story/data/sample.${ending}`, ending === 'html' ? framed : sample);
  write('a-story/embed/timeline.html', framed);
  for (const path of hiddenFiles) write(path, 'secret');
  write('.well-known/security.txt', sample);
  await writeHeaderFiles(root, [await policiesIn(root)]);
  // A page without a policy of its own shows what the header alone allows.
  write('bare.html', bare);
  await compressFiles(root);
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Files that may lie in a folder and are nobody’s to read. */
export const hiddenFiles = ['.env', '.git/config', 'a-story/.draft.html', '_redirects'];

/** What fits one packet has no compressed copy. */
const padding = `<!--${'.'.repeat(2000)}-->`;
const head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A figure</title>';
const framed = String(
  unified()
    .use(rehypeParse)
    .use(rehypePolicy)
    .use(rehypeStringify)
    .processSync(`${head}<style>p{color:green}</style></head><body><p>A figure</p>${padding}<script>figure=1</script></body></html>`),
);
const bare = `${head}</head><body><h1>Bare</h1><script>pwned=1</script><img src="x" onerror="pwned=1"></body></html>`;

export interface Answer {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** What a server answers to an address that is sent as it is: `fetch` would tidy it up, and undo the compression. */
export function ask(address: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    request({ hostname, port, path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on('error', reject)
      .end();
  });
}
