import { checkAdf } from './adf';
import { badRequest } from './errors';
import type { AdfDocument, AdfMark, AdfNode } from './model';
import { parseXhtml, type XhtmlElement, type XhtmlNode } from './xhtml';

/** Reads storage format into ADF: paragraphs, headings, lists, tables, marks and `ac:adf-extension`; anything else is a 400. */
export function fromStorage(storage: string): AdfDocument {
  const blocks = parseXhtml(storage).flatMap((node) => toBlocks(node));
  return checkAdf({ type: 'doc', version: 1, content: blocks });
}

const markTypes: Readonly<Record<string, string>> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  u: 'underline',
  s: 'strike',
  code: 'code',
};
const listTypes: Readonly<Record<string, string>> = { ul: 'bulletList', ol: 'orderedList', li: 'listItem', blockquote: 'blockquote' };
const tableTypes: Readonly<Record<string, string>> = { tr: 'tableRow', th: 'tableHeader', td: 'tableCell' };

function toBlocks(node: XhtmlNode): AdfNode[] {
  if (typeof node === 'string') return node.trim() === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: node }] }];
  if (node.name === 'tbody') return node.children.flatMap(toBlocks);
  return [toBlock(node)];
}

function toBlock(element: XhtmlElement): AdfNode {
  const heading = /^h([1-6])$/.exec(element.name)?.[1];
  if (heading !== undefined) return { type: 'heading', attrs: { level: Number(heading) }, content: toInlines(element.children, []) };
  if (element.name === 'p') return { type: 'paragraph', content: toInlines(element.children, []) };
  if (element.name === 'hr') return { type: 'rule' };
  if (element.name === 'table') return { type: 'table', content: element.children.flatMap(toBlocks) };
  if (element.name === 'ac:adf-extension') return toExtension(element);
  const list = listTypes[element.name] ?? tableTypes[element.name];
  if (list !== undefined) return { type: list, content: toContainerContent(element) };
  throw badRequest(`Storage format: the element <${element.name}> is not emulated by this site.`);
}

const isInline = (node: XhtmlNode): boolean =>
  typeof node === 'string' || node.name in markTypes || node.name === 'a' || node.name === 'br';

/** `<li>words</li>` is allowed in storage format; ADF wants a paragraph around the words. */
function toContainerContent(element: XhtmlElement): AdfNode[] {
  const isLeaf = element.name === 'li' || element.name === 'td' || element.name === 'th';
  if (isLeaf && element.children.every(isInline)) return [{ type: 'paragraph', content: toInlines(element.children, []) }];
  return element.children.flatMap(toBlocks);
}

function toInlines(nodes: readonly XhtmlNode[], marks: readonly AdfMark[]): AdfNode[] {
  return nodes.flatMap((node): AdfNode[] => {
    if (typeof node === 'string') return [marks.length > 0 ? { type: 'text', text: node, marks } : { type: 'text', text: node }];
    if (node.name === 'br') return [{ type: 'hardBreak' }];
    if (node.name === 'ac:adf-extension') return [toExtension(node)];
    return toInlines(node.children, [...marks, toMark(node)]);
  });
}

function toMark(element: XhtmlElement): AdfMark {
  if (element.name === 'a') return { type: 'link', attrs: { href: element.attributes['href'] ?? '' } };
  const type = markTypes[element.name];
  if (type === undefined) throw badRequest(`Storage format: the element <${element.name}> is not emulated inside text.`);
  return { type };
}

const isElement = (node: XhtmlNode): node is XhtmlElement => typeof node !== 'string';

function toExtension(extension: XhtmlElement): AdfNode {
  const node = extension.children.filter(isElement).find((child) => child.name === 'ac:adf-node');
  const type = node?.attributes['type'];
  if (!node || type === undefined) throw badRequest('Storage format: <ac:adf-extension> needs an <ac:adf-node type="…">.');
  const parts = node.children.filter(isElement);
  const attributes = parts.filter((part) => part.name === 'ac:adf-attribute').map(toAttribute);
  const inner = parts.find((part) => part.name === 'ac:adf-content')?.children;
  const content = inner?.every(isInline) === true ? toInlines(inner, []) : inner?.flatMap(toBlocks);
  return {
    type,
    ...(attributes.length > 0 ? { attrs: Object.fromEntries(attributes) } : {}),
    ...(content ? { content } : {}),
  };
}

function toAttribute(element: XhtmlElement): [string, unknown] {
  const text = element.children.filter((child) => typeof child === 'string').join('');
  return [element.attributes['key'] ?? '', parseJsonOrText(text)];
}

/** Values written by hand are plain words; ours are JSON. */
function parseJsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
