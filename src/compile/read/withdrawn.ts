import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Withdrawn } from '../../article/withdrawn.ts';
import { explainersFile, parseExplainers } from '../addresses/explainers.ts';
import { parseRecord } from '../addresses/anchors.ts';
import { anchorsFile } from './article-files.ts';

/** The explainers that were withdrawn, by the records of a folder. */
export function readWithdrawn(folder: string): Withdrawn[] {
  const lines = parseExplainers(textOf(path.join(folder, explainersFile))) ?? [];
  return lines.flatMap(({ slug, formerly, uuid, withdrawn }) => {
    if (!withdrawn) return [];
    const { on, note, headline, language } = withdrawn;
    const ids = (parseRecord(textOf(path.join(folder, slug, anchorsFile)))?.anchors ?? []).map(({ id }) => id);
    return [{ slug, formerly, uuid, on, note, headline, language, ids }];
  });
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
