import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { contentFolder, isMissing } from './compile/read/article-files.ts';
import { quotedPath } from './compile/messages/message.ts';
import { UserError } from './compile/messages/user-error.ts';
import { wordsFor } from './languages/words.ts';

/** What the site says of itself. Address and licence are read anew each time, and undefined until somebody states them. */
export const site = {
  name: 'Standfirst',
  /** The language of the pages that are of no explainer, such as the home page. */
  language: 'en',
  get description() {
    return wordsFor(this.language).home.description;
  },
  get licence() {
    return siteLicence(contentFolder());
  },
  get publisher() {
    return siteSettings(contentFolder()).publisher;
  },
  get editors() {
    return siteSettings(contentFolder()).editors ?? [];
  },
  get corrections() {
    return siteSettings(contentFolder()).corrections;
  },
  get address() {
    return siteAddress(process.env);
  },
};

/** The variables of the environment that say where the site will stand. */
export const addressVariables = ['STANDFIRST_ADDRESS', 'NETLIFY', 'URL'] as const;

/**
 * Where the site will stand, ending in `/`, for what other sites and programs need whole; every link of the site is relative.
 * The environment variable STANDFIRST_ADDRESS says it; on Netlify else URL, the main address of a site there.
 *
 * @throws UserError when STANDFIRST_ADDRESS is no whole address.
 * @example siteAddress({ STANDFIRST_ADDRESS: 'https://news.org/explained' }) //=> 'https://news.org/explained/'
 * @example siteAddress({}) //=> undefined
 */
export function siteAddress(environment: Record<string, string | undefined>): string | undefined {
  const ownHost = environment.NETLIFY === 'true' ? environment.URL : undefined;
  const given = [environment.STANDFIRST_ADDRESS, ownHost].map((text) => text?.trim() ?? '').find((text) => text !== '');
  if (given === undefined) return undefined;
  const address = URL.parse(given.replace(/[/?#]*$/u, '/'));
  if (!address || !/^https?:$/u.test(address.protocol)) {
    throw new UserError({
      wrong: `\`STANDFIRST_ADDRESS\` is ${quotedPath(given)}, which is not a whole address`,
      remedy: 'write it as `https://news.org/` or `https://news.org/explained/`',
    });
  }
  return address.href;
}

/** The file of the site’s settings, beside the explainers. */
export const siteFile = 'site.yaml';

const name = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/u });
const settings = z.strictObject({
  licence: z.strictObject({ name, url }).optional(),
  publisher: z.strictObject({ name, url: url.optional() }).optional(),
  editors: z.array(name).min(1).optional(),
  corrections: z.union([z.email(), url]).optional(),
});

/** What the site says of itself in its settings; all of it may be left out. */
type SiteSettings = z.infer<typeof settings>;

/** How each setting is written, for a message about a wrong one. */
const written = {
  licence: 'licence: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }',
  publisher: 'publisher: { name: The News, url: "https://news.org/" }',
  editors: 'editors: [Ada Moss, Ben Hill]',
  corrections: 'corrections: corrections@news.org',
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

/** The licence of the site’s texts, undefined where the settings have none. */
export function siteLicence(folder: string): Licence | undefined {
  return siteSettings(folder).licence;
}

/** A licence by the name that readers know and the address of its text. */
export interface Licence {
  name: string;
  url: string;
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
