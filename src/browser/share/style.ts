/** The look of the menu, of the quote button and of what they say, from the tokens of the page. */
export const shareStyle = `
.share-menu, .share-quote {
  position: absolute;
  z-index: 3;
  border: 1px solid var(--color-ink);
  border-top-width: 5px;
  background: var(--color-paper);
  color: var(--color-ink);
  font: 500 var(--text-label) / 1.25 var(--font-sans);
  letter-spacing: 0;
}
.share-menu {
  width: 208px;
  max-width: calc(100vw - 16px);
}
.share-menu button, .share-quote {
  cursor: pointer;
  text-align: start;
}
.share-menu button {
  display: block;
  width: 100%;
  min-height: 40px;
  padding: 8px 14px;
  background: none;
  color: inherit;
  font: inherit;
}
.share-menu button + button {
  border-top: 1px solid var(--color-line);
}
.share-menu button:hover, .share-quote:hover {
  background: var(--color-wash);
}
.share-menu button:focus-visible {
  outline-offset: -3px;
}
.share-quote {
  padding: 7px 12px;
  font-weight: 700;
}
@media (pointer: coarse) {
  .share-menu button, .share-quote {
    min-height: 48px;
    font-size: var(--text-base);
  }
}
.share-says {
  position: absolute;
  z-index: 3;
  max-width: calc(100vw - 16px);
  background: var(--color-ink);
  color: var(--color-paper);
  font: 600 var(--text-note) / 1.3 var(--font-sans);
}
.share-says:not(:empty) {
  padding: 4px 9px;
}
.handle[aria-expanded] {
  opacity: 1;
  color: var(--color-ink);
}
@media (forced-colors: active) {
  .share-says:not(:empty) {
    border: 1px solid;
  }
}
@media print {
  .share-menu, .share-quote, .share-says {
    display: none;
  }
}
`;
