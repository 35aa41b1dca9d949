import { SaxesParser } from 'saxes';

/** An element of an XML document, with the line on which it begins. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** The text in it, without that of its children. */
  text: string;
  line: number;
}

/** Why a text is no XML. */
export class XmlError extends Error {
  override name = 'XmlError';
}

/**
 * The root of an XML document. Of a document type nothing is read, and no entity but those of XML itself.
 * @throws {XmlError} where it is not well-formed, with the line and the column.
 */
export function readXml(xml: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '', line: 0 };
  const open = [top];
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('error', ({ message }) => {
    throw new XmlError(message);
  });
  let line = 1;
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '', line };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (text: string) => {
    const inside = open.at(-1);
    if (inside) inside.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const [root] = top.children;
  if (!root) throw new XmlError('no element');
  return root;
}

/** The children of a name. */
export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}
