import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { sourceDigest } from '../../../src/build/digests.ts';
import { readArticleFile } from '../../../src/compile/read/article-files.ts';
import { pictureIn } from '../../../src/compile/read/picture-files.ts';
import { flawsOf } from '../plain-message.ts';
import { storyWith } from '../story-file.ts';

const drawn = (width = 60, height = 40) => sharp({ create: { width, height, channels: 3, background: '#468' } });

let jpeg: Buffer;
let png: Buffer;
beforeAll(async () => {
  jpeg = await drawn().jpeg().toBuffer();
  png = await drawn().png().toBuffer();
});

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'standfirst-pictures-'));
  folder = join(root, 'content', 'story');
  mkdirSync(folder, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const shown = '![A hill](market.jpg "The valley") ^valley';
const credit = 'pictures: { market.jpg: { credit: Ben Hill } }';

/** What is found in the story with a picture in its text, and files beside it. */
async function foundIn(text = shown, fields = credit, files: Record<string, Uint8Array | string> = { 'market.jpg': jpeg }) {
  const article = storyWith(['unknowns:', `${fields}\nunknowns:`], ['## What is open', `${text}\n\n## What is open`]);
  writeFileSync(join(folder, 'article.md'), article);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const file = await readArticleFile('content/story/article.md', root);
  const compiled = compile({ ...file, anchors: undefined });
  for (const { message } of compiled.problems) expect(flawsOf(message), message).toEqual([]);
  const problems = compiled.problems.map(({ severity, rule, line, column, message }) => ({ severity, rule, line, column, message }));
  return { file, article: compiled.article, problems, messages: problems.map(({ message }) => message) };
}

/** Where the picture stands in the text. */
const lineOfPicture = 37;

describe('a picture in the text', () => {
  test('becomes a block with its caption, its text and its file', async () => {
    const { article, problems } = await foundIn();
    expect(problems).toEqual([]);
    expect(article?.sections[0]?.blocks[1]).toMatchObject({
      ...{ kind: 'picture', id: 'valley', text: 'The valley', html: 'The valley' },
      picture: { file: 'market.jpg', alt: 'A hill' },
    });
    expect(article?.pictures).toMatchObject([{ file: 'market.jpg', credit: 'Ben Hill', format: 'jpeg', width: 60, height: 40 }]);
  });

  test.each([
    ['by a reference', '![A hill][m] ^valley\n\n[m]: market.jpg "The valley"'],
    ['with its id in the next line', '![A hill](market.jpg "The valley")\n^valley'],
    ['in any script', '![تلّ تحت السماء](market.jpg "الوادي") ^valley'],
    ['with marks that HTML knows', '![A <b> & "hill"](market.jpg "The <valley> & more") ^valley'],
  ])('is taken %s', async (_, text) => {
    const { article, problems } = await foundIn(text);
    expect(problems).toEqual([]);
    expect(article?.sections[0]?.blocks[1]).toMatchObject({ kind: 'picture', id: 'valley' });
  });

  test.each<[string, string, RegExp]>([
    ['a text for those who do not see it', '![](market.jpg "The valley") ^v', /no text for those who do not see it\. Write in the square/u],
    ['a caption', '![A hill](market.jpg) ^v', /has no caption\. Write it in quotation marks/u],
    ['two texts', '![The valley](market.jpg "The valley") ^v', /are the same, so that some hear it twice\. Write/u],
    ['a paragraph of its own', 'Here ![A hill](market.jpg "The valley") it is. ^v', /stands among other words\. Put it into a paragraph/u],
    ['a place outside lists', '- ![A hill](market.jpg "The valley") ^v', /stands among other words/u],
    ['a place outside quotes', '> ![A hill](market.jpg "The valley") ^v', /stands among other words/u],
    ['a name without spaces', '![A hill](my market.jpg "The valley") ^v', /is no picture, and is shown as it stands\. Write/u],
    ['a whole caption', '![A hill](market.jpg "The valley) ^v', /is no picture, and is shown as it stands/u],
    ['a place outside links', '[![A hill](market.jpg "The valley")](https://example.org) ^v', /stands among other words/u],
  ])('needs %s', async (_, text, message) => {
    const problems = (await foundIn(text)).problems.filter(({ severity }) => severity === 'error');
    expect(problems).toMatchObject([{ rule: 'picture', line: lineOfPicture }]);
    expect(problems[0]?.message).toMatch(message);
  });

  test('needs a credit', async () => {
    const { problems } = await foundIn(shown, 'agenda: {}');
    expect(problems).toMatchObject([{ rule: 'picture', line: lineOfPicture, column: 1 }]);
    expect(problems[0]?.message).toBe(
      'Picture `market.jpg` has no credit. Add under `pictures` who made it, such as `market.jpg: { credit: Ana Ruiz }`.',
    );
  });

  test('lacks all at once', async () => {
    const { problems } = await foundIn('![](gone.jpg) ^v', 'agenda: {}', {});
    expect(problems.map(({ rule }) => rule)).toEqual(['picture', 'picture', 'picture', 'picture-file']);
  });
});

describe('the file of a picture', () => {
  const filed = (name: string) =>
    [`![A hill](${name} "The valley") ^valley`, `pictures: { "${decodeURIComponent(name)}": { credit: Ben Hill } }`] as const;

  test.each<[string, string, RegExp]>([
    ['lies on another site', 'https://example.org/a.jpg', /not in the folder of the article, and pages load nothing from elsewhere/u],
    ['lies on any site', '//example.org/a.jpg', /pages load nothing from elsewhere/u],
    ['is in its address', 'data:image/png;base64,iVBORw0KGgo=', /pages load nothing from elsewhere/u],
    ['leaves the folder', '../market.jpg', /names a way.*Write `market.jpg`, or put the file there/u],
    ['leaves the folder in code', '%2e%2e%2fmarket.jpg', /names a way/u],
    ['leaves the folder as in Windows', '..%5cmarket.jpg', /names a way/u],
    ['is named from the root', '/etc/market.jpg', /names a way/u],
    ['lies deeper', 'photos/market.jpg', /names a way/u],
    ['has the letters of another case', 'Market.JPG', /there is no file `Market.JPG`.*Write `market.jpg`, or put it there/iu],
    ['is not there', 'plan.png', /there is no file `plan.png` in the folder of the article\. Put it there/iu],
    ['is an SVG', 'a.svg', /SVG, which can hold scripts\. Save it as PNG/u],
    ['is a GIF', 'a.gif', /no JPEG or PNG\. Save it as JPEG/u],
    ['is no picture', 'a.pdf', /ends as that of no picture/u],
    ['has other letters', 'mark%20et.jpg', /has other characters.*Give the file another name/u],
    ['is none that objects have', 'constructor', /ends as that of no picture/u],
  ])('%s', async (_, name, message) => {
    const { problems } = await foundIn(...filed(name));
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.filter(({ rule }) => rule === 'picture-file')).toMatchObject([{ line: lineOfPicture, column: 1 }]);
    expect(errors.map(({ message: said }) => said).join('\n')).toMatch(message);
  });

  const asJpeg = (bytes: Uint8Array | string) => foundIn(shown, credit, { 'market.jpg': bytes });
  test.each<[string, () => Uint8Array | string, RegExp]>([
    [
      'holds a script',
      () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      /is an SVG, which can hold scripts/u,
    ],
    ['is a page', () => '<!doctype html><script>alert(1)</script>', /is no picture under another name/u],
    ['is a GIF that moves', () => 'GIF89a moves', /is a GIF under another name/u],
    ['is empty', () => '', /is no picture/u],
    ['is cut off', () => jpeg.subarray(0, jpeg.length - 40), /damaged, or only a part of it is there/u],
    ['begins as a picture only', () => jpeg.subarray(0, 4), /damaged/u],
    ['has another ending than its format', () => png, /is a PNG under another ending\. Name the file `market.png`/u],
    ['is too large', () => Buffer.concat([jpeg, Buffer.alloc(10_000_001)]), /has 10\.0 MB, and 10 MB are the most\. Save it/u],
    [
      'says that it has more pixels than a build can hold',
      () => bomb(60_000, 60_000),
      /60000 × 60000 pixels, and 50 million are the most/u,
    ],
    ['moves', () => withChunk(png, 'acTL', Buffer.alloc(8)), /moves\. Save one of its frames/u],
    ['has a wrong check', () => png.map((byte, at) => (at === png.length - 20 ? byte ^ 1 : byte)), /damaged/u],
  ])('%s', async (_, bytes, message) => {
    const { problems, article } = await asJpeg(bytes());
    expect(article).toBeUndefined();
    expect(problems).toMatchObject([{ severity: 'error', rule: 'picture-file', line: lineOfPicture }]);
    expect(problems[0]?.message).toMatch(message);
  });

  test('is no link', async () => {
    writeFileSync(join(root, 'secret.jpg'), jpeg);
    symlinkSync(join(root, 'secret.jpg'), join(folder, 'market.jpg'));
    const { messages } = await foundIn(shown, credit, {});
    expect(messages).toEqual(['Picture `market.jpg` is a link. Put the file itself into the folder.']);
  });

  test('may have more after its end, as some cameras write', async () => {
    const { problems } = await asJpeg(Buffer.concat([jpeg, Buffer.from('a film')]));
    expect(problems).toEqual([]);
  });

  test('is turned as its camera says', async () => {
    const { article } = await asJpeg(await drawn().withMetadata({ orientation: 6 }).jpeg().toBuffer());
    expect(article?.pictures).toMatchObject([{ width: 40, height: 60 }]);
  });

  test('is a part of what an explainer is made of', async () => {
    const before = await foundIn();
    const after = await foundIn(shown, credit, { 'market.jpg': await drawn(61).jpeg().toBuffer() });
    expect(sourceDigest('', after.file)).not.toBe(sourceDigest('', before.file));
    expect(sourceDigest('', (await foundIn()).file)).toBe(sourceDigest('', before.file));
  });

  test('of any bytes is read or refused, never thrown', async () => {
    const starts = fc.constantFrom(
      Buffer.alloc(0),
      Buffer.from([0xff, 0xd8, 0xff]),
      jpeg.subarray(0, 60),
      png.subarray(0, 33),
      png.subarray(0, 8),
    );
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 200 }), async (start, rest) => {
        const found = await pictureIn(Buffer.concat([start, rest]));
        expect('why' in found || found.width > 0).toBe(true);
      }),
    );
  });
});

