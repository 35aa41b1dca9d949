import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseDate } from '../../article/date.ts';
import type { Withdrawn } from '../../article/withdrawn.ts';
import { namesOf } from '../../compile/addresses/explainers.ts';
import { views } from '../../article/views.ts';
import { wordsFor } from '../../languages/words.ts';
import { zip } from '../../editions/zip.ts';
import { allDataFiles } from '../../outputs/data/files.ts';
import { toAtom } from '../../outputs/feeds/atom.ts';
import { withdrawnFeed } from '../../outputs/feeds/feed.ts';
import { toJsonFeed } from '../../outputs/feeds/json-feed.ts';
import type { Format } from '../../outputs/formats.ts';
import type { Publication } from '../../outputs/publication.ts';
import { escaped } from '../../site.ts';
import {
  cardFile,
  dataFile,
  editionFile,
  explainerHref,
  iconFiles,
  landFile,
  sourceFile,
  updatesFeedFiles,
  viewCardFile,
  viewFile,
  workerFile,
} from '../../routes.ts';

/** Takes all that was kept of the explainer off the device, and shows what its open pages are now. */
const worker = new URL('../../../hosting/leave/sw.js', import.meta.url);

/** Writes the files of explainers that were withdrawn: each says so in its form, and holds nothing of what was there. Their pages are there already. */
export async function writeWithdrawn(root: string, all: Withdrawn[], site: Publication): Promise<void> {
  for (const explainer of all) {
    for (const name of namesOf(explainer)) {
      const folder = join(root, explainerHref(name));
      for (const [file, text] of Object.entries(textFiles(explainer, site))) await write(join(folder, file), text);
      await copyFile(worker, join(folder, workerFile));
      for (const card of [...views.map(viewCardFile), ...explainer.ids.map(cardFile)]) {
        await mkdir(dirname(join(folder, card)), { recursive: true });
        await copyFile(join(root, iconFiles.large), join(folder, card));
      }
      const page = join(folder, viewFile.article);
      await copyFile(page, join(folder, editionFile(explainer.slug, 'html')));
      const bytes = await readFile(page);
      await write(join(folder, editionFile(explainer.slug, 'zip')), zip([{ path: viewFile.article, bytes }], explainer.on));
      await write(join(folder, editionFile(explainer.slug, 'epub')), book(explainer));
    }
  }
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** What the explainer's addresses say, in a sentence or two. */
function saidOf({ on, note, headline, language = 'en' }: Withdrawn): string {
  return [wordsFor(language).withdrawn.text(parseDate(on), headline), note ?? ''].filter(Boolean).join(' ');
}

function textFiles(explainer: Withdrawn, site: Publication): Record<string, string> {
  const { on } = explainer;
  const said = saidOf(explainer);
  const inForm: Partial<Record<Format, string>> = {
    csv: `withdrawn\r\n${on}\r\n`,
    json: `${JSON.stringify({ withdrawn: on })}\n`,
    geojson: `${JSON.stringify({ type: 'FeatureCollection', features: [] })}\n`,
    ics: ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Standfirst//EN', 'END:VCALENDAR', ''].join('\r\n'),
  };
  const feed = withdrawnFeed(explainer, said, site);
  return {
    [sourceFile]: `${said}\n`,
    [landFile]: '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
    [updatesFeedFiles.atom]: toAtom(feed),
    [updatesFeedFiles.json]: toJsonFeed(feed),
    ...Object.fromEntries(allDataFiles.map(({ name, format }) => [dataFile(name), inForm[format] ?? ''])),
  };
}

/** A book of one page that says so. */
function book(explainer: Withdrawn): Uint8Array {
  const { slug, uuid, on, language = 'en' } = explainer;
  const t = wordsFor(language);
  const title = escaped(t.withdrawn.title);
  const page = (body: string) =>
    `<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}"><head><title>${title}</title></head><body>${body}</body></html>\n`;
  const texts = {
    'META-INF/container.xml':
      '<?xml version="1.0"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n',
    'package.opf': `<?xml version="1.0"?>\n<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">${uuid === undefined ? slug : `urn:uuid:${uuid}`}</dc:identifier><dc:title>${title}</dc:title><dc:language>${language}</dc:language><meta property="dcterms:modified">${on}T00:00:00Z</meta></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="page" href="page.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="page"/></spine></package>\n`,
    'nav.xhtml': page(`<nav epub:type="toc"><ol><li><a href="page.xhtml">${title}</a></li></ol></nav>`),
    'page.xhtml': page(`<h1>${title}</h1><p>${escaped(saidOf(explainer))}</p>`),
  };
  const encoder = new TextEncoder();
  const type = { path: 'mimetype', bytes: encoder.encode('application/epub+zip'), stored: true };
  return zip([type, ...Object.entries(texts).map(([path, text]) => ({ path, bytes: encoder.encode(text) }))], on);
}
