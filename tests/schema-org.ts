import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The vocabulary of schema.org as the declarations of `schema-dts` have it: the properties that each type may have, inherited ones too. */
export function schemaOrgTypes(): Map<string, Set<string>> {
  const declarations = interfacesOf('node_modules/schema-dts/dist/schema.d.ts');
  const propertiesOf = (name: string): string[] => {
    const { properties = [], parents = [] } = declarations.get(name) ?? {};
    return [...properties, ...parents.flatMap(propertiesOf)];
  };
  return new Map(
    [...declarations].flatMap(([name, { type }]) => (type === undefined ? [] : [[type, new Set(propertiesOf(name))] as const])),
  );
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
