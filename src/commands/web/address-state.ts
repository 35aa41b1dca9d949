import { pageWords, type PageWords } from './page-words.ts';
import type { Failure, Visit, Visitor } from './visit.ts';

/** What is known of a page from an earlier run. */
export interface Seen {
  /** The day on which its author last read it, as the article said then; the page was recorded for that reading. */
  accessed?: string | undefined;
  /** The day on which it was recorded. */
  on: string;
  digest: string;
  etag?: string | undefined;
}

/** What became of an address. */
export type AddressState =
  | { is: 'fine'; seen: Seen | undefined; isCompared: boolean }
  | { is: 'dead'; why: string }
  | { is: 'moved'; to: string }
  | { is: 'soft-404'; why: string }
  | { is: 'changed'; since: string }
  | { is: 'not-known'; why: string; failure?: Failure };

export interface Asked {
  url: string;
  /** The title of the source: a report on missing pages may have such words in it. */
  title: string;
  accessed: string | undefined;
  /** From an earlier run. */
  seen: Seen | undefined;
  /** A copy in an archive, which never changes, though what the archive puts around it may. */
  isCopy: boolean;
  today: string;
}

/** What became of an address: asked for its head first, and for the page where the head does not say it. */
export async function addressState(visitor: Visitor, asked: Asked): Promise<AddressState> {
  const head = await visitor.visit('HEAD', asked.url);
  if (typeof head === 'string') return failed(head);
  const known = asked.seen && asked.seen.accessed === asked.accessed ? asked.seen : undefined;
  if (head.status === 200 && known?.etag !== undefined && head.headers.etag === known.etag && head.url === asked.url)
    return { is: 'fine', seen: known, isCompared: true };
  // Some hosts answer only whole requests.
  const page = await visitor.visit('GET', asked.url);
  if (typeof page === 'string') return failed(page);
  if (page.status === 404 || page.status === 410) return { is: 'dead', why: `it answers ${page.status}` };
  if (page.status !== 200) return { is: 'not-known', why: `it answers ${page.status}` };
  const words = pageWords(page);
  const gone = await softly(visitor, asked, page, words);
  if (gone) return gone;
  if (withoutHash(page.movedTo) !== withoutHash(asked.url)) return { is: 'moved', to: page.movedTo };
  return asked.isCopy ? { is: 'fine', seen: undefined, isCompared: true } : compared(asked, known, page, words);
}

function failed(failure: Failure): AddressState {
  if (failure === 'no-host') return { is: 'dead', why: 'there is no such host' };
  if (failure === 'circle') return { is: 'dead', why: 'it leads from one address to the next without an end' };
  const why = {
    'no-connection': 'its host did not answer',
    timeout: 'its host was too slow',
    private: 'it is of a private network, which is not asked',
    unsafe: 'the connection is not safe',
  }[failure];
  return { is: 'not-known', why, failure };
}

const notFound =
  /\b404\b|\b(?:page|article|story|file|document|content)\b.{0,20}\b(?:not found|(?:does not|doesn[’']t|no longer) exist|(?:is )?no longer available|cannot be found|can[’']t be found)|^(?:error[:! ]*)?not found\b|seite nicht gefunden|page introuvable|página no encontrada|página não encontrada|pagina non trovata/iu;

/** What a page is that answers as if it were there, where there is none or nobody can say so. */
async function softly(
  visitor: Visitor,
  { url, title }: Asked,
  page: Visit,
  words: PageWords | undefined,
): Promise<AddressState | undefined> {
  if (words && notFound.test(words.title) && !notFound.test(title))
    return { is: 'soft-404', why: 'its title says that there is no such page' };
  if (isHome(page.url) && !isHome(url)) return { is: 'soft-404', why: 'it leads to the front page' };
  const madeUp = await visitor.visit('GET', madeUpBeside(url));
  if (typeof madeUp === 'string' || madeUp.status !== 200) return undefined;
  const other = pageWords(madeUp);
  const isSame = words !== undefined && words.digest === other?.digest;
  const endsThere = madeUp.url === page.url && withoutHash(page.url) !== withoutHash(url);
  if (!isSame && !endsThere) return undefined;
  if (words?.isEmpty) return { is: 'not-known', why: 'its host gives every address the same empty page' };
  return { is: 'soft-404', why: 'its host answers the same to an address that nobody wrote' };
}

/** An address in the same folder that no page has; always the same, so that a run can be repeated. */
function madeUpBeside(url: string): string {
  return new URL('is-there-a-page-of-this-name-8f3c1d', url).href;
}

function isHome(url: string): boolean {
  const { pathname, search } = new URL(url);
  return search === '' && /^\/(?:index\.\w+)?$/u.test(pathname);
}

function withoutHash(url: string): string {
  return url.split('#')[0] ?? '';
}

const dayMs = 86_400_000;

/** Whether a page is as it was when it was read, by its own word or by the record of an earlier run. */
function compared({ accessed, today }: Asked, known: Seen | undefined, { headers }: Visit, words: PageWords | undefined): AddressState {
  const { etag } = headers;
  if (known && words) {
    if (known.digest !== words.digest) return { is: 'changed', since: known.on };
    return { is: 'fine', seen: { ...known, ...(etag !== undefined && { etag }) }, isCompared: true };
  }
  const modified = Date.parse(headers['last-modified'] ?? '');
  const answered = Date.parse(headers.date ?? '') || Date.parse(today) + dayMs;
  // A page that is made as it is asked for was always changed just now.
  const isStated = modified < answered - dayMs / 24;
  const readUntil = accessed === undefined ? Number.NaN : Date.parse(accessed) + dayMs;
  if (accessed !== undefined && isStated && modified > readUntil) return { is: 'changed', since: accessed };
  const seen = words && {
    on: today,
    digest: words.digest,
    ...(accessed !== undefined && { accessed }),
    ...(etag !== undefined && { etag }),
  };
  return { is: 'fine', seen, isCompared: isStated && modified <= readUntil };
}
