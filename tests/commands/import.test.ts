import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { importFrom } from '../../src/commands/import.ts';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('prints pledges, and names each line that it leaves out', async () => {
  const file = join(folder, 'activities.xml');
  writeFileSync(
    file,
    '<iati-activities version="2.03"><iati-activity><title><narrative>Wells</narrative></title>\n<sector/></iati-activity></iati-activities>',
  );
  const { yaml, left } = await importFrom(file);
  expect(yaml).toContain('pledges:\n  wells:\n    title: Wells\n');
  expect(left).toEqual([`${file}:2: left out, because no field holds \`sector\``]);
});

it('says that a file is not there', async () => {
  await expect(importFrom('nowhere.xml')).rejects.toThrow('There is no file `nowhere.xml`. Name one that is there.');
});
