/** Keeps the choices of every `[data-filters]` in the address, so that a filtered page can be shared and gone back to. */
export function startFilters(): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-filters]')];
  let search = location.search;
  all.forEach(choose);
  addEventListener('popstate', () => {
    // Going to a place on the page changes no choice, also where the address could not keep it.
    if (location.search !== search) all.forEach(choose);
    else all.forEach(countSoon);
    search = location.search;
  });
  for (const filters of all) {
    const update = () => {
      leaveOnePerson(filters);
      write(filters);
      search = location.search;
      count(filters);
    };
    filters.addEventListener('change', update);
    filters.addEventListener('reset', () => {
      // The choices are taken back after this event.
      setTimeout(() => {
        update();
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
  countSoon(filters);
}

/** What the address points at also shows, once the browser has gone there. */
function countSoon(filters: HTMLElement): void {
  if (radiosOf(filters).some(({ checked, value }) => checked && value !== '')) requestAnimationFrame(() => count(filters));
}

/** Takes the one person that the address points at out of it: a choice has come instead. */
function leaveOnePerson(filters: HTMLElement): void {
  if (!filters.closest('.filtered')?.querySelector('.chosen :target')) return;
  const { scrollX: left, scrollY: top } = window;
  location.replace('#');
  scrollTo({ left, top, behavior: 'instant' });
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
