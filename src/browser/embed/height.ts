// Tells the page around this frame how high the frame’s content is: when that changes, and when asked.
const tell = () => parent.postMessage({ standfirst: 'embed', height: document.body.offsetHeight }, '*');
new ResizeObserver(tell).observe(document.body);
addEventListener('message', ({ data }) => {
  if (data === 'standfirst') tell();
});
