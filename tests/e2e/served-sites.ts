import type { Server } from 'node:http';
import { pathToFileURL } from 'node:url';
import { addressOf, serve } from '../../src/commands/serve.ts';
import buildSites, { builtSites, type SiteName, sites } from '../built-sites.ts';
import { makeSecondEdition } from './published-site.ts';

/** Where a site can lie: at a domain's root, in a folder of one, and on a disk. */
export const places = ['root', 'subfolder', 'file'] as const;
export type Place = (typeof places)[number];

const subfolder = 'some/deep/folder/';

/** Serves the sites at a root and in a subfolder until the tests are over. */
export default async function serveSites(): Promise<() => Promise<void>> {
  await buildSites();
  const removeSecondEdition = await makeSecondEdition();
  const servers: Server[] = [];
  for (const name of builtSites) {
    const { out } = sites[name];
    const atRoot = await serve(out, { port: 0 });
    const inFolder = await serve(out, { port: 0, base: `/${subfolder}` });
    servers.push(atRoot, inFolder);
    process.env[`SITE_${name}_root`] = addressOf(atRoot);
    process.env[`SITE_${name}_subfolder`] = addressOf(inFolder) + subfolder;
    process.env[`SITE_${name}_file`] = `${pathToFileURL(out).href}/`;
  }
  return async () => {
    removeSecondEdition();
    for (const server of servers) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
}

/** The address of a site, ending in a slash. */
export function siteAddress(site: SiteName, place: Place): string {
  return process.env[`SITE_${site}_${place}`] ?? '';
}
