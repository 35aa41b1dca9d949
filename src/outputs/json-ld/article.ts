import type {
  BackgroundNewsArticleLeaf,
  BookLeaf,
  CorrectionCommentLeaf,
  CreativeWorkLeaf,
  ImageObjectLeaf,
  NewsArticleLeaf,
  OrganizationLeaf,
  PersonLeaf,
  ThingLeaf,
} from 'schema-dts';
import type { Article, Source } from '../../article/article.ts';
import { compareDays, yearOf } from '../../article/calendar.ts';
import { compareDates, type EdtfDate, goesOn, statedDays } from '../../article/date.ts';
import { hasIsoForm, type Moment } from '../../article/moment.ts';
import { changes, lastChange } from '../../article/history.ts';
import { regionInQuestion } from '../../article/places.ts';
import { views } from '../../article/views.ts';
import { changeHref, rootHome, viewFile } from '../../routes.ts';
import { type Reference, reference } from './reference.ts';
import { stated } from './types.ts';
import { pictureNamed, previewPicture } from '../picture-forms.ts';
import { imageObject } from './image.ts';
import { addressIn, type Publication, rootAddress } from '../publication.ts';

/** Search engines list what is a NewsArticle by name, not only by the kind above it. */
export type ArticleThing = Omit<BackgroundNewsArticleLeaf, '@type'> & { '@type': ['BackgroundNewsArticle', 'NewsArticle'] };

/**
 * An explainer in the terms of schema.org: its sources, the people, subjects and places in it, the time it covers, and its corrections.
 * This page has the least room, so things that other pages describe are given by their address only.
 */
export function articleThing(article: Article, site: Publication): ArticleThing {
  const at = (href: string) => addressIn(site, article.slug, href);
  return {
    '@type': ['BackgroundNewsArticle', 'NewsArticle'],
    '@id': at(viewFile.article),
    headline: article.headline,
    description: article.standfirst,
    inLanguage: article.language,
    publisher: publisher(site),
    isAccessibleForFree: true,
    citation: article.sources.map(citation),
    about: about(article, site),
    mentions: mentions(article, site),
    hasPart: views.filter((view) => view !== 'article').map((view) => ({ '@id': at(viewFile[view]) })),
    ...stated({
      author: article.authors.length > 0 ? article.authors.map(personOf) : undefined,
      contributor: article.credits.length > 0 ? article.credits.map(personOf) : undefined,
      // Programs that read it need the whole address.
      image: site.address === undefined ? undefined : imagesOf(article, at),
      license: site.licence?.url,
      datePublished: article.published.from?.iso,
      dateModified: lastChange(article).from?.iso,
      temporalCoverage: temporalCoverage(article),
      correction: corrections(article, at),
    }),
  };
}

/** The picture of its previews, and those of the text. */
function imagesOf(article: Article, at: (href: string) => string): string | (string | ImageObjectLeaf)[] {
  const shown = article.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'picture' ? block : [])));
  const pictures = shown.flatMap(({ picture, text }) => {
    const found = picture && pictureNamed(article, picture.file);
    return found ? [imageObject(found, at, text)] : [];
  });
  const preview = at(previewPicture(article).file);
  return pictures.length === 0 ? preview : [preview, ...pictures];
}

/** Who made it: its authors or, where it names none, who publishes it. */
export function creators(article: Article, site: Publication): PersonLeaf[] | OrganizationLeaf {
  return article.authors.length > 0 ? article.authors.map(personOf) : publisher(site);
}

function personOf({ name, url }: { name: string; url?: string | undefined }): PersonLeaf {
  return { '@type': 'Person', name, ...stated({ url }) };
}

/** The site as publisher, with the address of the section of the home page that describes it. */
export function publisher(site: Publication, from: 'root' | 'explainer' = 'explainer'): OrganizationLeaf {
  const { address } = site;
  const name = site.publisher?.name ?? site.name;
  return {
    '@type': 'Organization',
    '@id': `${rootAddress(site, from)}${rootHome}#about`,
    name,
    ...stated({ url: site.publisher?.url ?? address }),
  };
}

function citation(source: Source): NewsArticleLeaf | BookLeaf | CreativeWorkLeaf {
  const { kind, headline, url, publisher: name, publishedOn, authors, archived, language } = source;
  return {
    '@type': typesOfSources[kind] ?? 'CreativeWork',
    [kind === 'press' ? 'headline' : 'name']: headline,
    ...stated({
      url,
      author: authors.length > 0 ? authors.map((author) => personOf({ name: author })) : undefined,
      publisher: name === undefined ? undefined : ({ '@type': 'Organization', name } as const),
      datePublished: publishedOn.from?.iso,
      archivedAt: archived?.url,
      inLanguage: language,
    }),
  };
}

const typesOfSources: Partial<Record<Source['kind'], 'NewsArticle' | 'Book'>> = { press: 'NewsArticle', book: 'Book' };

/** The subject in words, and the region that the story is about. */
function about(article: Article, site: Publication): (ThingLeaf | Reference)[] {
  const region = regionInQuestion(article);
  return [{ '@type': 'Thing', name: article.kicker.topic }, ...(region ? [reference(site, article, region.id)] : [])];
}

function mentions(article: Article, site: Publication): Reference[] {
  const { people, organisations, places, dates, pledges } = article;
  return [people, organisations, places, dates, pledges].flat().map(({ id }) => reference(site, article, id));
}

/**
 * From the beginning of the first date to the end of the last (ISO 8601). What goes on is told of until the day the article speaks
 * from, or from its own beginning where that is still to come.
 */
function temporalCoverage({ dates, asOf }: Article): string | undefined {
  const [first] = dates.map(({ date }) => date).toSorted(compareDates);
  const endOf = (date: EdtfDate) =>
    date.to ?? (goesOn(date) && compareDays(asOf.earliest, statedDays(date).from) >= 0 ? asOf.to : date.from);
  const [last] = dates.flatMap(({ date }) => endOf(date) ?? []).toSorted((a, b) => compareDays(b.latest, a.latest));
  const start = first && (first.from ?? first.to);
  return start && last && `${isoOrYear(start, start.earliest)}/${isoOrYear(last, last.latest)}`;
}

/** A season or row of years has no form in ISO 8601, so the year of its first or last day stands for it. */
function isoOrYear(moment: Moment, day: string): string {
  return hasIsoForm(moment) ? moment.iso : yearOf(day);
}

/** Corrections and clarifications, the newest first; an update corrects nothing. */
function corrections(article: Article, at: (href: string) => string): CorrectionCommentLeaf[] | undefined {
  const found = changes(article).filter(({ kind }) => kind !== 'update');
  if (found.length === 0) return undefined;
  return found.map(({ number, note, date }) => ({
    '@type': 'CorrectionComment',
    '@id': at(changeHref(number)),
    text: note,
    ...stated({ datePublished: date.from?.iso }),
  }));
}
