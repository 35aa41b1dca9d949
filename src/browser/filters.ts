/**
 * Shows in each `.filtered` what fits the choices of its `.filters`, and keeps them in the address, so that a filtered page can be shared
 * and gone back to. Where nothing is chosen, the one person that the address points at is shown. Without a script, style rules do the
 * same (`outputs/filter-rules.ts`).
 */
export function startFilters(): void {
  const all = [...document.querySelectorAll<HTMLElement>('.filtered')].map(partsOf);
  let search = location.search;
  for (const parts of all) {
    choose(parts.radios);
    show(parts, true);
  }
  addEventListener('popstate', () => {
    // Going to a place on the page changes no choice, also where the address could not keep it.
    if (location.search !== search) for (const { radios } of all) choose(radios);
    search = location.search;
  });
  for (const type of ['popstate', 'hashchange'])
    addEventListener(type, () => {
      // A browser has not gone to what was hidden.
      const goneTo = pointedAt();
      const wasHidden = goneTo?.closest('.unfit');
      for (const parts of all) show(parts);
      if (wasHidden) goneTo?.scrollIntoView();
    });
  for (const parts of all) {
    const update = () => {
      leaveOnePerson(parts);
      write(parts.radios);
      search = location.search;
      show(parts);
    };
    // In a task of its own: the tap itself is answered first.
    parts.filters?.addEventListener('change', () => setTimeout(update));
    parts.filters?.addEventListener('reset', () => {
      // The choices are taken back after this event.
      setTimeout(() => {
        update();
        // The button that was pressed is hidden now.
        parts.radios.find(({ checked }) => checked)?.focus({ preventScroll: true });
      });
    });
  }
}

/** What is filtered, and by what. */
interface Parts {
  filtered: HTMLElement;
  filters: HTMLElement | null;
  radios: HTMLInputElement[];
}

function partsOf(filtered: HTMLElement): Parts {
  const filters = filtered.querySelector<HTMLElement>('.filters');
  return { filtered, filters, radios: [...(filters?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])] };
}

/** Takes the choices from the address; a value that the page does not know counts as none. */
function choose(radios: HTMLInputElement[]): void {
  const wanted = new URLSearchParams(location.search);
  for (const radio of radios) if (radio.value === '') radio.checked = true;
  for (const radio of radios) {
    if (radio.value === '' || wanted.get(radio.name) !== radio.value) continue;
    radio.checked = true;
    const fold = radio.closest('details');
    if (fold) fold.open = true;
  }
}

/** What the address points at. */
function pointedAt(): HTMLElement | null {
  return document.getElementById(location.hash.slice(1));
}

/** Hides what does not fit the choices, but for what the address points at; mutes the rest of the figure; and says how much is shown. */
function show({ filtered, filters, radios }: Parts, isFirst = false): void {
  const choices = radios.filter(({ checked, value }) => checked && value !== '');
  const target = pointedAt();
  const all = (selector: string) => [...filtered.querySelectorAll(selector)];
  const having = (name: string, value: string) => `[data-${name}~="${value}"]`;
  const asked = choices.length > 0 ? undefined : target?.closest('.one')?.getAttribute('data-line')?.split(' ')[1];
  // Of a person of whom there is nothing here, all stays as it is.
  const person = asked !== undefined && all(':is(.item, .bar)').some((part) => part.matches(having('person', asked))) ? asked : undefined;
  const fit = choices.map(({ name, value }) => having(name, value)).join('') || '*';
  const lit = person === undefined ? fit : having('person', person);
  for (const item of all('.item')) {
    item.classList.toggle('unfit', !item.matches(fit) && !item.contains(target));
    item.classList.toggle('faint', person !== undefined && !item.matches(lit));
  }
  const shown = all('.item:not(.unfit)');
  for (const batch of all('.batch')) batch.classList.toggle('unfit', !batch.querySelector('.item:not(.unfit)'));
  const last = shown.at(-1);
  for (const head of all('.head'))
    head.classList.toggle('unfit', !last || (head.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_FOLLOWING) === 0);
  for (const line of all('[data-line]'))
    line.classList.toggle(
      'said',
      choices.some(({ name, value }) => line.getAttribute('data-line') === `${name} ${value}`),
    );
  filters?.querySelector('.none')?.classList.toggle('said', !filtered.querySelector(`.item${fit === '*' ? '' : fit}`));
  for (const line of all('[data-shown]'))
    // Where nothing was chosen yet, nothing is said.
    if (choices.length > 0 || line.textContent)
      line.textContent = (line.getAttribute('data-shown') ?? '').replace('#', String(shown.length));
  // The list is shown before the figure follows, so that a slow phone is never busy for long.
  const mute = () => {
    for (const bar of all('.bar')) bar.classList.toggle('faint', !bar.matches(lit));
  };
  if (isFirst) mute();
  else requestAnimationFrame(() => setTimeout(mute));
}

/** Takes the one person that the address points at out of it: a choice has come instead. */
function leaveOnePerson({ filtered }: Parts): void {
  if (!filtered.querySelector('.chosen :target')) return;
  const { scrollX: left, scrollY: top } = window;
  location.replace('#');
  scrollTo({ left, top, behavior: 'instant' });
}

function write(radios: HTMLInputElement[]): void {
  const query = new URLSearchParams(location.search);
  for (const { name, value, checked } of radios) {
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
