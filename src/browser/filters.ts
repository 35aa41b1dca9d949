/** Keeps the choices of every `form[data-filters]` in the address, so that a filtered page can be shared and gone back to. */
export function startFilters(): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-filters]')];
  const read = () => forms.forEach(choose);
  read();
  addEventListener('popstate', read);
  for (const form of forms) {
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => {
      write(form);
      count(form);
    });
  }
}

const radiosOf = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>('input[type=radio]')];

/** Takes the choices from the address; a value that the page does not know counts as none. */
function choose(form: HTMLFormElement): void {
  const wanted = new URLSearchParams(location.search);
  const radios = radiosOf(form);
  for (const radio of radios) {
    const value = wanted.get(radio.name) ?? '';
    const isKnown = radios.some((other) => other.name === radio.name && other.value === value);
    radio.checked = radio.value === (isKnown ? value : '');
    const fold = radio.closest('details');
    if (fold && radio.checked) fold.open = true;
  }
  if (radios.some(({ checked, value }) => checked && value !== '')) count(form);
}

function write(form: HTMLFormElement): void {
  const query = new URLSearchParams(location.search);
  for (const { name, value, checked } of radiosOf(form)) {
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

/** Says to screen readers how much is shown. */
function count(form: HTMLFormElement): void {
  const status = form.querySelector<HTMLElement>('[data-shown]');
  const items = form.closest('.filtered')?.querySelectorAll('.item') ?? [];
  const shown = [...items].filter((item) => item.getClientRects().length > 0).length;
  if (status) status.textContent = (status.dataset['shown'] ?? '').replace('#', String(shown));
}
