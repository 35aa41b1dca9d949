// Runs on other people’s pages: gives each frame of ours the height that its page reports. Messages from anybody else change nothing.
const { origin: home } = new URL((document.currentScript as HTMLScriptElement).src);
const frames = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${home}/`));

addEventListener('message', ({ origin, source, data }: MessageEvent<{ standfirst?: unknown; height?: unknown } | null>) => {
  if (origin !== home || data?.standfirst !== 'embed' || typeof data.height !== 'number') return;
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (frame && data.height > 0) frame.style.height = `${data.height}px`;
});
// Frames that were there before this script have said it already.
for (const { contentWindow } of frames()) contentWindow?.postMessage('standfirst', '*');
