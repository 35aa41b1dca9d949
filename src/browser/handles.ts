// A handle copies the address of the thing it stands beside, or hands it to the system's share sheet on touch,
// and says so. Opened links reach their target inside a closed fold, too.

const says = document.createElement('span');
says.setAttribute('role', 'status');
says.className = 'copied';
const shownMs = 2500;
let timer: ReturnType<typeof setTimeout> | undefined;

const wording = document.documentElement.dataset;

function say(handle: HTMLElement, text: string): void {
  const box = handle.getBoundingClientRect();
  says.style.left = `${String(Math.max(8, Math.min(box.left + scrollX, document.documentElement.clientWidth - 150)))}px`;
  says.style.top = `${String(box.bottom + scrollY + 2)}px`;
  says.textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => (says.textContent = ''), shownMs);
}

async function give(handle: HTMLAnchorElement): Promise<void> {
  const url = new URL(handle.hash, location.href.replace(/[?#].*$/u, '')).href;
  if (matchMedia('(pointer: coarse)').matches && 'share' in navigator) {
    try {
      await navigator.share({ title: document.title, url });
      return;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    say(handle, wording.copied ?? '');
  } catch {
    say(handle, wording.failed ?? '');
  }
}

function openFold(): void {
  const target = document.querySelector(':target');
  const fold = target?.closest('details:not([open])');
  fold?.setAttribute('open', '');
  if (fold) target?.scrollIntoView();
}

document.body.append(says);
document.addEventListener('click', ({ target }) => {
  const handle = target instanceof Element ? target.closest<HTMLAnchorElement>('a.handle') : null;
  if (handle) void give(handle);
});
addEventListener('hashchange', openFold);
openFold();
