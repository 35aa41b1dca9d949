// A newsroom on disk: explainers of a few paragraphs and people, their records, and what an editor does with them, with care or without.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { recordAnchors } from '../../src/commands/anchors.ts';
import { withdraw } from '../../src/commands/withdraw.ts';
import type { ListedExplainer } from '../../src/article/published.ts';
import { parseRecord, recordedUuid } from '../../src/compile/addresses/anchors.ts';
import { formatExplainers, namesOf, otherRecord, parseExplainers, withExplainer } from '../../src/compile/addresses/explainers.ts';
import { compileContent, statedFormerly } from '../../src/compile/compile.ts';
import type { Problem } from '../../src/compile/messages/problem.ts';
import { type Content, readContent } from '../../src/compile/read/article-files.ts';
import type { ArticleFile } from '../../src/compile/read/article-file.ts';

interface Part {
  id: string;
  /** Words that no edit takes from a text: by them one sees whose text an address opens. */
  own: string[];
  words: string;
}
interface Person {
  id: string;
  own: string;
}
interface Retired {
  id: string;
  to?: string | undefined;
  note?: string | undefined;
}
interface Story {
  parts: Part[];
  people: Person[];
  retired: Retired[];
  reworded: string[];
  formerly: string[];
}

/** What an editor does who says of each address what became of it. */
const careful = [
  'addPart',
  'cutPart',
  'renamePart',
  'mergeParts',
  'movePart',
  'rewordPart',
  'addPerson',
  'cutPerson',
  'renamePerson',
  'renameStory',
  'renameStoryBack',
  'newStory',
  'withdraw',
] as const;
/** What one does who does not. */
const careless = [
  'dropPart',
  'dropPerson',
  'swapIds',
  'turnId',
  'takeId',
  'dropRetired',
  'dropFormerly',
  'dropStory',
  'dropRecord',
  'dropLine',
  'copyRecord',
  'takeName',
  'revertStory',
  'revertAll',
  'restoreWithdrawn',
] as const;
const merges = ['mergeBoth', 'mergeOurs', 'mergeTheirs'] as const;

interface Edit {
  operation: (typeof careful)[number] | (typeof careless)[number];
  a: number;
  b: number;
}
export interface Round {
  edits: Edit[];
  /** What another does on a branch of its own, and how a conflict is resolved. */
  branch?: { resolved: (typeof merges)[number]; edits: Edit[] } | undefined;
}

const numbers = { a: fc.nat(1000), b: fc.nat(1000) };
const carefulEdit: fc.Arbitrary<Edit> = fc.record({ operation: fc.constantFrom(...careful), ...numbers });
const edits = fc.array(carefulEdit, { minLength: 1, maxLength: 4 });
const carelessEdit: fc.Arbitrary<Edit> = fc.record({ operation: fc.constantFrom(...careless), ...numbers });
const branch = fc.record({ resolved: fc.constantFrom(...merges), edits });
/** Rounds of a history. Of nine, two have an edit without care, and one has a branch beside it. */
export const rounds: fc.Arbitrary<Round[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ edits }) },
    { weight: 2, arbitrary: fc.tuple(edits, carelessEdit).map(([some, last]) => ({ edits: [...some.slice(1), last] })) },
    { weight: 1, arbitrary: fc.record({ edits, branch }) },
  ),
  { minLength: 1, maxLength: 8 },
);

/** True where an editor has said of each address what became of it, and nobody else was at work. */
export function isCareful({ edits: all, branch: beside }: Round): boolean {
  return !beside && all.every(({ operation }) => careful.some((one) => one === operation));
}

/** How a newsroom checks and records: by the whole compiler, or by what concerns addresses alone, which is faster. */
export interface Tools {
  record: (file: ArticleFile) => { text: string; anchors: string; problems: Problem[] };
  check: (content: Content, published: ListedExplainer[]) => Problem[];
}

export const whole: Tools = {
  record: recordAnchors,
  check: (content, published) => compileContent(content, undefined, published).problems,
};

