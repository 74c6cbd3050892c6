import type { AdfDocument, AdfMark, AdfNode } from './model';

/**
 * Prints ADF in Confluence's storage format, as far as pages of this site need it.
 * What has no counterpart (macros of apps, panels, …) becomes `ac:adf-extension`, as on the real site.
 */
export function toStorage(document: AdfDocument): string {
  return document.content.map(printNode).join('');
}

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;');

const elements: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  tableRow: 'tr',
  tableHeader: 'th',
  tableCell: 'td',
};

const markElements: Readonly<Record<string, string>> = { strong: 'strong', em: 'em', underline: 'u', strike: 's', code: 'code' };

function attributeOf(node: AdfNode | AdfMark, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const children = (node: AdfNode): string => (node.content ?? []).map(printNode).join('');

function printNode(node: AdfNode): string {
  if (node.type === 'text') return (node.marks ?? []).reduceRight(printMark, escapeText(node.text ?? ''));
  if (node.type === 'heading') return wrap(`h${attributeOf(node, 'level')}`, children(node));
  if (node.type === 'hardBreak') return '<br />';
  if (node.type === 'rule') return '<hr />';
  if (node.type === 'table') return wrap('table', wrap('tbody', children(node)));
  const element = elements[node.type];
  return element === undefined ? printExtension(node) : wrap(element, children(node));
}

const wrap = (element: string, inner: string): string => `<${element}>${inner}</${element}>`;

function printMark(inner: string, mark: AdfMark): string {
  if (mark.type === 'link') return `<a href="${escapeAttribute(attributeOf(mark, 'href'))}">${inner}</a>`;
  const element = markElements[mark.type];
  return element === undefined ? inner : wrap(element, inner);
}

/** Attributes travel as JSON text, so that reading gives back exactly the node that was written. */
function printExtension(node: AdfNode): string {
  const attributes = Object.entries(node.attrs ?? {}).map(
    ([key, value]) => `<ac:adf-attribute key="${escapeAttribute(key)}">${escapeText(JSON.stringify(value))}</ac:adf-attribute>`,
  );
  const inner = node.content ? wrap('ac:adf-content', children(node)) : '';
  return wrap('ac:adf-extension', `<ac:adf-node type="${escapeAttribute(node.type)}">${attributes.join('')}${inner}</ac:adf-node>`);
}
