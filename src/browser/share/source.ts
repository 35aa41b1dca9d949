/** What a page says of itself and of the part beside a handle; empty where it says nothing. */
export interface Source {
  id: string;
  headline: string;
  part: string;
  section: string;
  publisher: string;
  /** `2021-06-02`, `2021-06` or `2021`. */
  day: string;
  address: string;
}

/** The address to share: the part's own page on a server; over file:// the spot itself. */
export function shareAddress(handle: HTMLAnchorElement): string {
  const { protocol, href } = location;
  return new URL(protocol === 'file:' ? handle.hash : `s/${idOf(handle)}.html`, href.replace(/[?#].*$/u, '')).href;
}

/** The source that a citation of the part beside a handle names. On a disk its address is the published one, or none is known. */
export function readSource(handle: HTMLAnchorElement): Source {
  const target = document.getElementById(idOf(handle));
  const heading = target?.matches('h2') ? target : target?.closest('section')?.querySelector('h2');
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const published = canonical ? canonical + handle.hash : '';
  return {
    id: idOf(handle),
    headline: textOf(document.querySelector('.kicker a') ?? document.querySelector('h1')),
    part: target?.closest('.text') ? '' : textOf(target?.querySelector('h3') ?? target?.querySelector('a')),
    section: textOf(heading),
    publisher: textOf(document.querySelector('.wordmark')),
    day: document.querySelector<HTMLMetaElement>('[property^="article:"]')?.content ?? '',
    address: location.protocol === 'file:' ? published : shareAddress(handle),
  };
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
