import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The vocabulary of schema.org as the declarations of `schema-dts` have it: the properties that each type may have, inherited ones too. */
export function schemaOrgTypes(): Map<string, Set<string>> {
  const path = 'node_modules/schema-dts/dist/schema.d.ts';
  const declarations = new Map([...interfacesOf(path), ...rolesOf(path)]);
  const propertiesOf = (name: string): string[] => {
    const { properties = [], parents = [] } = declarations.get(name) ?? {};
    return [...properties, ...parents.flatMap(propertiesOf)];
  };
  return new Map(
    [...declarations].flatMap(([name, { type }]) => (type === undefined ? [] : [[type, new Set(propertiesOf(name))] as const])),
  );
}

/** A Role stands between a thing and what it is related to, so it may have any property: that which leads to it. */
function rolesOf(path: string): Map<string, Declaration> {
  const all = [...interfacesOf(path).values()].flatMap(({ properties }) => properties);
  const roles = readFileSync(path, 'utf8').matchAll(/^export type (?<name>\w+)Leaf<TContent, TProperty extends string> =/gmu);
  return new Map([...roles].map(({ groups: { name = '' } = {} }) => [`${name}Leaf`, { type: name, properties: all, parents: [] }]));
}

interface Declaration {
  /** The value of its `@type`; only the last of a line of interfaces has one. */
  type: string | undefined;
  properties: string[];
  parents: string[];
}

function interfacesOf(path: string): Map<string, Declaration> {
  const { statements } = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  return new Map(
    statements.filter(ts.isInterfaceDeclaration).map(({ name, members, heritageClauses }) => {
      const fields = members.filter(ts.isPropertySignature);
      const nameOf = (field: ts.PropertySignature) => (ts.isStringLiteral(field.name) ? field.name.text : '');
      const type = fields.find((field) => nameOf(field) === '@type')?.type;
      const parents = heritageClauses?.flatMap(({ types }) => types.map(({ expression }) => expression)) ?? [];
      return [
        name.text,
        {
          type: type && ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined,
          properties: fields.map(nameOf).filter((property) => !property.startsWith('@')),
          parents: parents.filter(ts.isIdentifier).map(({ text }) => text),
        },
      ];
    }),
  );
}
