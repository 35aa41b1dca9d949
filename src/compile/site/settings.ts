import { location } from 'vfile-location';
import { fieldIssues } from '../read/schema-issues.ts';
import { fieldTexts } from '../read/field-texts.ts';
import { readText } from '../read/file-text.ts';
import { deepLine } from '../read/nesting.ts';
import { type Finding, type FieldPath, type Frontmatter, formatPath, readYaml } from '../read/frontmatter.ts';
import { formatMistake } from '../messages/message.ts';
import type { Problem } from '../messages/problem.ts';
import { invisibleIn } from '../rules/invisible-character.ts';
import { tooDeep } from '../rules/nesting.ts';
import { type Logo, logoIn, logoMistakes } from './logo.ts';
import { paleColours } from './contrast.ts';
import { siteSettings, type SiteSettings } from './settings-schema.ts';

/** A file beside the explainers: its path for messages, and its bytes. */
export interface SiteFile {
  path: string;
  bytes: Uint8Array;
}

export interface ReadSettings {
  settings: SiteSettings;
  logo: Logo | undefined;
  problems: Problem[];
}

/**
 * What the file of settings says, and all that is wrong with it. What is wrong is left out.
 * @param fileBeside A file in the same folder; undefined where there is none.
 */
export function readSettings(file: SiteFile, fileBeside: (name: string) => SiteFile | undefined): ReadSettings {
  const source = readText(file.bytes);
  const { text } = source;
  // Without a line of its own, the file says nothing, which is as good as no file.
  if (text.trim() === '' && !isRefusal(source.refused)) return { settings: {}, logo: undefined, problems: [] };
  const problemsOf = (rule: string, found: Iterable<Finding>) => toProblems(file.path, text, rule, found);
  if (source.refused) return unread(problemsOf('file', [{ ...source.refused, offset: source.refused.at }]));
  const deep = deepLine(text, text.length);
  if (deep) return unread(problemsOf('nesting', [{ ...tooDeep, offset: deep.offset }]));
  const yaml = readYaml(text);
  const { values = {}, offsetOf } = yaml;
  const issues = fieldIssues(siteSettings, values);
  const findings = issues.map(({ path, part, ...issue }): Finding => ({ ...issue, offset: offsetOf(path, part) }));
  const settings = withoutWrong(values, issues);
  const logoFile = settings.logo === undefined ? undefined : fileBeside(settings.logo);
  const colours = paleColours(settings).map(({ path, ...mistake }) => ({ ...mistake, in: formatPath(path), offset: offsetOf(path) }));
  const logo = logoFile && logoIn(logoFile.bytes);
  const ofLogo = settings.logo === undefined ? [] : logoMistakes(settings.logo, logoFile?.bytes, settings);
  return {
    settings,
    logo,
    problems: [
      ...problemsOf('yaml', noFields(text, yaml)),
      ...problemsOf('invisible-character', invisibleIn(fieldTexts(values, { ...yaml, fence: 'closed', end: text.length }, text), text)),
      ...problemsOf('site', [
        ...findings,
        ...colours,
        ...ofLogo.map((mistake) => ({ ...mistake, in: 'logo', offset: offsetOf(['logo']) })),
      ]),
    ],
  };
}

/** A file of comments is empty as well. */
function isRefusal(refused: { wrong: string } | undefined): boolean {
  return refused !== undefined && refused.wrong !== 'the file is empty';
}

function unread(problems: Problem[]): ReadSettings {
  return { settings: {}, logo: undefined, problems };
}

function noFields(text: string, { mistakes, values }: Pick<Frontmatter, 'mistakes' | 'values'>): Finding[] {
  const isEmpty = text.split('\n').every((line) => /^\s*(?:#.*|---)?\s*$/u.test(line));
  if (values || isEmpty || mistakes.length > 0) return mistakes;
  return [{ offset: 0, wrong: 'the file has no fields', remedy: 'write lines such as `name: The News`' }];
}

/** The settings without the fields that have a mistake. */
function withoutWrong(values: Record<string, unknown>, issues: { path: FieldPath }[]): SiteSettings {
  const wrong = new Set(issues.map(({ path }) => path[0]));
  const kept = siteSettings.safeParse(Object.fromEntries(Object.entries(values).filter(([name]) => !wrong.has(name))));
  return kept.success ? kept.data : {};
}

/** Findings of a file as problems, each with its line and column. */
export function toProblems(file: string, text: string, rule: string, findings: Iterable<Finding>): Problem[] {
  const places = location(text);
  return [...findings].map(({ offset, isDoubtful, ...mistake }) => {
    const { line, column } = places.toPoint(Math.min(offset, text.length)) ?? { line: 1, column: 1 };
    return { file, line, column, severity: isDoubtful ? 'warning' : 'error', message: formatMistake(mistake), rule };
  });
}
