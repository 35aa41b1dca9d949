import { expect, test } from 'vitest';
import { sitePolicy, statedPolicy } from '../../../src/integrations/hosting/site-policy.ts';

test('what one page allows, the site allows; what none allows is refused', () => {
  expect(
    sitePolicy([
      "default-src 'none';script-src 'none';img-src 'self'",
      "default-src 'none';script-src 'sha256-b=' 'self';img-src 'self' data:",
      "default-src 'none';script-src 'sha256-a=';worker-src 'self'",
    ]),
  ).toBe("default-src 'none';script-src 'self' 'sha256-a=' 'sha256-b=';img-src 'self' data:;worker-src 'self'");
});

test('styles may stand in the page, and each page says itself which', () => {
  expect(sitePolicy(["style-src 'sha256-a='", "style-src 'sha256-b='"])).toBe("style-src 'unsafe-inline'");
  expect(sitePolicy(["style-src 'none'"])).toBe("style-src 'none'");
});

test('the order of pages does not show', () => {
  const pages = ["script-src 'sha256-a='", "script-src 'sha256-b='"];
  expect(sitePolicy(pages.toReversed())).toBe(sitePolicy(pages));
});

test('a page without a policy of its own stops the build', () => {
  expect(statedPolicy(`<meta http-equiv="content-security-policy" content="img-src 'self'">`, 'a.html')).toBe("img-src 'self'");
  expect(() => statedPolicy('<p>content-security-policy</p>', 'a.html')).toThrow('a.html');
});
