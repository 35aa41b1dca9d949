import { iconFiles, rootFromSite, rootHome } from '../../routes.ts';

/** What the site says of itself. */
export interface SiteInWords {
  name: string;
  description: string;
  language: string;
  /** The paper's colour, which the window of an installed site has before its page stands. */
  colour: string;
}

/**
 * The manifest that makes the site installable, after the W3C's Web Application Manifest. All its addresses are relative to itself.
 * It has no `id`: that would be relative to the host, so two sites in folders of one host would be the same; without it the
 * address of the start is the id.
 *
 * @example JSON.parse(webManifest({ name: 'Standfirst', … })).start_url //=> './index.html'
 */
export function webManifest({ name, description, language, colour }: SiteInWords): string {
  const { drawing, small, large, maskable } = iconFiles;
  const png = (src: string, size: number, purpose: 'any' | 'maskable') => ({ src, sizes: `${size}x${size}`, type: 'image/png', purpose });
  return JSON.stringify({
    name,
    short_name: name,
    description,
    lang: language,
    start_url: rootFromSite + rootHome,
    scope: rootFromSite,
    display: 'minimal-ui',
    background_color: colour,
    theme_color: colour,
    icons: [
      { src: drawing, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      png(small, 192, 'any'),
      png(large, 512, 'any'),
      png(maskable, 512, 'maskable'),
    ],
  });
}
