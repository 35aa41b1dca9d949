// The 404 page is answered at addresses of any depth, and its links are relative to the site's root. The root is found by its
// icon: the nearest folder above this address that has one. Without script the links are those of a page at the root.

const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')?.getAttribute('href') ?? '';
const deepest = location.pathname.split('/').length - 2;

function isRoot(folder: string): Promise<boolean> {
  return new Promise((found) => {
    const probe = new Image();
    probe.onload = () => found(true);
    probe.onerror = () => found(false);
    probe.src = folder + icon;
  });
}

for (let depth = 1; depth <= deepest; depth += 1) {
  if (await isRoot('../'.repeat(depth - 1))) break;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])')) {
    link.setAttribute('href', `../${link.getAttribute('href') ?? ''}`);
  }
}
