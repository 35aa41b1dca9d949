import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Borders } from '../../article/schema.ts';
import { siteSettings } from '../site/settings-schema.ts';
import { isMissing } from './missing.ts';

/** The file of the site’s settings, beside the explainers. */
export const siteFile = 'site.yaml';

const stated = siteSettings.pick({ borders: true }).strip();

/**
 * Whose view of borders the site’s maps show, read without the other settings. Where the file says none, or has a mistake, which is
 * reported where all of it is read, undefined.
 */
export function statedBorders(folder: string): Borders | undefined {
  try {
    return stated.safeParse(parse(readFileSync(path.join(folder, siteFile), 'utf8'))).data?.borders;
  } catch (error) {
    // YAML that cannot be read.
    if (isMissing(error) || (error instanceof Error && error.name === 'YAMLParseError')) return undefined;
    throw error;
  }
}
