import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ListedExplainer } from '../../src/article/published.ts';
import { onePersonViews } from '../../src/article/views.ts';
import { addressesOf, type Anchor, emptyRecord, formatRecord, parseRecord, recorded } from '../../src/compile/addresses/anchors.ts';
import { anchorsIn, changesIn, editionOf, shortened } from '../../src/compile/addresses/draft-anchors.ts';
import { formerIds } from '../../src/compile/addresses/former-ids.ts';
import { namesOf } from '../../src/compile/addresses/explainers.ts';
import { contentProblems, sharedSlugs } from '../../src/compile/compile.ts';
import type { FormerId } from '../../src/article/article.ts';
import type { Withdrawn } from '../../src/article/withdrawn.ts';
import { withDates } from '../../src/article/date-fields.ts';
import { frontmatter } from '../../src/article/schema.ts';
import { type Draft, readDraft } from '../../src/compile/draft.ts';
import { formatMistake } from '../../src/compile/messages/message.ts';
import type { Problem } from '../../src/compile/messages/problem.ts';
import type { ArticleFile } from '../../src/compile/read/article-file.ts';
import type { Content } from '../../src/compile/read/article-files.ts';
import { readWithdrawn } from '../../src/compile/read/withdrawn.ts';
import { duplicateId } from '../../src/compile/rules/duplicate-id.ts';
import { formerly } from '../../src/compile/rules/formerly.ts';
import { lostChange } from '../../src/compile/rules/lost-change.ts';
import { lostId } from '../../src/compile/rules/lost-id.ts';
import { record, unrecorded } from '../../src/compile/rules/record.ts';
import { retired } from '../../src/compile/rules/retired.ts';
import { turnedId } from '../../src/compile/rules/turned-id.ts';
import { onePersonId, viewFile } from '../../src/routes.ts';
import { runs } from '../runs.ts';
import { flawsOf } from './plain-message.ts';
import { isCareful, Newsroom, type Round, rounds, type Tools, whole } from './newsroom.ts';

/** The rules that keep addresses. */
const rules = [record, duplicateId, lostId, retired, turnedId, formerly, lostChange];
const known = new Map<string, Draft>();

/** A text is read once, whatever its record. */
function draftOf(file: ArticleFile): Draft {
  const text = new TextDecoder().decode(file.bytes);
  const draft = known.get(text) ?? readDraft(file);
  if (known.size > 500) known.clear();
  known.set(text, draft);
  return { ...draft, file, record: file.anchors === undefined ? undefined : parseRecord(file.anchors) };
}

function problemsOf(draft: Draft): Problem[] {
  const found = [...rules, { ...record, check: unrecorded }].flatMap(({ name, severity, check }) =>
    [...check(draft)].map(({ isDoubtful, ...mistake }): Problem => {
      return {
        file: draft.file.path,
        line: 1,
        column: 1,
        severity: isDoubtful ? 'warning' : severity,
        rule: name,
        message: formatMistake(mistake),
      };
    }),
  );
  return found;
}

const isError = ({ severity }: Problem) => severity === 'error';
const mended = new Set(['record', 'lost-id', 'formerly']);

/** What `npm run anchors` and the check do with addresses, and nothing else. */
const fast: Tools = {
  record(file) {
    const draft = draftOf(file);
    const text = new TextDecoder().decode(file.bytes);
    const problems = problemsOf(draft).filter((problem) => isError(problem) && !mended.has(problem.rule));
    if (problems.length > 0 || !draft.record) return { text, anchors: file.anchors ?? '', problems };
    const changes = changesIn(draft.values).map(shortened);
    return { text, anchors: formatRecord(recorded(draft.record, anchorsIn(draft), file.slug, editionOf(draft), changes)), problems: [] };
  },
  check(content, published) {
    const found = content.files.flatMap((file) => problemsOf(draftOf(file)));
    const articles = builtOf(content, found).map((file) => ({ slug: file.slug, formerly: draftOf(file).fields.formerly }));
    return [...found, ...sharedSlugs(articles, content.files), ...contentProblems(content, articles, published)];
  },
};

function builtOf({ files }: Content, problems: Problem[]): ArticleFile[] {
  return files.filter(({ path }) => !problems.some((problem) => problem.file === path && isError(problem)));
}

/** An explainer as readers have it. */
interface Built {
  slug: string;
  formerly: string[];
  now: Anchor[];
  former: FormerId[];
  listed: ListedExplainer;
}

function build(file: ArticleFile): Built {
  const draft = draftOf(file);
  const { record: kept = emptyRecord, complete, values } = draft;
  if (!complete) throw new Error(`${file.path} was not read`);
  const now = anchorsIn(draft);
  const data = withDates(frontmatter, complete);
  const addresses = addressesOf(kept, now).map(({ page, ...address }) => ({ ...address, page: viewFile[page] }));
  const names = { slug: file.slug, formerly: data.formerly };
  return {
    ...names,
    now,
    former: formerIds(kept, now, data.retired),
    listed: { ...names, uuid: kept.uuid, changes: changesIn(values), addresses },
  };
}

