/** Names that tell whose a font is, rather than what it is called. */
const legal = new Set([0, 7, 8, 9, 10, 11, 12, 13, 14]);

/**
 * A font under another name, and else the same: licences may keep a name for the font as its makers left it.
 * @param font In the form of TrueType.
 * @example renamedFont(font, { 'Source Serif 4': 'Explainer Serif' })
 */
export function renamedFont(font: Buffer, names: Record<string, string>): Buffer {
  const tables = tablesOf(font);
  const name = tables.get('name');
  if (!name) throw new Error('The font has no names.');
  tables.set('name', renamed(name, names));
  return fontOf(font.subarray(0, 4), tables);
}

/** The tables of a font by their tags, in their order. */
function tablesOf(font: Buffer): Map<string, Buffer> {
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const at = 12 + 16 * index;
      const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
      return [font.toString('latin1', at, at + 4), font.subarray(offset, offset + length)] as const;
    }),
  );
}

function fontOf(version: Buffer, tables: Map<string, Buffer>): Buffer {
  const count = tables.size;
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  version.copy(head);
  for (const [index, value] of [count, 16 * 2 ** power, power, 16 * (count - 2 ** power)].entries())
    head.writeUInt16BE(value, 4 + 2 * index);
  const parts = [head];
  let offset = head.length;
  for (const [index, [tag, table]] of [...tables].entries()) {
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    // Its sum over the whole file is counted without what says that sum.
    if (tag === 'head') padded.writeUInt32BE(0, 8);
    const at = 12 + 16 * index;
    head.write(tag, at, 'latin1');
    for (const [place, value] of [sumOf(padded), offset, table.length].entries()) head.writeUInt32BE(value, at + 4 + 4 * place);
    parts.push(padded);
    offset += padded.length;
  }
  const font = Buffer.concat(parts);
  const headOffset = tablesOffset(font, 'head');
  font.writeUInt32BE((0xb1b0afba - sumOf(font)) >>> 0, headOffset + 8);
  return font;
}

function tablesOffset(font: Buffer, tag: string): number {
  const index = Array.from({ length: font.readUInt16BE(4) }).findIndex(
    (_, place) => font.toString('latin1', 12 + 16 * place, 16 + 16 * place) === tag,
  );
  return font.readUInt32BE(12 + 16 * index + 8);
}

function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

/** The table of names, version 0, with texts in UTF-16. */
function renamed(table: Buffer, names: Record<string, string>): Buffer {
  const [count, texts] = [table.readUInt16BE(2), table.readUInt16BE(4)];
  const head = Buffer.from(table.subarray(0, 6 + 12 * count));
  const parts: Buffer[] = [];
  let offset = 0;
  for (let record = 6; record < head.length; record += 12) {
    const from = texts + head.readUInt16BE(record + 10);
    const bytes = Buffer.from(table.subarray(from, from + head.readUInt16BE(record + 8)));
    if (head.readUInt16BE(record) !== 3) throw new Error('A name of the font is in another form than UTF-16.');
    const text = bytes.swap16().toString('utf16le');
    const isLegal = legal.has(head.readUInt16BE(record + 6));
    const said = isLegal ? text : Object.entries(names).reduce((all, [old, own]) => all.replaceAll(old, own), text);
    const written = Buffer.from(said, 'utf16le').swap16();
    head.writeUInt16BE(written.length, record + 8);
    head.writeUInt16BE(offset, record + 10);
    parts.push(written);
    offset += written.length;
  }
  head.writeUInt16BE(0, 0);
  head.writeUInt16BE(head.length, 4);
  return Buffer.concat([head, ...parts]);
}
