/** A document of plain paragraphs. */
export function paragraphs(...texts: readonly string[]): unknown {
  return { type: 'doc', version: 1, content: texts.map(paragraph) };
}

export function paragraph(text: string): unknown {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

export function heading(text: string): unknown {
  return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] };
}

export function bullets(...texts: readonly string[]): unknown {
  return { type: 'bulletList', content: texts.map((text) => ({ type: 'listItem', content: [paragraph(text)] })) };
}
