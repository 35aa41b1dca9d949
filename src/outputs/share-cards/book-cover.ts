import type { Article } from '../../article/article.ts';
import type { MapDrawing } from '../../figures/maps/drawing.ts';
import type { Run, TextRank } from '../../figures/maps/label.ts';
import type { PlacedLabel } from '../../figures/maps/labels.ts';
import { placesMap } from '../../figures/maps/places-map.ts';
import { routeMap } from '../../figures/maps/route-map.ts';
import type { Language } from '../../languages/language.ts';

/** What the cover of a book says and shows. */
export interface BookCover {
  over: { name: string; of: string };
  title: string;
  line: string;
  foot: string;
  /** The routes of the story, else its places; undefined where it has neither. */
  map: CoverMap | undefined;
  /** The land under the map, as an SVG file. */
  land: string | undefined;
}

/** A map whose labels tell where a space stands between two stretches of a line. */
export type CoverMap = Omit<MapDrawing, 'labels'> & { labels: CoverLabel[] };
export type CoverLabel = Omit<PlacedLabel, 'lines'> & { lines: { rank: TextRank; runs: CoverRun[] }[] };
type CoverRun = Run & { isSpaced: boolean };

/** The cover of an explainer as a book. */
export function bookCover(article: Article, land: string | undefined, t: Language): BookCover {
  const { topic, scope } = article.kicker;
  const map = land === undefined ? undefined : (routeMap(article) ?? placesMap(article))?.narrow;
  return {
    over: { name: topic, of: scope ?? '' },
    title: article.headline,
    line: article.standfirst,
    foot: t.card.asOf(t.date.label(article.asOf)),
    map: map && toPictureMap(map),
    land,
  };
}

/** A map as a picture sets it, whose words stand each in a place of its own. */
export function toPictureMap(map: MapDrawing): CoverMap {
  return { ...map, labels: map.labels.map(toCoverLabel) };
}

function toCoverLabel(label: PlacedLabel): CoverLabel {
  const toRun = ({ text, bold }: Run, index: number, runs: Run[]): CoverRun => ({
    text: text.trim(),
    bold,
    isSpaced: /^\s/u.test(text) || /\s$/u.test(runs[index - 1]?.text ?? ''),
  });
  return { ...label, lines: label.lines.map(({ rank, runs }) => ({ rank, runs: runs.map(toRun) })) };
}
