import { badRequest } from './errors';

export type XhtmlNode = string | XhtmlElement;

export interface XhtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XhtmlNode[];
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  hellip: '…',
};

function unescape(text: string): string {
  return text.replaceAll(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return entities[name] ?? whole;
  });
}

const token = /<!--[\s\S]*?-->|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;

function parseAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, unescape(value)]));
}

/** Reads well-formed XHTML fragments, as storage format is; a tag that does not close is a 400. */
export function parseXhtml(source: string): XhtmlNode[] {
  const root: XhtmlElement = { name: '', attributes: {}, children: [] };
  const open: XhtmlElement[] = [root];
  let read = 0;
  for (const match of source.matchAll(token)) {
    if (match.index !== read) break;
    read += match[0].length;
    const [, closing, opening, attributes = '', selfClosing, text] = match;
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(unescape(text));
    if (opening !== undefined) {
      const element: XhtmlElement = { name: opening, attributes: parseAttributes(attributes), children: [] };
      parent.children.push(element);
      if (selfClosing === '') open.push(element);
    }
    if (closing !== undefined && open.pop()?.name !== closing) throw badRequest(`Error parsing xhtml: unexpected </${closing}>.`);
  }
  if (read !== source.length) throw badRequest(`Error parsing xhtml: cannot read '${source.slice(read, read + 40)}'.`);
  if (open.length !== 1) throw badRequest(`Error parsing xhtml: <${open.at(-1)?.name ?? ''}> is not closed.`);
  return root.children;
}
