import { SaxesParser } from 'saxes';

/** The texts of all elements of a name, in order; throws where the XML is not well-formed. */
export function textsOf(xml: string, name: string): string[] {
  const texts: string[] = [];
  let open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    open = [...open, tag.name];
    if (tag.name === name) texts.push('');
  });
  parser.on('text', (text) => {
    if (open.includes(name)) texts.push(`${texts.pop() ?? ''}${text}`);
  });
  parser.on('closetag', () => {
    open = open.slice(0, -1);
  });
  parser.write(xml).close();
  return texts;
}
