// A page that has moved leads on at once, to the same part. Without script its links do.
const link = document.querySelector<HTMLAnchorElement>('a[data-moved]');
if (link) location.replace(link.href + location.search + location.hash);
