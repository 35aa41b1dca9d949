// Leads on from a page that has moved, to the same part of the new one. Without a script the page’s links do.
const link = document.querySelector<HTMLAnchorElement>('a[data-moved]');
if (link) location.replace(link.href + location.search + location.hash);
