/** The words of what programs fetch and show to people: feeds, and the list of explainers for language models. */
export const machineWords = {
  feed: {
    updates: (headline: string) => `${headline}: corrections and updates`,
    updatesOf: (headline: string) => `When “${headline}” was published, and what was corrected or added since.`,
    change: (kind: string, headline: string) => `${kind}: ${headline}`,
  },
  llms: {
    about:
      'Each explainer is one article about people, places, dates and pledges. It speaks as of one day: what lies before that day is reported as happened, what lies after it as planned. What its sources leave open is listed as not known, never filled with a guess. Sums are added only where they cannot overlap.',
    article: 'The article in Markdown',
    data: 'All of its data',
    dataNote: 'People, places, dates and pledges in JSON, each with the passages that report it.',
    table: { people: 'People', places: 'Places', dates: 'Dates', pledges: 'Pledges' },
    tableNote: 'A table in CSV.',
    optional: 'Optional',
    feed: 'New explainers',
    feedNote: 'A feed in JSON.',
    pages: 'All pages',
    pagesNote: 'A sitemap in XML.',
  },
};
