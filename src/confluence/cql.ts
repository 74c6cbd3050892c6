/** Pages by words of their title or text, the best first; the last changed ones while no word is given. Signs mean something in CQL, so words alone are asked for. */
export function pagesCql(query: string): string {
  const words = query.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  if (words.length === 0) return 'type = page ORDER BY lastmodified DESC';
  const text = `"${words.join(' ')}*"`;
  return `type = page AND (title ~ ${text} OR text ~ ${text})`;
}
