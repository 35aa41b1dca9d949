// Marks the section being read in the contents list.

const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')];
const readingLine = 0.3;

function isReached({ hash }: HTMLAnchorElement): boolean {
  const heading = document.getElementById(hash.slice(1));
  return !!heading && heading.getBoundingClientRect().top < innerHeight * readingLine;
}

function mark(): void {
  const isAtEnd = innerHeight + scrollY > document.documentElement.scrollHeight - 2;
  const read = isAtEnd ? links.at(-1) : (links.findLast(isReached) ?? links[0]);
  for (const link of links) link.ariaCurrent = link === read ? 'true' : null;
}

addEventListener('scroll', () => requestAnimationFrame(mark), { passive: true });
mark();
