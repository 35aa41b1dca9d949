import { globSync, readFileSync } from 'node:fs';
import { type CssNode, type Declaration, findAll, generate, lexer, parse, walk } from 'css-tree';
import { compile } from 'tailwindcss';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

// The line is drawn in src/decisions/tokens-are-the-only-colours-sizes-and-spaces.md.

interface Style {
  file: string;
  css: string;
}

const read = (file: string) => readFileSync(file, 'utf8');
const base = read('src/styles/base.css');
/** The step of all spaces, as the theme says. */
const spacing = Number(/--spacing: (\d+)px;/u.exec(base)?.[1]);

/** The words of code that are a style: those with a rule, or that begin with a declaration. */
function styleInCode(code: string): string[] {
  const texts: string[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) texts.push(node.text);
    // What a style gets from elsewhere is looked at where it comes from.
    if (ts.isTemplateExpression(node)) texts.push(node.head.text + node.templateSpans.map(({ literal }) => `x${literal.text}`).join(''));
    ts.forEachChild(node, collect);
  };
  collect(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest));
  return texts.flatMap((text) => {
    if (/\{[^{}]*[a-z-]+:[^{}]*\}/u.test(text)) return [text];
    return /^[a-z-]+:\S/u.test(text) ? [`x{${text}}`] : [];
  });
}

function stylesOf(file: string): Style[] {
  const text = read(file);
  if (file.endsWith('.css')) return [{ file, css: text }];
  if (file.endsWith('.ts')) return styleInCode(text).map((css) => ({ file, css }));
  const blocks = [...text.matchAll(/<style[^>]*>(.*?)<\/style>/gsu)].map(([, css = '']) => css);
  const own = [...text.matchAll(/\bstyle="([^"]*)"/gu)].map(([, css = '']) => `x{${css}}`);
  return [...blocks, ...own, ...styleInCode(/^---\n(.*?)^---/msu.exec(text)?.[1] ?? '')].map((css) => ({ file, css }));
}

/** The utilities that pages use: base.css lists them, and a test of its own holds the list. */
const listed = /@source inline\('([^']+)'\);/u.exec(base)?.[1]?.split(' ') ?? [];

async function utilities(): Promise<Style> {
  const tailwind = await compile(`${/@theme [^}]*\}/u.exec(base)?.[0] ?? ''} @tailwind utilities;`);
  return { file: 'a utility', css: tailwind.build(listed) };
}

const styles = [...globSync('src/**/*.{css,astro,ts}').flatMap(stylesOf), await utilities()];

interface Said {
  property: string;
  value: CssNode;
  /** What the media or the page must be like, if anything. */
  where: string;
}

/** What styles say that is no token, each after its file. The theme’s own block declares them. */
function found(among: Style[], isLiteral: (said: Said) => boolean): string[] {
  return among.flatMap(({ file, css }) => {
    const literals: string[] = [];
    walk(parse(css, { parseCustomProperty: true }), {
      visit: 'Declaration',
      enter(node: Declaration) {
        const where = this.atrule ? `${this.atrule.name} ${this.atrule.prelude ? generate(this.atrule.prelude) : ''}` : '';
        if (!where.startsWith('theme') && isLiteral({ ...node, where })) literals.push(`${file}: ${generate(node)}`);
      },
    });
    return literals;
  });
}

const isPaper = ({ where }: Said) => /^(?:media print|page)/u.test(where);

function isColour({ value, where }: Said): boolean {
  const said = findAll(value, (node) => {
    if (node.type === 'Hash') return true;
    if (node.type === 'Function') return /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)$/iu.test(node.name);
    if (node.type !== 'Identifier' || /^(?:transparent|currentcolor)$/iu.test(node.name)) return false;
    const isOfSystem = lexer.match('<system-color>', node.name).matched && where.includes('forced-colors');
    return !isOfSystem && lexer.match('<color>', node.name).matched !== null;
  });
  return said.length > 0;
}

/** A length that neither its own text nor the screen decides. */
const isFixed = (node: CssNode) => node.type === 'Dimension' && !/^(?:em|ch|ex|vw|vh|fr)$/u.test(node.unit);

