import type { Linter } from 'eslint';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

interface Wall {
  /** A room of `src/`. */
  room: string;
  /** The rooms and files of `src/` that it may import; none: itself alone. */
  may: string[];
  message: string;
  types?: boolean;
}

// Which room may import what of ours; src/README.md says what is in each.
const walls: Wall[] = [
  { room: 'article', may: [], message: 'article/ is the domain: it imports nothing outside itself.' },
  { room: 'atlas', may: ['article/'], message: 'atlas/ is the land of the world: it imports article/ only.' },
  {
    room: 'compile',
    may: ['article/', 'atlas/', 'languages/pledge-state.ts', 'languages/prose.ts', 'languages/words.ts', 'routes.ts', 'styles/colours.ts'],
    message:
      'compile/ imports article/, atlas/, routes.ts, the colours, which languages there are, how they name a step, and how they read prose.',
  },
  {
    room: 'outputs',
    may: ['article/', 'atlas/', 'figures/', 'languages/', 'routes.ts', 'styles/colours.ts'],
    message: 'outputs/ imports article/, atlas/, figures/, languages/, routes.ts and the colours only.',
  },
  {
    room: 'editions',
    may: ['article/', 'languages/', 'outputs/', 'routes.ts'],
    message: 'editions/ imports article/, languages/, outputs/ and routes.ts only: pages come to it as trees.',
  },
  {
    room: 'figures',
    may: ['article/', 'atlas/', 'languages/', 'routes.ts'],
    message: 'figures/ imports article/, atlas/, languages/, routes.ts and other figures only.',
  },
  {
    room: 'pictures',
    may: ['article/', 'compile/card-letters.json', 'figures/', 'outputs/', 'site.ts', 'styles/colours.ts'],
    message: 'pictures/ draws what outputs/ has laid out.',
  },
  {
    room: 'browser',
    may: ['languages/'],
    message: 'browser/ imports types and languages/ only: what it imports is sent to every reader.',
    types: true,
  },
  { room: 'languages', may: ['article/'], message: 'languages/ imports article/ only.' },
];

const escaped = (path: string) => path.replaceAll('.', '\\.');
/** The wall for files that lie `depth` folders deep in their room: an address that leaves the room and is not allowed. */
const wallAt = ({ room, may, message, types }: Wall, depth: number) => ({
  files: [`src/${room}/${'*/'.repeat(depth)}*.{ts,astro}`],
  rules: forbid(drawers, {
    regex: `^(\\.\\./){${depth + 1}}(?!${[...may.map(escaped), '$'].join('|')})`,
    message,
    allowTypeImports: types ?? false,
  }),
});
const notForPages = {
  regex: '/(compile|commands)/',
  message: 'Pages are made from Articles: compile/ and commands/ are not for them.',
};

const drawers = {
  regex: '/(utils?|helpers?|common|shared|misc)(/|\\.|$)',
  message: 'A module is named after what it gives, not after being handy.',
};

const forbid = (...patterns: object[]): Linter.RulesRecord => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });

export default defineConfig(
  globalIgnores(['dist/', 'dist.next/', 'dist.last/', 'dist.part*/', 'dist.preview*/', '.astro/', '.cache/', 'test-results/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'no-eval': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
        { selector: 'ExportAllDeclaration', message: 'No barrel files: import from the module itself.' },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Code points are what widths and slugs are counted in.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }, 'string', 'String'] }],
      // Numbers in template literals are what figures are made of.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { rules: forbid(drawers) },
  walls.flatMap((wall) => [0, 1, 2].map((depth) => wallAt(wall, depth))),
  { files: ['src/{pages,layouts,components}/**'], rules: forbid(drawers, notForPages) },
  // Tools ask for a default export here; type declarations describe what others export.
  { files: ['*.config.ts', '**/*.d.ts', 'tests/built-sites.ts', 'tests/e2e/served-sites.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // Type information does not reach into .astro files here; `npm run types` has it.
  { files: ['**/*.astro', '**/*.astro/*.ts', '**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
);
