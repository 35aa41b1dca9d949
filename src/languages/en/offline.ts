import type { OfflineWords } from '../language.ts';
/** The words of what is kept on the reader's device. */
export const offlineWords: OfflineWords = {
  kept: 'Available offline',
  next: 'Updated. Read it now',
  newer: 'Updated. Read it online',
  notKept: {
    title: 'Not available offline',
    text: 'You are offline, and this page is not saved on this device.',
    none: 'No explainers are saved on this device.',
  },
};
