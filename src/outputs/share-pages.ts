import {
  type Article,
  type Block,
  type EntryKind,
  entryById,
  entryName,
  type FormerId,
  type NamedEntry,
  type Section,
  type TextBlock,
} from '../article/article.ts';
import { formatAmount } from '../languages/amount.ts';
import type { Language, ShareWords } from '../languages/language.ts';
import { outcomeInWords } from '../languages/pledge-state.ts';
import { statusLabel } from '../languages/status-label.ts';
import { wordsOf } from '../languages/words.ts';
import { onePersonViews } from '../article/views.ts';
import {
  blockHref,
  cardFile,
  entryHref,
  explainerHref,
  onePersonId,
  pageOfKind,
  rootFromExplainer,
  shareFile,
  viewCardFile,
  viewFile,
} from '../routes.ts';
import { popovers } from './mentions/popovers.ts';
import { cutAtWord } from './cut-at-word.ts';
import { pictureNamed, previewPicture, textForms } from './picture-forms.ts';

/** The page by which a section, block or entry is shared: what a preview of it says, and the spot that it leads to. */
export interface SharePage {
  id: string;
  title: string;
  description: string;
  /** The spot, relative to the explainer's folder. */
  href: string;
  /** The preview's picture, relative to the explainer's folder, and what it shows. */
  image: string;
  imageAlt: string;
  /** What it measures, where it is no card. */
  imageSize?: { width: number; height: number };
}

const longestTitle = 80;
const longestDescription = 200;
const shortestDescription = 25;
/** What stands before the claims of a date. */
const longestStatus = 60;

/**
 * A share page for everything that has an address: sections, their blocks and list items with an id, then entries.
 *
 * A block has its section's title and picture, a place the picture of the map, an agenda item or question that of the article. Where two
 * descriptions would be the same, each begins with its own title.
 */
export function sharePages(article: Article): SharePage[] {
  const t = wordsOf(article);
  const pages = [
    ...article.sections.flatMap((section) => sectionPages(article, section, t)),
    ...entryPages(article, t),
    ...formerPages(article, t),
  ];
  const known = new Map<string, number>();
  for (const { description } of pages) known.set(description, (known.get(description) ?? 0) + 1);
  return pages.map((page) => {
    const isRepeated = (known.get(page.description) ?? 0) > 1;
    const description = isRepeated ? sentences(t, page.title, page.description) : page.description;
    return { ...page, description, title: page.title === article.headline ? page.title : t.share.title(page.title, article.headline) };
  });
}

type TextPiece = Pick<TextBlock, 'kind' | 'id' | 'text' | 'picture'>;

function sectionPages(article: Article, section: Section, t: Language): SharePage[] {
  const pieces = section.blocks.flatMap(piecesOf);
  const preview = previewPicture(article);
  const image = section.title ? cardFile(section.id) : preview.file;
  const imageAlt = (section.title ? undefined : preview.alt) ?? picture(section.title || article.headline, t.share);
  const where = t.share.where(section.title, article.headline);
  const first = pieces.find(({ kind, text }) => kind !== 'heading' && text);
  const own: TextPiece[] = section.title ? [{ kind: 'heading', id: section.id, text: section.title }] : [];
  return [...own, ...pieces].flatMap((piece) => {
    if (piece.id === undefined) return [];
    const following = piece === own[0] ? (first?.text ?? '') : '';
    const preview =
      piece.kind === 'heading' || piece.text === ''
        ? toPreview(piece.text, following, where, first ? sentenceOf(first, article.language, t) : '', t)
        : { title: section.title || article.headline, description: sentenceOf(piece, article.language, t) };
    return [{ id: piece.id, ...preview, href: blockHref(piece.id), image, imageAlt, ...ownPicture(article, piece) }];
  });
}

/** A picture is shared by itself. */
function ownPicture(article: Article, { picture: shown }: TextPiece): Partial<SharePage> {
  const found = shown && pictureNamed(article, shown.file);
  if (!found) return {};
  const { file, width, height } = textForms(found).usual;
  return { image: file, imageAlt: shown.alt, imageSize: { width, height } };
}

function piecesOf(block: Block): TextPiece[] {
  if (block.kind === 'view') return [];
  return [block, ...(block.parts ?? []).map((part) => ({ kind: 'other' as const, ...part }))];
}

/** A heading as the title, and what follows it as the description; else where it stands; both, where that is one sentence. */
function toPreview(text: string, following: string, where: string, sentence: string, t: Language): { title: string; description: string } {
  const { start, rest } = cutAtWord(text, longestTitle);
  const description = cutAtWord(rest || following || where, longestDescription).start;
  return { title: start || where, description: description === sentence ? sentences(t, description, where) : description };
}

