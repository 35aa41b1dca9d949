/** The words of what is kept on the reader's device. */
export const offlineWords = {
  kept: 'Available offline',
  next: 'A new edition is ready for your next visit.',
  notKept: {
    title: 'This page is not kept on your device',
    text: 'There is no connection now. An explainer that you have opened on this device can still be read; those are marked here.',
  },
};

export type OfflineWords = typeof offlineWords;
