import type { HeaderRule, Headers } from './header-rules.ts';

const opening = '# Written by the build from src/integrations/hosting/header-rules.ts.';

/** The rules as `_headers`, which Netlify and Cloudflare Pages read: they know the types of files themselves. */
export function toHeadersFile(rules: readonly HeaderRule[]): string {
  const blocks = rules.flatMap(({ paths, headers }) =>
    paths.map((path) => [path, ...lines(headers, (name, value) => `  ${name}: ${value}`)]),
  );
  return file([opening], ...blocks);
}

/** The rules for the `server` block of nginx. Between `if` and its bracket stands nothing but `set`, the one safe thing there. */
export function toNginx(rules: readonly HeaderRule[], types: Readonly<Record<string, string>>): string {
  const set = (name: string, value: string) => `set ${variable(name)} "${value}";`;
  return file(
    [opening],
    ['types {', ...lines(types, (ending, type) => `  "${type}" ${ending};`), '}'],
    lines(defaults(rules), set),
    exceptions(rules).flatMap(({ pattern, headers }) =>
      lines(headers, (name, value) => `if ($uri ~ "${pattern}") { ${set(name, value)} }`),
    ),
    lines(defaults(rules), (name) => `add_header ${name} ${variable(name)} always;`),
  );
}

/** The rules for a site of a Caddyfile. They stand in a `route`, which keeps their order: what comes later is sent. */
export function toCaddy(rules: readonly HeaderRule[], types: Readonly<Record<string, string>>): string {
  const set = (name: string, value: string) => `\t\t${name} "${value}"`;
  const ofTypes = Object.entries(types).flatMap(([ending, type]) => [
    `\t@${ending} path *.${ending}`,
    `\theader @${ending} Content-Type "${type}"`,
  ]);
  const ofPaths = exceptions(rules).flatMap(({ pattern, headers }, index) => [
    `\t@path${index} path_regexp ${pattern}`,
    `\theader @path${index} {`,
    ...lines(headers, set),
    '\t}',
  ]);
  return file([opening], ['route {', '\theader {', ...lines(defaults(rules), set), '\t}', ...ofTypes, ...ofPaths, '}']);
}

/**
 * A path of a rule as a regular expression that nginx and Caddy both read.
 * @example toPattern('/:slug/s/*.png') //=> '^/[^/]+/s/.*\\.png$'
 */
export function toPattern(path: string): string {
  return `^${path.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll(/:\w+/gu, '[^/]+')}$`;
}

function defaults(rules: readonly HeaderRule[]): Headers {
  return Object.assign({}, ...rules.filter(({ isDefault }) => isDefault).map(({ headers }) => headers)) as Headers;
}

function exceptions(rules: readonly HeaderRule[]): { pattern: string; headers: Headers }[] {
  return rules
    .filter(({ isDefault }) => !isDefault)
    .flatMap(({ paths, headers }) => paths.map((path) => ({ pattern: toPattern(path), headers })));
}

function variable(header: string): string {
  return `$standfirst_${header.toLowerCase().replaceAll('-', '_')}`;
}

function lines(entries: Readonly<Record<string, string>>, line: (key: string, value: string) => string): string[] {
  return Object.entries(entries).map(([key, value]) => line(key, value));
}

function file(...blocks: string[][]): string {
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n');
}
