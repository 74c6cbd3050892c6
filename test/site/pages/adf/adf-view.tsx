import { Fragment, type ReactNode } from 'react';

export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly AdfNode[];
}

interface AdfViewProps {
  readonly doc: AdfNode;
  /** How an app's macro is shown. */
  readonly extension?: (node: AdfNode) => ReactNode;
}

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function marked(node: AdfNode): ReactNode {
  return (node.marks ?? []).reduce<ReactNode>((inner, { type, attrs }) => {
    if (type === 'strong') return <strong>{inner}</strong>;
    if (type === 'em') return <em>{inner}</em>;
    if (type === 'code') return <code>{inner}</code>;
    if (type === 'strike') return <s>{inner}</s>;
    if (type === 'underline') return <u>{inner}</u>;
    if (type === 'subsup') return attrs?.type === 'sub' ? <sub>{inner}</sub> : <sup>{inner}</sup>;
    if (type === 'link') return <a href={text(attrs?.href)}>{inner}</a>;
    return inner;
  }, node.text);
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
type Draw = (node: AdfNode, children: ReactNode) => ReactNode;

const nodes: Readonly<Record<string, Draw>> = {
  doc: (_node, children) => children,
  paragraph: (_node, children) => <p>{children}</p>,
  text: marked,
  hardBreak: () => <br />,
  rule: () => <hr />,
  heading: (node, children) => {
    // The page has its own first heading.
    const Heading = headings[Math.min(Math.max(Number(node.attrs?.level ?? 1) - 1, 1), 5)] ?? 'h2';
    return <Heading>{children}</Heading>;
  },
  bulletList: (_node, children) => <ul>{children}</ul>,
  orderedList: (_node, children) => <ol>{children}</ol>,
  listItem: (_node, children) => <li>{children}</li>,
  taskList: (_node, children) => <ul>{children}</ul>,
  taskItem: (node, children) => (
    <li>
      {node.attrs?.state === 'DONE' ? '☑ ' : '☐ '}
      {children}
    </li>
  ),
  blockquote: (_node, children) => <blockquote>{children}</blockquote>,
  codeBlock: (_node, children) => <pre tabIndex={0}>{children}</pre>,
  panel: (node, children) => <div className={`panel panel-${text(node.attrs?.panelType)}`}>{children}</div>,
  expand: (node, children) => (
    <details>
      <summary>{text(node.attrs?.title)}</summary>
      {children}
    </details>
  ),
  table: (_node, children) => (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Table">
      <table className="table">
        <tbody>{children}</tbody>
      </table>
    </div>
  ),
  tableRow: (_node, children) => <tr>{children}</tr>,
  tableHeader: (node, children) => <th colSpan={Number(node.attrs?.colspan ?? 1)}>{children}</th>,
  tableCell: (node, children) => <td colSpan={Number(node.attrs?.colspan ?? 1)}>{children}</td>,
  mention: (node) => <span className="mention">{text(node.attrs?.text)}</span>,
  status: (node) => <span className="lozenge">{text(node.attrs?.text)}</span>,
  date: (node) => new Date(Number(node.attrs?.timestamp)).toLocaleDateString('en-GB'),
  emoji: (node) => text(node.attrs?.text ?? node.attrs?.shortName),
  inlineCard: (node) => <a href={text(node.attrs?.url)}>{text(node.attrs?.url)}</a>,
};

/** Draws an Atlassian Document Format document; what is not known is named. */
export function AdfView({ doc, extension }: AdfViewProps): ReactNode {
  const draw = (node: AdfNode): ReactNode => {
    if (node.type === 'extension' && extension) return extension(node);
    const children = node.content?.map((child, index) => <Fragment key={index}>{draw(child)}</Fragment>);
    const known = Object.hasOwn(nodes, node.type) ? nodes[node.type] : undefined;
    return known ? known(node, children) : <p className="subtle">[{node.type}]</p>;
  };
  return <div className="adf">{draw(doc)}</div>;
}

const plainText = (node: AdfNode): string =>
  node.text ?? (node.content ?? []).map(plainText).join(node.type === 'paragraph' || node.type === 'text' ? '' : '\n');

export const textOfAdf = (doc: AdfNode | null): string => (doc ? plainText(doc).trim() : '');

/** One paragraph a line. */
export const adfOfText = (words: string): AdfNode & { version: 1 } => ({
  type: 'doc',
  version: 1,
  content: words
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: line }] }])),
});
