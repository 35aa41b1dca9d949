// Marks the section being read in the contents list.

const links = new Map([...document.querySelectorAll<HTMLAnchorElement>('.toc a')].map((link) => [link.hash.slice(1), link]));
const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
const readingLine = 0.3;

function mark(): void {
  const atEnd = innerHeight + scrollY > document.documentElement.scrollHeight - 2;
  const read = atEnd
    ? headings.at(-1)
    : (headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight * readingLine).at(-1) ?? headings[0]);
  for (const [id, link] of links) {
    if (id === read?.id) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

addEventListener('scroll', () => requestAnimationFrame(mark), { passive: true });
mark();
