import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { ListedExplainer } from '../../article/published.ts';
import { addressesFile } from '../../routes.ts';
import { formatMistake, type Mistake, quotedPath } from '../../compile/messages/message.ts';
import { UserError } from '../../compile/messages/user-error.ts';
import { ignoreMissing } from '../../compile/read/missing.ts';
import { parsedJson } from '../../compile/read/parsed-json.ts';
import { type Failure, Visitor, type VisitLimits } from './visit.ts';

/** How long the list of a site may take to come, and how large it may be: that of a thousand explainers is some 40 MB. */
export const publishedLimits: VisitLimits = {
  userAgent: 'Standfirst (compares with what is published)',
  ms: 60_000,
  bytes: 200_000_000,
  pauseMs: 0,
  hosts: 1,
  // The author has named it.
  mayBePrivate: true,
};

// A later version may list more.
const listSchema = z.object({
  explainers: z.array(
    z.object({
      slug: z.string(),
      formerly: z.array(z.string()),
      uuid: z.string().optional(),
      withdrawn: z.string().optional(),
      changes: z.array(z.string()).optional(),
      addresses: z.array(z.object({ id: z.string(), page: z.string(), says: z.string(), text: z.string() })),
    }),
  ),
});

/**
 * What a published site lists. The addresses are none where nothing is published yet; a warning says so, also of a site from before there
 * were such lists.
 * @param where Its address, or the folder of a built site.
 * @throws UserError where that cannot be known.
 */
export async function readPublished(where: string, limits = publishedLimits): Promise<{ explainers: ListedExplainer[]; warning?: string }> {
  const isAddress = /^https?:\/\//iu.test(where);
  const text = isAddress ? await fetched(where, limits) : await readFolder(where);
  if (typeof text === 'object') return { explainers: [], warning: formatMistake(text) };
  const list = listSchema.safeParse(parsedJson(text));
  if (list.success) return list.data;
  throw new UserError({
    wrong: `${quotedPath(listAt(where, isAddress))} is not a list of addresses`,
    remedy: 'name the root of a site that Standfirst built',
  });
}

function listAt(where: string, isAddress: boolean): string {
  return isAddress ? new URL(addressesFile, where.endsWith('/') ? where : `${where}/`).href : path.join(where, addressesFile);
}

async function fetched(where: string, limits: VisitLimits): Promise<string | Mistake> {
  if (!URL.canParse(where)) throw new UserError({ wrong: `${quotedPath(where)} is not an address`, remedy: 'write it in full' });
  const url = listAt(where, true);
  const visitor = new Visitor(limits);
  const answer = await visitor.visit('GET', url);
  if (typeof answer === 'string') throw new UserError(notReached(url, answer, limits));
  const { status, body } = answer;
  if (status === 404 || status === 410) {
    const home = await visitor.visit('GET', new URL('.', url).href);
    if (typeof home === 'string') throw new UserError(notReached(url, home, limits));
    return home.status < 300
      ? {
          wrong: `the site at ${quotedPath(where)} has no ${quotedPath(addressesFile)}, as one from before there were such lists`,
          remedy: 'make sure that the address is right; nothing was compared',
        }
      : { wrong: `nothing is published at ${quotedPath(where)} yet`, remedy: 'make sure that the address is right; nothing was compared' };
  }
  if (status === 200 && body) return body.toString('utf8');
  const why = status === 200 ? 'is too large, or was broken on its way' : `answered with status ${status}`;
  throw new UserError({ wrong: `${quotedPath(url)} ${why}, so nothing was compared`, remedy: 'run it again, and publish nothing before' });
}

function notReached(url: string, failure: Failure, { ms }: VisitLimits): Mistake {
  const why = {
    timeout: `did not answer in ${ms / 1000} seconds`,
    'no-host': 'was not found: there is no such host, or no connection',
    'no-connection': 'was not reached: there is no connection, or the host refused it',
    private: 'is in a private network',
    circle: 'leads back to itself',
    unsafe: 'has no valid certificate',
  }[failure];
  return {
    wrong: `${quotedPath(url)} ${why}, so nothing was compared`,
    remedy: 'run it again when it answers, or name a folder with the site as it is published',
  };
}

async function readFolder(folder: string): Promise<string> {
  const found = await stat(folder).catch(ignoreMissing);
  const text = await readFile(listAt(folder, false), 'utf8').catch(ignoreMissing);
  if (text !== undefined) return text;
  throw new UserError({
    wrong: found ? `${quotedPath(folder)} has no ${quotedPath(addressesFile)}` : `there is no folder ${quotedPath(folder)}`,
    remedy: 'name the folder of a built site, or the address of the published one',
  });
}
