/** Keeps the choices of every `[data-filters]` in the address, so that a filtered page can be shared and gone back to. */
export function startFilters(): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-filters]')];
  const read = () => all.forEach(choose);
  read();
  addEventListener('popstate', read);
  for (const filters of all) {
    filters.addEventListener('change', () => {
      write(filters);
      count(filters);
    });
    filters.addEventListener('reset', () => {
      // The choices are taken back after this event.
      setTimeout(() => {
        write(filters);
        count(filters);
        // The button that was pressed is hidden now.
        filters.querySelector<HTMLInputElement>('input:checked')?.focus({ preventScroll: true });
      });
    });
  }
}

const radiosOf = (filters: HTMLElement) => [...filters.querySelectorAll<HTMLInputElement>('input[type=radio]')];

/** Takes the choices from the address; a value that the page does not know counts as none. */
function choose(filters: HTMLElement): void {
  const wanted = new URLSearchParams(location.search);
  const radios = radiosOf(filters);
  for (const radio of radios) {
    const value = wanted.get(radio.name) ?? '';
    const isKnown = radios.some((other) => other.name === radio.name && other.value === value);
    radio.checked = radio.value === (isKnown ? value : '');
    const fold = radio.closest('details');
    if (fold && radio.checked) fold.open = true;
  }
  // What the address points at also shows, once the browser has gone there.
  if (radios.some(({ checked, value }) => checked && value !== '')) requestAnimationFrame(() => count(filters));
}

function write(filters: HTMLElement): void {
  const query = new URLSearchParams(location.search);
  for (const { name, value, checked } of radiosOf(filters)) {
    if (!checked) continue;
    if (value === '') query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  try {
    history.replaceState(history.state, '', `${location.pathname}${text && '?'}${text}${location.hash}`);
  } catch {
    // A browser may refuse this for a page from a disk; the filter works all the same.
  }
}

/** Says how much is shown, to screen readers and, where two filters are used together, to all. */
function count(filters: HTMLElement): void {
  const filtered = filters.closest('.filtered');
  const shown = [...(filtered?.querySelectorAll('.item') ?? [])].filter((item) => item.getClientRects().length > 0).length;
  for (const line of filtered?.querySelectorAll('[data-shown]') ?? []) {
    line.textContent = (line.getAttribute('data-shown') ?? '').replace('#', String(shown));
  }
}
