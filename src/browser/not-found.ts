// The 404 page is answered at addresses of any depth, so its relative links are led back to the site's root:
// the folder that holds the explainer named in the address.

const slugs = [...document.querySelectorAll<HTMLElement>('[data-explainer]')].map((link) => link.dataset.explainer ?? '');
const steps = location.pathname.split('/').slice(0, -1);
const depth = steps.findLastIndex((step) => slugs.includes(step));

if (depth > 0) {
  const root = '../'.repeat(steps.length - depth);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]:not([href^="#"])')) {
    link.setAttribute('href', root + (link.getAttribute('href') ?? ''));
  }
}
