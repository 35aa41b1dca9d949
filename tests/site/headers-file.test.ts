import { readFileSync } from 'node:fs';
import { parseAllHeaders } from '@netlify/headers-parser';
import { describe, expect, test } from 'vitest';
import { toPattern } from '../../src/integrations/hosting/header-files.ts';
import { builtPath } from '../built-sites.ts';
import { builtFiles, builtPages } from './built-page.ts';

describe.each(['content', 'fixtures'] as const)('%s', async (site) => {
  const text = readFileSync(builtPath(site, '_headers'), 'utf8');
  const { headers: rules, errors } = await parseAllHeaders({
    headersFiles: [builtPath(site, '_headers')],
    configHeaders: [],
    minimal: false,
  });
  // As Netlify matches a path, and as Cloudflare Pages describes that it does.
  const matchers = {
    Netlify: rules.map((rule) => ({ ...rule, pattern: 'forRegExp' in rule ? rule.forRegExp : /$^/u })),
    Cloudflare: rules.map((rule) => ({ ...rule, pattern: new RegExp(toPattern(rule.for), 'u') })),
  };
  const addresses = builtFiles(site).flatMap((file) => [`/${file}`, `/${file.replace(/(?:(?<=^|\/)index)?\.html$/u, '')}`]);

  test('_headers is read by Netlify’s own parser', () => {
    expect(errors).toEqual([]);
    expect(rules.map(({ for: path }) => path)).toEqual(text.split('\n').filter((line) => line.startsWith('/')));
    const [everywhere] = rules;
    expect(everywhere).toMatchObject({ for: '/*', values: { 'X-Content-Type-Options': 'nosniff', 'Access-Control-Allow-Origin': '*' } });
  });

  test('_headers stays within the limits of Cloudflare Pages', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
  });

  test.each(['Netlify', 'Cloudflare'] as const)('no address is told two things of one header: %s', (host) => {
    const valuesOf = (address: string) => {
      const values: Record<string, Set<string>> = {};
      for (const { pattern, values: headers } of matchers[host]) {
        if (!pattern.test(address)) continue;
        for (const [name, value] of Object.entries(headers)) (values[name] ??= new Set()).add(value);
      }
      return values;
    };
    const doubled = addresses.filter((address) => Object.values(valuesOf(address)).some(({ size }) => size > 1));
    expect(doubled).toEqual([]);
    const unruled = addresses.filter((address) => !valuesOf(address)['Content-Security-Policy'] && !/\.\w+$/u.test(address));
    expect(unruled).toEqual([]);
  });

  test('the policy of the site allows what each page allows itself, and names few scripts', () => {
    const sent = rules.find(({ for: path }) => path === '/:slug/:file')?.values['Content-Security-Policy'] ?? '';
    const ofSite = directivesOf(sent);
    for (const { file, html } of builtPages().filter((page) => page.site === site && !page.file.includes('/embed/'))) {
      for (const [name, sources] of directivesOf(/content-security-policy" content="([^"]*)"/u.exec(html)?.[1] ?? '')) {
        const allowed = ofSite.get(name) ?? [];
        const missing = sources.filter((source) => !allowed.includes(source) && source !== "'none'");
        expect([file, name, name === 'style-src' ? [] : missing]).toEqual([file, name, []]);
      }
    }
    expect(ofSite.get('default-src')).toEqual(["'none'"]);
    expect(ofSite.get('style-src')).toEqual(["'unsafe-inline'"]);
    expect(ofSite.get('script-src')?.filter((source) => source.startsWith("'unsafe") || source.includes('*'))).toEqual([]);
    expect(ofSite.get('script-src')?.length).toBeLessThan(20);
  });
});

function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/u);
      return [name, sources];
    }),
  );
}
