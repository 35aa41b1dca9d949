import type { MachineWords } from '../language.ts';
import { capital } from './count.ts';
import type { ListNames } from './list.ts';
/** The words of what programs fetch and show to people: feeds, and the list of explainers for language models. */
export const machineWords = ({ entries }: ListNames): MachineWords => ({
  feed: {
    updates: (headline) => `${headline}: corrections and updates`,
    updatesOf: (headline) => `When “${headline}” was published, corrected or updated.`,
    change: (kind, headline) => `${kind}: ${headline}`,
  },
  llms: {
    about:
      'Each explainer is one article with its people, places, dates and pledges. It describes its story as of one day: what had happened, what was under way, what was planned. What its sources leave out is listed as not known. Amounts are added up only where they cannot overlap.',
    article: 'The article in Markdown',
    data: 'All data',
    dataNote: `People, places, dates and ${entries.other} in JSON, each with the passages that report it.`,
    table: { people: 'People', places: 'Places', dates: 'Dates', pledges: capital(entries.other) },
    tableNote: 'A table in CSV.',
    optional: 'Optional',
    feed: 'New explainers',
    feedNote: 'A feed in JSON.',
    archive: 'All explainers by year',
    archiveNote: 'Lists in HTML.',
    pages: 'All pages',
    pagesNote: 'A sitemap in XML.',
  },
});