export class Newsroom {
  readonly folder: string;
  readonly content: string;
  readonly #tools: Tools;
  #next = 0;
  /** The texts of each state that was published. */
  readonly #states: Map<string, string>[] = [];

  constructor(folder: string, tools: Tools) {
    this.folder = folder;
    this.content = join(folder, 'content');
    this.#tools = tools;
    this.#write('story', this.#newStory());
    this.#write('other', this.#newStory());
  }

  /** The stories that lie there. */
  slugs(): string[] {
    return readdirSync(this.content, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(this.#article(entry.name)))
      .map(({ name }) => name)
      .sort();
  }

  async read(): Promise<Content> {
    return readContent('content', this.folder);
  }

  /** Runs `npm run anchors`, then checks: the errors. */
  async recordAndCheck(published: ListedExplainer[]): Promise<Problem[]> {
    const found: Problem[] = [];
    for (const file of (await this.read()).files) {
      const lines = parseExplainers(this.#explainers());
      if (!lines || otherRecord(lines, file.slug, file.anchors ?? '', recordedUuid(file))) continue;
      const { text, anchors, problems } = this.#tools.record({ ...file, anchors: file.anchors ?? '' });
      found.push(...problems);
      if (problems.some(({ severity }) => severity === 'error')) continue;
      writeFileSync(this.#article(file.slug), text);
      writeFileSync(this.#anchors(file.slug), anchors);
      const recorded = { ...file, bytes: new TextEncoder().encode(text), anchors };
      const line = { slug: file.slug, formerly: statedFormerly(recorded), uuid: recordedUuid(recorded) };
      writeFileSync(join(this.content, 'explainers.json'), formatExplainers(withExplainer(lines, line)));
    }
    const problems = this.#tools.check(await this.read(), published).filter(({ severity }) => severity === 'error');
    // What was reworded on purpose is said once.
    if (problems.length === 0)
      for (const slug of this.slugs()) {
        const story = this.#story(slug);
        if (story.reworded.length > 0) this.#write(slug, { ...story, reworded: [] });
      }
    return [...found.filter(({ severity }) => severity === 'error'), ...problems];
  }

  /** Every file with its text. */
  texts(): Map<string, string> {
    const entries = readdirSync(this.content, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return new Map(entries.map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'utf8')]));
  }

  restore(texts: ReadonlyMap<string, string>): void {
    rmSync(this.content, { recursive: true, force: true });
    for (const [path, text] of texts) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }

  /** Keeps the state that was published, which may be reverted to. */
  keepState(): void {
    this.#states.push(this.texts());
  }

  async play(all: readonly Edit[]): Promise<void> {
    for (const edit of all) await this.#play(edit);
  }

  /** Plays a branch beside what another does, and merges the two with git. Where git asks, one side is taken, or the lines of both. */
  async merge(
    ours: readonly Edit[],
    { resolved, edits: theirs }: NonNullable<Round['branch']>,
    published: ListedExplainer[],
  ): Promise<void> {
    const git = (...line: string[]) => execFileSync('git', [...author, ...line], { cwd: this.folder, stdio: 'pipe' }).toString();
    const commit = (message: string) => {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '-m', message);
    };
    const texts = resolved === 'mergeBoth' ? '*.md merge=union\n' : '';
    writeFileSync(join(this.folder, '.gitattributes'), `${readFileSync('.gitattributes', 'utf8')}${texts}`);
    try {
      git('init', '--quiet', '--initial-branch=ours');
      commit('Base');
      git('switch', '--quiet', '-c', 'theirs');
      await this.play(theirs);
      await this.recordAndCheck(published);
      commit('Theirs');
      git('switch', '--quiet', 'ours');
      await this.play(ours);
      await this.recordAndCheck(published);
      commit('Ours');
      try {
        git('merge', '--quiet', '--no-edit', 'theirs');
      } catch {
        for (const path of new Set(git('diff', '--name-only', '--diff-filter=U', '-z').split('\0').filter(Boolean))) {
          const side = resolved === 'mergeTheirs' ? '--theirs' : '--ours';
          try {
            git('checkout', side, '--', path);
          } catch {
            git('rm', '--quiet', '--force', '--', path);
          }
        }
      }
    } finally {
      rmSync(join(this.folder, '.git'), { recursive: true, force: true });
    }
  }

  async #play({ operation, a, b }: Edit): Promise<void> {
    const slug = at(this.slugs(), a);
    const story = slug === undefined ? undefined : this.#story(slug);
    if (slug === undefined || !story) {
      this.#write(`story-${(this.#next += 1)}`, this.#newStory());
      return;
    }
    const part = at(story.parts, b);
    const person = at(story.people, b);
    const change = (changed: Partial<Story>) => this.#write(slug, { ...story, ...changed });
    const others = (one: Part | undefined) => story.parts.filter((other) => other !== one);
    // What led to an id that was never published leads on.
    const retire = (one: Retired) =>
      this.#isRecorded(slug, one.id)
        ? [...story.retired, one]
        : story.retired.map((entry) => (entry.to === one.id ? { ...one, id: entry.id } : entry));
    switch (operation) {
      case 'addPart':
        change({ parts: story.parts.toSpliced(b % (story.parts.length + 1), 0, this.#newPart(slug)) });
        break;
      case 'cutPart':
        if (part && story.parts.length > 1)
          change({ parts: others(part), retired: retire({ id: part.id, note: `cut ${part.own.join(' ')}` }) });
        break;
      case 'renamePart':
        if (part) {
          const id = `part-${(this.#next += 1)}`;
          change({ parts: story.parts.with(story.parts.indexOf(part), { ...part, id }), retired: retire({ id: part.id, to: id }) });
        }
        break;
      case 'mergeParts': {
        const other = at(others(part), a);
        if (part && other) {
          const both = { ...part, own: [...part.own, ...other.own] };
          const parts = story.parts.map((one) => (one === part ? both : one)).filter((one) => one !== other);
          change({ parts, retired: retire({ id: other.id, to: part.id }) });
        }
        break;
      }
      case 'movePart':
        if (part) change({ parts: others(part).toSpliced(a % story.parts.length, 0, part) });
        break;
      case 'rewordPart':
        if (part) {
          const parts = story.parts.with(story.parts.indexOf(part), { ...part, words: this.#words() });
          change({ parts, reworded: this.#isRecorded(slug, part.id) ? [...story.reworded, part.id] : story.reworded });
        }
        break;
      case 'addPerson':
        change({ people: [...story.people, this.#newPerson()] });
        break;
      case 'cutPerson':
        if (person)
          change({ people: story.people.filter((one) => one !== person), retired: retire({ id: person.id, note: `cut ${person.own}` }) });
        break;
      case 'renamePerson':
        if (person) {
          const id = `person-${(this.#next += 1)}`;
          change({
            people: story.people.with(story.people.indexOf(person), { ...person, id }),
            retired: retire({ id: person.id, to: id }),
          });
        }
        break;
      case 'renameStory':
        this.#rename(slug, `story-${(this.#next += 1)}`, story);
        break;
      case 'renameStoryBack': {
        const name = at(story.formerly, b);
        if (name !== undefined && !existsSync(join(this.content, name))) this.#rename(slug, name, story);
        break;
      }
      case 'newStory':
        this.#write(`story-${(this.#next += 1)}`, this.#newStory());
        break;
      case 'withdraw':
        if (b % 3 === 0) await withdraw(slug, b % 2 === 0 ? `cut ${slug}` : undefined, this.content, '2021-06-03').catch(() => undefined);
        break;
      case 'dropPart':
        change({ parts: others(part) });
        break;
      case 'dropPerson':
        change({ people: story.people.filter((one) => one !== person) });
        break;
      case 'swapIds': {
        const other = at(others(part), a);
        if (part && other)
          change({
            parts: story.parts.map((one) => (one === part ? { ...one, id: other.id } : one === other ? { ...one, id: part.id } : one)),
          });
        break;
      }
      case 'turnId':
        if (part) change({ parts: story.parts.with(story.parts.indexOf(part), { ...this.#newPart(), id: part.id }) });
        break;
      case 'takeId': {
        const gone = at(story.retired, b)?.id ?? 'part';
        change({ parts: [...story.parts, { ...this.#newPart(), id: gone }], retired: story.retired.filter(({ id }) => id !== gone) });
        break;
      }
      case 'dropRetired':
        change({ retired: story.retired.filter((_, index) => index !== b % story.retired.length) });
        break;
      case 'dropFormerly':
        change({ formerly: story.formerly.filter((_, index) => index !== b % story.formerly.length) });
        break;
      case 'dropStory':
        rmSync(join(this.content, slug), { recursive: true });
        break;
      case 'dropRecord':
        rmSync(this.#anchors(slug), { force: true });
        if (b % 2 === 0) rmSync(join(this.content, 'explainers.json'), { force: true });
        break;
      case 'dropLine': {
        const lines = existsSync(this.#anchors(slug)) ? readFileSync(this.#anchors(slug), 'utf8').split('\n') : [];
        writeFileSync(this.#anchors(slug), lines.filter((_, index) => index === 0 || index !== b % lines.length).join('\n'));
        break;
      }
      case 'copyRecord': {
        const from = at(this.slugs(), b) ?? slug;
        if (existsSync(this.#anchors(from))) writeFileSync(this.#anchors(slug), readFileSync(this.#anchors(from)));
        break;
      }
      case 'takeName': {
        const names = (parseExplainers(this.#explainers()) ?? []).flatMap(namesOf);
        const name = at(names, b);
        if (name !== undefined) {
          rmSync(join(this.content, name), { recursive: true, force: true });
          this.#write(name, this.#newStory());
        }
        break;
      }
      case 'revertStory': {
        const before = at(this.#states, b)?.get(this.#article(slug));
        if (before !== undefined) writeFileSync(this.#article(slug), before);
        break;
      }
      case 'revertAll': {
        const before = at(this.#states, b);
        if (before) this.restore(before);
        break;
      }
      case 'restoreWithdrawn':
        for (const [path, text] of at(this.#states, b) ?? [])
          if (!existsSync(path)) {
            mkdirSync(dirname(path), { recursive: true });
            writeFileSync(path, text);
          }
    }
  }

  #rename(from: string, to: string, story: Story): void {
    renameSync(join(this.content, from), join(this.content, to));
    const formerly = [...story.formerly.filter((name) => name !== to), ...(this.#isRecordedName(from) ? [from] : [])];
    this.#write(to, { ...story, formerly });
  }

  #isRecorded(slug: string, id: string): boolean {
    const record = existsSync(this.#anchors(slug)) ? parseRecord(readFileSync(this.#anchors(slug), 'utf8')) : undefined;
    return record?.anchors.some((anchor) => anchor.id === id) ?? false;
  }

  #isRecordedName(slug: string): boolean {
    return (parseExplainers(this.#explainers()) ?? []).some((line) => namesOf(line).includes(slug));
  }

  #newStory(): Story {
    return {
      parts: [this.#newPart(), this.#newPart(), this.#newPart()],
      people: [this.#newPerson()],
      retired: [],
      reworded: [],
      formerly: [],
    };
  }

  #newPart(slug?: string): Part {
    this.#next += 1;
    // Two branches may give the same id.
    const isTaken = slug === undefined || this.#isRecorded(slug, 'part') || readFileSync(this.#article(slug), 'utf8').includes('^part\n');
    return { id: isTaken || this.#next % 3 > 0 ? `part-${this.#next}` : 'part', own: [this.#own()], words: this.#words() };
  }

  #newPerson(): Person {
    this.#next += 1;
    return { id: `person-${this.#next}`, own: this.#own() };
  }

  #own(): string {
    return `own${this.#word()}x`;
  }

  #words(): string {
    return [1, 2, 3, 4].map(() => this.#word()).join(' ');
  }

  /** A word that is like no other. */
  #word(): string {
    this.#next += 1;
    const bytes = createHash('sha256').update(String(this.#next)).digest().subarray(0, 10);
    return [...bytes].map((byte) => String.fromCodePoint(97 + (byte % 26))).join('');
  }

  #article(slug: string): string {
    return join(this.content, slug, 'article.md');
  }

  #anchors(slug: string): string {
    return join(this.content, slug, 'anchors.json');
  }

  #explainers(): string {
    const path = join(this.content, 'explainers.json');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }

  #write(slug: string, story: Story): void {
    mkdirSync(join(this.content, slug), { recursive: true });
    writeFileSync(this.#article(slug), printed(story));
  }

  #story(slug: string): Story {
    return parsed(readFileSync(this.#article(slug), 'utf8'));
  }
}

const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'core.autocrlf=false', '-c', 'gc.auto=0'];
const at = <T>(list: readonly T[], index: number): T | undefined => (list.length > 0 ? list[index % list.length] : undefined);

/** A story as an article; a line an entry, so that git merges them. */
function printed({ parts, people, retired, reworded, formerly }: Story): string {
  const list = (name: string, lines: string[]) => (lines.length > 0 ? [`${name}:`, ...lines] : []);
  return [
    '---',
    ...['headline: A bridge', 'standfirst: Who pays.', 'kicker: Bridges', 'published: "2021-06-02"', 'inBrief: [One., Two., Three.]'],
    'sources: { daily: { publisher: Daily, headline: A bridge, published: "2021-06-02", url: "https://example.org/bridge" } }',
    ...list(
      'people',
      people.map(({ id, own }) => `  ${id}: { name: Name ${own}, role: minister }`),
    ),
    ...list(
      'retired',
      retired.map(({ id, to, note }) => `  - { id: ${id}, ${to === undefined ? `on: "2021-06-03", note: ${note ?? ''}` : `to: ${to}`} }`),
    ),
    ...list(
      'reworded',
      reworded.map((id) => `  - ${id}`),
    ),
    ...list(
      'formerly',
      formerly.map((name) => `  - ${name}`),
    ),
    '---',
    '',
    '## Text {#text}',
    '',
    ...parts.flatMap(({ id, own, words }) => [`${own.join(' ')} ${words}. ^${id}`, '']),
    '## Everyone {#everyone}',
    '',
    'Who stood at the bridge that cold morning before anybody else had come to look for its two lost lamps:',
    ...people.map(({ id }) => `[a minister](person:${id})`),
    'and nobody more. ^all',
    '',
  ].join('\n');
}

function parsed(text: string): Story {
  const story: Story = { parts: [], people: [], retired: [], reworded: [], formerly: [] };
  let list = '';
  for (const line of text.split('\n')) {
    list = /^([a-z]+):/iu.exec(line)?.[1] ?? list;
    const [, person, name] = /^ {2}([a-z0-9-]+): \{ name: Name (\S+),/u.exec(line) ?? [];
    if (person !== undefined && name !== undefined) story.people.push({ id: person, own: name });
    const [, gone, to, note] = /^ {2}- \{ id: ([a-z0-9-]+), (?:to: ([a-z0-9-]+)|on: "2021-06-03", note: (.*)) \}$/u.exec(line) ?? [];
    if (gone !== undefined) story.retired.push({ id: gone, to, note });
    const [, item] = /^ {2}- ([a-z0-9-]+)$/u.exec(line) ?? [];
    if (item !== undefined && (list === 'reworded' || list === 'formerly')) story[list].push(item);
    const [, own, words, id] = /^((?:own[a-z]+x )+)(.*)\. \^([a-z0-9-]+)$/u.exec(line) ?? [];
    if (own !== undefined && words !== undefined && id !== undefined) story.parts.push({ id, own: own.trim().split(' '), words });
  }
  return story;
}
