import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Picture } from '../../src/article/article.ts';
import { portraitForms, textForms } from '../../src/outputs/picture-forms.ts';

const aPicture = (width: number, height: number): Picture => ({ file: 'a.jpg', credit: 'A', digest: '', format: 'jpeg', width, height });

test('no form is larger than its picture, and all have its shape', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 }), (width, height) => {
      const { avif, webp, usual } = textForms(aPicture(width, height));
      const widths = avif.map((form) => form.width);
      expect(webp.map((form) => form.width)).toEqual(widths);
      expect(widths).toEqual([...new Set(widths)].toSorted((a, b) => a - b));
      expect(widths.length).toBeGreaterThan(0);
      for (const form of [...avif, ...webp, usual]) {
        expect(form.width).toBeLessThanOrEqual(Math.min(width, 1280));
        expect(Math.abs(form.height - (height * form.width) / width)).toBeLessThanOrEqual(1);
        expect(form.height).toBeGreaterThan(0);
      }
      expect(usual.file).toBe('a.jpg');
    }),
  );
});

test('portraits are squares, and none is enlarged', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }), (width, height) => {
      const { avif, webp, usual } = portraitForms(aPicture(width, height));
      for (const form of [...avif, ...webp, usual]) {
        expect(form.width).toBe(form.height);
        expect(form.width).toBeLessThanOrEqual(Math.min(width, height, 256));
      }
    }),
  );
});