/** What a reader finds at an address: the texts there, or the words of a line that answers for it. */
function opensAt(all: Built[], withdrawn: Withdrawn[], name: string, page: string, id: string): string[] {
  if (withdrawn.some((one) => namesOf(one).includes(name))) return ['withdrawn'];
  const built = all.find((one) => namesOf(one).includes(name));
  if (!built) return [];
  const isHere = (anchor: Anchor) => viewFile[anchor.pages[0] ?? 'article'] === page && anchor.id === id;
  const showsOne = (anchor: Anchor) =>
    anchor.kind === 'person' && onePersonViews.some((view) => viewFile[view] === page) && onePersonId(anchor.id) === id;
  return [
    ...built.now.filter((anchor) => isHere(anchor) || showsOne(anchor)).map(({ text }) => text),
    ...built.former.filter((one) => viewFile[one.page] === page && one.id === id).map(({ to, note }) => note ?? to?.text ?? ''),
  ];
}

/** In memory, where that is a disk. */
const disk = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** What was seen of the histories. */
interface Seen {
  histories: number;
  /** States that were published, and those that the check refused. */
  published: number;
  refused: Map<string, number>;
  merges: number;
  looked: number;
}

/** Plays a history; each state that the check passes is published, and all that was ever published must answer in it. */
async function playAll(history: readonly Round[], tools: Tools, seen: Seen): Promise<void> {
  seen.histories += 1;
  const folder = mkdtempSync(join(disk, 'standfirst-newsroom-'));
  try {
    const room = new Newsroom(folder, tools);
    const ever = new Map<string, string[]>();
    const uuids = new Map<string, string | undefined>();
    let published: ListedExplainer[] = [];
    const publish = async () => {
      const all = (await room.read()).files.map(build);
      const withdrawn = readWithdrawn(room.content);
      for (const [address, owns] of ever) {
        const [, name = '', page = '', id = ''] = /^(.*)\/(.*)#(.*)$/u.exec(address) ?? [];
        const shown = opensAt(all, withdrawn, name, page, id);
        seen.looked += 1;
        if (shown.length !== 1 || (shown[0] !== 'withdrawn' && !owns.every((own) => shown[0]?.includes(own))))
          throw new Error(`${address} stood for ${owns.join(' ')} and opens at ${shown.join(' and ')}`);
      }
      published = [
        ...all.map(({ listed }) => listed),
        ...withdrawn.map(({ slug, formerly: names, uuid, on }) => ({ slug, formerly: names, uuid, withdrawn: on, addresses: [] })),
      ];
      // By which feeds and calendars know the story of a name.
      for (const explainer of published)
        for (const name of namesOf(explainer)) {
          expect(uuids.get(name) ?? explainer.uuid, name).toBe(explainer.uuid);
          uuids.set(name, explainer.uuid);
        }
      for (const explainer of all)
        for (const { id, page, text } of explainer.listed.addresses) {
          // What it stood for first.
          const owns = (text.match(/own[a-z]+x/gu) ?? []).slice(0, 1);
          for (const name of namesOf(explainer)) {
            const address = `${name}/${page}#${id}`;
            if (!ever.has(address) && opensAt(all, withdrawn, name, page, id).join('').includes(owns.join())) ever.set(address, owns);
          }
        }
      room.keepState();
      seen.published += 1;
    };
    expect(await room.recordAndCheck([])).toEqual([]);
    await publish();
    for (const round of history) {
      const { edits, branch } = round;
      const before = room.texts();
      if (branch) {
        seen.merges += 1;
        await room.merge(edits, branch, published);
      } else await room.play(edits);
      const problems = await room.recordAndCheck(published);
      // A right edit is not refused.
      if (isCareful(round)) expect(problems).toEqual([]);
      if (problems.length === 0) await publish();
      else {
        for (const { rule, message } of problems) {
          seen.refused.set(rule, (seen.refused.get(rule) ?? 0) + 1);
          const flaws = flawsOf(message);
          if (flaws.length > 0) throw new Error(`${message}: ${flaws.join()}`);
        }
        room.restore(before);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const begin = (): Seen => ({ histories: 0, published: 0, refused: new Map(), merges: 0, looked: 0 });

/** A history takes some tenths of a second, with git and a disk: twenty are a sample. */
const tries = runs(10_000) === 10_000 ? 10_000 : 20;
const longestMs = 1_500_000;

it(
  'publishes no state in which an address that was ever published is lost or turned, whatever editors do',
  { timeout: 2 * longestMs },
  async () => {
    const seen = begin();
    await fc.assert(
      fc.asyncProperty(rounds, (history) => playAll(history, fast, seen)),
      { numRuns: tries, interruptAfterTimeLimit: longestMs },
    );
    if (tries === 10_000) console.log('newsrooms', seen);
    expect(seen.published).toBeGreaterThan(3 * seen.histories);
    expect(seen.merges).toBeGreaterThan(seen.histories / 5);
  },
);

it('does so with the whole compiler, too', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(rounds, (history) => playAll(history, whole, begin())),
    { numRuns: 2 },
  );
});
