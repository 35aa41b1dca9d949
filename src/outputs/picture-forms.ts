import type { Article, Picture } from '../article/article.ts';
import { cardSize } from '../article/card-size.ts';
import { pictureFormFile, viewCardFile } from '../routes.ts';

/** A form in which a picture is published. */
export interface PictureForm {
  /** Its address, relative to the explainer’s folder. */
  file: string;
  width: number;
  height: number;
  format: 'avif' | 'webp' | 'jpeg' | 'png';
  /** True where the whole picture is not shown. */
  isCut: boolean;
}

/** The forms of one picture at one place: for browsers by their format, smallest first, and one that every program shows. */
export interface PictureForms {
  avif: PictureForm[];
  webp: PictureForm[];
  usual: PictureForm;
}

/** What screens of phones, tablets and desks ask for. */
const widths = [480, 800, 1280] as const;
const squares = [128, 256] as const;

/** That of the form that is kept on devices, and stands in a file for itself. */
const keptWidth = 800;

/** Of several widths, smallest first, the one for these places: the widest that is no wider than that, else the narrowest. */
export function keptOf<Of extends { width: number }>(all: Of[]): Of | undefined {
  return all.findLast(({ width }) => width <= keptWidth) ?? all[0];
}

/** How large a portrait is shown, in pixels of the style. */
export const portraitSize = 96;

/** The forms of a picture in the text. None is larger than the picture itself. */
export function textForms(picture: Picture): PictureForms {
  const form = (width: number, format: PictureForm['format'], file: string): PictureForm => ({
    ...{ file, width, format, isCut: false },
    height: Math.max(1, Math.round((picture.height * width) / picture.width)),
  });
  const all = fitting(widths, picture.width);
  const inFormat = (format: 'avif' | 'webp') =>
    all.map((width) => form(width, format, pictureFormFile(picture.file, `${width}.${format}`)));
  return { avif: inFormat('avif'), webp: inFormat('webp'), usual: form(all.at(-1) ?? picture.width, picture.format, picture.file) };
}

/** The forms of a portrait: squares. */
export function portraitForms(picture: Picture): PictureForms {
  const form = (width: number, format: PictureForm['format'], ending: string): PictureForm => ({
    ...{ width, height: width, format, isCut: true },
    file: pictureFormFile(picture.file, `square-${width}.${ending}`),
  });
  const all = fitting(squares, Math.min(picture.width, picture.height));
  const inFormat = (format: 'avif' | 'webp') => all.map((width) => form(width, format, format));
  return { avif: inFormat('avif'), webp: inFormat('webp'), usual: form(all.at(-1) ?? 1, 'jpeg', 'jpg') };
}

/** The form that previews on other sites show. */
export function cardForm({ file }: Pick<Picture, 'file'>): PictureForm {
  return { file: pictureFormFile(file, 'card.jpg'), ...cardSize, format: 'jpeg', isCut: true };
}

/** The widths that a picture has, and its own where it is narrower than the widest. */
function fitting(asked: readonly number[], own: number): number[] {
  const smaller = asked.filter((width) => width < own);
  const widest = asked.at(-1) ?? own;
  return [...smaller, ...(smaller.length < asked.length ? [Math.min(own, widest)] : [])];
}

/** The pictures of an article by the names of their files. */
export function pictureNamed(article: Pick<Article, 'pictures'>, file: string): Picture | undefined {
  return article.pictures.find((picture) => picture.file === file);
}

/** Every form in which pictures of an article are published. */
export function allForms(article: Article): { picture: Picture; form: PictureForm }[] {
  const inText = new Set(
    article.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'picture' ? block.picture?.file : undefined) ?? [])),
  );
  const portraits = new Set(article.people.flatMap(({ portrait }) => portrait?.file ?? []));
  const flat = ({ avif, webp, usual }: PictureForms) => [...avif, ...webp, usual];
  return article.pictures.flatMap((picture) =>
    [
      // That of its own name is there for a portrait, too: the article’s text leads to it.
      ...(inText.has(picture.file) ? flat(textForms(picture)) : [textForms(picture).usual]),
      ...(portraits.has(picture.file) ? flat(portraitForms(picture)) : []),
      ...(article.cardPicture?.file === picture.file ? [cardForm(picture)] : []),
    ].map((form) => ({ picture, form })),
  );
}

/** The picture of an explainer in previews on other sites: the one that its author has chosen, with what it shows, else the drawn card. */
export function previewPicture({ cardPicture }: Pick<Article, 'cardPicture'>): { file: string; alt: string | undefined } {
  return cardPicture ? { file: cardForm(cardPicture).file, alt: cardPicture.alt } : { file: viewCardFile('article'), alt: undefined };
}