describe('pictures that nothing shows', () => {
  test('are warned of, of those of the folder and those that are credited', async () => {
    const { problems, article } = await foundIn(shown, 'pictures: { market.jpg: { credit: A }, plan.png: { credit: B } }', {
      ...{ 'market.jpg': jpeg, 'plan.png': png, 'other.jpg': jpeg },
    });
    expect(article?.pictures.map(({ file }) => file)).toEqual(['market.jpg']);
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        rule: 'unused-picture',
        message: 'The folder has a picture `other.jpg`, and nothing shows it. Put it into the text, or delete the file.',
      },
      {
        severity: 'warning',
        rule: 'unused-picture',
        message: 'In `pictures`, nothing shows the picture `plan.png`. Put it into the text, or delete the entry.',
      },
    ]);
  });
});

describe('the picture of the share card', () => {
  test('is one of the text, with its words', async () => {
    const large = await drawn(1200, 630).jpeg().toBuffer();
    const { article, problems } = await foundIn(shown, `${credit}\ncardPicture: market.jpg`, { 'market.jpg': large });
    expect(problems).toEqual([]);
    expect(article?.cardPicture).toEqual({ file: 'market.jpg', alt: 'A hill' });
  });

  test.each([
    [
      'too small',
      'market.jpg',
      'In `cardPicture`, picture `market.jpg` has 60 × 40 pixels, and a share card needs at least 1200 × 630. Choose a larger one, or delete the field.',
    ],
    ['not in the text', 'plan.png', 'In `cardPicture`, picture `plan.png` is not in the text. Choose `market.jpg`.'],
  ])('is not %s', async (_, name, message) => {
    const { messages } = await foundIn(shown, `pictures: { market.jpg: { credit: A }, plan.png: { credit: B } }\ncardPicture: ${name}`, {
      ...{ 'market.jpg': jpeg, 'plan.png': png },
    });
    expect(messages).toContain(message);
  });
});

/** A PNG that says what it measures, and holds next to nothing. */
function bomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc(1000));
  return Buffer.concat([png.subarray(0, 8), chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function withChunk(whole: Buffer, name: string, content: Buffer): Buffer {
  return Buffer.concat([whole.subarray(0, 33), chunk(name, content), whole.subarray(33)]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