/** The first whole sentence, with the next where it is very short; a quotation in its marks. */
function sentenceOf({ kind, text }: TextPiece, language: string, t: Language): string {
  let sentence = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    sentence += segment;
    if (sentence.length >= shortestDescription) break;
  }
  const { start } = cutAtWord(sentence, longestDescription);
  return kind === 'quote' && !/^["“‘«„「]/u.test(start) ? t.quoted(start) : start;
}

function entryPages(article: Article, t: Language): SharePage[] {
  const lists = [article.people, article.organisations, article.places, article.dates, article.pledges, article.agenda, article.unknowns];
  const allPopovers = popovers(article, t);
  return lists
    .flat()
    .flatMap(({ id }) => entryById(article, id) ?? [])
    .map((named) => {
      const { id } = named.entry;
      const popover = allPopovers.get(id);
      const name = entryName(named);
      // No claim is cut off beside another.
      const hasRoom = popover && popover.title.length < longestTitle;
      const title = cutAtWord(named.kind === 'date' && hasRoom ? `${popover.title}: ${name}` : name, longestTitle).start;
      const description = cutAtWord(says(article, named, popover ?? { line: '', summary: '' }, t), longestDescription).start;
      const pictured = named.kind === 'place' ? article.headline : name;
      return {
        id,
        title,
        description,
        href: entryHref(named.kind, id),
        image: imageOf(named.kind, id),
        imageAlt: picture(pictured, t.share),
      };
    });
}

/** Pages of ids that are gone: they lead to what became of them. */
function formerPages(article: Article, t: Language): SharePage[] {
  // What showed one person is shared by the person's own page.
  const ofOnePerson = new Set(article.addresses.filter(({ page }) => page === pageOfKind.person).map(({ id }) => onePersonId(id)));
  const here = article.former.filter(({ id, page, to }, index) => {
    if (ofOnePerson.has(id) && onePersonViews.some((view) => view === page)) return false;
    return to?.id !== id && article.former.findIndex((other) => other.id === id) === index;
  });
  const became = ({ to, elsewhere, note }: FormerId) => {
    if (to) return `${t.former.moved('', true)} ${to.text}.`;
    return elsewhere ? `${t.former.elsewhere('', true)} ${t.quoted(elsewhere.slug)}.` : (note ?? article.standfirst);
  };
  return here.map((former) => ({
    id: former.id,
    title: cutAtWord(former.text || article.headline, longestTitle).start,
    description: cutAtWord(became(former), longestDescription).start,
    // That page leads on, wherever the part is by then.
    href: former.elsewhere
      ? `${rootFromExplainer}${explainerHref(former.elsewhere.slug)}${shareFile(former.elsewhere.id)}`
      : `${viewFile[former.page]}#${former.id}`,
    image: viewCardFile(former.page),
    imageAlt: picture(article.headline, t.share),
  }));
}

function imageOf(kind: EntryKind, id: string): string {
  if (kind === 'place') return viewCardFile('places');
  return kind === 'agenda' || kind === 'unknown' ? viewCardFile('article') : cardFile(id);
}

/** What is told of an entry, in sentences. */
function says(article: Article, named: NamedEntry, popover: { line: string; summary: string }, t: Language): string {
  const own = 'summary' in named.entry ? named.entry.summary : undefined;
  const where = t.share.where('', article.headline);
  switch (named.kind) {
    case 'person':
      return sentences(t, popover.line, popover.summary || where);
    case 'date':
      return sentences(t, statusLabel(article, named.entry, t), beforeCut(popover.summary), own ?? where);
    case 'pledge':
      return named.entry.claims.length > 0
        ? sentences(t, beforeCut(popover.summary) || formatAmount(named.entry, t), t.capital(popover.line), own ?? '')
        : sentences(t, t.capital(popover.line), popover.summary, t.capital(outcomeInWords(named.entry, t)), own ?? '');
    case 'unknown':
      return sentences(t, t.article.notKnown, where);
    default:
      return own ?? where;
  }
}

/** What sources say where they differ: as a whole or not at all. */
function beforeCut(claims: string): string {
  return claims.length < longestDescription - longestStatus ? claims : '';
}

function sentences(t: Language, ...parts: string[]): string {
  return parts.filter(Boolean).map(t.sentence).join(' ');
}

function picture(title: string, words: ShareWords): string {
  return words.picture(cutAtWord(title, longestTitle).start);
}
