import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { contentFolder } from './compile/read/article-files.ts';
import { isMissing } from './compile/read/missing.ts';
import { siteFile } from './compile/read/site-borders.ts';
import { quotedPath } from './compile/messages/message.ts';
import type { Problem } from './compile/messages/problem.ts';
import { UserError } from './compile/messages/user-error.ts';
import type { Logo } from './compile/site/logo.ts';
import { readSettings, type ReadSettings, type SiteFile } from './compile/site/settings.ts';
import type { SiteSettings } from './compile/site/settings-schema.ts';
import { readSiteText, type SiteText } from './compile/site/site-texts.ts';
import type { Language } from './languages/language.ts';
import { wordsFor } from './languages/words.ts';
import { type Colours, type OwnColours, withOwn } from './styles/colours.ts';

/** What the site says of itself, as the settings of the content folder have it. They are read anew each time. */
export const site = {
  get name(): string {
    return settings().name ?? wordsFor(this.language).home.siteName;
  },
  /** The language of the pages that are of no explainer, such as the home page. */
  get language(): string {
    return settings().language ?? 'en';
  },
  get description(): string {
    return settings().description ?? wordsFor(this.language).home.description;
  },
  get licence(): Licence | undefined {
    return settings().licence;
  },
  get publisher(): SiteSettings['publisher'] {
    return settings().publisher;
  },
  get editors(): string[] {
    return settings().editors ?? [];
  },
  get contact(): string | undefined {
    return settings().contact;
  },
  get corrections(): string | undefined {
    return settings().corrections;
  },
  get colours(): Colours {
    return withOwn((settings().colours ?? {}) as OwnColours);
  },
  /** The mark before its name. */
  get logo(): Logo & { isOwn: boolean } {
    const own = settled().logo;
    return { ...(own ?? plainLogo), isOwn: own !== undefined };
  },
  get address(): string | undefined {
    return siteAddress(process.env, settings().address);
  },
};

/** For sites without a mark of their own: one thick line and thin ones. */
const plainLogo: Logo = { box: [0, 0, 18, 20], shapes: '<path d="M0 1h18v7H0zm0 9h18v2H0zm0 4h18v2H0zm0 4h11v1.500H0z"></path>' };

/** The site’s own texts for its home page; where there is none, “About” and “Method” in the words of the interface. */
export function siteTexts({ home }: Pick<Language, 'home'>): SiteText[] {
  const { texts } = siteContent(contentFolder());
  const plain = [home.about, home.method].map(({ id, title, paragraphs }) => ({
    ...{ id, title },
    html: paragraphs.map((text) => `<p>${escaped(text)}</p>`).join(''),
  }));
  const first = plain.map((one) => texts.find(({ id }) => id === one.id) ?? one);
  return [...first, ...texts.filter(({ id }) => !first.some((one) => one.id === id))];
}

/** A text as the content of an element of HTML or XML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A licence by the name that readers know and the address of its text. */
export interface Licence {
  name: string;
  url: string;
}

function settings(): SiteSettings {
  return settled().settings;
}

/** What is said now. Within a turn of the event loop it is read once: a page asks for it many times. */
function settled(): SiteContent {
  const folder = contentFolder();
  if (turn?.folder === folder) return turn.content;
  turn = { folder, content: siteContent(folder) };
  setImmediate(() => (turn = undefined)).unref();
  return turn.content;
}

let turn: { folder: string; content: SiteContent } | undefined;

/** The variables of the environment that say where the site will stand. */
export const addressVariables = ['STANDFIRST_ADDRESS', 'NETLIFY', 'URL'] as const;

/**
 * Where the site will stand, ending in `/`, for what other sites and programs need whole; every link of the site is relative.
 * The environment variable STANDFIRST_ADDRESS says it; else the settings of the site; on Netlify else URL, the main address of a site there.
 *
 * @param stated The address in the settings of the site.
 * @throws UserError when STANDFIRST_ADDRESS is no whole address.
 * @example siteAddress({ STANDFIRST_ADDRESS: 'https://news.org/explained' }) //=> 'https://news.org/explained/'
 * @example siteAddress({}) //=> undefined
 */
export function siteAddress(environment: Record<string, string | undefined>, stated?: string): string | undefined {
  const ownHost = environment.NETLIFY === 'true' ? environment.URL : undefined;
  const given = [environment.STANDFIRST_ADDRESS, stated, ownHost].map((text) => text?.trim() ?? '').find((text) => text !== '');
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

/** What lies beside the explainers and tells of the site as a whole. */
export interface SiteContent extends Omit<ReadSettings, 'problems'> {
  /** The site’s own texts on its home page: “About” and “Method” first. */
  texts: SiteText[];
  problems: Problem[];
}

/** The settings and texts of a content folder, with all that is wrong with them; nothing where there are none. */
export function siteContent(folder: string): SiteContent {
  const fileAt = (name: string): SiteFile | undefined => {
    const bytes = readIfThere(path.join(folder, name));
    return bytes && { path: `${folder.replaceAll('\\', '/')}/${name}`, bytes };
  };
  const files = [fileAt(siteFile), ...textNames(folder).map(fileAt)];
  const known = read.get(folder);
  const logoName = known?.settings.logo;
  const logo = logoName === undefined ? undefined : fileAt(logoName);
  if (known && isSame(known.files, [...files, logo])) return known;
  const [settingsFile, ...texts] = files;
  const ofSettings = settingsFile ? readSettings(settingsFile, fileAt) : { settings: {}, logo: undefined, problems: [] };
  const ofTexts = texts.flatMap((file) => (file ? [readSiteText(path.basename(file.path, '.md'), file)] : []));
  const used = ofSettings.settings.logo;
  const content = {
    ...ofSettings,
    texts: ofTexts.flatMap(({ text }) => text ?? []),
    problems: [...ofSettings.problems, ...ofTexts.flatMap(({ problems }) => problems)],
    files: [...files, used === undefined ? undefined : fileAt(used)],
  };
  read.set(folder, content);
  return content;
}

/** What was read last, and the files that it was read from: each page asks for it. */
const read = new Map<string, SiteContent & { files: (SiteFile | undefined)[] }>();

function isSame(one: (SiteFile | undefined)[], other: (SiteFile | undefined)[]): boolean {
  return one.length === other.length && one.every((file, index) => sameFile(file, other[index]));
}

function sameFile(one: SiteFile | undefined, other: SiteFile | undefined): boolean {
  return one === undefined || other === undefined ? one === other : one.path === other.path && Buffer.compare(one.bytes, other.bytes) === 0;
}

/** The files of texts of the site; the guide for authors is none. */
function textNames(folder: string): string[] {
  const names = namesIn(folder).filter((name) => name.endsWith('.md') && name.toLowerCase() !== 'readme.md');
  const rank = (name: string) => ['about.md', 'method.md'].toReversed().indexOf(name);
  return names.toSorted((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? entry.name : []));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
