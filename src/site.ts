import { contentFolder } from './compile/read/article-files.ts';
import { siteSettings } from './compile/read/site-settings.ts';
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

/** The licence of the site’s texts, undefined where the settings have none. */
export function siteLicence(folder: string): Licence | undefined {
  return siteSettings(folder).licence;
}

/** A licence by the name that readers know and the address of its text. */
export interface Licence {
  name: string;
  url: string;
}
