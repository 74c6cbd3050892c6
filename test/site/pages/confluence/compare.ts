import type { AdfNode } from '../adf/adf-view';

/** A line of both versions, or of one of them alone. */
export interface ComparedLine {
  readonly before: string | null;
  readonly after: string | null;
}

const lineParents = new Set(['paragraph', 'heading', 'codeBlock']);

const textOf = ({ text, content = [] }: AdfNode): string => text ?? content.map(textOf).join('');

/** A document as lines of words; what has no words, such as a macro, is named. */
export function linesOf(node: AdfNode): readonly string[] {
  if (lineParents.has(node.type)) return [textOf(node)];
  if (node.content === undefined) return node.type === 'extension' ? ['(a macro)'] : [];
  return node.content.flatMap(linesOf);
}

/** Lengths of the longest common subsequences of what follows two places. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let left = before.length - 1; left >= 0; left -= 1) {
    for (let right = after.length - 1; right >= 0; right -= 1) {
      const row = lengths[left];
      const below = lengths[left + 1];
      const same = (below?.[right + 1] ?? 0) + 1;
      if (row) row[right] = before[left] === after[right] ? same : Math.max(below?.[right] ?? 0, row[right + 1] ?? 0);
    }
  }
  return lengths;
}

/** The lines of two versions side by side: as few as possible count as changed. */
export function compareLines(before: readonly string[], after: readonly string[]): readonly ComparedLine[] {
  const lengths = commonLengths(before, after);
  const compared: ComparedLine[] = [];
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    const [old = null, fresh = null] = [before[left], after[right]];
    const skipsOld = (lengths[left + 1]?.[right] ?? -1) >= (lengths[left]?.[right + 1] ?? -1);
    if (old !== null && old === fresh) {
      compared.push({ before: old, after: fresh });
      left += 1;
      right += 1;
    } else if (fresh === null || (old !== null && skipsOld)) {
      compared.push({ before: old, after: null });
      left += 1;
    } else {
      compared.push({ before: null, after: fresh });
      right += 1;
    }
  }
  return compared;
}
