import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Withdrawn } from '../../article/withdrawn.ts';
import { explainersFile, parseExplainers } from '../addresses/explainers.ts';
import { parseRecord } from '../addresses/anchors.ts';
import { listNouns } from '../addresses/listed-ids.ts';
import { anchorsFile } from './article-files.ts';

/** The explainers that were withdrawn, by the records of a folder. */
export function readWithdrawn(folder: string): Withdrawn[] {
  const lines = parseExplainers(textOf(path.join(folder, explainersFile))) ?? [];
  return lines.flatMap(({ slug, formerly, uuid, withdrawn }) => {
    if (!withdrawn) return [];
    const { on, note, headline, language } = withdrawn;
    const anchors = parseRecord(textOf(path.join(folder, slug, anchorsFile)))?.anchors ?? [];
    const pledges = anchors.filter(({ kind, facts }) => kind === listNouns.pledges && facts !== undefined).map(({ id }) => id);
    return [{ slug, formerly, uuid, on, note, headline, language, ids: anchors.map(({ id }) => id), pledges }];
  });
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
