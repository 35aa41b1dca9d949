import { builtSites, publishedAt, type SiteName } from '../built-sites.ts';
import { attribute, builtFiles, builtPages } from './built-page.ts';

const files = new Map(builtSites.map((site) => [site, new Set(builtFiles(site))]));
const idsOf = new Map(
  builtPages().map(({ site: name, file, elements }) => [`${name}/${file}`, new Set(elements.map((element) => attribute(element, 'id')))]),
);

/** True for a whole address of the site that leads to a file of it, and to an id of that page where it names one. */
export function isBuilt(name: SiteName, address: string): boolean {
  if (!address.startsWith(publishedAt)) return false;
  const [path = '', id] = address.slice(publishedAt.length).split('#');
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return Boolean(files.get(name)?.has(file)) && (id === undefined || Boolean(idsOf.get(`${name}/${file}`)?.has(id)));
}
