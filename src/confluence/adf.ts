/** The few nodes of Atlassian Document Format that an export needs. @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/ */
export interface AdfNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly AdfNode[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string }[];
}

export interface AdfDocument {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

export function adfDocument(content: readonly AdfNode[]): AdfDocument {
  return { type: 'doc', version: 1, content };
}

/** ADF refuses empty text nodes: nothing to say is no node. */
function textNodes(text: string): readonly AdfNode[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

export function paragraph(text: string): AdfNode {
  return { type: 'paragraph', content: textNodes(text) };
}

export function heading(text: string, level: 2 | 3): AdfNode {
  return { type: 'heading', attrs: { level }, content: textNodes(text) };
}

function row(kind: 'tableHeader' | 'tableCell', cells: readonly string[]): AdfNode {
  return { type: 'tableRow', content: cells.map((cell) => ({ type: kind, attrs: {}, content: [paragraph(cell)] })) };
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): AdfNode {
  return { type: 'table', content: [row('tableHeader', head), ...rows.map((cells) => row('tableCell', cells))] };
}
