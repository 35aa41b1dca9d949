import { execFileSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zip } from '../../src/editions/zip.ts';

const bytes = new TextEncoder().encode('application/epub+zip');

describe('zip', () => {
  it('keeps the order, and stores a file as it is where that is asked', () => {
    const made = zip(
      [
        { path: 'mimetype', bytes, stored: true },
        { path: 'a/b.txt', bytes },
      ],
      '2021-06-02',
    );
    expect(Object.keys(unzipSync(made))).toEqual(['mimetype', 'a/b.txt']);
    // Where the container of an EPUB must say what it is.
    expect(Buffer.from(made).toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
  });

  it.each(['1871-03-18', '1980-01-01', '2021-06-02'])('gives the same bytes in every time zone, as of %s', (day) => {
    const code = `import { zip } from './src/editions/zip.ts';
      console.log(Buffer.from(zip([{ path: 'a', bytes: new Uint8Array(9) }], '${day}')).toString('hex'))`;
    const made = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module-typescript', '-e', code], { env: { ...process.env, TZ }, encoding: 'utf8' }),
    );
    expect(new Set(made).size).toBe(1);
    expect(made[0]).toMatch(/^504b0304/u);
  });
});
