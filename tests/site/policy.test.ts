import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { attribute, builtPages, type Element, isEmbed, textOf } from './built-page.ts';
import { isEditionPage, offlineScript, shareScript, workerFile } from '../../src/routes.ts';

const pages = builtPages();

describe.each(pages)('$site/$file', ({ file, html, elements }) => {
  // A whole explainer in one file holds its fonts and pictures, and asks nobody for anything.
  const isWhole = isEditionPage(file);
  const isCode = (element: Element) => element.tagName === 'script' && !attribute(element, 'type')?.includes('json');
  const policies = elements.filter((element) => attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy');
  const directives = new Map(
    policies
      .map((policy) => attribute(policy, 'content'))
      .join()
      .split(';')
      .map((directive) => {
        const [name = '', ...values] = directive.trim().split(/\s+/u);
        return [name, values];
      }),
  );
  const code = elements.filter(isCode);
  const styles = elements.filter(({ tagName }) => tagName === 'style');
  const asksFor = (file: string) => code.some((script) => textOf(script).includes(file));
  const hasManifest = elements.some((element) => attribute(element, 'rel') === 'manifest');
  const hash = (element: Element) => `'sha256-${createHash('sha256').update(textOf(element)).digest('base64')}'`;
  const hashes = (found: Element[]) => (found.length === 0 ? ["'none'"] : [...new Set(found.map(hash))]);

  test('allows what stands in it and nothing else', () => {
    expect(policies).toHaveLength(1);
    expect(Object.fromEntries(directives)).toEqual({
      'default-src': ["'none'"],
      'script-src': asksFor(shareScript) || asksFor(offlineScript) ? ["'self'", ...hashes(code)] : hashes(code),
      'style-src': hashes(styles),
      'img-src': [isWhole ? 'data:' : "'self'"],
      'font-src': [isWhole ? 'data:' : "'self'"],
      'connect-src': [isWhole ? "'none'" : "'self'"],
      ...(asksFor(workerFile) ? { 'worker-src': ["'self'"] } : {}),
      ...(hasManifest ? { 'manifest-src': ["'self'"] } : {}),
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
    });
  });

  test('states it before anything that it rules', () => {
    expect(elements.findIndex((element) => policies.includes(element))).toBeLessThan(
      elements.findIndex(({ tagName }) => ['script', 'style', 'link', 'title'].includes(tagName)),
    );
    expect(html.indexOf('content-security-policy')).toBeLessThan(1024);
  });

  test('has no script or style outside it, and none in attributes', () => {
    expect(code.filter((script) => attribute(script, 'src') !== undefined)).toEqual([]);
    expect(elements.filter((element) => /stylesheet|preload|prefetch|preconnect/u.test(attribute(element, 'rel') ?? ''))).toEqual([]);
    const attributes = elements.flatMap(({ tagName, attrs }) => attrs.map(({ name }) => `${tagName} ${name}`));
    expect(attributes.filter((name) => / (style|on\w+|srcdoc)$/iu.test(name))).toEqual([]);
    const forbidden = new Set(['iframe', 'frame', 'object', 'embed', ...(isEmbed(file) ? [] : ['base']), 'portal']);
    expect(elements.filter(({ tagName }) => forbidden.has(tagName)).map(({ tagName }) => tagName)).toEqual([]);
  });
});
