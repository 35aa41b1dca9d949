import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { contentFolder, isMissing } from './compile/article-files.ts';
import { quotedPath } from './compile/message.ts';
import { UserError } from './compile/user-error.ts';

/** What the site says of itself. Address and licence are asked for anew each time, and undefined where nobody has said them. */
export const site = {
  name: 'Standfirst',
  description: 'News explainers. Every fact links to the passage that reports it.',
  get licence() {
    return siteLicence(contentFolder());
  },
  get address() {
    return siteAddress(process.env);
  },
};

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

const settings = z.strictObject({
  licence: z.strictObject({ name: z.string().trim().min(1), url: z.url({ protocol: /^https?$/u }) }).optional(),
});

/**
 * The licence of the site’s texts, as `site.yaml` in the content folder says it; undefined without that file.
 * @throws UserError when the file is not what it should be.
 */
export function siteLicence(folder: string): Licence | undefined {
  const file = path.join(folder, siteFile);
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  const result = settings.safeParse(parseYaml(text) ?? {});
  if (result.success) return result.data.licence;
  throw new UserError({
    wrong: `${quotedPath(file)} cannot be read`,
    remedy: 'write `licence: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }`, or empty the file',
  });
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
