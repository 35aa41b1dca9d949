import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resultStore } from '../../src/integrations/result-store.ts';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'standfirst-results-')), 'store');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const bytes = (length: number) => () => Promise.resolve(new Uint8Array(length).fill(7));
const lastUsed = (name: string, day: number) => utimesSync(join(folder, name), new Date(2026, 0, day), new Date(2026, 0, day));

describe('resultStore', () => {
  it('makes a result once, also for the next build', async () => {
    const make = vi.fn(bytes(3));
    const first = await (await resultStore(folder)).get('a', make);
    const second = await (await resultStore(folder)).get('a', make);
    expect([first.made, second.made, make.mock.calls.length]).toEqual([true, false, 1]);
    expect(Buffer.from(second.bytes).equals(first.bytes)).toBe(true);
  });

  it('keeps nothing of a result that could not be made', async () => {
    const store = await resultStore(folder);
    await expect(store.get('a', () => Promise.reject(new Error('No.')))).rejects.toThrow('No.');
    expect(existsSync(join(folder, 'a'))).toBe(false);
  });

  it('has whole files only, also where the same result is made several times at once', async () => {
    const [store, other] = [await resultStore(folder), await resultStore(folder)];
    const results = await Promise.all([store, store, other, other].map(({ get }) => get('a', bytes(100_000))));
    expect(results.map((result) => result.bytes.length)).toEqual([100_000, 100_000, 100_000, 100_000]);
    expect(readdirSync(folder)).toEqual(['a']);
    expect(readFileSync(join(folder, 'a')).length).toBe(100_000);
  });

  it('drops what was used longest ago where there is too much, the leavings of stopped builds too', async () => {
    mkdirSync(folder);
    for (const [index, name] of ['stopped.part', 'old', 'used', 'new'].entries()) {
      writeFileSync(join(folder, name), Buffer.alloc(100));
      lastUsed(name, index + 1);
    }
    await (await resultStore(folder, 400)).get('old', bytes(0));
    await resultStore(folder, 200);
    expect(readdirSync(folder).sort()).toEqual(['new', 'old']);
  });
});
