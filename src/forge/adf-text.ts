import { z } from 'zod';

interface Node {
  readonly type: string;
  readonly text?: string | undefined;
  readonly attrs?: { readonly text?: string | undefined } | undefined;
  readonly content?: readonly Node[] | undefined;
}

const node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().optional(),
    attrs: z
      .object({ text: z.string().optional().catch(undefined) })
      .optional()
      .catch(undefined),
    content: z.array(node).optional(),
  }),
);

/** Nodes that stand within a line; every other one ends it. */
const inLine: ReadonlySet<string> = new Set(['text', 'mention', 'emoji', 'date', 'status', 'inlineCard']);

function wordsOf({ type, text, attrs, content = [] }: Node): string {
  if (type === 'hardBreak') return '\n';
  const words = `${text ?? attrs?.text ?? ''}${content.map(wordsOf).join('')}`;
  return inLine.has(type) ? words : `${words}\n`;
}

/** The words of a document, a line for each block; empty for what is no document. @see https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/ */
export function textOfAdf(document: unknown): string {
  const parsed = node.safeParse(document);
  return parsed.success
    ? wordsOf(parsed.data)
        .replaceAll(/\n{2,}/g, '\n')
        .trim()
    : '';
}
