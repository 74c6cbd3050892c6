import { isObject, listAt, textAt, type Json } from './json';

/** The v3 API takes rich text as Atlassian Document Format only, never as a string. */
export function isAdf(value: unknown): value is Json {
  return isObject(value) && value['type'] === 'doc' && value['version'] === 1 && Array.isArray(value['content']);
}

/** The plain text of a document, as the changelog keeps it. */
export function adfText(node: unknown): string {
  if (!isObject(node)) return '';
  if (node['type'] === 'text') return textAt(node, 'text') ?? '';
  const inner = listAt(node, 'content').map(adfText);
  return node['type'] === 'doc' ? inner.join('\n') : inner.join('');
}
