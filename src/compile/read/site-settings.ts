import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { borderViews } from '../../article/schema.ts';
import { quotedPath } from '../messages/message.ts';
import { UserError } from '../messages/user-error.ts';
import { isMissing } from './missing.ts';

/** The file of the site’s settings, beside the explainers. */
export const siteFile = 'site.yaml';

const name = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/u });
const settings = z.strictObject({
  licence: z.strictObject({ name, url }).optional(),
  publisher: z.strictObject({ name, url: url.optional() }).optional(),
  editors: z.array(name).min(1).optional(),
  corrections: z.union([z.email(), url]).optional(),
  borders: z.enum(borderViews).optional(),
});

/** What the site says of itself in its settings; all of it may be left out. */
type SiteSettings = z.infer<typeof settings>;

/** How each setting is written, for a message about a wrong one. */
const written = {
  licence: 'licence: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }',
  publisher: 'publisher: { name: The News, url: "https://news.org/" }',
  editors: 'editors: [Ada Moss, Ben Hill]',
  corrections: 'corrections: corrections@news.org',
  borders: 'borders: visionscarto',
} as const satisfies Record<keyof SiteSettings, string>;

/**
 * What `site.yaml` in the content folder says of the site; nothing without that file.
 * @throws UserError when the file is not what it should be.
 */
export function siteSettings(folder: string): SiteSettings {
  const file = path.join(folder, siteFile);
  const text = readIfThere(file);
  if (text === undefined) return {};
  const result = settings.safeParse(parseYaml(text) ?? {});
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => issue.path[0]).find((key) => key !== undefined && Object.hasOwn(written, key));
  const example = written[(wrong ?? 'licence') as keyof SiteSettings];
  throw new UserError({ wrong: `${quotedPath(file)} cannot be read`, remedy: `write \`${example}\`, or empty the file` });
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** What a YAML file holds; its text where it is no YAML, which no setting is. */
function parseYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return text;
  }
}
