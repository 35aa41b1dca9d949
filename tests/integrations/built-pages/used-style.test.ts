import { describe, expect, it } from 'vitest';
import { type Shown, usedStyle } from '../../../src/integrations/built-pages/used-style.ts';

const shown = (parts: Partial<Record<keyof Shown, string[]>>): Shown => ({
  elements: new Set(parts.elements ?? ['p']),
  classes: new Set(parts.classes ?? []),
  ids: new Set(parts.ids ?? []),
  scriptWords: new Set(parts.scriptWords ?? []),
});

describe('usedStyle', () => {
  it.each([
    ['keeps of a list what the page has', '.a,.b{top:0}', { classes: ['a'] }, '.a{top:0}'],
    ['leaves out a rule for what it has not, however deep', '.a .b>i{top:0}p{top:1px}', { classes: ['a', 'b'] }, 'p{top:1px}'],
    ['keeps what a script may add', '.menu button{top:0}', { scriptWords: ['menu', 'button'] }, '.menu button{top:0}'],
    ['keeps states and attributes, which change', 'p:hover,p[open]::before{top:0}', {}, 'p:hover,p[open]::before{top:0}'],
    ['keeps what is told by what is missing', 'p:not(.a){top:0}', {}, 'p:not(.a){top:0}'],
    ['looks into lists of choices', ':is(.a,.b){top:0}:has(>.c){top:0}', { classes: ['b'] }, ':is(.a,.b){top:0}'],
    ['leaves out conditions and layers that are empty then', '@layer x{@media print{.a{top:0}}}p{top:0}', {}, 'p{top:0}'],
    ['keeps the order of layers', '@layer x,y;p{top:0}', {}, '@layer x,y;p{top:0}'],
    ['keeps media in the form of ranges', '@media (width>=700px){p{top:0}}', {}, '@media (width>=700px){p{top:0}}'],
    [
      'leaves out animations that nothing runs',
      '@keyframes a{0%{top:0}}@keyframes b{0%{top:0}}p{animation:b 1s}',
      {},
      '@keyframes b{0%{top:0}}p{animation:b 1s}',
    ],
    [
      'leaves out custom properties that nothing uses',
      ':root{--ink:light-dark(red,#fff);--line:red}p{color:var(--ink)}',
      {},
      ':root{--a:light-dark(red,#fff)}p{color:var(--a)}',
    ],
    [
      'writes out what is as short as its name',
      ':root{--x:.875rem;--y:4px}p{font:400 var(--x)/1 a;top:calc(3*var(--y))}',
      {},
      'p{font:400 .875rem/1 a;top:calc(3*4px)}',
    ],
    ['but not what changes', ':root{--x:1px}p{--x:2px;top:var(--x)}', {}, ':root{--a:1px}p{--a:2px;top:var(--a)}'],
    [
      'not even in some media',
      ':root{--x:1px}@media print{:root{--x:2px}}p{top:var(--x)}',
      {},
      ':root{--a:1px}@media print{:root{--a:2px}}p{top:var(--a)}',
    ],
    ['keeps the names of those that a script uses', ':root{--ink:red}', { scriptWords: ['--ink'] }, ':root{--ink:red}'],
    [
      'shortens them in others and where a fallback stands',
      ':root{--x:var(--y);--y:clamp(1px,2vw,3px)}p{top:var(--x,var(--y))}',
      {},
      ':root{--b:var(--a);--a:clamp(1px,2vw,3px)}p{top:var(--b,var(--a))}',
    ],
  ])('%s', (_, css, parts, expected) => {
    expect(usedStyle(css, shown(parts))).toBe(expected);
  });
});
