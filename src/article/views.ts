/** What the whole site needs to know of a view. */
interface ViewDefinition {
  /** Its file in the explainer's folder; no explainer's folder may have that name. */
  file: `${string}.html`;
  /** The kinds of entry that have their address on it. */
  kinds: readonly string[];
  /** What the author guide calls it, for a view whose headline its author may write. */
  guideName?: string;
  /** True where it can show one person and mute the rest. */
  showsOnePerson?: true;
  /** How other sites show it in a frame; a view without this has no embed. */
  embed?: {
    /** Its file in the folder `embed/`. */
    file: `${string}.html`;
    /** The height of a frame whose page cannot say its own: the headline and the figure of a usual story. */
    heightPx: number;
    /** True for entries so short that they stand in columns. */
    inColumns: boolean;
  };
}

/**
 * The views of an explainer. Their order is that of the view bar, of the page that holds them all, and of the chapters of the book.
 * `outputs/views.ts` has what each says of itself, `components/views/` what it shows.
 */
export const viewDefinitions = {
  article: { file: 'index.html', kinds: ['agenda', 'unknown'] },
  timeline: {
    file: 'timeline.html',
    kinds: ['date'],
    guideName: 'the timeline',
    showsOnePerson: true,
    embed: { file: 'timeline.html', heightPx: 640, inColumns: false },
  },
  actors: {
    file: 'actors.html',
    kinds: ['person', 'org'],
    guideName: 'who’s who',
    embed: { file: 'actors.html', heightPx: 670, inColumns: true },
  },
  aid: {
    file: 'aid.html',
    kinds: ['pledge'],
    guideName: 'aid and pledges',
    embed: { file: 'aid.html', heightPx: 790, inColumns: false },
  },
  places: {
    file: 'places.html',
    kinds: ['place'],
    guideName: 'places',
    showsOnePerson: true,
    embed: { file: 'map.html', heightPx: 790, inColumns: true },
  },
} as const satisfies Record<string, ViewDefinition>;

type Definitions = typeof viewDefinitions;

export type View = keyof Definitions;
export const views = Object.keys(viewDefinitions) as [View, ...View[]];

/** A view of entries: every one but the article. */
export type EntryView = Exclude<View, 'article'>;
export const entryViews = views.filter((view) => view !== 'article');

/** The views that have something of their own. */
type ViewWith<Part> = { [Name in View]: Definitions[Name] extends Part ? Name : never }[View];

/** A view that other sites can show in a frame. */
export type EmbeddedView = ViewWith<{ embed: object }>;
export const embeddedViews = views.filter(isEmbedded);

export function isEmbedded(view: View): view is EmbeddedView {
  return 'embed' in viewDefinitions[view];
}

/** A view that can show one person and mute the rest. */
export type OnePersonView = ViewWith<{ showsOnePerson: true }>;
export const onePersonViews = views.filter((view): view is OnePersonView => 'showsOnePerson' in viewDefinitions[view]);

/** A view whose headline its author may write. */
export type TitledView = ViewWith<{ guideName: string }>;
export const titledViews = views.filter((view): view is TitledView => 'guideName' in viewDefinitions[view]);
