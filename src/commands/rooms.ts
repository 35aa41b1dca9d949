// npm run rooms: draws which room of src/ imports which, in src/rooms.md, and names every circle between modules.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { orExit } from './or-exit.ts';
import { UserError } from '../compile/messages/user-error.ts';

/** Where the drawing stands. */
export const drawingFile = 'src/rooms.md';

/** Each module of a folder, by its path from there, and the modules of the folder that it imports: types, and at first use, too. */
export type Imports = Map<string, string[]>;

if (import.meta.main) await orExit(Promise.try(draw));

function draw(): void {
  const imports = importsIn('src');
  writeFileSync(drawingFile, drawing(imports));
  const found = circles(imports).map((circle) => circle.join(' → '));
  if (found.length > 0)
    throw new UserError({ wrong: `modules import each other: ${found.join('; ')}`, remedy: 'move what they share to one below both' });
}

/** The modules of a folder and what they import; scripts and the top of Astro’s components are read, their styles and markup are not. */
export function importsIn(folder: string): Imports {
  const files = globSync('**/*.{ts,js,astro}', { cwd: folder, exclude: ['**/*.d.ts'] }).map((file) => file.replaceAll('\\', '/'));
  const modules = new Set(files.toSorted());
  return new Map(
    [...modules].map((file) => [file, importsOf(file, readFileSync(join(folder, file), 'utf8')).filter((to) => modules.has(to))]),
  );
}

/** What a module imports from beside it, in the order of its text. */
function importsOf(file: string, text: string): string[] {
  const code = file.endsWith('.astro')
    ? [...text.matchAll(/^---$(.*?)^---$|<script[^>]*>(.*?)<\/script>/gmsu)].map(([, top, script]) => top ?? script ?? '')
    : [text];
  const found = code.flatMap((part) => ts.preProcessFile(part).importedFiles).map(({ fileName }) => fileName);
  return [...new Set(found.filter((to) => to.startsWith('.')).map((to) => posix.join(posix.dirname(file), to)))];
}

/** Modules that import each other over one or more others, each circle once, beginning and ending with the same module. */
export function circles(imports: Imports): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const follow = (file: string, way: string[]) => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file]);
    else if (!done.has(file)) for (const next of imports.get(file) ?? []) follow(next, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) follow(file, []);
  return found;
}

/** The drawing: the rooms, then the inside of each that is divided, as Mermaid in Markdown. */
export function drawing(imports: Imports): string {
  const divided = new Set(
    [...imports.keys()].filter((file) => file.split('/').length > 2).map((file) => file.slice(0, file.indexOf('/') + 1)),
  );
  const drawn = ['', ...divided]
    .map((room) => ({ title: room ? `Inside \`${room}\`` : 'The rooms', drawn: lines(imports, room) }))
    .filter(({ drawn: { length } }) => length > 0)
    .map((part) => `## ${part.title}\n\n\`\`\`mermaid\nflowchart LR\n${part.drawn.join('\n')}\n\`\`\`\n`);
  return ['# Who imports whom\n', 'Drawn by `npm run rooms`. [The map of the code](README.md) says what is in each room.\n', ...drawn].join(
    '\n',
  );
}

/** A line for each part of a room that imports another, a folder or a module by itself; `room` is empty or ends in a slash. */
function lines(imports: Imports, room: string): string[] {
  const partOf = (file: string) => (file.startsWith(room) ? file.slice(room.length).split('/')[0] : undefined) ?? '';
  const parts = Map.groupBy(imports.keys(), partOf);
  parts.delete('');
  return [...parts].sort().flatMap(([part, files]) => {
    const others = new Set(files.flatMap((file) => imports.get(file) ?? []).map(partOf));
    const named = [...others].filter((other) => other !== '' && other !== part).sort();
    return named.length > 0 ? [`  ${part} --> ${named.join(' & ')}`] : [];
  });
}
