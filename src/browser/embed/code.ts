// The button that copies the code of an embed, and says so. The code names the site at the address where the reader has opened it; over
// file:// it keeps the address of the build.
const code = document.querySelector<HTMLTextAreaElement>('.embed-code textarea');
const button = document.querySelector<HTMLButtonElement>('.embed-code button');
const says = document.querySelector('.embed-code output');
const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
const rootOf = (page: string) => new URL('..', page).href;

async function copy(text: HTMLTextAreaElement, { copied, failed }: DOMStringMap): Promise<string | undefined> {
  try {
    await navigator.clipboard.writeText(text.value);
    return copied;
  } catch {
    text.select();
    return failed;
  }
}

if (code && button && says && canonical) {
  if (location.protocol !== 'file:') code.value = code.value.replaceAll(rootOf(canonical), rootOf(location.href));
  button.hidden = false;
  button.addEventListener('click', () => void copy(code, button.dataset).then((words) => (says.textContent = words ?? '')));
}
