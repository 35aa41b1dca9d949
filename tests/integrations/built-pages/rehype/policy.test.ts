import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { rehypePolicy } from '../../../../src/integrations/built-pages/rehype/policy.ts';

const chain = unified().use(rehypeParse).use(rehypePolicy).use(rehypeStringify, { allowDangerousCharacters: true });
const withPolicy = (value: string) => String(chain.processSync({ path: 'a.html', value }));
const page = (head: string, body = '') => `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const policyOf = (html: string) => /http-equiv="content-security-policy" content="([^"]*)"/u.exec(html)?.[1];

test('a page without code may run and load nothing but pictures and fonts of the site', () => {
  expect(policyOf(withPolicy(page('')))).toBe(
    "default-src 'none';script-src 'none';style-src 'none';img-src 'self';font-src 'self';connect-src 'self';base-uri 'none';form-action 'none'",
  );
});

test('code and styles of the page are allowed by their hashes, once each', () => {
  const style = '<style>a{}</style>';
  const policy = policyOf(withPolicy(page(style + style, '<script type="module">1</script>')));
  // printf 1 | openssl dgst -sha256 -binary | base64
  expect(policy).toContain("script-src 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=';");
  expect(policy?.match(/style-src [^;]*/u)?.[0].split(' ')).toHaveLength(2);
});

test('a page that asks for the script of the share menu may run scripts of the site, and no other may', () => {
  const policy = policyOf(withPolicy(page('', '<script type="module">s.src="../share.js"</script>')));
  expect(policy).toContain("script-src 'self' 'sha256-");
  expect(policyOf(withPolicy(page('', '<script>1</script>share.js')))).not.toContain("script-src 'self'");
});

test('a page that has a service worker or a manifest may have it, and no other may', () => {
  const policy = policyOf(withPolicy(page('<link rel="manifest" href="m">', '<script>register("sw.js")</script>')));
  expect(policy).toContain("worker-src 'self';manifest-src 'self';");
  expect(policyOf(withPolicy(page('<link rel="icon" href="m">', '<p>sw.js')))).not.toMatch(/worker-src|manifest-src/u);
});

test('JSON is no code, and text that looks like a script is no script', () => {
  const body = '<script type="application/json">{}</script><a title="<script>1</script>">&lt;script>1&lt;/script></a>';
  expect(policyOf(withPolicy(page('', body)))).toContain("script-src 'none'");
});

test('a script outside the page stops the build', () => {
  expect(() => withPolicy(page('<script type="module" src="a.js"></script>'))).toThrow('a.html: a script stands outside the page');
});

test('a page that holds its fonts may load nothing at all', () => {
  const policy = policyOf(withPolicy(page('<style>@font-face{src:url(data:font/woff2;base64,AA)}</style>')));
  expect(policy).toContain("img-src data:;font-src data:;connect-src 'none'");
  expect(policy).not.toContain("'self'");
});
