import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseFragmentDirectives } from 'text-fragments-polyfill/text-fragment-utils';
import { textDirective } from '../../src/browser/share/text-directive.ts';

it.each([
  [{ textStart: 'plain words' }, 'text=plain%20words'],
  [{ textStart: 'well-known, at R&D' }, 'text=well%2Dknown%2C%20at%20R%26D'],
  [{ textStart: 'from', textEnd: 'to' }, 'text=from,to'],
  [{ prefix: 'before', textStart: 'it', suffix: 'after' }, 'text=before-,it,-after'],
  [{ textStart: '100% “sure”?' }, 'text=100%25%20%E2%80%9Csure%E2%80%9D%3F'],
])('%j', (fragment, directive) => {
  expect(textDirective(fragment)).toBe(directive);
});

const words = fc.string({ unit: 'grapheme', minLength: 1 });

it('any words are read back as they were', () => {
  const fragments = fc.record({ textStart: words, textEnd: words, prefix: words, suffix: words }, { requiredKeys: ['textStart'] });
  fc.assert(
    fc.property(fragments, (fragment) => {
      const directive = textDirective(fragment);
      expect(directive).toMatch(/^text=[^#&]+$/u);
      expect(parseFragmentDirectives({ text: [directive.slice('text='.length)] }).text).toEqual([
        { prefix: '', textEnd: '', suffix: '', ...fragment },
      ]);
    }),
  );
});