function isSize(said: Said): boolean {
  if (!/^(?:font|font-size|line-height)$/u.test(said.property) || isPaper(said)) return false;
  const fluid = findAll(said.value, (node) => node.type === 'Function' && findAll(node, isOfScreen).length > 0);
  const inFluid = new Set(fluid.flatMap((node) => findAll(node, isFixed)));
  return findAll(said.value, isFixed).some((node) => !inFluid.has(node));
}

const isOfScreen = (node: CssNode) => node.type === 'Dimension' && node.unit === 'vw';

function isSpace(said: Said): boolean {
  if (!/^(?:margin|padding|gap$|row-gap|column-gap)/u.test(said.property)) return false;
  return findAll(said.value, isFixed).some((node) => {
    if (node.type !== 'Dimension' || node.unit === 'rem') return false;
    return node.unit === 'px' ? !isStep(Number(node.value)) : !isPaper(said);
  });
}

/** Small spaces are by quarters of the theme’s step, larger ones by halves, and the largest by whole steps. */
function isStep(px: number): boolean {
  const steps = Math.abs(px) / spacing;
  const part = steps <= 2.5 ? 4 : steps <= 9 ? 2 : 1;
  return Number.isInteger(steps * part);
}

const notOfDrawings = styles.filter(({ file }) => !file.startsWith('src/components/figures/'));

describe('outside the theme', () => {
  test('no style names a colour', () => expect(found(styles, isColour)).toEqual([]));

  test('no code does', () => {
    const files = globSync('src/**/*.{ts,astro}').filter((file) => file !== 'src/styles/colours.ts');
    expect(files.filter((file) => /(?<!&)#(?:[\da-f]{3,4}){1,2}\b(?=['"`;,})])/iu.test(read(file)))).toEqual([]);
  });

  test('no style but a drawing’s has a size of text', () => expect(found(notOfDrawings, isSize)).toEqual([]));

  test('no utility has a value of its own, such as `w-[13px]`', () => {
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.filter((name) => name.includes('['))).toEqual([]);
  });

  test('spaces are steps of the theme', () => expect(found(styles, isSpace)).toEqual([]));
});

describe('a style is found out', () => {
  const literals = (css: string) => [isColour, isSize, isSpace].map((isLiteral) => found([{ file: 'x', css }], isLiteral).length);

  test.each([
    ['.a{color:#123}', [1, 0, 0]],
    ['.a{border:1px solid rebeccapurple}', [1, 0, 0]],
    ['.a{--ink:oklch(50% 0 0)}', [1, 0, 0]],
    ['.a{outline:3px solid Highlight}', [1, 0, 0]],
    ['.a{font-size:15px}', [0, 1, 0]],
    ['.a{font:500 .9rem/1 serif}', [0, 1, 0]],
    ['.a{line-height:20px}', [0, 1, 0]],
    ['.a{font-size:min(1rem,15px)}', [0, 1, 0]],
    ['@media (min-width:700px){.a{margin-top:11px}}', [0, 0, 1]],
    ['.a{gap:1cm}', [0, 0, 1]],
    ['.a{padding:0 38px}', [0, 0, 1]],
  ])('%s', (css, counts) => expect(literals(css)).toEqual(counts));

  test.each([
    '.a{color:currentColor;fill:transparent;background:var(--color-ink);white-space:nowrap}',
    '@media (forced-colors:active){.a{outline:3px solid Highlight}}',
    '.a{font:500 var(--text-label)/1.4 var(--font-sans);font-size:.9em}',
    '.a{font-size:clamp(1.2rem,4vw,2rem)}',
    '@media print{.a{font-size:9pt;margin-top:2mm}}',
    '.a{margin:-1px auto 0 .3em;gap:14px 88px;padding-top:calc(var(--spacing)*3)}',
  ])('and %s is none', (css) => expect(literals(css)).toEqual([0, 0, 0]));

  test('in the words of code', () => {
    expect(styleInCode("const rules = `.${name}{color:red}`; const rest = 'gap:3px'; const word = 'nothing';")).toEqual([
      '.x{color:red}',
      'x{gap:3px}',
    ]);
  });
});
