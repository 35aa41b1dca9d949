/** The words of the views in frames on other sites, and of the code for them. */
export const embedWords = {
  title: (view: string, headline: string) => `${view}: ${headline}`,
  description: (view: string, name: string) => `${view} of “${name}”, for a frame on another page.`,
  /** Who promises to whom, and how far it has come. */
  terms: (way: string, stage: string) => `${way}; ${stage}`,
  /** The way from an embed to its view. */
  open: {
    timeline: 'The timeline in full, with who and where',
    actors: 'Who’s who in full: what each did, said and plans',
    aid: 'All terms of each pledge',
    places: 'Each place with its dates and pledges',
  },
  source: (sources: number, names: string) => `${sources === 1 ? 'Source' : 'Sources'}: ${names}`,
  sourceOf: (publisher: string, day: string) => `${publisher}, ${day}`,
  code: 'Embed this view',
  note: 'For a page of your own. The frame sets no cookie and asks no other site; without the script it keeps its height.',
  label: 'HTML of the frame',
  copy: 'Copy the HTML',
  copied: 'HTML copied',
  failed: 'Copying failed; the HTML is selected',
};
