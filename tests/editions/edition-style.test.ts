import { describe, expect, it } from 'vitest';
import { editionStyle, scopedStyle, styleWithFiles } from '../../src/editions/edition-style.ts';

const inside = (address: string) => `data:,${address}`;

describe('editionStyle', () => {
  it.each([
    ['a{b:url(../c.woff2)}', 'a{b:url(data:,../c.woff2)}'],
    [".text a:where([href*='.html#']){color:red}", '.text a:where([data-mention]){color:red}'],
    ['.x h2>i{color:red}', '.x :is(h2:where(:not([data-h])),h3:where([data-h="2"]))>i{color:red}'],
    ['@media print{h1:hover{color:red}}', '@media print{:is(h1:where(:not([data-h])),h2:where([data-h="1"])):hover{color:red}}'],
    ['.h1{content:"h1"/""}', '.h1{content:"h1"/""}'],
    ['@media print{:root{--c:#fff}}', '@media print{:root{--c:#fff}}'],
  ])('makes of %s', (css, expected) => {
    expect(editionStyle(css, inside)).toBe(expected);
  });
});

describe('scopedStyle', () => {
  it('begins every selector at the scope, also in media', () => {
    expect(scopedStyle('.a,path{fill:red}@media screen{.b{fill:blue}}', '#land')).toBe(
      '#land .a,#land path{fill:red}@media screen{#land .b{fill:blue}}',
    );
  });
});

describe('styleWithFiles', () => {
  it('changes addresses and nothing else', () => {
    expect(styleWithFiles('h1{b:url(../c.woff2)format("woff2")}', inside)).toBe('h1{b:url(data:,../c.woff2)format("woff2")}');
  });
});
