/**
 * The task as one that never runs twice at once: asked for while it runs, it runs once more afterwards, so that what it does last
 * is by the newest state. A failure goes to `onError`.
 */
export function inTurn(task: () => Promise<void>, onError: (error: unknown) => void): () => void {
  let isRunning = false;
  let isAsked = false;
  const run = async () => {
    isRunning = true;
    while (isAsked) {
      isAsked = false;
      await task().catch(onError);
    }
    isRunning = false;
  };
  return () => {
    isAsked = true;
    if (!isRunning) void run();
  };
}
