import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import packages from '../../../package.json' with { type: 'json' };
import type { Article, Picture } from '../../article/article.ts';
import { contentFolder } from '../../compile/read/article-files.ts';
import { quoted } from '../../compile/messages/message.ts';
import { UserError } from '../../compile/messages/user-error.ts';
import type { PictureForm } from '../../outputs/picture-forms.ts';
import { pictureBytes, writing } from '../../pictures/picture-bytes.ts';
import { type ResultStore, resultStore } from '../result-store.ts';

const cacheFolder = '.cache/pictures';
/** Raised when the code makes other bytes of the same. */
const version = 1;

let store: Promise<ResultStore> | undefined;

/**
 * A picture of an article in one form: made once, and kept until the picture, the form or the encoder changes.
 * @throws UserError where its pixels cannot be read.
 */
export async function pictureInForm(
  { slug }: Pick<Article, 'slug'>,
  { file, digest, format }: Picture,
  form: PictureForm,
): Promise<Uint8Array> {
  const key = createHash('sha256')
    .update(JSON.stringify([version, packages.devDependencies.sharp, digest, format, form, writing]))
    .digest('hex');
  const source = path.join(contentFolder(), slug, file);
  const { bytes } = await (
    await (store ??= resultStore(cacheFolder))
  ).get(`${key}.${form.format}`, async () => {
    const original = await readFile(source);
    // What is made of another picture must not be kept as this one’s.
    if (createHash('sha256').update(original).digest('hex') !== digest)
      throw new UserError({ wrong: `the picture ${quoted(source)} was changed while the site was built`, remedy: 'build again' });
    return pictureBytes(original, format, form).catch(() => {
      throw new UserError({ wrong: `the pixels of the picture ${quoted(source)} cannot be read`, remedy: 'save it again' });
    });
  });
  return bytes;
}
