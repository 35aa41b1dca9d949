import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatMistake } from '../../compile/messages/message.ts';
import { contentTypes } from '../../outputs/formats.ts';
import { toCaddy, toHeadersFile, toNginx } from './header-files.ts';
import { headerRules, type SitePolicies } from './header-rules.ts';
import { sitePolicy, statedPolicy } from './site-policy.ts';

/** The most that Cloudflare Pages reads of a line; it leaves out a longer one. */
const longestLine = 2000;

/** Writes the headers of the site for the hosts that read them, from the policies that its pages state. */
export function hosting(): AstroIntegration {
  return {
    name: 'hosting',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const headers = await writeHeaderFiles(fileURLToPath(dir));
        if (headers.split('\n').some((line) => line.length > longestLine)) {
          const wrong = `a line of \`_headers\` has more than ${longestLine} characters, so Cloudflare Pages ignores it`;
          logger.warn(formatMistake({ wrong, remedy: 'choose another host if you need it' }));
        }
      },
    },
  };
}

/** Writes the headers of a built folder into it, and gives what `_headers` says. */
export async function writeHeaderFiles(root: string): Promise<string> {
  const rules = headerRules(await sitePolicies(root));
  const headers = toHeadersFile(rules);
  await writeFile(join(root, '_headers'), headers);
  await writeFile(join(root, '_headers.nginx'), toNginx(rules, contentTypes));
  await writeFile(join(root, '_headers.caddy'), toCaddy(rules, contentTypes));
  return headers;
}

async function sitePolicies(root: string): Promise<SitePolicies> {
  const files = (await Array.fromAsync(glob('**/*.html', { cwd: root }))).toSorted();
  const policies = { pages: new Set<string>(), embeds: new Set<string>() };
  for (const file of files) {
    const kind = /^[^/\\]+[/\\]embed[/\\]/u.test(file) ? 'embeds' : 'pages';
    policies[kind].add(statedPolicy(await readFile(join(root, file), 'utf8'), file));
  }
  return { pages: sitePolicy([...policies.pages]), embeds: policies.embeds.size > 0 ? sitePolicy([...policies.embeds]) : undefined };
}
