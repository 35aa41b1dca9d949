import { generateFragmentFromRange } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import type { ShareWords } from '../../languages/language.ts';
import { placeBeside } from './beside.ts';
import type { Status } from './status.ts';
import { textDirective } from './text-directive.ts';

const settledMs = 200;

/** Offers a link to the words that are selected within one block of the text, as long as they are. */
export function startQuotes(words: ShareWords, status: Status): void {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'share-quote', textContent: words.quote });
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The words for which the button was sent away: it does not come back before others are selected, or none.
  let declined: string | undefined;
  const update = () => {
    const quote = selectedQuote();
    if (quote?.range.toString() !== declined) declined = undefined;
    if (!quote || declined !== undefined) {
      button.remove();
      return;
    }
    // After its block, Tab leads from the selection to the button.
    if (!button.isConnected || button.previousElementSibling !== quote.block) quote.block.after(button);
    placeBeside(button, endOf(quote.range));
  };
  // A press on the button would else take the selection away.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    const quote = selectedQuote();
    if (quote) void status.copy(quoteAddress(quote), 'quote', endOf(quote.range));
    button.remove();
  });
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = setTimeout(update, settledMs);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !button.isConnected) return;
    declined = selectedQuote()?.range.toString();
    button.remove();
  });
  update();
}

interface Quote {
  range: Range;
  block: Element;
}

/** The selected words without the handle after them, if they stand in one block that has an id. */
function selectedQuote(): Quote | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  const from = range.startContainer;
  const block = (from instanceof Element ? from : from.parentElement)?.closest('.text [id]:not(.in-text *, .in-text)');
  if (!block) return undefined;
  const inside = wordsOf(block);
  // Three clicks select to the beginning of what follows.
  const isLonger = range.compareBoundaryPoints(Range.END_TO_END, inside) > 0;
  if (isLonger && range.toString().trim() !== tail(range, inside).toString().trim()) return undefined;
  if (isLonger) range.setEnd(inside.endContainer, inside.endOffset);
  return range.toString().trim() === '' ? undefined : { range, block };
}

function wordsOf(block: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(block);
  const handle = block.querySelector('.handle');
  if (handle) range.setEndBefore(handle);
  return range;
}

/** From the beginning of one range to the end of another. */
function tail(from: Range, to: Range): Range {
  const range = from.cloneRange();
  range.setEnd(to.endContainer, to.endOffset);
  return range;
}

/** Where the last line of a range stands. */
function endOf(range: Range): DOMRect {
  return [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
}

/** The block's address, and in it the words: should they change, it still opens at the block. */
function quoteAddress({ range, block }: Quote): string {
  const { status, fragment } = generateFragmentFromRange(range.cloneRange());
  const words = status === 0 && fragment ? `:~:${textDirective(fragment)}` : '';
  return `${location.href.replace(/[?#].*$/u, '')}#${block.id}${words}`;
}
