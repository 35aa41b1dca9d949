import { expect, test } from 'vitest';
import { toCaddy, toHeadersFile, toNginx, toPattern } from '../../../src/integrations/hosting/header-files.ts';
import type { HeaderRule } from '../../../src/integrations/hosting/header-rules.ts';

const rules: HeaderRule[] = [
  { paths: ['/*'], headers: { 'X-All': 'yes' }, isDefault: true },
  { paths: [], headers: { 'Cache-Control': 'no-cache' }, isDefault: true },
  { paths: ['/fonts/*', '/:slug/s/*.png'], headers: { 'Cache-Control': 'max-age=1' } },
];
const types = { csv: 'text/csv; charset=utf-8' };

test('_headers has a block for each path, and what hosts do unasked is left out', () => {
  expect(toHeadersFile(rules)).toBe(`# Written by the build from src/integrations/hosting/header-rules.ts.

/*
  X-All: yes

/fonts/*
  Cache-Control: max-age=1

/:slug/s/*.png
  Cache-Control: max-age=1
`);
});

test('nginx sets what holds everywhere, then what holds for a path, and sends the outcome', () => {
  expect(toNginx(rules, types)).toBe(`# Written by the build from src/integrations/hosting/header-rules.ts.

types {
  "text/csv; charset=utf-8" csv;
}

set $standfirst_x_all "yes";
set $standfirst_cache_control "no-cache";

if ($uri ~ "^/fonts/.*$") { set $standfirst_cache_control "max-age=1"; }
if ($uri ~ "^/[^/]+/s/.*\\.png$") { set $standfirst_cache_control "max-age=1"; }

add_header X-All $standfirst_x_all always;
add_header Cache-Control $standfirst_cache_control always;
`);
});

test('Caddy sets the same in that order', () => {
  expect(toCaddy(rules, types)).toBe(`# Written by the build from src/integrations/hosting/header-rules.ts.

route {
	header {
		X-All "yes"
		Cache-Control "no-cache"
	}
	@csv path *.csv
	header @csv Content-Type "text/csv; charset=utf-8"
	@path0 path_regexp ^/fonts/.*$
	header @path0 {
		Cache-Control "max-age=1"
	}
	@path1 path_regexp ^/[^/]+/s/.*\\.png$
	header @path1 {
		Cache-Control "max-age=1"
	}
}
`);
});

test.each([
  ['/', '/', true],
  ['/', '/a', false],
  ['/:file', '/a.html', true],
  ['/:file', '/a/b', false],
  ['/:slug/', '/a/', true],
  ['/:slug/embed/*', '/a/embed/b.html', true],
  ['/:slug/embed/*', '/embed/b.html', false],
  ['/s/*.png', '/s/a.png', true],
  ['/s/*.png', '/s/apng', false],
  ['/s/*.png', '/a/s/a.png', false],
])('the path %s fits %s: %s', (path, address, fits) => {
  expect(new RegExp(toPattern(path), 'u').test(address)).toBe(fits);
});
