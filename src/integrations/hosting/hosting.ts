import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatMistake } from '../../compile/messages/message.ts';
import { contentTypes } from '../../outputs/formats.ts';
import { toCaddy, toHeadersFile, toNginx } from './header-files.ts';
import { headerRules, type SitePolicies } from './header-rules.ts';
import { sitePolicy, statedPolicy } from './site-policy.ts';

/** The most that Cloudflare Pages reads of a line; it leaves out a longer one. */
const longestLine = 2000;

/** Writes the headers of the site for the hosts that read them, from the policies that its pages state, and says what no host will do. */
export async function writeHosting(root: string, policies: StatedPolicies[]): Promise<void> {
  const headers = await writeHeaderFiles(root, policies);
  if (!headers.split('\n').some((line) => line.length > longestLine)) return;
  const wrong = `a line of \`_headers\` has more than ${longestLine} characters, so Cloudflare Pages ignores it`;
  console.warn(formatMistake({ wrong, remedy: 'choose another host if you need it' }));
}

/** Writes the headers of a built folder into it, and gives what `_headers` says. */
export async function writeHeaderFiles(root: string, policies: StatedPolicies[]): Promise<string> {
  const rules = headerRules(sitePolicies(policies));
  const headers = toHeadersFile(rules);
  await writeFile(join(root, '_headers'), headers);
  await writeFile(join(root, '_headers.nginx'), toNginx(rules, contentTypes));
  await writeFile(join(root, '_headers.caddy'), toCaddy(rules, contentTypes));
  return headers;
}

/** The different policies that some pages state, sorted. */
export interface StatedPolicies {
  pages: string[];
  embeds: string[];
}

/** What the pages in some folders of a built site state, from its root; in all of it where none is named. */
export async function policiesIn(root: string, pattern: string | string[] = '**/*.html'): Promise<StatedPolicies> {
  const policies = { pages: new Set<string>(), embeds: new Set<string>() };
  for await (const file of glob(pattern, { cwd: root })) {
    const kind = /^[^/\\]+[/\\]embed[/\\]/u.test(file) ? 'embeds' : 'pages';
    policies[kind].add(statedPolicy(await readFile(join(root, file), 'utf8'), file));
  }
  return { pages: [...policies.pages].toSorted(), embeds: [...policies.embeds].toSorted() };
}

function sitePolicies(policies: StatedPolicies[]): SitePolicies {
  const embeds = policies.flatMap((one) => one.embeds);
  return { pages: sitePolicy(policies.flatMap((one) => one.pages)), embeds: embeds.length > 0 ? sitePolicy(embeds) : undefined };
}
