/** What a page says of itself and of the part beside a handle; empty where it says nothing. */
export interface Source {
  id: string;
  headline: string;
  part: string;
  section: string;
  authors: string[];
  publisher: string;
  /** `2021-06-02`, `2021-06` or `2021`. */
  day: string;
  address: string;
}

/** A page that holds a whole explainer has the texts of its popovers in it. It may lie anywhere, so its parts are shared as spots in it. */
const isWhole = document.querySelector('script[data-cards]') !== null;

/** The address to share: the part’s own page on a server, a view’s own address; over file:// and in a whole explainer the spot itself. */
export function shareAddress(handle: HTMLAnchorElement): string {
  const { protocol, href } = location;
  const isSpot = isWhole || protocol === 'file:';
  return new URL(isSpot && handle.hash ? handle.hash : publishedFile(handle), href.replace(/[?#].*$/u, '')).href;
}

/** The source that a citation of the part beside a handle names. On a disk its address is the published one, or none is known. */
export function readSource(handle: HTMLAnchorElement): Source {
  const target = document.getElementById(idOf(handle));
  const heading = target?.matches('h2') ? target : target?.closest('section')?.querySelector(level(2));
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const headline = textOf(document.querySelector('.kicker a') ?? document.querySelector('h1'));
  const published = canonical && (isWhole ? new URL(publishedFile(handle), canonical).href : canonical + handle.hash);
  const authors = [...document.querySelectorAll<HTMLMetaElement>('[name=citation_author]')].map(({ content }) => content);
  const shared = { headline, authors, publisher: textOf(document.querySelector('.wordmark')), day: dayOf(document) };
  const address = isWhole || location.protocol === 'file:' ? (published ?? '') : shareAddress(handle);
  const { page } = handle.dataset;
  if (page !== undefined) {
    const finding = textOf((target ?? document).querySelector(level(1)));
    return { ...shared, id: page.replace(/\..*$/u, ''), part: finding === headline ? '' : finding, section: '', address };
  }
  const isText = target?.closest('.text');
  return {
    ...shared,
    id: idOf(handle),
    part: isText ? '' : textOf(target?.querySelector(level(3)) ?? target?.querySelector('a')),
    section: textOf(heading),
    address,
  };
}

/** A heading of a level, which a page that holds all views has lowered. */
const level = (of: number) => `h${String(of)}:not([data-h]),[data-h="${String(of)}"]`;

function dayOf(page: Document): string {
  return page.querySelector<HTMLMetaElement>('[property^="article:"]')?.content ?? '';
}

/** The page of a view, or the one that a part is shared by, in the explainer’s folder. */
function publishedFile(handle: HTMLAnchorElement): string {
  return handle.dataset.page ?? `s/${idOf(handle)}.html`;
}

function idOf({ hash }: HTMLAnchorElement): string {
  return hash.slice(1);
}

/** The words of an element without its handle. */
function textOf(element: Element | null | undefined): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  copy?.querySelector('.handle')?.remove();
  return copy?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
}
