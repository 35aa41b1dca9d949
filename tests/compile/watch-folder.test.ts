import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFolder } from '../../src/compile/watch-folder.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a folder is looked at after the last of several changes, one of which nobody reports for 50 ms, and not for files beside it', () => {
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const act = vi.fn();
  watchFolder(watcher, '/news/content', act);
  expect(watcher.add).toHaveBeenCalledWith('/news/content');
  watcher.emit('change', '/news/content/story/article.md');
  vi.advanceTimersByTime(50);
  expect(act).not.toHaveBeenCalled();
  watcher.emit('unlink', '/news/content/other/article.md');
  vi.advanceTimersByTime(1000);
  expect(act).toHaveBeenCalledTimes(1);
  watcher.emit('change', '/news/content-of-others/article.md');
  watcher.emit('add', '/news/README.md');
  vi.advanceTimersByTime(1000);
  expect(act).toHaveBeenCalledTimes(1);
});
